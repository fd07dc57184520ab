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
from itertools import count
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.state.database import Change, Database
from bot.state.updates import StoredUpdate, Updates
from bot.turnstile import Turnstile
from bot.work import Work

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

Handle = Callable[[StoredUpdate, Work], Awaitable[None]]
"""Carries out an update, gathering its changes in the work."""
GiveUp = Callable[[StoredUpdate, Exception], Awaitable[None]]
"""Says that an update could not be handled."""


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

    def __init__(self, updates: Updates, handle: Handle, give_up: GiveUp) -> None:
        self._updates = updates
        self._handle = handle
        self._give_up = give_up

    async def changes(self, stored: StoredUpdate, work: Work) -> list[Change]:
        """Carry out an update and return everything that is to be written, its own end included."""
        error: Exception | None = None
        for attempt in range(stored.attempts, ATTEMPTS):
            work.restart()
            try:
                await self._handle(stored, work)
                return [*work.changes, self._updates.done(stored)]
            except Exception as raised:
                error = raised
                log.warning("attempt %d failed: %s", attempt + 1, type(error).__name__)
        work.restart()
        error = error or RuntimeError("given up in an earlier run")
        await self._give_up(stored, error)
        return [self._updates.failed(stored, f"{type(error).__name__}: {error}", is_last=True)]


class LocalInbox:
    """The updates of one process: stored, then handled from memory; a start goes on with what is stored."""

    def __init__(self, bot: int, updates: Updates, database: Database, attempts: Attempts) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._turnstile = Turnstile(AT_ONCE)
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
            task = asyncio.create_task(self._process(each))
            self._tasks.add(task)
            task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._room.release()
        if not task.cancelled() and task.exception():
            log.error("an update was left for the next start: %s", type(task.exception()).__name__)

    async def _process(self, stored: StoredUpdate) -> None:
        async with self._turnstile.turn(stored.queue):
            work = Work(stored.sent, lambda sent: self._database.commit([self._updates.noted(stored, sent)]))
            await _persistently(self._database.commit, await self._attempts.changes(stored, work))


class SharedInbox:
    """The updates of any number of processes on one PostgreSQL: each locks one, handles it and ends it."""

    def __init__(self, bot: int, updates: Updates, database: Database, attempts: Attempts) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._news = asyncio.Semaphore(0)
        """Released once for each update that may be there to take."""
        self._closing = False
        self._workers: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin to look for work; one of the workers also looks for what other processes leave behind."""
        self._workers = [asyncio.create_task(self._work(IDLE if not number else None)) for number in range(WORKERS)]

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Store what is new; whoever is free takes it."""
        await self._database.commit(self._updates.received(updates))
        for _ in updates:
            self._news.release()

    async def close(self, seconds: float) -> None:
        """Finish what is at hand; what waits is left to the other processes."""
        self._closing = True
        for _ in self._workers:
            self._news.release()
        _, late = await asyncio.wait(self._workers, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

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
            log.warning("the queue can't be read, trying again: %s", type(error).__name__)
            return False

    async def _one(self) -> bool:
        """Handle one update in its transaction; tell whether there was one."""
        async with self._database.engine.begin() as connection:
            stored = await self._updates.claimed(self._bot, connection)
            if stored is None:
                return False
            await self._database.apply(connection, await self._attempts.changes(stored, Work()))
            return True


async def _persistently(commit: Callable[[Sequence[Change]], Awaitable[None]], changes: Sequence[Change]) -> None:
    """Write until it works: the replies are out, and must not go out again."""
    for attempt in count():
        try:
            return await commit(changes)
        except (SQLAlchemyError, OSError) as error:
            log.warning("the database can't be written, trying again: %s", type(error).__name__)
            await pause(attempt)


async def pause(failures: int) -> None:
    """Wait before the next try, longer after each failure in a row, by chance a little more or less."""
    seconds = PAUSES[min(failures, len(PAUSES) - 1)]
    await asyncio.sleep(seconds * random.uniform(0.8, 1.2))
