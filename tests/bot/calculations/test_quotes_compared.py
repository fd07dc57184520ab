"""Offers that a sentence sets side by side."""

import pytest

from bot.calculations.quotes_compared import quotes_compared


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bạn A báo 10tr cho 200k view, bạn B báo 15tr cho 250k view, nên chọn ai", ("bạn A", "bạn B")),
        ("KOL A 10tr 200k view, KOL B 15tr 250k view, ai rẻ hơn", ("KOL A", "KOL B")),
        ("so sánh Lan 10tr 200k view với Minh 15tr 250k view", ("Lan", "Minh")),
        ("Lan 10tr, 200k view; Minh 15tr, 250k view, ai rẻ hơn vậy", ("Lan", "Minh")),
        ("ban A 10tr 200k view con ban B 15tr 250k view thi nen chon ban nao", ("ban A", "ban B")),
        ("10tr 200k view hay 15tr 250k view rẻ hơn", ("A", "B")),
        ("Lan: 10tr view 200k, Minh: 15tr view 250k so sánh giúp em", ("Lan", "Minh")),
        ("Lan báo 10tr, view tb 200k. Minh báo 15tr view tb 250k. chọn ai", ("Lan", "Minh")),
        ("Lan 10tr/clip, trung bình 200k view. Minh 15tr mỗi video, 250k view. Bên nào lợi hơn?", ("Lan", "Minh")),
        ("giữa Lan giá 10tr 200k view và Minh giá 15tr 250k view bên nào hời hơn", ("Lan", "Minh")),
    ],
)
def test_offers(text: str, names: tuple[str, str]) -> None:
    first, second = names
    found = quotes_compared(text, "vi")
    assert found is not None
    lines = [
        line.replace("cost=10tr; views=200k", "1").replace("views=200k; cost=10tr", "1")
        for line in found[1].split("\n")
    ]
    lines = [line.replace("cost=15tr; views=250k", "2").replace("views=250k; cost=15tr", "2") for line in lines]
    assert (found[0], lines) == ("compare", [f"{first}: 1", f"{second}: 2"])


def test_offers_in_dollars() -> None:
    text = "Linh quotes $500 for 40k views and Jess $800 for 90k views, which one is cheaper?"
    found = quotes_compared(text, "en")
    assert found is not None
    assert found[1].split("\n") == ["Linh: cost=$500; views=40k", "Jess: cost=$800; views=90k"]


@pytest.mark.parametrize(
    "text",
    [
        "nên chọn KOL hay KOC",
        "tiktok hay instagram tốt hơn",
        "10tr thì chọn KOL hay 2 KOC thì tốt hơn",
        "năm 2016 1,7 tỷ và 2020 9,7 tỷ, năm nào tốt hơn",
        "Lan 10tr 200k view, Minh 15tr 250k view",
        "Lan 10tr 200k view, Minh 250k view, ai rẻ hơn",
        "so sánh KOL với influencer",
        "10tr 200k view có rẻ hơn không",
        "bạn A 10tr, bạn B 15tr, ai rẻ hơn",
        "CPM 40k hay 60k thì tốt hơn",
    ],
)
def test_no_offers(text: str) -> None:
    assert quotes_compared(text, "vi") is None


def test_a_price_between_followers_and_views() -> None:
    found = quotes_compared("so sánh giúp: Lan 25k follow 8tr view 40k, Minh 60k follow 15tr view 70k", "vi")
    assert found == ("compare", "Lan: followers=25k; cost=8tr; views=40k\nMinh: followers=60k; cost=15tr; views=70k")
