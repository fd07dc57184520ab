"""Writes Vietnamese as keyboards without their program, and old fonts, leave it: the way back of the readers."""

import re
import unicodedata
from itertools import chain

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_TELEX = dict(zip(["â", "ê", "ô", "ă", "ơ", "ư", "đ"], ["aa", "ee", "oo", "aw", "ow", "uw", "dd"], strict=True))
_VNI = dict(zip(["â", "ê", "ô", "ă", "ơ", "ư", "đ"], ["a6", "e6", "o6", "a8", "o7", "u7", "d9"], strict=True))
_TCVN3_LETTERS = (
    "ăâêôơưđ" + "àảãáạ" + "ằẳẵắ" + "ặầẩẫấậ" + "è" + "ẻẽéẹềểễếệìỉ" + "ĩíịò" + "ỏõóọồổỗốộờởỡớợù" + "ủũúụừửữứựỳỷỹýỵ"
)
_TCVN3_BYTES = chain(
    range(0xA8, 0xAF),
    range(0xB5, 0xBA),
    range(0xBB, 0xBF),
    range(0xC6, 0xCC),
    [0xCC],
    range(0xCE, 0xD9),
    range(0xDC, 0xE0),
    range(0xE1, 0xF0),
    range(0xF1, 0xFF),
)
_TCVN3 = dict(zip(_TCVN3_LETTERS, _TCVN3_BYTES, strict=True)) | dict(zip("ĂÂÊÔƠƯĐ", range(0xA1, 0xA8), strict=True))
_VNI_WINDOWS = {
    **dict(zip(_TONES, "ùøûõï", strict=True)),
    **dict(zip(["\u0302", *("\u0302" + tone for tone in _TONES)], "âáàåãä", strict=True)),
    **dict(zip(["\u0306", *("\u0306" + tone for tone in _TONES)], "êéèúüë", strict=True)),
}
_VNI_WINDOWS_LETTERS = dict(zip("ơưđíìỉĩịỵ", "ôöñíìæóòî", strict=True))


def _apart(letter: str) -> tuple[str, str]:
    """Return a letter without its tone, and the tone."""
    marks = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)), tone


def _like(keys: str, letter: str) -> str:
    return keys[0].upper() + keys[1:] if letter.isupper() else keys


def _typed(text: str, keys: dict[str, str], tones: str, tone_last: bool) -> str:
    def word(found: re.Match[str]) -> str:
        written = behind = ""
        for letter in found[0]:
            plain, tone = _apart(letter)
            key = tones[_TONES.index(tone)] if tone else ""
            written += _like(keys.get(plain.lower(), plain.lower()), plain) + ("" if tone_last else key)
            behind += key if tone_last else ""
        return written + behind

    return re.sub(r"[^\W\d_]+", word, text)


def in_telex(text: str, tone_last: bool = True) -> str:
    """Return the keys of Telex; the tone's key at the end of its word, or else behind its vowel."""
    return _typed(text, _TELEX, "sfrxj", tone_last)


def in_vni(text: str, tone_last: bool = True) -> str:
    """Return the keys of VNI."""
    return _typed(text, _VNI, "12345", tone_last)


def in_tcvn3(text: str) -> str:
    """Return what a TCVN3 font is given to draw the text; it has no capitals with a tone."""
    return "".join(chr(_TCVN3.get(letter, _TCVN3.get(letter.lower(), ord(letter)))) for letter in text)


def in_vni_windows(text: str) -> str:
    """Return what a font of VNI-Windows is given to draw the text."""
    return "".join(_like(_vni_windows(letter.lower()), letter) for letter in text)


def _vni_windows(letter: str) -> str:
    if letter in _VNI_WINDOWS_LETTERS:
        return _VNI_WINDOWS_LETTERS[letter]
    plain, tone = _apart(letter)
    if plain in _VNI_WINDOWS_LETTERS:
        return _VNI_WINDOWS_LETTERS[plain] + _VNI_WINDOWS[tone]
    base, mark = unicodedata.normalize("NFD", plain)[0], unicodedata.normalize("NFD", plain)[1:]
    return base + _VNI_WINDOWS.get(mark + tone, "")
