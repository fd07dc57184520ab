"""Polite words around numbers: what is left of a message without them, and what is worked out of it."""

import pytest

from bot.calculations.courtesies import LONGEST_COURTEOUS, without_courtesies
from bot.calculations.formats import plain_string
from bot.calculations.sentences import read_calculation
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.inputs import compute, read_list


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Vâng, bên em chi 3tr và được 1.250 tương tác ạ", "chi 3tr và được 1.250 tương tác"),
        ("Dạ nếu em tăng giá trị đơn lên 40k thì sao ạ", "nếu tăng giá trị đơn lên 40k thì sao"),
        ("À em quên mất, biên gộp bên em chỉ 40% thôi ạ, tính lại giúp em với ạ", "biên gộp chỉ 40%"),
        ("Dạ vâng, quay lại chuyện CPE, nếu được 2.000 tương tác thì sao ạ", "CPE, nếu được 2.000 tương tác thì sao"),
        ("da, ben em chi 3tr a", "chi 3tr"),
        ("anh chị tính giúp em ROI là bao nhiêu phần trăm ạ?", "ROI là bao nhiêu phần trăm?"),
        ("n cpc also", "cpc"),
        ("can you do CPA $900 and 30 orders", "CPA $900, 30 orders"),
        ("chia 90tr theo tỉ lệ 2:1 giúp chị hỉ", "chia 90tr theo tỉ lệ 2:1"),
        ("cpm 6tr và 120k view", "cpm 6tr, 120k view"),
        ("chi 6tr và 2tr quà", "chi 6tr và 2tr quà"),
        ("sorry, margin 30% pls", "margin 30%"),
        ("von hang het 9 cu nua do", "von hang het 9 cu"),
        ("giá vốn 12tr nữa đó nha", "giá vốn 12tr"),
        # whose numbers they are matters where others are named, and what is meant where nothing is polite
        ("bạn kia 5200 like 310 cmt", "bạn kia 5200 like 310 cmt"),
        ("chi 50tr thu 120tr", "chi 50tr thu 120tr"),
        ("à nhầm 45tr", "nhầm 45tr"),
        ("ROI không phải 40%", "ROI không phải 40%"),
        ("nhiều hơn shop bên kia", "nhiều hơn shop bên kia"),
        ("n" * (LONGEST_COURTEOUS + 1), "n" * (LONGEST_COURTEOUS + 1)),
    ],
)
def test_polite_words_are_left_out(text: str, plain: str) -> None:
    assert without_courtesies(text) == plain


@pytest.mark.parametrize(
    ("text", "command", "key", "value"),
    [
        # (15.5 - 6) / 6
        (
            "Dạ quán em thuê một bạn review hết 6 triệu, doanh thu từ bài đấy được 15tr, tính giúp em ROI",
            "roi",
            "roi_pct",
            "150",
        ),
        (
            "bên em bỏ ra 6 triệu, doanh thu từ clip này là 15 triệu, anh chị tính giúp em ROI với ạ",
            "roi",
            "roi_pct",
            "150",
        ),
        # 2,000,000 / (35,000 x 60%), rounded up
        (
            "Dạ bạn ấy báo giá 2 triệu, mỗi đơn của em trung bình 35k, biên 60%, em cần bao nhiêu đơn thì hoà vốn ạ?",
            "breakeven",
            "breakeven_orders",
            "96",
        ),
        # 50 x 30 = 1,500; (1,500 - 1,000) / 1,000: amounts without a unit, as each of them is
        (
            "we paid 3 creators 200 each, plus ads 400, sold 50 orders at 30 each. did we make money?",
            "roi",
            "roi_pct",
            "50",
        ),
        ("paid 2 influencers 500 each and got 100 sales at 25 each, roi", "roi", "roi_pct", "150"),
        # 900 / 5,400: the n is no thousand
        ("cpe for $900 n 5400 interactions", "cpe", "cpe", "0.16666667"),
        # 2,750 / 125: clicks are only told beside
        ("cost 2,750 usd, 5000 clicks, 125 conversions, cpa?", "cpa", "cpa", "22"),
        ("chi 20tr, 50k view, 400 đơn, cpa?", "cpa", "cpa", "50000"),
    ],
)
def test_numbers_among_polite_words_are_worked_out(text: str, command: str, key: str, value: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish is not None
    assert wish.command == command
    calculator = CALCULATOR_BY_NAME[command]
    result = compute(calculator, read_list(calculator, wish.args, calculator.positions), "vi")
    assert plain_string(result.figures.values[key]).startswith(value[:8])


@pytest.mark.parametrize(
    "text",
    [
        "Dạ bên em có nên chi 3tr cho KOL không ạ",
        "shop em 5k follower có hợp tác được không ạ",
        "dạ cho em hỏi ngân sách 20tr thì làm được gì ạ",
        "trả cho mỗi bạn 5tr thì có đắt không ạ",
    ],
)
def test_questions_in_polite_words_are_none(text: str) -> None:
    assert read_calculation(text, "vi") is None


@pytest.mark.parametrize(
    "asked",
    [
        "how did we do?",
        "so how does it look",
        "thoughts?",
        "kết quả thế nào",
        "hiệu quả ra sao vậy bot",
        "đánh giá giúp mình",
    ],
)
def test_a_report_with_how_it_went_is_worked_out(asked: str) -> None:
    wish = read_calculation(f"chi 12tr, 300k view, 8k tương tác. {asked}", "vi")
    assert wish is not None
    assert (wish.command, wish.typed) == ("all", {"cost": "12tr", "views": "300k", "interactions": "8k"})
    assert read_calculation(f"KOL {asked}", "vi") is None
