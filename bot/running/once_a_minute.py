"""Owners hear of each error, but of the same one at most once a minute."""

import time
from collections.abc import Callable

from knowledge.toolbox.most_recent import MostRecent

QUIET = 60.0
"""Seconds."""
KNOWN = 1000
"""Errors that are told apart."""


class Alarms:
    """Remembers when owners last heard of an error."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._told: MostRecent[str, float] = MostRecent(KNOWN)

    def is_due(self, error: str) -> bool:
        """Tell whether owners should hear of an error now, and count them as told if so."""
        now, told = self._clock(), self._told.get(error)
        if told is not None and now < told + QUIET:
            return False
        self._told.keep(error, now)
        return True
