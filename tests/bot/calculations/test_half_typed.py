"""Numbers that may still grow while somebody types, and those that are whole."""

import pytest

from bot.calculations.calculate import calculate
from bot.calculations.half_typed import is_half_typed


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("roi", "50tr 1"),
        ("roi", "50tr 12"),
        ("roi", "50tr 120"),
        ("roi", "50tr 1.2"),
        ("roas", "50tr 99"),
        ("cpm", "5tr 2"),
        ("cpm", "5tr 200"),
        ("cpv", "5tr 80"),
        ("cpc", "5tr 25"),
        ("cpe", "5tr 12"),
        ("er", "1200 80 2"),
        ("er", "1200 80 25"),
        ("er", "1200 80 250"),
        ("ctr", "2500 1"),
        ("conversion", "120 2"),
        ("breakeven", "50tr 4"),
        ("breakeven", "50tr 40% aov=350"),
        ("roi", "50tr 120tr margin=4"),
        ("fee", "200k 5"),
        ("fee", "200k 50"),
        ("emv", "500k 50"),
    ],
)
def test_half_typed(command: str, text: str) -> None:
    calculation = calculate(command, text, "vi")
    assert calculation.error or is_half_typed(text, calculation)
    # A space behind the number says that it is whole.
    assert calculation.error or not is_half_typed(f"{text} ", calculation)


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("roi", "50tr 120tr"),
        ("roi", "50 120"),
        ("roi", "$500 $120"),
        ("roi", "50tr 1.200.000"),
        ("roi", "50.000.000 120.000.000"),
        ("cpm", "5tr 2.000.000"),
        ("cpa", "5tr 12"),
        ("cpa", "5tr 120"),
        ("cpv", "5tr 80k"),
        ("er", "1200 80 25k"),
        ("er", "1200 80 25000"),
        ("er", "likes=1200 cmt=80 reach=18000"),
        ("ctr", "2500 100k"),
        ("conversion", "120 2500"),
        ("breakeven", "50tr 40"),
        ("breakeven", "50tr 40%"),
        ("fee", "200k 50k"),
        ("split", "100tr macro=50 micro=30 nano=20"),
        ("compare", "Lan: likes=1200 cmt=80 fl=25k"),
    ],
)
def test_whole(command: str, text: str) -> None:
    calculation = calculate(command, text, "vi")
    assert calculation.error is None
    assert not is_half_typed(text, calculation)


def test_a_comparison_of_which_a_line_can_not_be_read_is_half_typed() -> None:
    text = "Lan: 1200 80 25k\nMinh: 9"
    assert is_half_typed(text, calculate("compare", text, "vi"))
