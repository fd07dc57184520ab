"""A fee with another price, other views or more posts."""

from decimal import Decimal

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.fee_again import fee_again
from bot.understanding.utterance import Utterance
from tests.bot.calculations.results import result_of


def below(text: str, args: str, command: str = "fee") -> Utterance:
    turn = Turn(args, CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))
    return Utterance(text, (turn,), chosen="vi")


@pytest.mark.parametrize(
    ("text", "args", "key", "value"),
    [
        # 3 x 1,080,000; 10 x 90 thousand, and three of them; 12 x 100 thousand; 6 x 1,080,000; 60 x 12 thousand
        ("3 clip thì nhiêu", "12k 90k", "fee_posts", "3240000"),
        ("à view tb chỉ 10k thôi, e nhớ nhầm", "12k 90k", "fee", "900000"),
        ("à view tb chỉ 10k thôi, e nhớ nhầm", "12k 90k posts=3", "fee_posts", "2700000"),
        ("a nham, view tb 10k", "12k 90k", "fee", "900000"),
        ("thôi tăng CPM lên 100k đi", "12k 90k", "fee", "1200000"),
        ("giam cpm con 60k", "12k 90k", "fee", "720000"),
        ("brand trả CPM 60k thôi thì còn bao nhiêu", "12k 90k", "fee", "720000"),
        ("thêm 1 clip nữa", "12k 90k posts=5", "fee_posts", "6480000"),
        ("gói 4 video thì bao nhiêu", "12k 90k", "fee_posts", "4320000"),
        ("and for a pack of 5?", "12k 90k", "fee_posts", "5400000"),
        ("sorry, my average is only 10k", "12k 90k", "fee", "900000"),
        ("what about 3 videos", "views=100k cpm=50k usage=20%", "fee_posts", "18000000"),  # 3 x 6,000,000
    ],
)
def test_another_fee(text: str, args: str, key: str, value: str) -> None:
    found = fee_again(below(text, args))
    assert found
    assert found.calculation.values[key] == Decimal(value)


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("CPM bao nhiêu là ổn", "12k 90k"),
        ("3 nhược điểm", "12k 90k"),
        ("3 clip đó được 900 like thì er bao nhiêu", "12k 90k"),
        ("chi 20tr được 350k view", "12k 90k"),
        ("tương tác 500 thì sao", "12k 90k"),
        ("10k", "12k 90k"),
    ],
)
def test_what_changes_no_fee(text: str, args: str) -> None:
    assert fee_again(below(text, args)) is None


def test_another_result_is_no_fee() -> None:
    assert fee_again(below("3 clip thì nhiêu", "5tr 200k", "cpm")) is None
