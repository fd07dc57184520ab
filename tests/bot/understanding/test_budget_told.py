"""A budget that was told a message ago is the one of the question how many people it pays for."""

import pytest

from bot.calculations.people_of_budget import people_of_budget
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.budget_told import with_budget_told
from bot.understanding.utterance import Utterance
from knowledge.guide import Language

SHOWN = Shown("suggest", language="vi")


@pytest.mark.parametrize(
    ("told", "asked", "language", "plan"),
    [
        ("ngân sách tầm 30tr", "mỗi bạn 2tr thì được mấy bạn", "vi", "cost=30tr; fee=2tr; posts=1"),
        ("bên mình chỉ có 50 triệu", "1 bạn lấy 3tr5 thì thuê được mấy bạn", "vi",
         "cost=50 triệu; fee=3tr5; posts=1"),
        ("small brand, budget is about $1,500", "so how many could we get at $100 each", "en",
         "cost=$1,500; fee=$100; posts=1"),
        # no budget, or more than one amount, or the question has its own
        ("tuần này chạy 30tr", "mỗi bạn 2tr thì được mấy bạn", "vi", None),
        ("mình có tầm 50k follow", "1 bạn lấy 3tr5 thì thuê được mấy bạn", "vi", None),
        ("ngân sách 30tr, quà 5tr", "mỗi bạn 2tr thì được mấy bạn", "vi", None),
        ("ngân sách tầm 30tr", "có 20tr, mỗi bạn 2tr thì được mấy bạn", "vi", None),
        ("ngân sách tầm 30tr", "mỗi bạn 2tr có đắt không", "vi", None),
    ],
)  # fmt: skip
def test_the_budget_of_before(told: str, asked: str, language: Language, plan: str | None) -> None:
    text = with_budget_told(asked, Utterance(asked, (Turn(told, SHOWN, language),), chosen=language))
    assert (text != asked) is (plan is not None)
    if plan:
        assert people_of_budget(text, language) == ("plan", plan)


def test_a_result_in_between_ends_it() -> None:
    turns = (
        Turn("ngân sách tầm 30tr", SHOWN, "vi"),
        Turn("roi 50tr 120tr", CALCULATION, "vi", calculation=TurnCalculation("roi")),
    )
    asked = "mỗi bạn 2tr thì được mấy bạn"
    assert with_budget_told(asked, Utterance(asked, turns, chosen="vi")) == asked
