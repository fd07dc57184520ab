"""A search that tells of itself, for a process of its own: it imports little, as each such process imports it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

import numpy as np

from index.encoders.encoder import Vectors
from index.serving.opened_search import Contents, OpenedSearch
from index.values.finding import Finding, Question
from knowledge.guide import Guide
from tests.patience import PATIENCE

CONTENTS = Contents(Guide({"vi": "Sổ tay"}, ()), points={"gia.md": 2})


@dataclass(frozen=True)
class TellTale:
    """Answers with the question, its process as `small_talk` and the size of its batch as `opening`.

    Over "wait" it says so to `reached` and waits for something to be there in `free`; it fails over "refuse" and ends
    over "die".
    """

    free: Connection | None = None
    reached: Connection | None = None
    fails: Exception | None = None
    contents: Contents = field(default=CONTENTS)

    def __call__(self) -> OpenedSearch:
        if self.fails:
            raise self.fails
        return OpenedSearch(self.contents, self, self)

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        return [self._found(question, len(questions)) for question in questions]

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        if "refuse" in texts:
            raise ValueError(texts)
        return np.array([[len(text)] for text in texts], dtype=np.float32).reshape(-1, 1)

    def _found(self, question: Question, together: int) -> Finding:
        if "wait" in question.text and self.free and self.reached:
            self.reached.send("reached")
            assert self.free.poll(PATIENCE)
        if "refuse" in question.text:
            raise ValueError(question.text)
        if "die" in question.text:
            os._exit(3)
        said = " | ".join([*question.turns, question.text])
        return Finding(said, question.language or "vi", "decline", 0.1, (), None, str(os.getpid()), together)


@dataclass(frozen=True)
class Tunables(TellTale):
    """Has what its C library was told for a title."""

    def __call__(self) -> OpenedSearch:
        return OpenedSearch(Contents(Guide({"vi": os.environ["GLIBC_TUNABLES"]}, ())), self, self)
