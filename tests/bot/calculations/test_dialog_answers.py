"""What answers a dialog of a person in a group that is not said to the bot."""

import pytest

from bot.calculations.dialog_answers import is_likely_answer
from bot.calculations.dialogs import begin_dialog


@pytest.mark.parametrize("text", ["50tr", "dạ khoảng 50tr ạ", "tầm 50tr nha chị", "hủy", "quay lại", "50trr", "1 2 3"])
def test_what_is_likely_an_answer_though_it_is_said_to_nobody(text: str) -> None:
    dialog = begin_dialog("roi", "vi", 1, group=True).dialog
    assert dialog
    assert is_likely_answer(dialog, text)


@pytest.mark.parametrize(
    "text", ["đợi em tí", "chi 50tr đúng không chị?", "mai 9h họp nha mọi người", "ok", "để em hỏi sếp", ""]
)
def test_what_is_no_answer(text: str) -> None:
    dialog = begin_dialog("roi", "vi", 1, group=True).dialog
    assert dialog
    assert not is_likely_answer(dialog, text)
