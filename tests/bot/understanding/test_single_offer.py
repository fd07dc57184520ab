"""A price and views of one offer in plain words, and texts in which either is not certain."""

import pytest

from bot.understanding.single_offer import offer_asked
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("chị ấy lấy 9tr một clip, view tầm 60k", "vi", "cpm: chi phí 9tr, lượt xem 60k"),
        ("bên đó báo 85k view 6tr", "vi", "cpm: chi phí 6tr, lượt xem 85k"),
        ("cast 4tr5/bài, 12k follow, lượt xem trung bình 20.000", "vi", "cpm: chi phí 4tr5, lượt xem 20.000"),
        ("kenh nay 200k fl bao gia 12 cu 1 video view deu 90k", "vi", "cpm: chi phí 12 cu, lượt xem 90k"),
        ("She charges $450 per reel and gets 22k views", "en", "cpm: cost $450, views 22k"),
        ("they're asking for £1,200 for a video, average views 64,000", "en", "cpm: cost £1,200, views 64,000"),
        # a price in thousands for millions of views: one of the two is the other
        ("báo 300k/clip view 2tr", "vi", None),
        # several posts, several prices, no views, a question for prices
        ("3 reel giá 20tr, view 50k", "vi", None),
        ("giá 5tr rồi lên 7tr, view 50k", "vi", None),
        ("báo 5tr một clip, 50k follow", "vi", None),
        ("giá 15tr cho KOL 40k view thuê ở đâu", "vi", None),
    ],
)
def test_an_offer(text: str, language: Language, asked: str | None) -> None:
    assert offer_asked(text, language, "", judged=False) == asked


def test_an_offer_below_a_price_for_views_is_one_as_well() -> None:
    assert offer_asked("bên kia báo 6tr, 85k view", "vi", "cpv", judged=False) == "cpv: chi phí 6tr, lượt xem 85k"


def test_the_question_whether_it_is_good_stands_behind() -> None:
    text = "giá 6tr cho 85k view thuê ở đâu"
    assert offer_asked(text, "vi", "", judged=False) is None
    assert offer_asked(text, "vi", "", judged=True) == "cpm: chi phí 6tr, lượt xem 85k"
