"""What the form of a line tells: a list's marker, or how high a heading ranks."""

import re
from typing import NamedTuple

from knowledge.toolbox.sentences import CLOSERS

# Levels of headings in text where only the form of the line tells; Markdown, HTML and Word have their own, 1 to 9.
CHAPTER, UNDERLINED, ROMAN, NUMBERED, PLAIN, COLON = 1, 2, 3, 4, 20, 30
MAX_HEADING_LINE = 110  # the guide's own text has a heading of 107 characters
MAX_COLON_HEADING = 60
CHAPTER_LINE = re.compile(r"(?:chương|phần|bài|chapter|part) (?:\d+|[ivxlc]+)\b", re.IGNORECASE)
BULLETS = frozenset("•▪●○◦‣·")
_BULLET = rf"[{''.join(sorted(BULLETS))}] ?|[-*+–—] |-(?=[^\W\d_])"
_MARKER = re.compile(rf"(?:{_BULLET}|(?P<number>\d{{1,3}}\. )|\d{{1,3}}\) |[A-Za-zđĐ]\) )(?=\S)")
_ROMAN_LINE = re.compile(r"[IVXLC]+[.)] (?=\S)")
_DECIMAL_LINE = re.compile(r"\d{1,3}((?:\.\d{1,3})+)[.)]? (?=\S)")
_NUMBER_LINE = re.compile(r"\d{1,3}[.)] (?=\S)")


class Ranked(NamedTuple):
    """A heading without its number, and the level that its form gives it."""

    title: str
    level: int


def find_marker(line: str) -> re.Match[str] | None:
    """Return the list marker that a line begins with; its group `number` is set for "1. "."""
    return _MARKER.match(line)


def looks_like_heading(text: str) -> bool:
    """Tell whether a line is short and ends like a title."""
    if text.endswith(":"):
        return len(text) <= MAX_COLON_HEADING and any(map(str.isalpha, text))
    if len(text) > MAX_HEADING_LINE or "://" in text or text.rstrip(CLOSERS).endswith((*".!;,…",)):
        return False
    return any(map(str.isalpha, text))


def rank(text: str) -> Ranked:
    """Rank a heading by its form: chapter, colon, number, or none of these."""
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
    """Rank a line that is known to be a heading, so that "1. " is its number and no list marker."""
    number = _NUMBER_LINE.match(text)
    return Ranked(text[number.end() :], NUMBERED) if number else rank(text)


def without_number(title: str) -> str:
    """Return a heading without "1.", "1.2" or "I." before it, so that its id lasts when sections move."""
    ranked = rank_heading(title)
    return title if ranked.level == CHAPTER else ranked.title
