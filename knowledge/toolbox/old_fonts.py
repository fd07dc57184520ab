"""Text from before Unicode, pasted as the Latin letters that TCVN3 (ABC) and VNI-Windows fonts drew as Vietnamese."""

import re
import unicodedata
from collections.abc import Callable

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.syllables import is_syllable

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_TONES = {"": "", "sắc": "\u0301", "huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
_VNI_MARKS = {
    **dict(zip("ùøûõï", tuple(_TONES.values())[1:], strict=True)),
    **{mark: "\u0302" + tone for mark, tone in zip("âáàåãä", _TONES.values(), strict=True)},
    **{mark: "\u0306" + tone for mark, tone in zip("êéèúüë", _TONES.values(), strict=True)},
}
"""What stands behind a vowel in VNI-Windows -> the marks on that vowel."""
_VNI_LETTERS = dict(zip("ôöñíìæóòîÔÖÑÍÌÆÓÒÎ", "ơưđíìỉĩịỵƠƯĐÍÌỈĨỊỴ", strict=True))
_VNI_MARKED = expression(f"([aeouyôö])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)
_VNI_LETTER = expression(f"[{''.join(_VNI_LETTERS)}]")

_OLD = expression(r"[\u00a1-\u00ff]")
_ASCII = expression(r"[A-Za-z]")
_UNICODE = expression(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
"""Letters of Vietnamese in Unicode that no old font has; nearly every sentence in Unicode holds one."""
_WORD = expression(r"[A-Za-z\u00a1-\u00ff]+")
_WITH_SIGN = expression(r"[A-Za-z][¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]|[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾][a-z]")
"""A sign in or at a word, where no text in Unicode has one; such a word shows the old font twice as surely."""
_SIGNS = frozenset("×÷·«»©®")
"""Signs that stand alone in texts of today: there they are no letters."""
_LEAST_WORDS = 2
"""Words that must become syllables; one is enough where it has as many letters of an old font."""


def old_fonts_read(text: str) -> str:
    """Return the text in Unicode where its words show that it was written for an old font, else as it is."""
    if not _OLD.search(text) or _UNICODE.search(text):
        return text
    foreign = [word for word in _WORD.findall(text) if not word.isascii() and word not in _SIGNS]
    became = max((_became(foreign, read) for read in (_tcvn3, _vni)), key=len)
    telling = [word for word in foreign if _ASCII.search(word)]
    before = sum(map(_is_written, telling))
    new = [word for word in telling if word in became and not _is_written(word)]
    letters = max((len(_OLD.findall(word)) for word in new), default=0)
    weight = len(new) + sum(map(bool, map(_WITH_SIGN.search, new)))
    is_most = 2 * sum(word in became for word in telling) > len(telling) and weight > before
    if not is_most or max(len(new), letters) < _LEAST_WORDS:
        return text
    return _WORD.sub(lambda word: became.get(word[0], word[0]), text)


def _became(words: list[str], read: Callable[[str], str]) -> dict[str, str]:
    """Return the words that are syllables in an old font, with what they are."""
    return {word: became for word in set(words) if _is_written(became := read(word))}


def _is_written(word: str) -> bool:
    """Tell whether a word is a syllable whose capitals stand as people write them."""
    return (word[1:].islower() or word.isupper() or len(word) == 1) and is_syllable(word)


def _tcvn3(word: str) -> str:
    """Return a word of TCVN3. It has no capitals with a tone: another font draws the small ones as capitals."""
    read = "".join(_TCVN3.get(letter, letter) for letter in word)
    plain = [letter for letter in word[1:] if letter.isascii()] or [letter for letter in word if letter in "¡¢£¤¥¦§"]
    capitals = plain and "".join(plain).isupper() and len(word) > 1
    return read.upper() if capitals else read


def _vni(word: str) -> str:
    """Return a word of VNI-Windows: marks stand behind their vowel, some letters have a sign of their own."""
    parts, at = [], 0
    for found in _VNI_MARKED.finditer(word):
        parts.append(_VNI_LETTER.sub(_vni_letter, word[at : found.start()]))
        vowel = _VNI_LETTERS.get(found[1], found[1])
        parts.append(unicodedata.normalize("NFC", vowel + _VNI_MARKS[found[2].lower()]))
        at = found.end()
    parts.append(_VNI_LETTER.sub(_vni_letter, word[at:]))
    return "".join(parts)


def _vni_letter(found: re.Match[str]) -> str:
    return _VNI_LETTERS[found[0]]
