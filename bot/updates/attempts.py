"""One update is handled until it succeeds or is set aside; errors that pass by themselves cost no attempt."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from bot.running.logs import code_of, name_of
from bot.running.once_a_minute import OnceAMinute
from bot.sending.failures import FailurePlace, consequence
from bot.sending.sent_once import Note, SentOnce
from bot.sending.unstored import Slip
from bot.state.changes import Change
from bot.state.updates import Updates
from bot.state.values import StoredUpdate
from bot.updates.outages import Outages, Retrying
from bot.updates.waiting import TellingBudget
from knowledge.toolbox.errors import Halted

ATTEMPTS = 3
"""Failures after which an update is set aside: one that fails three times fails always, and holds up its chat."""

log = logging.getLogger(__name__)

Handle = Callable[[StoredUpdate, SentOnce], Awaitable[Sequence[Change]]]
"""Carries out an update and returns the changes to write together with its end."""
Halt = Callable[[Exception], Awaitable[bool]]
"""Ends the bot for an error that only its owner can mend; tells whether it really is one."""
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
        outages: Outages | None = None,
        tell: Tell | None = None,
        halt: Halt | None = None,
    ) -> None:
        self._updates = updates
        self._tell = tell
        self._halt = halt
        self._told = OnceAMinute()
        self._budget = TellingBudget()
        self._handle = handle
        self._give_up = give_up
        self._outages = outages or Outages()
        self._metrics = self._outages.metrics

    async def changes(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        """Carry out an update and return its changes, its own end included; raise Halted where the bot can't go on."""
        try:
            changes = await self._try(stored, sent)
        except Halted:
            raise
        except Exception as error:
            return await self._set_aside(stored, error)
        return [*changes, self._updates.done(stored)]

    async def unwritable(self, stored: StoredUpdate, error: Exception) -> list[Change]:
        """Return what to write of an update whose changes can't be written; its replies are out, so it ends here."""
        await self.halt_if_fatal(error, "storing")
        return await self._set_aside(stored, error)

    async def _set_aside(self, stored: StoredUpdate, error: Exception) -> list[Change]:
        """Tell people that an update could not be handled, and return the change that sets it aside."""
        self._metrics.failed("set_aside")
        await self._give_up(stored, error)
        return [self._updates.failed(stored, name_of(error), is_last=True)]

    async def _try(self, stored: StoredUpdate, sent: SentOnce) -> Sequence[Change]:
        """Carry out an update and return its changes; raise the error of the last attempt."""
        failures = 0
        with self.retrying("handling") as retrying:
            while True:
                sent.restart()
                try:
                    changes = await self._handle(stored, sent)
                except Exception as error:
                    if consequence(error, "handling") == "wait":
                        await retrying.after(error)
                        continue
                    await self.halt_if_fatal(error, "handling")
                    failures += 1
                    self._metrics.failed("attempt")
                    log.warning("attempt %d failed: %s%s", failures, type(error).__name__, code_of(error))
                    if failures == ATTEMPTS:
                        raise
                else:
                    retrying.worked()
                    return changes

    async def halt_if_fatal(self, error: Exception, place: FailurePlace) -> None:
        """End the bot where an error is one that only its owner can mend."""
        if self._halt and consequence(error, place) == "fatal" and await self._halt(error):
            raise Halted from error

    def retrying(self, place: FailurePlace) -> AbstractContextManager[Retrying]:
        """Try something again and again inside a block."""
        return self._outages.retrying(place)

    def sending(self, stored: StoredUpdate, note: Note | None = None) -> SentOnce:
        """Return what remembers the messages that an update sends; `note` stores them while more are to come."""
        return SentOnce(stored.sent, note, self._metrics, Slip())

    def tell(self, stored: StoredUpdate, before: int) -> "asyncio.Task[None] | None":
        """Begin to tell an asker how many are before them; each hears it at most once a minute, and few at a time."""
        if self._tell is None or not self._told.is_due(str(stored.queue)) or not self._budget.allows():
            return None
        self._metrics.failed("long_wait")
        return asyncio.ensure_future(self._tell(stored, before))

    def ended(self, stored: StoredUpdate) -> None:
        """Measure and log an update whose end is written."""
        seconds = (datetime.now(UTC) - stored.at).total_seconds()
        self._metrics.ended(seconds)
        log.info("ended after %.3f s", seconds)
