"""What is stored and counted, as plain values."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.replies.buttons import REASONS, Reason
from knowledge.guide import Language

Decision = Literal["answer", "suggest", "decline"]
"""What becomes of a question to the guide."""
Event = Decision | Literal["calculation", "helpful", "unhelpful"]
Cause = Literal["decline", "suggest", "unhelpful"] | Reason
CAUSES: tuple[Cause, ...] = ("decline", "suggest", *REASONS, "unhelpful")


@dataclass(frozen=True)
class DayCount:
    """How often something happened on a day."""

    day: date
    event: Event
    count: int


@dataclass(frozen=True)
class Miss:
    """A question that was not answered, or not well; `reasons` are those of the people who said so."""

    question: str
    language: Language
    decision: Decision
    reasons: tuple[Reason | None, ...]
    at: datetime

    @property
    def causes(self) -> list[Cause]:
        """Everything that speaks against the answer."""
        decided: list[Cause] = [cause for cause in CAUSES[:2] if cause == self.decision]
        return decided + [reason or "unhelpful" for reason in self.reasons]
