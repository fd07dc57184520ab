"""The numbers behind calculation results, so that buttons under a result can change them."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.calculations.stored_result import StoredResult
from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import RESULTS


class Results:
    """Remembers each result by the message that shows it, as long as texts are kept."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._kept = kept

    async def under(self, chat: int, message: int) -> StoredResult | None:
        """Return the result that a message shows; None where it is not known or not readable any more."""
        row = await self._database.first(
            select(RESULTS.c.result).where(RESULTS.c.chat == chat, RESULTS.c.message == message)
        )
        if row is None:
            return None
        try:
            return StoredResult.from_json(row.result)
        except ValueError:
            return None

    async def asker(self, chat: int, message: int) -> int | None:
        """Return who asked for the result that a message shows; None where it is not known any more."""
        row = await self._database.first(
            select(RESULTS.c.user).where(RESULTS.c.chat == chat, RESULTS.c.message == message)
        )
        return None if row is None else int(row.user)

    def kept(self, chat: int, message: int, user: int, result: StoredResult, now: datetime) -> Change:
        """Return the change that remembers what a message shows."""
        return Upsert(RESULTS, {"chat": chat, "message": message, "user": user, "result": result.to_json(), "at": now})

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes old results."""
        return [delete(RESULTS).where(RESULTS.c.at < now - self._kept)]
