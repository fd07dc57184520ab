"""The bytes of a table file -> its rows. Its content tells whether it is CSV or XLSX; its name does not count."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from bot.calculators.table_cells import TableCell
from bot.calculators.table_columns import recognised
from bot.sheets.csv_file import read_csv
from bot.sheets.table_rows import MAX_ROWS_ABOVE, MAX_TABLE_BYTES, SheetPages, TableRow
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.confined import confined
from knowledge.toolbox.errors import ConfinedError, InvalidInput, TooBig, TooSlow

_SECONDS, _MEGABYTES = 8, 400
"""What reading a file may take: a workbook of 300,000 cells takes 5 s of a busy processor, and 80 MB (measured)."""
_READ_WORKBOOK = "bot.sheets.xlsx_file:read_workbook"
_READ_CSV = "bot.sheets.csv_file:read_csv_as_json"
_LARGE_CSV = 256 * 1024
"""Bytes; what is smaller is read at once, before another process would have begun."""

# How files of other formats begin.
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_TABLE_SUFFIXES = frozenset(
    ("", ".csv", ".tsv", ".tab", ".txt", ".xls", ".xlsx", ".xlsm", ".xlsb", ".xltx", ".ods", ".numbers")
)
"""Endings of names that tables have, also of kinds that can't be read: who sends one is told what to save it as."""
_TITLES_OF_TABLE = 3
"""Known titles of a sheet that is worth naming beside the one that was read."""
_LOOKED_AT = 200
"""Bytes in which markup begins, after white space."""
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table")


@dataclass(frozen=True)
class Sheet:
    """The rows of a file that aren't blank.

    `separated` means CSV: there, a row with more cells than titles was split wrongly.
    """

    rows: tuple[TableRow, ...]
    separated: bool
    pages: SheetPages | None = None


def is_table_name(name: str) -> bool:
    """Tell by a file's name whether it may be a table; a file without an ending may be anything."""
    return PurePath(name).suffix.lower() in _TABLE_SUFFIXES


def read_sheet(data: bytes) -> Sheet:
    """Return the rows of a CSV or XLSX file; raise InvalidInput for any other. It can take seconds."""
    if len(data) > MAX_TABLE_BYTES:
        raise InvalidInput("table_too_big")
    if data.startswith(_OLE):
        raise InvalidInput("table_locked" if _LOCKED in data else "table_old_excel")
    if data.startswith(_OTHERS) or data[:_LOOKED_AT].lstrip().lower().startswith(_MARKUP):
        raise InvalidInput("table_unknown")
    if data.startswith(_ZIP):
        return _read_workbook(data)
    rows = read_csv(data) if len(data) < _LARGE_CSV else _read_large_csv(data)
    if not rows:
        raise InvalidInput("table_empty")
    return Sheet(tuple(rows), separated=True)


def _read_confined(function: str, data: bytes) -> dict[str, Any]:
    """Return what a confined process reads of a file; raise InvalidInput where that fails."""
    try:
        read: dict[str, Any] = confined(function, data, seconds=_SECONDS, megabytes=_MEGABYTES)
    except (TooBig, TooSlow):
        raise InvalidInput("table_too_heavy") from None
    except ConfinedError:
        raise InvalidInput("table_broken") from None
    if "error" in read:
        raise InvalidInput(read["error"], **read.get("details", {}))
    return read


def _read_large_csv(data: bytes) -> list[TableRow]:
    return [TableRow(number, tuple(map(TableCell, cells))) for number, cells in _read_confined(_READ_CSV, data)["rows"]]


def _read_workbook(data: bytes) -> Sheet:
    read = _read_confined(_READ_WORKBOOK, data)
    pages = [
        (name, [TableRow(number, tuple(map(_cell, cells))) for number, cells in rows]) for name, rows in read["sheets"]
    ]
    if not pages:
        raise InvalidInput("table_empty")
    scores = [_titles_in(rows) for _, rows in pages]
    best = scores.index(max(scores))
    others = tuple(name for at, (name, _) in enumerate(pages) if at != best and scores[at] >= _TITLES_OF_TABLE)
    return Sheet(tuple(pages[best][1]), separated=False, pages=SheetPages(pages[best][0], others))


def _titles_in(rows: list[TableRow]) -> int:
    """Return how many titles of columns the best row at the head of a sheet holds."""
    return max(recognised([one_line(cell.shown) for cell in row.cells]) for row in rows[:MAX_ROWS_ABOVE])


def _cell(read: str | list[str]) -> TableCell:
    return TableCell(read) if isinstance(read, str) else TableCell(*read)
