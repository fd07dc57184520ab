"""Nearest passages by words: BM25 over folded text, so that missing diacritics do not matter."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

from knowledge.toolbox.folding import fold, words


def keywords(text: str) -> list[str]:
    """Return folded words and pairs of neighbours: two syllables make most Vietnamese words."""
    singles = [word for word in words(fold(text)) if word]
    return singles + [f"{one}_{two}" for one, two in pairwise(singles)]


class KeywordIndex:
    """Scores passages by BM25 (Lucene's variant, as bm25s implements it)."""

    def __init__(self, bm25: bm25s.BM25) -> None:
        self._bm25 = bm25
        self._vocabulary = bm25.vocab_dict

    @classmethod
    def build(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Index the texts, one row each."""
        bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.5)
        bm25.index([keywords(text) or [""] for text in texts], show_progress=False)
        return cls(bm25)

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Read a saved index."""
        return cls(bm25s.BM25.load(str(folder), load_corpus=False))

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        self._bm25.save(str(folder), show_progress=False)

    def scores(self, query: str) -> npt.NDArray[np.float32]:
        """Return the score of every row; zeros when no word is known."""
        known = [word for word in keywords(query) if word in self._vocabulary]
        if not known:
            return np.zeros(self._bm25.scores["num_docs"], dtype=np.float32)
        found: npt.NDArray[np.float32] = self._bm25.get_scores(known)
        return found
