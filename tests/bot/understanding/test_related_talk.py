"""Amounts set beside each other, also those of the message before and of results."""

import pytest

from bot.calculations.stored_result import StoredResult
from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.one_part import part_or_all
from bot.understanding.related_talk import relation_said
from bot.understanding.results_compared import results_compared
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of


def below(*results: StoredResult, text: str) -> Utterance:
    turns = (Turn(each.command, CALCULATION, "vi", calculation=TurnCalculation(each.command, each)) for each in results)
    return Utterance(text, tuple(turns))


@pytest.mark.parametrize(
    ("told", "text", "answer"),
    [
        (
            "",
            "kol báo 30tr, deal xuống 24tr thì giảm đc bn %",
            "Từ 30.000.000 xuống 24.000.000 là giảm <b>20%</b>: 6.000.000 ÷ 30.000.000 × 100.",
        ),
        (
            "Chi phí tháng 10 là 80.000.000, tháng 11 là 100.000.000",
            "tăng bao nhiêu phần trăm",
            "Từ 80.000.000 lên 100.000.000 là tăng <b>25%</b>: 20.000.000 ÷ 80.000.000 × 100.",
        ),
        (
            "",
            "budget 200tr, đã chi 50tr, còn lại mấy %",
            "50.000.000 là <b>25%</b> của 200.000.000; còn lại 150.000.000, tức <b>75%</b>.",
        ),
        ("TikTok có 2 tỷ người dùng", "tăng bao nhiêu phần trăm", None),
    ],
)
def test_amounts(told: str, text: str, answer: str | None) -> None:
    turns = (Turn(told, Shown("decline", language="vi"), "vi"),) if told else ()
    assert relation_said(Utterance(text, turns)) == answer


def test_by_how_much_two_results_differ(guide: Guide) -> None:
    # 5,000,000 / 100,000 x 1000 = 50,000; 6,000,000 / 100,000 x 1000 = 60,000
    results = (result_of("cpm", "5tr 100k"), result_of("cpm", "6tr 100k"))
    found = results_compared(below(*results, text="tức là mắc hơn bao nhiêu %"), guide)
    assert found
    assert found.reply.plain.endswith("Chênh 20% so với kết quả trước.")
    assert results_compared(below(results[0], text="tức là mắc hơn bao nhiêu %"), guide) is None


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("tiền quà 2tr, tổng doanh thu là 66tr", True),
        ("tiền ads 10tr, doanh thu 30tr roi bao nhiêu", False),
        ("chi phí 10tr, doanh thu 30tr", False),
        ("chiến dịch khác: tiền quà 2tr, doanh thu 66tr", False),
        ("tiền quà 80tr, doanh thu 160tr", False),  # more than the whole cost before
    ],
)
def test_whether_one_cost_is_all(text: str, is_asked: bool) -> None:
    asked = part_or_all(below(result_of("roi", "50tr 120tr"), text=text))
    assert (asked is not None) is is_asked
    assert asked is None or "chi phí 52.000.000, doanh thu 66.000.000" in asked
