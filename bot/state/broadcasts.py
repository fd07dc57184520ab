"""Messages of owners to all groups: shown, confirmed, and sent one by one."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, case, delete, func, select, update

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.group_values import Broadcast
from bot.state.lifetimes import LESSON_LIFE
from bot.state.postgres_database import PostgresDatabase
from bot.state.tables import BROADCASTS


@dataclass
class Sending:
    """One group to which a message goes now; `reached` tells what came of it, `changes` are written with that."""

    broadcast: Broadcast
    chat: int
    reached: bool = False
    changes: list[Change] = field(default_factory=list)


class Broadcasts:
    """Remembers to which groups a message is still to be sent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def shown(self, user: int, message: int) -> tuple[Broadcast, int] | None:
        """Return what one of the bot's messages shows and to how many groups it goes; None where nothing waits."""
        rows = await self._database.read(_under(user, message))
        return (_broadcast(rows[0]), len(rows)) if rows else None

    async def begun(self, user: int, message: int) -> bool:
        """Tell whether some group got a message already."""
        return bool(await self._database.first(_under(user, message).where(BROADCASTS.c.reached.is_not(None))))

    def kept(self, broadcast: Broadcast, chats: Collection[int], now: datetime) -> list[Change]:
        """Return the changes that keep a message for groups; it waits for its confirmation."""
        row = {"user": broadcast.user, "message": broadcast.message, "at": now}
        said = {"text": broadcast.text, "language": broadcast.language}
        return [Upsert(BROADCASTS, {**row, "chat": chat, **said}) for chat in chats]

    def confirmed(self, user: int, message: int, due: datetime) -> Change:
        """Return the change that lets a message be sent from a moment on."""
        return update(BROADCASTS).where(*_is(user, message)).values(due=due)

    def dropped(self, user: int, message: int) -> Change:
        """Return the change that forgets a message for the groups that have not got it."""
        return delete(BROADCASTS).where(*_is(user, message))

    @asynccontextmanager
    async def claimed(self, now: datetime) -> AsyncIterator[Sending | None]:
        """Claim the next group that is due for the time of a block; None where there is none.

        What came of it is written at the end of the block. On PostgreSQL the row is locked, for other processes too.
        """
        if not isinstance(self._database, PostgresDatabase):
            sending = _sending(await self._database.first(_next(now)))
            yield sending
            await self._database.commit(_ended(sending))
            return
        async with self._database.transaction() as connection:
            sending = _sending((await connection.execute(_next(now).with_for_update(skip_locked=True))).first())
            yield sending
            await self._database.apply(connection, _ended(sending))

    async def ended(self) -> list[tuple[Broadcast, int, int]]:
        """Return each message that went to all of its groups, how many it reached, and how many not."""
        of, reached = (BROADCASTS.c.user, BROADCASTS.c.message), BROADCASTS.c.reached
        told = func.max(BROADCASTS.c.language).label("language"), func.max(BROADCASTS.c.text).label("text")
        well = func.count(case((reached, 1))).label("well")
        query = select(*of, *told, func.count().label("groups"), well).group_by(*of)
        rows = await self._database.read(query.having(func.count() == func.count(reached)).order_by(*of))
        return [(_broadcast(row), row.well, row.groups - row.well) for row in rows]

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes messages that nobody confirmed, or of which no report was made."""
        return [delete(BROADCASTS).where(BROADCASTS.c.at < now - LESSON_LIFE)]


def _is(user: int, message: int) -> tuple[Any, ...]:
    return BROADCASTS.c.user == user, BROADCASTS.c.message == message


def _under(user: int, message: int) -> Select[Any]:
    return select(BROADCASTS).where(*_is(user, message))


def _next(now: datetime) -> Select[Any]:
    waiting = select(BROADCASTS).where(BROADCASTS.c.due <= now, BROADCASTS.c.reached.is_(None))
    return waiting.order_by(BROADCASTS.c.due, BROADCASTS.c.chat).limit(1)


def _broadcast(row: Row[Any]) -> Broadcast:
    return Broadcast(row.user, row.message, row.language, row.text)


def _sending(row: Row[Any] | None) -> Sending | None:
    return Sending(_broadcast(row), row.chat) if row else None


def _ended(sending: Sending | None) -> list[Change]:
    if sending is None:
        return []
    here = (*_is(sending.broadcast.user, sending.broadcast.message), BROADCASTS.c.chat == sending.chat)
    return [*sending.changes, update(BROADCASTS).where(*here).values(reached=sending.reached)]
