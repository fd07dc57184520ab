"""What a revenue rose by is what the campaign added."""

import pytest

from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    ("text", "args"),
    [
        # 1,800 - 1,200 million; 90 - 50; 1,800 - 1,200 dollars
        ("bỏ 300 triệu, doanh thu tăng từ 1 tỷ 2 lên 1 tỷ 8, ROI bao nhiêu", "cost=300 triệu; revenue=600000000đ"),
        ("chi 20tr, doanh thu tăng từ 50tr lên 90tr thì roi bao nhiêu", "cost=20tr; revenue=40000000đ"),
        ("chi 20tr, doanh thu từ 50tr lên được 90tr, roi", "cost=20tr; revenue=40000000đ"),
        ("spent $300, sales went from $1,200 to $1,800, roi?", "cost=$300; revenue=600 USD"),
        # what fell, what is only the new value, and another thing that rose
        ("chi 20tr, doanh thu giảm từ 90tr xuống 50tr, roi", None),
        ("chi 20tr, doanh thu tăng lên 90tr, roi", None),
        ("tăng ngân sách từ 20tr lên 30tr, doanh thu 90tr, roi", None),
        ("chi 20tr, doanh thu 90tr, roi", "cost=20tr; revenue=90tr"),
    ],
)
def test_the_revenue_that_was_added(text: str, args: str | None) -> None:
    wish = read_calculation(text, "vi")
    assert (wish.args if wish else None) == args
