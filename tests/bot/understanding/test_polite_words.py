"""Polite words at the ends of a message."""

import pytest

from bot.understanding.polite_words import plainly


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Dạ em muốn xem phần thống kê ạ", "em muốn xem phần thống kê"),
        ("Vâng, thế còn nhược điểm ạ?", "thế còn nhược điểm?"),
        ("KOL là gì ạ", "KOL là gì"),
        ("Thế năm liền trước đó thì bao nhiêu ạ", "Thế năm liền trước đó thì bao nhiêu"),
        # a word alone, and what may ask for a check
        ("Dạ", "Dạ"),
        ("Vâng ạ", "Vâng ạ"),
        ("dạ 20 tỷ ạ", "dạ 20 tỷ ạ"),
        ("dạ dày là gì", "dạ dày là gì"),
        ("nhược điểm à", "nhược điểm à"),
    ],
)
def test_polite_ends_are_left_out(text: str, plain: str) -> None:
    assert plainly(text) == plain
