"""Prices with discounts, taxes, fees and deposits, worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.price_steps import price_asked
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "base", "results"),
    [
        ("giảm 10% cho 28tr rồi cộng vat 8% là bn", "28000000", ["25200000", "27216000"]),
        ("gia 9tr9 bot 5% con bao nhieu", "9900000", ["9405000"]),
        ("brand trả 40tr, agency cắt 15%, kol nhận về nhiêu", "40000000", ["34000000"]),
        ("agency lấy phí 12% trên 85tr, vậy phí nhiu", "85000000", ["10200000"]),
        ("Giá hợp đồng 64.800.000 đã gồm VAT 8%, giá trước thuế là bao nhiêu?", "64800000", ["60000000"]),
        ("Tạm ứng 40% của 96.000.000, số còn lại thanh toán là bao nhiêu?", "96000000", ["57600000"]),
        ("Khấu trừ 10% thuế TNCN trên 15.000.000, thực nhận bao nhiêu?", "15000000", ["13500000"]),
        (
            "Phí quản lý agency 10% trên 200.000.000, VAT 8% tính trên tổng, tổng thanh toán?",
            "200000000",
            ["220000000", "237600000"],
        ),
        ("book 6 bạn koc 2tr/bạn + ship quà 150k/bạn, tổng hết nhiêu", "12900000", []),
        ("2 koc moi ban 3 video moi video 800k, tong bao nhieu, them vat 8%", "4800000", ["5184000"]),
        ("5 creators x 3 posts x $350, plus 10% agency fee, total?", "5250", ["5775"]),
        ("discount 15% off $3,200 then 20% VAT, final price?", "3200", ["2720", "3264"]),
        ("paid 40% deposit on $6,000, what's left to pay?", "6000", ["3600"]),
        ("what would 2% of 15% of $200k be?", "200000", ["30000", "600"]),
        ("book 3 KOC, mỗi bạn 4tr, đã cọc 30% rồi, còn phải trả bao nhiêu", "12000000", ["8400000"]),
        ("KOL báo giá 25tr chưa VAT 8%", "25000000", ["27000000"]),
        ("hợp đồng 40tr cọc 12tr rồi còn nhiêu", "40000000", ["28000000"]),
        ("30tr giảm 2tr rồi cộng VAT 10% tổng bao nhiêu", "30000000", ["28000000", "30800000"]),
        ("hop dong 80tr coc 30%, dot 2 40%, con lai bao nhieu", "80000000", ["56000000", "24000000"]),
        ("quý 4 book 4 kol x 15tr, giảm 5%, VAT 8%, tổng?", "60000000", ["57000000", "61560000"]),
        ("tổng 40tr cho 4 bạn KOL, đã cọc 50%, còn bao nhiêu", "40000000", ["20000000"]),
        ("3 creators, 2 videos each, $400 per video plus 8% VAT what's the total", "2400", ["2592"]),
        ("giảm 10% rồi giảm thêm 5% của 40tr còn bn", "40000000", ["36000000", "34200000"]),
        ("flash sale 9.9 giảm 20%, giá gốc 350k còn bao nhiêu", "350000", ["280000"]),
        ("Phạt 8% giá trị hợp đồng 250.000.000 là bao nhiêu?", "250000000", ["20000000"]),
        ("Giá 324tr đã gồm VAT 8%, cọc 30%, còn phải trả bao nhiêu", "324000000", ["226800000"]),  # of the whole
        (
            "Tổng giá trị hợp đồng 324.000.000 (đã bao gồm VAT 8%), tạm ứng 30% giá trị trước thuế là bao nhiêu?",
            "324000000",
            ["300000000", "210000000"],
        ),
        ("20% of our $50k budget goes to fees, how much is left?", "50000", ["40000"]),
        ("how much is $3,200 after 15% off", "3200", ["2720"]),
        ("3 KOL tổng 6 video, mỗi video 2tr, VAT 8%, tổng?", "12000000", ["12960000"]),
    ],
)
def test_prices(text: str, base: str, results: list[str]) -> None:
    language: Language = "vi"
    price = price_asked(text, language)
    assert price
    assert price.base == Decimal(base)
    assert [each.result for each in price.steps] == [Decimal(each) for each in results]


@pytest.mark.parametrize(
    "text",
    [
        "Phí KOL 45.000.000, thuế TNCN 10% do bên A chịu, tổng chi phí là bao nhiêu?",
        "phi 45 trieu chua thue tncn 10%, minh phai tra tong bao nhieu",
    ],
)
def test_a_tax_that_the_payer_bears_has_two_readings(text: str) -> None:
    price = price_asked(text, "vi")
    assert price
    assert (price.steps[0].result, price.gross_up) == (Decimal(49_500_000), Decimal(50_000_000))


@pytest.mark.parametrize(
    "text",
    [
        "cọc 30% là 12tr, tổng hợp đồng bao nhiêu",  # the amount is the deposit
        "giá 30tr đã vat 10%, nếu vat 8% thì nhiêu",  # one in the place of the other
        "giá 30tr giảm 10%, nếu giảm 15% thì nhiêu",
        "40tr cọc 30% hay 50% thì còn bao nhiêu",
        "cọc trước 5tr, còn lại 15tr, tổng bao nhiêu",  # what is left is no price
        "is paying 30% upfront on $10k normal?",
        "tổng 12tr gồm VAT 8% và phí 5%, giá gốc bao nhiêu",
        "từ 12tr tăng lên 15tr rồi giảm còn 13tr, giảm bao nhiêu %",  # changed to, and not by
        "Net of 10% tax she gets $900, what's the gross?",  # what is left is told
        "nên cọc bao nhiêu phần trăm cho hợp đồng 40tr",
        "giảm giá 10% cho follower có tốt không",
        "cọc 30% rồi mà KOL hủy thì sao",
        "chi 20tr giảm 10% so với tháng trước, tháng trước bao nhiêu",
        "chi phí 98tr chưa VAT 10%, doanh thu 260tr, ROI bao nhiêu",
        "3 KOC 2 video, mỗi video 4tr, cọc 30%, còn bao nhiêu",  # two videos of each, or of all
        "book 3 KOL 12tr giảm 10% còn bao nhiêu",  # of all, or of each
        "giảm 10% cho $300 và 20 triệu đồng thì tổng bao nhiêu",
        "40tr cắt 15% rồi chia 4 bạn, mỗi bạn bao nhiêu",
        "30tr x 3 tháng giảm 10% tổng bao nhiêu",
        "er 3,21% của 25k follow là bao nhiêu",
    ],
)
def test_what_is_no_such_price(text: str) -> None:
    assert price_asked(text, "vi") is None
