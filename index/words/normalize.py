"""Clean the questions that people type: letters for the keys and fonts of other times, tone marks placed in one way."""

import re
import unicodedata

from knowledge.toolbox.cleaning import clean_line
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.keyboards import typed_keys_read
from knowledge.toolbox.old_fonts import old_fonts_read

MAX_CHARACTERS = 2_000
"""A question is cut here: the encoder reads 256 tokens, and 2,000 characters are more than that."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def clean_question(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Return typed text clean, on one line, with tone marks written in one way, at most `limit` characters long."""
    # Twice as many: what cannot be seen is dropped, and letters are joined with their marks.
    return unify_tone_marks(typed_keys_read(clean_line(old_fonts_read(text[: 2 * limit]))[:limit]))


def in_letters(text: str) -> str:
    """Return typed text with Vietnamese letters for keys and old fonts, and otherwise as it is."""
    return typed_keys_read(old_fonts_read(text))


def _tone_map() -> dict[str, str]:
    """Map open syllable ends with the tone on the last vowel (hoà, thuý) to the other convention (hòa, thúy)."""
    pairs = {}
    for first, last in ("oa", "oe", "uy"):
        for tone in _TONES:
            old = unicodedata.normalize("NFC", first + last + tone)
            pairs[old] = unicodedata.normalize("NFC", first + tone + last)
    return pairs


_OLD_TO_NEW = _tone_map()
_OLD_TONE = expression(rf"(?<!q)({'|'.join(_OLD_TO_NEW)})(?!\w)", re.IGNORECASE)


def unify_tone_marks(text: str) -> str:
    """Write `hoà`, `khoẻ`, `thuý` as `hòa`, `khỏe`, `thúy`; leave `quý` and closed syllables (`hoàn`) alone."""

    def replace(match: re.Match[str]) -> str:
        found = match.group()
        new = _OLD_TO_NEW.get(found) or _OLD_TO_NEW[found.lower()]
        if found.isupper():
            return new.upper()
        return new[0].upper() + new[1:] if found[0].isupper() else new

    return _OLD_TONE.sub(replace, text)
