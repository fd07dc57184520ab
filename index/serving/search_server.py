"""The inside of the search process: it opens a search and does the tasks that come."""

import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from index.serving.opened_search import (
    BATCH_TASKS,
    FailedTask,
    OpenedSearch,
    Opening,
    QuestionsTogether,
    SearchTask,
    WordsToKnow,
)
from index.values.finding import Question
from index.values.search import BatchSearch
from knowledge.toolbox.errors import KnowledgeError, SearchFailed
from knowledge.toolbox.heap import keep_for_good

_Place = tuple[int, int]
"""The number of a task, and which of its questions this is."""


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
    keep_for_good()
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
    asked = [(number, task) for number, task in batch if isinstance(task, Question | QuestionsTogether)]
    others = [
        (number, _other(opened, task)) for number, task in batch if not isinstance(task, Question | QuestionsTogether)
    ]
    questions = [((number, place), each) for number, task in asked for place, each in enumerate(_questions(task))]
    found = dict(_found(opened.search, questions))
    return [*((number, _result(number, task, found)) for number, task in asked), *others]


def _questions(task: Question | QuestionsTogether) -> tuple[Question, ...]:
    return task.questions if isinstance(task, QuestionsTogether) else (task,)


def _result(number: int, task: Question | QuestionsTogether, found: Mapping[_Place, Any]) -> Any:
    """Return what was found for a task; where one of several questions failed, that."""
    results = [found[number, place] for place in range(len(_questions(task)))]
    if isinstance(task, Question):
        return results[0]
    return next((result for result in results if isinstance(result, FailedTask)), results)


def _other(opened: OpenedSearch, asked: tuple[str, ...] | WordsToKnow) -> Any:
    if not isinstance(asked, WordsToKnow):
        return _result_of(opened.encoder.encode_queries, asked)
    if opened.meanings is None:
        return FailedTask("NoMeanings")
    return _result_of(opened.meanings, asked.words)


def _found(search: BatchSearch, questions: Sequence[tuple[_Place, Question]]) -> list[tuple[_Place, Any]]:
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
