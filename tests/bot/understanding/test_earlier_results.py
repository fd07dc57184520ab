"""Numbers of results further back; the figures are worked out by hand."""

import pytest

from bot.guide.answerer import Answer, Answerer
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.partner import Partner
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of
from tests.word_resolver import WordResolver

TALK = Turn("Instagram phổ biến không", Shown("answer", ("statistics/platforms",), language="vi"), "vi")


def result(command: str, args: str) -> Turn:
    return Turn(f"{command} {args}", CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))


RATE = result("engagement", "likes=600; comments=40; shares=10; followers=10000")
RETURN = result("roi", "5tr 20tr")
CLICKS = result("cpc", "3tr 6000")


def answered(guide: Guide, text: str, *turns: Turn) -> Answer:
    return Partner(Answerer(guide, WordResolver(guide))).answer(Utterance(text, turns, chosen="vi"))


@pytest.mark.parametrize(
    ("text", "turns", "said"),
    [
        # (450 + 40 + 10) / 10.000; 650 / 13.000; (600 + 90 + 10) / 10.000
        ("tim có 450 thôi, đếm nhầm", (RATE, TALK), "5%"),
        ("à nhầm, follow là 13k", (RATE, TALK), "5%"),
        ("sorry comments should be 90", (RATE, TALK), "7%"),
        ("coi lại thì tim chỉ có 450 thôi", (RATE, TALK, TALK), "5%"),
        # (15 - 5) / 5; (20 - 8) / 8
        ("doanh thu 15tr thôi, mình nhầm", (RETURN, TALK), "200%"),
        ("chi phí 8tr mới đúng", (RETURN, TALK), "150%"),
        # 650 / 13.000 and 650 / 6.500, on another base
        ("and by reach? it was 13k", (RATE, TALK), "5%"),
        ("còn tính theo lượt xem 6.500 thì sao", (RATE, TALK), "10%"),
        # 1.300.000 / 650; 975.000 / 650
        ("tra be do 1tr3 thi 1 tuong tac het nhieu tien", (RATE, TALK), "2.000"),
        ("trả bạn đó 975k thì 1 tương tác hết nhiêu tiền", (RATE,), "1.500"),
        # 120 / 6.000, below the price of a click
        ("có 120 đơn từ mấy click đó thì tỷ lệ chuyển đổi bao nhiêu", (CLICKS,), "2%"),
        ("120 orders came from those clicks, conversion rate?", (CLICKS,), "2%"),
    ],
)
def test_an_earlier_result_goes_on(guide: Guide, text: str, turns: tuple[Turn, ...], said: str) -> None:
    answer = answered(guide, text, *turns)
    assert answer.calculation is not None
    assert said in answer.reply.plain


VIEWS = result("cpm", "5tr 200k")


@pytest.mark.parametrize(
    ("text", "turns"),
    [("tính ER giúp, 2k like 80 cmt", (VIEWS, TALK)), ("tính ER cho bạn này nữa: 2k like 80 cmt", (VIEWS,))],
)
def test_the_base_of_another_post_is_asked_for(guide: Guide, text: str, turns: tuple[Turn, ...]) -> None:
    answer = answered(guide, text, *turns)
    assert "%" not in answer.reply.plain


@pytest.mark.parametrize(
    "text",
    [
        "follow 25k có được coi là micro không",
        "chỉ 58% người thấy influencer chia sẻ thôi à",
        "năm 2016 thị trường chỉ 1,7 tỷ thôi hả",
        "không phải 5 bạn, mình hỏi cách chọn",
    ],
)
def test_other_numbers_correct_nothing(guide: Guide, text: str) -> None:
    assert answered(guide, text, RATE, TALK).calculation is None
