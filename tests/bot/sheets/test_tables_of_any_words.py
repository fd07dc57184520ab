"""Whatever words the titles have, in whatever order the columns stand: the same figures."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sheets.analysis import analyse
from tests.bot.sheets.tables_of_any_words import AnyTable, any_table, same


@given(st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_figures_are_those_of_the_definitions(random: Random) -> None:
    check_table(any_table(random))


def check_table(table: AnyTable) -> None:
    result = analyse("bang.csv", table.data, "vi")
    assert (len(result.rated), result.bad, result.left_out) == (len(table.expected), (), {})
    for row, expected in zip(result.rated, table.expected, strict=True):
        assert row.figures.values.keys() == expected.keys()
        assert [key for key, value in row.figures.values.items() if not same(value, expected[key])] == []
