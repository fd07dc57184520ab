"""A commission on orders, told over several messages."""

from decimal import Decimal

import pytest

from bot.calculations.commission_orders import OrderCommission, commission_told
from knowledge.guide import Language


def told(texts: tuple[str, ...], language: Language = "vi") -> OrderCommission | None:
    known = None
    for text in texts:
        known = commission_told(text, known, language)
    return known


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        # 40, 35 and 35 orders at 250,000 x 12%
        (("đơn 250k hoa hồng 12% thì e đc bn 1 đơn", "bán đc 40 đơn thì tổng"), "1200000"),
        (("đơn 250k hoa hồng 12%", "bán đc 40 đơn thì tổng", "à có 5 đơn hoàn, còn 35 thôi"), "1050000"),
        (("đơn 250k hoa hồng 12%", "ban 40 don", "bi huy 5 don thi con bao nhieu"), "1050000"),
        # 120 x 350,000 x 12% = 5,040,000
        (("nếu bán được 120 đơn giá 350k, hoa hồng 12% thì trả bao nhiêu",), "5040000"),
        (("120 đơn, mỗi đơn 350k, commission 12%", "cộng thêm phí cố định 3tr nữa"), "8040000"),
        (("120 don gia 350k, hh 12%", "tra co dinh them 3tr thi sao"), "8040000"),
        # another rate, another worth of an order, no fee any more
        (("e bán 45 đơn x 200k, hh 10%", "nếu hoa hồng lên 20%"), "1800000"),
        (("e bán 45 đơn x 200k, hh 10%", "đơn 300k thì sao"), "1350000"),
        (("e bán 45 đơn x 200k, hh 10%", "thêm lương cứng 2tr", "bỏ lương cứng"), "900000"),
        (("doanh thu 30tr hoa hồng 10% thì nhận bao nhiêu", "cộng thêm lương cứng 2tr"), "5000000"),
    ],
)
def test_what_all_orders_bring(texts: tuple[str, ...], total: str) -> None:
    found = told(texts)
    assert found
    assert found.total == Decimal(total)


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        # 60 and 55 x 4; 200 x 30 x 15% = 900
        (("order is $40 and commission is 10%, how much do I get per order", "I sold 60 orders, so total?"), "240"),
        (("order is $40 and commission is 10%", "I sold 60 orders", "5 got returned, so 55"), "220"),
        (("if they sell 200 orders at $30 with 15% commission how much do I pay", "add a fixed fee of $500"), "1400"),
        (("60 orders at $40, 10% commission", "plus a $200 flat fee"), "440"),
    ],
)
def test_in_english(texts: tuple[str, ...], total: str) -> None:
    found = told(texts, "en")
    assert found
    assert found.total == Decimal(total)


@pytest.mark.parametrize(
    "text",
    [
        "hoa hồng 12% là cao hay thấp",
        "bán 40 đơn có tốt ko",
        "đơn 250k, biên 40%, hoa hồng 12% thì lời bao nhiêu",
        "chi 20tr, bán 40 đơn giá 250k, hoa hồng 12%, ROI bao nhiêu",
        "hoa hồng 12%, 40 đơn",
        "bán được 40 đơn giá 250k",
        "kol A đơn 250k hoa hồng 12%, kol B hoa hồng 15%",
        "đơn 250k hoa hồng 12% trừ thuế 10%",
        "đơn $10 hoa hồng 12%, phí cố định 3tr",
        "báo giá 25tr, hoa hồng 10%",
        "bạn A giá 25tr, hoa hồng 10%",
    ],
)
def test_what_is_no_commission_on_orders(text: str) -> None:
    assert commission_told(text, None, "vi") is None


@pytest.mark.parametrize(
    "text", ["ưu điểm của KOL", "bán 40 đơn có tốt ko", "chi 3tr được 50k view", "còn CPM thì sao", "3 clip thì nhiêu"]
)
def test_what_goes_on_with_no_commission(text: str) -> None:
    assert commission_told(text, told(("đơn 250k hoa hồng 12%", "bán 40 đơn")), "vi") is None
