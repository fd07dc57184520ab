"""A bare amount below a result that was varied."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.utterance import Utterance
from bot.understanding.varied_again import varied_again
from tests.bot.calculations.results import result_of

ROI = (("roi", "20tr 50tr"), ("roi", "20tr 70tr"))


def turn_with(command: str, args: str) -> Turn:
    return Turn(f"{command} {args}", CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))


@pytest.mark.parametrize(
    ("text", "results", "name", "value"),
    [
        ("còn 90tr", ROI, "revenue", 90_000_000),
        ("thế 100tr thì sao", ROI, "revenue", 100_000_000),
        # in the millions of the amount before
        ("còn 90", ROI, "revenue", 90_000_000),
        ("and at 12?", (("cpm", "$5 200k"), ("cpm", "$10 200k")), "cost", 12),
        ("còn 40%", (("roi", "20tr 70tr"), ("roi", "20tr 70tr margin=30%")), "margin", 40),
    ],
)
def test_another_value_of_what_was_varied(
    text: str, results: tuple[tuple[str, str], ...], name: str, value: int
) -> None:
    found = varied_again(Utterance(text, tuple(turn_with(*each) for each in results), chosen="vi"))
    assert found
    assert found.calculation.inputs[name].value == value


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("còn 2020", ROI),
        ("90tr", ROI),
        ("còn 90tr", ROI[:1]),
        ("còn 90tr", (("roi", "20tr 50tr"), ("roi", "30tr 70tr"))),
        ("còn 90tr", (("cpm", "5tr 200k"), ("roi", "20tr 70tr"))),
        ("còn 3 bạn thì sao", ROI),
    ],
)
def test_what_is_no_such_amount(text: str, results: tuple[tuple[str, str], ...]) -> None:
    assert varied_again(Utterance(text, tuple(turn_with(*each) for each in results), chosen="vi")) is None
