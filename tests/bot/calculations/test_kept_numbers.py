"""Messages after a result, or after a card, that give numbers: what is worked out from them."""

import pytest

from bot.calculations.formats import plain_string
from bot.calculations.kept_numbers import CarriedOn, carried_on, numbers_for
from bot.calculations.result_questions import question_on_result
from knowledge.guide import Language
from tests.bot.calculations.results import result_of

ER, ROI, ROAS = ("engagement", "1200 80 25k"), ("roi", "50tr 120tr"), ("roas", "50tr 120tr")
UNITS, ALL = ("breakeven", "35tr profit=80k"), ("all", "12tr views=300k interactions=8k revenue=60tr")
EVEN = ("breakeven", "18tr margin=40% aov=250k")
WITH_MARGIN, CPM, FEE = ("roi", "50tr 120tr margin=40%"), ("cpm", "5tr 200k"), ("fee", "100k 50k")


def shortly(found: CarriedOn | None, key: str) -> tuple[str, str] | None:
    """Return the command, and one of its values or the input that is missing."""
    if found is None:
        return None
    value = found.calculation.values.get(key)
    return found.wish.command, plain_string(value) if value is not None else found.wish.missing or ""


@pytest.mark.parametrize(
    ("last", "text", "key", "expected"),
    [
        # 1,280 / 40,000, / 50,000 and / 32,000
        (ER, "theo reach 40k thì sao", "er_reach_pct", ("engagement", "3.2")),
        (ER, "neu tinh theo view, bai nay co 50k view", "er_views_pct", ("engagement", "2.56")),
        (ER, "and with 32000 followers?", "er_followers_pct", ("engagement", "4")),
        # (1,920 + 80) / 25,000 and (1,200 + 50) / 25,000
        (ER, "nếu 1920 like thì sao", "er_followers_pct", ("engagement", "8")),
        (ER, "cmt 50 thôi thì sao", "er_followers_pct", ("engagement", "5")),
        (ER, "cmt 50 thì sao", "er_followers_pct", ("engagement", "5")),
        (ER, "bài kia 900 like 60 cmt 12k fl thì sao", "er_followers_pct", ("engagement", "8")),
        (ER, "bài kia 900 like 12k fl thì sao", "er_followers_pct", ("engagement", "7.5")),
        # 60 million for 50, and the number that is wrong tells which one it was: (120 - 60) / 60, (180 - 50) / 50
        (ROI, "nhầm, chi 60", "roi_pct", ("roi", "100")),
        # (150 - 50) / 50, told in the words of a second correction
        (ROI, "dthu cũng sửa thành 150tr", "roi_pct", ("roi", "200")),
        (ROI, "doanh thu chinh lai thanh 150tr", "roi_pct", ("roi", "200")),
        (ROI, "180tr chứ không phải 120", "roi_pct", ("roi", "260")),
        # a number alone takes the place of the one that it is clearly nearest to: (120 - 60) / 60, (150 - 50) / 50
        (ROI, "à nhầm 60tr", "roi_pct", ("roi", "100")),
        (ROI, "ý em là 60 triệu", "roi_pct", ("roi", "100")),
        (ROI, "150tr mới đúng", "roi_pct", ("roi", "200")),
        (ROI, "sorry, 150", "roi_pct", ("roi", "200")),
        (ROI, "à nhầm 80tr", "roi_pct", ("roi", "")),
        (ROI, "60tr", "roi_pct", None),
        (CPM, "nhầm, 250k", "cpm", ("cpm", "20000")),
        (UNITS, "à 75k mới đúng", "breakeven_orders", ("breakeven", "467")),
        (ALL, "à nhầm 320k view", "cpv", ("all", "37.5")),
        (ALL, "sai rồi, 310k", "cpv", ("all", "38.70967741935483870967741935")),
        (ALL, "5000 click", "cpc", ("all", "2400")),
        (ER, "2k like chứ ko phải 1200", "er_followers_pct", ("engagement", "8.32")),
        (ER, "2k like chu k phai 1200", "er_followers_pct", ("engagement", "8.32")),
        (ER, "2k like chứ hok phải là 1200", "er_followers_pct", ("engagement", "8.32")),
        (ER, "chứ không phải 1200", "er_followers_pct", None),
        # a figure of break-even by its own name: 1 / 40%
        (EVEN, "vậy roas hòa vốn là bao nhiêu", "breakeven_roas", ("breakeven", "2.5")),
        (EVEN, "z roas hoa von la bn", "breakeven_roas", ("breakeven", "2.5")),
        (EVEN, "roas hòa vốn?", "breakeven_roas", ("breakeven", "2.5")),
        (EVEN, "hòa vốn là gì", "breakeven_roas", None),
        (WITH_MARGIN, "vậy roas hòa vốn là bao nhiêu", "breakeven_roas", ("breakeven", "2.5")),
        # (5,000 + 80) / 25,000; (1,200 + 80) / 20,000; (800 - 400) / 400
        (ER, "lộn tiếp, 5k like cơ", "er_followers_pct", ("engagement", "20.32")),
        (ER, "ua sai tiep ne, 20k fl", "er_followers_pct", ("engagement", "6.4")),
        (ER, "wrong again, 5k likes actually", "er_followers_pct", ("engagement", "20.32")),
        (ROI, "ok la count in usd, cost $400 revenue $800", "roi_pct", ("roi", "100")),
        # what is not meant is no figure that is asked for: 5tr / 8k; 50tr / 40%
        (CPM, "k phải cpm, cpe ý. tương tác 8k", "cpe", ("cpe", "625")),
        (CPM, "cpe not cpm, 8k interactions", "cpe", ("cpe", "625")),
        (ROI, "hòa vốn chứ không phải roi, biên 40%", "breakeven_revenue", ("breakeven", "125000000")),
        # and one that is asked for too: 8k / 200k
        (("cpe", "5tr 8k"), "er nữa, follow 200k", "er_followers_pct", ("engagement", "4")),
        (ROI, "xin tính thêm hòa vốn nếu biên 40%", "breakeven_revenue", ("breakeven", "125000000")),
        # the number that it is nearest to: 5tr / 180k
        (CPM, "tính lại cpm, 180k thôi", "cpm", ("cpm", "27777.77777777777777777777778")),
        # what somebody bargains for is the cost: 28tr / 80k, (120 - 40) / 40
        (UNITS, "nếu bạn ấy chịu bớt còn 28tr thì sao", "breakeven_orders", ("breakeven", "350")),
        (ROI, "if they come down to 40m?", "roi_pct", ("roi", "200")),
        # 120 / 50 and (48 - 50) / 50
        (ROI, "còn ROAS?", "roas", ("roas", "2.4")),
        (ROI, "nếu biên lợi nhuận 40%", "roi_margin_pct", ("roi", "-4")),
        (ROAS, "with a 40% margin?", "roi_margin_pct", ("roi", "-4")),
        (ROI, "giá vốn 72tr", "roi_margin_pct", ("roi", "-4")),
        # (200 - 50) / 50, (120 - 60) / 60, (40 - 50) / 50
        (ROI, "doanh thu 200tr thì sao", "roi_pct", ("roi", "300")),
        (ROI, "tăng chi phí lên 60tr", "roi_pct", ("roi", "100")),
        (ROI, "đổi chi phí thành 60tr đi", "roi_pct", ("roi", "100")),
        (ROI, "nếu chỉ thu về 40tr", "roi_pct", ("roi", "-20")),
        # 50 / 0.4, and what is missing
        (WITH_MARGIN, "doanh thu bao nhiêu thì hòa vốn", "breakeven_revenue", ("breakeven", "125000000")),
        (ROI, "hòa vốn thì sao", "breakeven_revenue", ("breakeven", "margin")),
        (ROI, "CPA?", "cpa", ("cpa", "conversions")),
        # 50,000,000 / 125 and 5,000,000 / 2,500
        (ROI, "125 đơn thì CPA bao nhiêu", "cpa", ("cpa", "400000")),
        (CPM, "what about CPC with 2500 clicks", "cpc", ("cpc", "2000")),
        (CPM, "2.500 click", "cpc", ("cpc", "2000")),
        # 5,000,000 / 400 and 100 x 70,000
        (CPM, "với 400k hiển thị", "cpm", ("cpm", "12500")),
        (FEE, "nếu cpm 70k thì sao", "fee", ("fee", "7000000")),
        # By how much, not to what.
        (ROI, "tăng chi phí 10tr", "roi_pct", None),
        (ER, "thêm 30 share nữa", "er_followers_pct", None),
        (ROI, "quên mất 3 nhược điểm là gì", "roi_pct", None),
        # About something else.
        (ROI, "ROI", "roi_pct", None),
        (ROI, "ROI là gì", "roi_pct", None),
        (ROI, "2020 thì sao", "roi_pct", None),
        (ROI, "số 4 là sao", "roi_pct", None),
        (ROI, "89% là gì", "roi_pct", None),
        (ROI, "nhược điểm là gì", "roi_pct", None),
        (ROI, "KOL có 50k follow thì chọn ai", "roi_pct", None),
    ],
)
def test_a_message_after_a_result(last: tuple[str, str], text: str, key: str, expected: tuple[str, str] | None) -> None:
    assert shortly(carried_on(text, result_of(*last), "vi"), key) == expected


