"""The gross margin of a price and what the goods cost: (300 - 180) / 300 = 40%."""

import pytest

from bot.understanding.margin_asked import margin_asked


@pytest.mark.parametrize(
    "text",
    [
        "giá bán 300k giá vốn 180k biên bao nhiêu",
        "giá vốn 180k, bán 300k thì biên lợi nhuận là bao nhiêu",
        "ban 300k von 180k thi bien loi nhuan bn",
        "bán giá 300.000đ, nhập 180.000đ, biên gộp?",
        "price 300k goods 180k margin?",
        "I sell at $30, goods cost $18, what's my margin",
    ],
)
def test_margin(text: str) -> None:
    found = margin_asked(text, "vi")
    assert found is not None
    assert found.percent == 40


@pytest.mark.parametrize(
    "text",
    [
        "biên lợi nhuận là gì",
        "biên lợi nhuận 40% giá bán 300k",
        "giá bán 300k, biên 40%, hoà vốn roas",
        "giá vốn 180k doanh thu 300k biên bao nhiêu, chi ads 50k",
        "giá bán 300k giá vốn 180k",
        "giá bán 180k giá vốn 300k biên bao nhiêu",
        "giá booking 30tr, margin 20%",
    ],
)
def test_no_margin(text: str) -> None:
    assert margin_asked(text, "vi") is None
