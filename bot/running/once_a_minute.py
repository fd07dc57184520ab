"""The same message at most once a minute: to owners about an error, to the log, to somebody who waits."""

import time
from collections.abc import Callable

from knowledge.toolbox.most_recent import MostRecent

QUIET = 60.0
"""Seconds in which the same message is not repeated: an error in every update must not fill the owners' chats."""
KEYS_KEPT = 1000
"""Messages that are remembered; the one asked for longest ago is forgotten first. Bounds the memory to about 100 KB."""


class OnceAMinute:
    """Remembers when each message, known by a key, was last given."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._given: MostRecent[str, float] = MostRecent(KEYS_KEPT)

    def is_due(self, key: str) -> bool:
        """Tell whether a message may be given now, and count it as given if so."""
        now, given = self._clock(), self._given.get(key)
        if given is not None and now < given + QUIET:
            return False
        self._given.keep(key, now)
        return True
