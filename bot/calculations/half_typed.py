"""Whether the last number of a text may still be half typed: `roi 50tr 120` on the way to `roi 50tr 120tr`."""

from collections.abc import Iterator
from decimal import Decimal

from bot.calculations.calculate import Calculation
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import CalculatorResult
from bot.numbers.amounts import Amount, NumberKind
from knowledge.toolbox.expressions import expression

_LAST = expression(r"(?<![\w.,])\d[\d.,]*\Z")
"""A number without a unit at the very end of a text: a space behind it says that it is whole."""
_SMALL = Decimal(1_000)
"""A number below it is typed on the way to thousands (`120` of `120k`); of most amounts it is too little."""
_SMALL_PERCENT = Decimal(10)
_DEAR = Decimal(100_000)
"""An amount of money from which one below a thousand beside it, or so few views, are not meant."""
_MANY = frozenset({"impressions", "views", "reach", "followers", "interactions", "clicks"})
"""Counts that come in thousands where money is spent on them."""
_MORE_THAN_ITS_BASE = frozenset({"more_than_base", "more_interactions_than_base"})
"""Warnings that the base of a rate is smaller than its part: so it begins while it is typed."""
_MONEY = (NumberKind.MONEY, NumberKind.PRICE)
_PERCENTS = (NumberKind.PERCENT, NumberKind.MARGIN)


def is_half_typed(text: str, calculation: Calculation) -> bool:
    """Tell whether a calculation may change with the next letters of the text from which it was worked out."""
    result = calculation.result
    if result is None or result.failed:
        return True
    last = _LAST.search(text)
    if last is None:
        return False
    if last[0][-1] in ".," or any(id in _MORE_THAN_ITS_BASE for id, _ in calculation.warnings):
        return True
    return any(_may_grow(calculation.command, each, last[0]) for each in _each(result))


def _each(result: CalculatorResult) -> Iterator[CalculatorResult]:
    """Yield a result and those of its lines."""
    yield result
    for _, row in result.rows:
        yield from _each(row)


def _may_grow(command: str, result: CalculatorResult, last: str) -> bool:
    """Tell whether an input that is typed so is too small for what stands beside it."""
    inputs = CALCULATOR_BY_NAME[command].inputs
    typed = [(name, amount) for name, amount in result.amounts.items() if amount.piece == last and _is_bare(amount)]
    return any(
        _is_too_small(name, inputs[name].kind, amount, result.amounts) for name, amount in typed if name in inputs
    )


def _is_bare(amount: Amount) -> bool:
    return amount.unit is None and not amount.scaled


def _is_too_small(name: str, kind: NumberKind, amount: Amount, beside: dict[str, Amount]) -> bool:
    if kind in _PERCENTS:
        return amount.value < _SMALL_PERCENT
    dear = any(other.value >= _DEAR for each, other in beside.items() if each != name)
    return dear and amount.value < _SMALL and (kind in _MONEY or name in _MANY)
