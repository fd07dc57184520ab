"""Words for votes on answers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class FeedbackTexts:
    """Buttons for votes on an answer, with notices, and the request to a group's contact."""

    helpful: str
    unhelpful: str
    reasons: Mapping[str, str]
    back: str
    thanks: str
    why: str
    noted: str
    reason_of_voter: str
    ask_contact: str
    question_for: str
    question_above_for: str
    already_asked: str
    contact_gone: str
    asked: str
    contact_says: str
    keep_or_not: str
    keep: str
    keep_not: str
    kept: str
    remove_kept: str
    removed: str
    only_contact: str
    contact_said: str
