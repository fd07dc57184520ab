"""Words for votes on answers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class FeedbackTexts:
    """Words around what people think of an answer: labels of buttons, and notices without markup."""

    helpful: str
    unhelpful: str
    reasons: Mapping[str, str]
    back: str
    thanks: str
    why: str
    noted: str
    ask_contact: str
    question_for: str
    question_above_for: str
    already_asked: str
    asked: str
