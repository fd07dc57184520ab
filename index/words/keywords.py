"""The words of a text by which a search compares: folded, and pairs of neighbours."""

from itertools import pairwise

from knowledge.toolbox.folding import fold, words

PAIR = "_"
"""What joins a pair of neighbours."""


def keywords(text: str) -> list[str]:
    """Return folded words and pairs of neighbours: two syllables make most Vietnamese words."""
    singles = [word for word in words(fold(text)) if word]
    return singles + [f"{one}{PAIR}{two}" for one, two in pairwise(singles)]
