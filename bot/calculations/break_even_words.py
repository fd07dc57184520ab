"""How people ask when nothing is lost any more: `hòa vốn`, `về bờ`, `break even`."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_UNITS = 400
"""Characters of a message about break-even orders; a longer one is no such question."""


def any_of(text: str) -> str:
    """Return a pattern for any of the phrases of a text, divided by commas, with their diacritics or without."""
    phrases = {" ".join(each.split()) for each in text.split(",")}
    longest_first = sorted(phrases | set(map(fold, phrases)), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(longest_first)})".replace(" ", r"\s")


EVEN = any_of(
    """hòa vốn, hoà vốn, hòa, hoà, huề vốn, huề, hòa lại vốn, về bờ, gỡ vốn, gỡ lại vốn, gỡ hòa, thu hồi vốn, lấy lại
    vốn, về vốn, đủ vốn, khỏi lỗ, không lỗ, ko lỗ, không bị lỗ, break even, break-even, breakeven, cpa tối đa, max cpa,
    maximum cpa, cpa cao nhất"""
)
_ASKED_FOR = expression(rf"(?<!\w){EVEN}(?!\w)", re.IGNORECASE)


def asks_for_even(text: str) -> bool:
    """Tell whether a message names the point at which nothing is lost."""
    return len(text) <= LONGEST_UNITS and bool(_ASKED_FOR.search(text))
