"""One number as people type it: every rule of the page on numbers (R1 to R11), with values worked out by hand."""

import unicodedata
from contextlib import suppress
from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.numbers.amounts import Amount, Unit
from bot.numbers.lists import split_list
from bot.numbers.reading import read_amount
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import InvalidInput
from tests.steps import steps

READ: dict[str, list[tuple[str, str, Unit | None]]] = {
    "R1 normalising": [
        ("0", "0", None),
        ("007", "7", None),
        ("1234", "1234", None),
        ("１２３", "123", None),
        ("٣٤", "34", None),
        ("१२", "12", None),
        ("𝟏𝟐", "12", None),
        ("1\u00a0000\u00a0000", "1000000", None),
        ("1\u202f200", "1200", None),
        ("1\u200b200", "1200", None),
        ("\ufeff12 ", "12", None),
        ("−5", "-5", None),
        ("＋5", "5", None),
        ("５％", "5", "percent"),
        ("５０．０００đ", "50000", "VND"),
    ],
    "R2 R3 several separators": [
        ("1.234.567,89", "1234567.89", None),
        ("1,234,567.89", "1234567.89", None),
        ("1.234,5", "1234.5", None),
        ("1,234.567", "1234.567", None),
        ("1.234.567", "1234567", None),
        ("1,234,567", "1234567", None),
        ("1 000 000", "1000000", None),
        ("1 200,5", "1200.5", None),
    ],
    "R4 decimals": [
        ("1.5", "1.5", None),
        ("1,5", "1.5", None),
        ("12,34", "12.34", None),
        ("0,125", "0.125", None),
        ("0.125", "0.125", None),
        ("1234.567", "1234.567", None),
        ("1234,567", "1234.567", None),
        ("1,2345", "1.2345", None),
    ],
    "R5 money groups": [
        ("1.200đ", "1200", "VND"),
        ("1,200 đ", "1200", "VND"),
        ("$1.234", "1234", "USD"),
        ("$1,234", "1234", "USD"),
    ],
    "R6 scales": [
        ("25k", "25000", None),
        ("25 K", "25000", None),
        ("25 N", "25000", None),
        ("25 nghìn", "25000", None),
        ("25 ngan", "25000", None),
        ("5 thousand", "5000", None),
        ("1.5k", "1500", None),
        ("1,5k", "1500", None),
        ("1.2M", "1200000", None),
        ("2,5tr", "2500000", None),
        ("2 trieu", "2000000", None),
        ("2 TRIỆU", "2000000", None),
        ("2m", "2000000", None),
        ("2 mil", "2000000", None),
        ("2 million", "2000000", None),
        ("7 tỷ", "7000000000", None),
        ("7 tỉ", "7000000000", None),
        ("7ty", "7000000000", None),
        ("2.5b", "2500000000", None),
        ("3bn", "3000000000", None),
        ("1.5 billion", "1500000000", None),
        ("5 nghìn tỷ", "5000000000000", None),
        ("5 ngàn tỉ", "5000000000000", None),
        ("50 củ", "50000000", "VND"),
        ("0,125tr", "125000", None),
        ("1.250.000k", "1250000000", None),
        ("1 200 triệu", "1200000000", None),
    ],
    "R7 digits behind a scale": [
        ("2tr5", "2500000", None),
        ("1tỷ2", "1200000000", None),
        ("1tr250", "1250000", None),
        ("1tr25", "1250000", None),
        ("2tr05", "2050000", None),
        ("10k5", "10500", None),
        ("1m2", "1200000", None),
        ("2tr5đ", "2500000", "VND"),
    ],
    "R8 falling scales": [
        ("1 tỷ 200 triệu", "1200000000", None),
        ("1 tỷ 200tr", "1200000000", None),
        ("1tỷ200 triệu", "1200000000", None),
        ("2tr500k", "2500000", None),
        ("1 tỷ 200 triệu 500 nghìn", "1200500000", None),
        ("1 tỷ rưỡi", "1500000000", None),
        ("2tr rưỡi", "2500000", None),
        ("2 triệu ruoi", "2500000", None),
    ],
    "R9 currencies": [
        ("50.000đ", "50000", "VND"),
        ("50000 ₫", "50000", "VND"),
        ("đ50.000", "50000", "VND"),
        ("50 nghìn đồng", "50000", "VND"),
        ("50 nghin dong", "50000", "VND"),
        ("1,5tr đồng", "1500000", "VND"),
        ("50trđ", "50000000", "VND"),
        ("50kvnd", "50000", "VND"),
        ("500k VNĐ", "500000", "VND"),
        ("vnd 500", "500", "VND"),
        ("$1.5k", "1500", "USD"),
        ("€1.5k", "1500", "EUR"),
        ("5 euro", "5", "EUR"),
        ("£5", "5", "GBP"),
        ("￥1,234", "1234", "JPY"),
        ("5 triệu yên", "5000000", "JPY"),
        ("₩5000", "5000", "KRW"),
        ("5 baht", "5", "THB"),
        ("S$5", "5", "SGD"),
        ("5 SGD", "5", "SGD"),
        ("US$5", "5", "USD"),
        ("$ 5", "5", "USD"),
        ("5$", "5", "USD"),
        ("US$5", "5", "USD"),
        ("5 us$", "5", "USD"),
        ("usd 1,000", "1000", "USD"),
        ("5 đô", "5", "USD"),
        ("5 do", "5", "USD"),
        ("5 đô la", "5", "USD"),
        ("$500 USD", "500", "USD"),
        ("2 triệu đô", "2000000", "USD"),
        ("-$5", "-5", "USD"),
    ],
    "R10 percent": [
        ("5%", "5", "percent"),
        ("5,18 %", "5.18", "percent"),
        ("5 phần trăm", "5", "percent"),
        ("5 phan tram", "5", "percent"),
        ("5 percent", "5", "percent"),
    ],
    "R11 limits": [
        ("-5", "-5", None),
        ("+5", "5", None),
        ("-0", "0", None),
        ("1.000.000.000.000.000", "1000000000000000", None),
    ],
}
"""By rule: what is typed, its value and its unit, the same in both languages."""

