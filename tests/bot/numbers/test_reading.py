"""Every rule of the page on numbers (R1 to R13), with values worked out by hand."""

import unicodedata
from contextlib import suppress
from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.errors import InvalidInput, quoted
from bot.numbers.lists import split_list
from bot.numbers.reading import read_amount, read_quantity
from bot.numbers.typed_text import fold, normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from tests.steps import steps

LANGUAGES: tuple[Language, ...] = ("vi", "en")

SAME_IN_BOTH = [
    # Plain, normalised (R1)
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
    # Both separators (R2), one repeated (R3)
    ("1.234.567,89", "1234567.89", None),
    ("1,234,567.89", "1234567.89", None),
    ("1.234,5", "1234.5", None),
    ("1,234.567", "1234.567", None),
    ("1.234.567", "1234567", None),
    ("1,234,567", "1234567", None),
    ("1 000 000", "1000000", None),
    ("1 200,5", "1200.5", None),
    # One separator that is decimal anywhere (R4)
    ("1.5", "1.5", None),
    ("1,5", "1.5", None),
    ("12,34", "12.34", None),
    ("0,125", "0.125", None),
    ("0.125", "0.125", None),
    ("1234.567", "1234.567", None),
    ("1234,567", "1234.567", None),
    ("1,2345", "1.2345", None),
    # Money without a scale groups (R5)
    ("1.200đ", "1200", "VND"),
    ("1,200 đ", "1200", "VND"),
    ("$1.234", "1234", "USD"),
    ("$1,234", "1234", "USD"),
    # Scales (R6)
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
    # Digits behind a scale (R7)
    ("2tr5", "2500000", None),
    ("1tỷ2", "1200000000", None),
    ("1tr250", "1250000", None),
    ("1tr25", "1250000", None),
    ("2tr05", "2050000", None),
    ("10k5", "10500", None),
    ("1m2", "1200000", None),
    ("2tr5đ", "2500000", "VND"),
    # Falling scales and half (R8)
    ("1 tỷ 200 triệu", "1200000000", None),
    ("1 tỷ 200tr", "1200000000", None),
    ("1tỷ200 triệu", "1200000000", None),
    ("2tr500k", "2500000", None),
    ("1 tỷ 200 triệu 500 nghìn", "1200500000", None),
    ("1 tỷ rưỡi", "1500000000", None),
    ("2tr rưỡi", "2500000", None),
    ("2 triệu ruoi", "2500000", None),
    # Currencies (R9)
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
    # Percent (R10)
    ("5%", "5", "percent"),
    ("5,18 %", "5.18", "percent"),
    ("5 phần trăm", "5", "percent"),
    ("5 phan tram", "5", "percent"),
    ("5 percent", "5", "percent"),
    # Limits (R11)
    ("-5", "-5", None),
    ("+5", "5", None),
    ("-0", "0", None),
    ("1.000.000.000.000.000", "1000000000000000", None),
]

BY_LANGUAGE = [
    ("1.234", "1234", "1.234"),
    ("1,234", "1.234", "1234"),
    ("1.234%", "1234", "1.234"),
    ("1,234%", "1.234", "1234"),
    ("1.250k", "1250000", "1250"),
    ("1,250k", "1250", "1250000"),
    ("1,250 triệu", "1250000", "1250000000"),
]

