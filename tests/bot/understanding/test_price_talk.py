"""Prices that are told over several messages, worked out by hand."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn
from bot.understanding.price_talk import price_said
from bot.understanding.utterance import Utterance

QUOTED = ("KOL báo giá 25tr chưa VAT 8%",)
TWICE = (*QUOTED, "VAT 10% thì sao", "đã cọc 30% rồi, còn phải trả bao nhiêu")


@pytest.mark.parametrize(
    ("before", "text", "answer"),
    [
        (QUOTED, "tổng cộng bao nhiêu", "Cộng 8% của 25.000.000 (2.000.000): thành <b>27.000.000</b>"),
        # 25 + 10% = 27.5; 30% of it is 8.25
        (
            TWICE[:2],
            TWICE[2],
            "Cộng 10% của 25.000.000 (2.500.000): thành <b>27.500.000</b>\n"
            "Trả trước 30% của 27.500.000 là <b>8.250.000</b>; còn phải trả <b>19.250.000</b>",
        ),
        # 28 + 10% = 30.8; 30% of it is 9.24
        (
            TWICE,
            "à nhầm, báo giá 28tr",
            "Cộng 10% của 28.000.000 (2.800.000): thành <b>30.800.000</b>\n"
            "Trả trước 30% của 30.800.000 là <b>9.240.000</b>; còn phải trả <b>21.560.000</b>",
        ),
        (
            ("she charges $1,200 per video, 3 videos, 10% discount", "then add 8% VAT"),
            "and with 15% off instead?",
            "3 × $1,200.00 = <b>$3,600.00</b>\nLess 15% of $3,600.00 ($540.00): <b>$3,060.00</b>\n"
            "Plus 8% of $3,060.00 ($244.80): <b>$3,304.80</b>",
        ),
        (QUOTED, "TikTok có gì hay", None),
        (QUOTED, "thêm 5tr nữa", None),  # on top of the price, or of the VAT
        (("cọc 30%",), "VAT 8% là bao nhiêu", None),
    ],
)
def test_prices_over_several_messages(before: tuple[str, ...], text: str, answer: str | None) -> None:
    turns = tuple(Turn(words, CALCULATION, "vi") for words in before)
    assert price_said(Utterance(text, turns, fallback="en" if "instead" in text else "vi")) == answer
