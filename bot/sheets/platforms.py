"""Which rate fits the platform of a table: by views for videos, else by followers or reach."""

import re

from bot.calculators.table_reader import TableReading
from bot.sheets.ranking import KEYS
from knowledge.toolbox.folding import fold

_VIDEO = re.compile(r"tik ?tok|douyin|you ?tube|youtu\.be|\breels?\b|/reel/|\bshorts?\b|thuoc phim|video")
"""Words, folded, in titles and cells of tables about videos."""
_SAMPLE = 200
"""Rows that are looked at: one table is about one kind of posts."""
_BY_VIEWS = ("er_views_pct", *(key for key in KEYS if key != "er_views_pct"))


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
