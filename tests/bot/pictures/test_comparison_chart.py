"""Bars by name are readable whatever the figures, in the order in which they came."""

import pytest

from bot.pictures.comparison_chart import MOST_BARS, Panel, comparison_chart, comparison_picture
from bot.pictures.page import MAIN_COLOUR, PAGE_WIDTH, PANEL_COLOURS, WARNING_COLOUR
from knowledge.guide import LANGUAGES, Language
from tests.bot.pictures.readable import (
    EVERY_LANGUAGE,
    HOSTILE_PANELS,
    assert_readable,
    bars,
    bars_of,
    size_of,
    texts_of,
)

COMPARISONS: dict[str, tuple[Panel, ...]] = {
    "none": (),
    "empty": (Panel("Tỷ lệ tương tác", (), "percent"),),
    "one": (Panel("Tỷ lệ tương tác", bars("4.256"), "percent"),),
    "two": (Panel("Tỷ lệ", bars(5, 3), "percent"), Panel("Chi phí", bars(1250, 900), "money", "VND")),
    "twelve": (Panel("Tỷ lệ", bars(*range(12, 0, -1)), "percent"),),
    "forty": (Panel("Tỷ lệ", bars(*range(40, 0, -1)), "percent"), Panel("$", bars(*range(1, 41)), "money", "USD")),
    "wide span": (Panel("ROI", bars(1000, "0.001", 0, "-0.001", -100), "percent"),),
    "zeros": (Panel("ROI", bars(0, 0), "percent"),),
    "losses": (Panel("ROI", bars(-10, -100), "percent"),),
    "long": (Panel("Chi phí", bars(10**15, -(10**15), "1e-12"), "money", "VND"),),
    "hostile": HOSTILE_PANELS,
}


@EVERY_LANGUAGE
@pytest.mark.parametrize("panels", COMPARISONS.values(), ids=COMPARISONS)
def test_comparisons_are_readable(panels: tuple[Panel, ...], language: Language) -> None:
    picture = comparison_picture("So sánh influencer $x$ " + "a" * 90, panels, language)
    assert_readable(picture)
    png = comparison_chart("So sánh influencer $x$ " + "a" * 90, panels, language)
    assert size_of(png) == (picture.width, picture.height)
    assert picture.width == PAGE_WIDTH


@pytest.mark.parametrize(
    ("language", "rate", "price"), [("vi", "4,26%", "1.250 ₫"), ("en", "4.26%", "₫1,250")], ids=LANGUAGES
)
def test_values_are_written_as_the_language_writes_them(language: Language, rate: str, price: str) -> None:
    panels = [Panel("A", bars("4.256"), "percent"), Panel("B", bars("1250.4"), "money", "VND")]
    shown = texts_of(comparison_picture("Title", panels, language))
    assert shown == ["Title", "A", "Nguyễn Th…hung 0", rate, "B", "Nguyễn Th…hung 0", price]


def test_bars_keep_their_order_and_are_as_long_as_their_values() -> None:
    long, short = bars_of(comparison_picture("", [Panel("", bars(10, "2.5"), "percent")], "vi"))
    assert long.y < short.y
    assert long.x == short.x
    assert long.width == pytest.approx(4 * short.width)


def test_bars_of_losses_lie_left_of_zero_in_another_colour() -> None:
    gain, loss = bars_of(comparison_picture("", [Panel("", bars(100, -50), "percent")], "vi"))
    assert loss.x + loss.width == pytest.approx(gain.x)
    assert gain.width == pytest.approx(2 * loss.width)
    assert (gain.colour, loss.colour) == (MAIN_COLOUR, WARNING_COLOUR)


def test_zero_has_no_bar_and_a_tiny_value_one_that_can_be_seen() -> None:
    widths = [
        bar.width for bar in bars_of(comparison_picture("", [Panel("", bars(1000, "0.001", 0), "percent")], "vi"))
    ]
    assert widths[0] > 300
    assert widths[1:] == [4, 0]


def test_panels_have_colours_of_their_own() -> None:
    panels = [Panel("", bars(1), "number")] * 3
    assert [bar.colour for bar in bars_of(comparison_picture("", panels, "vi"))] == [*PANEL_COLOURS, PANEL_COLOURS[0]]


@pytest.mark.parametrize(
    ("language", "note"),
    [("vi", "Top 20 trong 40"), ("en", "Top 20 of 40")],
    ids=LANGUAGES,
)
def test_of_many_influencers_the_first_twenty_are_shown(language: Language, note: str) -> None:
    picture = comparison_picture("", [Panel("Rate", bars(*range(40, 0, -1)), "number")], language)
    assert len(bars_of(picture)) == MOST_BARS
    assert [text for text in texts_of(picture) if text.isdigit()] == [str(value) for value in range(40, 20, -1)]
    assert note in texts_of(picture)


def test_twenty_influencers_need_no_note() -> None:
    shown = texts_of(comparison_picture("", [Panel("Rate", bars(*range(20, 0, -1)), "number")], "en"))
    assert not any(text.startswith("Top") for text in shown)
