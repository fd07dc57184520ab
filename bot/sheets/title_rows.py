"""Which row of a sheet holds the titles; a heading that spans several columns is read with the row below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.calculators.column_titles import read_title
from bot.calculators.name_columns import is_name
from bot.calculators.table_columns import recognised
from bot.sheets.table_rows import MAX_ROWS_ABOVE, TableRow
from knowledge.toolbox.cleaning import one_line

_LEAST_TITLES = 2
"""Cells of a row of titles; one alone is a heading of the whole sheet."""


@dataclass(frozen=True)
class TitleRow:
    """The titles of a sheet's columns, and the place of the first row behind them."""

    titles: tuple[str, ...]
    above: int
    """How many rows stand above the titles."""
    body: int
    """The place of the first row behind the titles."""


def title_row(rows: Sequence[TableRow]) -> TitleRow:
    """Return the row with the most titles, or two rows that have more together."""
    shown = [tuple(one_line(cell.shown) for cell in row.cells) for row in rows[: MAX_ROWS_ABOVE + 1]]
    places = range(min(len(rows), MAX_ROWS_ABOVE))
    at = max(places, key=lambda place: (recognised(shown[place]), -place))
    best, known = TitleRow(shown[at], at, at + 1), recognised(shown[at])
    for first in (at - 1, at):
        joined = _joined(shown[first], shown[first + 1]) if 0 <= first < len(shown) - 1 else None
        if joined and recognised(joined) > known:
            best, known = TitleRow(joined, first, first + 2), recognised(joined)
    return best


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...] | None:
    """Return the titles of two rows; None where these are no rows of titles, or neither leaves cells to the other."""
    if any(map(_has_number, (*upper, *lower))) or min(_filled(upper), _filled(lower)) < _LEAST_TITLES:
        return None
    width = max(len(upper), len(lower))
    above, below = (tuple(row) + ("",) * (width - len(row)) for row in (upper, lower))
    if all(map(bool, above)) or all(first and second for first, second in zip(above, below, strict=True)):
        return None
    spanning, titles = "", []
    for heading, title in zip(above, below, strict=True):
        spanning = heading or (spanning if title else "")
        titles.append(_title(spanning, title))
    return tuple(titles)


def _title(heading: str, title: str) -> str:
    """Return a title with the heading above it, where both together say more, or where it says nothing alone."""
    whole = f"{heading} {title}".strip()
    if not heading or not title or read_title(whole):
        return whole
    return title if read_title(title) or is_name(title) else whole


def _has_number(cell: str) -> bool:
    return cell[:1].isdecimal() or sum(map(str.isdecimal, cell)) > sum(map(str.isalpha, cell))


def _filled(row: Sequence[str]) -> int:
    return sum(map(bool, row))
