"""Questions that arrive together: each is encoded by itself, as many at once as there are cores, the others in line.

They are not put into one batch: the encoder's int8 scales hold for a whole batch, so that the best point of one
question in thirty would depend on what others ask at the same moment.
"""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock

from index.encoder import Encoder, Vectors
from index.onnx_encoder import OnnxEncoder

THREADS_ALONE = 2
"""A third thread hardly shortens the dozen tokens of a question."""


class Line:
    """Places for work at the same time; who finds none free waits, and the first who came is the first to get one."""

    def __init__(self, places: int) -> None:
        self._free = self._places = places
        self._waiting: deque[Event] = deque()
        self._lock = Lock()

    def __len__(self) -> int:
        """Return how many wait now."""
        return len(self._waiting)

    @contextmanager
    def place(self) -> Iterator[bool]:
        """Keep a place inside a block; tells whether all the others were free."""
        alone = self._enter()
        try:
            yield alone
        finally:
            self._leave()

    def _enter(self) -> bool:
        with self._lock:
            if self._free:
                self._free -= 1
                return self._free == self._places - 1
            turn = Event()
            self._waiting.append(turn)
        turn.wait()
        return False

    def _leave(self) -> None:
        """Hand the place to the first in line, so that nobody who comes just now overtakes."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._free += 1


class QueueingEncoder:
    """Encodes a lone question with `alone`, those that arrive beside others with `together`, `at_once` at a time.

    Both give the same vectors: `alone` takes the least time, `together` the least computing.
    """

    def __init__(self, alone: Encoder, together: Encoder, at_once: int) -> None:
        self._alone = alone
        self._together = together
        self._line = Line(at_once)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        with self._line.place() as alone:
            return (self._alone if alone else self._together).encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage; hundreds of them take no question's place."""
        return self._together.encode_passages(texts)


def open_encoder(folder: Path, cores: int) -> QueueingEncoder:
    """Open the exported encoder in a folder for so many cores.

    One session for both ways: a second one, of one thread, would answer a tenth more questions a second that arrive
    together, and take 70 MB more.
    """
    session = OnnxEncoder(folder, min(THREADS_ALONE, cores))
    return QueueingEncoder(session, session, cores)


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
