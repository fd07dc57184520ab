"""Options of the whole bot that owners change in the chat; one that nobody changed has its default."""

from sqlalchemy import select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import OPTIONS

_HANDBOOK = "handbook"
_VALUES = {True: "on", False: "off"}


class Options:
    """Remembers what owners chose for the whole bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def handbook(self) -> bool:
        """Tell whether owners want answers from the handbook; they do until one of them turns it off."""
        row = await self._database.first(select(OPTIONS.c.value).where(OPTIONS.c.name == _HANDBOOK))
        return row is None or row.value != _VALUES[False]

    def handbook_turned(self, on: bool) -> Change:
        """Return the change that remembers whether owners want answers from the handbook."""
        return Upsert(OPTIONS, {"name": _HANDBOOK, "value": _VALUES[on]})
