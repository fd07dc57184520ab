"""Searches in a process of its own: encoding and ranking use another core, and hold up nothing else that goes on here.

Questions that wait for it are searched for together, which takes less time than one after the other.
"""

import gc
import logging
import os
import signal
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from index.values.finding import Finding, Question
from index.values.search import BatchSearch
from knowledge.documents import SkippedFile
from knowledge.guide import Guide, Language
from knowledge.toolbox.errors import KnowledgeError, SearchEnded, SearchFailed

if TYPE_CHECKING:
    from index.encoders.encoder import QuestionEncoder, Vectors

MOST = 8
"""Questions in a batch: more shorten it no further for each, and let the first of them wait for the last."""
TRIES = 2
"""A question that was under way when the process ended is asked once more."""
STUCK = 60.0
"""Seconds after which a process that does not answer is taken for one that never will; a batch takes milliseconds."""
TUNABLES, HUGE_PAGES = "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"
"""Tells glibc (2.35) to ask for memory in pages of 2 MB; elsewhere it says nothing. A question goes through 20 MB of
weights: after a pause it then takes 1 to 1.5 of 8 ms less."""
SPAWN = get_context("spawn")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Contents:
    """What is searched: the guide with the documents beside it, and what goes with them."""

    guide: Guide
    headlines: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    """Short questions by point."""
    skipped: tuple[SkippedFile, ...] = ()
    points: Mapping[str, int] = field(default_factory=dict)
    """How many points each document adds, by name."""


@dataclass(frozen=True)
class OpenedSearch:
    """What answers in the search process, once it is open."""

    contents: Contents
    search: BatchSearch
    encoder: "QuestionEncoder"


Opening = Callable[[], OpenedSearch]
"""Opens a search, in the process: it is sent there, so it holds nothing that can't be."""
SearchTask = Question | tuple[str, ...]
"""What to search for, or texts to encode."""


@dataclass(frozen=True)
class _Failure:
    """What went wrong with one thing that was asked."""

    kind: str


