"""A figure of the last result once more, and two results together."""

import pytest

from bot.understanding.results_again import figure_again, results_joined
from bot.understanding.utterance import Utterance
from tests.bot.calculations.results import result_of
from tests.bot.understanding.test_results_compared import turn_with


@pytest.mark.parametrize(
    ("command", "text", "is_again"),
    [
        ("cpm", "cpm là bao nhiêu vậy", True),
        ("cpm", "what CPM is that", True),
        ("cpm", "so what's the cpm then", True),
        ("cpm", "cpm là gì", False),
        ("cpm", "what is cpm", False),
        ("cpm", "cpv bao nhiêu", False),
        ("cpm", "cpm bao nhiêu là ổn", False),
        ("cpm", "cpm trung bình bao nhiêu", False),
    ],
)
def test_a_figure_again(command: str, text: str, is_again: bool) -> None:
    found = figure_again(result_of(command, "15tr 40k"), text, "vi")
    assert (found is not None) is is_again
    if found:
        assert found.calculation.values["cpm"] == 375_000  # 15,000,000 / 40,000 x 1,000


def together(text: str, *results: tuple[str, str]) -> str:
    found = results_joined(Utterance(text, tuple(turn_with(*each) for each in results), chosen="vi"))
    return found.calculation.reply.plain if found else ""


TWO = (("cpv", "18tr 250k"), ("cpv", "10tr 120k"))


@pytest.mark.parametrize(
    "text",
    ["thế lấy cả hai thì cpv chung là bao nhiêu", "gộp 2 bên lại thì cpv ra sao", "if we take both, what's the cpv"],
)
def test_two_results_together(text: str) -> None:
    assert "CPV: 75,68" in together(text, *TWO)  # 28,000,000 / 370,000


def test_what_is_together_is_not_added_once_more() -> None:
    assert "CPV: 75,68" in together("cả hai thì cpv bao nhiêu", *TWO, ("cpv", "28tr 370k"))


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("lấy cả hai thì cpv bao nhiêu", TWO[:1]),
        ("lấy cả hai thì cpm bao nhiêu", TWO),
        ("lấy cả hai thì cpv bao nhiêu", (TWO[0], ("cpm", "10tr 120k"))),
        ("lấy cả hai thì cpv bao nhiêu", (("cpv", "$180 250k"), ("cpv", "10 triệu đồng 120k"))),
        ("cả hai bên đều cần hợp đồng à", TWO),
        ("lấy cả hai thì er bao nhiêu", (("engagement", "1200 80 25k"), ("engagement", "900 20 20k"))),
    ],
)
def test_what_is_not_added_up(text: str, results: tuple[tuple[str, str], ...]) -> None:
    assert together(text, *results) == ""
