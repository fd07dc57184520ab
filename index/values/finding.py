"""What was found for a question: ranked points, how sure, and what to do with them."""

from dataclasses import dataclass
from typing import Literal

from knowledge.guide import Language

Decision = Literal["answer", "suggest", "decline", "small_talk"]


@dataclass(frozen=True)
class Question:
    """What somebody asks; `turns` are the asker's earlier questions, oldest first, `language` the one to answer in."""

    text: str
    turns: tuple[str, ...] = ()
    language: Language | None = None


@dataclass(frozen=True)
class RankedPoint:
    """A point with its score (0..1, higher is better)."""

    id: str
    score: float


@dataclass(frozen=True)
class NearStatement:
    """A statement of the bank on a point that a question leads to, and how near it is (cosine, up to 1)."""

    text: str
    point: str
    is_true: bool
    similarity: float


@dataclass(frozen=True)
class Nearness:
    """How near a question is (cosine, up to 1) to the nearest question that is known of three kinds of labels."""

    point: float = 0.0
    """Of the best point, or of the section where that was asked for."""
    talk: float = 0.0
    """Of any small talk."""
    outside: float = 0.0
    """Of any theme out of scope."""


NOTHING_NEAR = Nearness()


@dataclass(frozen=True)
class Finding:
    """The outcome of a search for one question.

    `confidence` (0..1) says how sure it is that the guide answers; `points` are the ten best whatever the
    decision; `section` is set where a whole section was asked for; `small_talk` names the kind of small talk;
    `opening` is the number of the best point's sentence that answers, in the question's language; `missing` names the
    theme of a question that is not answered, where no document has that theme. `act` is the likeliest act, whatever the
    decision, and `act_score` (0..1) how likely it is that something is said rather than asked. `statements` are the
    nearest statements on the best points, `near` how near the questions are that are known, `strange` the names in the
    question that stand nowhere in the knowledge. `sentences` are the numbers of the best point's sentences that are
    nearest to the question, nearest first.
    """

    question: str
    language: Language
    decision: Decision
    confidence: float
    points: tuple[RankedPoint, ...]
    section: str | None = None
    small_talk: str | None = None
    opening: int = 0
    missing: str | None = None
    act: str | None = None
    act_score: float = 0.0
    statements: tuple[NearStatement, ...] = ()
    near: Nearness = NOTHING_NEAR
    strange: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()
