"""Owners hear of each error, but of the same one at most once a minute."""

import time
from collections import OrderedDict
from collections.abc import Callable

QUIET = 60.0
"""Seconds."""
KNOWN = 1000
"""Errors that are told apart."""


class Alarms:
    """Remembers when owners last heard of an error."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._told: OrderedDict[str, float] = OrderedDict()

    def is_due(self, error: str) -> bool:
        """Tell whether owners should hear of an error now, and count them as told if so."""
        now, told = self._clock(), self._told.get(error)
        if told is not None and now < told + QUIET:
            return False
        self._told.pop(error, None)
        self._told[error] = now
        if len(self._told) > KNOWN:
            self._told.popitem(last=False)
        return True
