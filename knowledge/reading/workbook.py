"""Read Excel workbooks (.xlsx) as text: a sheet is a heading, and each row names its columns."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.packages import check_package
from knowledge.toolbox.cleaning import clean_lines, one_line

_SHEET_LEVEL = 2
"""Level of a sheet's name, below that of the document."""
_MAX_COLUMNS = 60
"""Columns of a row that are read: wider tables are data, not something to be told."""


def read_sheets(data: bytes) -> Document:
    """Read a workbook, with the results of its formulas; raise UnusableFileError. Empty rows part tables."""
    check_package(data, "xl/workbook.xml")
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    builder = BlockBuilder()
    for sheet in book.worksheets:
        builder.add_heading(one_line(clean_lines(sheet.title)), _SHEET_LEVEL)
        rows: list[list[str]] = []
        for cells in sheet.iter_rows(max_col=_MAX_COLUMNS, values_only=True):
            row = [_written(cell) for cell in cells]
            if any(row):
                rows.append(row)
            elif rows:
                _take(rows, builder)
                rows = []
        _take(rows, builder)
    return builder.document(one_line(clean_lines(book.properties.title or "")) or None)


def _take(rows: Sequence[Sequence[str]], builder: BlockBuilder) -> None:
    """Give a table to the builder; rows of one cell above it are paragraphs."""
    used = [at for at in range(max(map(len, rows), default=0)) if any(row[at : at + 1] != [""] for row in rows)]
    table = [[row[at] if at < len(row) else "" for at in used] for row in rows]
    while table and sum(map(bool, table[0])) == 1:
        builder.add("".join(table.pop(0)))
    builder.open_table()
    for number, row in enumerate(table):
        builder.open_row(is_header=not number and len(table) > 1 and len(row) > 2)
        for cell in row:
            builder.add(cell)
        builder.close_row()
    builder.close_table()


def _written(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        cell = cell.date()
    return (
        cell.isoformat(" ")
        if isinstance(cell, datetime)
        else (cell.isoformat() if isinstance(cell, date) else one_line(clean_lines(str(cell))))
    )
