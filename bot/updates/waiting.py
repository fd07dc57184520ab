"""Who waits for an answer, and whether that will take long: judged by how many were answered in the last seconds."""

import time
from collections import Counter, deque
from collections.abc import Callable

LONG = 5.0
"""Seconds; who will wait longer deserves a word."""
FEW = 20
"""So few others are never a long wait: they are answered side by side."""
ASSUMED = 100
"""Answers within `LONG` seconds, as long as there was no time to count them."""


class WaitingLine:
    """The chats that wait or are being answered, and the pace at which they are."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held = Counter[int]()
        self._ends = deque[float]()
        self._busy_since = 0.0

    def join(self, chat: int) -> int | None:
        """Add an update of a chat; return how many other chats are before it, where they mean a long wait."""
        now = self._clock()
        if not self._held:
            self._busy_since = now
        others = len(self._held) - (chat in self._held)
        self._held[chat] += 1
        return others if others > max(FEW, self._answered_lately(now)) else None

    def leave(self, chat: int) -> None:
        """Note that an update of a chat is done."""
        now = self._clock()
        self._ends.append(now)
        self._forget(now)
        self._held[chat] -= 1
        if not self._held[chat]:
            del self._held[chat]

    def _answered_lately(self, now: float) -> int:
        self._forget(now)
        counted = len(self._ends)
        return counted if now - self._busy_since >= LONG else max(counted, ASSUMED)

    def _forget(self, now: float) -> None:
        while self._ends and self._ends[0] <= now - LONG:
            self._ends.popleft()
