"""Questions that a group's contact was asked, and what the contact answered, as plain values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.groups.chat_settings import Contact
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

LONGEST_STORED = 2000
"""Characters of an answer that are kept: what people type on a phone, and no pasted document."""
_MOST_WORDS_OF_WAITING = 9
"""Words of a message that only says that an answer will come."""
_WAITS = expression(
    r"^\W*(?:(?:ok|oke|okie|okay|da|vang|u|uh|um|roi|noted|sure|yes|alo|em|anh|chi|minh|e|c|a|toi|ban|thoi|hi|de|doi|cho|"
    r"lat|toi|i|i'll|let me|will|wait|give me|hold on)\b[\s,]*)+"
    r"(?:.*\b(?:xem|check|kiem tra|hoi lai|hoi sep|tra loi sau|lat|doi|chut|ti|sau|chieu|toi nay|mai|tuan sau|ranh|"
    r"look|back|later|minute|moment|sec|tomorrow|ask)\b.*)?$"
)
"""What only says that an answer will come: "ok để chị xem", "chờ em tí nhé". Compared with folded text."""


@dataclass(frozen=True)
class HandOff:
    """A question that the bot put to a contact in a group, in a message of its own."""

    id: int
    asked: int | None
    """The id of the message that asked it."""
    asker: int
    question: str
    """Empty where no texts are kept."""
    language: Language
    contact: Contact
    """Who was asked; behind an answer, who gave it."""
    answer: str = ""
    """What the contact answered last; empty while nothing came."""
    at: datetime | None = None
    """When it was asked, or answered."""
    stored: bool = False
    """Whether the contact wants it to be found again in this group."""

    def is_for(self, user: int, username: str) -> bool:
        """Tell whether somebody is the contact, who may be known by an @name only."""
        if self.contact.user is not None:
            return self.contact.user == user
        return bool(username) and self.contact.name.lower() == f"@{username.lower()}"


def contact_for(question: str, contact: Contact | None, further: Sequence[Contact]) -> Contact | None:
    """Return who is asked: the one whose words the question has most of, else the group's contact."""
    folded = f" {' '.join(words(fold(question)))} "
    parts = ((each, [" ".join(words(fold(part))) for part in re.split(r"[,;\n]", each.about)]) for each in further)
    fitting = [(sum(f" {part} " in folded for part in told if part), each) for each, told in parts]
    best = max(fitting, key=lambda found: found[0], default=(0, None))
    return best[1] if best[0] else contact


def only_says_to_wait(text: str) -> bool:
    """Tell whether a contact's reply is no answer yet, but the word that one will come."""
    folded = fold(text).strip()
    said = words(folded)
    if not said:
        return True
    return len(said) <= _MOST_WORDS_OF_WAITING and "?" not in text and bool(_WAITS.match(folded))


def same_words(question: str, other: str) -> bool:
    """Tell whether two questions are the same but for case, diacritics and marks."""
    return words(fold(question)) == words(fold(other))
