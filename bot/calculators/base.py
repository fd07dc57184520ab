"""What a calculator is: a formula whose signature is the table of its inputs, and a row with its names."""

import inspect
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, TypeAlias, get_args, get_type_hints

from bot.calculators.made_inputs import Made
from bot.calculators.steps import Ask, Step
from bot.numbers.amounts import Amount, NumberKind, Unit
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

Count: TypeAlias = Annotated[Decimal, NumberKind.COUNT]
"""A whole number of likes, views, clicks and the like."""
Money: TypeAlias = Annotated[Decimal, NumberKind.MONEY]
"""An amount of money; its currency stands apart, in the result."""
Price: TypeAlias = Annotated[Decimal, NumberKind.PRICE]
"""Money for one of something; in dollars it may have three decimals."""
Percent: TypeAlias = Annotated[Decimal, NumberKind.PERCENT]
"""The number of percent: 5% is 5."""
Margin: TypeAlias = Annotated[Decimal, NumberKind.MARGIN]
"""Percent that people also type as a ratio: 40%, 40 and 0.4 are 40."""


@dataclass(frozen=True)
class Notice:
    """A warning: its id, and the inputs that its sentence names."""

    id: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Figures:
    """What a formula gives: exact values by key, and which sentences of the reply go with them."""

    values: dict[str, Decimal]
    ways: Mapping[str, str] = field(default_factory=dict)
    """For a key with several formulas, the id of the words of the one that was used."""
    caveat: str = "usual"
    """The id of the sentence under the figures."""
    warnings: tuple[Notice, ...] = ()
    counted: tuple[str, ...] = ()
    """The inputs that make up the interactions."""
    shown: Mapping[str, Decimal] = field(default_factory=dict)
    """Further values by key, which only sentences of the reply name."""

    def with_values(self, values: dict[str, Decimal]) -> "Figures":
        """Return the same with other values; `dataclasses.replace` takes longer than the formulas of a table's row."""
        return Figures(values, self.ways, self.caveat, self.warnings, self.counted, self.shown)


@dataclass(frozen=True)
class Input:
    """One input of a calculator, from the signature of its formula."""

    name: str
    kind: NumberKind
    required: bool
    label_only: bool
    """Whether it is taken only with its label, and never by its place in a list."""


@dataclass(frozen=True)
class CalculatorResult:
    """What was calculated, without words: the figures, what was read, and the lines where several were typed."""

    figures: Figures
    amounts: dict[str, Amount] = field(default_factory=dict)
    """The inputs as they were read, by name."""
    currency: Unit | None = None
    """The currency of all amounts of money; None if none was typed."""
    notices: tuple[Notice, ...] = ()
    """Warnings about the reading."""
    rows: tuple[tuple[str, "CalculatorResult"], ...] = ()
    """Lines with names, each shown with its figures."""
    checked: tuple[tuple[str, "CalculatorResult"], ...] = ()
    """Lines with numbers, of which only the warnings are shown."""
    listed: tuple[tuple[str, "CalculatorResult"], ...] = ()
    """Lines with names, of which the figures are shown in one line each, with the warnings."""
    failed: tuple[InvalidInput, ...] = ()
    """What is wrong with lines that were left out; each names its line."""


