"""The tables of a PDF: in cells between drawn lines, or in rows whose cells begin at the same places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from knowledge.reading.pdf_grid import GridCell
from knowledge.reading.pdf_headings import Leveled
from knowledge.reading.pdf_layout import SAME_PLACE, is_same_size
from knowledge.reading.pdf_lines import PdfLine

_GAP = 1.5
"""Width of the widest gap in the first row of a table without drawn lines, in type sizes, at least."""
_SAME_EDGE = 4.0
"""Distance, in points, up to which the columns of two pages are the same."""
_SIGNS = frozenset((":", "-", "–", "=", "|", "→"))
"""What a column between names and values consists of."""


@dataclass(slots=True)
class PdfTable:
    """Rows of cells; the first names the columns if `has_header`."""

    rows: list[list[str]]
    has_header: bool = False
    lefts: list[float] = field(default_factory=list)
    """Where the columns begin, in points; empty for tables without drawn lines."""
    page: int = 0
    """The page on which it begins, counted from 0."""


Part: TypeAlias = Leveled | PdfTable
"""A line with its level as a heading, or a table."""


def with_tables(leveled: Sequence[Leveled]) -> Iterator[Part]:
    """Yield all lines with their levels, and tables in place of theirs; one that goes on on the next page is one."""
    open_table: PdfTable | None = None
    for (_, is_ruled), run in groupby(leveled, lambda pair: (pair[0].page, pair[0].grid_cell is not None)):
        lines = list(run)
        table = _ruled_table([line for line, _ in lines]) if is_ruled else None
        if table and open_table and _is_same_table(open_table, table):
            open_table.rows += table.rows[1:] if table.rows[0] == open_table.rows[0] else table.rows
            continue
        if open_table:
            yield open_table
        open_table = table
        if table is None:
            yield from _with_aligned(lines)
    if open_table:
        yield open_table


def _is_same_table(before: PdfTable, table: PdfTable) -> bool:
    return len(before.lefts) == len(table.lefts) and all(
        abs(one - other) <= _SAME_EDGE for one, other in zip(before.lefts, table.lefts, strict=True)
    )


# Between drawn lines


def _ruled_table(lines: Sequence[PdfLine]) -> PdfTable | None:
    """Return the table of lines in cells; None where they do not make two rows and two columns."""
    cells: dict[GridCell, list[PdfLine]] = {}
    for line in lines:
        if line.grid_cell:
            cells.setdefault(line.grid_cell, []).append(line)
    lefts = sorted({cell.left for cell in cells})
    tops = sorted({cell.top for cell in cells}, reverse=True)
    if len(lefts) < 2 or len(tops) < 2:
        return None
    rows = [["" for _ in lefts] for _ in tops]
    for cell, within in cells.items():
        text = " ".join(line.text for line in within)
        for row, top in enumerate(tops):
            if cell.bottom < top <= cell.top:
                rows[row][lefts.index(cell.left)] = text
    first = [line for cell, within in cells.items() if cell.top == tops[0] for line in within]
    return PdfTable(rows, all(rows[0]) and all(line.is_bold for line in first), lefts, lines[0].page)


# In aligned rows


def _with_aligned(leveled: Sequence[Leveled]) -> Iterator[Part]:
    """Yield lines, and tables of at least two lines whose cells begin at the same places."""
    at = 0
    while at < len(leveled):
        first, level = leveled[at]
        end = at + 1
        while end < len(leveled) and _is_row_of(first, leveled[end][0]):
            end += 1
        if end - at > 1 and level in (None, leveled[at + 1][1]):
            yield PdfTable(_aligned_rows([line for line, _ in leveled[at:end]]), page=first.page)
        else:
            yield from leveled[at:end]
        at = end


def _is_row_of(first: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line continues the table that begins with `first`: as a new row, or below one of its cells."""
    if (
        max(cell.gap for cell in first.cells) < _GAP * first.size
        or line.page != first.page
        or line.base >= first.base
        or not is_same_size(first, line)
    ):
        return False
    return set(_columns_of(first, line)) != {0} and None not in _columns_of(first, line)


def _columns_of(first: PdfLine, line: PdfLine) -> list[int | None]:
    """Return for each cell of a line the column of the first row below which it begins; None for no column."""
    near = SAME_PLACE * first.size
    return [
        next((column for column, above in enumerate(first.cells) if abs(above.left - cell.left) <= near), None)
        for cell in line.cells
    ]


def _aligned_rows(lines: Sequence[PdfLine]) -> list[list[str]]:
    """Return the texts of a table's rows; a line without a first cell continues the row above."""
    rows: list[list[str]] = []
    for line in lines:
        columns = [column or 0 for column in _columns_of(lines[0], line)]
        if columns[0] == 0 or not rows:
            rows.append([""] * len(lines[0].cells))
        for column, cell in zip(columns, line.cells, strict=True):
            rows[-1][column] = f"{rows[-1][column]} {cell.text}".strip()
    said = [column for column in range(len(rows[0])) if any(row[column] not in ("", *_SIGNS) for row in rows)]
    return [[row[column].removeprefix(": ") for column in said] for row in rows]
