"""Texts in the typeface of the pictures, DejaVu Sans: what it can show, how wide that is, and where to break it.

The typeface comes with matplotlib. Nothing here imports matplotlib before the first text is measured, because the
import takes half a second that most runs never need.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.toolbox.cleaning import compose, one_line

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

MISSING = "\ufffc"
"""Stands for a letter that the typeface lacks until the text is whole."""
_MISSING_RUN = re.compile(rf"{MISSING}(?:\s?{MISSING})*")
ELLIPSIS = "…"
MAX_DRAWN_CHARACTERS = 500
"""Characters of one text that are looked at; the widest line of a picture holds about 100."""
CAPITAL_HEIGHT = 0.73
"""Height of a capital letter of DejaVu Sans, as a part of the type size."""

_HEAD_SHARE = 0.6
"""Part of a name that stands before the ellipsis in its middle."""
_WIDTHS_KEPT = 8192
"""Widths of characters in memory: more than the 5,900 characters of the typeface."""


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


def font_file(bold: bool) -> Path:
    """Return the file of the typeface; a search by name would depend on the fonts of the machine."""
    from matplotlib import get_data_path

    return Path(get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


def _fitting(text: str, width: float, size: int, bold: bool) -> int:
    """Return how many of a text's first characters fit into `width` pixels."""
    ends = accumulate(size * _advance(character, bold) for character in text)
    return sum(end <= width for end in ends)


@cache
def _font(bold: bool) -> "FT2Font":
    from matplotlib.ft2font import FT2Font

    return FT2Font(str(font_file(bold)))


@cache
def _characters() -> frozenset[int]:
    """Return the code points that the typeface has in both weights."""
    return frozenset(_font(False).get_charmap().keys() & _font(True).get_charmap().keys())


@lru_cache(maxsize=_WIDTHS_KEPT)
def _advance(character: str, bold: bool) -> float:
    """Return the width of a character with the space behind it, as a part of the type size."""
    from matplotlib.ft2font import LoadFlags

    font = _font(bold)
    glyph = font.load_glyph(font.get_char_index(ord(character)), LoadFlags.NO_SCALE)
    return glyph.horiAdvance / font.units_per_EM
