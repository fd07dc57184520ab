"""Answers to a dialog among other words."""

import pytest

from bot.calculations.dialog import Dialog
from bot.understanding.dialog_words import answer_in_words, is_taken

CPM = Dialog("cpm", "vi")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9 triệu, 240 nghìn lượt", "9 triệu, 240 nghìn"),
        ("À không, chi phí là 12 triệu, tôi quên tiền sản xuất.", "chi phí 12 triệu"),
        ("r đó: 9tr, 240k", "9tr, 240k"),
        ("đây nè, 9tr 240k lượt", "9tr, 240k"),
        ("dạ đây: 9tr, 240k", "9tr, 240k"),
        ("ok here: 9tr, 240k", "9tr, 240k"),
        ("rồi mấy bài kia 2 bạn làm?", "rồi mấy bài kia 2 bạn làm?"),
        # What the dialog takes by itself stays as it is, and so does what tells it nothing.
        ("50tr", "50tr"),
        ("tháng 11 mình có 2 bạn nghỉ", "tháng 11 mình có 2 bạn nghỉ"),
        ("thôi", "thôi"),
        # A sign is never dropped.
        ("-5tr", "-5tr"),
        ("khoảng -5tr", "khoảng -5tr"),
    ],
)
def test_what_a_dialog_can_take(text: str, read: str) -> None:
    assert answer_in_words(CPM, text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("bỏ ra 8tr", "cost=8tr"),
        ("tốn hết 8tr á", "cost=8tr"),
        ("we paid 8m", "cost=8m"),
        # What came in is never taken for what was spent.
        ("thu về 20tr", "revenue=20tr"),
        ("thu dc 20tr", "revenue=20tr"),
        ("earned 20m", "revenue=20m"),
        ("đem về gần 20tr", "revenue=20tr"),
        ("tiền hàng hết 6tr", "cogs=6tr"),
        ("hàng nhập tầm 6tr", "cogs=6tr"),
        ("biên chừng 35%", "biên chừng 35%"),
        # What the goods bring, and what they cost, is not told by "hàng" alone.
        ("hàng 6tr", "hàng 6tr"),
        ("chi 8tr thu 20tr", "chi 8tr thu 20tr"),
    ],
)
def test_a_verb_says_which_amount_it_is(text: str, read: str) -> None:
    assert answer_in_words(Dialog("roi", "vi"), text) == read


def test_what_is_taken() -> None:
    assert is_taken(CPM, "50tr")
    assert is_taken(CPM, "huỷ")
    assert not is_taken(CPM, "tháng 11 mình có 2 bạn nghỉ")
