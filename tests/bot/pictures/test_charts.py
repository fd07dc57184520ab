"""Charts are readable whatever the figures and names: nothing overlaps, nothing leaves the picture."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import combinations
from struct import unpack

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.numbers.amounts import Unit
from bot.pictures.charts import (
    BLUE,
    GREEN,
    MOST_BARS,
    VERMILION,
    WIDTH,
    Bar,
    Panel,
    comparison_chart,
    comparison_picture,
    days_chart,
    days_picture,
    roi_chart,
    roi_picture,
)
from bot.pictures.drawing import PAPER, Box, Picture, Spot, Words, width_of
from knowledge.guide import LANGUAGES, Language

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
SERIES = {"answered": "Trả lời", "declined": "Từ chối", "calculated": "Tính số"}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def bars(*values: str | int) -> tuple[Bar, ...]:
    return tuple(Bar(f"Nguyễn Thị Hồng Nhung {place}", Decimal(value)) for place, value in enumerate(values))


def days(count: int, busiest: int = 40) -> list[tuple[date, dict[str, int]]]:
    first = date(2026, 1, 20)
    return [
        (first + timedelta(place), {"answered": busiest * (place % 5) // 5, "declined": busiest * (place % 3) // 9})
        for place in range(count)
    ]


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
    return [mark for mark in picture.marks if isinstance(mark, Box) and mark.colour != PAPER]


def assert_readable(picture: Picture) -> None:
    """Words lie inside the picture, apart from each other, from bars and from spots."""
    words = words_of(picture)
    for each in words:
        left, top, right, bottom = area_of(each)
        assert left >= 0, each
        assert top >= 0, each
        assert right <= picture.width + 1, each
        assert bottom <= picture.height, each
    coloured = [mark for mark in picture.marks if isinstance(mark, Box | Spot) and mark.colour != PAPER]
    for one, other in [*combinations(words, 2), *((one, other) for one in words for other in coloured)]:
        assert not overlap(area_of(one), area_of(other)), (one, other)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    width, height = unpack(">II", png[16:24])
    return width, height


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
    "hostile": (Panel("$P$\n" + "w" * 300, tuple(Bar(name, Decimal(3)) for name in HOSTILE_NAMES), "ratio"),),
}


@EVERY_LANGUAGE
@pytest.mark.parametrize("panels", COMPARISONS.values(), ids=COMPARISONS)
def test_comparisons_are_readable(panels: tuple[Panel, ...], language: Language) -> None:
    picture = comparison_picture("So sánh influencer $x$ " + "a" * 90, panels, language)
    assert_readable(picture)
    png = comparison_chart("So sánh influencer $x$ " + "a" * 90, panels, language)
    assert size_of(png) == (picture.width, picture.height)
    assert picture.width == WIDTH


@pytest.mark.parametrize(
    ("language", "rate", "price"), [("vi", "4,26%", "1.250 ₫"), ("en", "4.26%", "₫1,250")], ids=LANGUAGES
)
def test_values_are_written_as_the_language_writes_them(language: Language, rate: str, price: str) -> None:
    panels = [Panel("A", bars("4.256"), "percent"), Panel("B", bars("1250.4"), "money", "VND")]
    shown = texts_of(comparison_picture("Title", panels, language))
    assert shown == ["Title", "A", "Nguyễn Thị Hồng…", rate, "B", "Nguyễn Thị Hồng…", price]


def test_bars_keep_their_order_and_are_as_long_as_their_values() -> None:
    long, short = bars_of(comparison_picture("", [Panel("", bars(10, "2.5"), "percent")], "vi"))
    assert long.y < short.y
    assert long.x == short.x
    assert long.width == pytest.approx(4 * short.width)


def test_bars_of_losses_lie_left_of_zero_in_another_colour() -> None:
    gain, loss = bars_of(comparison_picture("", [Panel("", bars(100, -50), "percent")], "vi"))
    assert loss.x + loss.width == pytest.approx(gain.x)
    assert gain.width == pytest.approx(2 * loss.width)
    assert (gain.colour, loss.colour) == (BLUE, VERMILION)


def test_zero_has_no_bar_and_a_tiny_value_one_that_can_be_seen() -> None:
    widths = [
        bar.width for bar in bars_of(comparison_picture("", [Panel("", bars(1000, "0.001", 0), "percent")], "vi"))
    ]
    assert widths[0] > 300
    assert widths[1:] == [4, 0]


def test_panels_have_colours_of_their_own() -> None:
    panels = [Panel("", bars(1), "number")] * 3
    assert [bar.colour for bar in bars_of(comparison_picture("", panels, "vi"))] == [BLUE, GREEN, BLUE]


@pytest.mark.parametrize(
    ("language", "note"),
    [("vi", "Top 20 trong 40 influencer"), ("en", "Top 20 of 40 influencers")],
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


@EVERY_LANGUAGE
@pytest.mark.parametrize("currency", ["VND", "USD", None])
@pytest.mark.parametrize(
    ("cost", "revenue", "margin"),
    [
        (50, 120, None),
        (50, 120, 40),
        (50, 50, 50),
        (50, 0, 40),
        (50, 60, -20),
        (50, 60, 0),
        (50, 60, 1),
        (50, 80, 98),
        (50, 80, 100),
        (50, 80, 120),
        (50, 3, 30),
        (1, 1000, 60),
        (10**9, 1, 60),
    ],
)
def test_roi_charts_are_readable(
    cost: int, revenue: int, margin: int | None, currency: Unit | None, language: Language
) -> None:
    margin_pct = None if margin is None else Decimal(margin)
    assert_readable(roi_picture(Decimal(cost) * 10**6, Decimal(revenue) * 10**6, margin_pct, currency, language))


@given(
    cost=st.decimals("0.01", 10**15, places=2),
    revenue=st.decimals(0, 10**15, places=2),
    margin=st.none() | st.decimals("0.01", 100, places=2),
    language=st.sampled_from(LANGUAGES),
)
@example(cost=Decimal("0.01"), revenue=Decimal(10**15), margin=Decimal(50), language="vi")
@example(cost=Decimal(10**15), revenue=Decimal("0.01"), margin=Decimal(50), language="vi")
@example(cost=Decimal(8 * 10**14), revenue=Decimal(8 * 10**14), margin=None, language="vi")
@settings(deadline=None)
def test_any_campaign_makes_a_readable_chart(
    cost: Decimal, revenue: Decimal, margin: Decimal | None, language: Language
) -> None:
    assert_readable(roi_picture(cost, revenue, margin, "VND", language))


def test_roi_chart_says_in_words_what_it_shows() -> None:
    shown = texts_of(roi_picture(Decimal(50_000_000), Decimal(120_000_000), Decimal(40), "VND", "vi"))
    assert shown[:7] == [
        "ROI thay đổi theo doanh thu",
        "Với chi phí 50.000.000 ₫",
        "Hiện tại: doanh thu 120.000.000 ₫, ROI 140%",
        "Hòa vốn: doanh thu 50.000.000 ₫",
        "Sau giá vốn (biên lợi nhuận 40%): ROI -4%",
        "Hòa vốn sau giá vốn: doanh thu 125.000.000 ₫",
        "ROI (%)",
    ]
    assert {"Doanh thu (₫)", "0", "50 triệu", "100 triệu", "-100", "200", "140%", "-4%"} <= set(shown)


def test_roi_chart_in_english_dollars() -> None:
    shown = texts_of(roi_picture(Decimal(1000), Decimal(5000), None, "USD", "en"))
    assert shown[:5] == [
        "How ROI changes with revenue",
        "At a cost of $1,000.00",
        "Today: revenue $5,000.00, ROI 400%",
        "Break-even: revenue $1,000.00",
        "ROI (%)",
    ]


def spots_of(picture: Picture) -> list[tuple[str, str, float, float]]:
    """Return the spots of the plane, which lies right of the key's."""
    return [
        (mark.shape, mark.colour, mark.x, mark.y) for mark in picture.marks if isinstance(mark, Spot) and mark.x > 70
    ]


