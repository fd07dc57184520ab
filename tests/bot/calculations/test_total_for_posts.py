"""One cost of all for posts that each bring the same."""

import pytest

from bot.calculations.total_for_posts import total_for_posts


@pytest.mark.parametrize(
    ("text", "command", "written"),
    [
        ("8 video, mỗi video 25k view, tổng chi 60tr, cpv?", "cpv", "cost=60tr; views=200000"),
        ("6 KOL mỗi bạn 2 clip, mỗi clip tầm 20k view, tổng chi 48tr, cpm?", "cpm", "cost=48tr; views=240000"),
        ("3 creators, 4 reels each, 25k views per reel, $3,000 total. CPV?", "cpv", "cost=$3,000; views=300000"),
        ("chi 30tr cho 10 bai, 1k5 tuong tac moi bai, cpe bao nhieu", "cpe", "cost=30tr; interactions=15000"),
    ],
)
def test_what_all_posts_bring(text: str, command: str, written: str) -> None:
    assert total_for_posts(text, "vi") == (command, written)


@pytest.mark.parametrize(
    "text",
    [
        # three clips of each, or of all?
        "5 KOC làm 3 clip, 12k view mỗi clip, ngân sách 30tr, cpm bao nhiêu",
        # another thing than the price is of, two costs, no price asked for, more numbers
        "8 video, mỗi video 25k tương tác, tổng chi 60tr, cpv?",
        "8 video, mỗi video 25k view, tổng chi 60tr, tổng chi 70tr, cpv?",
        "8 video, mỗi video 25k view, tổng chi 60tr",
        "8 video, mỗi video 25k view, tổng chi 60tr, 300 đơn, cpv?",
    ],
)
def test_what_is_not_certain(text: str) -> None:
    assert total_for_posts(text, "vi") is None
