"""Inputs by the thousand, each timed; what fails or takes too long is told with its number, which makes it again."""

import faulthandler
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.targets import Target

LIMIT = 1.0
"""Seconds of the processor that an input may take."""
HANGING = 120
"""Seconds after which a process that goes nowhere shows where it is and ends."""
WATCHED_EVERY = 10
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Failure:
    """An input that brought what must not happen; `place` is where, so that the same trouble is told once."""

    number: int
    place: str
    error: str
    input: Any = field(repr=False)


@dataclass
class Tally:
    """What came of a target's inputs."""

    target: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_number: int = 0
    failures: dict[str, Failure] = field(default_factory=dict)
    """The first failure at each place."""
    failed: int = 0

    def add(self, other: "Tally") -> None:
        """Take in what another process found."""
        self.inputs += other.inputs
        self.seconds += other.seconds
        self.failed += other.failed
        self.failures = other.failures | self.failures
        if other.slowest > self.slowest:
            self.slowest, self.slowest_number = other.slowest, other.slowest_number

    def count(self, number: int, seconds: float, failure: Failure | None) -> None:
        """Take in one input."""
        self.inputs += 1
        self.seconds += seconds
        if seconds > self.slowest:
            self.slowest, self.slowest_number = seconds, number
        if failure:
            self.failed += 1
            self.failures.setdefault(failure.place, failure)


def input_of(target: Target, seed: int, number: int) -> Any:
    """Return an input again."""
    return target.make(Random(f"{seed}/{target.name}/{number}"))


def fuzz(
    target: Target,
    seed: int,
    numbers: Iterable[int],
    limit: float = LIMIT,
    note: Callable[[int], None] = lambda _: None,
) -> Tally:
    """Give a target its inputs and return what came of them; `note` is told of each before it is tried."""
    tally, watched = Tally(target.name), 0.0
    try:
        for number in numbers:
            if time.monotonic() - watched > WATCHED_EVERY:
                faulthandler.dump_traceback_later(HANGING, exit=True)
                watched = time.monotonic()
            note(number)
            given = input_of(target, seed, number)
            tally.count(number, *_tried(target, number, given, limit))
    finally:
        faulthandler.cancel_dump_traceback_later()
    return tally


def _tried(target: Target, number: int, given: Any, limit: float) -> tuple[float, Failure | None]:
    failure = None
    began = time.process_time()
    try:
        target.run(given)
    except Exception as error:
        failure = Failure(number, _place(error), f"{type(error).__name__}: {error}"[:300], given)
    seconds = time.process_time() - began
    if seconds > limit:
        failure = failure or Failure(number, "slow", f"took {seconds:.2f} s", given)
    return seconds, failure


def _place(error: Exception) -> str:
    """Return where an error was raised, in the project's own code if it was there."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(ROOT) and ".venv" not in frame.filename]
    last = own[-1]
    words = str(error)[:60] if isinstance(error, AssertionError) else ""
    return f"{Path(last.filename).relative_to(ROOT)}:{last.lineno} {type(error).__name__} {words}"
