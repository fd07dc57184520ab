"""What a table file holds, whatever its format: numbered rows of cells, within bounds."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.calculators.table_cells import Cell

MAX_FILE_BYTES = 5 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELLS = 300_000
MAX_CELL_CHARACTERS = 500
"""Of text; a longer cell is cut, as captions are long and none is a number."""
MAX_ROWS_ABOVE = 10
"""Rows that may stand above the row of column names."""


@dataclass(frozen=True)
class Row:
    """A row that isn't blank, with its number in the sheet."""

    number: int
    cells: "tuple[Cell, ...]"


class Bounds:
    """Counts what was read; `refusal` is the id of the first bound that is crossed."""

    def __init__(self) -> None:
        self.rows = 0
        self.cells = 0

    def refusal(self, width: int) -> str | None:
        """Take in a row of so many cells and return the id of the error, if it is one too many."""
        self.rows += 1
        self.cells += width
        if width > MAX_COLUMNS:
            return "table_too_wide"
        if self.rows > MAX_ROWS + MAX_ROWS_ABOVE:
            return "table_too_long"
        return "table_too_heavy" if self.cells > MAX_CELLS else None
