"""Which of the last two results is the higher one."""

import pytest

from bot.replies.shown import CALCULATION
from bot.state.values import Turn, TurnCalculation
from bot.understanding.results_compared import results_compared
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide
from tests.bot.calculations.results import result_of


def turn_with(command: str, args: str) -> Turn:
    return Turn(f"{command} {args}", CALCULATION, "vi", calculation=TurnCalculation(command, result_of(command, args)))


def said_of(guide: Guide, text: str, *results: tuple[str, str]) -> str:
    answer = results_compared(Utterance(text, tuple(turn_with(*each) for each in results), chosen="vi"), guide)
    return answer.reply.plain if answer else ""


@pytest.mark.parametrize(
    ("text", "results", "said"),
    [
        # 1,280 / 25,000 and 1,280 / 20,000; 4,000,000 / 200,000 and 3,000,000 / 120,000
        (
            "ai hơn",
            (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")),
            "kết quả sau 6,4%, kết quả trước 5,12%",
        ),
        ("bạn nào cao hơn vậy", (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")), "Kết quả sau cao hơn"),
        ("cái nào rẻ hơn", (("cpv", "4tr 200k"), ("cpv", "3tr 120k")), "Kết quả trước rẻ hơn"),
        ("which is better", (("roi", "50tr 120tr"), ("roi", "50tr 100tr")), "Kết quả trước cao hơn"),
        ("cái nào tốt hơn", (("roi", "50tr 120tr"), ("roi", "100tr 240tr")), "bằng nhau, đều là 140%"),
        # the plain mean: (5.12 + 6.4) / 2, (20 + 25) / 2, (140 + 100 + 60) / 3
        ("trung bình 2 bài", (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")), "2 kết quả: 5,76%"),
        ("average of the two?", (("cpv", "4tr 200k"), ("cpv", "3tr 120k")), "22,5"),
        (
            "vậy tb cả 3 cái là bao nhiêu",
            (("roi", "50tr 120tr"), ("roi", "50tr 100tr"), ("roi", "50tr 80tr")),
            ": 100%",
        ),
        ("trung bình 3 bài", (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")), ""),
        ("trung bình 2 bài", (("roi", "50tr 120tr"), ("cpv", "3tr 120k")), ""),
        ("tương tác trung bình 2%", (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")), ""),
        # another kind, one result only, and other questions
        ("ai hơn", (("roi", "50tr 120tr"), ("cpv", "3tr 120k")), ""),
        ("ai hơn", (("roi", "50tr 120tr"),), ""),
        ("KOL với influencer cái nào tốt hơn", (("cpv", "4tr 200k"), ("cpv", "3tr 120k")), ""),
        ("ER theo reach cao hơn không", (("engagement", "1200 80 25k"), ("engagement", "1200 80 20k")), ""),
    ],
)
def test_the_last_two_results(guide: Guide, text: str, results: tuple[tuple[str, str], ...], said: str) -> None:
    found = said_of(guide, text, *results)
    assert said in found if said else not found
