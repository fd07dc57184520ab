"""How much the words of a text sound like one of two kinds, counted in texts of many hands.

Of questions to everybody the kinds are a team's own affairs and questions in general; of replies to the bot's
messages talk between people and what is said to the bot.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from bot.groups.people import without_courtesy
from index.words.language import detect
from index.words.normalize import clean_question
from index.words.spelling import undo_chat_spelling
from knowledge.bank import load_affairs, load_replies
from knowledge.toolbox.folding import fold, words

SMOOTHING = 1.0
"""Texts of each kind in which every word is taken to have stood besides (Laplace): one seen once tells little."""
_START, _END, _TYPED = "^", "$", "typed:"
"""Stand before the first word, behind the last one, and before a word with its diacritics."""


@dataclass(frozen=True)
class CountedWords:
    """What each word and each pair of words tells: the logarithm of how much more often the first kind has it."""

    weights: Mapping[str, float]

    def score(self, text: str) -> float:
        """Return how much a text sounds like the first kind: above 0 more like that than like the other.

        The sum is divided by the root of the number of words and pairs: neighbours say much the same.
        """
        signs = signs_of(text)
        return sum(self.weights.get(sign, 0.0) for sign in signs) / math.sqrt(len(signs)) if signs else 0.0


def count_words(texts: Iterable[tuple[str, bool]]) -> CountedWords:
    """Return what the words of these texts tell; True marks the first kind (naive Bayes; a word counts once a text)."""
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    total = {True: 2 * SMOOTHING, False: 2 * SMOOTHING}
    for text, is_first in texts:
        seen[is_first].update(signs_of(text))
        total[is_first] += 1

    def share(sign: str, is_first: bool) -> float:
        return math.log((seen[is_first][sign] + SMOOTHING) / total[is_first])

    return CountedWords({sign: share(sign, True) - share(sign, False) for sign in seen[True] | seen[False]})


def signs_of(text: str) -> frozenset[str]:
    """Return the words of a text and their pairs, folded, and the words as typed where it has diacritics."""
    asked = clean_question(without_courtesy(text) or text)
    written = (undo_chat_spelling(asked) if detect(asked) == "vi" else asked).lower()
    folded = words(fold(written))
    pairs = zip((_START, *folded), (*folded, _END), strict=True)
    typed = () if fold(written) == written else words(written)
    return frozenset((*folded, *map(" ".join, pairs), *(f"{_TYPED}{word}" for word in typed)))


@cache
def affair_words() -> CountedWords:
    """Return what the words of the bundled questions tell; they are counted once, in a few hundredths of a second."""
    return count_words((one.text, one.is_own) for one in load_affairs())


@cache
def talk_words() -> CountedWords:
    """Return what the words of the bundled replies tell: talk between people, or said to the bot."""
    return count_words((one.text, one.is_talk) for one in load_replies())