@pytest.mark.parametrize(
    ("command", "text", "key", "expected"),
    [
        ("cpm", "chi phí 60tr, 1,5 triệu hiển thị", "cpm", ("cpm", "40000")),
        ("cpm", "5tr 200k", "cpm", ("cpm", "25000")),
        ("cpm", "200k impressions", "cpm", ("cpm", "cost")),
        ("cpm", "5tr", "cpm", ("cpm", "impressions")),
        ("roi", "bỏ 50tr thu 120tr", "roi_pct", ("roi", "140")),
        ("engagement", "1200 like 80 cmt 25k fl", "er_followers_pct", ("engagement", "5.12")),
        ("fee", "100k view CPM 50k", "fee", ("fee", "5000000")),
        ("roi", "2020", "roi_pct", None),
        ("cpm", "3", "cpm", None),
        ("cpm", "nhược điểm là gì", "cpm", None),
    ],
)
def test_numbers_after_a_card(command: str, text: str, key: str, expected: tuple[str, str] | None) -> None:
    assert shortly(numbers_for(text, command, "vi"), key) == expected


@pytest.mark.parametrize("language", ["vi", "en"])
def test_dollars_stay_dollars(language: Language) -> None:
    found = carried_on("ROAS?", result_of("roi", "$50 $120"), language)
    assert found is not None
    assert found.wish.typed == {"cost": "50$", "revenue": "120$"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("công thức nào vậy", "how-computed"),
        ("tính sao ra vậy", "how-computed"),
        ("công thức là gì để mình ghi vào slide", "how-computed"),
        ("cong thuc sao cho em chep vo bao cao voi", "how-computed"),
        ("what's the formula so I can put it in my report", "how-computed"),
        ("công thức nào để viết content hay", None),
        ("cách tính để tăng ER", None),
        ("tinh sao ra z", "how-computed"),
        ("số đó ở đâu ra", "how-computed"),
        ("how was it calculated?", "how-computed"),
        ("formula?", "how-computed"),
        ("thế có ổn không", "is-it-good"),
        ("the la cao hay thap", "is-it-good"),
        ("so với trung bình thì sao", "is-it-good"),
        ("is that good?", "is-it-good"),
        ("vậy có đắt không", "is-it-good"),
        ("vậy lời hay lỗ", "is-it-profit"),
        ("did we lose money?", "is-it-profit"),
        ("ok", None),
        ("tốt", None),
        ("hay quá", None),
        ("ra vậy", None),
        ("tính", None),
        ("KOL có tốt không", None),
        ("influencer marketing có lời không", None),
        ("tại sao", None),
    ],
)
def test_a_question_about_the_last_result(text: str, question: str | None) -> None:
    assert question_on_result(text) == question
