"""CSV as programs save it: whatever the encoding and the separator, told by what is in the file."""

import re
import unicodedata
from collections.abc import Iterator

from bot.calculators.separated_text import records, separator_of
from bot.calculators.table_cells import Cell
from bot.numbers.errors import InvalidInput
from bot.sheets.table_rows import MAX_CELL_CHARACTERS, Bounds, Row

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read_csv(data: bytes) -> list[Row]:
    """Return the rows that are not blank; raise InvalidInput for what is no table or too much of one."""
    text = decoded(data)
    if "\0" in text:
        raise InvalidInput("table_unknown")
    declared = _DECLARED.match(text)
    if declared is None:
        return list(_rows(text, separator_of(text)))
    rows = _rows(text[declared.end() :], declared[1])
    return [Row(row.number + 1, row.cells) for row in rows]


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or, as older Vietnamese programs write, Windows-1258 or 1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    zeros = [data[start:2000:2].count(0) for start in (0, 1)]
    if max(zeros) > len(data[:2000]) / 4:
        return _decoded(data, "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise InvalidInput("table_unknown") from None


def _windows(data: bytes) -> str:
    """Return text of one byte a letter: 1258 if every tone mark that it gives has a vowel to stand on."""
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252")
    alone = any(mark in _TONES and text[at - 1 : at] not in _VOWELS for at, mark in enumerate(text))
    return _decoded(data, "cp1252") if alone else unicodedata.normalize("NFC", text)


def _rows(text: str, separator: str) -> Iterator[Row]:
    bounds = Bounds()
    for number, cells in records(text, separator, strict=True):
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        refusal = bounds.refusal(len(cells))
        if refusal:
            raise InvalidInput(refusal)
        yield Row(number, tuple(Cell(cell[:MAX_CELL_CHARACTERS]) for cell in cells))
