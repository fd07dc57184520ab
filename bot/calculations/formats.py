"""Exact values written for people, in the language of the chat; only what is shown is rounded."""

import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from babel.numbers import format_currency, format_decimal, format_percent, get_currency_symbol

from bot.numbers.amounts import CURRENCY_SIGNS, WITH_CENTS, NumberKind, Unit
from knowledge.guide import Language

Form = Literal["number", "money", "percent", "ratio"]

_WITHOUT_DECIMALS = 1000
"""Dong. Larger results have no decimals; below it, a price per view or click may need them."""
_SIGNIFICANT_DIGITS = 100
"""Digits to compute with: any quotient of two numbers of 40 characters, written in full."""
_PLACES = 2
"""Decimals of a result, as money and percents have."""
_COUNTS = frozenset(
    """interactions posts breakeven_orders people reach impressions views clicks orders count wished needed_orders
    needed_clicks needed_impressions""".split()
)
_SIGNS_OF_OUR_OWN: Mapping[Unit, str] = {"THB": CURRENCY_SIGNS["THB"], "SGD": CURRENCY_SIGNS["SGD"]}
"""Signs that Babel lacks in one language or in both."""
_RATIOS = frozenset({"roas", "breakeven_roas"})
"""Keys of results that are neither money nor percents."""


def rounded(value: Decimal, places: int = _PLACES) -> Decimal:
    """Return the value rounded half up; a tiny one keeps two significant digits instead."""
    whole = value.to_integral_value()
    if value == whole:
        return whole
    exponent = min(-places, value.adjusted() - 1) if abs(value) < 1 else -places
    return value.quantize(Decimal((0, (1,), exponent)), rounding=ROUND_HALF_UP)


def plain_string(value: Decimal) -> str:
    """Return a value for a program: no exponent, no trailing zeros."""
    text = format(value, "f")
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if short == "-0" else short


def write_number(value: Decimal, language: Language) -> str:
    """Return a number with all its digits."""
    return format_decimal(Decimal(plain_string(value)), locale=language, decimal_quantization=False)


def write_percent(value: Decimal, language: Language) -> str:
    """Return a number of percent with all its digits."""
    return format_percent(Decimal(plain_string(value)) / 100, locale=language, decimal_quantization=False)


def write_money(value: Decimal, currency: Unit | None, language: Language) -> str:
    """Return an amount of money with all its digits; no currency is shown where none was typed."""
    if currency is None:
        return write_number(value, language)
    plain = Decimal(plain_string(value))
    written = format_currency(plain, currency, locale=language, decimal_quantization=False)
    return written.replace(get_currency_symbol(currency, language), currency_sign(currency, language))


def currency_sign(currency: Unit | None, language: Language) -> str:
    """Return the sign with which a currency is written in a language; nothing where none was typed."""
    if currency is None:
        return ""
    return _SIGNS_OF_OUR_OWN.get(currency) or get_currency_symbol(currency, language)


def form_of(key: str) -> Form:
    """Return the form of a result, which its key tells: `roi_pct` is a percent."""
    name = re.sub(r"_(mean|pooled|low|high|each)$", "", key)
    if name.endswith("_pct"):
        return "percent"
    if name in _RATIOS:
        return "ratio"
    return "number" if name in _COUNTS else "money"


def write_input(value: Decimal, kind: NumberKind, currency: Unit | None, language: Language) -> str:
    """Return an input with all its digits, so that a wrong reading is seen."""
    if kind in (NumberKind.PERCENT, NumberKind.MARGIN):
        return write_percent(value, language)
    if kind in (NumberKind.COUNT, NumberKind.AVERAGE):
        return write_number(value, language)
    return write_money(value, currency, language)


def write_result(value: Decimal, form: Form, currency: Unit | None, language: Language) -> str:
    """Return a result rounded half up for display."""
    with localcontext(prec=_SIGNIFICANT_DIGITS):
        return _write_short(value, form, currency, language)


def _write_short(value: Decimal, form: Form, currency: Unit | None, language: Language) -> str:
    no_cents = form == "money" and currency not in (None, *WITH_CENTS) and abs(value) >= _WITHOUT_DECIMALS
    short = rounded(value, 0 if no_cents else _PLACES)
    writers: dict[Form, Callable[[], str]] = {
        "number": lambda: write_number(short, language),
        "money": lambda: write_money(short, currency, language),
        "percent": lambda: write_percent(short, language),
        "ratio": lambda: f"{write_number(short, language)}x",
    }
    return writers[form]()


def capital(sentence: str) -> str:
    """Return the sentence with a capital letter at its start."""
    return sentence[:1].upper() + sentence[1:]
