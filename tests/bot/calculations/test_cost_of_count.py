"""What a count costs at a price of one's own."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.cost_of_count import cost_of_count


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        # 25 x 60 thousand
        ("60k cho 1000 view, 25k view thì bao nhiêu", "fee", "1500000"),
        ("60k/1000 view thì 25k view bao nhiêu tiền", "fee", "1500000"),
        ("60k cho 1k view vậy 25k view bn", "fee", "1500000"),
        ("cpm 60k, 25k view thì hết bao nhiêu", "fee", "1500000"),
        # 4 thousand x 2.500, 200 thousand x 50
        ("2.500đ mỗi tương tác, 4k tương tác thì phải trả bao nhiêu", "fee", "10000000"),
        ("50đ một view, 200k view tốn bao nhiêu", "fee", "10000000"),
    ],
)
def test_cost(text: str, key: str, value: str) -> None:
    found = cost_of_count(text, "vi")
    assert found is not None
    assert calculate(*found, "vi").values[key] == Decimal(value)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("$10 per 1000 views, how much for 40k views", "fee", "400"),
        ("how much would a KOL cost if I expect 200,000 views and pay CPM 60k VND?", "fee", "12000000"),
    ],
)
def test_cost_in_english(text: str, key: str, value: str) -> None:
    found = cost_of_count(text, "en")
    assert found is not None
    assert calculate(*found, "en").values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "roi 180% là bao nhiêu",
        "roi 180% có cao không",
        "chi 25tr thu 60tr thì roi bao nhiêu",
        "cpm 60k cao hay thấp",
        "25k view là bao nhiêu tiền",
        "1000 view bao nhiêu tiền",
        "chi 20tr mua được bao nhiêu view",
        "60k cho 1000 view, 500 đơn thì bao nhiêu",
        "KOL 60k follow, 25k view thì giá bao nhiêu",
        "roi trung bình là bao nhiêu",
    ],
)
def test_no_cost(text: str) -> None:
    assert cost_of_count(text, "vi") is None
