"""What a user chose: the language of the answers in the private chat."""

from collections import OrderedDict
from typing import Protocol

from knowledge.guide import Language

USERS = 100_000


class Preferences(Protocol):
    """Remembers choices by user."""

    def language(self, user: int) -> Language | None:
        """Return the language that a user chose; None: that of the question."""

    def choose_language(self, user: int, language: Language | None) -> None:
        """Remember a choice."""


class MemoryPreferences:
    """Keeps choices until the process ends."""

    def __init__(self, users: int = USERS) -> None:
        self._users = users
        self._languages: OrderedDict[int, Language] = OrderedDict()

    def language(self, user: int) -> Language | None:
        """Return the language that a user chose; None: that of the question."""
        return self._languages.get(user)

    def choose_language(self, user: int, language: Language | None) -> None:
        """Remember a choice; the oldest is forgotten when there are too many."""
        self._languages.pop(user, None)
        if language:
            self._languages[user] = language
        while len(self._languages) > self._users:
            self._languages.popitem(last=False)
