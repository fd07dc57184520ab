"""The rows of a table file, whatever its format, and the bounds on how much is read.

A confined process imports this module to read a workbook, so it imports nothing at run time.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.calculators.table_cells import TableCell

MAX_TABLE_BYTES = 5 * 1024 * 1024
"""Of a file: 20,000 rows of 250 characters."""
MAX_ROWS = 20_000
"""Below the titles: far more influencers or posts than a campaign has, and worked out within seconds."""
MAX_COLUMNS = 200
"""Wide enough for any export; a row of thousands of cells is no table of influencers."""
MAX_CELLS = 300_000
"""In all: 15 columns in each of 20,000 rows."""
MAX_CELL_CHARACTERS = 500
"""A longer cell is cut: captions are long, and no number is."""
MAX_ROWS_ABOVE = 10
"""Rows that may stand above the row of column names."""


@dataclass(frozen=True)
class TableRow:
    """A row that isn't blank, with its number in the sheet, counted from 1."""

    number: int
    cells: "tuple[TableCell, ...]"


@dataclass(frozen=True)
class SheetPages:
    """The sheet of a workbook that was read, and others that hold tables too."""

    read: str
    others: tuple[str, ...]


class Bounds:
    """Counts the rows and cells of one table."""

    def __init__(self) -> None:
        self.rows = 0
        self.cells = 0

    def refusal(self, width: int) -> str | None:
        """Count a row of `width` cells; return the id of the error where that is too much."""
        self.rows += 1
        self.cells += width
        if width > MAX_COLUMNS:
            return "table_too_wide"
        if self.rows > MAX_ROWS + MAX_ROWS_ABOVE:
            return "table_too_long"
        return "table_too_heavy" if self.cells > MAX_CELLS else None
