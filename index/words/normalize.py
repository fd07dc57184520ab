"""Clean what people type: Unicode forms, tone-mark conventions, missing diacritics, chat spelling."""

import re
import unicodedata

MAX_CHARACTERS = 2_000
"""A question is cut here: the encoder reads 512 tokens, and Telegram sends at most 4,096 characters."""

_INVISIBLE = dict.fromkeys(
    [
        *range(0x00, 0x09),
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        *(0xAD, 0x61C, 0x180E, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFFF9, 0xFFFC),
    ]
)
_SPACES = re.compile(r"\s+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"\w+", re.UNICODE)


def clean(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Return NFC text on one line, at most `limit` long, without control, zero-width and surrogate characters."""
    text = text[: limit * 2].encode("utf-8", "replace").decode("utf-8")
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return unify_tone_marks(_SPACES.sub(" ", text).strip()[:limit])


def fold(text: str) -> str:
    """Return lower-case text without diacritics, `đ` as `d`: the form in which keywords are compared."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).replace("đ", "d")


def strip_diacritics(text: str) -> str:
    """Return the text as typed on a keyboard without Vietnamese, capitals kept."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def has_diacritics(text: str) -> bool:
    """Tell whether any letter carries a Vietnamese (or other) mark."""
    return not text.isascii() and (strip_diacritics(text) != unicodedata.normalize("NFD", text) or "đ" in text.lower())


def words(text: str) -> list[str]:
    """Split into words: runs of letters, digits and underscores."""
    return _WORD.findall(text)


def _tone_map() -> dict[str, str]:
    """Map open syllable ends with the tone on the last vowel (hoà, thuý) to the other convention (hòa, thúy)."""
    pairs = {}
    for first, last in ("oa", "oe", "uy"):
        for tone in _TONES:
            old = unicodedata.normalize("NFC", first + last + tone)
            pairs[old] = unicodedata.normalize("NFC", first + tone + last)
    return pairs


_OLD_TO_NEW = _tone_map()
_OLD_TONE = re.compile(rf"(?<!q)({'|'.join(_OLD_TO_NEW)})(?!\w)", re.IGNORECASE)


def unify_tone_marks(text: str) -> str:
    """Write `hoà`, `khoẻ`, `thuý` as `hòa`, `khỏe`, `thúy`; leave `quý` and closed syllables (`hoàn`) alone."""

    def replace(match: re.Match[str]) -> str:
        found = match.group()
        new = _OLD_TO_NEW.get(found) or _OLD_TO_NEW[found.lower()]
        if found.isupper():
            return new.upper()
        return new[0].upper() + new[1:] if found[0].isupper() else new

    return _OLD_TONE.sub(replace, text)
