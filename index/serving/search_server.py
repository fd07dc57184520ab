"""The inside of the search process: it opens a search and does the tasks that come."""

import gc
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from index.serving.opened_search import BATCH_TASKS, FailedTask, OpenedSearch, Opening, SearchTask, WordsToKnow
from index.values.finding import Question
from index.values.search import BatchSearch
from knowledge.toolbox.errors import KnowledgeError, SearchFailed


def serve_search(connection: Connection, opening: Opening) -> None:
    """Open the search, then do the tasks that come until the other end of the connection is closed."""
    # Ctrl-C reaches the whole group of processes. The bot's process ends this one when the last answers are out.
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.SIG_IGN)
    try:
        opened = opening()
    except Exception as error:
        connection.send(_sendable(error))
        return
    # What was opened stays for good. Frozen, the garbage collector does not look through it during a question.
    gc.collect()
    gc.freeze()
    with suppress(EOFError, OSError):
        connection.send(opened.contents)
        while True:
            connection.send(_done(opened, _batch(connection)))


def _sendable(error: Exception) -> Exception:
    """Return an error that can be pickled: one of this project, or a SearchFailed that names the other."""
    if isinstance(error, KnowledgeError):
        return error
    return SearchFailed(f"{type(error).__name__}: {error}")


def _batch(connection: Connection) -> list[tuple[int, SearchTask]]:
    """Wait for a task, and return it with those that have come meanwhile."""
    batch = [connection.recv()]
    while len(batch) < BATCH_TASKS and connection.poll():
        batch.append(connection.recv())
    return batch


def _done(opened: OpenedSearch, batch: Sequence[tuple[int, SearchTask]]) -> list[tuple[int, Any]]:
    questions = [(number, asked) for number, asked in batch if isinstance(asked, Question)]
    others = [(number, _other(opened, asked)) for number, asked in batch if not isinstance(asked, Question)]
    return [*_found(opened.search, questions), *others]


def _other(opened: OpenedSearch, asked: tuple[str, ...] | WordsToKnow) -> Any:
    if not isinstance(asked, WordsToKnow):
        return _result_of(opened.encoder.encode_queries, asked)
    if opened.meanings is None:
        return FailedTask("NoMeanings")
    return _result_of(opened.meanings, asked.words)


def _found(search: BatchSearch, questions: Sequence[tuple[int, Question]]) -> list[tuple[int, Any]]:
    """Search for all together. When that fails, search one by one, so that only the question at fault fails."""
    together = _result_of(search.resolve_all, [question for _, question in questions])
    if not isinstance(together, FailedTask):
        return [(number, found) for (number, _), found in zip(questions, together, strict=True)]
    if len(questions) == 1:
        return [(questions[0][0], together)]
    return [answer for question in questions for answer in _found(search, [question])]


def _result_of(work: Callable[[Any], Any], given: Any) -> Any:
    try:
        return work(given)
    except Exception as error:
        return FailedTask(type(error).__name__)
