"""Marks are painted where they were put, and texts as wide as they were measured."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from bot.pictures.lettering import width_of
from bot.pictures.marks import Box, Picture, Spot, Stroke, Words
from bot.pictures.painting import paint

SIZE = 30
Pixels = npt.NDArray[np.uint8]


def pixels_of(png: bytes) -> Pixels:
    return np.asarray(Image.open(BytesIO(png)).convert("RGB"))


def pixel(png: bytes, x: int, y: int) -> str:
    red, green, blue = pixels_of(png)[y, x].tolist()
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_marks_stand_where_they_were_put() -> None:
    marks = (
        Box(10, 20, 30, 40, "#0072B2"),
        Stroke((100, 5), (100, 95), "#D55E00", 6),
        Spot(150, 50, "disc", "#009E73"),
        Spot(180, 50, "diamond", "#009E73"),
    )
    png = paint(Picture(200, 101, marks))
    assert [pixel(png, *place) for place in [(10, 20), (39, 59), (100, 50), (150, 50)]] == [
        "#0072B2",
        "#0072B2",
        "#D55E00",
        "#009E73",
    ]
    assert {pixel(png, *place) for place in [(9, 20), (10, 19), (40, 59), (39, 60), (100, 2), (180, 50)]} == {"#FFFFFF"}


def test_later_marks_cover_earlier_ones() -> None:
    png = paint(Picture(20, 20, (Stroke((0, 10), (20, 10), "#000000", 8), Box(0, 0, 20, 20, "#E69F00"))))
    assert pixel(png, 10, 10) == "#E69F00"


@pytest.mark.parametrize("text", ["$x^2$ $\\frac", "\\textbf{x}", "", "□", "مريم العربية"])
def test_any_drawable_text_can_be_painted(text: str) -> None:
    """A warning about a letter that the type lacks would be an error here."""
    assert paint(Picture(300, 50, (Words(10, 25, text, SIZE),))).startswith(b"\x89PNG\r\n\x1a\n")


def test_painted_text_takes_the_width_that_was_measured() -> None:
    text = "Nguyễn Thị Hồng Nhung 1.250 ₫"
    pixels = pixels_of(paint(Picture(900, 60, (Words(50, 30, text, SIZE),))))
    (columns,) = (pixels.min(axis=(0, 2)) < 230).nonzero()
    assert abs(columns[0] - 50) <= 4
    assert abs(columns[-1] - (50 + width_of(text, SIZE))) <= 6
