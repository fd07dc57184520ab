"""Posts that all cost and bring the same; all results are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.posts_alike import posts_alike
from bot.calculations.sentences import read_calculation
from index.words.language import detect


@pytest.mark.parametrize(
    ("text", "key", "value", "told"),
    [
        # Both are of one: 4 million / 80 thousand, 5 million / 100 thousand x 1,000, 2 million / 1,500
        ("3 video, mỗi video 4 triệu, mỗi video 80k view, CPV?", "cpv", "50", "cost=12000000đ; views=240000"),
        (
            "2 clip giá 5tr/clip, mỗi clip 100k view, cpm bao nhiêu",
            "cpm",
            "50000",
            "cost=10000000đ; impressions=200000",
        ),
        ("4 bài, 2tr mỗi bài, 1.600 tương tác mỗi bài, CPE?", "cpe", "1250", "cost=8000000đ; interactions=6400"),
        ("cpm của 5 clip, 3tr/clip, 75k view/clip", "cpm", "40000", "cost=15000000đ; impressions=375000"),
        ("3 koc mỗi koc 2 củ, mỗi koc ra 25 đơn, cpa?", "cpa", "80000", "cost=6000000đ; conversions=75"),
        ("3 KOL, mỗi bạn 5tr và 100k view, cpv bao nhiêu", "cpv", "50", "cost=15000000đ; views=300000"),
        # The cost is that of all, and what one brings is not
        ("5 clip, tổng 10tr, trung bình 40k view mỗi clip, cpv?", "cpv", "50", "cost=10000000đ; views=200000"),
        ("10tr cho 5 clip, 40k view/clip, cpv bao nhiêu", "cpv", "50", "cost=10000000đ; views=200000"),
        ("thuê 4 bạn mỗi bạn 800k view, tổng chi 20tr, cpv?", "cpv", "6.25", "cost=20000000đ; views=3200000"),
        ("3 videos, $3,000 total, 40k views each, CPV?", "cpv", "0.025", "cost=3000 USD; views=120000"),
        ("4 videos at $800 each, 50k views each, CPV?", "cpv", "0.016", "cost=3200 USD; views=200000"),
        ("3 reels, $500 per reel, 20k views per reel, CPM?", "cpm", "25", "cost=1500 USD; impressions=60000"),
        ("5 posts, $200 a post, 1,000 engagements per post. CPE?", "cpe", "0.2", "cost=1000 USD; interactions=5000"),
        ("2 reels at $600 and 30k views each, cpv?", "cpv", "0.02", "cost=1200 USD; views=60000"),
    ],
)
def test_posts_alike(text: str, key: str, value: str, told: str) -> None:
    found = posts_alike(text, detect(text))
    assert found == (key, told)
    assert calculate(*found, detect(text)).values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "3 videos, $1,200, 48k views each, CPV",
        "5 bạn mỗi bạn 10k view, chi 5tr, cpv",
        "2 KOL, mỗi KOL 3 video, mỗi video 2tr, mỗi video 50k view, cpv",
        "3 đứa mỗi đứa 4tr ra 120k view, cpv bao nhiêu",
        "3 video mỗi video 4tr, tổng 240k view, cpv",
        "3 video, mỗi video 4tr, mỗi video 500 like, cpv",
        "3 video, mỗi video 4tr, mỗi video 80k view, có đắt không",
    ],
)
def test_what_is_mixed_is_left(text: str) -> None:
    assert posts_alike(text, detect(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "chi 5 clip, 3tr/clip, thu được 75k view/clip nhờ anh Tám, cpm?",
        "2 kol 10tr, mỗi kol 50 đơn, cpa",
        "bên anh Tám 4 bài, mỗi bài 2tr và 50k view, cpv",
    ],
)
def test_what_one_brings_is_no_total_beside_the_fee_of_all(text: str) -> None:
    assert read_calculation(text, "vi") is None


@pytest.mark.parametrize(
    ("command", "args", "value"),
    [
        ("cpa", "2 kol mỗi kol 3tr mỗi kol 20 đơn", "150000"),
        ("cpm", "3 video, 2tr/video, 50k view/video", "40000"),
        ("cpv", "3 bạn, phí mỗi bạn 4tr, 120k view", "100"),
    ],
)
def test_posts_alike_behind_a_command(command: str, args: str, value: str) -> None:
    assert calculate(command, args, "vi").values == {command: Decimal(value)}
