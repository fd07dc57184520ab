"""What the parts of the bot see of a search, in this process or in another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from index.values.finding import Finding, Question
from index.values.meanings import WordMeanings
from knowledge.guide import Language

if TYPE_CHECKING:
    from index.values.arrays import Floats32


class Search(Protocol):
    """Finds what the guide has for a question."""

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found; without `language`, the language of the question holds.

        `turns` are the asker's earlier questions, oldest first; only the last of them changes what is found.
        """


@runtime_checkable
class BatchSearch(Protocol):
    """Finds what the guide has for several questions; together they take less time than one by one."""

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question."""


class RunningSearch(Protocol):
    """A search in a process of its own, as who starts and ends it sees it."""

    def is_ready(self) -> bool:
        """Tell whether questions can be searched for now; if the process ended, a new one is started."""

    def retire(self) -> None:
        """End as soon as nobody waits for a result, because another search takes over."""

    def encode_queries(self, texts: Sequence[str]) -> "Floats32":
        """Return one unit vector a question, a row each."""

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return what words mean by the question bank."""
