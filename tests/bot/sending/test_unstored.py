"""Places of messages on their way: few at a time, and one at a time for what a stopped bot has left."""

import asyncio

import pytest

from bot.sending import unstored
from bot.sending.async_clock import AsyncClock
from bot.sending.unstored import ALONE_FOR, MOST_UNSTORED, Berth, Slip, Unstored


class SetClock(AsyncClock):
    """Time that a test sets, and that passes at once when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


def late() -> Slip:
    slip = Slip()
    slip.from_backlog = True
    return slip


async def entered(places: Unstored, slip: Slip | None, most: int) -> list[Berth]:
    """Enter as often as that is possible at once, `most` times at most."""
    tasks = [asyncio.create_task(places.enter(slip)) for _ in range(most)]
    for _ in range(3):
        await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    return [each for each in found if isinstance(each, Berth)]


async def test_so_many_are_under_way() -> None:
    places = Unstored(SetClock())
    held = await entered(places, Slip(), MOST_UNSTORED + 5)
    assert len(held) == MOST_UNSTORED
    held[0].leave()
    held[0].leave()
    assert len(await entered(places, None, 5)) == 1


@pytest.mark.parametrize(("seconds", "at_once"), [(0, 1), (ALONE_FOR - 1, 1), (ALONE_FOR, MOST_UNSTORED)])
async def test_a_backlog_goes_out_one_by_one_at_first(seconds: float, at_once: int) -> None:
    clock = SetClock()
    places = Unstored(clock)
    clock.time = seconds
    assert len(await entered(places, late(), MOST_UNSTORED)) == at_once
    assert len(await entered(places, Slip(), MOST_UNSTORED - at_once)) == MOST_UNSTORED - at_once


async def test_the_next_of_a_backlog_comes_after_a_pause() -> None:
    clock = SetClock()
    places = Unstored(clock)
    for took in (0.01, 10.0, 0.0):
        place = await places.enter(late())
        clock.time += took
        place.leave()
    assert clock.slept == pytest.approx([0, 0.03, 0.5])


async def test_a_slow_message_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unstored, "LONGEST_HOLD", 0.001)
    places = Unstored(SetClock())
    for _ in range(3 * MOST_UNSTORED):
        await places.enter(Slip())
