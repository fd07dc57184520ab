"""CPM in words; all results are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.per_thousand import with_cpm_asked
from bot.calculations.sentences import read_calculation
from index.words.language import detect


@pytest.mark.parametrize(
    ("sentence", "cpm"),
    [
        # 6 million / 150, 10 million / 250, 8 million / 200
        ("1 nghin view het bao nhieu neu tra 6tr dc 150k view", "40000"),
        ("moi nghin hien thi ton bao nhieu, chi 10tr 250k hien thi", "40000"),
        ("tra 8tr cho 200k view, moi 1000 view bao nhieu tien", "40000"),
        ("book 9 củ ra 300k lượt xem thì mỗi ngàn lượt xem bao nhiêu đồng", "30000"),
        ("chi 12 triệu được 400.000 lượt hiển thị, tính ra 1.000 lượt hiển thị hết bao nhiêu?", "30000"),
        ("trả 5tr, 125k view, 1k view mấy tiền", "40000"),
        ("we paid $6,000 for 400k impressions, what is that per thousand?", "15"),
        ("$900 for 60,000 views — how much per 1,000 views?", "15"),
        ("KOL charged 15m for 500k views, how much is that per thousand views", "30000"),
        ("that post cost $500 and got 25k views; per 1k?", "20"),
        ("what does it work out to per thousand views if we paid $700 and got 35k views", "20"),
    ],
)
def test_a_thousand_is_asked_for(sentence: str, cpm: str) -> None:
    language = detect(sentence)
    wish = read_calculation(sentence, language)
    assert wish is not None
    assert calculate(wish.command, wish.args, language).values == {"cpm": Decimal(cpm)}


@pytest.mark.parametrize(
    "text",
    [
        "1 nghìn view tiktok được trả bao nhiêu tiền",
        "youtube trả bao nhiêu cho 1000 view",
        "how much does youtube pay per 1,000 views",
        "5tr cho 100k view, mỗi nghìn follow bao nhiêu",
        "50k per 1000 views la dat hay re",
        "$18 per 1k views, 90k views, what's the fee?",
        "chi 5tr được 100k view và 1 nghìn like",
        "cpm 5tr 100k view, mỗi nghìn view bao nhiêu",
    ],
)
def test_no_thousand_is_asked_for(text: str) -> None:
    assert with_cpm_asked(text) == text