def test_points_stand_where_the_figures_put_them() -> None:
    """Cost 50, revenue 100, margin 25%: break-even at 50 and 200, today 100% and -50%."""
    diamond, today, after_diamond, after_today = spots_of(
        roi_picture(Decimal(50), Decimal(100), Decimal(25), None, "vi")
    )
    assert [each[:2] for each in (diamond, today, after_diamond, after_today)] == [
        ("diamond", BLUE),
        ("disc", BLUE),
        ("diamond", VERMILION),
        ("disc", VERMILION),
    ]
    (x50, y0), (x100, y100), (x200, same_y0) = diamond[2:], today[2:], after_diamond[2:]
    assert x200 - x100 == pytest.approx(2 * (x100 - x50))
    assert same_y0 == pytest.approx(y0)
    assert after_today[2] == pytest.approx(x100)
    assert after_today[3] - y0 == pytest.approx((y0 - y100) / 2)


@pytest.mark.parametrize(
    ("margin", "sentence"),
    [
        (1, "Hòa vốn sau giá vốn: doanh thu 5.000, nằm ngoài biểu đồ"),
        (25, "Hòa vốn sau giá vốn: doanh thu 200"),
        (0, "Giá vốn chiếm hết doanh thu nên không thể hòa vốn"),
        (-10, "Giá vốn chiếm hết doanh thu nên không thể hòa vốn"),
    ],
)
def test_a_break_even_that_cannot_be_shown_is_said_in_words(margin: int, sentence: str) -> None:
    picture = roi_picture(Decimal(50), Decimal(60), Decimal(margin), None, "vi")
    assert sentence in " ".join(texts_of(picture))
    shown = [shape for shape, colour, _, _ in spots_of(picture) if colour == VERMILION]
    assert shown == (["diamond", "disc"] if margin == 25 else ["disc"])


