"""What tests of charts look for in a picture, and names that are hard to draw."""

from decimal import Decimal
from itertools import combinations
from struct import unpack

import pytest

from bot.pictures.comparison_chart import Bar, Panel
from bot.pictures.lettering import width_of
from bot.pictures.marks import BACKGROUND, Box, Picture, Spot, Words
from knowledge.guide import LANGUAGES

Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""

HOSTILE_NAMES = (
    "$x^2$ & $\\frac{",
    "two\nlines\r\n\x00\x07",
    "😀🔥👨‍👩‍👧 🇻🇳",
    "李小龙",
    "مريم العربية",
    "שלום",
    "\u202egnp.exe",
    "W" * 200,
    "z" + "\u0337\u031b" * 100,
    "\ud800",
    "",
    "{name} %s %(x)d <b>&amp;</b>",
)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def bars(*values: str | int) -> tuple[Bar, ...]:
    return tuple(Bar(f"Nguyễn Thị Hồng Nhung {place}", Decimal(value)) for place, value in enumerate(values))


def area_of(mark: Words | Box | Spot) -> Area:
    if isinstance(mark, Box):
        return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    if isinstance(mark, Spot):
        return mark.x - 16, mark.y - 16, mark.x + 16, mark.y + 16
    width = width_of(mark.text, mark.size, mark.bold)
    left = mark.x - {"left": 0, "center": width / 2, "right": width}[mark.anchor]
    return left, mark.y - mark.size / 2, left + width, mark.y + mark.size / 2


def overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def words_of(picture: Picture) -> list[Words]:
    return [mark for mark in picture.marks if isinstance(mark, Words)]


def texts_of(picture: Picture) -> list[str]:
    return [words.text for words in words_of(picture)]


def bars_of(picture: Picture) -> list[Box]:
    return [mark for mark in picture.marks if isinstance(mark, Box) and mark.colour != BACKGROUND]


def assert_readable(picture: Picture) -> None:
    """Words lie inside the picture, apart from each other, from bars and from spots."""
    words = words_of(picture)
    for each in words:
        left, top, right, bottom = area_of(each)
        assert left >= 0, each
        assert top >= 0, each
        assert right <= picture.width + 1, each
        assert bottom <= picture.height, each
    coloured = [mark for mark in picture.marks if isinstance(mark, Box | Spot) and mark.colour != BACKGROUND]
    for one, other in [*combinations(words, 2), *((one, other) for one in words for other in coloured)]:
        assert not overlap(area_of(one), area_of(other)), (one, other)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    width, height = unpack(">II", png[16:24])
    return width, height


HOSTILE_PANELS = (Panel("$P$\n" + "w" * 300, tuple(Bar(name, Decimal(3)) for name in HOSTILE_NAMES), "ratio"),)
