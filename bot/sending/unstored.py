"""Bounds how many messages Telegram may have while the database does not know of them: a crash sends these again."""

import asyncio
from collections.abc import Callable

from bot.sending.async_clock import AsyncClock

MOST_UNSTORED = 24
"""Messages that are sent and not yet stored as sent. At 50 ms each, 480 go out a second: what two cores can answer."""
ALONE_FOR = 60.0
"""Seconds after the start in which what was asked before it is answered one message at a time.

A bot that ended in a crash may well crash again. After a minute a long backlog matters more.
"""
PAUSE_FACTOR = 3.0
"""How much longer than a message takes is waited before the next one of the backlog: a crash mostly strikes a pause."""
LONGEST_PAUSE = 0.5
"""Seconds: where an answer of Telegram takes 100 ms, two or three messages of the backlog go out in a second."""
LONGEST_HOLD = 1.0
"""Seconds after which a message keeps no place any more: while Telegram is slow, the others do not wait for it."""


class Berth:
    """A place of one message: given back once, at the latest after a while by itself."""

    def __init__(self, give_back: Callable[[], None]) -> None:
        self._give_back = give_back
        self._timer = asyncio.get_running_loop().call_later(LONGEST_HOLD, self.leave)
        self._is_held = True

    def leave(self) -> None:
        """Give the place back, unless that happened already."""
        if self._is_held:
            self._is_held = False
            self._timer.cancel()
            self._give_back()


class Slip:
    """The places that the messages of one update hold until they are stored as sent."""

    def __init__(self) -> None:
        self.from_backlog = False
        """Whether the update was waiting when the bot started."""
        self._held: list[Berth] = []

    def hold(self, place: Berth) -> None:
        """Keep a place until `release`."""
        self._held.append(place)

    def release(self) -> None:
        """Give all places back: what was sent is stored."""
        while self._held:
            self._held.pop().leave()


class Unstored:
    """Places for messages on their way; what waited when the bot started goes out one by one at first."""

    def __init__(self, clock: AsyncClock) -> None:
        self._clock = clock
        self._places = asyncio.Semaphore(MOST_UNSTORED)
        self._alone = asyncio.Lock()
        self._started = self._next = clock.now()

    async def enter(self, slip: Slip | None) -> Berth:
        """Wait for a place."""
        if slip and slip.from_backlog and self._is_young():
            return await self._enter_alone()
        await self._places.acquire()
        return Berth(self._places.release)

    def _is_young(self) -> bool:
        return self._clock.now() < self._started + ALONE_FOR

    async def _enter_alone(self) -> Berth:
        await self._alone.acquire()
        try:
            await self._clock.sleep(max(0, self._next - self._clock.now()) if self._is_young() else 0)
        except BaseException:
            self._alone.release()
            raise
        entered = self._clock.now()
        return Berth(lambda: self._end_alone(entered))

    def _end_alone(self, entered: float) -> None:
        now = self._clock.now()
        self._next = now + min(LONGEST_PAUSE, PAUSE_FACTOR * (now - entered))
        self._alone.release()
