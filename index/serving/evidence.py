"""The features of each label (point, section, small talk, theme out of scope) for a question, from both searches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.encoders.encoder import Tokens, Vector, Vectors
from index.serving.alignment import TokenTable
from index.serving.classifier import Classifier
from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import Neighbours, VectorIndex
from index.values.arrays import Flags, Floats, Floats32, Whole
from index.values.passages import Passage
from index.words.language import detect
from index.words.specifics import has_figures, specifics
from knowledge.guide import Language
from knowledge.toolbox.folding import has_diacritics

NEIGHBOURS = 400
"""Nearest passages that take part; with several thousand in the index, more changed no figure."""
TEMPERATURE = 0.06
"""Width of the kernel, in cosine, by which several near questions of one label add up. In five-fold cross-validation on
the bank's held-out part the ranker's loss is 0.913 at 0.03, 0.900 here and nearly level above (0.898 at 0.1)."""
KEYWORD_SCALE = 10.0
"""BM25 scores are divided by it, which brings them to the size of the other features."""
LEAST_KEYWORDS = 1e-6
"""BM25 score up to which a question matches no word; the shares are then 0, not a quotient of rounding errors."""

FEATURES: tuple[str, ...] = (
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
    "alignment",
    "other_language",
)
"""For questions and for texts of a label: the nearest one's similarity; a sum over all near ones; the best BM25 score;
its share of the best one of all labels. Then years, platforms and countries in the question that no text of the label
names; the logarithm of the probability that the classifier gives the label, 0 where there is no classifier. Where there
is none, also the similarity of the text as a whole; which part of the question's words its best text has, 0 in another
language; how well it meets the question's words by their meaning (`alignment`); whether it is written in another one
than the question."""
_NEAREST, _WHOLE, _COVERAGE, _ALIGNMENT = map(
    FEATURES.index, ("text_nearest", "whole_nearest", "coverage", "alignment")
)
ALIGNED_BEST, ALIGNED_NEAREST = 50, 30
"""Texts that are compared word by word: the best by nearness and shared words together, and the nearest. Others count
as the worst of these."""


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


@dataclass(frozen=True)
class _WrittenTexts:
    """The labels that have texts, the rows of the texts of each, and in which languages those are."""

    labels: Whole
    rows: tuple[tuple[int, ...], ...]
    is_vietnamese: Flags
    is_english: Flags

    @classmethod
    def of(cls, passages: Sequence[Passage], labels: Labels) -> "_WrittenTexts":
        """Find them: Vietnamese is what has Vietnamese marks, whatever language its document has as a whole."""
        rows: dict[int, list[int]] = {}
        for row, passage in enumerate(passages):
            if passage.kind == "text":
                rows.setdefault(int(labels.of_row[row]), []).append(row)
        marked = [{has_diacritics(passages[row].text) for row in each} for each in rows.values()]
        return cls(
            np.array(list(rows), dtype=np.int64),
            tuple(map(tuple, rows.values())),
            np.array([True in each for each in marked], dtype=np.bool_),
            np.array([False in each for each in marked], dtype=np.bool_),
        )

    def is_foreign(self, language: Language) -> Flags:
        """Tell of each label whether none of its texts is in a language."""
        return ~(self.is_vietnamese if language == "vi" else self.is_english)


class EvidenceFinder:
    """Gathers the features for questions. `hidden` rows are left out, which fitting needs."""

    def __init__(
        self,
        passages: Sequence[Passage],
        vectors: VectorIndex,
        keywords: KeywordIndex,
        hidden: Flags | None = None,
        classifier: Classifier | None = None,
        tokens: TokenTable | None = None,
    ) -> None:
        self._classifier = classifier
        self._tokens = tokens
        self.labels = Labels.of(passages)
        self._vectors = vectors
        self._keywords = keywords
        self._specifics = _specifics_of_figures(passages, self.labels)
        self._visible = ~hidden if hidden is not None else np.ones(len(passages), dtype=np.bool_)
        self._questions = _RowsByLabel.of(self.labels.of_row, self._visible & self.labels.is_question)
        self._texts = _RowsByLabel.of(self.labels.of_row, self._visible & ~self.labels.is_question)
        self._is_whole = np.array([passage.kind == "text" for passage in passages], dtype=np.bool_)
        self._written = _WrittenTexts.of(passages, self.labels)
        self._limit = min(NEIGHBOURS + (int(hidden.sum()) if hidden is not None else 0), len(passages))

    def gather(self, vectors: Vectors, texts: Sequence[str], tokens: Sequence[Tokens] = ()) -> list[Floats]:
        """Return for each question, given by its vector, its text and its tokens, one row of FEATURES a label.

        Without tokens, how near a text is as a whole stands for how well it meets each word.
        """
        nearest = self._vectors.nearest(vectors, self._limit)
        of_each: Sequence[Tokens | None] = tokens or [None] * len(texts)
        return [
            self._evidence(near, vector, text, its_tokens)
            for near, vector, text, its_tokens in zip(nearest, vectors, texts, of_each, strict=True)
        ]

    def _evidence(self, nearest: Neighbours, vector: Vector, text: str, tokens: Tokens | None) -> Floats:
        evidence = np.zeros((len(self.labels.names), len(FEATURES)))
        if self._classifier:
            evidence[:, FEATURES.index("classified")] = self._classifier.log_chances(vector)
        self._add_vectors(evidence, nearest)
        self._add_keywords(evidence, text)
        if not self._classifier:
            self._add_wholes(evidence, nearest)
            evidence[self._texts.labels, _COVERAGE] = self._texts.strongest(self._keywords.coverage(text))
            others = self._written.labels[self._written.is_foreign(detect(text))]
            evidence[others, _COVERAGE] = 0
            evidence[others, FEATURES.index("other_language")] = 1
            self._add_alignment(evidence, tokens)
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
        evidence[:, _WHOLE] = best

    def _add_alignment(self, evidence: Floats, tokens: Tokens | None) -> None:
        labels = self._written.labels
        if tokens is None or self._tokens is None or not len(labels):
            evidence[labels, _ALIGNMENT] = evidence[labels, _WHOLE]
            return
        near = evidence[labels, _NEAREST]
        together = near + evidence[labels, _WHOLE] + evidence[labels, _COVERAGE]
        chosen = np.union1d(_highest(together, ALIGNED_BEST), _highest(near, ALIGNED_NEAREST))
        pairs = [(place, row) for place in chosen for row in self._written.rows[place] if row in self._tokens]
        scores = self._tokens.scores(tokens, [row for _, row in pairs])
        best = np.full(len(labels), scores.min(initial=1.0))
        np.maximum.at(best, [place for place, _ in pairs], scores)
        evidence[labels, _ALIGNMENT] = best

    def _add_keywords(self, evidence: Floats, text: str) -> None:
        scores = self._keywords.scores(text)
        for column, rows in ((4, self._questions), (5, self._texts)):
            evidence[rows.labels, column] = rows.strongest(scores)
        best = float(evidence[:, 4:6].max(initial=0.0))
        if best > LEAST_KEYWORDS:
            evidence[:, 6:8] = evidence[:, 4:6] / best
        evidence[:, 4:6] /= KEYWORD_SCALE


def _highest(scores: Floats, number: int) -> Whole:
    """Return the places of the highest scores."""
    return np.argsort(-scores, kind="stable")[:number]


def _specifics_of_figures(passages: Sequence[Passage], labels: Labels) -> dict[int, frozenset[str]]:
    """Return for each point that states figures the years, platforms and countries that its texts name."""
    found: dict[int, frozenset[str]] = {}
    for row, passage in enumerate(passages):
        if passage.kind == "text" and has_figures(passage.text):
            label = int(labels.of_row[row])
            found[label] = found.get(label, frozenset()) | specifics(passage.text)
    return found
