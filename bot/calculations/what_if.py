"""What if a number were another one: the buttons under a result, and what a press on one makes of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal
from functools import cached_property
from typing import Any, Literal, NamedTuple

from bot.calculations.calculate import Calculation, capital, form_of, recalculate, write_input
from bot.calculations.formats import plain_string, rounded, write_percent, write_result
from bot.calculators import BY_NAME
from bot.calculators.base import Calculator
from bot.calculators.inputs import currency_of
from bot.numbers.amounts import MAX_VALUE, Amount, NumberKind, Unit
from bot.replies.buttons import Change, OpenPoint, ShowChart
from bot.replies.reply import Button, Reply, Rows
from bot.replies.shortening import label
from bot.texts import texts_for
from bot.texts.schema import CalculatorTexts, WhatIfTexts
from knowledge.guide import LANGUAGES, Guide, Language

RAISED, LOWERED = Decimal("1.1"), Decimal("0.9")
VARIED = 2
"""So many inputs have buttons of their own; a phone shows no more without scrolling."""
LEAST = Decimal("0.000001")
"""Nothing is lowered below this."""
POINT_LABEL = 40
_INTERACTIONS = ("likes", "comments", "shares", "saves")
_INVITED = ("margin", "aov")
"""Inputs without which a result is only half the story."""
_NUMBER = re.compile(r"[0-9]{1,16}(\.[0-9]{1,60})?")
_LARGEST_RELATIVE = 1000
"""Percent; a greater difference is clearer as two numbers."""


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
        return BY_NAME[self.command]

    @property
    def is_changed(self) -> bool:
        """Tell whether the numbers are not the first ones any more."""
        return self.amounts != self.first

    @property
    def currency(self) -> Unit | None:
        """The currency of all amounts of money."""
        return currency_of(self.calculator.inputs, self.amounts.items())

    @cached_property
    def calculation(self) -> Calculation:
        """The calculation for the numbers as they are now."""
        return recalculate(self.command, self.amounts, self.language)

    def with_amounts(self, amounts: Mapping[str, Amount]) -> "StoredResult":
        """Return the result with some numbers in the place of others."""
        return replace(self, amounts={**self.amounts, **amounts})

    def to_json(self) -> dict[str, Any]:
        """Return an object that JSON can hold, every decimal as a string."""
        return {
            "command": self.command,
            "language": self.language,
            "amounts": {name: _written(amount) for name, amount in self.amounts.items()},
            "first": {name: _written(amount) for name, amount in self.first.items()},
        }

    @classmethod
    def from_json(cls, data: object) -> "StoredResult":
        """Return what `to_json` wrote; raise ValueError for anything that this version can't calculate with."""
        match data:
            case {"command": str(command), "language": code, "amounts": dict(now), "first": dict(first), **more}:
                language = next((each for each in LANGUAGES if each == code), None)
                if language and not more:
                    return _checked(cls(command, language, _read(command, now), _read(command, first)))
        raise ValueError("not a stored result")


@dataclass(frozen=True)
class Changed:
    """What a press brings: the numbers after it, and the text and buttons that now belong under them.

    `ask` names an input that a dialog must ask for. A `notice` says why nothing was changed.
    """

    result: StoredResult
    reply: Reply
    page: Literal["result", "edit"] = "result"
    ask: str | None = None
    notice: str = ""

    @property
    def calculation(self) -> Calculation:
        """The calculation for the numbers after the press."""
        return self.result.calculation


class ChartInputs(NamedTuple):
    """What a chart of ROI against revenue is drawn from."""

    cost: Decimal
    revenue: Decimal
    margin_pct: Decimal | None
    currency: Unit | None


def stored(calculation: Calculation, language: Language) -> StoredResult | None:
    """Return what to remember of a calculation; None for an error and for several lines, which no button changes."""
    if calculation.error or BY_NAME[calculation.command].read:
        return None
    return StoredResult(calculation.command, language, calculation.inputs, calculation.inputs)


