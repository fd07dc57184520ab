"""An earlier campaign that is told in prose, or another person, beside the last result."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.campaigns_beside import campaign_beside
from bot.understanding.carried_whole import carried_whole
from bot.understanding.market_asked import asks_for_level
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of


def below(text: str, command: str, args: str, *between: str) -> Utterance:
    first = Turn(args, CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))
    return Utterance(text, (first, *(Turn(each, CALCULATION, "vi") for each in between)), chosen="vi")


ALL = "cost=20tr views=350k interactions=12k"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        # 20,000,000 / 350,000 = 57.14; 15,000,000 / 300,000 = 50; 7.142857 / 50
        (below("so với đợt trước 15tr được 300k view thì sao", "all", ALL), "<b>đắt hơn 14,29%</b>"),
        (below("tức là mắc hơn bao nhiêu %", "all", ALL, "so với đợt trước 15tr được 300k view thì sao"), "14,29%"),
        # 10,000,000 / 250,000 = 40; 9,000,000 / 180,000 = 50
        (below("đợt trước 9tr được 180k view, đợt nào lời hơn", "cpv", "10tr 250k"), "<b>rẻ hơn 20%</b>"),
        (below("dot truoc 9tr duoc 180k view thi sao", "cpv", "10tr 250k"), "<b>rẻ hơn 20%</b>"),
        # 4,500,000 / 200 = 22,500, a quarter more than 18,000
        (below("còn cpm của đợt trước là 18k thì đợt này rẻ hơn ko", "cpm", "4.500.000đ 200k"), "<b>đắt hơn 25%</b>"),
        (below("dot truoc cpv la 50d thi dot nay re hon khong", "cpv", "10tr 250k"), "<b>rẻ hơn 20%</b>"),
        # 1,000 and 800 of 20,000
        (below("đợt trước 700 like 100 cmt 20k follow", "engagement", "900 100 20k"), "<b>cao hơn</b> 1%"),
        (below("đợt trước cpm 22.500đ", "cpm", "4.500.000đ 200k"), "<b>bằng nhau</b>"),
        # another currency, another figure, nothing of an earlier campaign, and no number
        (below("đợt trước CPM $18 thì đợt này rẻ hơn ko", "cpm", "4.500.000đ 200k"), ""),
        (below("đợt trước cpa 18k", "cpm", "4.500.000đ 200k"), ""),
        (below("15tr được 300k view thì sao", "cpv", "10tr 250k"), ""),
        (below("so với đợt trước thì sao", "cpv", "10tr 250k"), ""),
        (below("đợt trước 15tr", "cpv", "10tr 250k"), ""),
        (below("đợt trước lời 20%", "cpv", "10tr 250k"), ""),
        (below("mắc hơn bao nhiêu %", "cpv", "10tr 250k", "ưu điểm của KOL"), ""),
    ],
)
def test_an_earlier_campaign(guide: Guide, said: Utterance, told: str) -> None:
    answer = campaign_beside(said, guide)
    assert (told in answer.reply.text if told else False) if answer else not told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (below("còn nếu tính theo tương tác thì sao", "all", ALL), "1.666,67"),
        (below("what if we go by engagement", "all", ALL), "1.666,67"),
        # 1,700 / 40,000 = 4.25%, 2,200 / 70,000 = 3.14%
        (
            below("bạn khác 1.900 like 300 cmt 70k follow, ai hơn", "engagement", "1500 200 40k"),
            "kết quả trước <b>4,25%</b>, kết quả sau 3,14%",
        ),
        (below("còn nếu tính theo tương tác thì sao", "cpv", "10tr 250k"), ""),
        (below("ai hơn", "engagement", "1500 200 40k"), ""),
        (below("bạn khác 1.900 like 300 cmt, ai hơn", "engagement", "1500 200 40k"), ""),
    ],
)
def test_what_is_read_as_a_whole(said: Utterance, told: str) -> None:
    found = carried_whole(said)
    assert (told in found.calculation.reply.text if told else False) if found else not told


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("CPA bao nhiêu thì là ổn", True),
        ("cpm bn la re", True),
        ("what CPC is considered good?", True),
        ("CPA bao nhiêu", False),
        ("bao nhiêu thì là ổn với 20tr", False),
        ("what is the CPA", False),
    ],
)
def test_the_question_for_a_good_level(text: str, asks: bool) -> None:
    assert asks_for_level(text) is asks