REFUSED = [
    ("", "empty"),
    (" \u200b", "empty"),
    ("abc", "not_a_number"),
    ("năm triệu", "not_a_number"),
    ("five", "not_a_number"),
    ("5 trăm", "not_a_number"),
    ("tr", "not_a_number"),
    ("đ", "not_a_number"),
    ("%", "not_a_number"),
    ("NaN", "not_a_number"),
    ("inf", "not_a_number"),
    ("Infinity", "not_a_number"),
    ("1e5", "unknown_unit"),
    ("0x10", "unknown_unit"),
    ("0b1", "not_a_number"),
    ("1_000", "not_a_number"),
    ("--5", "not_a_number"),
    ("+-5", "not_a_number"),
    ("- 5", "not_a_number"),
    ("5-", "not_a_number"),
    ("5+", "not_a_number"),
    ("10%%", "not_a_number"),
    ("5k%", "not_a_number"),
    ("$5%", "not_a_number"),
    ("$5$", "not_a_number"),
    ("5²", "unknown_unit"),
    ("½", "not_a_number"),
    ("1½", "unknown_unit"),
    ("①", "not_a_number"),
    ("1/2", "not_a_number"),
    ("5-10", "not_a_number"),
    ("5 - 10", "not_a_number"),
    ("2+3", "not_a_number"),
    ("2*3", "not_a_number"),
    ("(5)", "not_a_number"),
    ("~5", "not_a_number"),
    (".5", "not_a_number"),
    ("5.", "not_a_number"),
    ("5,", "not_a_number"),
    ("'5'", "not_a_number"),
    ("1.2.3", "bad_separators"),
    ("1,2,3", "bad_separators"),
    ("12.34.567", "bad_separators"),
    ("1234.567.890", "bad_separators"),
    ("1.234,567,890", "bad_separators"),
    ("1.234,56.7", "bad_separators"),
    ("12,34,567", "bad_separators"),
    ("0.123.456", "bad_separators"),
    ("00.125", "bad_separators"),
    ("1 200,500", "bad_separators"),
    ("1  200", "several_numbers"),
    ("1 20", "several_numbers"),
    ("1\t200", "several_numbers"),
    ("2tr05k", "several_numbers"),
    ("1 200k", "several_numbers"),
    ("1tr 200k", "several_numbers"),
    ("200k 1tr", "several_numbers"),
    ("1k5k", "several_numbers"),
    ("1 tỷ 2", "several_numbers"),
    ("1 tỷ 2 tỷ", "several_numbers"),
    ("1 tỷ 2000 triệu", "several_numbers"),
    ("1,5 tỷ 200 triệu", "several_numbers"),
    ("5\n6", "several_numbers"),
    ("1tr2345", "not_a_number"),
    ("1.5tr5", "not_a_number"),
    ("1,5 tỷ rưỡi", "not_a_number"),
    ("2 rưỡi", "not_a_number"),
    ("5 độ", "not_a_number"),
    ("5x", "unknown_unit"),
    ("1 vé", "unclear_unit"),
    ("3 xị", "unclear_unit"),
    ("2 lít", "unclear_unit"),
    ("1 cành", "unclear_unit"),
    ("5kk", "unclear_unit"),
    ("1,5 T", "unclear_unit"),
    ("1,5T", "unclear_unit"),
    ("€5", "unknown_currency"),
    ("5 €", "unknown_currency"),
    ("5 euro", "unknown_currency"),
    ("5 yên", "unknown_currency"),
    ("£5", "unknown_currency"),
    ("$5 đ", "two_currencies"),
    ("5đ$", "not_a_number"),
    ("1" * 41, "too_long"),
    ("1.000.000.000.000.001", "too_large"),
    ("2000 nghìn tỷ", "too_large"),
    ("5\ud800", "not_a_number"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("typed", "value", "unit"), SAME_IN_BOTH)
def test_reads_the_same_in_both_languages(typed: str, value: str, unit: Unit | None, language: Language) -> None:
    assert read_amount(typed, language) == Amount(Decimal(value), unit)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("typed", "value", "unit"), [row for row in SAME_IN_BOTH if not row[0].isascii()])
def test_reads_decomposed_letters_as_composed_ones(
    typed: str, value: str, unit: Unit | None, language: Language
) -> None:
    assert read_amount(unicodedata.normalize("NFD", typed), language) == Amount(Decimal(value), unit)


@pytest.mark.parametrize(("typed", "vietnamese", "english"), BY_LANGUAGE)
def test_one_separator_before_three_digits_goes_by_language(typed: str, vietnamese: str, english: str) -> None:
    for language, value in zip(LANGUAGES, (vietnamese, english), strict=True):
        amount = read_amount(typed, language)
        assert (amount.value, amount.ambiguous) == (Decimal(value), True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("typed", "id"), REFUSED)
def test_refuses(typed: str, id: str, language: Language) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_amount(typed, language)
    assert refused.value.id == id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [NumberKind.COUNT, NumberKind.MONEY, NumberKind.PRICE])
@pytest.mark.parametrize("typed", ["1.200", "1,200"])
def test_a_count_or_money_groups_in_any_language(typed: str, kind: NumberKind, language: Language) -> None:
    amount = amount_of(read_quantity(typed), kind, language)
    assert (amount.value, amount.ambiguous) == (Decimal(1200), False)


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


