"""A creator's own price for so many views: what one post, or several, come to."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.own_quotes import own_price
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "language", "key", "value"),
    [
        # 12 x 90, 25 x 80, 8 x 120 and 12 x 90 thousand; 3 x 1,080,000; 1,500 x 2,000
        ("view tb của e 12k, e muốn 90k cho 1000 view", "vi", "fee", "1080000"),
        ("mình hay được tầm 25k view mỗi clip, mình tính lấy 80k một nghìn view", "vi", "fee", "2000000"),
        ("kenh e trung binh 8k view 1 video, muon lay 120k/1000 view thi bao gia bn", "vi", "fee", "960000"),
        ("clip e được 12k view, cpm e muốn 90k thì báo giá bn", "vi", "fee", "1080000"),
        ("e lấy 90đ 1 view, clip e tb 12k view thì bao nhiêu", "vi", "fee", "1080000"),
        ("1000 view e lấy 90k, view tb 12k thì 3 clip bao nhiêu", "vi", "fee_posts", "3240000"),
        ("e lấy 2k mỗi tương tác, tb 1.500 tương tác 1 bài", "vi", "fee", "3000000"),
        # 15 x 20, 40 x 12 and 3 x 480 dollars
        ("my average views are 15k, I want $20 per 1000 views", "en", "fee", "300"),
        ("I get about 40,000 views a reel and charge $12 CPM, what's my rate?", "en", "fee", "480"),
        ("I charge $12 CPM and usually get 40k views, how much for 3 videos?", "en", "fee_posts", "1440"),
    ],
)
def test_the_fee_of_an_own_price(text: str, language: Language, key: str, value: str) -> None:
    found = own_price(text, language)
    assert found
    assert calculate(*found, language).values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "chi 80k được 25k view",
        "cpm 60k 12k view",
        "mình chi 5tr cho 1000 view",
        "view tb 12k, e muốn 900k 1 clip, cpm bao nhiêu",
        "em chi 20tr được 350k view, cpm bao nhiêu",
        "mình có 50tr, cpm 45k thì được bao nhiêu view",
        "chi 90k cho 1000 view, thu về 12k view thì lời không",
        "view tb của e 12k, e muốn 90k",
        "e muốn tăng view từ 12k lên 90k",
        "my videos get 12k views and 900 likes, I want $20 per 1000 views",
    ],
)
def test_what_is_no_own_price(text: str) -> None:
    assert own_price(text, "vi") is None
