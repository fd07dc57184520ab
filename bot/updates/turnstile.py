"""Work of different chats runs at the same time, work of one chat in the order in which it came."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class Turnstile:
    """One queue for each key that has work; at most `at_once` pieces of work run at a time."""

    def __init__(self, at_once: int) -> None:
        self._places = asyncio.Semaphore(at_once)
        self._last: dict[Hashable, asyncio.Event] = {}

    def __len__(self) -> int:
        """Return how many keys have work now."""
        return len(self._last)

    @asynccontextmanager
    async def turn(self, key: Hashable) -> AsyncIterator[None]:
        """Wait for all earlier work of this key, then for a free place; the work runs inside the block."""
        before, done = self._last.get(key), asyncio.Event()
        self._last[key] = done
        try:
            if before:
                await before.wait()
            async with self._places:
                yield
        finally:
            done.set()
            if self._last.get(key) is done:
                del self._last[key]
