"""Updates on their way to the handlers: stored first, handled in order within a chat, done when their replies are out.

`LocalInbox` is for one process and any database: what it stores it hands over at once. `SharedInbox` is for any number
of processes on one PostgreSQL, whose row locks are the queue: an update belongs to the transaction that
locks it, and when a process dies, its connection and with it the lock are gone.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.running.logs import name_of, on_behalf_of
from bot.running.metrics import Metrics
from bot.running.once_a_minute import Alarms
from bot.sending.sent_once import SentOnce
from bot.state.changes import Change
from bot.state.database import Database
from bot.state.postgres_database import PostgresDatabase
from bot.state.state import State
from bot.state.updates import Updates
from bot.state.values import StoredUpdate
from bot.updates.turnstile import Turnstile
from bot.updates.waiting import FEW, LONG, WaitingLine

AT_ONCE = 128
"""Chats whose updates are handled at the same time: most wait for Telegram, not for the processor."""
MOST_HELD = 2000
"""Updates held in memory; while there are so many, no more are fetched, and Telegram or the database keeps them."""
ATTEMPTS = 3
"""After so many failures an update is set aside."""
PAUSES = (0.1, 1.0, 5.0, 15.0, 30.0)
"""Seconds before a failed write is tried again; the last one goes on."""
WORKERS = 16
IDLE = 0.5
"""Seconds after which an idle process looks for what others left behind."""

log = logging.getLogger(__name__)

Handle = Callable[[StoredUpdate, SentOnce], Awaitable[Sequence[Change]]]
"""Carries out an update and returns what it changes, to be written with its end."""
GiveUp = Callable[[StoredUpdate, Exception], Awaitable[None]]
"""Says that an update could not be handled."""
Tell = Callable[[StoredUpdate, int], Awaitable[None]]
"""Tells the asker how many are before them; it raises nothing."""


class Outage(Exception):
    """Telegram or the database can't be reached: it passes, and the update is handled afterwards."""


class Halted(Exception):
    """Raised by a handler where the bot can't go on: the update stays as it is, for the next start."""


class Inbox(Protocol):
    """Takes in updates and sees to it that each is handled."""

    async def start(self) -> None:
        """Begin with what was left by the last run."""

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Return when the updates are stored; it waits while there is more than can be held."""

    async def close(self, seconds: float) -> None:
        """Finish what is at hand, in so many seconds at most; the rest stays stored."""


class Attempts:
    """Handles one update until it is done or set aside; what is written is written together."""

    def __init__(
        self,
        updates: Updates,
        handle: Handle,
        give_up: GiveUp,
        metrics: Metrics | None = None,
        tell: Tell | None = None,
    ) -> None:
        self._updates = updates
        self._tell = tell
        self._alarms = Alarms()
        self._handle = handle
        self._give_up = give_up
        self._metrics = metrics or Metrics()

    async def changes(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        """Carry out an update and return everything that is to be written, its own end included."""
        try:
            changes = await self._try(stored, sent)
        except Halted:
            raise
        except Exception as error:
            self._metrics.failed("set_aside")
            await self._give_up(stored, error)
            return [self._updates.failed(stored, name_of(error), is_last=True)]
        return [*changes, self._updates.done(stored)]

    async def _try(self, stored: StoredUpdate, sent: SentOnce) -> Sequence[Change]:
        """Carry out an update and return its changes; raise what went wrong in the last attempt.

        An outage passes by itself and costs no attempt.
        """
        failures, outages = 0, 0
        while True:
            sent.restart()
            try:
                return await self._handle(stored, sent)
            except Outage as outage:
                self._metrics.failed("outage")
                log.warning("trying again: %s", outage)
                await pause(outages)
                outages += 1
            except Halted:
                raise
            except Exception as error:
                failures += 1
                self._metrics.failed("attempt")
                log.warning("attempt %d failed: %s", failures, type(error).__name__)
                if failures == ATTEMPTS:
                    raise

    def tell(self, stored: StoredUpdate, before: int) -> "asyncio.Task[None] | None":
        """Begin to tell an asker how many are before them, at most once a minute each."""
        if self._tell is None or not self._alarms.is_due(str(stored.queue)):
            return None
        self._metrics.failed("long_wait")
        return asyncio.ensure_future(self._tell(stored, before))

    def ended(self, stored: StoredUpdate) -> None:
        """Note that the end of an update is written."""
        seconds = (datetime.now(UTC) - stored.at).total_seconds()
        self._metrics.ended(seconds)
        log.info("ended after %.3f s", seconds)

    def hindered(self, kind: str, error: Exception) -> None:
        """Note that the database could not be used, which is tried again."""
        self._metrics.failed(kind)
        log.warning("%s: the database can't be used, trying again: %s", kind, type(error).__name__)


class LocalInbox:
    """The updates of one process: stored, then handled from memory; a start goes on with what is stored."""

    def __init__(self, bot: int, updates: Updates, database: Database, attempts: Attempts) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._turnstile = Turnstile(AT_ONCE)
        self._line = WaitingLine()
        self._room = asyncio.Semaphore(MOST_HELD)
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Take up what was left by the last run."""
        last = -1
        while page := await self._updates.waiting(self._bot, last):
            await self._begin(page)
            last = page[-1].id

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Store what is new, then hand it over."""
        new = await self._updates.unknown(updates)
        await self._database.commit(self._updates.received(new))
        await self._begin(new)

    async def close(self, seconds: float) -> None:
        """Finish what is at hand."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _begin(self, updates: Sequence[StoredUpdate]) -> None:
        for each in updates:
            await self._room.acquire()
            task = asyncio.create_task(self._process(each, self._line.join(each.queue)))
            self._tasks.add(task)
            task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._room.release()
        if not task.cancelled() and task.exception():
            log.error("an update was left for the next start: %s", type(task.exception()).__name__)

    async def _process(self, stored: StoredUpdate, before: int | None) -> None:
        telling = self._attempts.tell(stored, before) if before else None
        try:
            await self._handle(stored)
        finally:
            self._line.leave(stored.queue)
            if telling:
                telling.cancel()

    async def _handle(self, stored: StoredUpdate) -> None:
        async with self._turnstile.turn(stored.queue):
            sent = SentOnce(stored.sent, lambda ids: self._database.commit([self._updates.noted(stored, ids)]))
            with on_behalf_of(stored.id):
                await self._write(await self._attempts.changes(stored, sent))
                self._attempts.ended(stored)

    async def _write(self, changes: Sequence[Change]) -> None:
        """Write until it works: the replies are out, and must not go out again."""
        for failures in count():
            try:
                await self._database.commit(changes)
                break
            except (SQLAlchemyError, OSError) as error:
                self._attempts.hindered("writing", error)
                await pause(failures)


