"""Places for work on files: few at a time, one of each person, large files one after the other."""

import asyncio
from dataclasses import dataclass, field
from typing import cast

from telegram import Document

from bot.handlers.context import BotContext
from bot.handlers.files import LARGE_FILE, place_for_file
from bot.replies.asker import Asker
from bot.running.turnstile import FairPlaces, Turnstile
from tests.patience import PATIENCE

LAN, MINH, MAI = (Asker(user, None, user) for user in (1, 2, 3))
SMALL, LARGE = Document("a", "a", file_size=LARGE_FILE - 1), Document("b", "b", file_size=LARGE_FILE)


@dataclass
class Places:
    """What of the context the places are."""

    file_places: Turnstile = field(default_factory=lambda: Turnstile(2))
    large_files: FairPlaces = field(default_factory=lambda: FairPlaces(1))


class Desk:
    """Works on files until it is told to end with one."""

    def __init__(self) -> None:
        self.at_work: list[str] = []
        self._places = cast(BotContext, Places())
        self._ends: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def send(self, name: str, file: Document | None, asker: Asker) -> None:
        self._ends[name] = asyncio.Event()
        self._tasks.add(asyncio.create_task(self._work(name, file, asker)))
        await self.settle()

    async def end(self, name: str) -> None:
        self._ends[name].set()
        await self.settle()

    async def settle(self) -> None:
        """Let everything go on that can: a task takes a few turns of the loop from one place to the next."""
        for _ in range(20):
            await asyncio.sleep(0)

    async def close(self) -> None:
        for end in self._ends.values():
            end.set()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*self._tasks)

    async def _work(self, name: str, file: Document | None, asker: Asker) -> None:
        async with place_for_file(file, asker, self._places):
            self.at_work.append(name)
            await self._ends[name].wait()
            self.at_work.remove(name)


async def test_large_files_wait_for_each_other_and_small_ones_for_none_of_them() -> None:
    desk = Desk()
    await desk.send("large of Lan", LARGE, LAN)
    await desk.send("large of Minh", LARGE, MINH)
    await desk.send("small of Mai", SMALL, MAI)
    await desk.send("no file", None, MAI)
    assert desk.at_work == ["large of Lan", "small of Mai", "no file"]
    await desk.end("large of Lan")
    assert desk.at_work == ["small of Mai", "no file", "large of Minh"]
    await desk.close()


async def test_one_person_has_one_place() -> None:
    desk = Desk()
    for number in range(3):
        await desk.send(f"Lan {number}", SMALL, LAN)
    await desk.send("Minh", SMALL, MINH)
    assert desk.at_work == ["Lan 0", "Minh"]
    await desk.end("Lan 0")
    assert desk.at_work == ["Minh", "Lan 1"]
    await desk.close()
    assert desk.at_work == []
