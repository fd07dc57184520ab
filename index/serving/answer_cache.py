"""What was found for the questions asked last, so that a repeated question costs next to nothing."""

from collections import OrderedDict
from hashlib import blake2b
from threading import Lock

from index.serving.queries import Query
from index.values.finding import Finding


class RecentFindings:
    """The findings used last, at most `most`; they are kept under a hash, so that no question stays in memory."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._findings: OrderedDict[bytes, Finding] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._findings)

    def get(self, query: Query) -> Finding | None:
        """Return what was found for the same before, if that is still known."""
        key = _key(query)
        with self._lock:
            found = self._findings.get(key)
            if found is not None:
                self._findings.move_to_end(key)
            return found

    def keep(self, query: Query, found: Finding) -> None:
        """Remember what was found."""
        with self._lock:
            self._findings[_key(query)] = found
            if len(self._findings) > self._most:
                self._findings.popitem(last=False)


def _key(query: Query) -> bytes:
    return blake2b(repr(query).encode(), digest_size=16).digest()
