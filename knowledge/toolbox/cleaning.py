"""Text as it comes from keyboards, files and programs -> text that is composed, valid and fit to be shown."""

import unicodedata

from knowledge.toolbox.expressions import expression

_AT_ONCE = 200
"""Characters of a word that are composed at once: sorting combining marks takes time with their number squared."""
_WORD = expression(rf"\S{{1,{_AT_ONCE}}}")

_CONTROLS = (*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F, 0x200B, 0xFEFF)
"""Control characters, the zero-width space and the byte order mark: they mean nothing in any text."""
_JOINERS_AND_MARKS = (
    *range(0x80, 0xA0),
    *(0xAD, 0x61C, 0x180E),
    *range(0x200C, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFFF9, 0xFFFC),
)
"""Further characters that cannot be seen: soft hyphens, joiners (in emoji, too), marks of writing direction."""
_LINES: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"),
}
_LINE: dict[int, None] = dict.fromkeys((*_CONTROLS, *_JOINERS_AND_MARKS))
_BLANKS = (0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0)
"""Letters and signs that show nothing: fillers of Korean and Khmer, and the empty Braille pattern."""


def without_surrogates(text: str) -> str:
    """Return text that UTF-8 can hold: half a surrogate pair, which JSON and file names may bring, becomes `?`."""
    return text.encode("utf-8", "replace").decode("utf-8")


def compose(text: str) -> str:
    """Return the text with letters and their marks in one character (NFC), in time that grows with its length only."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _WORD.sub(lambda word: unicodedata.normalize("NFC", word[0]), text)


def one_line(text: str) -> str:
    """Return the text with one space between words and none at its ends."""
    return " ".join(text.split())


def clean_lines(text: str) -> str:
    """Return a document's text: composed, with `\\n` for every line end and no control characters."""
    return compose(text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINES))


def is_visible(text: str) -> bool:
    """Tell whether anything of a text can be seen: some people's names are made of nothing but blank characters."""
    seen = text.translate(dict.fromkeys(_BLANKS))
    return any(unicodedata.category(character)[0] in "LNPS" for character in seen)


def clean_line(text: str) -> str:
    """Return typed text: valid, composed, on one line and without anything that cannot be seen."""
    return one_line(compose(without_surrogates(text).translate(_LINE)))
