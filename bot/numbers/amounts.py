"""The values that reading gives: a number with its unit, and the kinds of numbers that an input can hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto
from typing import Literal, get_args

Locale = Literal["vi", "en"]
"""In which language's number format a doubtful separator is read: 1.234 is 1234 in `vi` and 1.234 in `en`."""
Currency = Literal["VND", "USD", "EUR", "GBP", "JPY", "KRW", "THB", "SGD"]
Unit = Literal["VND", "USD", "EUR", "GBP", "JPY", "KRW", "THB", "SGD", "percent"]
MONEY_UNITS: tuple[Currency, ...] = get_args(Currency)
"""The currencies in which money is read and worked with; none is ever turned into another."""
CURRENCY_SIGNS: Mapping[Currency, str] = {
    "VND": "₫",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "KRW": "₩",
    "THB": "฿",
    "SGD": "S$",
}
"""How each currency is written beside a number; it can be read again."""
WITH_CENTS: frozenset[Unit | None] = frozenset({"USD", "EUR", "GBP", "THB", "SGD"})
"""Currencies in which amounts have two decimals, and a price may have three."""

MAX_VALUE = Decimal(10) ** 15
"""The largest number read (R11). More than any budget or count of views; a typing error is more likely above."""


class NumberKind(Enum):
    """What kind of number an input holds; separators (R5) and percents (R10) are read by it."""

    BARE = auto()
    """Nothing is known about the number."""
    COUNT = auto()
    """A whole number of things."""
    AVERAGE = auto()
    """A mean of counts: it groups digits as they do, and may have decimals."""
    MONEY = auto()
    """An amount of money."""
    PRICE = auto()
    """Money for one of something; in dollars it may have three decimals."""
    PERCENT = auto()
    """A number of percent: 5% is 5."""
    MARGIN = auto()
    """Percent that is also typed as a ratio: 40%, 40 and 0.4 are 40."""


@dataclass(frozen=True)
class Amount:
    """A number that was read. A percent is the number of percent: 5% has the value 5.

    Two amounts are equal if value and unit are; the other fields only say how the number was typed.
    """

    value: Decimal
    unit: Unit | None = None
    piece: str = field(default="", compare=False)
    """The number as it was typed."""
    ambiguous: bool = field(default=False, compare=False)
    """Whether another reading is possible, so that the reply must say which one was taken."""
    scaled: bool = field(default=False, compare=False)
    """Whether it has a scale (k, tr, tỷ)."""
    grouped: bool = field(default=False, compare=False)
    """Whether one separator before three digits was read as grouping because of the kind of input (R5)."""
    local: bool = field(default=False, compare=False)
    """Whether a Vietnamese scale was used (tr, nghìn): money without a currency is then probably dong."""

    @classmethod
    def of_digits(cls, value: Decimal, unit: Unit | None, piece: str) -> "Amount":
        """Return an amount of plain digits in a third of the usual time: large tables hold hundreds of thousands."""
        amount = object.__new__(cls)
        amount.__dict__.update(value=value, unit=unit, piece=piece)
        return amount
