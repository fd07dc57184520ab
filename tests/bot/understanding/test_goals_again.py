"""A goal with another number, and so many more at the price of the last result; worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.what_if import result_to_store
from bot.calculations.wished_figures import wished_figure, wished_plan
from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.goals_again import at_same_price, goal_again
from bot.understanding.own_goals import goal_answer
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide

RATE = "muốn er 3% với 50k follow thì cần bao nhiêu tương tác"
SPENT = "ngân sách 12tr, cpe 4k thì được bao nhiêu tương tác"


def goal(*words: str) -> Utterance:
    return Utterance(words[-1], tuple(Turn(each, CALCULATION, "vi") for each in words[:-1]), chosen="vi")


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ((RATE, "nếu mục tiêu là 4%?"), "2000"),
        ((RATE, "nâng lên 6% thì sao"), "3000"),
        ((RATE, "tính lại cho 80.000 người theo dõi, vẫn 3%"), "2400"),
        ((RATE, "còn 20k fl thì cần nhiêu"), "600"),
        ((RATE, "nếu 4%?", "còn 100k follow"), "4000"),
        (("how many likes for an er of 2% with 40,000 followers?", "and 5%?"), "2000"),
        (("how many likes for an er of 2% with 40,000 followers?", "make it 60k followers"), "1200"),
        ((SPENT, "thế ngân sách 20tr thì sao"), None),  # which of the amounts is another is not told
    ],
)
def test_another_number(words: tuple[str, ...], result: str | None) -> None:
    again = goal_again(goal(*words))
    wished = wished_figure(again, "vi") if again else None
    assert (wished.result if wished else None) == (Decimal(result) if result else None)


@pytest.mark.parametrize(
    "words",
    [
        (RATE, "3% là cao hay thấp"),
        (RATE, "bao nhiêu phần trăm định tăng ngân sách"),
        (RATE, "62% định tăng ngân sách phải không"),
        (RATE, "er trung bình trên instagram là 3,21% à"),
        ("influencer là gì", "còn 5%?"),
        ("còn 5%?",),
    ],
)
def test_no_goal(words: tuple[str, ...]) -> None:
    assert goal_again(goal(*words)) is None


def at_price(command: str, typed: str, text: str) -> str | None:
    result = result_to_store(calculate(command, typed, "vi"), "vi")
    turn = Turn("/calc", CALCULATION, "vi", calculation=TurnCalculation(command, result=result))
    return at_same_price(Utterance(text, (turn,)))


@pytest.mark.parametrize(
    ("command", "typed", "text", "budget"),
    [
        ("cpe", "6tr 1500", "với cpe đó thì 4000 tương tác hết bao nhiêu", "16000000"),
        ("cpe", "6tr 1500", "muốn 3000 tương tác cùng mức cpe thì tốn nhiêu", "12000000"),
        ("cpc", "9tr 1500", "cung gia do thi 2500 click het bao nhieu tien", "15000000"),
        ("cpe", "$600 1500", "at the same CPE what would 5000 interactions cost", "2000"),
    ],
)
def test_at_the_same_price(command: str, typed: str, text: str, budget: str) -> None:
    asked = at_price(command, typed, text)
    wished = wished_figure(asked, "vi") if asked else None
    assert (wished.result if wished else None) == Decimal(budget)


@pytest.mark.parametrize(
    ("command", "typed", "text", "plan"),
    [
        ("cpv", "9tr 120000", "at the same CPV what would 200k views cost us", "cpv=75đ; views=200k"),
        ("cpm", "$900 150000", "at that cpm, how much for 400k impressions", "cpm=6$; impressions=400k"),
        ("cpa", "20tr 80", "vậy 200 đơn thì hết bao nhiêu tiền", "cpa=250000đ; conversions=200"),
    ],
)
def test_a_plan_at_the_same_price(command: str, typed: str, text: str, plan: str) -> None:
    asked = at_price(command, typed, text)
    assert wished_plan(asked or "") == ("plan", plan)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("200k view thì sao", "cpv"),
        ("book 200 bạn hết bao nhiêu tiền", "cpa"),
        ("kol 200k view giá bao nhiêu tiền một bài", "cpv"),
        ("4000 tương tác hết bao nhiêu", "cpv"),
        ("giá booking bao nhiêu", "cpe"),
        ("roi 4000 tương tác hết bao nhiêu", "roi"),
    ],
)
def test_no_cost_of_more(text: str, command: str) -> None:
    assert at_price(command, "6tr 1500", text) is None


@pytest.mark.parametrize(
    ("command", "typed", "text", "needed"),
    [
        # 80 million at 150% bring back 200 million
        ("roi", "80tr 200tr", "nếu muốn roi 150% thì phải thu bao nhiêu", "200.000.000"),
        ("roi", "80tr 200tr", "muốn roi 200% thì doanh thu bao nhiêu", "240.000.000"),
        ("roi", "80tr 200tr", "chi 10tr, muốn roi 150% thì thu bao nhiêu", None),  # it tells its own
        ("er", "1200 80 25k", "nếu muốn roi 150% thì phải thu bao nhiêu", None),
    ],
)
def test_the_revenue_of_a_wished_roi(guide: Guide, command: str, typed: str, text: str, needed: str | None) -> None:
    result = result_to_store(calculate(command, typed, "vi"), "vi")
    turn = Turn("/calc", CALCULATION, "vi", calculation=TurnCalculation(command, result=result))
    answer = goal_answer(Utterance(text, (turn,), chosen="vi"), guide)
    assert (answer is not None and needed in answer.reply.plain) if needed else answer is None
