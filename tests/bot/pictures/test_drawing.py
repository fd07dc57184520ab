"""Whatever text comes in, it is drawn on one line, in the room it was given, the same every time."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.drawing import (
    ELLIPSIS,
    MAX_CHARACTERS,
    Box,
    Line,
    Picture,
    Spot,
    Words,
    cut,
    drawable,
    fitting_size,
    paint,
    width_of,
    wrap,
)

SIZE = 30


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nguyễn Thị Ánh Tuyết", "Nguyễn Thị Ánh Tuyết"),
        ("Nguye\u0302\u0303n", "Nguyễn"),
        ("$x^2$ \\frac{1}{2}", "$x^2$ \\frac{1}{2}"),
        (" two\nlines\tand \x00 more ", "two lines and more"),
        ("50.000\u00a0₫", "50.000 ₫"),
        ("\u202egnp.exe\u200b\u2069", "gnp.exe"),
        ("Z\u0337\u031b\u0359alo\u0301", "Zaló"),
        ("李小龙", "□□□"),
        ("🔥 hot", "□ hot"),
        ("\ud800", "□"),
        ("\ue000", "□"),
        ("مريم", "مريم"),
        ("\u200b \u0301", ""),
        ("", ""),
    ],
)
def test_drawable(text: str, shown: str) -> None:
    assert drawable(text) == shown


@given(st.text(alphabet=st.characters()))
@settings(deadline=None)
def test_what_is_drawable_stays_as_it_is(text: str) -> None:
    assert drawable(drawable(text)) == drawable(text)


def test_a_text_without_end_is_not_read_to_its_end() -> None:
    assert len(drawable("a" * 10**6)) == MAX_CHARACTERS


def test_widths_are_those_of_the_type() -> None:
    # In DejaVu Sans, of 2048 units, "a" advances 1255 and "M" 1767.
    assert width_of("aM", 2048) == 1255 + 1767
    assert width_of("aM", 2048, bold=True) > width_of("aM", 2048)
    assert width_of("", SIZE) == 0


@pytest.mark.parametrize(
    ("text", "letters", "shown"),
    [("abc", 3, "abc"), ("aaaaaa", 4, "aa…"), ("aa aaaaaa", 5, "aa…"), ("aaa", 0, "…")],
)
def test_cut(text: str, letters: float, shown: str) -> None:
    """The ellipsis is 1.6 times as wide as an "a"."""
    assert cut(text, letters * width_of("a", SIZE) + 1, SIZE) == shown


@pytest.mark.parametrize(
    ("text", "lines", "shown"),
    [
        ("", 2, []),
        ("aaaa", 2, ["aaaa"]),
        ("aaa aaa", 2, ["aaa", "aaa"]),
        ("aa aa aa", 2, ["aa aa", "aa"]),
        ("aaaaaaa", 2, ["aaaaa", "aa"]),
        ("aa aaaa aaaa", 2, ["aa", "aaa…"]),
        ("aa aaaa aaaa", 3, ["aa", "aaaa", "aaaa"]),
    ],
)
def test_wrap(text: str, lines: int, shown: list[str]) -> None:
    assert wrap(text, 5.3 * width_of("a", SIZE), SIZE, lines) == shown


@given(st.text(), st.integers(30, 1000), st.integers(1, 4))
@settings(deadline=None)
def test_wrapped_lines_fit(text: str, width: int, lines: int) -> None:
    broken = wrap(drawable(text), width, SIZE, lines)
    assert len(broken) <= lines
    assert all(width_of(line, SIZE) <= width or line == ELLIPSIS for line in broken)


def test_the_type_gets_smaller_until_the_widest_text_fits() -> None:
    assert fitting_size(["aa", "aaaa"], width_of("aaaa", SIZE), SIZE) == SIZE
    assert fitting_size(["aa", "aaaa"], width_of("aaaa", SIZE) / 2 + 1, SIZE) == SIZE // 2
    assert fitting_size([], 10, SIZE) == SIZE


def pixel(png: bytes, x: int, y: int) -> str:
    from matplotlib.image import imread

    red, green, blue = (round(255 * part) for part in imread(BytesIO(png))[y, x, :3].tolist())
    return f"#{red:02X}{green:02X}{blue:02X}"


def test_marks_stand_where_they_were_put() -> None:
    marks = (
        Box(10, 20, 30, 40, "#0072B2"),
        Line((100, 5), (100, 95), "#D55E00", 6),
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
    png = paint(Picture(20, 20, (Line((0, 10), (20, 10), "#000000", 8), Box(0, 0, 20, 20, "#E69F00"))))
    assert pixel(png, 10, 10) == "#E69F00"


@pytest.mark.parametrize("text", ["$x^2$ $\\frac", "\\textbf{x}", "", "□", "مريم العربية"])
def test_any_drawable_text_can_be_painted(text: str) -> None:
    """A warning about a letter that the type lacks would be an error here."""
    assert paint(Picture(300, 50, (Words(10, 25, text, SIZE),))).startswith(b"\x89PNG\r\n\x1a\n")


def test_painted_text_takes_the_width_that_was_measured() -> None:
    from matplotlib.image import imread

    text = "Nguyễn Thị Hồng Nhung 1.250 ₫"
    pixels = imread(BytesIO(paint(Picture(900, 60, (Words(50, 30, text, SIZE),)))))
    (columns,) = (pixels[:, :, :3].min(axis=(0, 2)) < 0.9).nonzero()
    assert abs(columns[0] - 50) <= 4
    assert abs(columns[-1] - (50 + width_of(text, SIZE))) <= 6
