"""What of the guide a reply shows, and what kind of reply it is: what the next message may refer to."""

from dataclasses import dataclass
from typing import Literal

from knowledge.guide import Language

ReplyDecision = Literal["answer", "suggest", "decline", "small_talk", "calculation", "navigation"]
"""What kind of reply it is; `navigation` is everything about the bot itself: menus, help, contents, settings, notes."""


@dataclass(frozen=True)
class Shown:
    """The guide's content in the text of a reply; what only a button names is not in it."""

    decision: ReplyDecision
    points: tuple[str, ...] = ()
    """The ids of the points in their order; where the text numbers them, the first is number 1."""
    section: str | None = None
    """The section whose list is shown."""
    language: Language | None = None
    """The language of the text; None where only the text itself tells."""
    more_sections: tuple[str, ...] = ()
    """Further sections whose lists stand below the first."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of everything that is shown: a section before its points."""
        return ((self.section,) if self.section else ()) + self.more_sections + self.points


NAVIGATION = Shown("navigation")
CALCULATION = Shown("calculation")