def rows(result: StoredResult, guide: Guide | None) -> Rows:
    """Return the buttons under a result, few enough for a narrow phone."""
    return _Page(result, guide).rows


def change(result: StoredResult, asked: str, guide: Guide | None = None) -> Changed | None:
    """Return what a press makes of a result; None for a change that it does not know (any more)."""
    page = _Page(result, guide)
    sign, name = asked[:1], asked[1:]
    if asked == "edit":
        return Changed(result, page.edit_reply(), page="edit")
    if asked == "back":
        return page.shown()
    if asked == "first":
        return page.turned_to(result.first)
    if asked == "even" and break_even(result) is not None:
        return page.at_break_even()
    if sign == "?" and name in (*result.amounts, *invited(result)):
        return replace(page.shown(), ask=name)
    if sign in ("+", "-") and name in varied(result):
        return page.varied(name, RAISED if sign == "+" else LOWERED)
    return None


def edited(result: StoredResult, calculation: Calculation, guide: Guide | None = None) -> Changed | None:
    """Return the result after a dialog gave a number a new value; None where the dialog ended in no calculation."""
    new = stored(calculation, result.language)
    if new is None or new.command != result.command:
        return None
    first = result.first if result.first.keys() <= new.amounts.keys() else new.first
    return _Page(replace(new, first=first), guide).shown()


def chart_inputs(result: StoredResult) -> ChartInputs | None:
    """Return what the ROI chart shows; None where the result is of another kind."""
    if result.command != "roi":
        return None
    margin = result.amounts.get("margin")
    return ChartInputs(
        result.amounts["cost"].value,
        result.amounts["revenue"].value,
        margin.value if margin else None,
        result.currency,
    )


# Which changes there are ------------------------------------------------------------------------


def varied(result: StoredResult) -> list[str]:
    """Return the inputs with buttons of 10% more or less: the first that drive the result, one of the interactions."""
    names = [name for name in result.calculator.inputs if _can_vary(result, name)]
    parts = [name for name in names if name in _INTERACTIONS]
    return [name for name in names if name not in parts[1:]][:VARIED]


def _can_vary(result: StoredResult, name: str) -> bool:
    kind = result.calculator.inputs[name].kind
    scalable = kind in (NumberKind.COUNT, NumberKind.MONEY, NumberKind.PRICE) and name != "posts"
    return scalable and name in result.amounts and result.amounts[name].value > 0


def invited(result: StoredResult) -> list[str]:
    """Return the inputs that were not given and would make the result say more."""
    inputs, amounts = result.calculator.inputs, result.amounts
    missing = [name for name in _INVITED if name in inputs and name not in amounts]
    return [name for name in missing if not (name == "margin" and "cogs" in amounts)]


def break_even(result: StoredResult) -> Decimal | None:
    """Return the revenue that pays for the cost and the goods; None where cost and revenue are not the inputs."""
    if not {"cost", "revenue"} <= result.amounts.keys():
        return None
    cost, margin, cogs = (result.amounts.get(name) for name in ("cost", "margin", "cogs"))
    assert cost is not None
    if margin is not None:
        return _settled(100 * cost.value / margin.value, result.currency, ROUND_UP)
    return cost.value + cogs.value if cogs else cost.value


def _scaled(amount: Amount, rate: Decimal, kind: NumberKind, currency: Unit | None) -> Decimal:
    exact = amount.value * rate
    if kind is NumberKind.COUNT:
        return exact.to_integral_value(ROUND_HALF_UP)
    return _settled(exact, currency, ROUND_HALF_UP)


def _settled(value: Decimal, currency: Unit | None, rounding: str) -> Decimal:
    """Return an amount of money in units that are paid; a small price keeps three significant digits."""
    if value > MAX_VALUE:
        return value
    no_cents = currency != "USD" and value >= 1000
    exponent = min(0 if no_cents else -2, value.adjusted() - 2)
    return value.quantize(Decimal((0, (1,), exponent)), rounding=rounding)


# Text and buttons -------------------------------------------------------------------------------


