"""Claims put to the bot for a check: a wrong yes is the worst reply."""

import pytest

from bot.guide.answerer import Answerer
from bot.replies.shown import Shown
from bot.state.values import Turn
from bot.understanding.claim_wording import figures_of, tells_figures_before, with_one_check
from bot.understanding.claims import Verdict, asks_why, asks_yes_or_no, check, is_claim
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from index.values.finding import NearStatement
from knowledge.guide import Guide
from tests.word_resolver import WordResolver

FACTS = (
    "Cà phê sữa bán được 5,78 triệu USD năm 2020.",
    "Năm 2016, quán bán được 1,7 triệu USD.",
    "89% khách nói cà phê ngon hơn trà.",
    "In 2016, the shop sold USD 1.7 million.",
)
STATED = (
    NearStatement("Quán luôn mở cửa buổi sáng phải không?", "a/b", True, 0.9),
    NearStatement("Quán luôn đóng cửa buổi sáng phải không?", "a/b", False, 0.9),
)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("16,4 tỷ là của 2022?", True),
        ("is that figure from 2022?", True),
        ("số 2022 là dự báo phải không", True),
        # a choice between two things
        ("số năm 2022 là số thật hay ước tính?", False),
        ("is the 16.4 billion a forecast or an actual figure?", False),
        ("khán giả là của nhãn hàng hay của influencer?", False),
        # a year states nothing
        ("and the 2025 budgets?", False),
        ("còn dự định năm 2024?", False),
    ],
)
def test_questions_for_yes_or_no(text: str, asks: bool) -> None:
    assert asks_yes_or_no(text) is asks


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("EMV trung bình là 18 đô phải không?", True),
        ("62% tăng ngân sách 2023, tôi nhớ vậy đúng chứ?", True),
        ("so TikTok is the main one, right?", True),
        ("Is it true that it works?", True),
        ("nghe nói KOL đắt lắm", True),
        ("nó nằm trong báo cáo 2022 đúng không?", True),
        ("KOL với influencer chẳng phải là một sao?", True),
        ("không phải KOL là influencer sao", True),
        ("sếp bảo 10h nộp slide, influencer marketing là gì nói 1 câu thôi", False),
        ("cho em hoi loi ich cua influencer marketing a", False),
        ("cho em hỏi KOL rẻ hơn đúng không ạ", True),
        ("I gather the guide says EMV is 18", True),
        ("I think the guide says TikTok is the main one", True),
        ("tui nhớ sách ghi 16,4 tỷ năm 2020 mà", True),
        ("98% người ta tin influencer hơn quảng cáo tivi, có số này k", True),
        ("TikTok la kenh chinh dung ko z", True),
        ("I think I need some help", False),
        ("thầy e nói 98% dn thấy ROI bằng or tốt hơn, đúng hok vậy", True),
        ("89% thấy ROI tốt hơn đúng hk", True),
        ("KOL với influencer là một phải hok", True),
        ("thị trường 2022 dự kiến 18,4 tỷ hả", True),
        ("bắt đầu từ đâu", False),
        ("influencer là gì?", False),
        ("giá bao nhiêu nhỉ", False),
        ("right?", False),
        ("nhược điểm của nó", False),
        ("the cons are few, no?", True),
        ("thị trường 2022 là 20 tỷ ạ", True),
        ("Em muốn xem mục số 3 ạ", False),
        ("Dạ phiền anh chị cho em xin luôn phần nội dung và phần đo lường nữa ạ", False),
        ("em muốn biết chi phí có cao đúng không ạ", True),
    ],
)
def test_what_is_a_claim(text: str, claims: bool) -> None:
    assert is_claim(text) is claims


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("năm 2016 quán bán được 1,7 triệu đô phải không?", "yes"),
        ("năm 2016 quán bán được 5 triệu đô phải không?", "no"),
        ("năm 2016 quán bán được 1,75 triệu đô phải không?", "nearly"),
        ("khách uống 300 ly mỗi ngày phải không?", "no_figure"),
        ("quán luôn mở cửa buổi sáng đúng không?", "yes"),
        ("quán luôn đóng cửa buổi sáng đúng không?", "no"),
        ("quán có nhạc sống đúng không?", "unknown"),
        ("quán không luôn mở cửa buổi sáng đúng không?", "unknown"),
    ],
)
def test_verdicts(claim: str, verdict: Verdict) -> None:
    assert check(claim, STATED, FACTS).verdict == verdict


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("10h nộp, 9h30 họp, at 5 pm: 12%", ("12",)),
        ("5,78 USD, 1.500 và 89%", ("5.78", "1500", "89")),
        ("2016: 1.70", ("2016", "1.7")),
        ("không có", ()),
        ("khách 35-50 tuổi, team mình 5 người, 12 nhân viên, quận 7: 30%", ("30",)),
        ("we are a team of 4 with 3 stores, customers 18 to 25 years old", ()),
        ("58% người tiêu dùng, 5 bài", ("58", "5")),
    ],
)
def test_figures(text: str, figures: tuple[str, ...]) -> None:
    assert figures_of(text) == figures


def test_a_question_for_a_reason_takes_something_for_granted() -> None:
    assert asks_why("Tại sao thị trường giảm?")
    assert not asks_why("Thị trường giảm phải không?")


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("the market was 16.4 million in 2022, correct or not?", "the market was 16.4 million in 2022, right?"),
        ("TikTok is the main one, true or false", "TikTok is the main one, right?"),
        ("sếp nói 62% tăng ngân sách, đúng hay sai", "sếp nói 62% tăng ngân sách, đúng không?"),
        ("right or wrong people to choose", "right or wrong people to choose"),
        ("đúng hay sai", "đúng hay sai"),
    ],
)
def test_a_check_by_both_answers(text: str, checked: str) -> None:
    assert with_one_check(text) == checked


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("thị trường 2022 dự kiến 18,4 tỷ hả", "Không."),
        ("thi truong 2022 du bao 18,4 ty ha", "Không."),
        ("thị trường 2022 ước tính 18,4 tỷ phải không", "Không."),
        ("vậy 2022 dự đoán 18,4 tỷ đúng hok", "Không."),
        ("năm 2022 dự kiến bao nhiêu", ""),
    ],
)
def test_a_forecast_by_any_of_its_names(guide: Guide, text: str, opens: str) -> None:
    market = Turn("quy mô thị trường", Shown("answer", ("rise/market-size",), language="vi"), "vi")
    reply = Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, (market,))).reply.plain
    assert reply.startswith(opens) if opens else not reply.startswith(("Không.", "Đúng.", "Gần đúng."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("họ cọc 30% rồi mà huỷ, có đòi lại được ko", True),
        ("brand đòi sửa 5 lần rồi, có được từ chối ko", True),
        ("1 bạn 50k follow trung bình 300 like thì có ảo ko", True),
        ("we paid 50% upfront, can we get it back?", True),
        # the figure is what is asked
        ("thuế khấu trừ là 10% phải không", False),
        ("is it true that 60% of people trust influencers?", False),
        # it asks whether what was told is so
        ("nghe nói 70% doanh nghiệp dùng, điều đó đúng không", False),
        ("sách ghi 5,78 đô, phải không bạn", False),
        ("họ nói 89% thấy tốt, is that right?", False),
        ("họ cọc rồi mà huỷ, có đòi lại được ko", False),
    ],
)
def test_figures_that_only_say_how_things_are(text: str, told: bool) -> None:
    assert tells_figures_before(text) is told
