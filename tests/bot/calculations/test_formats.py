"""Values written for people and for programs."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calculations.formats import plain_string, rounded, write_money, write_result
from bot.numbers.amounts import Unit
from knowledge.guide import Language


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("1.005", 2, "1.01"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.0041234", 2, "0.0041"),
        ("0.000", 2, "0"),
        ("120", 2, "120"),
        ("0.05", 2, "0.050"),
    ],
)
def test_rounds_half_up_and_keeps_two_digits_of_a_tiny_value(value: str, places: int, shown: str) -> None:
    assert str(rounded(Decimal(value), places)) == shown


@pytest.mark.parametrize(
    ("value", "text"),
    [("1E+6", "1000000"), ("5.1200", "5.12"), ("-0.0", "0"), ("1E-8", "0.00000001"), ("100", "100")],
)
def test_writes_values_for_programs_without_exponent(value: str, text: str) -> None:
    assert plain_string(Decimal(value)) == text


@pytest.mark.parametrize(
    ("value", "currency", "language", "text"),
    [
        ("2500000", "VND", "vi", "2.500.000 ₫"),
        ("2500000", "VND", "en", "₫2,500,000"),
        ("2.5", "USD", "vi", "2,50 US$"),
        ("2.5", "USD", "en", "$2.50"),
        ("1234567.89", None, "vi", "1.234.567,89"),
    ],
)
def test_writes_money_by_language(value: str, currency: Unit | None, language: Language, text: str) -> None:
    assert write_money(Decimal(value), currency, language).replace("\u00a0", " ") == text


def test_large_results_in_dong_have_no_decimals() -> None:
    assert write_result(Decimal("2500.6"), "money", "VND", "vi").replace("\u00a0", " ") == "2.501 ₫"
    assert write_result(Decimal("2500.6"), "money", None, "vi") == "2.500,6"


@pytest.mark.parametrize("value", ["1E+40", "123456789012345678901234567890.5"])
def test_writes_results_of_more_digits_than_a_division_has(value: str) -> None:
    whole = format(Decimal(value), ",.1f").removesuffix(".0")
    assert write_result(Decimal(value), "number", None, "en") == whole
    assert write_result(Decimal(value), "percent", None, "en") == f"{whole}%"


@given(st.decimals(min_value=0, max_value=10**9, places=6))
def test_rounding_is_near(value: Decimal) -> None:
    near = value.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)
    assert abs(rounded(value) - near) <= Decimal("0.01")
