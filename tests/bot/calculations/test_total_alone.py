"""A total that is told with one more item: the item is in it."""

import pytest

from bot.calculations.told_totals import total_alone


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("à còn tiền ship 5tr nữa, tổng chi là 25tr nha", "tổng chi 25tr"),
        ("quên, thuê máy 2tr nữa, tổng cộng 14tr, tính lại đi", "tổng chi 14tr"),
    ],
)
def test_the_total_counts(text: str, total: str) -> None:
    assert total_alone(text) == total


@pytest.mark.parametrize(
    "text",
    [
        "tiền quà 2tr, tổng doanh thu là 60tr",
        "tiền ship 5tr nữa, tổng chi là 25tr có mắc không?",
        "mỗi clip 5tr, tổng chi 25tr",
        "KOL 20tr, VAT 2tr, tổng chi 22tr",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert total_alone(text) == text
