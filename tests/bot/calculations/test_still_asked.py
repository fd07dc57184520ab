"""The reminder of an open calculation under an answer in between."""

import pytest

from bot.calculations.dialog import Dialog
from bot.calculations.dialog_messages import still_asked
from bot.calculators import CALCULATORS


def test_what_is_asked_at_a_choice_that_takes_a_number_at_once() -> None:
    dialog = Dialog("breakeven", "vi", typed={"cost": "20tr"})
    assert "Biên lợi nhuận gộp là bao nhiêu phần trăm?" in still_asked(dialog, "vi")


@pytest.mark.parametrize("command", [calculator.command for calculator in CALCULATORS])
def test_every_calculation_can_remind(command: str) -> None:
    assert isinstance(still_asked(Dialog(command, "en"), "en"), str)
