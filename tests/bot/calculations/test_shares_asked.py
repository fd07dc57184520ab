"""A budget with the percent of each thing, in a sentence."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.shares_asked import even_asked, ratio_asked, shares_asked, shares_named


@pytest.mark.parametrize(
    ("text", "args"),
    [
        (
            "tổng 80tr, 50% cho KOL, 30% chạy ads và 20% làm quà, chia ra giúp mình",
            "80tr KOL 50%, ads 30%, quà 20%",
        ),
        ("$900 budget: 60% for creators, 40% for ads, how much is each?", "$900 creators 60%, ads 40%"),
        # The name before its share, and who gets the rest
        (
            "Ngân sách 500.000.000, phân bổ KOL 55%, ads 30%, dự phòng 15%",
            "500.000.000 KOL 55%, ads 30%, dự phòng 15%",
        ),
        (
            "budget 120tr, kol ăn 60%, ads 25%, còn lại sản xuất, mỗi khoản bnhiu",
            "120tr kol 60%, ads 25%, sản xuất 15%",
        ),
        ("doanh thu 100tr, biên 40%, hoa hồng 10%, còn lại bao nhiêu", None),
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


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("ngân sách 100tr chia cho 3 kol theo tỉ lệ 5:3:2", ["#1: 50.000.000", "#2: 30.000.000", "#3: 20.000.000"]),
        (
            "mình có 50 triệu muốn chia cho Lan và Minh theo tỉ lệ 3:2 thì mỗi bạn bao nhiêu",
            ["Lan: 30.000.000", "Minh: 20.000.000"],
        ),
        ("chia 150 triệu cho KOL và KOC theo tỉ lệ 80/20", ["KOL: 120.000.000", "KOC: 30.000.000"]),
        ("có 60tr chia lan với minh 7-3 nha", ["lan: 42.000.000", "minh: 18.000.000"]),
        ("ngân sách 40tr chia 50-30-20 cho A, B và C", ["A: 20.000.000", "B: 12.000.000", "C: 8.000.000"]),
        ("chia 30tr cho kol va koc ti le 6/4", ["kol: 18.000.000", "koc: 12.000.000"]),
        (
            "chia 80tr cho macro, micro, nano 5:3:2 giúp em",
            ["macro: 40.000.000", "micro: 24.000.000", "nano: 16.000.000"],
        ),
        ("chia 200tr 5/3/2 cho macro, micro, nano", ["macro: 100.000.000", "micro: 60.000.000", "nano: 40.000.000"]),
        (
            "chia 80 củ tỉ lệ 70-30 cho KOL và ads thì mỗi bên bao nhiêu",
            ["KOL: 56.000.000\xa0₫", "ads: 24.000.000\xa0₫"],
        ),
        (
            "phân bổ ngân sách 150tr 60/25/15 cho macro, micro và ads",
            ["macro: 90.000.000", "micro: 37.500.000", "ads: 22.500.000"],
        ),
        ("allocate 10tr 40%/35%/25% to Ana, Ben and Cy", ["Ana: 4.000.000", "Ben: 3.500.000", "Cy: 2.500.000"]),
        ("chia 45tr cho 3 ban ti le 4:3:2 di", ["#1: 20.000.000", "#2: 15.000.000", "#3: 10.000.000"]),
        (
            "Phân chia 90 triệu theo tỷ lệ 50/30/20 cho macro, micro và nano.",
            ["macro: 45.000.000", "micro: 27.000.000", "nano: 18.000.000"],
        ),
        ("split 24tr 3/2/1 between Ana, Bea and Cam", ["Ana: 12.000.000", "Bea: 8.000.000", "Cam: 4.000.000"]),
        ("divide 500tr 2:2:1 between Lan, Huy, Mai", ["Lan: 200.000.000", "Huy: 200.000.000", "Mai: 100.000.000"]),
        ("100tr chia 1:3 cho fb với tiktok", ["fb: 25.000.000", "tiktok: 75.000.000"]),
    ],
)
def test_a_budget_by_a_ratio(text: str, shares: list[str]) -> None:
    found = ratio_asked(text, "vi")
    assert found is not None
    lines = calculate(*found, "vi").reply.plain.splitlines()
    assert [line.partition(" (")[0] for line in lines[1:-1]] == shares


@pytest.mark.parametrize(
    "text",
    [
        "tỉ lệ 5:3 là sao",
        "họp lúc 9:30 chia việc nhé",
        "100tr chia 4 kol theo tỉ lệ 5:3:2",
        "video 16:9 giá 5tr, chia sẻ giúp",
        "chia 60tr 50/30/30 cho TikTok, IG và YouTube",
        "chia 60tr 50/30/20 cho TikTok và IG",
        "chia 50tr từ 1/9 cho 2 kol",
        "chia sẻ 50/50 với kol là gì",
    ],
)
def test_no_budget_by_a_ratio(text: str) -> None:
    assert ratio_asked(text, "vi") is None


def test_so_many_people_share_by_a_ratio() -> None:
    reply = calculate("split", "$2000 over 2 creators 3:1", "en").reply.plain
    assert "#1: $1,500.00 (75%)" in reply
    wrong = calculate("split", "100tr chia 4 kol 5:3:2", "vi").error
    assert wrong is not None
    assert wrong[0] == "shares_unlike_names"


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("chia đều 90tr cho 3 chi nhánh giùm em", "90tr 3 chi nhanh"),
        ("có 48 triệu, chia đều cho 6 tiệm bánh thì mỗi tiệm được nhiêu", "48 triệu 6 tiem"),
        ("split $12,000 equally across 4 channels, how much does each get?", "$12,000 4 channels"),
        # Advice, and more numbers than a budget and who shares it.
        ("có nên chia đều ngân sách 60tr cho 4 quán không", None),
        ("chia đều 60tr cho 4 quán, mỗi quán thuê 3 KOL thì mỗi KOL bao nhiêu", None),
        ("chia 60tr cho 4 quán", None),
    ],
)
def test_equal_shares(text: str, args: str | None) -> None:
    found = even_asked(text, "vi")
    assert (found and found[1]) == args


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("đổi thành 70% cho tiệm lớn, 30% cho tiệm nhỏ", "tiệm lớn 70%, tiệm nhỏ 30%"),
        ("60% cho KOL, 40% cho mấy bạn còn lại", "KOL 60%, mấy bạn còn lại 40%"),
        ("60% cho KOL, 30% cho ads", ""),
        ("60% cho KOL, 40% cho ads được không?", ""),
    ],
)
def test_shares_without_a_budget(text: str, named: str) -> None:
    assert shares_named(text) == named