@EVERY_LANGUAGE
@pytest.mark.parametrize("count", [0, 1, 2, 7, 14, 30, 60])
@pytest.mark.parametrize("busiest", [0, 1, 40, 10**6])
def test_days_are_readable(count: int, busiest: int, language: Language) -> None:
    assert_readable(days_picture("Câu hỏi theo ngày", days(count, busiest), SERIES, language))


@pytest.mark.parametrize(("language", "dates"), [("vi", ["31/1", "1/2"]), ("en", ["Jan 31", "Feb 1"])], ids=LANGUAGES)
def test_days_are_stacked(language: Language, dates: list[str]) -> None:
    counts = [(date(2026, 1, 31), {"answered": 6, "declined": 3}), (date(2026, 2, 1), {"answered": 1, "other": 9})]
    picture = days_picture("Title", counts, {"answered": "A $1$", "declined": "D"}, language)
    assert texts_of(picture)[:3] == ["Title", "A $1$: 7", "D: 3"]
    # Ticks, totals above the bars, and the days from the last.
    assert texts_of(picture)[3:] == ["0", "2", "4", "6", "8", "9", "1", *reversed(dates)]
    answered, declined, second_day, nothing = bars_of(picture)[2:]
    assert answered.height == pytest.approx(2 * declined.height, abs=5)
    assert answered.y == pytest.approx(declined.y + declined.height, abs=3)
    assert answered.height == pytest.approx(6 * second_day.height)
    assert nothing.height == 0


@pytest.mark.parametrize("busiest", [0, 1, 2, 3, 7, 99])
def test_counts_have_whole_ticks(busiest: int) -> None:
    picture = days_picture("", [(date(2026, 1, 1), {"a": busiest})], {"a": "A"}, "vi")
    grey = [words.text for words in words_of(picture) if words.anchor == "right"]
    assert grey[0] == "0"
    assert len(grey) >= 2
    assert all(text.isdigit() for text in grey)


@pytest.mark.parametrize(("language", "label"), [("vi", "20 nghìn"), ("en", "20K")], ids=LANGUAGES)
def test_large_ticks_are_written_short(language: Language, label: str) -> None:
    assert label in texts_of(days_picture("", [(date(2026, 1, 1), {"a": 60_000})], {"a": "A"}, language))


def hostile_charts(language: Language) -> list[Callable[[], bytes]]:
    series = {str(place): name for place, name in enumerate(HOSTILE_NAMES)}
    counts = [(date(2026, 1, 1), dict.fromkeys(series, 3))]
    return [
        *(partial(comparison_chart, name, COMPARISONS["hostile"], language) for name in HOSTILE_NAMES),
        partial(days_chart, HOSTILE_NAMES[0], counts, series, language),
        partial(roi_chart, Decimal(50), Decimal(120), Decimal(40), "VND", language),
    ]


def test_hostile_names_are_drawn() -> None:
    assert all(size_of(draw())[0] == WIDTH for draw in hostile_charts("vi"))


@given(st.text(alphabet=st.characters(), max_size=300))
@settings(deadline=None, max_examples=30)
def test_no_text_raises(text: str) -> None:
    panels = [Panel(text, (Bar(text, Decimal(1)),), "percent")]
    assert_readable(comparison_picture(text, panels, "vi"))
    assert size_of(comparison_chart(text, panels, "vi"))[0] == WIDTH


def test_the_same_input_gives_the_same_bytes_in_any_thread() -> None:
    draws = hostile_charts("vi") + hostile_charts("en")
    alone = [draw() for draw in draws]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda draw: draw(), draws * 2))
    assert together == alone * 2


def test_matplotlib_waits_for_the_first_picture() -> None:
    code = (
        "import sys, bot.charts\n"
        "assert 'bot.pictures.charts' in sys.modules\n"
        "sys.stdout.write(','.join(name for name in sys.modules if name.split('.')[0] == 'matplotlib'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
