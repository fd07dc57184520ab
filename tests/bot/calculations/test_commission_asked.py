"""What a commission comes to, with a fixed fee beside it."""

from decimal import Decimal

import pytest

from bot.calculations.commission_asked import commission_asked


@pytest.mark.parametrize(
    ("text", "value", "total"),
    [
        ("hoa hồng 12% của 300tr là bao nhiêu", "36000000", "36000000"),
        ("giả sử doanh thu 50tr, hoa hồng 8%", "4000000", "4000000"),
        ("ban duoc 80tr hoa hong 15% thi tra bn", "12000000", "12000000"),
        ("hoa hồng 10% trên doanh thu 200tr, phí cứng 15tr thì tổng trả bao nhiêu", "20000000", "35000000"),
        ("luong cung 5tr cong hoa hong 10% tren 60tr doanh so la bao nhieu", "6000000", "11000000"),
        ("how much is a 15% commission on $4,000 plus a flat $500", "600", "1100"),
        ("Lương cứng 12.000.000 + hoa hồng 3% doanh số 450.000.000, tổng thu nhập?", "13500000", "25500000"),
        ("12,5% hoa hồng của 80tr là bao nhiêu", "10000000", "10000000"),
    ],
)
def test_a_commission(text: str, value: str, total: str) -> None:
    found = commission_asked(text, "vi")
    assert found
    assert (found.value, found.total) == (Decimal(value), Decimal(total))


@pytest.mark.parametrize(
    "text",
    [
        "hoa hồng affiliate thường bao nhiêu phần trăm",
        "doanh thu 300tr, hoa hồng 12%, phí cứng 20tr, ROI bao nhiêu",
        "hoa hồng 12% với 15% thì khác gì trên 300tr",
        "hoa hồng 12% của 300tr và 200tr là bao nhiêu",
        "hoa hồng 10% của $300, phí cứng 20 triệu đồng thì tổng bao nhiêu",
        "trả hoa hồng 12% rồi",
    ],
)
def test_what_is_no_such_question(text: str) -> None:
    assert commission_asked(text, "vi") is None