BY_LANGUAGE = [
    ("1.234", "1234", "1.234"),
    ("1,234", "1.234", "1234"),
    ("1.234%", "1234", "1.234"),
    ("1,234%", "1.234", "1234"),
    ("1.250k", "1250000", "1250"),
    ("1,250k", "1250", "1250000"),
    ("1,250 triệu", "1250000", "1250000000"),
]

REFUSED: dict[str, list[str]] = {
    "empty": ["", " \u200b"],
    "not_a_number": [
        "abc",
        "năm triệu",
        "five",
        "5 trăm",
        "tr",
        "đ",
        "%",
        "NaN",
        "inf",
        "Infinity",
        "0b1",
        "1_000",
        "--5",
        "+-5",
        "- 5",
        "5-",
        "5+",
        "10%%",
        "5k%",
        "$5%",
        "$5$",
        "½",
        "①",
        "1/2",
        "5-10",
        "5 - 10",
        "2+3",
        "2*3",
        "(5)",
        "~5",
        ".5",
        "5.",
        "5,",
        "'5'",
        "1tr2345",
        "1.5tr5",
        "1,5 tỷ rưỡi",
        "2 rưỡi",
        "5 độ",
        "5đ$",
        "5\ud800",
    ],
    "unknown_unit": ["1e5", "0x10", "5²", "1½", "5x"],
    "bad_separators": [
        "1.2.3",
        "1,2,3",
        "12.34.567",
        "1234.567.890",
        "1.234,567,890",
        "1.234,56.7",
        "12,34,567",
        "0.123.456",
        "00.125",
        "1 200,500",
    ],
    "several_numbers": [
        "1  200",
        "1 20",
        "1\t200",
        "2tr05k",
        "1 200k",
        "1tr 200k",
        "200k 1tr",
        "1k5k",
        "1 tỷ 2",
        "1 tỷ 2 tỷ",
        "1 tỷ 2000 triệu",
        "1,5 tỷ 200 triệu",
        "5\n6",
    ],
    "unclear_unit": ["1 vé", "3 xị", "2 lít", "1 cành", "5kk", "1,5 T", "1,5T"],
    "unknown_currency": ["5 rmb", "5 tệ", "₹5", "5 hkd"],
    "two_currencies": ["$5 đ", "€5 £"],
    "too_long": ["1" * 41],
    "too_large": ["1.000.000.000.000.001", "2000 nghìn tỷ"],
}
"""By the id of the error: what is refused in both languages (R2 to R12)."""


