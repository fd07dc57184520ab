"""How long people wait for replies while one person floods the bot, beside the same crowd without a flood.

    python -m tests.benchmarks.flooder [--seconds 20] [--rate 20] [--flood 100] [--database sqlite|postgresql]
        [--mode polling|webhook]

The Bot API is a server on loopback in this process, the bot a process of its own. People ask at random moments; in the
second part one more person sends so many texts a second. Nobody floods in the first part, which is the baseline.
"""

import argparse
import asyncio
import os
import sys
from contextlib import suppress

from index.values.threads import usable_cores
from tests.benchmarks.crowd import PEOPLE, Crowd, Waits
from tests.benchmarks.light_telegram import LightTelegram
from tests.benchmarks.programs import Mode, database, running

FLOODER = PEOPLE + 1
WARM_UP = 3.0
"""Seconds."""
TICK = 0.05
"""Seconds between two bursts of the flood."""


async def flood(telegram: LightTelegram, a_second: float) -> None:
    """Let one person ask so many times a second, until this is cancelled."""
    asked = 0.0
    while True:
        asked += a_second * TICK
        for _ in range(int(asked)):
            telegram.ask(FLOODER, "KOL là gì?")
        asked -= int(asked)
        await asyncio.sleep(TICK)


async def measure(rate: float, a_second: float, seconds: float, url: str, mode: Mode) -> tuple[Waits, Waits]:
    """Return how long people wait without the flood and with it."""
    async with LightTelegram() as telegram, running("ours", telegram, url, mode):
        crowd = Crowd(telegram)
        await crowd.ask().answered.wait()
        await crowd.at_rate(rate, WARM_UP)
        quiet = await crowd.at_rate(rate, seconds)
        flooding = asyncio.create_task(flood(telegram, a_second))
        flooded = await crowd.at_rate(rate, seconds, seed=2)
        flooding.cancel()
        with suppress(asyncio.CancelledError):
            await flooding
        return quiet, flooded


def line(title: str, waits: Waits) -> str:
    """Return the figures of one part."""
    return f"{title:<40}{waits.p50:>10.1f}{waits.p99:>10.1f}{len(waits.each):>10}{waits.unanswered:>12}\n"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--rate", type=float, default=20)
    parser.add_argument("--flood", type=float, default=100)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--mode", choices=("polling", "webhook"), default="polling")
    given = parser.parse_args()
    with database(given.database) as url:
        quiet, flooded = asyncio.run(measure(given.rate, given.flood, given.seconds, url, given.mode))
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    sys.stdout.write(f"{given.mode}, {given.database}, {usable_cores()} cores; load average at the end {load}\n")
    sys.stdout.write(
        f"{given.rate:g} questions a second{'p50 ms':>28}{'p99 ms':>10}{'answered':>10}{'unanswered':>12}\n"
    )
    sys.stdout.write(line("nobody floods", quiet))
    sys.stdout.write(line(f"one more sends {given.flood:g} texts a second", flooded))


if __name__ == "__main__":
    main()
