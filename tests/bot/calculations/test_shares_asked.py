"""A budget with the percent of each thing, in a sentence."""

import pytest

from bot.calculations.shares_asked import shares_asked


@pytest.mark.parametrize(
    ("text", "args"),
    [
        (
            "tổng 80tr, 50% cho KOL, 30% chạy ads và 20% làm quà, chia ra giúp mình",
            "80tr KOL 50%, ads 30%, quà 20%",
        ),
        ("$900 budget: 60% for creators, 40% for ads, how much is each?", "$900 creators 60%, ads 40%"),
        # More than all of it, one share alone, and what asks for no amounts.
        ("tổng 80tr, 70% cho KOL, 40% cho ads, chia giúp", None),
        ("tổng 80tr, 50% cho KOL thì bao nhiêu", None),
        ("tổng 80tr, 50% cho KOL, 50% cho ads có hợp lý không", None),
        ("62% tăng ngân sách, 7% cắt giảm, còn lại bao nhiêu", None),
    ],
)
def test_shares_of_a_budget(text: str, args: str | None) -> None:
    found = shares_asked(text, "vi")
    assert (found and found[1]) == args
