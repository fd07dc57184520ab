"""A split with another ratio or another budget; the shares are worked out by hand."""

import pytest

from bot.replies.shown import CALCULATION, Shown
from bot.state.values import Turn, TurnCalculation
from bot.understanding.split_again import split_again
from bot.understanding.utterance import Utterance
from knowledge.guide import Guide

FIRST = "ngân sách 100tr chia cho 3 kol theo tỉ lệ 5:3:2"


def split(words: str) -> Turn:
    return Turn(words, CALCULATION, "vi", calculation=TurnCalculation("split"))


def shares(guide: Guide, text: str, *turns: Turn) -> list[str]:
    answer = split_again(Utterance(text, turns, chosen="vi"), guide)
    lines = answer.reply.plain.replace("\u00a0", " ").splitlines() if answer else []
    return [line.partition(" (")[0] for line in lines[1:-1]]


@pytest.mark.parametrize(
    ("text", "turns", "told"),
    [
        ("đổi thành 4:4:2", (FIRST,), ["#1: 40.000.000", "#2: 40.000.000", "#3: 20.000.000"]),
        ("nếu ngân sách 120tr thì sao", (FIRST,), ["#1: 60.000.000", "#2: 36.000.000", "#3: 24.000.000"]),
        ("còn 120tr thì sao", (FIRST, "4:4:2 đi"), ["#1: 48.000.000", "#2: 48.000.000", "#3: 24.000.000"]),
        ("what if $3000?", ("/split $2000 Ann=3 Bob=1",), ["Ann: 2.250,00 US$", "Bob: 750,00 US$"]),
        ("4:4:2", ("100tr 5:3", FIRST), ["#1: 40.000.000", "#2: 40.000.000", "#3: 20.000.000"]),
        ("4:4:2", (FIRST, "4:4:2"), ["#1: 40.000.000", "#2: 40.000.000", "#3: 20.000.000"]),
        ("đổi thành 4:4", (FIRST,), []),
        ("mỗi kol đăng 2 bài thì 1 bài bao nhiêu", (FIRST,), []),
        ("chi 120tr thu 200tr roi?", (FIRST,), []),
        ("đổi lại đi", (FIRST,), []),
    ],
)
def test_a_split_is_varied(guide: Guide, text: str, turns: tuple[str, ...], told: list[str]) -> None:
    assert shares(guide, text, *map(split, turns)) == told


def test_nothing_else_may_stand_between(guide: Guide) -> None:
    assert not shares(guide, "4:4:2", split(FIRST), Turn("KOL là gì", Shown("answer"), "vi"))
    assert not shares(guide, "4:4:2")
