"""Corrections of numbers that nothing could be worked out of."""

from decimal import Decimal

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.refused_numbers import carried_on_refused
from knowledge.guide import Language

NO_FOLLOWERS = ("engagement", "er: 500 like, 20 cmt, 0 follower")
NO_COST, NO_VIEWS = ("roi", "roi chi 0 thu 50tr"), ("cpm", "cpm 5tr 0 view")
UNREAD = ("roi", "roi từ 900 đô mà thu 2k3 đô")
TWO_CURRENCIES = ("roi", "roi cost 5tr revenue $1250")


def refused(command: str, words: str) -> Turn:
    return Turn(words, CALCULATION, "vi", calculation=TurnCalculation(command))


@pytest.mark.parametrize(
    ("last", "text", "language", "key", "value"),
    [
        # 520 ÷ 20,000; (50 - 20) ÷ 20; 5,000,000 ÷ 200; (1,250 - 500) ÷ 500; (12 - 5) ÷ 5
        (NO_FOLLOWERS, "à quên, 20k fl", "vi", "er_followers_pct", "2.6"),
        (NO_FOLLOWERS, "ủa 20k follow mà", "vi", "er_followers_pct", "2.6"),
        (NO_FOLLOWERS, "ý lộn follower là 20k", "vi", "er_followers_pct", "2.6"),
        (NO_FOLLOWERS, "sorry, 20k followers", "en", "er_followers_pct", "2.6"),
        (NO_COST, "nhầm, chi 20tr", "vi", "roi_pct", "150"),
        (NO_VIEWS, "nham 200k view", "vi", "cpm", "25000"),
        (TWO_CURRENCIES, "ok in usd, cost $500 revenue $1250", "en", "roi_pct", "150"),
        (TWO_CURRENCIES, "cost $500", "en", "roi_pct", "150"),
        (UNREAD, "Quy đổi rồi nhé: chi phí 20.000.000 đồng, doanh thu 50.000.000 đồng", "vi", "roi_pct", "150"),
        (UNREAD, "ok, tiền chi là 20tr còn doanh thu là 50tr đó bạn", "vi", "roi_pct", "150"),
        (TWO_CURRENCIES, "tính theo vnd nha, cp 5tr dt 12tr", "vi", "roi_pct", "140"),
    ],
)
def test_a_refused_number_is_corrected(
    last: tuple[str, str], text: str, language: Language, key: str, value: str
) -> None:
    found = carried_on_refused(text, refused(*last), language)
    assert found
    assert found.calculation.values[key] == Decimal(value)


@pytest.mark.parametrize(
    "text", ["số liệu năm 2023", "3 cách chọn influencer", "à quên", "cảm ơn 2 lần nha", "ủa ai là influencer 5k like"]
)
def test_other_messages_correct_nothing(text: str) -> None:
    assert carried_on_refused(text, refused(*NO_FOLLOWERS), "vi") is None


def test_a_result_is_none_that_was_refused() -> None:
    assert carried_on_refused("20k fl", Turn("er là gì", CALCULATION, "vi"), "vi") is None