def outcome(typed: str, language: Language) -> Amount | str:
    """Return what is read, or the id of the error."""
    try:
        return read_amount(typed, language)
    except InvalidInput as error:
        return error.id


@pytest.mark.parametrize("rule", READ)
def test_reads_the_same_in_both_languages(rule: str) -> None:
    rows = [(typed, Amount(Decimal(value), unit)) for typed, value, unit in READ[rule]]
    decomposed = [(unicodedata.normalize("NFD", typed), amount) for typed, amount in rows]
    read = [(*row, outcome(row[0], language)) for row in (*rows, *decomposed) for language in LANGUAGES]
    assert [each for each in read if each[2] != each[1]] == []


@pytest.mark.parametrize(("typed", "vietnamese", "english"), BY_LANGUAGE)
def test_one_separator_before_three_digits_goes_by_language(typed: str, vietnamese: str, english: str) -> None:
    for language, value in zip(LANGUAGES, (vietnamese, english), strict=True):
        amount = read_amount(typed, language)
        assert (amount.value, amount.ambiguous) == (Decimal(value), True)


@pytest.mark.parametrize("id", REFUSED)
def test_refuses(id: str) -> None:
    read = [(typed, language, outcome(typed, language)) for typed in REFUSED[id] for language in LANGUAGES]
    assert [each for each in read if each[2] != id] == []


@pytest.mark.parametrize(
    ("typed", "language", "ambiguous"),
    [
        ("1tr25", "vi", True),
        ("2tr5", "vi", False),
        ("1tr250", "vi", False),
        ("50 củ", "vi", True),
        ("2m", "vi", True),
        ("2m", "en", False),
        ("1.200đ", "en", False),
        ("1.5k", "en", False),
    ],
)
def test_says_when_another_reading_is_possible(typed: str, language: Language, ambiguous: bool) -> None:
    assert read_amount(typed, language).ambiguous is ambiguous


amounts = st.decimals(min_value=0, max_value=10**12, places=2)


@given(amounts, st.sampled_from(LANGUAGES), st.sampled_from(["VND", "USD"]))
def test_reads_back_money_that_babel_wrote(value: Decimal, language: Language, currency: Unit) -> None:
    whole = value.to_integral_value()
    for each in (value, whole):
        written = format_currency(each, currency, locale=language, decimal_quantization=False)
        assert read_amount(written, language) == Amount(each, currency)


@given(amounts, st.sampled_from(LANGUAGES))
def test_reads_back_numbers_that_babel_wrote(value: Decimal, language: Language) -> None:
    assert read_amount(format_decimal(value, locale=language), language) == Amount(value)


pieces = st.lists(
    st.sampled_from(
        [*"0159.,+-%$₫đ=:;| \n²½€_", "200", "1.200", "tr", "k", " tỷ ", "nghìn", "rưỡi", "usd", "T", "likes", "cost"]
    ),
    max_size=15,
).map("".join)


def read_in_every_way(text: str) -> None:
    for language in LANGUAGES:
        with suppress(InvalidInput):
            read_amount(text, language)
    with suppress(InvalidInput):
        split_list(text, {"likes": "likes", "cost": "cost"})


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=60), pieces))
def test_any_text_is_a_number_or_invalid_input(text: str) -> None:
    read_in_every_way(text)


def steps_for(text: str) -> int:
    return steps(lambda: read_in_every_way(text))


def test_ten_times_the_text_takes_ten_times_the_steps() -> None:
    repeated = ["1", "1 ", "1,", "1 tỷ ", "1tr", "likes=1 ", "\u0316\u0300", "-", "usd ", "a "]
    texts = {piece: (piece * 5_000)[:5_000] for piece in repeated}
    counted = {piece: (steps_for(text[:500]), steps_for(text)) for piece, text in texts.items()}
    assert {piece: each for piece, each in counted.items() if each[1] > 12 * each[0]} == {}
