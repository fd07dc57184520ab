"""How much the words of a question to everybody sound like a team's own affairs, counted in questions of many hands."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from bot.groups.people import without_courtesy
from index.words.language import detect
from index.words.normalize import clean_question
from index.words.spelling import undo_chat_spelling
from knowledge.bank import AffairQuestion, load_affairs
from knowledge.toolbox.folding import fold, words

SMOOTHING = 1.0
"""Questions of each kind in which every word is taken to have stood besides (Laplace): one seen once tells little."""
_START, _END, _TYPED = "^", "$", "typed:"
"""Stand before the first word, behind the last one, and before a word with its diacritics."""


@dataclass(frozen=True)
class AffairWords:
    """What each word and each pair of words tells: the logarithm of how much more often own affairs have it."""

    weights: Mapping[str, float]

    def score(self, text: str) -> float:
        """Return how much a text sounds like own affairs: above 0 more like those than like a question in general.

        The sum is divided by the root of the number of words and pairs: neighbours say much the same.
        """
        signs = signs_of(text)
        return sum(self.weights.get(sign, 0.0) for sign in signs) / math.sqrt(len(signs)) if signs else 0.0


def count_words(questions: Iterable[AffairQuestion]) -> AffairWords:
    """Return what the words of these questions tell (naive Bayes; each word counts once a question)."""
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    total = {True: 2 * SMOOTHING, False: 2 * SMOOTHING}
    for one in questions:
        seen[one.is_own].update(signs_of(one.text))
        total[one.is_own] += 1

    def share(sign: str, is_own: bool) -> float:
        return math.log((seen[is_own][sign] + SMOOTHING) / total[is_own])

    return AffairWords({sign: share(sign, True) - share(sign, False) for sign in seen[True] | seen[False]})


def signs_of(text: str) -> frozenset[str]:
    """Return the words of a question and their pairs, folded, and the words as typed where it has diacritics."""
    asked = clean_question(without_courtesy(text) or text)
    written = (undo_chat_spelling(asked) if detect(asked) == "vi" else asked).lower()
    folded = words(fold(written))
    pairs = zip((_START, *folded), (*folded, _END), strict=True)
    typed = () if fold(written) == written else words(written)
    return frozenset((*folded, *map(" ".join, pairs), *(f"{_TYPED}{word}" for word in typed)))


@cache
def affair_words() -> AffairWords:
    """Return what the words of the bundled questions tell; they are counted once, in a few hundredths of a second."""
    return count_words(load_affairs())
