"""Options of the whole bot: what owners change in the chat, with its default, and what they last set in @BotFather."""

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import OPTIONS

_HANDBOOK = "handbook"
_PRIVACY_OFF = "privacy off"
_DIGEST = "digest"
_SENT = "sent "
"""Stands before the week whose digest was sent."""
_VALUES = {True: "on", False: "off"}


class Options:
    """Remembers what owners chose for the whole bot."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def handbook(self) -> bool:
        """Tell whether owners want answers from the handbook; they do until one of them turns it off."""
        row = await self._database.first(select(OPTIONS.c.value).where(OPTIONS.c.name == _HANDBOOK))
        return row is None or row.value != _VALUES[False]

    async def digest(self) -> bool:
        """Tell whether owners want a digest each week; they don't until one of them turns it on."""
        row = await self._database.first(select(OPTIONS.c.value).where(OPTIONS.c.name == _DIGEST))
        return row is not None and row.value == _VALUES[True]

    def digest_turned(self, on: bool) -> Change:
        """Return the change that remembers whether owners want a digest each week."""
        return Upsert(OPTIONS, {"name": _DIGEST, "value": _VALUES[on]})

    async def claim_digest(self, week: str) -> bool:
        """Tell whether the digest of a week is still to be sent; of several processes one gets it."""
        row = {"name": _SENT + week, "value": _VALUES[True]}
        earlier = delete(OPTIONS).where(OPTIONS.c.name.like(f"{_SENT}%"), OPTIONS.c.name != row["name"])
        try:
            await self._database.commit([earlier, insert(OPTIONS).values(**row)])
        except IntegrityError:
            return False
        return True

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
