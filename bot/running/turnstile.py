"""Work of different chats runs at the same time, work of one chat in the order in which it came."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class FairPlaces:
    """A number of places; of those who wait for one, the first and the last to come get theirs in turn.

    So who comes last is served soon also while thousands wait, and who came first before long.
    """

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._newest_is_next = False

    async def __aenter__(self) -> None:
        """Wait for a place."""
        if self._free:
            self._free -= 1
            return
        given: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(given)
        try:
            await given
        except asyncio.CancelledError:
            if given in self._waiting:
                self._waiting.remove(given)
            elif not given.cancelled():
                self._give_back()
            raise

    async def __aexit__(self, *error: object) -> None:
        """Give the place to whose turn it is."""
        self._give_back()

    def _give_back(self) -> None:
        # Who was cancelled stands in line until it notices.
        while self._waiting:
            given = self._waiting.pop() if self._newest_is_next else self._waiting.popleft()
            if not given.done():
                self._newest_is_next = not self._newest_is_next
                given.set_result(None)
                return
        self._free += 1


class Turnstile:
    """One queue for each key that has work; at most `at_once` pieces of work run at a time."""

    def __init__(self, at_once: int) -> None:
        self._places = FairPlaces(at_once)
        self._last: dict[Hashable, asyncio.Event] = {}

    def __len__(self) -> int:
        """Return how many keys have work now."""
        return len(self._last)

    @asynccontextmanager
    async def turn(self, key: Hashable, places: FairPlaces | None = None) -> AsyncIterator[None]:
        """Wait for all earlier work of this key, then for a free place; the work runs inside the block.

        `places` are others than those of most work.
        """
        before, done = self._last.get(key), asyncio.Event()
        self._last[key] = done
        try:
            if before:
                await before.wait()
            async with places or self._places:
                yield
        finally:
            done.set()
            if self._last.get(key) is done:
                del self._last[key]
