"""Posts that are told one after the other, with rates worked out by hand."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.sentences import read_calculation
from bot.calculations.several_posts import posts_told

TWO = "post;likes;comments;reach\nBài 1;1200;30;20000\nBài 2;900;12;15000"


@pytest.mark.parametrize(
    "text",
    [
        "bài 1: 1200 like 30 cmt reach 20k, bài 2: 900 like 12 cmt reach 15k",
        "bài 1: 1200 like 30 cmt reach 20k\nbài 2: 900 like 12 cmt reach 15k",
        "tính er giúp mình: bài 1: 1.200 like 30 cmt reach 20k; bài 2: 900 like 12 cmt reach 15k",
        "bài 1 1200 like 30 cmt reach 20k còn bài 2 900 like 12 cmt reach 15k, er từng bài và er chung?",
        "bài 1 (1200 like, 30 cmt, reach 20k), bài 2 (900 like, 12 cmt, reach 15k)",
        "bài 1 likes 1200 comments 30 reach 20.000. bài 2 likes 900 comments 12 reach 15.000",
        "- bài 1: 1k2 like, 30 cmt, reach 20k\n- bài 2: 900 like, 12 cmt, reach 15k\nbài nào ổn hơn vậy",
    ],
)
def test_two_posts(text: str) -> None:
    assert posts_told(text, "vi") == ("csv", TWO)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("bai 1 1200 like reach 20k con bai 2 900 like reach 15k", ["Bai 1", "Bai 2"]),
        ("post 1: 1200 likes reach 20k; post 2: 900 likes reach 15k", ["Post 1", "Post 2"]),
        ("first post 1200 likes reach 20k, second post 900 likes reach 15k", ["First post", "Second post"]),
        ("#1 1200 like reach 20k, #2 900 like reach 15k", ["#1", "#2"]),
        ("bài đầu 1200 like reach 20k, bài sau 900 like reach 15k", ["Bài đầu", "Bài sau"]),
        ("clip thứ nhất 1200 like reach 20k, clip thứ hai 900 like reach 15k", ["Clip thứ nhất", "Clip thứ hai"]),
        ("video A: 1200 like reach 20k, video B: 900 like reach 15k", ["Video a", "Video b"]),
        ("1) 1200 like reach 20k\n2) 900 like reach 15k\ntính er", ["1", "2"]),
    ],
)
def test_how_posts_are_named(text: str, heads: list[str]) -> None:
    found = posts_told(text, "vi")
    assert found == ("csv", f"post;likes;reach\n{heads[0]};1200;20000\n{heads[1]};900;15000")


@pytest.mark.parametrize(
    "text",
    [
        "bài 1 1200 like, bài 2 900 like, follower 50k",
        "kênh 50k follow. bài 1 1200 like, bài 2 900 like",
        "2 bài của Lan, kênh 50k follow. bài 1: 1200 like; bài 2: 900 like. ER trung bình?",
        "bai 1: 1200 like, bai 2: 900 like, follow 50k, er trung binh",
    ],
)
def test_posts_of_one_channel(text: str) -> None:
    # 2100 / 2 / 50000; 1200 / 50000; 900 / 50000
    done = calculate("er", text, "vi")
    assert done.command == "engagement"
    assert f"{done.values['er_followers_pct']:f}" == "2.1"
    assert "Bài 1: ER theo người theo dõi 2,4%\nBài 2: ER theo người theo dõi 1,8%" in done.reply.plain.replace(
        "Bai", "Bài"
    )


def test_a_figure_of_all_posts_together() -> None:
    # (3 + 5) million / (60 + 100) thousand x 1000
    text = "clip 1 3tr 60k view, clip 2 5tr 100k view, cpm gop ca 2 clip"
    assert posts_told(text, "vi") == ("cpm", "cost=8000000; impressions=160000")
    for asked in ("cpv chung cả 2?", "cpv gộp cả hai", "cpv tổng?", "cpv overall?"):
        text = f"2 video: video 1 chi 6tr 90k view, video 2 chi 4tr 110k view, {asked}"
        assert posts_told(text, "vi") == ("cpv", "cost=10000000; views=200000")


def test_each_and_together() -> None:
    # 1230 / 20000 = 6,15%; 912 / 15000 = 6,08%; their mean is 6,115%, 2142 / 35000 = 6,12%
    done = calculate("er", "bài 1: 1200 like 30 cmt reach 20k, bài 2: 900 like 12 cmt reach 15k", "vi")
    assert {key: f"{value:f}" for key, value in done.values.items()} == {
        "posts": "2",
        "er_reach_pct_mean": "6.115",
        "er_reach_pct_pooled": "6.12",
    }
    assert "Bài 1: ER theo tiếp cận 6,15%\nBài 2: ER theo tiếp cận 6,08%" in done.reply.plain


def test_a_doubt_names_its_post() -> None:
    done = calculate("csv", "bài 1: 1200 like reach 20k, bài 2: 19000 like reach 15k", "vi")
    assert "Dòng “Bài 2”: Tương tác nhiều hơn tiếp cận" in done.reply.plain


@pytest.mark.parametrize(
    ("text", "args"),
    [
        (
            "bài 1: 5tr 20k reach 1200 like, bài 2: 3tr 15k reach 900 like, cpe?",
            "Bài 1: cost=5tr; reach=20k; likes=1200\nBài 2: cost=3tr; reach=15k; likes=900",
        ),
        (
            "clip 1: 300 tim 12k view, clip 2: 900 tim 40 cmt 30k view",
            "Clip 1: likes=300; views=12k\nClip 2: likes=900; comments=40; views=30k",
        ),
    ],
)
def test_posts_with_other_numbers_are_compared(text: str, args: str) -> None:
    assert posts_told(text, "vi") == ("compare", args)


@pytest.mark.parametrize(
    "text",
    [
        "bài 1 là gì, bài 2 là gì",
        "bài 1: 1200 like 30 cmt, bài 2: 900 like 12 cmt",
        "bài 2: 1200 like reach 20k, bài 3: 900 like reach 15k",
        "bài 1: 1200 like reach 20k, bài 2: 900 like reach 15k, cpm bao nhiêu",
        "kênh 2tr doanh thu. bài 1: 1200 like reach 20k, bài 2: 900 like reach 15k",
        "bước 1: 3 ngày chọn KOL 10tr, bước 2: 5 ngày booking 20tr",
        "3 bài 1200 like 80 cmt 25k follow, 2 video 900 like 12 cmt",
        "5 bài 1200 like 80 cmt 25k follow er",
        "video 1200 like 30 cmt reach 20k",
        "1/12 đăng bài 1, 5/12 đăng bài 2",
    ],
)
def test_no_posts(text: str) -> None:
    assert posts_told(text, "vi") is None


@pytest.mark.parametrize(
    "text",
    [
        "1300/26000 er",
        "er 1300/26000",
        "er 1300 trên 26000",
        "1.300/26k thì er bn",
        "er: 1,300 / 26,000",
        "tính er 1300/26000 giúp mình",
    ],
)
def test_a_rate_as_a_fraction(text: str) -> None:
    found = read_calculation(text, "en" if "," in text else "vi")
    assert found is not None
    assert (found.command, found.args) == ("engagement", "interactions=1300 followers=26000")


@pytest.mark.parametrize("text", ["er 12/2026", "er tháng 11/2026", "er 1/11", "er 26000/1300", "er ngày 20/11 ra sao"])
def test_no_fraction(text: str) -> None:
    assert read_calculation(text, "vi") is None
