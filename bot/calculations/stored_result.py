"""The numbers behind a result that buttons can change, as they are stored. Imports no texts, as storage does not."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from bot.calculations.formats import plain_string
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import Calculator
from bot.calculators.inputs import compute_again, currency_of
from bot.numbers.amounts import MAX_VALUE, MONEY_UNITS, Amount, NumberKind, Unit
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_NUMBER = expression(r"[0-9]{1,16}(\.[0-9]{1,60})?")
"""A stored value. 10^15 has 16 digits; 60 decimals are more than a typed number of 40 characters can have."""
_LARGEST_MARGIN = 100
"""Percent: goods that cost nothing."""
_MONEY: tuple[Unit | None, ...] = (None, *MONEY_UNITS)
_PERCENT: tuple[Unit | None, ...] = (None, "percent")
_UNITS: Mapping[NumberKind, tuple[Unit | None, ...]] = {
    NumberKind.COUNT: (None,),
    NumberKind.AVERAGE: (None,),
    NumberKind.MONEY: _MONEY,
    NumberKind.PRICE: _MONEY,
    NumberKind.PERCENT: _PERCENT,
    NumberKind.MARGIN: _PERCENT,
}
"""The units that an amount of each kind may have."""


@dataclass(frozen=True)
class StoredResult:
    """The numbers behind a result: as they are now, and as they were at first."""

    command: str
    language: Language
    amounts: Mapping[str, Amount]
    first: Mapping[str, Amount]

    @property
    def calculator(self) -> Calculator:
        """The calculator that gave the result."""
        return CALCULATOR_BY_NAME[self.command]

    @property
    def is_changed(self) -> bool:
        """Tell whether the numbers are not the first ones any more."""
        return self.amounts != self.first

    @property
    def currency(self) -> Unit | None:
        """The currency of all amounts of money."""
        return currency_of(self.calculator.inputs, self.amounts.items())

    def to_json(self) -> dict[str, Any]:
        """Return an object that JSON can hold, every decimal as a string."""
        return {
            "command": self.command,
            "language": self.language,
            "amounts": {name: _amount_json(amount) for name, amount in self.amounts.items()},
            "first": {name: _amount_json(amount) for name, amount in self.first.items()},
        }

    @classmethod
    def from_json(cls, data: object) -> "StoredResult":
        """Return what `to_json` wrote; raise ValueError for anything with which this version can't calculate."""
        match data:
            case {"command": str(command), "language": code, "amounts": dict(now), "first": dict(first), **more}:
                language = next((each for each in LANGUAGES if each == code), None)
                if language and not more:
                    result = cls(command, language, _amounts(command, now), _amounts(command, first))
                    _check(result)
                    return result
        raise ValueError("not a stored result")


def _amount_json(amount: Amount) -> dict[str, Any]:
    return asdict(amount) | {"value": plain_string(amount.value)}


def _amounts(command: str, data: dict[str, object]) -> dict[str, Amount]:
    calculator = CALCULATOR_BY_NAME.get(command)
    if calculator is None or calculator.command != command or not data.keys() <= calculator.inputs.keys():
        raise ValueError("not the inputs of a calculator")
    return {name: _amount(each, calculator.inputs[name].kind) for name, each in data.items()}


def _amount(data: object, kind: NumberKind) -> Amount:
    match data:
        case {
            "value": str(number),
            "unit": unit,
            "piece": str(piece),
            "ambiguous": bool(ambiguous),
            "scaled": bool(scaled),
            "grouped": bool(grouped),
            "local": bool(local),
            **more,
        } if not more and unit in _UNITS[kind]:
            return Amount(_value(number, kind), unit, piece, ambiguous, scaled, grouped, local)
    raise ValueError("not an amount")


def _value(text: str, kind: NumberKind) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    value = Decimal(text)
    if value > (_LARGEST_MARGIN if kind is NumberKind.MARGIN else MAX_VALUE):
        raise ValueError("too large a number")
    if kind is NumberKind.COUNT and value != value.to_integral_value():
        raise ValueError("not a whole number")
    return value


def _check(result: StoredResult) -> None:
    """Raise ValueError unless the numbers, now and at first, give a result."""
    if not result.first.keys() <= result.amounts.keys():
        raise ValueError("numbers that make no result")
    try:
        for amounts in (result.first, result.amounts):
            compute_again(result.calculator, amounts)
    except InvalidInput as error:
        raise ValueError("numbers that make no result") from error
