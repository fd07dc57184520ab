"""What is said of a commission on orders over several messages."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.commission_talk import commission_said
from bot.understanding.utterance import Utterance
from tests.bot.calculations.results import result_of

FIRST = "nếu bán được 120 đơn giá 350k, hoa hồng 12% thì trả bao nhiêu"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("đơn 250k hoa hồng 12% thì e đc bn 1 đơn",), "mỗi đơn: <b>30.000</b>"),
        ((FIRST, "vậy % trên doanh thu là bao nhiêu"), "<b>12%</b> doanh thu"),
        # 8,040,000 of 42,000,000
        ((FIRST, "cộng thêm phí cố định 3tr nữa", "vậy % trên doanh thu là bao nhiêu"), "<b>19,14%</b> doanh thu"),
        (("đơn 250k hoa hồng 12%", "cộng thêm phí cố định 3tr"), "bao nhiêu đơn nhé"),
        # a question in between does not make the numbers forgotten
        (("đơn 250k hoa hồng 12%", "hoa hồng bao nhiêu là ổn", "bán 40 đơn thì tổng"), "<b>1.200.000</b>"),
    ],
)
def test_what_was_told_before_counts(texts: tuple[str, ...], said: str) -> None:
    turns = tuple(Turn(text, CALCULATION, "vi") for text in texts[:-1])
    assert said in (commission_said(Utterance(texts[-1], turns, chosen="vi")) or "")


def test_another_result_ends_it() -> None:
    turns = (
        Turn("đơn 250k hoa hồng 12%", CALCULATION, "vi"),
        Turn("cpa 6tr 120", CALCULATION, "vi", calculation=TurnCalculation("cpa", result_of("cpa", "6tr 120"))),
    )
    assert commission_said(Utterance("bán 40 đơn thì sao", turns, chosen="vi")) is None
