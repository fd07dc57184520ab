"""The kind of an input takes part in reading a number (R5)."""

from decimal import Decimal
from itertools import product

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.guide import LANGUAGES, Language


@pytest.mark.parametrize("kind", [NumberKind.COUNT, NumberKind.MONEY, NumberKind.PRICE])
def test_a_count_or_money_groups_in_any_language(kind: NumberKind) -> None:
    for typed, language in product(("1.200", "1,200"), LANGUAGES):
        amount = amount_of(read_quantity(typed), kind, language)
        assert (amount.value, amount.ambiguous, amount.grouped) == (Decimal(1200), False, True)


@given(st.integers(0, 10**15), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_reads_a_count_in_either_format_whatever_the_language(
    count: int, written_in: Language, language: Language
) -> None:
    written = format_decimal(count, locale=written_in)
    assert amount_of(read_quantity(written), NumberKind.COUNT, language).value == count
