"""Which rate fits the platform of a table: by views for videos, else by followers or reach."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.calculators.table_reader import TableReading
from bot.sheets.ranking import KEYS, RATES
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_VIDEO = expression(r"tik ?tok|douyin|you ?tube|youtu\.be|\breels?\b|/reel/|\bshorts?\b|thuoc phim|video")
"""Words, folded, in titles and cells of tables about videos."""
_SAMPLE = 200
"""Rows that are looked at: one table is about one kind of posts."""
_WHOLE = 100
"""Percent; interactions are more than their base only where something went viral."""
_MANY = 12
"""One row in so many is over: more than go viral in a list."""
_BY_VIEWS = ("er_views_pct", *(key for key in KEYS if key != "er_views_pct"))


def keys_by_size(keys: Sequence[str], rows: Sequence[Mapping[str, Decimal]]) -> tuple[str, ...]:
    """Return the figures with a rate behind the others where it is over 100% in many rows and another one is not.

    Such a base is not what the interactions belong to: views of videos only, beside likes of all posts.
    """
    over = {key: sum(row.get(key, 0) > _WHOLE for row in rows) for key in RATES}
    worn = {key for key in RATES if len(rows) <= _MANY * over[key]}
    better = any(key not in worn and any(key in row for row in rows) for key in RATES)
    return tuple(sorted(keys, key=lambda key: key in worn)) if better else tuple(keys)


def keys_by_platform(reading: TableReading) -> tuple[str, ...]:
    """Return the figures in the order in which they fit a table (HypeAuditor and Rival IQ rate videos by views)."""
    if any(_VIDEO.search(fold(title)) for title in reading.columns.titles):
        return _BY_VIEWS
    numbers = {column.place for column in reading.columns.used} | {reading.columns.name}
    rows = [line for line in reading.lines[:_SAMPLE] if line.kind == "data"]
    videos = sum(
        any(_VIDEO.search(fold(cell.text)) for place, cell in enumerate(line.cells) if place not in numbers)
        for line in rows
    )
    return _BY_VIEWS if 2 * videos > len(rows) else KEYS
