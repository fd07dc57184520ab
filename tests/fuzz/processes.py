"""The inputs shared out among processes, so that one that dies of its input is told like any other failure."""

import logging
import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from tests.fuzz.running import Failure, Tally, fuzz
from tests.fuzz.targets import Target, opened_targets

SLICE = 2000
"""A process tells what it found after so many inputs."""
SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Plan:
    """What is tried."""

    inputs: int
    seed: int
    first: int
    jobs: int
    target: str | None

    def numbers(self, targets: Sequence[Target]) -> Iterator[tuple[int, range]]:
        """Yield the place of each target that is tried, with the numbers of its inputs."""
        chosen = [(at, each) for at, each in enumerate(targets) if self.target in (None, each.name)]
        shares = sum(each.share for _, each in chosen)
        for at, each in chosen:
            yield at, range(self.first, self.first + round(self.inputs * each.share / shares))


@dataclass(frozen=True)
class Worker:
    """A process, and which input it is at: the place of the target and the number."""

    process: BaseProcess
    found: Connection
    current: Any


def work(plan: Plan, job: int, current: Any, found: Connection) -> None:
    """Try every n-th input of each target, and tell what came of it."""
    logging.disable()
    with opened_targets() as targets:
        for at, numbers in plan.numbers(targets):
            mine = numbers[job :: plan.jobs]
            for start in range(0, len(mine), SLICE):

                def note(number: int, at: int = at) -> None:
                    current[:] = (at, number)

                found.send(fuzz(targets[at], plan.seed, mine[start : start + SLICE], note=note))
    found.send(None)


def started(plan: Plan, job: int) -> Worker:
    """Start one of the processes."""
    current = SPAWN.RawArray("q", 2)
    found, telling = SPAWN.Pipe(duplex=False)
    process = SPAWN.Process(target=work, args=(plan, job, current, telling))
    process.start()
    telling.close()
    return Worker(process, found, current)


def gathered(workers: Sequence[Worker], names: Sequence[str]) -> dict[str, Tally]:
    """Return what all processes found; one that ends too early died of its input."""
    tallies: dict[str, Tally] = {}
    waited = {worker.found: worker for worker in workers}
    while waited:
        for found in wait(list(waited)):
            assert isinstance(found, Connection)
            tally = _received(found, waited[found], names)
            if tally is None or found.closed:
                del waited[found]
            if tally is not None:
                tallies.setdefault(tally.target, Tally(tally.target)).add(tally)
    return tallies


def _received(found: Connection, worker: Worker, names: Sequence[str]) -> Tally | None:
    try:
        tally: Tally | None = found.recv()
    except EOFError:
        found.close()
        worker.process.join()
        at, number = worker.current
        died = Failure(number, "died", f"the process ended with {worker.process.exitcode}", None)
        return Tally(names[at], 1, failures={died.place: died}, failed=1)
    return tally


def tallied(plan: Plan, names: Sequence[str]) -> dict[str, Tally]:
    """Try what is planned, and return what came of each target."""
    return gathered([started(plan, job) for job in range(plan.jobs)], names)
