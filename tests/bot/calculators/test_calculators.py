"""The formulas by themselves: exact decimals in, exact decimals out."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculations.formats import plain_string, rounded, write_money, write_result
from bot.calculators import CALCULATORS
from bot.calculators.base import require_positive
from bot.calculators.breakeven import breakeven
from bot.calculators.engagement import engagement
from bot.calculators.labels import FIELD_OF, LABELS
from bot.calculators.roi import roi
from bot.numbers.amounts import NumberKind, Unit
from bot.numbers.errors import InvalidInput
from bot.numbers.typed_text import fold
from knowledge.guide import Language

counts = st.integers(1, 10**12).map(Decimal)


@given(counts, counts)
def test_roas_is_roi_and_one(cost: Decimal, revenue: Decimal) -> None:
    values = roi(cost, revenue).values
    assert abs(values["roi_pct"] / 100 + 1 - values["roas"]) < Decimal("1e-10") * (1 + values["roas"])


@given(counts, counts)
def test_margin_and_cogs_agree(cost: Decimal, revenue: Decimal) -> None:
    by_margin = roi(cost, revenue, margin=Decimal(40)).values
    by_cogs = roi(cost, revenue, cogs=revenue * Decimal("0.6")).values
    assert by_margin == by_cogs


@given(counts, counts, st.integers(1, 1000).map(Decimal))
def test_a_post_of_several_has_the_mean_rate(likes: Decimal, followers: Decimal, posts: Decimal) -> None:
    totals = engagement(likes=likes * posts, followers=followers, posts=posts).values
    one = engagement(likes=likes, followers=followers).values
    assert totals["er_followers_pct"] == one["er_followers_pct"]


@pytest.mark.parametrize(
    ("cost", "aov", "orders"),
    [("100", "10", "25"), ("101", "10", "26"), ("1", "1000", "1"), ("100.01", "10", "26")],
)
def test_break_even_orders_are_rounded_up(cost: str, aov: str, orders: str) -> None:
    values = breakeven(Decimal(cost), Decimal(40), aov=Decimal(aov)).values
    assert values["breakeven_orders"] == Decimal(orders)


def test_require_positive_names_the_first_that_is_not() -> None:
    require_positive(cost=Decimal(1), views=None)
    with pytest.raises(InvalidInput) as refused:
        require_positive(cost=Decimal(1), views=Decimal(0))
    assert (refused.value.id, refused.value.details) == ("must_be_positive", {"field": "views"})


def test_the_signature_is_the_table_of_inputs() -> None:
    inputs = {calculator.command: calculator.inputs for calculator in CALCULATORS}
    assert [(each.name, each.kind, each.required, each.label_only) for each in inputs["roi"].values()] == [
        ("cost", NumberKind.MONEY, True, False),
        ("revenue", NumberKind.MONEY, True, False),
        ("margin", NumberKind.MARGIN, False, True),
        ("cogs", NumberKind.MONEY, False, True),
    ]


def test_every_input_has_labels_and_no_label_two_inputs() -> None:
    assert {name for calculator in CALCULATORS for name in calculator.inputs} == set(LABELS)
    folded = [{fold(label) for label in labels} for labels in LABELS.values()]
    assert len(FIELD_OF) == sum(map(len, folded))


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("1.005", 2, "1.01"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.0041234", 2, "0.0041"),
        ("0.000", 2, "0"),
        ("120", 2, "120"),
        ("0.05", 2, "0.050"),
    ],
)
def test_rounds_half_up_and_keeps_two_digits_of_a_tiny_value(value: str, places: int, shown: str) -> None:
    assert str(rounded(Decimal(value), places)) == shown


@pytest.mark.parametrize(
    ("value", "text"),
    [("1E+6", "1000000"), ("5.1200", "5.12"), ("-0.0", "0"), ("1E-8", "0.00000001"), ("100", "100")],
)
def test_writes_values_for_programs_without_exponent(value: str, text: str) -> None:
    assert plain_string(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "currency", "language", "text"),
    [
        ("2500000", "VND", "vi", "2.500.000 ₫"),
        ("2500000", "VND", "en", "₫2,500,000"),
        ("2.5", "USD", "vi", "2,50 US$"),
        ("2.5", "USD", "en", "$2.50"),
        ("1234567.89", None, "vi", "1.234.567,89"),
    ],
)
def test_writes_money_by_language(value: str, currency: Unit | None, language: Language, text: str) -> None:
    assert write_money(Decimal(value), currency, language).replace("\u00a0", " ") == text


def test_large_results_in_dong_have_no_decimals() -> None:
    assert write_result(Decimal("2500.6"), "money", "VND", "vi").replace("\u00a0", " ") == "2.501 ₫"
    assert write_result(Decimal("2500.6"), "money", None, "vi") == "2.500,6"


@pytest.mark.parametrize("value", ["1E+40", "123456789012345678901234567890.5"])
def test_writes_results_of_more_digits_than_a_division_has(value: str) -> None:
    whole = format(Decimal(value), ",.1f").removesuffix(".0")
    assert write_result(Decimal(value), "number", None, "en") == whole
    assert write_result(Decimal(value), "percent", None, "en") == f"{whole}%"


@given(st.decimals(min_value=0, max_value=10**9, places=6))
def test_rounding_is_near(value: Decimal) -> None:
    near = value.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)
    assert abs(rounded(value) - near) <= Decimal("0.01")
