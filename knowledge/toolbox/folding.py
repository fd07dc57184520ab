"""Text without case and diacritics, the form in which words are compared, and the words of a text."""

import re
import unicodedata
from collections.abc import Iterator

_AT_ONCE = 100
"""Characters that are decomposed at once: sorting combining marks takes time with their number squared."""
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return lower-case text without diacritics, `đ` as `d`."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", _without_marks(text.casefold())).replace("đ", "d")


def strip_diacritics(text: str) -> str:
    """Return the text as typed on a keyboard without Vietnamese, capitals kept."""
    return _without_marks(text.replace("đ", "d").replace("Đ", "D"))


def has_diacritics(text: str) -> bool:
    """Tell whether any letter carries a Vietnamese (or other) mark."""
    return not text.isascii() and any(letter in "đĐ" or unicodedata.combining(letter) for letter in _decomposed(text))


def words(text: str) -> list[str]:
    """Split into words: runs of letters, digits and underscores."""
    return _WORD.findall(text)


def _without_marks(text: str) -> str:
    return "".join(letter for letter in _decomposed(text) if not unicodedata.combining(letter))


def _decomposed(text: str) -> Iterator[str]:
    for start in range(0, len(text), _AT_ONCE):
        yield from unicodedata.normalize("NFD", text[start : start + _AT_ONCE])
