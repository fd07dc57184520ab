"""Scores passages by the words that they share with a question: BM25 over folded text.

Folded text has no diacritics, so that it does not matter whether somebody types them.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.values.arrays import Floats32, Whole
from knowledge.toolbox.folding import fold, words

K1 = 1.2
"""How quickly a word that is repeated in a passage stops counting more; Lucene's value."""
B = 0.5
"""How much the length of a passage counts, from 0 to 1; Lucene's 0.75 is for articles, which differ more in length."""
PAIR = "_"
"""What joins a pair of neighbours."""
PAIRS_COUNT = 0.5
"""How much a pair of neighbours counts beside single words, when it is counted how many of a question's are there."""
VOCABULARY, POSTINGS = "vocabulary.json", "postings.npz"
"""The files of a saved index."""


def keywords(text: str) -> list[str]:
    """Return folded words and pairs of neighbours: two syllables make most Vietnamese words."""
    singles = [word for word in words(fold(text)) if word]
    return singles + [f"{one}{PAIR}{two}" for one, two in pairwise(singles)]


class KeywordIndex:
    """Scores passages by BM25 in Lucene's variant; what each word adds to each passage is computed beforehand.

    `vocabulary` numbers the words. Word number w stands in the passages `rows[starts[w]:starts[w + 1]]` and adds to
    them what stands at the same places of `scores`; `count` is the number of passages. Kamphuis et al., "Which BM25 Do
    You Mean?" (ECIR 2020), compares the variants of the formula.
    """

    def __init__(
        self,
        count: int,
        vocabulary: Mapping[str, int],
        starts: Whole,
        rows: npt.NDArray[np.int32],
        scores: Floats32,
    ) -> None:
        self._count = count
        self._vocabulary = vocabulary
        self._starts = starts
        self._rows = rows
        self._scores = scores

    @classmethod
    def build(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Index the texts, one row each."""
        counts = [Counter(keywords(text)) for text in texts]
        lengths = np.array([max(1, each.total()) for each in counts], dtype=np.float64)
        norms = K1 * (1 - B + B * lengths / lengths.mean())
        postings: dict[str, list[tuple[int, float]]] = {}
        for row, (times, norm) in enumerate(zip(counts, norms, strict=True)):
            for word, tf in times.items():
                postings.setdefault(word, []).append((row, tf / (norm + tf)))
        sizes = np.array([*map(len, postings.values())], dtype=np.int64)
        rows = [row for found in postings.values() for row, _ in found]
        weights = np.array([weight for found in postings.values() for _, weight in found], np.float64)
        rarity = np.array([_idf(size, len(texts)) for size in sizes.tolist()], np.float32)
        scores = (np.repeat(rarity, sizes) * weights).astype(np.float32)
        vocabulary = {word: number for number, word in enumerate(postings)}
        starts = np.concatenate(([0], np.cumsum(sizes)))
        return cls(len(texts), vocabulary, starts, np.array(rows, np.int32), scores)

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Read a saved index; raise OSError, ValueError or KeyError where there is none."""
        vocabulary = json.loads((folder / VOCABULARY).read_bytes())
        with np.load(folder / POSTINGS, allow_pickle=False) as saved:
            return cls(int(saved["count"]), vocabulary, saved["starts"], saved["rows"], saved["scores"])

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / VOCABULARY).write_text(json.dumps(self._vocabulary, ensure_ascii=False), encoding="utf8")
        np.savez(folder / POSTINGS, count=self._count, starts=self._starts, rows=self._rows, scores=self._scores)

    def scores(self, query: str) -> Floats32:
        """Return the score of every row; zeros when no word is known."""
        found = np.zeros(self._count, dtype=np.float32)
        for word in keywords(query):
            if (number := self._vocabulary.get(word)) is not None:
                here = slice(self._starts[number], self._starts[number + 1])
                found[self._rows[here]] += self._scores[here]
        return found

    def coverage(self, query: str) -> Floats32:
        """Return for each row which part of the query's words it has, from 0 to 1; rare words count more.

        In contrast to BM25, words that no row has count too: a question in another language is covered nowhere.
        """
        found = np.zeros(self._count, dtype=np.float32)
        asked = {word: self._rarity(word) * (PAIRS_COUNT if PAIR in word else 1.0) for word in keywords(query)}
        whole = sum(asked.values())
        for word, weight in asked.items():
            found[self.rows_with(word)] += weight / whole
        return found

    def rows_with(self, word: str) -> npt.NDArray[np.int32]:
        """Return the rows in which a word or a pair of neighbours stands."""
        number = self._vocabulary.get(word)
        here = slice(0, 0) if number is None else slice(self._starts[number], self._starts[number + 1])
        return self._rows[here]

    def overlap(self, one: str, other: str) -> float:
        """Return which part of two texts' words is the same, from 0 to 1; the rarer a word, the more it counts."""
        first, second = ({word: self._rarity(word) for word in keywords(text)} for text in (one, other))
        shared = sum(weight for word, weight in first.items() if word in second)
        whole = sqrt(sum(first.values()) * sum(second.values()))
        return shared / whole if whole else 0.0

    def _rarity(self, word: str) -> float:
        return float(_idf(len(self.rows_with(word)), self._count))


def _idf(passages: int, of_all: int) -> np.float32:
    """Return the inverse document frequency of a word that stands in some of all passages."""
    return np.float32(log(1 + (of_all - passages + 0.5) / (passages + 0.5)))
