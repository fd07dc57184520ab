"""A cache of findings, so that a repeated question costs next to nothing."""

from hashlib import blake2b
from threading import Lock

from index.serving.queries import Query
from index.values.finding import Finding
from knowledge.toolbox.most_recent import MostRecent


class RecentFindings:
    """Keeps the `most` findings used last. Its keys are hashes of the questions: no question stays in memory."""

    def __init__(self, most: int) -> None:
        self._findings: MostRecent[bytes, Finding] = MostRecent(most)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._findings)

    def get(self, query: Query) -> Finding | None:
        """Return what was found for the same query before; None when it was not asked, or too long ago."""
        with self._lock:
            return self._findings.get(_key(query))

    def keep(self, query: Query, found: Finding) -> None:
        """Keep what was found for a query."""
        with self._lock:
            self._findings.keep(_key(query), found)


def _key(query: Query) -> bytes:
    return blake2b(repr(query).encode(), digest_size=16).digest()