class SharedInbox:
    """The updates of any number of processes on one PostgreSQL: each locks one, handles it and ends it."""

    def __init__(self, bot: int, updates: Updates, database: PostgresDatabase, attempts: Attempts) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._news = asyncio.Semaphore(0)
        """Released once for each update that may be there to take."""
        self._closing = False
        self._workers: list[asyncio.Task[None]] = []
        self._busy = 0
        """Workers that have an update at hand."""
        self._telling: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to look for work; one of the workers also looks for what other processes leave behind."""
        self._workers = [asyncio.create_task(self._work(IDLE if not number else None)) for number in range(WORKERS)]

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Store what is new; whoever is free takes it."""
        waiting = await self._chats_that_wait_long()
        await self._database.commit(self._updates.received(updates))
        for _ in updates:
            self._news.release()
        for before, each in enumerate(updates if waiting else (), waiting):
            if telling := self._attempts.tell(each, before):
                self._telling.add(telling)
                telling.add_done_callback(self._telling.discard)

    async def close(self, seconds: float) -> None:
        """Finish what is at hand; what waits is left to the other processes."""
        self._closing = True
        for _ in self._workers:
            self._news.release()
        _, late = await asyncio.wait(self._workers, timeout=seconds)
        late |= self._telling
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _chats_that_wait_long(self) -> int:
        """Return how many chats are in line, whichever process takes them; 0 where none waits long."""
        if self._busy < WORKERS:
            return 0
        waiting, since = await self._updates.line(self._bot)
        is_long = since is not None and datetime.now(UTC) - since > timedelta(seconds=LONG)
        return waiting if is_long and waiting > FEW else 0

    async def _work(self, idle: float | None) -> None:
        while not self._closing:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.acquire(), idle)
            while not self._closing and await self._one_if_possible():
                self._news.release()

    async def _one_if_possible(self) -> bool:
        try:
            return await self._one()
        except (SQLAlchemyError, OSError) as error:
            self._attempts.hindered("claiming", error)
        except Halted:
            self._closing = True
        return False

    async def _one(self) -> bool:
        """Handle one update in its transaction; tell whether there was one."""
        async with self._database.transaction() as connection:
            stored = await self._updates.claimed(self._bot, connection)
            if stored is None:
                return False
            self._busy += 1
            try:
                with on_behalf_of(stored.id):
                    await self._database.apply(connection, await self._attempts.changes(stored, SentOnce()))
            finally:
                self._busy -= 1
        with on_behalf_of(stored.id):
            self._attempts.ended(stored)
        return True


def make_inbox(bot: int, state: State, attempts: Attempts) -> Inbox:
    """Return the inbox that fits the database."""
    if isinstance(state.database, PostgresDatabase):
        return SharedInbox(bot, state.updates, state.database, attempts)
    return LocalInbox(bot, state.updates, state.database, attempts)


async def pause(failures: int) -> None:
    """Wait before the next try, longer after each failure in a row, by chance a little more or less."""
    seconds = PAUSES[min(failures, len(PAUSES) - 1)]
    await asyncio.sleep(seconds * random.uniform(0.8, 1.2))
