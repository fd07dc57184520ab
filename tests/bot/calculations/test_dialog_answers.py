"""What answers a dialog of a person in a group that is not said to the bot."""

import pytest

from bot.calculations.dialog_answers import is_likely_answer, wants_result
from bot.calculations.dialogs import begin_dialog, take_answer


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


@pytest.mark.parametrize(
    ("text", "is_answer"),
    [
        ("Lan: likes=1200 followers=25.000\nMinh: likes=900 followers=12.000", True),
        ("Lan: 1200 like, 25k follow\nMinh: 900 like, 12k follow", True),
        # Lists that people send each other.
        ("việc tuần này:\n- gửi brief: thứ 2\n- đăng bài: 20/11", False),
        ("họp lúc 9:30 nha", False),
        ("còn 2 việc:\n- chốt hợp đồng\n- chuyển khoản", False),
    ],
)
def test_lines_of_a_table_told_from_other_lists(text: str, is_answer: bool) -> None:
    dialog = begin_dialog("compare", "vi", 1, group=True).dialog
    assert dialog
    assert is_likely_answer(dialog, text) is is_answer


@pytest.mark.parametrize(
    ("typed", "text", "wants"),
    [
        # A profit can be told of a cost and a revenue; without the revenue it cannot.
        ("50tr 120tr", "vậy có lời không", True),
        ("50tr 120tr", "tính luôn đi", True),
        ("50tr 120tr", "giá vốn 20tr", False),
        ("50tr", "vậy có lời không", False),
    ],
)
def test_who_wants_the_result_at_once(typed: str, text: str, wants: bool) -> None:
    dialog = begin_dialog("roi", "vi", 1).dialog
    for each in typed.split():
        assert dialog
        dialog = take_answer(dialog, each, 1).dialog
    assert dialog
    assert wants_result(dialog, text) is wants


def test_that_is_all_leaves_out_what_need_not_be_told() -> None:
    # After likes and comments, shares and saves may be left out, and the base of the rate may not.
    dialog = begin_dialog("engagement", "vi", 1).dialog
    for each in ("1200", "80"):
        assert dialog
        dialog = take_answer(dialog, each, 1).dialog
    assert dialog
    turned = take_answer(dialog, "thôi tính luôn đi", 1)
    assert "theo số nào" in turned.reply.text
    assert turned.dialog
    # (1.200 + 80) / 32.000 = 4%
    assert "4%" in take_answer(turned.dialog, "32k follow", 1).reply.text
