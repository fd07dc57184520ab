"""What is lost when Telegram fails again and again: `python -m tests.benchmarks.faults [--faults 10000]`.

Half of the messages that the bot sends fail: 500, 502, connections that break before or behind what was asked, slow
answers, refused markup; towards the end "too many requests" as well, after which the bot keeps to 30 messages a second
for a while. Every question must have its reply, and nothing may be logged as an error but the markup that Telegram
refused.
"""

import argparse
import asyncio
import random
import re
import sys

from tests.benchmarks.crowd import Crowd
from tests.benchmarks.light_telegram import KINDS, Kind, LightTelegram
from tests.benchmarks.programs import Mode, database, running

SHARE = 0.5
"""Of the messages fail."""
WITH_REFUSALS = 0.2
"""Last share of the faults, among which are "too many requests"."""
WITHOUT_REFUSALS = tuple(kind for kind in KINDS if kind != "429")
UNDER_WAY = 200
EXPECTED = "can't read the markup"
ERROR = re.compile(r"^\S+ \S+ (?:ERROR|CRITICAL) .*$", re.MULTILINE)


class Faults:
    """Which fault befalls the next message."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(1)
        self._before_refusals = (1 - WITH_REFUSALS) * number
        self._drawn = 0

    def next(self) -> Kind | None:
        """Return what goes wrong now; None where nothing does."""
        if self._chance.random() >= SHARE:
            return None
        self._drawn += 1
        return self._chance.choice(KINDS if self._drawn > self._before_refusals else WITHOUT_REFUSALS)


async def measure(number: int, url: str, mode: Mode) -> str:
    """Return what became of the questions."""
    faults = Faults(number)
    async with LightTelegram(faults.next) as telegram, running("ours", telegram, url, mode) as program:
        crowd, asked, lost = Crowd(telegram), 0, 0
        while telegram.faults.total() < number:
            waits = await crowd.in_all(UNDER_WAY, UNDER_WAY)
            asked, lost = asked + UNDER_WAY, lost + waits.unanswered
        return (
            f"{telegram.faults.total()} faults ({', '.join(f'{kind}: {telegram.faults[kind]}' for kind in KINDS)}), "
            f"{asked} questions: {lost} lost, {telegram.told} told their place in line, "
            f"{telegram.messages - asked + lost - telegram.faults['no answer']} messages too many but those without an "
            "answer, "
            f"{len(unexpected(program.log.read_text()))} unexpected errors logged"
        )


def unexpected(log: str) -> list[str]:
    """Return the lines of errors that no fault explains."""
    return [line for line in ERROR.findall(log) if EXPECTED not in line]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faults", type=int, default=10_000)
    parser.add_argument("--mode", choices=("polling", "webhook"), default="polling")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    given = parser.parse_args()
    with database(given.database) as url:
        sys.stdout.write(f"{asyncio.run(measure(given.faults, url, given.mode))}\n")


if __name__ == "__main__":
    main()
