"""A price that is too much for 1,000 views is that of all of them."""

import pytest

from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("cpm 5tr4 cho 90k hiển thị ra mấy", "cpm"),
        ("cpm 2 củ cho 30k view ra bao nhiêu", "cpm"),
        ("cpm 45k cho 90k view thì phí bao nhiêu", "fee"),
        ("cpm 250k, 90k view trả bao nhiêu", "fee"),
    ],
)
def test_what_the_price_is_of(text: str, command: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish
    assert wish.command == command
