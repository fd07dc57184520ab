"""A small encoder that goes by shared words: quick, the same in every run, with no model to load."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from index.encoders.encoder import Vectors, unit
from index.values.meanings import WordMeanings
from knowledge.toolbox.folding import fold, words

DIMENSIONS = 1024
"""Enough for a few dozen words without meeting by chance, and small: each shelf embeds thousands of questions."""


class WordEncoder:
    """Counts folded words by their hash, so that texts with the same words are near; `asked` lists the questions."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        self.asked.extend(texts)
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage; a text without words points where no word does."""
        vectors = np.zeros((len(texts), DIMENSIONS + 1), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in words(fold(text)):
                row[crc32(word.encode()) % DIMENSIONS] += 1
            row[DIMENSIONS] = not row.any()
        return unit(vectors)

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return that every word means itself only, and all are alike rare."""
        nothing = np.zeros((len(words), 1), dtype=np.float32)
        centre = np.zeros(DIMENSIONS + 1, dtype=np.float32)
        return WordMeanings(nothing, np.ones(len(words), dtype=np.float32), centre)
