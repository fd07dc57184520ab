"""Messages in groups that are to be deleted at a time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.tables import DELETIONS

DELETED_AT_ONCE = 20
"""Messages that are deleted before others are looked for."""
DELETED_WITHIN = timedelta(hours=48)
"""How long after it was sent Telegram lets a bot delete a message."""


class Deletions:
    """Remembers which messages are to be deleted, and when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: datetime) -> tuple[tuple[int, int], ...]:
        """Return the next messages to delete, each as chat and message."""
        query = select(DELETIONS).where(DELETIONS.c.due <= now).order_by(DELETIONS.c.due).limit(DELETED_AT_ONCE)
        return tuple((row.chat, row.message) for row in await self._database.read(query))

    def planned(self, chat: int, messages: Iterable[int], due: datetime) -> list[Change]:
        """Return the changes that let messages be deleted at a moment."""
        return [Upsert(DELETIONS, {"chat": chat, "message": message, "due": due}) for message in messages]

    def done(self, chat: int, message: int) -> Change:
        """Return the change that forgets a message."""
        return delete(DELETIONS).where(DELETIONS.c.chat == chat, DELETIONS.c.message == message)

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that forgets messages that can't be deleted any more."""
        return [delete(DELETIONS).where(DELETIONS.c.due < now - DELETED_WITHIN)]
