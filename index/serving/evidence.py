"""The features of each label (point, section, small talk, theme out of scope) for a question, from both searches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.encoders.encoder import Vector, Vectors
from index.serving.classifier import Classifier
from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import Neighbours, VectorIndex
from index.values.arrays import Flags, Floats, Floats32, Whole
from index.values.passages import Passage
from index.words.specifics import has_figures, specifics

NEIGHBOURS = 400
"""Nearest passages that take part; with several thousand in the index, more changed no figure."""
TEMPERATURE = 0.06
"""Width of the kernel, in cosine, by which several near questions of one label add up. In five-fold cross-validation on
the bank's held-out part the ranker's loss is 0.913 at 0.03, 0.900 here and nearly level above (0.898 at 0.1)."""
KEYWORD_SCALE = 10.0
"""BM25 scores are divided by it, which brings them to the size of the other features."""
LEAST_KEYWORDS = 1e-6
"""BM25 score up to which a question matches no word; the shares are then 0, not a quotient of rounding errors."""

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
    "classified",
    "whole_nearest",
    "coverage",
)
"""For questions and for texts of a label: the nearest one's similarity; a sum over all near ones; the best BM25 score;
its share of the best one of all labels. Then years, platforms and countries in the question that no text of the label
names; the logarithm of the probability that the classifier gives the label, 0 where there is no classifier. Where there
is none, also the similarity of the text as a whole, and which part of the question's words its best text has."""


@dataclass(frozen=True)
class Labels:
    """The labels of an index by number, the label of each row, and which rows are questions."""

    names: tuple[str, ...]
    of_row: Whole
    is_question: Flags

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Labels":
        """Number the labels of passages in order of first appearance."""
        numbers: dict[str, int] = {}
        of_row = [numbers.setdefault(passage.label, len(numbers)) for passage in passages]
        return cls(
            tuple(numbers),
            np.array(of_row, dtype=np.int64),
            np.array([passage.kind == "question" for passage in passages], dtype=np.bool_),
        )


@dataclass(frozen=True)
class _RowsByLabel:
    """Rows in the order of their labels: those of `labels[i]` begin at `starts[i]`."""

    labels: Whole
    starts: Whole
    rows: Whole

    @classmethod
    def of(cls, of_row: Whole, chosen: Flags) -> "_RowsByLabel":
        """Sort the chosen rows."""
        rows = np.flatnonzero(chosen)
        rows = rows[np.argsort(of_row[rows], kind="stable")]
        labels, starts = np.unique(of_row[rows], return_index=True)
        return cls(labels, starts, rows)

    def strongest(self, scores: Floats32) -> Floats32:
        """Return the highest score of each label's rows."""
        if not len(self.rows):
            return np.zeros(0, dtype=np.float32)
        strongest: Floats32 = np.maximum.reduceat(scores[self.rows], self.starts)
        return strongest


class EvidenceFinder:
    """Gathers the features for questions. `hidden` rows are left out, which fitting needs."""

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        keywords: KeywordIndex,
        hidden: Flags | None = None,
        classifier: Classifier | None = None,
    ) -> None:
        self._classifier = classifier
        self.labels = Labels.of(passages)
        self._vectors = vectors
        self._keywords = keywords
        self._specifics = _specifics_of_figures(passages, self.labels)
        self._visible = ~hidden if hidden is not None else np.ones(len(passages), dtype=np.bool_)
        self._questions = _RowsByLabel.of(self.labels.of_row, self._visible & self.labels.is_question)
        self._texts = _RowsByLabel.of(self.labels.of_row, self._visible & ~self.labels.is_question)
        self._is_whole = np.array([passage.kind == "text" for passage in passages], dtype=np.bool_)
        self._limit = min(NEIGHBOURS + (int(hidden.sum()) if hidden is not None else 0), len(passages))

    def gather(self, vectors: Vectors, texts: Sequence[str]) -> list[Floats]:
        """Return for each question, given by its vector and its text, one row of FEATURES a label."""
        nearest = self._vectors.nearest(vectors, self._limit)
        return [self._evidence(near, vector, text) for near, vector, text in zip(nearest, vectors, texts, strict=True)]

    def _evidence(self, nearest: Neighbours, vector: Vector, text: str) -> Floats:
        evidence = np.zeros((len(self.labels.names), len(FEATURES)))
        if self._classifier:
            evidence[:, FEATURES.index("classified")] = self._classifier.log_chances(vector)
        self._add_vectors(evidence, nearest)
        self._add_keywords(evidence, text)
        if not self._classifier:
            self._add_wholes(evidence, nearest)
            evidence[self._texts.labels, FEATURES.index("coverage")] = self._texts.strongest(
                self._keywords.coverage(text)
            )
        asked = specifics(text)
        if asked:
            for label, stated in self._specifics.items():
                evidence[label, FEATURES.index("foreign_specifics")] = len(asked - stated)
        return evidence

    def _add_vectors(self, evidence: Floats, nearest: Neighbours) -> None:
        rows, scores = nearest
        keep = self._visible[rows]
        rows, scores = rows[keep], scores[keep]
        floor = float(scores.min()) if len(scores) else 0.0
        for first, wanted in ((0, True), (2, False)):
            chosen = self.labels.is_question[rows] == wanted
            labels, values = self.labels.of_row[rows[chosen]], scores[chosen]
            best = np.full(len(self.labels.names), floor)
            np.maximum.at(best, labels, values)
            mass = np.full(len(self.labels.names), np.exp((floor - 1) / TEMPERATURE))
            np.add.at(mass, labels, np.exp((values - 1) / TEMPERATURE))
            evidence[:, first] = best
            evidence[:, first + 1] = TEMPERATURE * np.log(mass) + 1

    def _add_wholes(self, evidence: Floats, nearest: Neighbours) -> None:
        rows, scores = nearest
        keep = self._visible[rows] & self._is_whole[rows]
        best = np.full(len(self.labels.names), float(scores.min(initial=1.0)))
        np.maximum.at(best, self.labels.of_row[rows[keep]], scores[keep])
        evidence[:, FEATURES.index("whole_nearest")] = best

    def _add_keywords(self, evidence: Floats, text: str) -> None:
        scores = self._keywords.scores(text)
        for column, rows in ((4, self._questions), (5, self._texts)):
            evidence[rows.labels, column] = rows.strongest(scores)
        best = float(evidence[:, 4:6].max(initial=0.0))
        if best > LEAST_KEYWORDS:
            evidence[:, 6:8] = evidence[:, 4:6] / best
        evidence[:, 4:6] /= KEYWORD_SCALE


def _specifics_of_figures(passages: Sequence[Passage], labels: Labels) -> dict[int, frozenset[str]]:
    """Return for each point that states figures the years, platforms and countries that its texts name."""
    found: dict[int, frozenset[str]] = {}
    for row, passage in enumerate(passages):
        if passage.kind == "text" and has_figures(passage.text):
            label = int(labels.of_row[row])
            found[label] = found.get(label, frozenset()) | specifics(passage.text)
    return found
