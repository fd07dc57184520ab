"""What speaks for each label (point, section, small talk, theme out of scope): numbers from both searches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.keyword_index import KeywordIndex
from index.passages import Passage
from index.specifics import has_figures, specifics
from index.vector_index import VectorIndex

Floats = npt.NDArray[np.float64]

NEIGHBOURS = 400
"""Nearest passages that take part; with several thousand in the index the rest adds nothing measurable."""
TEMPERATURE = 0.03
"""Width of the kernel by which several near questions of one label add up (chosen on the bank's held-out part)."""
KEYWORD_SCALE = 10.0
"""Brings BM25 scores to the size of the others."""

FEATURES = (
    "question_nearest",
    "question_mass",
    "text_nearest",
    "text_mass",
    "question_keywords",
    "text_keywords",
    "question_keyword_share",
    "text_keyword_share",
    "foreign_specifics",
)


@dataclass(frozen=True)
class Labels:
    """The labels of an index and which rows belong to each, as questions and as texts."""

    names: tuple[str, ...]
    of_row: npt.NDArray[np.int64]
    is_question: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Labels":
        """Number the labels in order of first appearance."""
        numbers: dict[str, int] = {}
        of_row = [numbers.setdefault(passage.label, len(numbers)) for passage in passages]
        return cls(
            tuple(numbers),
            np.array(of_row, dtype=np.int64),
            np.array([passage.kind == "question" for passage in passages], dtype=np.bool_),
        )


class EvidenceFinder:
    """Gathers the evidence for one question; `hidden` rows are left out (used when fitting)."""

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        keywords: KeywordIndex,
        hidden: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        self.labels = Labels.of(passages)
        self._vectors = vectors
        self._keywords = keywords
        self._specifics = _specifics_of_figures(passages, self.labels)
        self._visible = ~hidden if hidden is not None else np.ones(len(passages), dtype=np.bool_)
        self._limit = min(NEIGHBOURS + (int(hidden.sum()) if hidden is not None else 0), len(passages))

    def gather(self, vector: npt.NDArray[np.float32], text: str) -> Floats:
        """Return one row of FEATURES a label."""
        evidence = np.zeros((len(self.labels.names), len(FEATURES)))
        self._add_vectors(evidence, vector)
        self._add_keywords(evidence, text)
        asked = specifics(text)
        if asked:
            for label, stated in self._specifics.items():
                evidence[label, FEATURES.index("foreign_specifics")] = len(asked - stated)
        return evidence

    def _add_vectors(self, evidence: Floats, vector: npt.NDArray[np.float32]) -> None:
        (found,) = self._vectors.search(vector[None, :], self._limit)
        rows = np.array([row for row, _ in found], dtype=np.int64)
        scores = np.array([score for _, score in found])
        keep = self._visible[rows]
        rows, scores = rows[keep], scores[keep]
        floor = float(scores.min()) if len(scores) else 0.0
        for first, wanted in ((0, True), (2, False)):
            chosen = self.labels.is_question[rows] == wanted
            labels, values = self.labels.of_row[rows[chosen]], scores[chosen]
            nearest = np.full(len(self.labels.names), floor)
            np.maximum.at(nearest, labels, values)
            mass = np.full(len(self.labels.names), np.exp((floor - 1) / TEMPERATURE))
            np.add.at(mass, labels, np.exp((values - 1) / TEMPERATURE))
            evidence[:, first] = nearest
            evidence[:, first + 1] = TEMPERATURE * np.log(mass) + 1

    def _add_keywords(self, evidence: Floats, text: str) -> None:
        scores = np.where(self._visible, self._keywords.scores(text), 0.0)
        best = max(float(scores.max(initial=0.0)), 1e-9)
        for column, wanted in ((4, True), (5, False)):
            chosen = self.labels.is_question == wanted
            strongest = np.zeros(len(self.labels.names))
            np.maximum.at(strongest, self.labels.of_row[chosen], scores[chosen])
            evidence[:, column] = strongest / KEYWORD_SCALE
            evidence[:, column + 2] = strongest / best if best > 1e-6 else 0.0


def _specifics_of_figures(passages: Sequence[Passage], labels: Labels) -> dict[int, frozenset[str]]:
    """Return for each point that states figures the years, platforms and countries that its texts name."""
    found: dict[int, frozenset[str]] = {}
    for row, passage in enumerate(passages):
        if passage.kind == "text" and has_figures(passage.text):
            label = int(labels.of_row[row])
            found[label] = found.get(label, frozenset()) | specifics(passage.text)
    return found
