"""A workbook (XLSX) -> its cells as JSON. It runs in a confined process and imports as little as possible."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from re import compile as pattern
from typing import Any
from zipfile import ZipFile

from bot.sheets.table_rows import MAX_CELL_CHARACTERS, MAX_CELLS, Bounds

_MAX_UNPACKED_BYTES = 60 * 1024 * 1024
"""Of all members: XML of 300,000 cells with 200 bytes each."""
_MAX_RATIO = 200
"""Unpacked size by packed size of a member: about 10 for tables, 50 for copies of one row, 1,000 for a zip bomb."""
_MAX_MEMBERS = 1000
"""A workbook has a dozen, and a few for each sheet."""
_LAST_ROW = 1_048_576
"""The last row that Excel has; openpyxl would make all rows up to any number that a file claims."""
_MEGABYTE = 1024 * 1024
"""Smaller members are not inspected, and files are read in pieces of this size."""
_STARTS = (b"<c ", b"<c>", b"<c/", b"<si>", b"<si ", b"<si/")
"""How cells begin in XML, and the strings that cells share."""
_SIGNIFICANT = 15
"""Digits of a number that a spreadsheet shows; further ones are rounding errors of its binary form."""
_MAX_DIGITS = 40
"""A longer number is passed on as text, which no input takes."""
_LOOKED_AT = 100
"""Rows of a sheet in which a table begins, if it holds one."""
_FORMATS_KEPT = 256
"""Number formats in memory; a workbook has a few dozen."""
_CURRENCY = pattern(
    r"\[\$([^\[\]-]++)[^\[\]]*+\]|([$₫€£¥₩฿]|(?<![^\W\d_])(?:đ|VN[DĐ]|USD|EUR|GBP|JPY|KRW|THB|SGD)(?![^\W\d_]))"
)
_LITERAL_SIGNS = pattern(r"\[(?!\$[^\]-])[^\]]*\]|[\"\\]|_.")


class _Refused(Exception):
    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id


def read_workbook(data: bytes) -> dict[str, Any]:
    """Return the visible `sheets` that may hold tables, each with its name and rows, or the id of an `error`.

    A row is its number and its cells. A cell is a text or, for a number, its digits and the symbol of its format.
    """
    try:
        _inspect(data)
        return {"sheets": _tables(data)}
    except _Refused as refused:
        return {"error": refused.id}


# Before anything is parsed ----------------------------------------------------------------------


def _inspect(data: bytes) -> None:
    """Refuse what is no workbook, or too much of one. A member can't unpack to more than the size it declares."""
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        names = {member.filename for member in members}
        if "xl/workbook.bin" in names:
            raise _Refused("table_old_excel")
        if "xl/workbook.xml" not in names:
            raise _Refused("table_unknown")
        if any(member.flag_bits & 1 for member in members):
            raise _Refused("table_locked")
        heavy = any(each.file_size > max(_MEGABYTE, _MAX_RATIO * each.compress_size) for each in members)
        if heavy or len(members) > _MAX_MEMBERS or sum(each.file_size for each in members) > _MAX_UNPACKED_BYTES:
            raise _Refused("table_too_heavy")
        if any(_cells(archive, each.filename) > 2 * MAX_CELLS for each in members if each.file_size > _MEGABYTE):
            raise _Refused("table_too_heavy")


def _cells(archive: ZipFile, name: str) -> int:
    """Return about how many cells or shared strings an XML member holds."""
    with archive.open(name) as member:
        return sum(chunk.count(start) for chunk in iter(lambda: member.read(_MEGABYTE), b"") for start in _STARTS)


# Cells ------------------------------------------------------------------------------------------


def _tables(data: bytes) -> list[Any]:
    # Otherwise openpyxl imports numpy and lxml where they are installed: half of the time and memory of a small table.
    os.environ["OPENPYXL_LXML"] = "False"
    sys.modules["numpy"] = None  # type: ignore[assignment]
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    tables: list[Any] = []
    left = MAX_CELLS
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or left <= 0:
            continue
        rows = _rows_or_nothing(sheet, first=not tables)
        if any(len(cells) > 1 for _, cells in rows[:_LOOKED_AT]):
            tables.append([sheet.title, rows])
            left -= sum(len(cells) for _, cells in rows)
    return tables


def _rows_or_nothing(sheet: Any, first: bool) -> list[Any]:
    """Return the rows of a sheet; of a further sheet that holds too much, nothing, as the first one can be read."""
    try:
        return list(_rows(sheet))
    except _Refused:
        if first:
            raise
        return []


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    sheet.reset_dimensions()
    bounds = Bounds()
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > _LAST_ROW:
            raise _Refused("table_too_long")
        cells = [_cell(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        refusal = bounds.refusal(len(cells))
        if refusal:
            raise _Refused(refusal)
        yield number, cells


def _cell(cell: Any) -> Any:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value[:MAX_CELL_CHARACTERS].strip()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, _symbol(cell.number_format))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return str(value)


def _number(value: float, symbol: str) -> Any:
    """Return a number as a wide cell shows it: 0.1 + 0.2 is 0.3, and 25000.0 is 25000."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_SIGNIFICANT}g}")
    text = format(100 * exact if symbol == "%" else exact, "f")
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    return [plain, symbol] if len(plain) <= _MAX_DIGITS else plain[:MAX_CELL_CHARACTERS]


@lru_cache(_FORMATS_KEPT)
def _symbol(number_format: str) -> str:
    """Return the sign that a number's format shows beside it: percent or any currency; empty where there is none."""
    shown = _LITERAL_SIGNS.sub("", number_format)
    found = _CURRENCY.search(shown)
    if found:
        return (found[1] or found[2]).strip()
    return "%" if "%" in shown else ""
