"""Whether the bot's memory grows: `python -m tests.benchmarks.memory [--questions 100000] [--database ...]`.

Many questions through the running bot, as fast as it answers; every 10,000 it says what the process holds.
"""

import argparse
import asyncio
import sys

from tests.benchmarks.crowd import Crowd
from tests.benchmarks.light_telegram import LightTelegram
from tests.benchmarks.programs import database, running

UNDER_WAY = 32
REPORTED = 10_000
WARM_UP = 2_000
"""Questions before memory is first read: caches and threads are made when they are first used."""


async def measure(questions: int, url: str) -> None:
    """Print the memory after each stretch, and how much it grew in all."""
    async with LightTelegram() as telegram, running("ours", telegram, url) as program:
        crowd = Crowd(telegram)
        await crowd.in_all(WARM_UP, UNDER_WAY)
        first = program.memory()
        sys.stdout.write(f"{'questions':>10}{'MB':>8}{'replies/s':>11}{'lost':>6}\n{0:>10}{first:>8.1f}\n")
        for asked in range(REPORTED, questions + 1, REPORTED):
            waits = await crowd.in_all(REPORTED, UNDER_WAY)
            figures = f"{program.memory():>8.1f}{waits.rate:>11.1f}{waits.unanswered:>6}"
            sys.stdout.write(f"{asked:>10}{figures}\n")
            sys.stdout.flush()
        sys.stdout.write(f"grown by {program.memory() - first:.1f} MB\n")


def main() -> None:
    """Measure on the database that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=100_000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    given = parser.parse_args()
    with database(given.database) as url:
        asyncio.run(measure(given.questions, url))


if __name__ == "__main__":
    main()
