"""Waiting for what can't be reached: how long before each next try, and who is told of what lasts long."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import inf
from typing import Any, TypeVar

from telegram.error import RetryAfter

from bot.running.metrics import Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.sending.async_clock import AsyncClock
from bot.sending.failures import FailureKind, FailurePlace, asked_to_wait, cause_of, consequence, failure_kind
from knowledge.toolbox.errors import Stopped

RETRY_PAUSES = (0.1, 1.0, 5.0, 15.0, 30.0)
"""Seconds before the next try after each failure in a row; the last pause repeats.

A short break of the connection is over at once; in a long one, the database or Telegram is not asked all the time.
"""
LIMITED_PAUSE = 5.0
"""Seconds before the next try, at most, of what is waited for a minute only: a dozen tries fit in."""
A_MINUTE = 60.0
"""Seconds in which another copy of the bot has ended, or the database has started, in any restart that goes well."""
CALM = 30.0
"""Seconds without an error that is waited for a minute only, after which the next one begins a new minute.

Two pollers end each other's fetches, which last ten seconds, in turn; between them some succeed.
"""
LONG_OUTAGE = 300.0
"""Seconds after which owners hear of an outage: restarts and short breaks of a network are over by then."""

_Result = TypeVar("_Result")

log = logging.getLogger(__name__)


Alarm = Callable[[FailureKind, datetime, datetime | None], Awaitable[bool]]
"""Tells the owners what can't be used, since when, and until when if it can be again.

Returns whether that reached one of them; it raises nothing.
"""


async def _nobody(kind: FailureKind, since: datetime, until: datetime | None) -> bool:
    return False


@dataclass
class _Long:
    """An outage that lasts long: who waits for its end, and whether the owners know of it."""

    since: datetime
    waiting: set["Retrying"] = field(default_factory=set)
    told: bool = False


class Outages:
    """Everything that is tried again until it works, and what the owners know of it."""

    def __init__(self, metrics: Metrics | None = None, clock: AsyncClock | None = None) -> None:
        self.clock = clock or AsyncClock()
        self.metrics = metrics or Metrics()
        self._alarm: Alarm = _nobody
        self._logged = OnceAMinute(self.clock.now)
        self._long: dict[FailureKind, _Long] = {}
        self._retrying: set[Retrying] = set()
        self._telling: set[asyncio.Task[None]] = set()

    def tell_by(self, alarm: Alarm) -> None:
        """Tell the owners in this way from now on: it needs a bot that has started."""
        self._alarm = alarm

    @contextmanager
    def retrying(self, place: FailurePlace) -> Iterator["Retrying"]:
        """Try something again and again inside a block; say `worked` when it does."""
        retrying = Retrying(place, self)
        self._retrying.add(retrying)
        try:
            yield retrying
        finally:
            self._retrying.discard(retrying)
            self._forget(retrying)

    async def begun(self, begin: Callable[[], Coroutine[Any, Any, _Result]], stop: asyncio.Event) -> _Result:
        """Begin something as soon as that works; raise the error that can't be waited out, or Stopped at `stop`."""
        with self.retrying("starting") as retrying:
            while True:
                try:
                    result = await unless(stop, begin())
                except Exception as error:
                    await unless(stop, retrying.after(error))
                else:
                    if result is not None:
                        retrying.worked()
                        return result
                if stop.is_set():
                    raise Stopped

    def holding(self, *places: FailurePlace) -> str:
        """Return what is waited for at these places; empty where all of it works."""
        kinds = {each.kind for each in self._retrying if each.kind and each.place in places}
        return ", ".join(sorted(kinds))

    def failed(self, retrying: "Retrying", error: Exception) -> None:
        """Count and log a failure that is waited out, and begin to tell the owners of a long one."""
        kind = failure_kind(error)
        self.metrics.failed("outage")
        if self._logged.is_due(f"{retrying.place} {kind}"):
            log.warning("%s, trying again: %s", retrying.place, cause_of(error))
        if retrying.seconds() >= LONG_OUTAGE:
            long = self._long.setdefault(kind, _Long(retrying.since))
            long.waiting.add(retrying)
            if not long.told and not self._telling:
                self._tell(self._told_of(kind, long))

    def ended(self, retrying: "Retrying") -> None:
        """Tell the owners that an outage is over, when nothing waits for its end any more."""
        for kind, long in self._forget(retrying):
            self._tell(self._over(kind, long.since))

    async def close(self) -> None:
        """Tell nothing more."""
        for task in self._telling:
            task.cancel()
        await asyncio.gather(*self._telling, return_exceptions=True)

    def _forget(self, retrying: "Retrying") -> list[tuple[FailureKind, _Long]]:
        """Take something off what waits; return the outages for whose end nothing waits any more."""
        for long in self._long.values():
            long.waiting.discard(retrying)
        over = [(kind, long) for kind, long in self._long.items() if not long.waiting]
        for kind, _ in over:
            del self._long[kind]
        return over

    def _tell(self, telling: Awaitable[None]) -> None:
        task = asyncio.ensure_future(telling)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _told_of(self, kind: FailureKind, long: _Long) -> None:
        long.told = await self._alarm(kind, long.since, None)

    async def _over(self, kind: FailureKind, since: datetime) -> None:
        await self._alarm(kind, since, datetime.now(UTC))


