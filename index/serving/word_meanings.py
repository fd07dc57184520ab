"""What words mean by the labels under which the question bank has them: "giá" and "price" stand under the same ones.

The encoder knows whole questions; about words that it seldom saw, in another language or without diacritics, this tells
more. It serves to tell which questions mean the same (`bot/owners/meaning.py`), not to find answers.
"""

from collections.abc import Sequence

import numpy as np

from index.encoders.encoder import unit
from index.serving.evidence import Labels
from index.serving.keyword_index import KeywordIndex
from index.serving.vector_index import VectorIndex
from index.values.arrays import Floats32, Whole
from index.values.meanings import WordMeanings
from index.values.passages import Passage
from index.words.keywords import PAIR

LEAST_KNOWN = 3
"""Questions in which a pair of words, or a word under one label, must stand to count in full; fewer are chance."""


class MeaningFinder:
    """Finds what words mean."""

    def __init__(self, passages: Sequence[Passage], vectors: VectorIndex, keywords: KeywordIndex) -> None:
        labels = Labels.of(passages)
        self._keywords = keywords
        self._is_question = labels.is_question
        self._of_row = labels.of_row
        self._count = max(1, int(labels.is_question.sum()))
        self._usual = np.bincount(labels.of_row[labels.is_question], minlength=len(labels.names)) / self._count
        rows = np.flatnonzero(labels.is_question)
        every = vectors.vectors()
        # Knowledge without any question has nothing that all of them share.
        self._centre: Floats32 = every[rows].mean(axis=0) if len(rows) else np.zeros(every.shape[1], np.float32)

    def find(self, words: Sequence[str]) -> WordMeanings:
        """Return what each word means; `words` are folded, pairs of neighbours as `keywords` writes them."""
        vectors = np.zeros((len(words), len(self._usual)), dtype=np.float32)
        rarity = np.zeros(len(words), dtype=np.float32)
        for place, word in enumerate(words):
            rows = self._keywords.rows_with(word)
            own = self._of_row[rows[self._is_question[rows]]]
            counts = np.bincount(own, minlength=len(self._usual)).astype(np.int64)
            times = int(counts.sum())
            if times < LEAST_KNOWN and PAIR in word:
                continue
            rarity[place] = np.log((self._count + 1) / (times + 1))
            if times >= LEAST_KNOWN:
                vectors[place] = self._speaks_for(counts, times)
        return WordMeanings(unit(vectors), rarity, self._centre)

    def _speaks_for(self, counts: Whole, times: int) -> Floats32:
        """Return by how much more often a word stands under each label than others do, as a logarithm."""
        found = counts > 0
        scores = np.zeros(len(counts), dtype=np.float32)
        surprise = np.log(counts[found] / (times * self._usual[found]))
        scores[found] = np.maximum(0, surprise) * np.minimum(1, counts[found] / LEAST_KNOWN)
        return scores
