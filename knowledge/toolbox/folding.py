"""Text without case and diacritics, the form in which words are compared, and the words of a text."""

import unicodedata
from functools import lru_cache

from knowledge.toolbox.at_hand import once_a_message
from knowledge.toolbox.expressions import expression

_REMEMBERED = 0x3000
"""Characters below this number are remembered without their marks: all alphabets, and few enough for any message."""
_WORD = expression(r"\w+")


def fold(text: str) -> str:
    """Return lower-case text without diacritics, `đ` as `d`."""
    if text.isascii():
        return text.lower()
    return _fold_marked(text)


@once_a_message
def _fold_marked(text: str) -> str:
    return unicodedata.normalize("NFC", _without_marks(text.casefold())).replace("đ", "d")


def strip_diacritics(text: str) -> str:
    """Return the text as typed on a keyboard without Vietnamese, capitals kept."""
    return _without_marks(text.replace("đ", "d").replace("Đ", "D"))


def has_diacritics(text: str) -> bool:
    """Tell whether any letter carries a Vietnamese (or other) mark."""
    return not text.isascii() and any(map(_is_marked, text))


def words(text: str) -> list[str]:
    """Split into words: runs of letters, digits and underscores."""
    return _WORD.findall(text)


class _Bare(dict[int, str]):
    """Characters without their marks, filled as they come."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code))
        bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        if code < _REMEMBERED:
            self[code] = bare
        return bare


_BARE = _Bare()


def _without_marks(text: str) -> str:
    # Marks are sorted when a text is decomposed as a whole, which changes nothing where they are dropped.
    return text.translate(_BARE)


@lru_cache(_REMEMBERED)
def _is_marked(letter: str) -> bool:
    return letter in "đĐ" or any(map(unicodedata.combining, unicodedata.normalize("NFD", letter)))
