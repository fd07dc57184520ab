"""Numbers of another post below a result, and followers of a page where a rate by them is wanted."""

from decimal import Decimal

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.what_if import result_to_store
from bot.understanding.other_posts import of_another, with_page_followers
from knowledge.guide import Language

RATE = result_to_store(calculate("er", "likes=640 comments=58 shares=21 reach=12k", "vi"), "vi")
RETURN = result_to_store(calculate("roi", "20tr 50tr", "vi"), "vi")
assert RATE
assert RETURN


@pytest.mark.parametrize(
    ("text", "language", "key", "value"),
    [
        # 300 ÷ 9,000 = 3.33%; 300 ÷ 7,000 = 4.29%; 440 ÷ 8,200 = 5.37%
        ("còn bài kia 9k reach 300 like thì sao", "vi", "er_reach_pct", "3.33"),
        ("con clip khac 9k reach 300 like", "vi", "er_reach_pct", "3.33"),
        ("what about another post with 300 likes and 7000 reach", "en", "er_reach_pct", "4.29"),
        ("the other one got 410 likes, 30 comments, 8200 reach", "en", "er_reach_pct", "5.37"),
    ],
)
def test_the_rate_of_another_post(text: str, language: Language, key: str, value: str) -> None:
    assert RATE
    found = of_another(text, RATE, language)
    assert found
    assert round(found.calculation.values[key], 2) == Decimal(value)
    assert not found.keeps_some


def test_the_return_of_another_campaign() -> None:
    assert RETURN
    found = of_another("camp kia chi 10tr thu 18tr thì sao", RETURN, "vi")
    assert found
    assert found.calculation.values["roi_pct"] == 80


@pytest.mark.parametrize(
    "text", ["9k reach 300 like thì sao", "còn bài kia thì sao", "bài kia hay hơn", "thêm 3 bài nữa", "bài khác 2 tuần"]
)
def test_nothing_of_another_post(text: str) -> None:
    assert RATE
    assert of_another(text, RATE, "vi") is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("tính theo follow đi, page mình 34k", "34k followers"),
        ("theo follower thì sao, kênh có 60.000", "60.000 followers"),
        ("by followers please, our account has 21k", "our 21k followers"),
        ("tính theo follow đi, page mình 34k view", "tính theo follow đi, page mình 34k view"),
        ("page mình 34k", "page mình 34k"),
    ],
)
def test_a_page_has_followers(text: str, plain: str) -> None:
    assert RATE
    assert " ".join(with_page_followers(text, RATE).split()) == plain


def test_a_page_below_another_figure() -> None:
    assert RETURN
    assert with_page_followers("tính theo follow đi, page mình 34k", RETURN) == "tính theo follow đi, page mình 34k"
