"""What a message points at."""

import pytest

from bot.understanding.references import LAST, chooses, corrected, is_bare, item_number, list_named


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("số 4 là sao", 4),
        ("so 9", 9),
        ("bước 3 nói rõ hơn đi", 3),
        ("cái thứ hai", 2),
        ("the second one", 2),
        ("3rd one please", 3),
        ("mục cuối", LAST),
        ("cái đầu tiên là gì", 1),
        ("4", 4),
        ("top 5 influencer", None),
        ("năm 2020", None),
        ("KOL là gì", None),
        ("tăng số 5% à", None),
    ],
)
def test_item_numbers(text: str, number: int | None) -> None:
    assert item_number(text) == number


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nhược điểm số 3", "nhuoc diem"),
        ("số 3 là gì", ""),
        ("bước 6 nói rõ hơn đi", ""),
        ("the 2nd benefit", "the benefit"),
    ],
)
def test_the_list_that_is_named(text: str, named: str) -> None:
    assert list_named(text) == named


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("2020 thì sao", True),
        ("thế 2016?", True),
        ("and 2022?", True),
        ("khảo sát 2023 nói gì về ngân sách", False),
        ("còn nhược điểm?", False),
        ("and TikTok?", True),
    ],
)
def test_a_bare_year_or_platform(text: str, bare: bool) -> None:
    assert is_bare(text) is bare


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("không, ý mình là 2020", "2020"),
        ("à không, mình hỏi ngân sách chứ không phải thị trường", "ngân sách"),
        ("I meant the cons", "the cons"),
        ("sorry, I mean KOL", "KOL"),
        ("không kiểm soát được nội dung là sao", None),
        ("mình muốn biết lợi ích", None),
    ],
)
def test_corrections(text: str, meant: str | None) -> None:
    assert corrected(text) == meant


@pytest.mark.parametrize(
    ("text", "asks"),
    [("cái nào liên quan tiền bạc", True), ("which one is about money?", True), ("giá bao nhiêu", False)],
)
def test_a_choice(text: str, asks: bool) -> None:
    assert chooses(text) is asks
