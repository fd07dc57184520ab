"""Exact values written for people, in the language of the chat; only what is shown is rounded."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from babel.numbers import format_currency, format_decimal, format_percent

from bot.numbers.amounts import Unit
from knowledge.guide import Language

Form = Literal["number", "money", "percent", "ratio"]

_MONEY_WITHOUT_CENTS = 1000
_DIGITS = 100
"""Enough for any quotient of two numbers that people can type, written in full."""


def rounded(value: Decimal, places: int = 2) -> Decimal:
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
    return format_currency(plain, currency, locale=language, decimal_quantization=False)


def write_result(value: Decimal, form: Form, currency: Unit | None, language: Language) -> str:
    """Return a result rounded half up for display."""
    with localcontext(prec=_DIGITS):
        return _write_short(value, form, currency, language)


def _write_short(value: Decimal, form: Form, currency: Unit | None, language: Language) -> str:
    no_cents = form == "money" and currency == "VND" and abs(value) >= _MONEY_WITHOUT_CENTS
    short = rounded(value, 0 if no_cents else 2)
    writers: dict[Form, Callable[[], str]] = {
        "number": lambda: write_number(short, language),
        "money": lambda: write_money(short, currency, language),
        "percent": lambda: write_percent(short, language),
        "ratio": lambda: f"{write_number(short, language)}x",
    }
    return writers[form]()
