"""Questions at the end of a message whether the numbers in front of them are good."""

import pytest

from bot.understanding.own_verdicts import is_verdict, without_verdict


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("bài mình 900 like 45 cmt 20k follow, thấy sao", "bài mình 900 like 45 cmt 20k follow"),
        ("chi 50tr thu 120tr ổn ko", "chi 50tr thu 120tr"),
        ("12tr cho 300k view co dat k", "12tr cho 300k view"),
        ("reach 50k, 1200 like 80 cmt vậy có ngon k", "reach 50k, 1200 like 80 cmt"),
        ("15tr 400k view rẻ hay đắt", "15tr 400k view"),
        ("cpm 40k cao hay thấp vậy ạ", "cpm 40k"),
        ("chi 8tr ra 25 đơn, mọi người thấy giá vậy có chát hông ạ", "chi 8tr ra 25 đơn"),
        ("chi phi 5tr, 100k luot hien thi, nhu vay la re hay mac a", "chi phi 5tr, 100k luot hien thi"),
        ("chi 50tr thu 120tr, bạn đánh giá sao", "chi 50tr thu 120tr"),
        ("trả 5 bạn có đắt k", "trả 5 bạn"),
        ("er 3% được chưa", "er 3%"),
        ("500 likes on 10k followers, is that any good?", "500 likes on 10k followers"),
        ("$5 cpm, is that expensive?", "$5 cpm"),
        ("followers 5000, likes 200. Thoughts?", "followers 5000, likes 200"),
        ("spent $500 got $1,800 back, not bad right?", "spent $500 got $1,800 back"),
        ("spent $500 got 40k views, overpriced?", "spent $500 got 40k views"),
        ("I paid $200 and got 12 orders. Worth it?", "I paid $200 and got 12 orders"),
    ],
)
def test_a_verdict_is_asked_for(text: str, numbers: str) -> None:
    assert without_verdict(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "tính roi 50tr 120tr được không",
        "chi 50tr thu 120tr thì roi thế nào",
        "chi 50tr thu 120tr lời hay lỗ",
        "12tr cho 300k view",
        "spent $500 got 40k views, good",
        "2 cái nào tốt hơn",
        "5 bước làm influencer marketing là gì",
        "20tr nên chia sao",
        "có 3 lợi ích có đúng không",
        "tháng 9 thì chạy gì",
    ],
)
def test_nothing_else_is_a_verdict(text: str) -> None:
    assert without_verdict(text) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("so vs 0 chạy thì nên chạy tiếp ko", True),
        ("dzậy ngon hông", True),
        ("có nên làm tiếp không", True),
        ("nên dừng hay không", True),
        ("so với cẩm nang thì cao hay thấp", True),
        ("above guide benchmark or below?", True),
        ("better than average?", True),
        ("so should I continue, yes or no", True),
        ("should we keep going?", True),
        ("worth continuing?", True),
        # what names a thing asks for that
        ("nên chạy TikTok không", False),
        ("có nên thuê KOL không", False),
        ("should i use TikTok", False),
        ("nên chạy bao nhiêu bài", False),
        ("is TikTok better than Instagram", False),
    ],
)
def test_a_verdict_alone(text: str, asks: bool) -> None:
    assert is_verdict(text) is asks


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("and how does ours compare: 540 likes 32 comments 15k followers", "540 likes 32 comments 15k followers"),
        ("của mình thì sao: 540 like 32 cmt 15k follow", "540 like 32 cmt 15k follow"),
        ("how does it work: 3 steps", None),
        ("how do influencers earn", None),
    ],
)
def test_a_verdict_in_front_of_the_numbers(text: str, numbers: str | None) -> None:
    assert without_verdict(text) == numbers
