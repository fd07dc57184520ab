"""Text from before Unicode, pasted as the Latin letters that TCVN3 (ABC) and VNI-Windows fonts drew as Vietnamese."""

import re
import unicodedata

from knowledge.toolbox.syllables import is_syllable

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®"
        "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđ"
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
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
_VNI_MARKED = re.compile(f"([aeouyôö])([{''.join(_VNI_MARKS)}])", re.IGNORECASE)
_VNI_LETTER = re.compile(f"[{''.join(_VNI_LETTERS)}]")

_OLD = re.compile(r"[\u00a1-\u00ff]")
_UNICODE = re.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
"""Letters of Vietnamese in Unicode that no old font has; nearly every sentence in Unicode holds one."""
_WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_LEAST_WORDS = 2
"""Words that must become syllables; one is enough where it has as many letters of an old font."""


def old_fonts_read(text: str) -> str:
    """Return the text in Unicode where its words show that it was written for an old font, else as it is."""
    if not _OLD.search(text) or _UNICODE.search(text):
        return text
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    before = sum(map(_is_written, words))
    for read in (_tcvn3, _vni):
        became = [word for word in words if not _is_written(word) and _is_written(read(word))]
        after = sum(_is_written(read(word)) for word in words)
        letters = max((len(_OLD.findall(word)) for word in became), default=0)
        if 2 * after > len(words) and len(became) > before and max(len(became), letters) >= _LEAST_WORDS:
            known = {word: read(word) for word in words if _is_written(read(word))}
            return _WORD.sub(lambda word: known.get(word[0], word[0]), text)  # noqa: B023 (used at once)
    return text


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