class _Page:
    """A result as a message: its text, its buttons, and what presses make of it."""

    def __init__(self, result: StoredResult, guide: Guide | None) -> None:
        self.result = result
        self.guide = guide
        self.calculator = result.calculator
        self.words: WhatIfTexts = texts_for(result.language).what_if
        self.fields: Mapping[str, str] = texts_for(result.language).calculators.fields

    def shown(self, notice: str = "") -> Changed:
        return Changed(self.result, Reply(self.text, self.rows), notice=notice)

    def turned_to(self, amounts: Mapping[str, Amount]) -> Changed:
        if amounts == self.result.amounts:
            return self.shown(self.words.already)
        return _Page(replace(self.result, amounts=amounts), self.guide).shown()

    def set_to(self, name: str, value: Decimal) -> Changed:
        """Return the page with another number; one that can't be counted with changes nothing."""
        if value > MAX_VALUE:
            return self.shown(self.words.too_large)
        amount = replace(
            self.result.amounts[name], value=value, piece=plain_string(value), ambiguous=False, grouped=False
        )
        return self.turned_to({**self.result.amounts, name: amount})

    def at_break_even(self) -> Changed:
        revenue = break_even(self.result)
        assert revenue is not None
        return self.set_to("revenue", revenue)

    def varied(self, name: str, rate: Decimal) -> Changed:
        amount = self.result.amounts[name]
        value = _scaled(amount, rate, self.calculator.inputs[name].kind, self.result.currency)
        if value == amount.value or value < min(LEAST, amount.value):
            return self.shown(self.words.too_small)
        return self.set_to(name, value)

    @property
    def text(self) -> str:
        text = self.result.calculation.reply.text
        changes = ", ".join(_differences(self.result)) if self.result.is_changed else ""
        return f"{text}\n\n{self.words.since.format(changes=changes)}" if changes else text

    @property
    def rows(self) -> Rows:
        """The buttons under the result, without empty rows."""
        words, result = self.words, self.result
        more = [self.button(words.add.format(field=self.name(name)), f"?{name}") for name in invited(result)]
        even = [self.button(words.break_even, "even")] if break_even(result) is not None else []
        chart = [Button(words.chart, str(ShowChart()))] if chart_inputs(result) else []
        first = [self.button(words.first, "first")] if result.is_changed else []
        found = (
            *(self.variation(name) for name in varied(result)),
            (*more, *even),
            (self.button(words.edit, "edit"), *chart),
            first,
            self.point(),
        )
        return tuple(tuple(row) for row in found if row)

    def variation(self, name: str) -> list[Button]:
        lowered, raised = (words.format(field=self.name(name)) for words in (self.words.lowered, self.words.raised))
        return [self.button(lowered, f"-{name}"), self.button(raised, f"+{name}")]

    def point(self) -> list[Button]:
        """Return the way to what the guide says of such a figure."""
        point = self.guide.point(self.calculator.point) if self.guide and self.calculator.point else None
        if point is None:
            return []
        title = self.words.point.format(title=point.in_language(self.result.language).title)
        return [Button(label(title, POINT_LABEL), str(OpenPoint(point.id)))]

    def edit_reply(self) -> Reply:
        """Return the result with a button for each of its numbers."""
        names = [name for name in self.calculator.inputs if name in self.result.amounts]
        buttons = [self.button(self.name(name), f"?{name}") for name in names]
        pairs = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
        return Reply(f"{self.text}\n\n{self.words.which}", (*pairs, (self.button(self.words.back, "back"),)))

    def name(self, name: str) -> str:
        return capital(self.fields[name])

    def button(self, words: str, change: str) -> Button:
        return Button(words, str(Change(change)))


# What differs from the first numbers ------------------------------------------------------------


