"""The inbox of a single process: updates are stored, then handled from memory."""

import asyncio
import logging
from collections.abc import Sequence

from bot.running.logs import on_behalf_of
from bot.running.turnstile import FairPlaces, Turnstile
from bot.sending.sent_once import SentOnce
from bot.state.changes import Change, EmptyJournal
from bot.state.database import Database
from bot.state.updates import Updates
from bot.state.values import StoredUpdate
from bot.updates.arrivals import Arrival, Gate, arrival_of
from bot.updates.attempts import Attempts
from bot.updates.waiting import WaitingLine
from knowledge.toolbox.errors import StateError

AT_ONCE = 128
"""Chats whose updates are handled at the same time: most of them wait for Telegram, not for the processor."""
FILES_AT_HAND = 16
"""Chats with files at hand at the same time. They have places of their own, as most of them wait for their turn."""
MOST_HELD = 2000
"""Updates held in memory, a few kilobytes each. Above this, no more are fetched: Telegram keeps them."""

log = logging.getLogger(__name__)


class LocalInbox:
    """The updates of one process: stored, then handled from memory; a start goes on with what is stored."""

    def __init__(
        self, bot: int, updates: Updates, database: Database, attempts: Attempts, gate: Gate | None = None
    ) -> None:
        self._bot = bot
        self._updates = updates
        self._database = database
        self._attempts = attempts
        self._gate = gate or Gate()
        self._turnstile = Turnstile(AT_ONCE)
        self._file_places = FairPlaces(FILES_AT_HAND)
        self._line = WaitingLine()
        self._room = asyncio.Semaphore(MOST_HELD)
        self._tasks: set[asyncio.Task[None]] = set()
        self._unsure: set[int] = set()
        self._taken_up = -1
        self._forgotten = -1
        """The last update that forgot somebody: what they sent before and still waits is gone."""

    async def start(self) -> bool:
        """Take up what was left by the last run; where that fails, it may be called again."""
        while page := await self._updates.waiting(self._bot, self._taken_up):
            self._taken_up = page[-1].id
            await self._begin(page)
        return True

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Store what is new, then hand it over."""
        new = self._gate.admitted(await self._new(updates))
        ids = {each.id for each in new}
        try:
            await self._database.commit(self._updates.received(new))
        except BaseException:
            # It may be stored all the same: what comes again is new as long as it has not begun.
            self._unsure |= ids
            raise
        self._unsure -= ids
        await self._begin(new)

    async def _new(self, updates: Sequence[StoredUpdate]) -> list[StoredUpdate]:
        """Return the updates that have not begun."""
        unknown = {each.id for each in await self._updates.unknown(updates)} | self._unsure
        return list({each.id: each for each in updates if each.id in unknown}.values())

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
        arrival = arrival_of(stored)
        try:
            with self._gate.holding(stored, arrival):
                await self._handle(stored, arrival)
        finally:
            self._line.leave(stored.queue)
            if telling:
                telling.cancel()

    async def _handle(self, stored: StoredUpdate, arrival: Arrival) -> None:
        async with self._turnstile.turn(stored.queue, self._file_places if arrival.brings_file else None):
            if stored.id < self._forgotten and not await self._waits(stored):
                return
            sent = self._attempts.sending(stored, lambda ids: self._database.commit([self._updates.noted(stored, ids)]))
            with on_behalf_of(stored.id):
                try:
                    await self._carry_out(stored, sent)
                except asyncio.CancelledError:
                    await sent.leave()
                    raise
                finally:
                    sent.stored()
                self._attempts.ended(stored)

    async def _waits(self, stored: StoredUpdate) -> bool:
        try:
            return await self._updates.waits(stored)
        except StateError:
            return True

    async def _carry_out(self, stored: StoredUpdate, sent: SentOnce) -> None:
        changes = await self._attempts.changes(stored, sent)
        try:
            await self._write(changes)
        except Exception as error:
            await self._write(await self._attempts.unwritable(stored, error))
        if EmptyJournal() in changes:
            self._forgotten = max(self._forgotten, stored.id)

    async def _write(self, changes: Sequence[Change]) -> None:
        """Write until it works: the replies are out, and must not go out again."""
        with self._attempts.retrying("storing") as retrying:
            while True:
                try:
                    await self._database.commit(changes)
                except Exception as error:
                    await retrying.after(error)
                else:
                    retrying.worked()
                    return