class SearchProcess:
    """Searches in a process that begins at once; a new one takes its place when it ends, or is `stuck` for seconds.

    It lives as long as this object, or until it retires, or until this program ends in whatever way.
    """

    def __init__(self, opening: Opening, stuck: float = STUCK) -> None:
        self._opening = opening
        self._stuck = stuck
        self._is_retired = False
        self._lock = Lock()
        self._begin()

    def contents(self) -> Contents:
        """Wait until searching can begin, and return what is searched.

        Raises what opening raises where that is a KnowledgeError, else SearchFailed.
        """
        return self._child.contents.result()

    def is_ready(self) -> bool:
        """Tell whether questions are searched for now; where the process ended, another one begins."""
        contents = self._running().contents
        return contents.done() and contents.exception() is None

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Return what was found; `turns` are the asker's earlier questions, oldest first."""
        found: Finding = self._ask(Question(question, tuple(turns), language))
        return found

    def encode_queries(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a question; others are answered in between."""
        import numpy as np

        parts = [tuple(texts[start : start + MOST]) for start in range(0, len(texts), MOST)]
        vectors: Vectors = np.concatenate([self._ask(part) for part in parts or [()]])
        return vectors

    def retire(self) -> None:
        """End the process as soon as nobody waits for it; whoever asks afterwards gets another one for that."""
        self._is_retired = True
        self._child.end_if_idle()

    def _ask(self, asked: SearchTask) -> Any:
        for _ in range(TRIES):
            child = self._running()
            try:
                found = child.ask(asked, self._stuck)
            except SearchEnded:
                continue
            if self._is_retired:
                child.end_if_idle()
            if isinstance(found, _Failure):
                raise SearchFailed(found.kind)
            return found
        raise SearchFailed("the process ended")

    def _running(self) -> "_Child":
        with self._lock:
            if self._child.has_ended:
                log.error("the search process ended; starting another")
                self._end()
                self._begin()
            return self._child

    def _begin(self) -> None:
        self._child = _Child(self._opening)
        self._end = weakref.finalize(self, self._child.kill)


class _Child:
    """One process, and who waits for it."""

    def __init__(self, opening: Opening) -> None:
        self.contents = Future[Contents]()
        self.has_ended = False
        self._numbers = count()
        self._waiting: dict[int, Future[Any]] = {}
        self._lock = Lock()
        self._near, far = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_serve, args=(far, opening), name="search", daemon=True)
        with _unheard_interrupts(), _huge_pages():
            self._process.start()
        far.close()
        Thread(target=self._receive, name="search", daemon=True).start()

    def ask(self, asked: SearchTask, stuck: float) -> Any:
        """Return what is found; raise SearchEnded where the process ends before, or takes longer once it is open."""
        found = self._asked(asked)
        self.contents.exception()
        try:
            return found.result(stuck)
        except TimeoutError:
            log.error("the search process is stuck: it is ended")
            self.kill()
            raise SearchEnded from None

    def _asked(self, asked: SearchTask) -> Future[Any]:
        """Return what will be found, or SearchEnded."""
        future = Future[Any]()
        with self._lock:
            if self.has_ended:
                raise SearchEnded
            number = next(self._numbers)
            self._waiting[number] = future
            with suppress(OSError):  # it may have ended just now, of which everybody is told
                self._near.send((number, asked))
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
        """Pass on what comes, until the process ends."""
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
def _unheard_interrupts() -> Iterator[None]:
    """Let a process that is started inside not hear Ctrl-C before it can say that this is for its program."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it comes first with any process, and ends with interrupts heard
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _huge_pages() -> Iterator[None]:
    """Give large pages to a process that is started inside."""
    before = os.environ.get(TUNABLES)
    os.environ[TUNABLES] = ":".join(filter(None, (before, HUGE_PAGES)))
    try:
        yield
    finally:
        if before is None:
            del os.environ[TUNABLES]
        else:
            os.environ[TUNABLES] = before


# In the process ---------------------------------------------------------------------------------


def _serve(connection: Connection, opening: Opening) -> None:
    """Answer what is asked until nobody is there any more to ask."""
    # A signal for the whole group is for the other process: it ends this one when the last answers are out.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.SIG_IGN)
    try:
        opened = opening()
    except Exception as error:
        connection.send(_told(error))
        return
    # What was opened stays; to look through it for garbage would hold up everybody.
    gc.collect()
    gc.freeze()
    with suppress(EOFError, OSError):
        connection.send(opened.contents)
        while True:
            connection.send(_answered(opened, _batch(connection)))


def _told(error: Exception) -> Exception:
    """Return an error in a form in which it can be sent."""
    if isinstance(error, KnowledgeError):
        return error
    return SearchFailed(f"{type(error).__name__}: {error}")


def _batch(connection: Connection) -> list[tuple[int, SearchTask]]:
    """Wait for something to do, and return it with what has come meanwhile."""
    batch = [connection.recv()]
    while len(batch) < MOST and connection.poll():
        batch.append(connection.recv())
    return batch


def _answered(opened: OpenedSearch, batch: Sequence[tuple[int, SearchTask]]) -> list[tuple[int, Any]]:
    questions = [(number, asked) for number, asked in batch if isinstance(asked, Question)]
    texts = [(number, asked) for number, asked in batch if not isinstance(asked, Question)]
    encoded = [(number, _or_failure(opened.encoder.encode_queries, each)) for number, each in texts]
    return [*_found(opened.search, questions), *encoded]


def _found(search: BatchSearch, questions: Sequence[tuple[int, Question]]) -> list[tuple[int, Any]]:
    """Search for all together; what goes wrong concerns only those with whom it goes wrong alone."""
    together = _or_failure(search.resolve_all, [question for _, question in questions])
    if not isinstance(together, _Failure):
        return [(number, found) for (number, _), found in zip(questions, together, strict=True)]
    if len(questions) == 1:
        return [(questions[0][0], together)]
    return [answer for question in questions for answer in _found(search, [question])]


def _or_failure(work: Callable[[Any], Any], given: Any) -> Any:
    try:
        return work(given)
    except Exception as error:
        return _Failure(type(error).__name__)
