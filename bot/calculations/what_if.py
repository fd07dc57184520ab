"""What if a number were another one: the buttons under a result, and what a press on one makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil
from typing import Literal, NamedTuple

from bot.calculations.calculate import Calculation, recalculate
from bot.calculations.formats import capital, plain_string
from bot.calculations.result_differences import differences
from bot.calculations.result_numbers import (
    LOWERED,
    RAISED,
    SMALLEST_LOWERED,
    break_even_revenue,
    inputs_to_add,
    inputs_to_vary,
    step_by,
)
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.plan import PLAN
from bot.numbers.amounts import MAX_VALUE, Amount, Unit
from bot.replies.buttons import ChangeNumber, OpenPoint, ShowChart
from bot.replies.reply import Button, Reply, Rows
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from knowledge.guide import Guide, Language, Point
from knowledge.toolbox.shortening import shorten

_POINT_LABEL = 40
"""Characters of the button that opens a point of the guide: as wide as a phone shows in one row."""
_EDIT_BUTTONS_IN_ROW, _EDIT_ROWS = 2, 3
"""Names of inputs stand in pairs, as a narrow phone shows them whole; of more than six, three rows have more each."""


@dataclass(frozen=True)
class ChangedResult:
    """What a press brings: the numbers after it, and the text and buttons that now belong to the message."""

    result: StoredResult
    reply: Reply
    page: Literal["result", "edit"] = "result"
    ask: str | None = None
    """The input that a dialog must ask for."""
    notice: str = ""
    """Why nothing was changed."""


class ChartInputs(NamedTuple):
    """What a chart of ROI against revenue is drawn from."""

    cost: Decimal
    revenue: Decimal
    margin_pct: Decimal | None
    currency: Unit | None


def result_to_store(calculation: Calculation, language: Language) -> StoredResult | None:
    """Return what to store of a calculation; None for an error and for several lines, which no button changes."""
    if calculation.error or CALCULATOR_BY_NAME[calculation.command].read:
        return None
    if calculation.result and calculation.result.figures.ways.get("emv") == "emv_rows":
        return None
    return StoredResult(calculation.command, language, calculation.inputs, calculation.inputs)


def result_buttons(result: StoredResult, guide: Guide | None) -> Rows:
    """Return the buttons under a result, the most useful ones first."""
    return _ResultPage(result, guide).rows


def press_on_result(result: StoredResult, pressed: str, guide: Guide | None = None) -> ChangedResult | None:
    """Return what a press makes of a result; None for a button that it does not have (any more).

    Pressed are `edit`, `back`, `first`, `even`, or `+`, `-` or `?` before the name of an input.
    """
    page = _ResultPage(result, guide)
    sign, name = pressed[:1], pressed[1:]
    even = break_even_revenue(result) if pressed == "even" else None
    if pressed == "edit":
        return ChangedResult(result, page.edit_reply(), page="edit")
    if pressed == "back":
        return page.shown()
    if pressed == "first":
        return page.turned_to(result.first)
    if even is not None:
        return page.set_to("revenue", even)
    if sign == "?" and name in (*result.amounts, *inputs_to_add(result)):
        return replace(page.shown(), ask=name)
    if sign in ("+", "-") and name in inputs_to_vary(result):
        return page.varied(name, RAISED if sign == "+" else LOWERED)
    return None


def result_after_edit(
    result: StoredResult, calculation: Calculation, guide: Guide | None = None
) -> ChangedResult | None:
    """Return the result after a dialog gave a number a new value; None where the dialog ended in no calculation."""
    new = result_to_store(calculation, result.language)
    if new is None or new.command != result.command:
        return None
    first = result.first if result.first.keys() <= new.amounts.keys() else new.first
    return _ResultPage(replace(new, first=first), guide).shown()


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


class _ResultPage:
    """A result as a message: its text, its buttons, and what presses make of it."""

    def __init__(self, result: StoredResult, guide: Guide | None) -> None:
        self.result = result
        self.guide = guide
        self.calculator = result.calculator
        texts = texts_for(result.language)
        self.words = texts.what_if
        self.fields = {**texts.calculators.fields, **texts.calculators.calculators[result.command].fields}

    def shown(self, notice: str = "") -> ChangedResult:
        return ChangedResult(self.result, Reply(self.text, self.rows, shown=CALCULATION), notice=notice)

    def turned_to(self, amounts: Mapping[str, Amount]) -> ChangedResult:
        if amounts == self.result.amounts:
            return self.shown(self.words.already)
        return _ResultPage(replace(self.result, amounts=amounts), self.guide).shown()

    def set_to(self, name: str, value: Decimal) -> ChangedResult:
        """Return the page with another number; one that can't be calculated with changes nothing."""
        if value > MAX_VALUE:
            return self.shown(self.words.too_large)
        amount = replace(
            self.result.amounts[name], value=value, piece=plain_string(value), ambiguous=False, grouped=False
        )
        return self.turned_to({**self.result.amounts, name: amount})

    def varied(self, name: str, factor: Decimal) -> ChangedResult:
        before, value = self.result.amounts[name].value, step_by(self.result, name, factor)
        if value == before or value < min(SMALLEST_LOWERED, before):
            return self.shown(self.words.too_small)
        return self.set_to(name, value)

    @property
    def text(self) -> str:
        result = self.result
        text = recalculate(result.command, result.amounts, result.language).reply.text
        changes = ", ".join(differences(result)) if result.is_changed else ""
        return f"{text}\n\n{self.words.since.format(changes=changes)}" if changes else text

    @property
    def rows(self) -> Rows:
        """The buttons under the result, without empty rows."""
        words, result = self.words, self.result
        more = [self.button(words.add.format(field=self.name(name)), f"?{name}") for name in inputs_to_add(result)]
        even = [self.button(words.break_even, "even")] if break_even_revenue(result) is not None else []
        has_chart = chart_inputs(result) is not None or result.command == PLAN.command
        chart = [Button(words.chart, ShowChart())] if has_chart else []
        first = [self.button(words.first, "first")] if result.is_changed else []
        found = (
            *(self.variation(name) for name in inputs_to_vary(result)),
            (*more, *even),
            (self.button(words.edit, "edit"), *chart, *first),
            *((each,) for each in self.points()),
        )
        return tuple(tuple(row) for row in found if row)

    def variation(self, name: str) -> list[Button]:
        lowered, raised = (words.format(field=self.name(name)) for words in (self.words.lowered, self.words.raised))
        return [self.button(lowered, f"-{name}"), self.button(raised, f"+{name}")]

    def points(self) -> list[Button]:
        """Return the buttons that open what guide and handbook say about such a figure."""
        named = (self.calculator.point, self.calculator.handbook_point)
        found = [self.guide.point(each) for each in named if each] if self.guide else []
        return [self.opening(point) for point in found if point]

    def opening(self, point: Point) -> Button:
        """Return the button that opens a point."""
        title = self.words.point.format(title=point.in_language(self.result.language).title)
        return Button(shorten(title, _POINT_LABEL), OpenPoint(point.id))

    def edit_reply(self) -> Reply:
        """Return the result with a button for each of its numbers."""
        names = [name for name in self.calculator.inputs if name in self.result.amounts]
        buttons = [self.button(self.name(name), f"?{name}") for name in names]
        width = max(_EDIT_BUTTONS_IN_ROW, ceil(len(buttons) / _EDIT_ROWS))
        rows = [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
        rows.append((self.button(self.words.back, "back"),))
        return Reply(f"{self.text}\n\n{self.words.which}", tuple(rows), shown=CALCULATION)

    def name(self, name: str) -> str:
        return capital(self.fields[name])

    def button(self, words: str, change: str) -> Button:
        return Button(words, ChangeNumber(change))
