"""Answers a second by how many ask at once: `python -m tests.benchmarks.answers`.

Each row compares searching in this process with searching in one of its own, where what waits together is encoded
together, and with questions that were asked before. Every thread asks its next question when the last one is answered.
"""

import os
import random
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from statistics import median, quantiles
from time import perf_counter

from bot.guide.answerer import Answer, Answerer
from index.building.open_library import LibraryOpening, location_of, open_library
from index.serving.fitted import Fitted
from index.serving.library import Library
from index.serving.resolver import Resolver
from index.serving.search_process import SearchProcess
from knowledge.settings import LibrarySettings, read_settings
from tests.benchmarks.programs import computing

THREADS = (1, 2, 8, 32)
QUESTIONS = 200
ROUNDS = 3

Ask = Callable[[str], Answer]


def some_questions(library: Library) -> list[str]:
    """Return different questions of every kind, the same in every run."""
    bank = library.sources.bank
    texts = {one.text for part in (bank.points, bank.sections, bank.small_talk, bank.out_of_scope) for one in part}
    return random.Random(1).sample(sorted(texts), QUESTIONS)


def here(library: Library) -> Ask:
    """Return an answerer's verb that has heard no question yet; all threads share its encoder."""
    saved = library.saved
    fitted = Fitted.load(saved.folder)
    resolver = Resolver(saved.passages, saved.vectors, saved.keywords, library.encoder, fitted)
    return Answerer(library.guide, resolver).answer


def apart(library: Library) -> Ask:
    """Return the same, with the search in a process of its own."""
    search = SearchProcess(LibraryOpening(location_of(read_settings(LibrarySettings))))
    search.contents()
    return Answerer(library.guide, search).answer


def measure(ask: Ask, questions: list[str], threads: int) -> tuple[float, list[float], float]:
    """Return the seconds in all, those of each question, and those of computing on all cores."""

    def timed(question: str) -> float:
        start = perf_counter()
        ask(question)
        return perf_counter() - start

    with ThreadPoolExecutor(threads) as pool:
        start, computed = perf_counter(), computing(os.getpid())
        each = list(pool.map(timed, questions))
        return perf_counter() - start, each, computing(os.getpid()) - computed


def ways(library: Library) -> Iterator[tuple[str, Callable[[], Ask]]]:
    """Yield each way of answering, as a function that makes it fresh."""
    heard = here(library)
    for question in some_questions(library):
        heard(question)
    yield "here", partial(here, library)
    yield "apart", partial(apart, library)
    yield "repeated", lambda: heard


def main() -> None:
    """Print for each number of threads the best round of each way."""
    library = open_library(location_of(read_settings(LibrarySettings)))
    questions, compared = some_questions(library), list(ways(library))
    sys.stdout.write(f"{'threads':>7}  {'way':<12}{'answers/s':>10}{'p50 ms':>8}{'p99 ms':>8}{'computing ms':>14}\n")
    for threads in THREADS:
        rounds = [(name, measure(make(), questions, threads)) for _ in range(ROUNDS) for name, make in compared]
        for name, _ in compared:
            taken, each, computed = min(found for way, found in rounds if way == name)
            figures = (QUESTIONS / taken, 1e3 * median(each), 1e3 * quantiles(each, n=100)[98])
            computing = 1e3 * computed / QUESTIONS
            sys.stdout.write(f"{threads:>7}  {name:<12}{figures[0]:>10.0f}{figures[1]:>8.1f}{figures[2]:>8.1f}")
            sys.stdout.write(f"{computing:>14.1f}\n")


if __name__ == "__main__":
    main()
