"""CSV as programs save it; encoding and separator are told from the content."""

import re
from collections.abc import Iterator
from typing import Any

from bot.calculators.separated_text import records, separator_of
from bot.calculators.table_cells import TableCell
from bot.sheets.table_rows import MAX_CELL_CHARACTERS, Bounds, TableRow
from knowledge.toolbox.decoding import decode_by_content
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_DECLARED = expression(r"sep=(.)\r?\n", re.IGNORECASE)


def read_csv(data: bytes) -> list[TableRow]:
    """Return the rows that are not blank; raise InvalidInput for what is no table or too much of one."""
    return [TableRow(number, tuple(map(TableCell, cells))) for number, cells in _read(data)]


def read_csv_as_json(data: bytes) -> dict[str, Any]:
    """Return the `rows`, each its number and its cells, or the id of an `error`, for a confined process."""
    try:
        return {"rows": list(_read(data))}
    except InvalidInput as error:
        return {"error": error.id, "details": dict(error.details)}


def _read(data: bytes) -> Iterator[tuple[int, list[str]]]:
    text = decoded(data)
    if "\0" in text:
        raise InvalidInput("table_unknown")
    declared = _DECLARED.match(text)
    if declared is None:
        return _rows(text, separator_of(text))
    return ((number + 1, cells) for number, cells in _rows(text[declared.end() :], declared[1]))


def decoded(data: bytes) -> str:
    """Return the text of a file; raise InvalidInput where it is in no encoding that tables come in."""
    try:
        return decode_by_content(data)
    except UnicodeError:
        raise InvalidInput("table_unknown") from None


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    bounds = Bounds()
    for number, cells in records(text, separator, strict=True):
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        refusal = bounds.refusal(len(cells))
        if refusal:
            raise InvalidInput(refusal)
        yield number, [cell[:MAX_CELL_CHARACTERS] for cell in cells]
