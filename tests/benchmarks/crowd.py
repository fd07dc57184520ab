"""People who ask a bot: at a given rate whatever it does, or each again as soon as somebody is answered."""

import asyncio
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from statistics import median, quantiles
from time import perf_counter

from knowledge.bank import load_bank
from tests.benchmarks.light_telegram import Asked, LightTelegram

PEOPLE = 20_000
"""So many that nobody asks faster than a chat may be written to."""
REPEATED, CALCULATED = 0.2, 0.1
"""Shares of the questions."""
LAST = 1000
"""Questions of which one is repeated."""
PATIENCE = 120.0
"""Seconds after which a question without a reply is lost."""


@dataclass(frozen=True)
class Waits:
    """How long questions waited, in seconds."""

    each: list[float]
    seconds: float
    """How long the whole took."""
    unanswered: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.each) / self.seconds

    @property
    def p50(self) -> float:
        """The median, in milliseconds."""
        return 1e3 * median(self.each)

    @property
    def p99(self) -> float:
        """What one in a hundred exceeds, in milliseconds."""
        return 1e3 * quantiles(self.each, n=100, method="inclusive")[98]


def questions(seed: int = 1) -> Iterator[str]:
    """Yield without end: mostly different questions of the bank, some asked a moment ago, some calculations."""
    chance, bank = random.Random(seed), load_bank()
    texts = sorted(
        {one.text for part in (bank.points, bank.sections, bank.small_talk, bank.out_of_scope) for one in part}
    )
    last = deque[str](maxlen=LAST)
    for again in count():
        chance.shuffle(texts)
        for text in texts:
            while chance.random() < CALCULATED:
                yield _calculation(chance)
            while last and chance.random() < REPEATED:
                yield chance.choice(last)
            # In a later round it is a new question to every cache.
            last.append(f"{text} {again}" if again else text)
            yield last[-1]


def _calculation(chance: random.Random) -> str:
    cost = chance.randrange(5, 500)
    return chance.choice((f"/roi {cost}tr {3 * cost}tr", f"/cpm {cost}tr {cost}00k", f"CPM {cost}tr {cost}00000 view"))


class Crowd:
    """The same people with the same questions for every bot, one question at a time each."""

    def __init__(self, telegram: LightTelegram) -> None:
        self._telegram = telegram
        self._questions = questions()
        self._people = count()

    def ask(self) -> Asked:
        """Let the next person ask the next question."""
        return self._telegram.ask(next(self._people) % PEOPLE, next(self._questions))

    async def at_rate(self, rate: float, seconds: float, seed: int = 1) -> Waits:
        """Ask at random moments, so many times a second on average."""
        chance, asked = random.Random(seed), list[Asked]()
        start = due = perf_counter()
        while due < start + seconds:
            await asyncio.sleep(due - perf_counter())
            asked.append(self.ask())
            due += chance.expovariate(rate)
        return await _waits(asked, start)

    async def together(self, people: int, seconds: float) -> Waits:
        """Have always so many questions under way."""
        start, asked = perf_counter(), list[Asked]()

        async def keep_asking() -> None:
            while perf_counter() < start + seconds:
                asked.append(self.ask())
                await asyncio.wait_for(asked[-1].answered.wait(), PATIENCE)

        await asyncio.gather(*(keep_asking() for _ in range(people)))
        return await _waits(asked, start)

    async def in_all(self, number: int, people: int) -> Waits:
        """Ask so many questions, so many of them under way at any time."""
        start, asked = perf_counter(), list[Asked]()

        async def keep_asking() -> None:
            while len(asked) < number:
                one = self.ask()
                asked.append(one)
                await asyncio.wait([asyncio.ensure_future(one.answered.wait())], timeout=PATIENCE)

        await asyncio.gather(*(keep_asking() for _ in range(people)))
        return await _waits(asked, start)


async def _waits(asked: list[Asked], start: float) -> Waits:
    """Wait for the last replies."""
    try:
        async with asyncio.timeout(PATIENCE):
            for one in asked:
                await one.answered.wait()
    except TimeoutError:
        pass
    each = [one.seconds for one in asked if one.seconds is not None]
    return Waits(each, perf_counter() - start, len(asked) - len(each))
