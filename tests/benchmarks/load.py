"""How long people wait for replies, and how many a second there are, beside a bare echo bot.

    python -m tests.benchmarks.load [--seconds 20] [--rates 1,10,50,100] [--bot ours|echo|both]
        [--database sqlite|postgresql] [--mode polling|webhook]

The Bot API is a server on loopback in this process, each bot a process of its own. At a given rate people ask at
random moments; for the highest steady rate always so many questions are under way. The bots are measured one after
the other, `--rounds` times in turn; the table shows the median of the rounds, so that what else the machine does
strikes both.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import perf_counter

from index.values.threads import usable_cores
from tests.benchmarks.crowd import Crowd, Waits
from tests.benchmarks.light_telegram import LightTelegram
from tests.benchmarks.programs import Mode, Name, computing, database, running

UNDER_WAY = 32
"""Questions at the same time, for the highest steady rate."""
WARM_UP = 3.0
"""Seconds."""


@dataclass(frozen=True)
class Round:
    """What was measured of one bot in one run."""

    first_reply: float
    """Seconds from the start of the process."""
    at_rate: list[Waits]
    steady: Waits
    computing: float
    """Seconds of processor time for each reply at the steady rate, on all cores together."""
    memory: tuple[float, float]
    """MB at the start and at the end."""

    @property
    def unanswered(self) -> int:
        """Questions that nobody answered in time."""
        return sum(waits.unanswered for waits in (*self.at_rate, self.steady))


async def measure(name: Name, rates: Sequence[float], seconds: float, url: str, mode: Mode) -> Round:
    """Run a bot once."""
    start = perf_counter()
    async with LightTelegram() as telegram, running(name, telegram, url, mode) as program:
        crowd = Crowd(telegram)
        await crowd.ask().answered.wait()
        first_reply, before = perf_counter() - start, program.memory()
        await crowd.together(UNDER_WAY, WARM_UP)
        at_rate = [await crowd.at_rate(rate, seconds) for rate in rates]
        computed = computing(program.process.pid)
        steady = await crowd.together(UNDER_WAY, seconds)
        each = (computing(program.process.pid) - computed) / len(steady.each)
        return Round(first_reply, at_rate, steady, each, (before, program.memory()))


def _p50(number: int, one: Round) -> float:
    return one.at_rate[number].p50


def _p99(number: int, one: Round) -> float:
    return one.at_rate[number].p99


def table(names: Sequence[Name], rounds: dict[Name, list[Round]], rates: Sequence[float]) -> str:
    """Return the figures, the bots side by side."""

    def row(title: str, unit: str, figure: Callable[[Round], float]) -> str:
        figures = (f"{median(map(figure, rounds[name])):>12.1f}" for name in names)
        return f"{title:<34}{''.join(figures)}  {unit}".rstrip()

    lines = [f"{'':<34}{''.join(f'{name:>12}' for name in names)}"]
    for number, rate in enumerate(rates):
        lines.append(row(f"{rate:g} questions a second, p50", "ms", partial(_p50, number)))
        lines.append(row("  p99", "ms", partial(_p99, number)))
    lines.append(row("highest steady rate", "replies a second", lambda one: one.steady.rate))
    lines.append(row("  p50 at that rate", "ms", lambda one: one.steady.p50))
    lines.append(row("  processor time a reply", "ms", lambda one: 1e3 * one.computing))
    lines.append(row("from start to first reply", "s", lambda one: one.first_reply))
    lines.append(row("memory at the start", "MB", lambda one: one.memory[0]))
    lines.append(row("memory at the end", "MB", lambda one: one.memory[1]))
    lines.append(row("questions without a reply", "", lambda one: one.unanswered))
    return "\n".join(lines)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rates", default="1,10,50,100")
    parser.add_argument("--bot", choices=("ours", "echo", "both"), default="both")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--mode", choices=("polling", "webhook"), default="polling")
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    rates = [float(rate) for rate in given.rates.split(",")]
    names: tuple[Name, ...] = ("echo", "ours") if given.bot == "both" else (given.bot,)
    rounds: dict[Name, list[Round]] = {name: [] for name in names}
    for _ in range(given.rounds):
        for name in names:
            with database(given.database) as url:
                rounds[name].append(asyncio.run(measure(name, rates, given.seconds, url, given.mode)))
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    sys.stdout.write(f"{given.mode}, {given.database}, {usable_cores()} cores; load average at the end {load}\n")
    sys.stdout.write(f"{table(names, rounds, rates)}\n")


if __name__ == "__main__":
    main()
