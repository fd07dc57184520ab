"""The inbox of any number of processes that share one PostgreSQL: its row locks are the queue.

An update belongs to the transaction that locks its row. When a process dies, its connection closes, PostgreSQL drops
the lock, and another process takes the update.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta

from bot.running.logs import on_behalf_of
from bot.sending.failures import consequence
from bot.state.changes import Change
from bot.state.postgres_database import PostgresDatabase
from bot.state.updates import Updates
from bot.state.values import StoredUpdate
from bot.updates.arrivals import Gate, arrival_of
from bot.updates.attempts import Attempts
from bot.updates.outages import Retrying
from bot.updates.waiting import FEW, LONG
from knowledge.toolbox.errors import Halted

WORKERS = 16
"""Updates that a process handles at the same time; each holds a connection of the database's pool meanwhile."""
FILE_WORKERS = 4
"""How many of them may have files at hand at the same time; the others stay free for questions."""
IDLE = 0.5
"""Seconds after which an idle process looks for updates that another one left: as long as a person hardly notices."""


class SharedInbox:
    """The updates of any number of processes on one PostgreSQL: each locks one, handles it and ends it."""

    def __init__(
        self, bot: int, updates: Updates, database: PostgresDatabase, attempts: Attempts, gate: Gate | None = None
    ) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._gate = gate or Gate()
        self._news = asyncio.Semaphore(0)
        """Released once for each update that may be there to take."""
        self._closing = False
        self._workers: list[asyncio.Task[None]] = []
        self._busy = 0
        """Workers that have an update at hand."""
        self._files_at_hand = 0
        self._left: set[int] = set()
        """Queues whose next update brings a file, and which are left until there is room for one."""
        self._telling: set[asyncio.Task[None]] = set()
        self._under_way: dict[int, asyncio.Future[list[Change]]] = {}
        """The changes to come of updates that are being carried out.

        Another worker can claim one of them: where the connection that locked it is lost, PostgreSQL drops the lock.
        """
        self._unwritten: dict[int, Sequence[Change]] = {}
        """The changes of updates whose replies are out, and which are not written."""
        self._aside: set[int] = set()
        """The updates among these that are set aside, as their own changes can't be written."""

    async def start(self) -> bool:
        """Begin to look for work; one of the workers also looks for what other processes leave behind."""
        self._workers = [asyncio.create_task(self._work(IDLE if not number else None)) for number in range(WORKERS)]
        return True

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Store what is new; whoever is free takes it."""
        waiting = await self._chats_that_wait_long()
        new = self._gate.admitted(updates, await self._waiting_in({each.queue for each in updates}))
        await self._database.commit(self._updates.received(new))
        for _ in new:
            self._news.release()
        for before, each in enumerate(new if waiting else (), waiting):
            if telling := self._attempts.tell(each, before):
                self._telling.add(telling)
                telling.add_done_callback(self._telling.discard)

    async def close(self, seconds: float) -> None:
        """Finish what is at hand; what waits is left to the other processes."""
        self._closing = True
        for _ in self._workers:
            self._news.release()
        late = (await asyncio.wait(self._workers, timeout=seconds))[1] if self._workers else set()
        late |= self._telling
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _waiting_in(self, queues: Collection[int]) -> Mapping[int, int]:
        """Return how many updates wait in each queue; none do while a worker is free."""
        is_busy = self._busy >= WORKERS or self._left
        return await self._updates.waiting_in(self._bot, queues) if is_busy else {}

    async def _chats_that_wait_long(self) -> int:
        """Return how many chats are in line, whichever process takes them; 0 where none waits long."""
        if self._busy < WORKERS:
            return 0
        waiting, since = await self._updates.line(self._bot)
        is_long = since is not None and datetime.now(UTC) - since > timedelta(seconds=LONG)
        return waiting if is_long and waiting > FEW else 0

    async def _work(self, idle: float | None) -> None:
        with self._attempts.retrying("claiming") as retrying:
            while not self._closing:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.acquire(), idle)
                while not self._closing and await self._one_if_possible(retrying):
                    self._news.release()

    async def _one_if_possible(self, retrying: Retrying) -> bool:
        """Handle one update; tell whether there may be another one."""
        try:
            found = await self._one()
        except Halted:
            self._closing = True
            return False
        except Exception as error:
            await self._attempts.halt_if_fatal(error, "claiming")
            await retrying.after(error)
            return True
        retrying.worked()
        return found

    async def _one(self) -> bool:
        """Handle one update in its transaction; tell whether there was one."""
        stored = None
        try:
            with ExitStack() as committed:
                async with self._database.transaction() as connection:
                    stored = await self._updates.claimed(self._bot, connection, self._left)
                    if stored is None:
                        return False
                    if stored.id not in self._under_way and not self._takes(stored, committed):
                        return True
                    with on_behalf_of(stored.id):
                        await self._database.apply(connection, await self._changes(stored, committed))
        except Exception as error:
            if stored is None or stored.id in self._aside or consequence(error, "storing") != "attempt":
                raise
            self._aside.add(stored.id)
            self._unwritten[stored.id] = await self._attempts.unwritable(stored, error)
            return True
        self._unwritten.pop(stored.id, None)
        self._aside.discard(stored.id)
        with on_behalf_of(stored.id):
            self._attempts.ended(stored)
        return True

    def _takes(self, stored: StoredUpdate, ended: ExitStack) -> bool:
        """Tell whether an update is handled now; one with a file is left where too many are at hand."""
        if not arrival_of(stored).brings_file:
            return True
        if self._files_at_hand >= FILE_WORKERS:
            self._left.add(stored.queue)
            return False
        self._files_at_hand += 1
        ended.callback(self._end_file)
        return True

    def _end_file(self) -> None:
        self._files_at_hand -= 1
        self._left.clear()
        self._news.release()

    async def _changes(self, stored: StoredUpdate, committed: ExitStack) -> Sequence[Change]:
        """Carry out an update and return its changes; it is carried out once, whoever writes them in the end.

        Where only writing them failed they are known, and where the update is under way, they are waited for.
        """
        if stored.id in self._under_way:
            return await asyncio.shield(self._under_way[stored.id])
        if stored.id not in self._unwritten:
            sent = self._attempts.sending(stored)
            committed.callback(sent.stored)
            self._busy += 1
            carrying_out = asyncio.ensure_future(self._attempts.changes(stored, sent))
            self._under_way[stored.id] = carrying_out
            try:
                self._unwritten[stored.id] = await carrying_out
            finally:
                self._busy -= 1
                del self._under_way[stored.id]
        return self._unwritten[stored.id]
