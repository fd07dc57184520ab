"""Puts Vietnamese marks on a question that was typed without them, as the texts that are searched write their words.

An encoder reads "nghi phep" much worse than "nghỉ phép". Which word is meant is told by how often the texts have it,
and by the words beside it: the likeliest row of words is found as Viterbi's algorithm finds it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from index.words.language import detect
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import has_diacritics, strip_diacritics

_WORD = expression(r"\w+")
_PRIOR = 6.0
"""Pairs of neighbours that count as much as how often a word stands in the texts at all."""
_UNSEEN = 0.1
"""How often a word counts as seen that stands nowhere."""
_MOST_WORDS = 100
"""Words of a text that is restored: hardly a question is longer, and this many take a few milliseconds."""
_MOST_CHOICES = 12
"""Words of the same letters that are compared: the rarer ones are hardly ever meant."""


class MarkRestorer:
    """Knows the words of some texts: how often each stands there, and how often beside which other."""

    def __init__(self, counts: Mapping[str, int], pairs: Mapping[tuple[str, str], int]) -> None:
        self._counts = counts
        self._number = {word: number for number, word in enumerate(counts)}
        # One number a pair takes half the memory of two words.
        self._pairs = {self._pair(*pair): times for pair, times in pairs.items()}
        self._total = max(sum(counts.values()), 1)
        self._choices: dict[str, list[str]] = defaultdict(list)
        for word in sorted(counts, key=lambda word: -counts[word]):
            choices = self._choices[strip_diacritics(word)]
            if len(choices) < _MOST_CHOICES:
                choices.append(word)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "MarkRestorer":
        """Learn from texts; those without marks are in another language."""
        counts, pairs = Counter[str](), Counter[tuple[str, str]]()
        for text in texts:
            if has_diacritics(text):
                found = _WORD.findall(text.lower())
                counts.update(found)
                pairs.update(pairwise(found))
        return cls(counts, pairs)

    def restored(self, text: str) -> str:
        """Return a Vietnamese text that has no marks with those that its words have; any other text as it is."""
        if has_diacritics(text) or detect(text) != "vi":
            return text
        typed = _WORD.findall(text.lower())
        if len(typed) > _MOST_WORDS:
            return text
        likeliest = self._likeliest(typed)
        return _WORD.sub(lambda _: next(likeliest), text)

    def _likeliest(self, typed: Sequence[str]) -> Iterator[str]:
        """Return the likeliest words with these letters."""
        rows = [_Row(0.0, "", None)]
        for letters in typed:
            choices = self._choices.get(letters) or [letters]
            rows = [max((self._longer(row, word) for row in rows), key=_chance) for word in choices]
        best, found = max(rows, key=_chance), list[str]()
        while best.before:
            found.append(best.word)
            best = best.before
        return reversed(found)

    def _longer(self, row: "_Row", word: str) -> "_Row":
        """Return a row with a word behind it."""
        share = self._counts.get(word, _UNSEEN) / self._total
        beside = self._pairs.get(self._pair(row.word, word), 0)
        chance = log((beside + _PRIOR * share) / (self._counts.get(row.word, 0) + _PRIOR))
        return _Row(row.chance + chance, word, row)

    def _pair(self, one: str, other: str) -> int:
        """Return the number of two neighbours; a negative one where the first word is unknown."""
        return self._number.get(one, -1) * (len(self._number) + 1) + self._number.get(other, len(self._number))


class _Row(NamedTuple):
    """Words one behind the other: the logarithm of how likely they are, the last word, and the row before it."""

    chance: float
    word: str
    before: "_Row | None"


def _chance(row: _Row) -> float:
    return row.chance
