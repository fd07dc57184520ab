"""How much one order may cost, asked below numbers that tell it."""

import pytest

from bot.understanding.order_limits import most_for_order
from knowledge.guide import Language
from tests.bot.calculations.results import result_of

EVEN = result_of("breakeven", "20tr 40% aov=250k")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rứa mỗi đơn được chi tối đa bao nhiêu?", "vi"),
        ("tra max may cho 1 don", "vi"),
        ("moi don toi da bo ra bn", "vi"),
        ("cpa tối đa bao nhiêu", "vi"),
        ("what's the most I can spend per order?", "en"),
        ("how much can we pay per order at most", "en"),
    ],
)
def test_the_most_for_an_order(text: str, language: Language) -> None:
    found = most_for_order(text, EVEN, language)
    assert found
    assert found.calculation.values["max_cpa"] == 100_000  # 250,000 x 40%


@pytest.mark.parametrize(
    "text",
    [
        "mỗi đơn bán được bao nhiêu",
        "chi phí tối đa là gì",
        "mỗi đơn chi tối đa 90k thì sao",
        "tối đa bao nhiêu influencer",
        "mỗi đơn chi bao nhiêu",
    ],
)
def test_other_questions_are_none(text: str) -> None:
    assert most_for_order(text, EVEN, "vi") is None


def test_numbers_without_the_value_of_an_order_do_not_tell_it() -> None:
    assert most_for_order("mỗi đơn được chi tối đa bao nhiêu", result_of("breakeven", "20tr 40%"), "vi") is None
