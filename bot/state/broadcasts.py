"""Messages of owners to all groups: shown, confirmed, and sent one by one."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, Select, delete, func, or_, select, update

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.group_values import Broadcast
from bot.state.lifetimes import LESSON_LIFE
from bot.state.postgres_database import PostgresDatabase
from bot.state.tables import BROADCASTS

SENDING_LOCK = 4_711_002
"""Key of the advisory lock of the one process that sends to groups on PostgreSQL: any number that all share."""

SendingOutcome = Literal["reached", "missed", "unsure", "waits"]
"""What came of sending to one group; "unsure" is what may be there or not, "waits" what surely did not go out yet."""
_SENDING = "sending"
"""Stands in the place of an outcome from before the message goes out until it is known what came of it."""


@dataclass
class Sending:
    """One group to which a message goes now; `outcome` tells what came of it, `changes` are written with that."""

    broadcast: Broadcast
    chat: int
    outcome: SendingOutcome = "waits"
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True)
class Ended:
    """A message that has gone to all of its groups: how many have it, how many not, and of which nobody knows."""

    broadcast: Broadcast
    reached: int
    missed: int
    unsure: tuple[int, ...]


class Broadcasts:
    """Remembers to which groups a message is still to be sent, and what came of each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def shown(self, user: int, message: int) -> tuple[Broadcast, int] | None:
        """Return what one of the bot's messages shows and to how many groups it goes; None where nothing waits."""
        rows = await self._database.read(_under(user, message))
        return (_broadcast(rows[0]), len(rows)) if rows else None

    async def begun(self, user: int, message: int) -> bool:
        """Tell whether some group got a message already, or may have got it."""
        return bool(await self._database.first(_under(user, message).where(BROADCASTS.c.outcome.is_not(None))))

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

        That the message goes out is noted before the block, what came of it after it. Where a process ended in
        between, the group may have it: it is set aside as unsure by the next claim, and never sent there again.
        """
        if not await self._database.first(_open(now)):
            yield None
            return
        async with self._alone() as is_alone:
            sending = await self._begun(now) if is_alone else None
            try:
                yield sending
            finally:
                # What ends a block by an error is noted too; only the end of the process leaves it open.
                if sending:
                    await self._database.commit([*sending.changes, _came_of(sending, sending.outcome)])

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[bool]:
        """Tell inside a block whether no other process sends now; the server frees the lock of one that ends."""
        if not isinstance(self._database, PostgresDatabase):
            yield True
            return
        async with self._database.transaction() as connection:
            yield bool((await connection.execute(select(func.pg_try_advisory_xact_lock(SENDING_LOCK)))).scalar())

    async def _begun(self, now: datetime) -> Sending | None:
        """Set aside what an ended process was sending, and note which group is next."""
        left = update(BROADCASTS).where(BROADCASTS.c.outcome == _SENDING).values(outcome="unsure")
        await self._database.commit([left])
        row = await self._database.first(_next(now))
        if row is None:
            return None
        sending = Sending(_broadcast(row), row.chat)
        await self._database.commit([_came_of(sending, _SENDING)])
        return sending

    async def ended(self) -> list[Ended]:
        """Return what came of each message that went to all of its groups."""
        of, outcome = (BROADCASTS.c.user, BROADCASTS.c.message), BROADCASTS.c.outcome
        over = select(*of).where(BROADCASTS.c.due.is_not(None)).group_by(*of)
        over = over.having(func.count() == func.count(outcome)).order_by(*of)
        found = [await self._ended(row.user, row.message) for row in await self._database.read(over)]
        return [each for each in found if each]

    async def _ended(self, user: int, message: int) -> Ended | None:
        rows = await self._database.read(_under(user, message).order_by(BROADCASTS.c.chat))
        outcomes = [row.outcome for row in rows]
        if not rows or _SENDING in outcomes:
            return None
        unsure = tuple(row.chat for row in rows if row.outcome == "unsure")
        return Ended(_broadcast(rows[0]), outcomes.count("reached"), outcomes.count("missed"), unsure)

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes messages that nobody confirmed, or of which no report was made."""
        return [delete(BROADCASTS).where(BROADCASTS.c.at < now - LESSON_LIFE)]


def _is(user: int, message: int) -> tuple[Any, ...]:
    return BROADCASTS.c.user == user, BROADCASTS.c.message == message


def _under(user: int, message: int) -> Select[Any]:
    return select(BROADCASTS).where(*_is(user, message))


def _open(now: datetime) -> Select[Any]:
    """Return a query for what is to be sent, or was being sent by a process that may have ended."""
    is_open = or_(BROADCASTS.c.outcome.is_(None), BROADCASTS.c.outcome == _SENDING)
    return select(BROADCASTS.c.chat).where(BROADCASTS.c.due <= now, is_open).limit(1)


def _next(now: datetime) -> Select[Any]:
    waiting = select(BROADCASTS).where(BROADCASTS.c.due <= now, BROADCASTS.c.outcome.is_(None))
    return waiting.order_by(BROADCASTS.c.due, BROADCASTS.c.chat).limit(1)


def _broadcast(row: Row[Any]) -> Broadcast:
    return Broadcast(row.user, row.message, row.language, row.text)


def _came_of(sending: Sending, outcome: str) -> Change:
    here = (*_is(sending.broadcast.user, sending.broadcast.message), BROADCASTS.c.chat == sending.chat)
    return update(BROADCASTS).where(*here).values(outcome=None if outcome == "waits" else outcome)
