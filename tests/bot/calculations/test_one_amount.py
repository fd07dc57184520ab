"""The name of a figure and one amount: what is missing is asked for."""

import pytest

from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("roi 50tr", ("roi", "50tr", "revenue")),
        ("cpe 6tr", ("cpe", "6tr", "interactions")),
        ("tính cpm 5tr giúp mình", ("cpm", "5tr", "impressions")),
        ("CPA 12tr nhé", ("cpa", "12tr", "conversions")),
        ("cpe $2,000", ("cpe", "$2,000", "interactions")),
        # What one of something costs, a rate, and what is no amount at all
        ("cpm 800k", None),
        ("cpm $5", None),
        ("CPA là 2tr", None),
        ("roi 120%", None),
        ("roas 4", None),
        ("rồi 50tr", None),
        ("roi 2 tỷ 350 triệu", None),
        ("er 5tr", None),
    ],
)
def test_a_cost_alone(text: str, wished: tuple[str, str, str] | None) -> None:
    wish = read_calculation(text, "vi")
    assert (wish and (wish.command, wish.typed["cost"], wish.missing)) == wished


@pytest.mark.parametrize("text", ["CPM 62.500, ngân sách 75.000.000", "CPV 50, chi phí 12tr", "cpe 3k, ngân sách 30tr"])
def test_a_price_beside_a_cost_is_no_count(text: str) -> None:
    assert read_calculation(text, "vi") is None


@pytest.mark.parametrize("text", ["cpa 125 đơn, chi phí 5tr", "cpm 5tr, 100k hiển thị"])
def test_a_count_by_its_name_is_one(text: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish
    assert wish.missing is None
