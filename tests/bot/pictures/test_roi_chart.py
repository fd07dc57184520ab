"""ROI against revenue is readable whatever the campaign, and its points stand where the figures put them."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.numbers.amounts import Unit
from bot.pictures.marks import Picture, Spot
from bot.pictures.page import MAIN_COLOUR, WARNING_COLOUR
from bot.pictures.roi_chart import roi_picture
from knowledge.guide import LANGUAGES, Language
from tests.bot.pictures.readable import EVERY_LANGUAGE, assert_readable, texts_of


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
        ("diamond", MAIN_COLOUR),
        ("disc", MAIN_COLOUR),
        ("diamond", WARNING_COLOUR),
        ("disc", WARNING_COLOUR),
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
    shown = [shape for shape, colour, _, _ in spots_of(picture) if colour == WARNING_COLOUR]
    assert shown == (["diamond", "disc"] if margin == 25 else ["disc"])
