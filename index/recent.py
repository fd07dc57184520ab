"""What was found for the questions asked last, so that a repeated question costs next to nothing."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from hashlib import blake2b
from threading import Lock

from index.finding import Finding


class RecentFindings:
    """The findings used last, at most `most`; they are kept under a hash, so that no question stays in memory."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._findings: OrderedDict[bytes, Finding] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._findings)

    def recall(self, asked: Sequence[str], find: Callable[[], Finding]) -> Finding:
        """Return what was found for the same texts before, else what `find` finds now."""
        key = blake2b(repr(tuple(asked)).encode(), digest_size=16).digest()
        found = self._get(key)
        if found is None:
            # Outside the lock: others are not kept waiting; who asks the same meanwhile finds the same.
            found = find()
            self._keep(key, found)
        return found

    def _get(self, key: bytes) -> Finding | None:
        with self._lock:
            found = self._findings.get(key)
            if found is not None:
                self._findings.move_to_end(key)
            return found

    def _keep(self, key: bytes, found: Finding) -> None:
        with self._lock:
            self._findings[key] = found
            if len(self._findings) > self._most:
                self._findings.popitem(last=False)
