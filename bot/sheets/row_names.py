"""Rows that have the same name -> names that differ: by another column, else by a number behind the name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.calculators.table_columns import Columns
from bot.sheets.table_result import RatedRow
from bot.sheets.table_rows import TableRow
from knowledge.toolbox.cleaning import one_line

_LONGEST = 24
"""Characters of a text that may stand behind a name: a platform, a month, a group."""


def named_apart(rows: Sequence[RatedRow], body: Sequence[TableRow], columns: Columns) -> list[RatedRow]:
    """Return the rows with names that differ: `Tết · Facebook` and `Tết · TikTok`, or else `Lan` and `Lan (2)`."""
    counts = Counter(row.name for row in rows)
    again = {row.number: row.name for row in rows if row.name and counts[row.name] > 1}
    if not again:
        return list(rows)
    behind = _telling_apart(again, [row for row in body if row.number in again], columns)
    told = [replace(row, name=f"{row.name} · {behind[row.number]}") if row.number in behind else row for row in rows]
    return _numbered(told)


def _telling_apart(again: dict[int, str], body: Sequence[TableRow], columns: Columns) -> dict[int, str]:
    """Return the texts of the first column that tells all rows of the same name apart; none where no column does."""
    read = {columns.name, *(column.place for column in columns.used)}
    for place in (at for at in range(len(columns.titles)) if at not in read):
        texts = {row.number: one_line(row.cells[place].shown) for row in body if place < len(row.cells)}
        short = len(texts) == len(again) and all(_is_word(text) for text in texts.values())
        if short and len({(again[number], text.casefold()) for number, text in texts.items()}) == len(again):
            return texts
    return {}


def _is_word(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and text[0].isalpha()


def _numbered(rows: Sequence[RatedRow]) -> list[RatedRow]:
    """Return the rows with a number behind names that come again: Lan, Lan (2)."""
    used: Counter[str] = Counter()
    taken: set[str] = set()
    named = []
    for row in rows:
        name = row.name
        while name and name in taken:
            used[row.name] += 1
            name = f"{row.name} ({used[row.name] + 1})"
        taken.add(name)
        named.append(row if name == row.name else replace(row, name=name))
    return named
