"""Words for calculators."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.texts.schema.dialogs import AskText


@dataclass(frozen=True)
class FigureText:
    """The name of one figure, and its formula with places for inputs and other figures."""

    label: str
    formula: str = ""


@dataclass(frozen=True)
class CalculatorText:
    """The words of one calculator; `example` is what may be typed after its command.

    `names` are the phrases, divided by commas, by which people ask for its figure in a sentence.
    """

    title: str
    prompt: str
    example: str
    figures: Mapping[str, FigureText]
    caveats: Mapping[str, str]
    names: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Names of inputs where this calculator has other ones for them."""
    asks: Mapping[str, AskText] = field(default_factory=dict)
    """Questions for inputs where this calculator means something else by them."""


@dataclass(frozen=True)
class CalculatorTexts:
    """The words of all calculators: names of inputs, calculators by command, errors and warnings by id."""

    fields: Mapping[str, str]
    calculators: Mapping[str, CalculatorText]
    errors: Mapping[str, str]
    warnings: Mapping[str, str]
    read: str
    result: str
    formula: str
    example: str
    try_it: str
    which_number: str
    """Asks which input a corrected number is."""
    or_between: str
    """Stands between the last two of several names."""
    in_row: str
    in_line: str
    share: str
    listed: str
    scenarios: str