def _differences(result: StoredResult) -> Iterator[str]:
    """Yield what was changed, and what the most telling figure became by it."""
    first = replace(result, amounts=result.first)
    for name in result.calculator.inputs:
        if result.amounts.get(name) != first.amounts.get(name):
            yield _input_difference(name, first, result)
    values, old = result.calculation.values, first.calculation.values
    shared = [key for key in values if key in old and key != "interactions"]
    key = "roi_margin_pct" if "roi_margin_pct" in shared else shared[0]
    before = write_result(old[key], form_of(key), first.currency, result.language)
    after = write_result(values[key], form_of(key), result.currency, result.language)
    if before != after:
        yield _words(result).replaced.format(name=_figure_name(key, result), before=before, after=after)


def _input_difference(name: str, first: StoredResult, result: StoredResult) -> str:
    words, field = _words(result), _calculator_words(result).fields[name]
    after = _write(name, result)
    if name not in first.amounts:
        return words.added.format(name=field, value=after)
    percent = _relative(name, first, result)
    if percent is None:
        return words.replaced.format(name=field, before=_write(name, first), after=after)
    sentence = words.risen if percent > 0 else words.fallen
    return sentence.format(name=field, percent=write_percent(abs(percent), result.language))


def _relative(name: str, first: StoredResult, result: StoredResult) -> Decimal | None:
    """Return the difference in percent, where that says it best."""
    before, after = first.amounts[name].value, result.amounts[name].value
    kind = result.calculator.inputs[name].kind
    same_unit = kind is NumberKind.COUNT or (
        kind in (NumberKind.MONEY, NumberKind.PRICE) and first.currency == result.currency
    )
    if not same_unit or before == 0:
        return None
    percent = 100 * (after - before) / before
    return rounded(percent) if 0 < abs(percent) <= _LARGEST_RELATIVE else None


def _write(name: str, result: StoredResult) -> str:
    kind = result.calculator.inputs[name].kind
    return write_input(result.amounts[name].value, kind, result.currency, result.language)


def _figure_name(key: str, result: StoredResult) -> str:
    figures = _calculator_words(result).calculators[result.command].figures
    return _words(result).figures.get(key, figures[key].label)


def _words(result: StoredResult) -> WhatIfTexts:
    return texts_for(result.language).what_if


def _calculator_words(result: StoredResult) -> CalculatorTexts:
    return texts_for(result.language).calculators


# JSON -------------------------------------------------------------------------------------------

_MONEY: tuple[Unit | None, ...] = (None, "VND", "USD")
_PERCENT: tuple[Unit | None, ...] = (None, "percent")
_UNITS: Mapping[NumberKind, tuple[Unit | None, ...]] = {
    NumberKind.COUNT: (None,),
    NumberKind.MONEY: _MONEY,
    NumberKind.PRICE: _MONEY,
    NumberKind.PERCENT: _PERCENT,
    NumberKind.MARGIN: _PERCENT,
}


def _written(amount: Amount) -> dict[str, Any]:
    return asdict(amount) | {"value": plain_string(amount.value)}


def _read(command: str, data: dict[str, object]) -> dict[str, Amount]:
    calculator = BY_NAME.get(command)
    if calculator is None or calculator.command != command or not data.keys() <= calculator.inputs.keys():
        raise ValueError("not the inputs of a calculator")
    return {name: _read_amount(each, calculator.inputs[name].kind) for name, each in data.items()}


def _read_amount(data: object, kind: NumberKind) -> Amount:
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
            return Amount(_read_value(number, kind), unit, piece, ambiguous, scaled, grouped, local)
    raise ValueError("not an amount")


def _read_value(text: str, kind: NumberKind) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    value = Decimal(text)
    if value > (100 if kind is NumberKind.MARGIN else MAX_VALUE):
        raise ValueError("too large a number")
    if kind is NumberKind.COUNT and value != value.to_integral_value():
        raise ValueError("not a whole number")
    return value


def _checked(result: StoredResult) -> StoredResult:
    """Return the result if every change of it can be calculated with."""
    first = replace(result, amounts=result.first)
    if not first.amounts.keys() <= result.amounts.keys() or first.calculation.error or result.calculation.error:
        raise ValueError("numbers that make no result")
    return result
