"""Tells who will wait long for an answer: estimated from how many were answered in the last seconds."""

import time
from collections import Counter, deque
from collections.abc import Callable

LONG = 5.0
"""Seconds: who will wait longer is told their place in line; after five seconds of silence people ask again."""
FEW = 20
"""Other chats that never mean a long wait: so many are answered at the same time."""
ASSUMED = 100
"""Answers in `LONG` seconds that are assumed while there was no time to count them; two cores give far more."""
MOST_TOLD, TOLD_SECONDS = 30, 10.0
"""People who are told their place, at most, in so many seconds: a tenth of what Telegram takes, 30 messages a second.

Each such word goes out instead of an answer.
"""


class TellingBudget:
    """Bounds how many people are told their place, as that delays the answers."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._told = deque[float]()

    def allows(self) -> bool:
        """Tell whether one more may be told, and count it if so."""
        now = self._clock()
        while self._told and self._told[0] <= now - TOLD_SECONDS:
            self._told.popleft()
        has_room = len(self._told) < MOST_TOLD
        if has_room:
            self._told.append(now)
        return has_room


class WaitingLine:
    """Counts the chats that wait or are being answered, and the answers of the last `LONG` seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held = Counter[int]()
        self._ends = deque[float]()
        self._busy_since = 0.0

    def join(self, chat: int) -> int | None:
        """Add an update of a chat; return how many other chats are before it, or None if that is no long wait."""
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
