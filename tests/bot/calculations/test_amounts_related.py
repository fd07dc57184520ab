"""By how much amounts differ, what part one is of the other, and their average, worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculations.amounts_related import related_amounts


@pytest.mark.parametrize(
    ("text", "sort", "values"),
    [
        ("kol báo 30tr, deal xuống 26tr thì giảm đc bn %", "change", "30000000 26000000"),
        ("em chi 10 trieu thang truoc, thang nay 13 trieu, tang bao nhieu phan tram", "change", "10000000 13000000"),
        ("tháng này 13tr, tháng trước 10tr, tăng mấy %", "change", "10000000 13000000"),
        ("120k so với 95k thì mắc hơn bao nhiêu %", "change", "95000 120000"),
        ("cpa tháng 9 95k, tháng 10 120k, mắc hơn mấy %", "change", "95000 120000"),
        ("CPE was $0.45 last month, $0.38 now, how much did it drop in %?", "change", "0.45 0.38"),
        ("doanh thu tháng 9 80tr, tháng 10 100tr thì tăng bao nhiêu %", "change", "80000000 100000000"),
        ("Ngân sách 350.000.000, đã chi 128.750.000, còn lại bao nhiêu phần trăm?", "share", "350000000 128750000"),
        ("phí kol 45tr trên tổng 120tr chiếm bao nhiêu phần trăm", "share", "120000000 45000000"),
        ("average of $1,200, $950 and $1,600 per post?", "average", "1200 950 1600"),
    ],
)
def test_related_amounts(text: str, sort: str, values: str) -> None:
    found = related_amounts(text, "vi")
    assert found
    assert (found.sort, found.values) == (sort, tuple(map(Decimal, values.split())))


def test_percentages() -> None:
    change = related_amounts("95k lên 120k là tăng mấy %", "vi")
    share = related_amounts("đã chi 128tr trong 320tr thì còn lại mấy %", "vi")
    assert change
    assert share
    assert change.percent == Decimal(2500) / 95
    assert share.percent == Decimal(40)


@pytest.mark.parametrize(
    "text",
    [
        "chi 22tr, thu 51tr, lời bn %",
        "chi 50tr doanh thu 120tr tăng bao nhiêu %",
        "nên tăng ngân sách từ 50tr lên bao nhiêu %",
        "budget 200tr, KOL 120tr, ads 50tr, chiếm bao nhiêu %",
        "chi phí ads 30tr, tháng trước 25tr, KOL 10tr tăng bao nhiêu %",
        "giảm 10% từ 30tr xuống 27tr là bao nhiêu %",
        "thị trường tăng bao nhiêu phần trăm từ 2016 đến 2020",
        "CPM trung bình của 45k và 60k là bao nhiêu",  # weighs by views
        "$500 lên 20 triệu đồng là tăng mấy %",
    ],
)
def test_what_is_no_such_question(text: str) -> None:
    assert related_amounts(text, "vi") is None
