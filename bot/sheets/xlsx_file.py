"""A workbook (XLSX) -> its cells as JSON. It runs in a confined process and imports as little as possible."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from bot.sheets.sheet_xml import shared_strings, sheet_rows
from bot.sheets.table_rows import MAX_CELL_CHARACTERS, MAX_CELLS, Bounds
from knowledge.toolbox.expressions import expression

_MAX_UNPACKED_BYTES = 60 * 1024 * 1024
"""Of all members: XML of 300,000 cells with 200 bytes each."""
_MAX_RATIO = 200
"""Unpacked size by packed size of a member: about 10 for tables, 50 for copies of one row, 1,000 for a zip bomb."""
_MAX_MARKS = 4_000_000
"""Tags and attributes of all members: 300,000 cells have four tags and three attributes, and four tags in the strings
that they share."""
_MAX_OTHER_MARKS = 500_000
"""Those of the members that hold no cells, which openpyxl reads whole: a hundred thousand formats are a broken file."""
_WITH_CELLS = ("xl/worksheets/", "xl/sharedStrings")
_MAX_MEMBERS = 1000
"""A workbook has a dozen, and a few for each sheet."""
_XML = (".xml", ".rels")
_LAST_ROW = 1_048_576
"""The last row that Excel has; openpyxl would make all rows up to any number that a file claims."""
_MEGABYTE = 1024 * 1024
"""The ratio of smaller members does not matter, and files are read in pieces of this size."""
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
_CURRENCY = expression(
    r"\[\$([^\[\]-]++)[^\[\]]*+\]|([$₫€£¥₩฿]|(?<![^\W\d_])(?:đ|VN[DĐ]|USD|EUR|GBP|JPY|KRW|THB|SGD)(?![^\W\d_]))"
)
_LITERAL_SIGNS = expression(r"\[(?!\$[^\]-])[^\[\]]*+\]|[\"\\]|_.")


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
        marks = other_marks = 0
        for each in members:
            cells, more = _cells_and_marks(archive, each.filename)
            marks += more
            other_marks += 0 if each.filename.startswith(_WITH_CELLS) or not each.filename.endswith(_XML) else more
            if cells > 2 * MAX_CELLS or marks > _MAX_MARKS or other_marks > _MAX_OTHER_MARKS:
                raise _Refused("table_too_heavy")


def _cells_and_marks(archive: ZipFile, name: str) -> tuple[int, int]:
    """Return about how many cells or shared strings an XML member holds, and how many tags and attributes.

    What the parser has to work through is known before it begins.
    """
    cells = marks = 0
    with archive.open(name) as member:
        for chunk in iter(lambda: member.read(_MEGABYTE), b""):
            cells += sum(chunk.count(start) for start in _STARTS)
            marks += chunk.count(b"<") + chunk.count(b"=")
    return cells, marks


# Cells ------------------------------------------------------------------------------------------


def _tables(data: bytes) -> list[Any]:
    # Otherwise openpyxl imports numpy and lxml where they are installed: half of the time and memory of a small table.
    os.environ["OPENPYXL_LXML"] = "False"
    sys.modules["numpy"] = None  # type: ignore[assignment]
    book = _Book(data)
    tables: list[Any] = []
    left = MAX_CELLS
    for name, path in book.visible():
        if left <= 0:
            break
        rows = _rows_or_nothing(book, path, first=not tables)
        if any(len(cells) > 1 for _, cells in rows[:_LOOKED_AT]):
            tables.append([name, rows])
            left -= sum(len(cells) for _, cells in rows)
    return tables


def _rows_or_nothing(book: "_Book", path: str, first: bool) -> list[Any]:
    """Return the rows of a sheet; of a further sheet that holds too much, nothing, as the first one can be read."""
    try:
        return list(book.rows(path))
    except _Refused:
        if first:
            raise
        return []


class _Book:
    """A workbook: openpyxl reads what its parts are and how numbers are shown, its cells are read here."""

    def __init__(self, data: bytes) -> None:
        from openpyxl.reader.excel import ExcelReader
        from openpyxl.styles.stylesheet import apply_stylesheet

        self._reader: Any = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        self._reader.read_manifest()
        self._reader.read_workbook()
        apply_stylesheet(self._reader.archive, self._reader.wb)
        self._strings = self._shared_strings()

    def _shared_strings(self) -> list[str]:
        from openpyxl.xml.constants import SHARED_STRINGS

        part = self._reader.package.find(SHARED_STRINGS)
        if part is None:
            return []
        with self._reader.archive.open(part.PartName[1:]) as source:
            return shared_strings(source)

    def visible(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the member of each sheet of cells that is not hidden."""
        for sheet, part in self._reader.parser.find_sheets():
            if sheet.state == "visible" and part.target in self._reader.valid_files and "chartsheet" not in part.Type:
                yield sheet.name, part.target

    def rows(self, path: str) -> Iterator[tuple[int, list[Any]]]:
        bounds = Bounds()
        with self._reader.archive.open(path) as source:
            for number, stored in sheet_rows(source):
                if number > _LAST_ROW:
                    raise _Refused("table_too_long")
                shown = {place: cell for place, *rest in stored if (cell := self._cell(*rest))}
                if not shown:
                    continue
                width = max(shown) + 1
                refusal = bounds.refusal(width)
                if refusal:
                    raise _Refused(refusal)
                yield number, [shown.get(place, "") for place in range(width)]

    def _cell(self, kind: str, style: str, text: str) -> Any:
        if kind == "n":
            return self._number(text, style)
        if kind == "s":
            text = self._strings[int(text)]
        elif kind == "b":
            text = str(bool(int(text))).upper()
        elif kind == "d":
            text = text.replace("T", " ", 1).removesuffix("Z").removesuffix(" 00:00:00")
        return text[:MAX_CELL_CHARACTERS].strip()

    def _number(self, text: str, style: str) -> Any:
        symbol, is_date, is_length = self._format(int(style))
        if is_date:
            return self._date(text, is_length)
        if symbol != "%" and text.isascii() and text.isdecimal() and len(text) <= _SIGNIFICANT and text[0] != "0":
            return [text, symbol]
        return _number(float(text) if {".", "e", "E"} & set(text) else int(text), symbol)

    @lru_cache(_FORMATS_KEPT)  # noqa: B019 - one workbook lives as long as its process
    def _format(self, style: int) -> tuple[str, bool, bool]:
        """Return the sign beside a number in a style, and whether the number is a date or a length of time."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

        book = self._reader.wb
        number = book._cell_styles[style].numFmtId
        own = number - BUILTIN_FORMATS_MAX_SIZE
        shown = BUILTIN_FORMATS.get(number, "General") if own < 0 else book._number_formats[own]
        return _symbol(shown), style in book._date_formats, style in book._timedelta_formats

    def _date(self, text: str, is_length: bool) -> str:
        from openpyxl.utils.datetime import from_excel

        try:
            value = from_excel(float(text), self._reader.wb.epoch, timedelta=is_length)
        except (OverflowError, ValueError):
            return "#VALUE!"
        if isinstance(value, datetime) and value.time() == time():
            value = value.date()
        return str(value)


def _number(value: float, symbol: str) -> Any:
    """Return a number as a wide cell shows it: 0.1 + 0.2 is 0.3, and 25000.0 is 25000."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_SIGNIFICANT}g}")
    text = format(100 * exact if symbol == "%" else exact, "f")
    plain = text.rstrip("0").rstrip(".") if "." in text else text
    return [plain, symbol] if len(plain) <= _MAX_DIGITS else plain[:MAX_CELL_CHARACTERS]


def _symbol(number_format: str) -> str:
    """Return the sign that a number's format shows beside it: percent or any currency; empty where there is none."""
    shown = _LITERAL_SIGNS.sub("", number_format)
    found = _CURRENCY.search(shown)
    if found:
        return (found[1] or found[2]).strip()
    return "%" if "%" in shown else ""
