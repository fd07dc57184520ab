"""Search in a process of its own, so that encoding and ranking use another core and do not delay the event loop.

Questions that wait are searched for together, which takes less time than one by one.
"""

import logging
import os
import signal
import weakref
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from itertools import count
from multiprocessing import get_context, resource_tracker
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from index.serving.opened_search import (
    BATCH_TASKS,
    Contents,
    FailedTask,
    Opening,
    QuestionsTogether,
    SearchTask,
    WordsToKnow,
)
from index.serving.search_server import serve_search
from index.values.finding import Finding, Question
from index.values.meanings import WordMeanings
from knowledge.guide import Language
from knowledge.toolbox.errors import SearchEnded, SearchFailed

if TYPE_CHECKING:
    from index.encoders.encoder import Vectors

TRIES = 2
"""A question that was under way when the process ended is asked once more. Twice means that it ends the process."""
STUCK = 60.0
"""Seconds without an answer after which the process is taken to hang. A batch takes milliseconds: not even a busy
machine gets there."""
TUNABLES, HUGE_PAGES = "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"
"""Makes glibc (2.35 and later) allocate memory in pages of 2 MB; other C libraries ignore it. A question reads 20 MB of
weights: after a pause it then takes 1 to 1.5 ms less of 8."""
SPAWN = get_context("spawn")
"""Starts a process with a fresh interpreter: a fork would copy the threads' locks."""

log = logging.getLogger(__name__)


class SearchProcess:
    """Starts a search process at once; starts another when it ends, or gives no answer for `stuck` seconds.

    `again` opens the search in that other process, where something else does than at first. The process lives until
    this object is deleted, until it retires, or until this program ends in whatever way.
    """

    def __init__(self, opening: Opening, stuck: float = STUCK, again: Opening | None = None) -> None:
        self._again = again or opening
        self._stuck = stuck
        self._is_retired = False
        self._lock = Lock()
        self._begin(opening)

    def contents(self) -> Contents:
        """Wait until searching can begin, and return what is searched.

        Raises the KnowledgeError that opening raises; SearchFailed for any other error.
        """
        return self._child.contents.result()

    def is_ready(self) -> bool:
        """Tell whether questions can be searched for now; if the process ended, a new one is started."""
        contents = self._running().contents
        return contents.done() and contents.exception() is None

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found; `turns` are the asker's earlier questions, oldest first."""
        found: Finding = self._ask(Question(question, tuple(turns), language))
        return found

    def resolve_all(self, questions: Sequence[Question]) -> list[Finding]:
        """Return what was found for each question; they go to the process at once, which searches for them together."""
        found: list[Finding] = self._ask(QuestionsTogether(tuple(questions)))
        return found

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question, encoded in small batches so that questions are answered in between."""
        import numpy as np

        parts = [tuple(texts[start : start + BATCH_TASKS]) for start in range(0, len(texts), BATCH_TASKS)]
        vectors: Vectors = np.concatenate([self._ask(part) for part in parts or [()]])
        return vectors

    def meanings(self, words: Sequence[str]) -> WordMeanings:
        """Return what words mean."""
        found: WordMeanings = self._ask(WordsToKnow(tuple(words)))
        return found

    def retire(self) -> None:
        """End the process as soon as nobody waits for it. A later question starts one for itself."""
        self._is_retired = True
        self._child.end_if_idle()

    def _ask(self, task: SearchTask) -> Any:
        for _ in range(TRIES):
            child = self._running()
            try:
                found = child.ask(task, self._stuck)
            except SearchEnded:
                continue
            if self._is_retired:
                child.end_if_idle()
            if isinstance(found, FailedTask):
                raise SearchFailed(found.kind)
            return found
        raise SearchFailed("the process ended")

    def _running(self) -> "_Child":
        with self._lock:
            if self._child.has_ended:
                log.error("the search process ended; starting another")
                self._end()
                self._begin(self._again)
            return self._child

    def _begin(self, opening: Opening) -> None:
        self._child = _Child(opening)
        self._end = weakref.finalize(self, self._child.kill)


class _Child:
    """One search process, and the tasks that wait for its results."""

    def __init__(self, opening: Opening) -> None:
        self.contents = Future[Contents]()
        self.has_ended = False
        self._numbers = count()
        self._waiting: dict[int, Future[Any]] = {}
        self._lock = Lock()
        self._near, far = SPAWN.Pipe()
        self._process = SPAWN.Process(target=serve_search, args=(far, opening), name="search", daemon=True)
        with _interrupts_blocked(), _huge_pages():
            self._process.start()
        far.close()
        Thread(target=self._receive, name="search", daemon=True).start()

    def ask(self, task: SearchTask, stuck: float) -> Any:
        """Return the result of a task.

        Raises SearchEnded when the process ends before, or takes longer than `stuck` seconds once it is open.
        """
        found = self._send(task)
        self.contents.exception()
        try:
            return found.result(stuck)
        except TimeoutError:
            log.error("the search process is stuck: it is ended")
            self.kill()
            raise SearchEnded from None

    def _send(self, task: SearchTask) -> Future[Any]:
        """Send a task and return its future result; raise SearchEnded when the process has ended."""
        future = Future[Any]()
        with self._lock:
            if self.has_ended:
                raise SearchEnded
            number = next(self._numbers)
            self._waiting[number] = future
            # The process may end just now; `_receive` then tells every task that waits.
            with suppress(OSError):
                self._near.send((number, task))
        return future

    def end_if_idle(self) -> None:
        """End the process unless somebody waits for it."""
        with self._lock:
            if not self._waiting:
                self._process.kill()

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()

    def _receive(self) -> None:
        """Give each result to the task that waits for it, until the process ends."""
        try:
            self._take_contents(self._near.recv())
            while True:
                for number, found in self._near.recv():
                    self._waiting.pop(number).set_result(found)
        except (EOFError, OSError):
            with self._lock:
                self.has_ended = True
            self._near.close()
            if not self.contents.done():
                self.contents.set_exception(SearchFailed("the process ended"))
            for future in self._waiting.values():
                future.set_exception(SearchEnded())
            self._process.join()

    def _take_contents(self, opened: Contents | Exception) -> None:
        if isinstance(opened, Exception):
            self.contents.set_exception(opened)
        else:
            self.contents.set_result(opened)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block Ctrl-C in a process that is started inside, until it ignores the signal itself."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # It starts with the first process, and must not inherit the blocked signal.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _huge_pages() -> Iterator[None]:
    """Set the tunable of huge pages for a process that is started inside."""
    before = os.environ.get(TUNABLES)
    os.environ[TUNABLES] = ":".join(filter(None, (before, HUGE_PAGES)))
    try:
        yield
    finally:
        if before is None:
            del os.environ[TUNABLES]
        else:
            os.environ[TUNABLES] = before
