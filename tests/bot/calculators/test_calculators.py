"""The formulas by themselves: exact decimals in, exact decimals out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculators import CALCULATORS
from bot.calculators.base import require_positive
from bot.calculators.breakeven import breakeven
from bot.calculators.engagement import engagement
from bot.calculators.labels import FIELD_OF, LABELS
from bot.calculators.roi import roi
from bot.calculators.split import shared_out
from bot.numbers.amounts import NumberKind
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold

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


@given(counts, st.lists(st.integers(0, 10**6).map(Decimal), min_size=1, max_size=20))
def test_shares_add_up_to_the_budget_and_differ_from_the_exact_ones_by_less_than_a_unit(
    budget: Decimal, weights: list[Decimal]
) -> None:
    weights[0] += 1
    shares = shared_out(budget, weights, Decimal(1))
    assert sum(shares) == budget
    exact = [budget * weight / sum(weights) for weight in weights]
    assert all(abs(share - each) < 1 for share, each in zip(shares, exact, strict=True))


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
        ("conversions", NumberKind.COUNT, False, True),
        ("aov", NumberKind.MONEY, False, True),
    ]


def test_every_input_has_labels_and_no_label_two_inputs() -> None:
    assert {name for calculator in CALCULATORS for name in calculator.inputs} == set(LABELS)
    folded = [{fold(label) for label in labels} for labels in LABELS.values()]
    glued = [{label.replace(" ", "") for label in labels if " " in label} - labels for labels in folded]
    assert len(FIELD_OF) == sum(map(len, (*folded, *glued)))
