"""Cells of a table -> numbers, alike for a table that is pasted and for one that is sent as a file."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.calculators.base import Input, Notice
from bot.calculators.inputs import read_input
from bot.calculators.number_style import in_style
from bot.calculators.table_columns import Column
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.reading import read_quantity
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_BLANK = frozenset(
    {"", "-", "–", "—", "--", "n/a", "na", "#n/a", "null", "none", "nan", ".", "?", "/", "…", "...", "chưa có", "trống"}
)
"""What people and programs write into a cell without a value."""
_GROUPED = expression(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){1,4}|(?:,[0-9]{3}){1,4})")
_THREEFOLD = expression(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_WITH_DECIMALS = expression(r"(?:0|[1-9][0-9]{0,14})\.(?:[0-9]{1,2}|[0-9]{4,15})")
_MILLIONS = expression(r"[0-9]{1,4}(?:[.,][0-9]{1,2})? ?[mM]")
"""Counts as programs shorten them; `2m` of money may mean something else to its writer."""
FORMULA_ONLY = "="
"""Text of a cell of a workbook with a formula whose result no program has stored."""
_UNITS_KEPT = 64
"""Units of titles in memory; people write a dozen."""
_NEARLY_WHOLE = expression(r"[0-9]{1,15}[.,][0-9]{8,20}")
_NOISE = Decimal("0.000001")
"""How far from a whole number a program's sum of whole numbers can be: 257899.99999999997."""
_PLAIN_DIGITS = 15
"""Digits of a number that needs no checks: the largest one taken, 10^15, has 16."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's text; a number cell of a workbook has plain digits as text, and beside it the symbol of its format."""

    text: str
    symbol: str | None = None
    """None for typed text; for a number cell its sign of percent or currency, or an empty text."""

    @property
    def shown(self) -> str:
        """The cell as its sheet shows it."""
        return f"{self.text}{self.symbol or ''}"

    @property
    def typed(self) -> str:
        """The cell as text that reads in one way only: a zero is added to three decimals, which look like thousands."""
        exact = self.symbol is not None and len(self.text.partition(".")[2]) == 3
        return f"{self.text}{'0' * exact}{self.symbol or ''}"


def is_blank(cell: TableCell) -> bool:
    """Tell whether a cell has no value; a blank cell never counts as zero."""
    return cell.shown.lower() in _BLANK


def is_plain(cell: TableCell) -> bool:
    """Tell whether a cell is a whole number in plain digits, which reads alike in any field; most cells are."""
    text = cell.text
    return text.isascii() and text.isdecimal() and len(text) <= _PLAIN_DIGITS and not cell.symbol


def _without_noise(text: str) -> str:
    """Return a number that a program worked out as a whole one, without the noise of binary fractions behind it."""
    if not _NEARLY_WHOLE.fullmatch(text):
        return text
    value = Decimal(text.replace(",", "."))
    whole = value.to_integral_value()
    return str(whole) if abs(value - whole) < _NOISE else text


def _value_at_sight(text: str, kind: NumberKind) -> Decimal | None:
    """Return the value of digits that read alike in any language; None where they must be looked at closely."""
    if kind not in (NumberKind.COUNT, NumberKind.AVERAGE, NumberKind.MONEY):
        return None
    if _GROUPED.fullmatch(text) or (text.isascii() and text.isdecimal() and len(text) <= _PLAIN_DIGITS):
        return Decimal(text.replace(".", "").replace(",", ""))
    if kind is not NumberKind.COUNT and _WITH_DECIMALS.fullmatch(text):
        return Decimal(text).normalize()
    return None


def column_unit(column: Column) -> tuple[bool, Unit | None]:
    """Tell of the unit of a column's title whether it changes the values below it, and which currency it is."""
    return _unit_of(column.unit)


@lru_cache(_UNITS_KEPT)
def _unit_of(unit: str) -> tuple[bool, Unit | None]:
    """Tell of the unit of a title whether it changes the values below it, and which currency it is."""
    if not unit:
        return False, None
    quantity = read_quantity(f"1 {unit}")
    return quantity.scaled, quantity.unit


def read_cell(
    cell: TableCell, column: Column, field: Input, language: Language, decimal: str | None = None
) -> tuple[Amount, list[Notice]]:
    """Return a cell's amount and the notices about it; a cell without a unit has that of its column's title.

    `decimal` is the decimal sign of the column, where its cells tell it.

    Raises InvalidInput for what is no number, or no number for this input.
    """
    scaled, unit = _unit_of(column.unit)
    if cell.text.startswith("="):
        raise InvalidInput("formula_without_value", field=column.field, piece=cell.text)
    if is_plain(cell) and not scaled:
        return Amount(Decimal(cell.text), unit, cell.text), []
    typed = _without_noise(in_style(cell.typed, decimal) if cell.symbol is None else cell.typed)
    value = None if scaled else _value_at_sight(typed, field.kind)
    if value is not None:
        return Amount(value, unit, cell.text, grouped=_THREEFOLD.fullmatch(typed) is not None), []
    try:
        quantity = read_quantity(typed)
        if column.unit and quantity.unit is None and not quantity.scaled:
            quantity = read_quantity(f"{typed} {column.unit}")
    except InvalidInput as error:
        raise InvalidInput(error.id, **{"field": column.field, **error.details, "piece": cell.shown}) from None
    amount, notices = read_input(field, quantity, language)
    shortened = field.kind in (NumberKind.COUNT, NumberKind.AVERAGE) and _MILLIONS.fullmatch(cell.text)
    return amount, [] if shortened else notices
