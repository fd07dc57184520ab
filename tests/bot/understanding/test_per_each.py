"""One view, click or order below a result: the metric that is asked for without its name."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.per_each import with_price_named
from bot.understanding.utterance import Utterance
from tests.bot.calculations.results import result_of


def after_result(text: str, *, result: bool = True) -> str:
    stored = result_of("engagement", "likes=310 comments=25 views=5400") if result else None
    turn = Turn("310 likes ...", CALCULATION, "en", calculation=TurnCalculation("engagement", stored))
    return with_price_named(Utterance(text, (turn,), "en")).text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("so per view?", "cost per view?"),
        ("and per engagement?", "cost per engagement?"),
        ("what would that be per view if we paid $200", "cost per view if we paid $200"),
        ("we paid $200, how much per view", "we paid $200,  cost per view"),
        ("how much is it per click", "cpc"),
        ("thế mỗi tương tác là bao nhiêu", "cpe"),
        ("còn mỗi đơn", "cpa"),
        # it asks or tells something else
        ("is that per follower or per view?", "is that per follower or per view?"),
        ("engagement rate per view?", "engagement rate per view?"),
        ("we pay per post and per view", "we pay per post and per view"),
        ("tính theo lượt xem", "tính theo lượt xem"),
        ("mỗi đơn lãi bao nhiêu", "mỗi đơn lãi bao nhiêu"),
    ],
)
def test_one_of_a_thing_below_a_result(text: str, named: str) -> None:
    assert after_result(text) == named


def test_without_a_result_nothing_is_named() -> None:
    assert after_result("so per view?", result=False) == "so per view?"
