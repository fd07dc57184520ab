"""Separated text -> records of cells, alike for a table that is pasted and for one that is sent as a file."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from bot.calculators.table_columns import recognised
from knowledge.toolbox.errors import InvalidInput

_SEPARATORS = ";\t,|"
"""Best first: of two signs with the same score the first is taken, as a comma also stands in numbers and names."""
_SAMPLE_ROWS, _SAMPLE_COLUMNS, _SAMPLE_CHARACTERS = 20, 200, 20_000
"""Only so much of a text is tried with each separator: the titles stand among the first rows."""
_LONGEST_CELL = 10_000
"""Characters of one cell; a longer one means that a quotation mark was never closed."""


def separator_of(text: str) -> str:
    """Return the separator that makes the most column names, and of equals the most cells."""

    def score(separator: str) -> tuple[int, int]:
        sample = islice(records(text[:_SAMPLE_CHARACTERS], separator), _SAMPLE_ROWS)
        return max(((recognised(cells[:_SAMPLE_COLUMNS]), len(cells)) for _, cells in sample), default=(0, 0))

    return max(_SEPARATORS, key=score)


def records(text: str, separator: str, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Yield the records with their numbers, as a spreadsheet counts rows.

    Bad quotation marks end the records, or raise InvalidInput where `strict`.
    """
    number = width = 0
    try:
        lines = io.StringIO(text, newline="")
        parsed = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=strict)
        for number, record in enumerate(parsed, 1):
            if strict and any(len(cell) > _LONGEST_CELL for cell in record):
                raise InvalidInput("table_quotes", line=str(number))
            cells = [cell.strip() for cell in record]
            if len(cells) == 1 and width > 1 and separator in cells[0] and "\n" not in cells[0]:
                cells = _unpacked(cells, separator, width)
            width = width or (len(cells) if len(cells) > 1 else 0)
            yield number, cells
    except csv.Error:
        if strict:
            raise InvalidInput("table_quotes", line=str(number + 1)) from None


def _unpacked(cells: list[str], separator: str, width: int) -> list[str]:
    """Return the cells of a record that a program quoted as a whole (`"1,Lan,""a, b"",5"`); else the cell as it is."""
    inner = next(csv.reader(cells, delimiter=separator, skipinitialspace=True), cells)
    return [cell.strip() for cell in inner] if len(inner) == width else cells
