"""The layout of three scenarios side by side."""

from decimal import Decimal

from bot.pictures.marks import Box
from bot.pictures.page import MAIN_COLOUR, WARNING_COLOUR
from bot.pictures.scenario_chart import ScenarioRow, scenario_picture
from bot.texts import texts_for
from knowledge.guide import Language
from tests.bot.pictures.readable import EVERY_LANGUAGE, assert_readable


def row(label: str, *values: int) -> ScenarioRow:
    return ScenarioRow(label, tuple(map(Decimal, values)), "money")


def test_bars_are_as_long_as_values_are_large_and_losses_have_a_colour_of_their_own() -> None:
    rows = [row("Revenue", 50, 75, 100), row("Profit", -20, 0, 10)]
    boxes = [
        mark
        for mark in scenario_picture("Plan", [], ["Low", "Main", "High"], rows, None, "en").marks
        if isinstance(mark, Box)
    ]
    widths = [round(box.width / boxes[2].width, 3) for box in boxes]
    assert widths == [0.5, 0.75, 1, 1, 0, 0.5]
    assert [boxes[1].colour, boxes[3].colour] == [MAIN_COLOUR, WARNING_COLOUR]


@EVERY_LANGUAGE
def test_any_values_are_readable(language: Language) -> None:
    rows = [row("Revenue", *[10**15] * 3), row("ROI $x$ " + "a" * 90, -(10**15), 0, 1), row("None", 0, 0, 0)]
    heads = texts_for(language).charts
    notes = ["Budget: 5 " + "b" * 300, ""]
    titles = [heads.scenario_low, heads.scenario_main, heads.scenario_high]
    assert_readable(scenario_picture("Plan", notes, titles, rows, "VND", language))
