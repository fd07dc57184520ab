"""Cells of a table -> numbers, alike for a table that is pasted and for one that is sent as a file."""

from dataclasses import dataclass
from decimal import Decimal

from bot.calculators.base import Input, Notice
from bot.calculators.inputs import read_input
from bot.calculators.table_columns import Column
from bot.numbers.amounts import Amount
from bot.numbers.reading import read_quantity
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold

_BLANK = frozenset({"", "-", "–", "—", "n/a", "na", "#n/a", "null", "none"})
"""What people and programs write into a cell without a value."""
_SUMS = frozenset({"tong", "tong cong", "cong", "total", "totals", "grand total", "sum", "trung binh", "average"})
"""Names, folded, of rows that sum up or average the others."""
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


def is_sum(name: str) -> bool:
    """Tell by its name whether a row sums up or averages the others."""
    return fold(name) in _SUMS


def read_cell(cell: TableCell, column: Column, field: Input, language: Language) -> tuple[Amount, list[Notice]]:
    """Return a cell's amount and the notices about it; a cell without a unit has that of its column's title.

    Raises InvalidInput for what is no number, or no number for this input.
    """
    if is_plain(cell) and not column.unit:
        return Amount(Decimal(cell.text), piece=cell.text), []
    try:
        quantity = read_quantity(cell.typed)
        if column.unit and quantity.unit is None and not quantity.scaled:
            quantity = read_quantity(f"{cell.typed} {column.unit}")
    except InvalidInput as error:
        raise InvalidInput(error.id, **{"field": column.field, "piece": cell.shown, **error.details}) from None
    return read_input(field, quantity, language)
