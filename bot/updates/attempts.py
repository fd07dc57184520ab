"""One update is handled until it succeeds or is set aside; errors that pass by themselves cost no attempt."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from bot.running.logs import name_of
from bot.running.metrics import Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.sending.sent_once import Note, SentOnce
from bot.sending.unstored import Slip
from bot.state.changes import Change
from bot.state.updates import Updates
from bot.state.values import StoredUpdate
from knowledge.toolbox.errors import Halted, Outage

ATTEMPTS = 3
"""Failures after which an update is set aside: one that fails three times fails always, and holds up its chat."""
RETRY_PAUSES = (0.1, 1.0, 5.0, 15.0, 30.0)
"""Seconds before the next try after each failure in a row; the last pause repeats.

A short break of the connection is over at once; in a long one, the database or Telegram is not asked all the time.
"""

log = logging.getLogger(__name__)

Handle = Callable[[StoredUpdate, SentOnce], Awaitable[Sequence[Change]]]
"""Carries out an update and returns the changes to write together with its end."""
GiveUp = Callable[[StoredUpdate, Exception], Awaitable[None]]
"""Tells people that an update could not be handled."""
Tell = Callable[[StoredUpdate, int], Awaitable[None]]
"""Tells the asker how many others are before them; it raises nothing."""


class Attempts:
    """Handles one update until it is done or set aside, and returns everything to write in one transaction."""

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
        self._told = OnceAMinute()
        self._handle = handle
        self._give_up = give_up
        self._metrics = metrics or Metrics()

    async def changes(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        """Carry out an update and return its changes, its own end included; raise Halted where the bot can't go on."""
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
        """Carry out an update and return its changes; raise the error of the last attempt.

        An outage costs no attempt.
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

    def sending(self, stored: StoredUpdate, note: Note | None = None) -> SentOnce:
        """Return what remembers the messages that an update sends; `note` stores them while more are to come."""
        return SentOnce(stored.sent, note, self._metrics, Slip())

    def tell(self, stored: StoredUpdate, before: int) -> "asyncio.Task[None] | None":
        """Begin to tell an asker how many are before them; each hears it at most once a minute."""
        if self._tell is None or not self._told.is_due(str(stored.queue)):
            return None
        self._metrics.failed("long_wait")
        return asyncio.ensure_future(self._tell(stored, before))

    def ended(self, stored: StoredUpdate) -> None:
        """Measure and log an update whose end is written."""
        seconds = (datetime.now(UTC) - stored.at).total_seconds()
        self._metrics.ended(seconds)
        log.info("ended after %.3f s", seconds)

    def hindered(self, kind: str, error: Exception) -> None:
        """Count and log that the database could not be used; the caller tries again."""
        self._metrics.failed(kind)
        log.warning("%s: the database can't be used, trying again: %s", kind, type(error).__name__)


async def pause(failures: int) -> None:
    """Wait before the next try: longer after each failure in a row, and randomly up to a fifth more or less.

    The random part keeps chats and processes that failed together from trying again at the same moment.
    """
    seconds = RETRY_PAUSES[min(failures, len(RETRY_PAUSES) - 1)]
    await asyncio.sleep(seconds * random.uniform(0.8, 1.2))
