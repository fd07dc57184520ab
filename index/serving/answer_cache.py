"""What was found for the questions asked last, so that a repeated question costs next to nothing."""

from hashlib import blake2b
from threading import Lock

from index.serving.queries import Query
from index.values.finding import Finding
from knowledge.toolbox.most_recent import MostRecent


class RecentFindings:
    """The findings used last, at most `most`; they are kept under a hash, so that no question stays in memory."""

    def __init__(self, most: int) -> None:
        self._findings: MostRecent[bytes, Finding] = MostRecent(most)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._findings)

    def get(self, query: Query) -> Finding | None:
        """Return what was found for the same before, if that is still known."""
        with self._lock:
            return self._findings.get(_key(query))

    def keep(self, query: Query, found: Finding) -> None:
        """Remember what was found."""
        with self._lock:
            self._findings.keep(_key(query), found)


def _key(query: Query) -> bytes:
    return blake2b(repr(query).encode(), digest_size=16).digest()
