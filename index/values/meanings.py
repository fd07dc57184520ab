"""What the words of questions mean, as far as the question bank tells it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.values.arrays import Floats32


@dataclass(frozen=True)
class WordMeanings:
    """One row a word: which labels it speaks for, in both languages alike; a row of zeros where it tells nothing.

    `rarity` is the inverse document frequency of each word, 0 for a pair of words that hardly anybody says together.
    `centre` is the mean vector of the bank's questions: what all questions have in common.
    """

    vectors: "Floats32"
    rarity: "Floats32"
    centre: "Floats32"
