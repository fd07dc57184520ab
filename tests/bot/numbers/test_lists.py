"""Lists of numbers with and without labels (R12, R13)."""

import pytest

from bot.numbers.lists import split_list
from knowledge.toolbox.errors import InvalidInput

LABELS = {"likes": "likes", "luot thich": "likes", "cost": "cost", "chi phi": "cost", "gia": "price"}


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("1200 80 25000", ["1200", "80", "25000"]),
        ("1.200, 80, 25,000", ["1.200", "80", "25,000"]),
        ("1;2|3\n4", ["1", "2", "3", "4"]),
        ("5tr 100k", ["5tr", "100k"]),
        ("1 tỷ 200 triệu", ["1 tỷ 200 triệu"]),
        ("1 tỷ 200 triệu 3 tỷ", ["1 tỷ 200 triệu", "3 tỷ"]),
        ("1 tỷ 2", ["1 tỷ", "2"]),
        ("1 tỷ đồng 200 triệu", ["1 tỷ đồng", "200 triệu"]),
        ("1 200 000", ["1", "200", "000"]),
        ("5tr $10", ["5tr", "$10"]),
        ("usd 5 usd 10", ["usd 5", "usd 10"]),
        ("50 đ 100 đ", ["50 đ", "100 đ"]),
        ("likes=1 200 000", ["likes:1 200 000"]),
        ("lượt thích: 5 CHI PHI 1 tỷ 200 triệu", ["likes:5", "cost:1 tỷ 200 triệu"]),
        ("likes = 5,cost=7", ["likes:5", "cost:7"]),
        ("likes 5\ncost $7", ["likes:5", "cost:$7"]),
        ("40% 5", ["40%", "5"]),
    ],
)
def test_splits_a_list(typed: str, entries: list[str]) -> None:
    found = split_list(typed, LABELS)
    assert [f"{each.label}:{each.quantity.text}" if each.label else each.quantity.text for each in found] == entries


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("likse=5", "unknown_label"),
        ("likes5", "unknown_label"),
        ("likes=", "missing_value"),
        ("likes cost=5", "missing_value"),
        ("5 likes", "missing_value"),
        ("5,,6", "not_a_number"),
        ("5;", "not_a_number"),
        ("5; ;6", "not_a_number"),
        ("5 +6", "not_a_number"),
        ("5/6", "not_a_number"),
        ("=5", "not_a_number"),
        ("5 rmb", "unknown_currency"),
    ],
)
def test_drops_nothing_from_a_list(typed: str, id: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        split_list(typed, LABELS)
    assert refused.value.id == id
