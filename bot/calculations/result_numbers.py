"""Which numbers of a result its buttons can change, and to what values."""

from decimal import ROUND_HALF_UP, ROUND_UP, Decimal

from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import MAX_VALUE, WITH_CENTS, NumberKind, Unit

RAISED, LOWERED = Decimal("1.1"), Decimal("0.9")
"""Factors of the two buttons: 10% more or less is a change that people try by hand."""
_STEPS_BACK = 20
"""Steps of 10% from the first value that can be taken back: six times as much."""
SMALLEST_LOWERED = Decimal("0.000001")
"""Nothing is lowered below this; a price per view in dollars still has six decimals to go."""
_INPUTS_TO_VARY = 2
"""Inputs with buttons of 10% more or less: one row each, and a phone shows no more without scrolling."""
_INTERACTIONS = ("likes", "comments", "shares", "saves")
_TELLING_INPUTS = ("margin", "aov")
"""Optional inputs without which a result tells only half."""
_WHOLE_DONG = 1000
"""From here on an amount has no decimals, unless it is in dollars: dong are counted in thousands."""
_CENTS = -2
"""The exponent of a cent."""
_DIGITS_AFTER_FIRST = 2
"""Further digits that a small price keeps, so that 10% of it is still seen: three in all."""


def inputs_to_vary(result: StoredResult) -> list[str]:
    """Return the inputs with buttons of 10% more or less: the first that drive the result, one of the interactions."""
    names = [name for name in result.calculator.inputs if _can_vary(result, name)]
    parts = [name for name in names if name in _INTERACTIONS]
    return [name for name in names if name not in parts[1:]][:_INPUTS_TO_VARY]


def _can_vary(result: StoredResult, name: str) -> bool:
    kind = result.calculator.inputs[name].kind
    scalable = kind in (NumberKind.COUNT, NumberKind.MONEY, NumberKind.PRICE) and name != "posts"
    return scalable and name in result.amounts and result.amounts[name].value > 0


def inputs_to_add(result: StoredResult) -> list[str]:
    """Return the inputs that were not given and would make the result tell more."""
    inputs, amounts = result.calculator.inputs, result.amounts
    parts = {part for made in result.calculator.made.values() for part in made.parts}
    missing = [name for name in _TELLING_INPUTS if name in inputs and name not in {*amounts, *parts}]
    needless = {"margin": {"cogs", "profit"}, "aov": {"revenue"}}
    return [name for name in missing if not amounts.keys() & needless[name]]


def break_even_revenue(result: StoredResult) -> Decimal | None:
    """Return the revenue that pays for the cost and the goods: cost / margin, or cost + cost of goods.

    None where cost and revenue are not the inputs.
    """
    if not {"cost", "revenue"} <= result.amounts.keys():
        return None
    cost, margin, cogs = result.amounts["cost"], result.amounts.get("margin"), result.amounts.get("cogs")
    if margin is not None:
        return _payable(100 * cost.value / margin.value, result.currency, ROUND_UP)
    return cost.value + cogs.value if cogs else cost.value


def step_by(result: StoredResult, name: str, factor: Decimal) -> Decimal:
    """Return an input's value raised or lowered by 10%; a step in the other direction takes the last one back."""
    now, first = result.amounts[name].value, result.first.get(name)
    back = RAISED if factor == LOWERED else LOWERED
    value = None if first is None else first.value
    for _ in range(_STEPS_BACK):
        if value is None:
            break
        further = _times(result, name, value, back)
        if further == now:
            return value
        value = further
    return _times(result, name, now, factor)


def _times(result: StoredResult, name: str, value: Decimal, factor: Decimal) -> Decimal:
    """Return a value of an input times a factor, rounded to whole things or to money that can be paid."""
    exact = value * factor
    if result.calculator.inputs[name].kind is NumberKind.COUNT:
        return exact.to_integral_value(ROUND_HALF_UP)
    return _payable(exact, result.currency, ROUND_HALF_UP)


def _payable(value: Decimal, currency: Unit | None, rounding: str) -> Decimal:
    """Return an amount of money in units that are paid; a small price keeps three significant digits."""
    if value > MAX_VALUE:
        return value
    no_cents = currency not in WITH_CENTS and value >= _WHOLE_DONG
    exponent = min(0 if no_cents else _CENTS, value.adjusted() - _DIGITS_AFTER_FIRST)
    return value.quantize(Decimal((0, (1,), exponent)), rounding=rounding)
