"""What the form of a line tells: whether it begins with a list marker, and how high it ranks as a heading."""

import re
from typing import NamedTuple

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import CLOSERS

CHAPTER, UNDERLINED, ROMAN, NUMBERED, PLAIN, COLON = 1, 2, 3, 4, 20, 30
"""Levels of headings that only their form tells, from `Chương 1` down to `Group:`.

Between NUMBERED and PLAIN there is room for the depth of decimal numbers: `1.2.3` is NUMBERED + 2. Markdown, HTML and
Word mark levels 1 to 9 themselves.
"""
MAX_HEADING_LINE = 110
"""Characters of a line that may be a heading: the guide's source has a heading of 107 characters."""
_MAX_COLON_HEADING = 60
"""Characters of a line with a colon at its end that may be a heading; a longer one introduces a list."""
CHAPTER_LINE = expression(r"(?:chương|phần|bài|chapter|part) (?:\d+|[ivxlc]+)\b", re.IGNORECASE)
BULLETS = frozenset("•▪●○◦‣·■□◆◇❖➢➤►▶▸✓✔☐☑")
_BULLET = rf"[{''.join(sorted(BULLETS))}] ?|[-*+–—] |-(?=[^\W\d_])"
_MARKER = expression(rf"(?:{_BULLET}|(?P<number>\d{{1,3}}\. )|\d{{1,3}}\) |[A-Za-zđĐ]\) |[ivx]{{1,5}}[.)] )(?=\S)")
_ROMAN_LINE = expression(r"[IVXLC]+[.)] (?=\S)")
_DECIMAL_LINE = expression(r"\d{1,3}((?:\.\d{1,3})+)[.)]? (?=\S)")
_NUMBER_LINE = expression(r"\d{1,3}[.)] (?=\S)")


class Ranked(NamedTuple):
    """A heading's title without its number, and the level that its form gives it."""

    title: str
    level: int


def find_marker(line: str) -> re.Match[str] | None:
    """Return the match of the list marker at the beginning of a line; its group `number` is set for `1. `."""
    return _MARKER.match(line)


def looks_like_heading(text: str) -> bool:
    """Tell whether a line is short and ends like a title."""
    if text.endswith(":"):
        return len(text) <= _MAX_COLON_HEADING and any(map(str.isalpha, text))
    if len(text) > MAX_HEADING_LINE or "://" in text or " = " in text or text.rstrip(CLOSERS).endswith((*".!;,…",)):
        return False
    return any(map(str.isalpha, text))


def rank(text: str) -> Ranked:
    """Return a heading's title and level by its form: chapter, colon, Roman or decimal number, or none of these."""
    if CHAPTER_LINE.match(text):
        return Ranked(text.removesuffix(":"), CHAPTER)
    if text.endswith(":"):
        return Ranked(text[:-1].rstrip(), COLON)
    if roman := _ROMAN_LINE.match(text):
        return Ranked(text[roman.end() :], ROMAN)
    decimal = _DECIMAL_LINE.match(text)
    if decimal and text[decimal.end()].isupper():
        return Ranked(text[decimal.end() :], NUMBERED + decimal[1].count("."))
    return Ranked(text, PLAIN)


def rank_heading(text: str) -> Ranked:
    """Return title and level of a line that is known to be a heading: `1. ` is then its number, not a list marker."""
    number = _NUMBER_LINE.match(text)
    return Ranked(text[number.end() :], NUMBERED) if number else rank(text)


def without_number(title: str) -> str:
    """Return a heading without `1.`, `1.2` or `I.`: ids are made of headings and must not change when sections move."""
    ranked = rank_heading(title)
    return title if ranked.level == CHAPTER else ranked.title
