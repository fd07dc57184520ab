"""Options of the whole bot: what owners change in the chat, with its default, and what they last set in @BotFather."""

from sqlalchemy import select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import OPTIONS

_HANDBOOK = "handbook"
_PRIVACY_OFF = "privacy off"
_VALUES = {True: "on", False: "off"}


class Options:
    """Remembers what owners chose for the whole bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def handbook(self) -> bool:
        """Tell whether owners want answers from the handbook; they do until one of them turns it off."""
        row = await self._database.first(select(OPTIONS.c.value).where(OPTIONS.c.name == _HANDBOOK))
        return row is None or row.value != _VALUES[False]

    async def privacy_off(self) -> bool | None:
        """Tell whether privacy mode was off when the bot last looked; None where it never did."""
        row = await self._database.first(select(OPTIONS.c.value).where(OPTIONS.c.name == _PRIVACY_OFF))
        return row.value == _VALUES[True] if row else None

    def privacy_seen(self, *, off: bool) -> Change:
        """Return the change that remembers whether privacy mode is off."""
        return Upsert(OPTIONS, {"name": _PRIVACY_OFF, "value": _VALUES[off]})

    def handbook_turned(self, on: bool) -> Change:
        """Return the change that remembers whether owners want answers from the handbook."""
        return Upsert(OPTIONS, {"name": _HANDBOOK, "value": _VALUES[on]})
