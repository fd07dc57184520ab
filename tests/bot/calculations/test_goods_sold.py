"""What was sold, in words: the goods' part of the revenue as the margin that is left, and amounts of sales."""

import pytest

from bot.calculations.goods_sold import with_margin_of_goods, with_sales
from bot.calculations.sentences import read_calculation
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("chi 20tr thu 60tr giá vốn 40% roi", "chi 20tr thu 60tr margin 60% roi"),
        ("cogs 35%", "margin 65%"),
        ("cost of goods is about 30%", "margin 70%"),
        ("giá vốn 24tr", "giá vốn 24tr"),
        ("vốn 50tr", "vốn 50tr"),
        ("nếu giá vốn tăng lên 52%", "nếu margin 48%"),
        ("giá vốn tăng 5%", "giá vốn tăng 5%"),  # by so much, or to so much
    ],
)
def test_goods_in_percent(text: str, read: str) -> None:
    assert with_margin_of_goods(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("got 7.1k in sales", "got revenue 7.1k"),
        ("$9,000 worth of sales", "revenue $9,000"),
        ("spent $3,200 and sales came in at $9,600", "spent $3,200 and revenue $9,600"),
        ("sales came to about 9.6k", "revenue 9.6k"),
        ("revenue totalled $800", "revenue $800"),
        ("sales ended up at $9,600", "revenue $9,600"),
        ("sales came in on Monday", "sales came in on Monday"),
        ("sales hit a low", "sales hit a low"),
        ("120 sales", "120 sales"),
        ("7.1k views in sales week", "7.1k views in sales week"),
    ],
)
def test_amounts_of_sales(text: str, read: str) -> None:
    assert with_sales(text) == read


@pytest.mark.parametrize(
    ("text", "language", "typed"),
    [
        (
            "we spent 2.5k and got 7.1k in sales, cogs 35%. roi?",
            "en",
            {"cost": "2.5k", "revenue": "7.1k", "margin": "65%"},
        ),
        ("chi 20tr thu 60tr giá vốn 40% roi", "vi", {"cost": "20tr", "revenue": "60tr", "margin": "60%"}),
    ],
)
def test_a_return_after_goods(text: str, language: Language, typed: dict[str, str]) -> None:
    wish = read_calculation(text, language)
    assert wish
    assert (wish.command, wish.typed) == ("roi", typed)
