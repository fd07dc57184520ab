"""A workbook (XLSX) -> cells as JSON; it runs confined, so it imports nothing that it can do without."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from itertools import islice
from re import compile as pattern
from typing import Any
from zipfile import ZipFile

from bot.sheets.table_rows import MAX_CELL_CHARACTERS, MAX_CELLS, Bounds

MAX_UNPACKED_BYTES = 60 * 1024 * 1024
MAX_RATIO = 200
"""Tables shrink to a tenth, copies of one row to a fiftieth; a bomb to a thousandth."""
MAX_MEMBERS = 1000
LAST_ROW = 1_048_576

_SMALL = 1024 * 1024
_STARTS = (b"<c ", b"<c>", b"<c/", b"<si>", b"<si ", b"<si/")
"""Of cells, and of the strings that cells share."""
_SIGNIFICANT = 15
"""Digits that a spreadsheet shows of a number; more are noise of its binary form."""
_MAX_DIGITS = 40
_CURRENCY = pattern(r"\[\$([^\]-]+)[^\]]*\]|([$₫€£¥]|(?<![^\W\d_])(?:đ|VN[DĐ]|USD|EUR)(?![^\W\d_]))")
_LITERAL_SIGNS = pattern(r"\[(?!\$[^\]-])[^\]]*\]|[\"\\]|_.")


class _Refused(Exception):
    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id


def read_workbook(data: bytes) -> dict[str, Any]:
    """Return `rows`, each a number and its cells, of the first sheet that holds a table; or the id of an `error`.

    A cell is a text or, for a number, its digits and the symbol of its format.
    """
    try:
        _inspect(data)
        return {"rows": _first_table(data)}
    except _Refused as refused:
        return {"error": refused.id}


# Before anything is parsed ----------------------------------------------------------------------


def _inspect(data: bytes) -> None:
    """Refuse what is no workbook, or too much of one; no member can unpack to more than it declares."""
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        names = {member.filename for member in members}
        if "xl/workbook.bin" in names:
            raise _Refused("table_old_excel")
        if "xl/workbook.xml" not in names:
            raise _Refused("table_unknown")
        if any(member.flag_bits & 1 for member in members):
            raise _Refused("table_locked")
        heavy = any(each.file_size > max(_SMALL, MAX_RATIO * each.compress_size) for each in members)
        if heavy or len(members) > MAX_MEMBERS or sum(each.file_size for each in members) > MAX_UNPACKED_BYTES:
            raise _Refused("table_too_heavy")
        if any(_cells(archive, each.filename) > 2 * MAX_CELLS for each in members if each.file_size > _SMALL):
            raise _Refused("table_too_heavy")


def _cells(archive: ZipFile, name: str) -> int:
    """Return about how many cells or shared strings an XML member holds."""
    with archive.open(name) as member:
        return sum(chunk.count(start) for chunk in iter(lambda: member.read(_SMALL), b"") for start in _STARTS)


# Cells ------------------------------------------------------------------------------------------


def _first_table(data: bytes) -> list[Any]:
    # openpyxl would load numpy and lxml where they are installed: half of the time and memory of a small table.
    os.environ["OPENPYXL_LXML"] = "False"
    sys.modules["numpy"] = None  # type: ignore[assignment]
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            rows = list(_rows(sheet))
            if any(len(cells) > 1 for _, cells in islice(rows, 100)):
                return rows
    return []


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    sheet.reset_dimensions()
    bounds = Bounds()
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > LAST_ROW:
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
    """Return a number as a spreadsheet shows it where there is room: 0.1 + 0.2 is 0.3, and 25000.0 is 25000."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_SIGNIFICANT}g}")
    text = format(100 * exact if symbol == "%" else exact, "f")
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    return [plain, symbol] if len(plain) <= _MAX_DIGITS else plain[:MAX_CELL_CHARACTERS]


@lru_cache(maxsize=256)
def _symbol(number_format: str) -> str:
    """Return what a number's format shows beside it: a sign of percent or of a currency, whatever it is."""
    shown = _LITERAL_SIGNS.sub("", number_format)
    found = _CURRENCY.search(shown)
    if found:
        return (found[1] or found[2]).strip()
    return "%" if "%" in shown else ""
