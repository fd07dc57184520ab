"""A rate of two counts that each have their name; all results are worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.rate_of_counts import rate_of_counts
from bot.calculations.sentences import read_calculation


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        # 84 / 2,100; 45 / 1,500; 300 / 12,000
        ("84 don tren 2.100 click thi chuyen doi may %", "conversion_pct", "4"),
        ("84 đơn từ 2.100 click, tỷ lệ chuyển đổi bao nhiêu", "conversion_pct", "4"),
        ("84 đơn/2100 click là mấy phần trăm", "conversion_pct", "4"),
        ("có 84 đơn trong 2100 lượt click, tính giúp mình tỷ lệ chuyển đổi", "conversion_pct", "4"),
        ("ra 84 đơn trên 2k1 lượt nhấp, cr bn", "conversion_pct", "4"),
        ("chuyen doi may phan tram neu 84 don tren 2100 click", "conversion_pct", "4"),
        ("45 don / 1k5 click ra conversion nhiu z", "conversion_pct", "3"),
        ("84 orders from 2100 clicks, what's the conversion rate?", "conversion_pct", "4"),
        ("conversion rate of 84 orders out of 2100 clicks", "conversion_pct", "4"),
        ("300 click trên 12k view thì ctr bao nhiêu", "ctr_pct", "2.5"),
        ("300 clicks / 12k impressions, ctr?", "ctr_pct", "2.5"),
    ],
)
def test_a_rate(text: str, key: str, value: str) -> None:
    wish = read_calculation(text, "vi")
    assert wish is not None
    assert calculate(wish.command, wish.args, "vi").values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "84 đơn trên 2.100 click",
        "84 đơn trên 2.100 click có tốt không",
        "84 đơn từ 2.100 click, doanh thu bao nhiêu",
        "chi 5tr được 84 đơn trên 2.100 click, cpa bao nhiêu",
        "2 đơn trên 3 kol thì mấy %",
        "300 click trên 12k view, 20 đơn thì ctr bao nhiêu",
        "tỷ lệ chuyển đổi bao nhiêu là tốt",
        "1 đơn trên 1 click giá bao nhiêu",
        "chuyển đổi 4% trên 2100 click thì được mấy đơn",
        "5.000 view trên 20k follow là mấy %",
    ],
)
def test_no_rate(text: str) -> None:
    assert rate_of_counts(text, "vi") is None
