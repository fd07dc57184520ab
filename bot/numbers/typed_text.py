"""Text as people type it, cleaned for the reading of numbers, and the nearest known word."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.folding import fold

_TAB = "  "
"""A tab becomes two spaces: it separates numbers, while one space may group the digits of a number."""
_REPLACED = {
    "\u2212": "-",
    "￡": "£",
    "￥": "¥",
    "￦": "₩",
    "Ð": "Đ",
    "ð": "đ",
    "Ɖ": "Đ",
    "ɖ": "đ",
    "\t": _TAB,
    "\v": " ",
    "\f": " ",
    "\r": "\n",
    "\x85": "\n",
}
"""The minus sign, letters that look like đ, and white space."""
_FULL_WIDTH_OFFSET = ord("\uff01") - ord("!")
"""Full-width forms U+FF01 to U+FF5E stand in the order of ASCII."""
_REMEMBERED_CHARACTERS = 4096
"""Entries of a cache: more different characters than Vietnamese and English text has."""
_ALIKE = 0.7
"""Least similarity of 0 to 1 for a suggestion: one or two wrong letters in a short word."""
_COMPARED_CHARACTERS = 30
"""Longer words are cut before they are compared, as no known word is longer."""


def normalise(text: str) -> str:
    """Return the text with ASCII digits, signs and spaces, composed and without invisible characters (R1)."""
    if text.isascii():
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", _TAB)
    visible = "".join(map(_plain_character, text.replace("\r\n", "\n")))
    return "".join(map(_plain_character, compose(visible)))


@lru_cache(_REMEMBERED_CHARACTERS)
def _plain_character(letter: str) -> str:
    """Return what a character counts as here; an invisible one is dropped."""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if "\uff01" <= letter <= "\uff5e":
        return chr(ord(letter) - _FULL_WIDTH_OFFSET)
    if letter in _REPLACED:
        return _REPLACED[letter]
    by_category = {"Zs": " ", "Zl": "\n", "Zp": "\n", "Cf": ""}
    return by_category.get(unicodedata.category(letter), letter)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word (in lower case, without diacritics) most like a word; nothing if none is alike."""
    close = get_close_matches(fold(word[:_COMPARED_CHARACTERS]), known, n=1, cutoff=_ALIKE)
    return close[0] if close else ""
