"""What a search process opens, what it is asked, and what it sends back when a task fails."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.values.finding import Question
from index.values.meanings import WordMeanings
from index.values.search import BatchSearch
from knowledge.documents import SkippedFile
from knowledge.guide import Guide

if TYPE_CHECKING:
    from index.encoders.encoder import QuestionEncoder

BATCH_TASKS = 8
"""Tasks in a batch at most. A larger batch takes no less time a question, and the first of it waits for the last."""


@dataclass(frozen=True)
class Contents:
    """What is searched: the guide with the documents beside it, and what goes with them."""

    guide: Guide
    skipped: tuple[SkippedFile, ...] = ()
    points: Mapping[str, int] = field(default_factory=dict)
    """How many points each document adds, by name."""


@dataclass(frozen=True)
class OpenedSearch:
    """What answers in the search process, once it is open."""

    contents: Contents
    search: BatchSearch
    encoder: "QuestionEncoder"
    meanings: Callable[[Sequence[str]], WordMeanings] | None = None
    """Finds what words mean; made when it is first asked."""


Opening = Callable[[], OpenedSearch]
"""Opens a search in the search process. It is pickled and sent there."""


@dataclass(frozen=True)
class WordsToKnow:
    """A task: words of which the meanings are wanted."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class QuestionsTogether:
    """A task: several questions of one message."""

    questions: tuple[Question, ...]


SearchTask = Question | QuestionsTogether | tuple[str, ...] | WordsToKnow
"""A question to search for, or several, texts to encode, or words of which the meanings are wanted."""


@dataclass(frozen=True)
class FailedTask:
    """Sent back instead of a result; `kind` is the name of the error, without the question."""

    kind: str
