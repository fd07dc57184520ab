"""Texts in the typeface of the pictures: what it can show, how wide that is, and where to break it."""

import unicodedata
from functools import cache
from itertools import accumulate

from bot.pictures.typeface import advances
from knowledge.toolbox.cleaning import compose, one_line
from knowledge.toolbox.expressions import expression

MISSING = "\ufffc"
"""Stands for a letter that the typeface lacks until the text is whole."""
_MISSING_RUN = expression(rf"{MISSING}(?:\s?{MISSING})*")
ELLIPSIS = "…"
MAX_DRAWN_CHARACTERS = 500
"""Characters of one text that are looked at; the widest line of a picture holds about 100."""
CAPITAL_HEIGHT = 0.73
"""Height of a capital letter of DejaVu Sans, as a part of the type size."""

_HEAD_SHARE = 0.6
"""Part of a name that stands before the ellipsis in its middle."""


def drawable(text: str) -> str:
    """Return a text on one line as the typeface can show it.

    Letters in bold, script and the like are drawn as plain ones, emoji and other signs that it lacks are left out, and
    an ellipsis stands for letters that it lacks.
    """
    plain = "".join(map(_plain_letter, text[:MAX_DRAWN_CHARACTERS]))
    drawn = "".join(map(_drawable_character, compose(plain)))
    return one_line(_MISSING_RUN.sub(ELLIPSIS, drawn))


def has_letters(text: str) -> bool:
    """Tell whether a drawable text still says something: a letter or a digit."""
    return any(map(str.isalnum, text))


def _plain_letter(character: str) -> str:
    """Return a letter of a fancy alphabet (𝐋𝐚𝐧, Ⓛⓐⓝ, Ｌａｎ) as a plain one."""
    fancy = unicodedata.decomposition(character).startswith(("<font>", "<circle>", "<wide>"))
    return unicodedata.normalize("NFKC", character) if fancy else character


def _drawable_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp", "Zs"):
        return " "
    # Cf: direction marks and joiners. M: accents that belong to no letter; many of them cover the lines above.
    if category == "Cf" or category.startswith("M"):
        return ""
    if ord(character) in _characters():
        return character
    return MISSING if category.startswith(("L", "N")) else ""


def width_of(text: str, size: int, bold: bool = False) -> float:
    """Return the width in pixels of a drawable text; kerning is ignored, so it may be slightly too wide."""
    return size * sum(_advance(character, bold) for character in text)


def cut(text: str, width: float, size: int, bold: bool = False) -> str:
    """Return a drawable text, shortened with … where it is wider than `width` pixels."""
    if width_of(text, size, bold) <= width:
        return text
    room = width - width_of(ELLIPSIS, size, bold)
    return text[: _fitting(text, room, size, bold)].rstrip() + ELLIPSIS


def cut_inside(text: str, width: float, size: int) -> str:
    """Return a drawable text with … in its middle where it is too wide: names of posts often begin alike."""
    if width_of(text, size) <= width:
        return text
    room = width - width_of(ELLIPSIS, size, False)
    head = text[: _fitting(text, _HEAD_SHARE * room, size, False)].rstrip()
    tail = text[::-1][: _fitting(text[::-1], room - width_of(head, size), size, False)][::-1].lstrip()
    return f"{head}{ELLIPSIS}{tail}"


def wrap(text: str, width: float, size: int, lines: int, bold: bool = False) -> list[str]:
    """Return a drawable text broken at spaces into at most `lines` lines; the last one is shortened with …."""
    whole, broken = text, list[str]()
    while len(broken) < lines - 1 and width_of(text, size, bold) > width:
        end = _fitting(text, width, size, bold)
        space = text.rfind(" ", 0, end + 1)
        head = text[: space if space > 0 else max(end, 1)]
        broken.append(head.rstrip())
        text = text[len(head) :].lstrip()
    return [*broken, cut(text, width, size, bold)] if whole else []


def fitting_size(texts: list[str], width: float, size: int) -> int:
    """Return the type size, reduced where the widest text needs more than `width` pixels."""
    widest = max((width_of(text, size) for text in texts), default=0)
    return size if widest <= width else max(1, int(size * width / widest))


def _fitting(text: str, width: float, size: int, bold: bool) -> int:
    """Return how many of a text's first characters fit into `width` pixels."""
    ends = accumulate(size * _advance(character, bold) for character in text)
    return sum(end <= width for end in ends)


@cache
def _characters() -> frozenset[int]:
    """Return the code points that the typeface has in both weights."""
    return frozenset(advances(False).keys() & advances(True).keys())


def _advance(character: str, bold: bool) -> float:
    """Return the width of a character with the space behind it, as a part of the type size."""
    return advances(bold)[ord(character)]