@dataclass(frozen=True)
class Calculator:
    """One row of the table of calculators: a command, its formula, and where needed how its text is read."""

    command: str
    formula: Callable[..., Figures]
    aliases: tuple[str, ...] = ()
    """Other names of the command."""
    orders: tuple[tuple[str, ...], ...] = ()
    """The orders in which numbers without labels are taken, where they are not that of the signature."""
    read: "Callable[[Calculator, str, Language], CalculatorResult] | None" = None
    """How a text of several lines is read; None for the usual list of numbers."""
    prepare: Callable[[str], str] | None = None
    """How a text is rewritten before it is read as a list, where it may hold more than a list does."""
    asks_rest: bool = False
    """Whether a dialog asks for what is missing where some numbers were typed."""
    reads_files: bool = True
    """Whether a text of several lines may also come as the table in a file."""
    point: str | None = None
    """The id of the guide's point that tells what such a figure is good for."""
    handbook_point: str | None = None
    """The id of the handbook's point that explains such a figure."""
    usual: tuple[str, ...] = ()
    """What a sentence must give or is asked for, where that is more than the inputs without which nothing works."""
    steps: tuple[Step, ...] = ()
    """What a dialog asks for, where that is more than the required inputs in order."""
    made: Mapping[str, Made] = field(default_factory=dict)
    """Inputs that may be given in parts, with their labels."""
    instead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For an input that is needed, others that take its place."""

    @cached_property
    def inputs(self) -> dict[str, Input]:
        """Return the inputs by name, in the order of the signature."""
        hints: dict[str, Any] = get_type_hints(self.formula, include_extras=True)
        parameters = inspect.signature(self.formula).parameters.values()
        found = {each.name: _input(each, hints[each.name], needed=each.name in self.instead) for each in parameters}
        parts = (part for made in self.made.values() for part in made.parts.items())
        return found | {name: Input(name, kind, required=False, label_only=True) for name, kind in parts}

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name of the command."""
        return (self.command, *self.aliases)

    @property
    def needed(self) -> tuple[str, ...]:
        """Return the inputs that a sentence must give, or is asked for."""
        return self.usual or tuple(name for name, each in self.inputs.items() if each.required)

    @property
    def positions(self) -> tuple[tuple[str, ...], ...]:
        """Return the orders in which numbers without labels are taken."""
        order = tuple(name for name, each in self.inputs.items() if not each.label_only)
        return self.orders or (order,)

    def lacking(self, known: Collection[str]) -> list[str]:
        """Return the inputs that a sentence must still give beside those that are known."""
        return self._still_needed(self.needed, known)

    def missing(self, known: Collection[str]) -> list[str]:
        """Return the inputs without which nothing can be worked out from those that are known."""
        return self._still_needed([name for name, each in self.inputs.items() if each.required], known)

    def _still_needed(self, names: Iterable[str], known: Collection[str]) -> list[str]:
        open_ones = (name for name in names if not {name, *self.instead.get(name, ())} & set(known))
        return [part for name in open_ones for part in self._needed_for(name, known)]

    def _needed_for(self, name: str, known: Collection[str]) -> list[str]:
        """Return the parts that an input lacks; where none of them is known, the input itself."""
        made = self.made.get(name)
        lacking = made.lacking(known) if made else None
        return [name] if lacking is None else lacking

    @property
    def asked(self) -> tuple[Step, ...]:
        """Return the steps of a dialog that asks for the inputs."""
        return self.steps or tuple(Ask(name) for name, each in self.inputs.items() if each.required)


def _input(parameter: inspect.Parameter, hint: Any, *, needed: bool) -> Input:
    kinds = [kind for each in (hint, *get_args(hint)) for kind in getattr(each, "__metadata__", ())]
    required = needed or parameter.default is inspect.Parameter.empty
    return Input(parameter.name, kinds[0], required, parameter.kind is inspect.Parameter.KEYWORD_ONLY)


def require_positive(**values: Decimal | None) -> None:
    """Raise InvalidInput for the first value that is zero or below; None was not given and is passed over."""
    for name, value in values.items():
        if value is not None and value <= 0:
            raise InvalidInput("must_be_positive", field=name)


def more_than_base(part: str, count: Decimal, base: str, size: Decimal) -> tuple[Notice, ...]:
    """Return a warning if a part is larger than the whole; `part` and `base` name the inputs."""
    return (Notice("more_than_base", {"part": part, "base": base}),) if count > size else ()


def given(**values: Decimal | None) -> dict[str, Decimal]:
    """Return the values that were given."""
    return {name: value for name, value in values.items() if value is not None}
