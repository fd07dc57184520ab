"""How many views, clicks or orders a budget buys; the figures are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.kept_numbers import carried_on
from bot.calculations.planned_counts import planned_count, planned_inputs
from bot.calculations.what_if import result_to_store


def figures(text: str) -> dict[str, Decimal]:
    """Return the figures of the plan that a text asks for."""
    asked = planned_count(text, "vi")
    assert asked is not None, text
    return dict(calculate(*asked, "vi").values)


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("ngân sách 200tr, CPM 50k thì được bao nhiêu view", "impressions", 4_000_000),
        ("CPM 50k thì 200tr mua được bao nhiêu lượt hiển thị?", "impressions", 4_000_000),
        ("mình có 50 triệu, cpm tầm 50k thì tiếp cận được bao nhiêu người", "impressions", 1_000_000),
        ("50tr với cpm 50k thì reach bao nhiêu", "impressions", 1_000_000),
        ("co 50tr, cpv 500d thi dc bn view", "views", 100_000),
        ("Ngân sách 50 triệu đồng, CPV trung bình 500 đồng, được bao nhiêu lượt xem ạ?", "views", 100_000),
        ("mình có 30tr, cpa tầm 60k thì ra được mấy đơn", "orders", 500),
        ("cpe 2k, 20tr dc nhiêu tương tác", "interactions", 10_000),
        ("if we have $5,000 and CPM is $8, how many impressions can we get?", "impressions", 625_000),
        ("budget 200m at CPM 50k, CTR 1%, conversion rate 2%, how many orders?", "orders", 800),
        ("budget 30tr, max CPA 120k, how many orders do I need to get?", "orders", 250),
        ("ngân sách 30tr, cpa tối đa 120k thì cần bao nhiêu đơn", "orders", 250),
        ("200tr cpm 50k ctr 1% chuyển đổi 2% thì bao nhiêu đơn", "clicks", 40_000),
    ],
)
def test_a_budget_at_ones_own_price(text: str, key: str, expected: int) -> None:
    assert figures(text)[key] == expected


@pytest.mark.parametrize(
    "text",
    [
        "CPM trung bình là bao nhiêu",
        "với 100tr thì được bao nhiêu view",
        "CPM 50k có đắt không",
        "CPM 50k thì 200tr hay 300tr được bao nhiêu view",
        "KOL báo giá 200tr, CPM 50k thì được bao nhiêu view",
        "200tr với 2 triệu view thì CPM bao nhiêu",
        "",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert planned_count(text, "vi") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("còn nếu CTR 1% và chuyển đổi 2% thì bao nhiêu đơn", {"ctr": "1%", "cvr": "2%"}),
        ("ngân sách 300tr thì sao", {"cost": "300tr"}),
        ("cpm 60k thì sao", {"cpm": "60k"}),
        ("chuyển đổi là gì", {}),
    ],
)
def test_what_a_plan_is_told(text: str, expected: dict[str, str]) -> None:
    assert planned_inputs(text) == expected


def test_a_plan_goes_on_with_what_is_told_besides() -> None:
    stored = result_to_store(calculate("plan", "200tr cpm=50k", "vi"), "vi")
    assert stored is not None
    found = carried_on("còn nếu CTR 1% và chuyển đổi 2% thì bao nhiêu đơn", stored, "vi")
    assert found is not None
    assert found.calculation.values["orders"] == 800
    dearer = carried_on("cpm 100k thì sao", stored, "vi")
    assert dearer is not None
    assert dearer.calculation.values["impressions"] == 2_000_000
