"""What a count costs at a price of one's own."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.cost_of_count import cost_of_count


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        # 25 x 60 thousand
        ("60k cho 1000 view, 25k view thì bao nhiêu", "fee", "1500000"),
        ("60k/1000 view thì 25k view bao nhiêu tiền", "fee", "1500000"),
        ("60k cho 1k view vậy 25k view bn", "fee", "1500000"),
        ("cpm 60k, 25k view thì hết bao nhiêu", "fee", "1500000"),
        # 500 x 14
        ("target 500 orders at a $14 CPA, what budget do I need", "budget", "7000"),
        # 4 thousand x 2.500, 200 thousand x 50
        ("2.500đ mỗi tương tác, 4k tương tác thì phải trả bao nhiêu", "fee", "10000000"),
        ("50đ một view, 200k view tốn bao nhiêu", "fee", "10000000"),
        # The price first, and the most that is paid: 120 x 50, 80 x 70, 40 x 65, 90 x 55 thousand; 150 thousand x 40
        ("cpm 50k view tb 120k, phi toi da bao nhieu", "fee", "6000000"),
        ("gia cpm 70k thi kenh 80k view tra max bao nhieu", "fee", "5600000"),
        ("mình chấp nhận cpm 65.000, kênh trung bình 40k view, fee tối đa là bao nhiêu", "fee", "2600000"),
        ("chịu 55k mỗi nghìn view, kênh 90.000 view thì trả tối đa bao nhiêu", "fee", "4950000"),
        ("1k view dang tra 45k, kenh 200k view thi deal bao nhieu la vua", "fee", "9000000"),
        ("cpv 40đ, kênh view tb 150k, giá trần bao nhiêu", "budget", "6000000"),
        ("Giá chốt 2.000đ một tương tác, bài thường 3.000 tương tác, fee trần?", "fee", "6000000"),
    ],
)
def test_cost(text: str, key: str, value: str) -> None:
    found = cost_of_count(text, "vi")
    assert found is not None
    assert calculate(*found, "vi").values[key] == Decimal(value)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("$10 per 1000 views, how much for 40k views", "fee", "400"),
        ("$18 per 1k views, 90k views, what's the fee?", "fee", "1620"),
        ("willing to pay $25 per thousand views, she gets 40,000. max fee?", "fee", "1000"),
        ("at a $20 CPM what's a fair fee for a channel with 60k average views", "fee", "1200"),
        ("CPM cap is $18. Her videos do 55k views. Max offer?", "fee", "990"),
        ("$0.50 per engagement, 3,000 engagements expected, what should I pay?", "fee", "1500"),
        ("CPM $30, her median views are 45,000, what's the max fee", "fee", "1350"),
        ("how much would a KOL cost if I expect 200,000 views and pay CPM 60k VND?", "fee", "12000000"),
    ],
)
def test_cost_in_english(text: str, key: str, value: str) -> None:
    found = cost_of_count(text, "en")
    assert found is not None
    assert calculate(*found, "en").values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "roi 180% là bao nhiêu",
        "roi 180% có cao không",
        "chi 25tr thu 60tr thì roi bao nhiêu",
        "cpm 60k cao hay thấp",
        "25k view là bao nhiêu tiền",
        "1000 view bao nhiêu tiền",
        "chi 20tr mua được bao nhiêu view",
        "60k cho 1000 view, 500 đơn thì bao nhiêu",
        "KOL 60k follow, 25k view thì giá bao nhiêu",
        "roi trung bình là bao nhiêu",
        "cpm 50k thì fee trần bao nhiêu",
        "giá booking tối đa bao nhiêu nếu view 120k",
        "phí tối đa cho kol 100k follow là bao nhiêu",
        "cpm 50k, 2 video 80k view, phí tối đa bao nhiêu",
    ],
)
def test_no_cost(text: str) -> None:
    assert cost_of_count(text, "vi") is None
