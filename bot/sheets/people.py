"""Several rows of one influencer -> one: the influencers of a table, whatever rows each of them has."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.calculators.base import Figures
from bot.numbers.amounts import Amount
from bot.numbers.typed_text import normalise
from bot.sheets.analysis import contender, together
from bot.sheets.ranking import KEYS, RATES, ranking
from bot.sheets.table_result import RatedRow, TableResult
from knowledge.toolbox.cleaning import one_line


@dataclass(frozen=True)
class PeopleTable:
    """A table with one row for each influencer, and how many rows of the file each has, by the number of the first."""

    table: TableResult
    rows: Mapping[int, int]


def people_table(table: TableResult) -> PeopleTable | None:
    """Return the rows of each influencer as one; None where nobody has several, or all are of one.

    A rate is the mean of the rows' rates (Hootsuite), any other figure is made of their sums.
    """
    groups = rows_by_name(table, table.rated) if table.rows_are == "people" and table.columns else []
    if len(groups) in (0, 1, len(table.rated)):
        return None
    people = tuple(_joined(name, rows) for name, rows in groups)
    keys = (table.ranking.key, *KEYS) if table.ranking else KEYS
    ranked = ranking([contender(each) for each in people], keys)
    return PeopleTable(replace(table, rated=people, ranking=ranked), {rows[0].number: len(rows) for _, rows in groups})


def rows_by_name(table: TableResult, rows: Iterable[RatedRow]) -> list[tuple[str, list[RatedRow]]]:
    """Return the rows of each name, who comes first first; a row without a name stands for itself."""
    names = _names(table)
    groups: dict[str | int, list[RatedRow]] = {}
    for row in sorted(rows, key=lambda row: row.number):
        name = names.get(row.number, row.name)
        groups.setdefault(name.casefold() or row.number, []).append(row)
    return [(names.get(rows[0].number, rows[0].name), rows) for rows in groups.values()]


def _names(table: TableResult) -> dict[int, str]:
    """Return the name of each row as it stands in the table, where rows of one influencer have the same."""
    place = table.columns.name if table.columns else None
    if place is None:
        return {}
    return {row.number: one_line(normalise(row.cells[place].shown)) for row in table.rows if place < len(row.cells)}


def _joined(name: str, rows: Sequence[RatedRow]) -> RatedRow:
    if len(rows) == 1:
        return replace(rows[0], name=name)
    found = together(rows)
    values = {key: value for key, value in found.values.items() if not key.endswith(("_mean", "_pooled"))}
    means = {key: found.values[f"{key}_mean"] for key in RATES if f"{key}_mean" in found.values}
    unit = next((amount.unit for row in rows for amount in row.amounts.values() if amount.unit), None)
    amounts = {field: Amount(value, unit) for field, value in found.totals.items() if field in rows[0].amounts}
    return RatedRow(rows[0].number, name, amounts, Figures({**means, **values}), found.totals.get("interactions"))
