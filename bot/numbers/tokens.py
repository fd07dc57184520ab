"""A normalised text cut into numbers, words, white space and signs."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.numbers.unit_words import BILLIONS, CURRENCIES, HALVES, SCALES, UNCLEAR_UNITS
from knowledge.toolbox.expressions import expression

TokenSort = Literal["number", "word", "space", "line", "sign", "end"]

_TOKEN = expression(
    r"(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W\d_]+)|(?P<space> +)|(?P<line>\s{0,40}\n\s*)|(?P<sign>.)",
    re.DOTALL,
)
_LONGEST_UNITS = 12
"""Characters of a word that may be two units: `thousanddong` has 12. Longer words are not tried."""


@dataclass(frozen=True)
class Token:
    """A piece of a text, and where it starts there."""

    sort: TokenSort
    text: str
    start: int = 0

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a normalised text; two units written as one word (trđ) are two tokens."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        sort: TokenSort = match.lastgroup or "sign"  # type: ignore[assignment]
        token = Token(sort, match[0], match.start())
        after_number = any(before.sort == "number" for before in found[-2:])
        found.extend(_separate_units(token) if sort == "word" and after_number else [token])
    return found


def _separate_units(token: Token) -> list[Token]:
    """Return the two units of a word such as trđ, kvnd or nghìntỷ; any other word as it is."""
    word = token.lower
    if len(word) > _LONGEST_UNITS or word in SCALES or word in CURRENCIES or word in UNCLEAR_UNITS:
        return [token]
    for cut in range(1, len(word)):
        first, second = word[:cut], word[cut:]
        if first in SCALES and (second in CURRENCIES or second in HALVES or second in BILLIONS):
            return [Token("word", token.text[:cut], token.start), Token("word", token.text[cut:], token.start + cut)]
    return [token]
