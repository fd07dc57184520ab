"""Headings of posts, campaigns of so much, and halves of a scale, in plain wording; figures worked out by hand."""

import pytest

from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("bài 3 của Lan: 1.200 tim, 80 cmt, 25k follow, er?", "likes=1.200; comments=80; followers=25k"),
        ("clip 45s của Na: 15k tim, 380 share trên 430k view, er", "likes=15k; shares=380; views=430k"),
        ("ROI on a $20k campaign that brought in $17k revenue?", "cost=$20k; revenue=$17k"),
        ("chi nửa tỷ thu 1 tỷ rưỡi roi", "cost=0,5 tỷ; revenue=1 tỷ rưỡi"),
        ("half a million views, $2.5k, cpv?", "cost=$2.5k; views=0.5 million"),
        ("two grand spent, eight grand in revenue, roas", "cost=2k; revenue=8k"),
        ("2 bạn hết 26tr, chốt 130 đơn, cpa mỗi đơn nhiêu", "cost=26tr; conversions=130"),
    ],
)
def test_what_is_read(text: str, args: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish
    assert sorted(wish.args.split("; ")) == sorted(args.split("; "))
