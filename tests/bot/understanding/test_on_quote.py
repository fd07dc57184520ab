"""What is answered of somebody else's words that a message quotes, and of the bot's message that it replies to."""

import pytest

from bot.guide.answerer import Answer, Answerer
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of
from tests.word_resolver import WordResolver

QUESTION = "KOL khác influencer thế nào?"
SUMS = "Chiến dịch rồi chi 50tr, doanh thu về 120tr"
LINES = "Lan: 1200 like 80 cmt 25k fl\nMinh: 900 like 40 cmt 12k fl"


@pytest.fixture
def resolver(guide: Guide) -> WordResolver:
    return WordResolver(guide)


def answered(guide: Guide, resolver: WordResolver, text: str, quoted: str = "", *turns: Turn) -> Answer:
    partner = Partner(Answerer(guide, resolver))
    return partner.answer(Utterance(text, turns, quoted=quoted, replies=bool(turns)))


@pytest.mark.parametrize("text", ["trả lời giúp bạn ấy", "?", "câu này thì sao", "đúng không", "giúp với"])
def test_a_quoted_question_is_answered(guide: Guide, resolver: WordResolver, text: str) -> None:
    answered(guide, resolver, text, QUESTION)
    assert {question for question, _ in resolver.asked} == {QUESTION}


def test_a_quoted_statement_is_looked_up_as_a_claim_first(guide: Guide, resolver: WordResolver) -> None:
    answered(guide, resolver, "?", "EMV là giá trị truyền thông kiếm được.")
    assert resolver.asked[0][0] == "EMV là giá trị truyền thông kiếm được, đúng không?"


def test_the_bare_name_of_a_figure_wants_it_of_the_quoted_numbers(guide: Guide, resolver: WordResolver) -> None:
    for text in ("ROI?", "roi?", "ROI đi"):
        assert "ROI (chưa trừ giá vốn): 140%" in answered(guide, resolver, text, SUMS).reply.plain


def test_amounts_of_a_claim_are_not_added_up(guide: Guide, resolver: WordResolver) -> None:
    answer = answered(guide, resolver, "check giúp chị với", "hình như bỏ 1 đô influencer marketing thu về 5,78 đô EMV")
    assert answer.calculation is None
    assert "Tổng cộng" not in answer.reply.plain


def test_words_that_sound_like_small_talk_are_about_the_quote(guide: Guide, resolver: WordResolver) -> None:
    answered(guide, resolver, "gấp lắm rồi", QUESTION)
    assert resolver.asked[-1] == (QUESTION, ())


def test_a_quote_that_says_nothing(guide: Guide, resolver: WordResolver) -> None:
    assert "không có câu hỏi hay con số nào" in answered(guide, resolver, "?", "cảm ơn").reply.plain


@pytest.mark.parametrize(
    ("text", "quoted", "command", "said"),
    [
        ("tính giúp", SUMS, "roi", "140%"),
        ("lãi hay lỗ?", SUMS, "roi", "140%"),
        ("tính roi giúp bạn ấy", SUMS, "roi", "140%"),
        ("roas bao nhiêu", SUMS, "roas", "2,4x"),
        ("tính hộ em", "1200 like 80 cmt 25k follow", "engagement", "5,12%"),
        ("tính giúp", "5tr được 2 triệu lượt hiển thị", "cpm", "2.500"),
        ("so sánh giúp mình", LINES, "compare", "7,83%"),
    ],
)
def test_quoted_numbers_are_worked_out(
    guide: Guide, resolver: WordResolver, text: str, quoted: str, command: str, said: str
) -> None:
    answer = answered(guide, resolver, text, quoted)
    assert answer.calculation is not None
    assert (answer.calculation.command, answer.calculation.error) == (command, None)
    assert said in answer.reply.plain


POINT = Turn("chi phí", Shown("answer", ("cons/high-cost",), language="vi"), "vi")
LIST = Turn("nhược điểm", Shown("answer", section="cons", language="vi"), "vi")
CARD = Turn("EMV là gì", Shown("answer", language="vi"), "vi", offered=("rise/earned-media-value",))
RESULT = Turn("roi", CALCULATION, "vi", calculation=TurnCalculation("roi", result_of("roi", "50tr 120tr")))


@pytest.mark.parametrize(
    ("text", "turn", "said"),
    [
        ("cái này đúng không", POINT, "Nội dung vừa rồi lấy từ:"),
        ("check giúp", LIST, "Nội dung vừa rồi lấy từ:"),
        ("đúng ko vậy bot", CARD, "EMV: giá trị truyền thông kiếm được"),
        ("đúng không?", RESULT, "ROI (chưa trừ giá vốn) = (doanh thu − chi phí) ÷ chi phí × 100"),
        ("là sao?", POINT, "Chi phí cao với tên tuổi lớn"),
        ("?", RESULT, "Kết quả vừa rồi được tính như sau"),
    ],
)
def test_a_reply_to_the_bot_is_about_what_it_shows(
    guide: Guide, resolver: WordResolver, text: str, turn: Turn, said: str
) -> None:
    # What the same person was shown before is not meant.
    other = Turn("khác", Shown("answer", ("rise/market-size",), language="vi"), "vi")
    assert said in answered(guide, resolver, text, "", other, turn).reply.plain