LABELS = {"likes": "likes", "luot thich": "likes", "cost": "cost", "chi phi": "cost", "gia": "price"}


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("1200 80 25000", ["1200", "80", "25000"]),
        ("1.200, 80, 25,000", ["1.200", "80", "25,000"]),
        ("1;2|3\n4", ["1", "2", "3", "4"]),
        ("5tr 100k", ["5tr", "100k"]),
        ("1 tỷ 200 triệu", ["1 tỷ 200 triệu"]),
        ("1 tỷ 200 triệu 3 tỷ", ["1 tỷ 200 triệu", "3 tỷ"]),
        ("1 tỷ 2", ["1 tỷ", "2"]),
        ("1 tỷ đồng 200 triệu", ["1 tỷ đồng", "200 triệu"]),
        ("1 200 000", ["1", "200", "000"]),
        ("5tr $10", ["5tr", "$10"]),
        ("usd 5 usd 10", ["usd 5", "usd 10"]),
        ("50 đ 100 đ", ["50 đ", "100 đ"]),
        ("likes=1 200 000", ["likes:1 200 000"]),
        ("lượt thích: 5 CHI PHI 1 tỷ 200 triệu", ["likes:5", "cost:1 tỷ 200 triệu"]),
        ("likes = 5,cost=7", ["likes:5", "cost:7"]),
        ("likes 5\ncost $7", ["likes:5", "cost:$7"]),
        ("40% 5", ["40%", "5"]),
    ],
)
def test_splits_a_list(typed: str, entries: list[str]) -> None:
    found = split_list(typed, LABELS)
    assert [f"{each.label}:{each.quantity.text}" if each.label else each.quantity.text for each in found] == entries


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("likse=5", "unknown_label"),
        ("likes5", "unknown_label"),
        ("likes=", "missing_value"),
        ("likes cost=5", "missing_value"),
        ("5 likes", "missing_value"),
        ("5,,6", "not_a_number"),
        ("5;", "not_a_number"),
        ("5; ;6", "not_a_number"),
        ("5 +6", "not_a_number"),
        ("5/6", "not_a_number"),
        ("=5", "not_a_number"),
        ("5 eur", "unknown_currency"),
    ],
)
def test_drops_nothing_from_a_list(typed: str, id: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        split_list(typed, LABELS)
    assert refused.value.id == id


def test_quotes_on_one_line_cut_to_thirty_characters() -> None:
    assert quoted("a\n\tb\x00\ud800") == "a b??"
    assert quoted("x" * 31) == "x" * 29 + "…"


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


@given(st.integers(0, 10**15), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_reads_a_count_in_either_format_whatever_the_language(
    count: int, written_in: Language, language: Language
) -> None:
    written = format_decimal(count, locale=written_in)
    assert amount_of(read_quantity(written), NumberKind.COUNT, language).value == count


pieces = st.lists(
    st.sampled_from(
        [*"0159.,+-%$₫đ=:;| \n²½€_", "200", "1.200", "tr", "k", " tỷ ", "nghìn", "rưỡi", "usd", "T", "likes", "cost"]
    ),
    max_size=15,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=60), pieces), st.sampled_from(LANGUAGES))
def test_any_text_is_a_number_or_invalid_input(text: str, language: Language) -> None:
    for read in (lambda: read_amount(text, language), lambda: split_list(text, LABELS)):
        with suppress(InvalidInput):
            read()


@pytest.mark.parametrize("piece", ["1", "1 ", "1,", "1 tỷ ", "1tr", "likes=1 ", "\u0316\u0300", "-", "usd ", "a "])
def test_ten_times_the_text_takes_ten_times_the_steps(piece: str) -> None:
    def read(length: int) -> None:
        for each in (lambda text: read_amount(text, "vi"), lambda text: split_list(text, LABELS)):
            with suppress(InvalidInput):
                each((piece * length)[:length])

    short, long = steps(lambda: read(500)), steps(lambda: read(5_000))
    assert long < 12 * short


def test_a_run_of_combining_marks_is_read_in_linear_time() -> None:
    """Composed as one piece, this text would take a quarter of an hour (two seconds at 40,000 marks)."""
    marks = "\u0316\u0300" * 500_000
    assert len(normalise(marks)) == len(marks)
    assert fold(marks) == ""