class Retrying:
    """One thing that is tried until it works."""

    def __init__(self, place: FailurePlace, outages: Outages) -> None:
        self.place: FailurePlace = place
        self.kind: FailureKind | None = None
        self.since = datetime.now(UTC)
        self._outages = outages
        self._clock = outages.clock
        self._began = 0.0
        self._failures = 0
        self._limited_since = self._limited_last = -inf
        self._limited = 0

    def seconds(self) -> float:
        """Return how long it has not worked."""
        return self._clock.now() - self._began

    def worked(self) -> None:
        """Note that it works; the next failure begins a new outage."""
        if self.kind:
            self.kind, self._failures = None, 0
            self._outages.ended(self)

    async def after(self, error: Exception) -> None:
        """Wait before the next try, or raise the error where nothing is to be waited for."""
        decided = consequence(error, self.place)
        if decided == "wait a minute" and self._is_limit_over():
            raise error
        if decided not in ("wait", "wait a minute"):
            raise error
        if self.kind is None:
            self._began, self.since = self._clock.now(), datetime.now(UTC)
        self.kind = failure_kind(error)
        self._outages.failed(self, error)
        await self._clock.sleep(self._pause(error, limited=decided == "wait a minute"))

    def _is_limit_over(self) -> bool:
        """Count an error that is waited for a minute only, and tell whether that minute is over."""
        now = self._clock.now()
        if now - self._limited_last > CALM:
            self._limited_since, self._limited = now, 0
        self._limited_last = now
        self._limited += 1
        return now - self._limited_since >= A_MINUTE

    def _pause(self, error: Exception, *, limited: bool) -> float:
        """Return the seconds before the next try: longer after each failure in a row, or as long as Telegram says.

        A fifth more or less by chance keeps chats and processes that failed together from trying again at one moment.
        """
        self._failures += 1
        number = self._limited if limited else self._failures
        pause = RETRY_PAUSES[min(number, len(RETRY_PAUSES)) - 1]
        pause = min(pause, LIMITED_PAUSE) if limited else pause
        told = asked_to_wait(error) if isinstance(error, RetryAfter) else 0.0
        return max(told, pause * random.uniform(0.8, 1.2))


async def unless(stop: asyncio.Event, coroutine: Coroutine[Any, Any, _Result]) -> _Result | None:
    """Return the result of a coroutine, or None if `stop` is set first."""
    work, stopping = asyncio.ensure_future(coroutine), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return work.result() if work.done() else None
    finally:
        work.cancel()
        stopping.cancel()
