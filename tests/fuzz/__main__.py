"""Hostile inputs for everything that reads what others wrote; exit code 1 where any brings what must not happen.

    python -m tests.fuzz [--inputs 1000000] [--seed 1] [--target NAME] [--first 0] [--jobs 2]

The same seed makes the same inputs: `--target NAME --first N --inputs 1` tries one again.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.processes import Plan, tallied
from tests.fuzz.running import Tally
from tests.fuzz.targets import opened_targets


def report(tallies: dict[str, Tally], seconds: float) -> Iterator[str]:
    """Yield what came of it, line by line."""
    yield f"{'target':14} {'inputs':>9} {'mean ms':>8} {'slowest s':>9} {'of input':>9} {'failed':>6}"
    for each in tallies.values():
        mean = 1000 * each.seconds / max(1, each.inputs)
        yield (
            f"{each.target:14} {each.inputs:9} {mean:8.3f} {each.slowest:9.3f} {each.slowest_number:9} {each.failed:6}"
        )
    inputs, failed = sum(each.inputs for each in tallies.values()), sum(each.failed for each in tallies.values())
    yield f"{inputs} inputs in {seconds:.0f} s, {failed} failed"


def saved(tallies: dict[str, Tally]) -> Iterator[str]:
    """Write the inputs that failed into files, and yield what each brought."""
    failures = [(each.target, failure) for each in tallies.values() for failure in each.failures.values()]
    folder = Path(tempfile.mkdtemp(prefix="fuzz-")) if failures else None
    for target, failure in failures:
        assert folder is not None
        path = folder / f"{target.replace(' ', '-')}-{failure.number}.txt"
        path.write_bytes(repr(failure.input).encode("utf8", "backslashreplace"))
        yield f"{target} {failure.number}: {failure.error}\n  at {failure.place}, input in {path}"


def main() -> int:
    """Try everything and return the exit code."""
    with opened_targets() as targets:
        names = [each.name for each in targets]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--target", choices=names)
    plan = Plan(**vars(parser.parse_args()))
    began = time.monotonic()
    tallies = tallied(plan, names)
    for line in (*report(tallies, time.monotonic() - began), *saved(tallies)):
        sys.stdout.write(f"{line}\n")
    return 1 if any(each.failed for each in tallies.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
