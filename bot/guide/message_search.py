"""The search as one message uses it: nothing is searched for twice, and several texts may be searched for at once."""

from collections.abc import Iterable, Sequence

from index.values.finding import Finding, Question
from index.values.search import BatchSearch, Search
from knowledge.guide import Language

LEAST_AT_ONCE = 2
"""Texts from which it is worth while to search for them before each is needed."""


class MessageSearch:
    """Remembers what was found for one message; parts of it are looked at from several sides."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._found: dict[Question, Finding] = {}

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found; `turns` are the asker's earlier questions, oldest first."""
        asked = Question(question, tuple(turns), language)
        if _short(asked) not in self._found:
            self._found[_short(asked)] = self._search.resolve(question, turns, language)
        return self._found[_short(asked)]

    def look_ahead(self, questions: Iterable[Question]) -> None:
        """Search at once for what will be asked, where the search takes several questions together."""
        new = [asked for asked in dict.fromkeys(map(_short, questions)) if asked not in self._found]
        if len(new) >= LEAST_AT_ONCE and isinstance(self._search, BatchSearch):
            self._found.update(zip(new, self._search.resolve_all(new), strict=True))


def _short(asked: Question) -> Question:
    """Return a question behind the turn before it alone: further back, nothing changes what is found."""
    return Question(asked.text, asked.turns[-1:], asked.language)
