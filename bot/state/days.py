"""Counts of what happened on each day; they name nobody and are kept for ever."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import DAYS
from bot.state.values import DayCount, Event, day_of
from knowledge.guide import Language


class Days:
    """Counts what happened by day, event and language."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, days: int, now: datetime) -> tuple[DayCount, ...]:
        """Return the counts of the last `days` days with today, oldest first."""
        first = day_of(now) - timedelta(days=days - 1)
        found = await self._database.read(
            select(DAYS.c.day, DAYS.c.event, func.sum(DAYS.c.count).label("sum"))
            .where(DAYS.c.day >= first)
            .group_by(DAYS.c.day, DAYS.c.event)
            .order_by(DAYS.c.day, DAYS.c.event)
        )
        return tuple(_count(row) for row in found)

    def counted(self, event: Event, language: Language, at: datetime, times: int = 1) -> Change:
        """Return the change that counts an event once more; -1 takes one back."""
        row = {"day": day_of(at), "event": event, "language": language, "count": times}
        return Upsert(DAYS, row, adding=("count",))


def _count(row: Row[Any]) -> DayCount:
    return DayCount(row.day, row.event, int(row.sum))
