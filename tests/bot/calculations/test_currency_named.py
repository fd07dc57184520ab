"""The currency that is named besides amounts."""

import pytest

from bot.calculations.currency_named import without_currency_named


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ok lah count in usd, cost $500 revenue $1250", "ok lah cost $500 revenue $1250"),
        ("make it dollars, cost $500, revenue $1250", "cost $500, revenue $1250"),
        ("in dollars then, cost $400 and revenue $800", "cost $400 and revenue $800"),
        ("cost $400 revenue $1250 in usd", "cost $400 revenue $1250"),
        ("à tính bằng đô đi, chi 500 usd thu 1250 usd", "à chi 500 usd thu 1250 usd"),
        ("tính theo vnd nha, cp 5tr dt 12tr", "cp 5tr dt 12tr"),
        ("tinh bang do nha chi $500 thu $900", "chi $500 thu $900"),
        # the only word on what the amounts are
        ("in usd, cost 300 revenue 900", "in usd, cost 300 revenue 900"),
        ("count in usd", "count in usd"),
        ("chi 500 đô thu 900 đô", "chi 500 đô thu 900 đô"),
        ("cost 500 usd revenue 1250 usd", "cost 500 usd revenue 1250 usd"),
        ("tính đơn 50k", "tính đơn 50k"),
        ("theo doi 20k", "theo doi 20k"),
    ],
)
def test_a_named_currency_is_left_out(text: str, plain: str) -> None:
    assert without_currency_named(text) == plain
