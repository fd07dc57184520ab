"""Scores passages by the words that they share with a question: BM25 over folded text.

Folded text has no diacritics, so that it does not matter whether somebody types them.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.values.arrays import Floats32, Whole
from index.words.keywords import PAIR, keywords

K1 = 1.2
"""How quickly a word that is repeated in a passage stops counting more; Lucene's value."""
B = 0.5
"""How much the length of a passage counts, from 0 to 1; Lucene's 0.75 is for articles, which differ more in length."""
PAIRS_COUNT = 0.5
"""How much a pair of neighbours counts beside single words, when it is counted how many of a question's are there."""
POSTINGS = "postings.npz"
"""The file of a saved index."""
OTHER_FORMS_COUNT = 0.5
"""How much another form of a word counts beside the word itself: `grounds` of coffee is no `ground`."""
_ENDINGS = ("s", "es", "d", "ed", "ing")
_LEAST_INFLECTED, _LEAST_STEM = 4, 3
"""Letters of a word that may have such an ending, and of what is left of it."""
HASH_BYTES = 8
"""Length of a word's hash: among 120,000 words two meet by chance once in two billion times."""

Hashes = npt.NDArray[np.uint64]
"""Hashes of words."""


class KeywordIndex:
    """Scores passages by BM25 in Lucene's variant; what each word adds to each passage is computed beforehand.

    `vocabulary` has the words' hashes, which take a tenth of the memory that the words do, in their order. The word at
    place w stands in the passages `rows[starts[w]:starts[w + 1]]` and adds to them what stands at the same places of
    `scores`; `count` is the number of passages. Kamphuis et al., "Which BM25 Do
    You Mean?" (ECIR 2020), compares the variants of the formula.
    """

    def __init__(
        self,
        count: int,
        vocabulary: Hashes,
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
        # In the order of their hashes, in which a search finds them.
        by_hash = sorted(zip(_hashes(postings).tolist(), postings.values(), strict=True), key=lambda pair: pair[0])
        found = [rows for _, rows in by_hash]
        sizes = np.array([*map(len, found)], dtype=np.int64)
        rows = [row for each in found for row, _ in each]
        weights = np.array([weight for each in found for _, weight in each], np.float64)
        rarity = np.array([_idf(size, len(texts)) for size in sizes.tolist()], np.float32)
        scores = (np.repeat(rarity, sizes) * weights).astype(np.float32)
        vocabulary = np.array([number for number, _ in by_hash], dtype=np.uint64)
        starts = np.concatenate(([0], np.cumsum(sizes)))
        return cls(len(texts), vocabulary, starts, np.array(rows, np.int32), scores)

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Read a saved index; raise OSError, ValueError or KeyError where there is none."""
        with np.load(folder / POSTINGS, allow_pickle=False) as saved:
            return cls(int(saved["count"]), *(saved[name] for name in ("vocabulary", "starts", "rows", "scores")))

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made where it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(
            folder / POSTINGS,
            count=self._count,
            vocabulary=self._vocabulary,
            starts=self._starts,
            rows=self._rows,
            scores=self._scores,
        )

    def scores(self, query: str) -> Floats32:
        """Return the score of every row; zeros when no word is known."""
        found = np.zeros(self._count, dtype=np.float32)
        for here in self._places(keywords(query)):
            found[self._rows[here]] += self._scores[here]
        return found

    def coverage(self, query: str) -> Floats32:
        """Return for each row which part of the query's words it has, from 0 to 1; rare words count more.

        In contrast to BM25, words that no row has count too: a question in another language is covered nowhere.
        English words may have other endings: who asks for `posts` also finds `posting`, which counts less.
        """
        found = np.zeros(self._count, dtype=np.float32)
        asked = {word: self._rarity(word) * (PAIRS_COUNT if PAIR in word else 1.0) for word in keywords(query)}
        whole = sum(asked.values())
        for word, weight in asked.items():
            here, others = self.rows_with(word), self._rows_with_other_forms(word)
            found[here] += weight / whole
            found[np.setdiff1d(others, here)] += OTHER_FORMS_COUNT * weight / whole
        return found

    def _rows_with_other_forms(self, word: str) -> npt.NDArray[np.int32]:
        """Return the rows in which other forms of a word stand, each once."""
        places = self._places(_other_forms(word))
        return np.unique(np.concatenate([self._rows[here] for here in places])) if places else self._rows[:0]

    def rows_with(self, word: str) -> npt.NDArray[np.int32]:
        """Return the rows in which a word or a pair of neighbours stands."""
        (here,) = self._places([word])
        return self._rows[here]

    def _places(self, words: Sequence[str]) -> list[slice]:
        """Return for each word where its passages and scores stand; nowhere for one that no passage has."""
        if not len(self._vocabulary):
            return [slice(0, 0)] * len(words)
        hashes = _hashes(words)
        numbers = np.minimum(np.searchsorted(self._vocabulary, hashes), len(self._vocabulary) - 1)
        is_known = self._vocabulary[numbers] == hashes
        starts, ends = self._starts[numbers], np.where(is_known, self._starts[numbers + 1], self._starts[numbers])
        return [slice(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    def overlap(self, one: str, other: str) -> float:
        """Return which part of two texts' words is the same, from 0 to 1; the rarer a word, the more it counts."""
        first, second = ({word: self._rarity(word) for word in keywords(text)} for text in (one, other))
        shared = sum(weight for word, weight in first.items() if word in second)
        whole = sqrt(sum(first.values()) * sum(second.values()))
        return shared / whole if whole else 0.0

    def _rarity(self, word: str) -> float:
        return float(_idf(len(self.rows_with(word)), self._count))


def _other_forms(word: str) -> list[str]:
    """Return an English word with other endings; none of any other word: Vietnamese syllables have none."""
    if len(word) < _LEAST_INFLECTED or not word.isascii() or not word.isalpha():
        return []
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS)}
    stems = {stem for stem in stems if len(stem) >= _LEAST_STEM}
    return sorted({*stems, *(stem + ending for stem in stems for ending in _ENDINGS)} - {word})


def _hashes(words: Iterable[str]) -> Hashes:
    digests = [hashlib.blake2b(word.encode("utf8", "surrogatepass"), digest_size=HASH_BYTES).digest() for word in words]
    return np.frombuffer(b"".join(digests), dtype="<u8").astype(np.uint64)


def _idf(passages: int, of_all: int) -> np.float32:
    """Return the inverse document frequency of a word that stands in some of all passages."""
    return np.float32(log(1 + (of_all - passages + 0.5) / (passages + 0.5)))
