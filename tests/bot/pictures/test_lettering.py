"""Whatever text comes in, it is drawn on one line, in the room it was given."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.pictures.lettering import (
    ELLIPSIS,
    MAX_DRAWN_CHARACTERS,
    cut,
    cut_inside,
    drawable,
    fitting_size,
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
        ("李小龙 Bruce", "… Bruce"),
        ("ครัว คุณต๋อย", "…"),
        ("🔥 hot", "hot"),
        ("Mẹ Bông 👩‍👧 & Gấu 🐻❤️", "Mẹ Bông & Gấu ❤"),
        ("𝐋𝐚𝐧 𝓥𝓾 Ⓜⓘⓝⓗ", "Lan Vu Minh"),
        ("\ud800", ""),
        ("\ue000", ""),
        ("مريم", "مريم"),
        ("\u200b \u0301", ""),
        ("", ""),
    ],
)
def test_drawable(text: str, shown: str) -> None:
    assert drawable(text) == shown


def test_a_name_is_cut_in_its_middle() -> None:
    names = [f"Here are some of the best books, part {part}" for part in ("one", "two")]
    shown = [cut_inside(name, 12 * width_of("a", SIZE), SIZE) for name in names]
    assert [(name[:4], name[-4:], ELLIPSIS in name) for name in shown] == [
        ("Here", " one", True),
        ("Here", " two", True),
    ]
    assert all(width_of(name, SIZE) <= 12 * width_of("a", SIZE) for name in shown)


@given(st.text(alphabet=st.characters()))
@settings(deadline=None)
def test_what_is_drawable_stays_as_it_is(text: str) -> None:
    assert drawable(drawable(text)) == drawable(text)


def test_a_text_without_end_is_not_read_to_its_end() -> None:
    assert len(drawable("a" * 10**6)) == MAX_DRAWN_CHARACTERS


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
@example("😀", 30, 2)
@settings(deadline=None)
def test_wrapped_lines_fit(text: str, width: int, lines: int) -> None:
    broken = wrap(drawable(text), width, SIZE, lines)
    assert len(broken) <= lines
    # A sign that is wider than the line stands alone in it: no line is empty.
    assert all(width_of(line, SIZE) <= width or len(line) == 1 for line in broken)


def test_the_type_gets_smaller_until_the_widest_text_fits() -> None:
    assert fitting_size(["aa", "aaaa"], width_of("aaaa", SIZE), SIZE) == SIZE
    assert fitting_size(["aa", "aaaa"], width_of("aaaa", SIZE) / 2 + 1, SIZE) == SIZE // 2
    assert fitting_size([], 10, SIZE) == SIZE
