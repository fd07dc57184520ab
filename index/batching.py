"""Questions that arrive together are encoded together: whoever comes while others are encoded waits for the next batch.

A text gets the same vector in any batch (`index.quantizing` says why), so nobody's answer depends on who else asks.
"""

import os
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Event, Lock

from index.encoder import Encoder, Vectors
from index.onnx_encoder import OnnxEncoder

MOST = 8
"""Questions in a batch. At eight, one takes two thirds of the time that it takes alone; more shorten it no further, and
let the first of them wait for the last."""


class _Question:
    """A caller's texts, and the vectors that it waits for; `turn` comes when they are there, or when it is to lead."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.vectors = Future[Vectors]()
        self.turn = Event()


class BatchingEncoder:
    """Encodes the questions of many threads, one batch after the other, in the order in which they came.

    The first who waits leads: it encodes the next batch for itself and those behind it, then the next one leads.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._waiting = deque[_Question]()
        self._is_led = False
        self._lock = Lock()

    def in_line(self) -> int:
        """Return how many wait for the next batches."""
        return len(self._waiting)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a question."""
        question = _Question(texts)
        with self._lock:
            self._waiting.append(question)
            leads, self._is_led = not self._is_led, True
        if not leads:
            question.turn.wait()
        if not question.vectors.done():
            self._lead()
        return question.vectors.result()

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage; they hold up no question."""
        return self._encoder.encode_passages(texts)

    def _lead(self) -> None:
        with self._lock:
            batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        self._encode(batch)
        with self._lock:
            self._is_led = bool(self._waiting)
            if self._waiting:
                self._waiting[0].turn.set()
        for question in batch:
            question.turn.set()

    def _encode(self, batch: Sequence[_Question]) -> None:
        """Encode a batch; what goes wrong concerns only those with whom it goes wrong alone."""
        try:
            vectors = self._encoder.encode_queries([text for question in batch for text in question.texts])
        except Exception as error:
            if len(batch) == 1:
                batch[0].vectors.set_exception(error)
                return
            for question in batch:
                self._encode([question])
            return
        start = 0
        for question in batch:
            end = start + len(question.texts)
            question.vectors.set_result(vectors[start:end])
            start = end


def open_encoder(folder: Path) -> BatchingEncoder:
    """Open the exported encoder in a folder.

    It runs in one thread: a second one makes neither a lone question nor a batch a tenth faster, and takes the core
    on which everything else runs.
    """
    return BatchingEncoder(OnnxEncoder(folder))


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
