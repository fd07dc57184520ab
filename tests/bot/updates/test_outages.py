"""What can't be reached is tried again, later and later; owners hear of what lasts, and of its end."""

import asyncio
from datetime import datetime

import pytest
from telegram.error import Conflict, NetworkError, RetryAfter

from bot.handlers.alarms import outage_reply
from bot.sending.failures import FailureKind
from bot.updates.outages import LONG_OUTAGE, RETRY_PAUSES, Outages
from knowledge.toolbox.errors import StateError, Stopped
from tests.quick_clock import QuickClock

AWAY = NetworkError("ClientConnectorError")
LOCKED = StateError("", "locked")


class Owners:
    """Note what they are told; nothing reaches them while they are `away`."""

    def __init__(self) -> None:
        self.told: list[tuple[FailureKind, bool]] = []
        self.away = False

    async def tell(self, kind: FailureKind, since: datetime, until: datetime | None) -> bool:
        if not self.away:
            self.told.append((kind, until is not None))
        return not self.away


@pytest.fixture
def clock() -> QuickClock:
    return QuickClock()


@pytest.fixture
def owners() -> Owners:
    return Owners()


@pytest.fixture
def outages(clock: QuickClock, owners: Owners) -> Outages:
    made = Outages(clock=clock)
    made.tell_by(owners.tell)
    return made


async def told_by_now() -> None:
    """Let the tasks that tell owners end: they wait for nothing here."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_pauses_grow_and_begin_anew_when_it_worked(outages: Outages, clock: QuickClock) -> None:
    with outages.retrying("fetching") as retrying:
        for _ in range(7):
            await retrying.after(AWAY)
        retrying.worked()
        await retrying.after(AWAY)
    wanted = (*RETRY_PAUSES, RETRY_PAUSES[-1], RETRY_PAUSES[-1], RETRY_PAUSES[0])
    assert all(0.8 * pause <= slept <= 1.2 * pause for slept, pause in zip(clock.slept, wanted, strict=True))


async def test_it_waits_as_long_as_telegram_says(outages: Outages, clock: QuickClock) -> None:
    with outages.retrying("fetching") as retrying:
        await retrying.after(RetryAfter(44))
    assert clock.slept == [44]


async def test_what_is_no_outage_is_raised_at_once(outages: Outages, clock: QuickClock) -> None:
    with outages.retrying("storing") as retrying, pytest.raises(KeyError):
        await retrying.after(KeyError("x"))
    assert clock.slept == []


async def test_a_second_poller_is_waited_for_a_minute(outages: Outages, clock: QuickClock) -> None:
    error = Conflict("Conflict: terminated by other getUpdates request")

    async def fetch_in_turn() -> None:
        with outages.retrying("fetching") as retrying:
            while True:
                await retrying.after(error)
                # Fetches between them succeed, and end nothing.
                retrying.worked()

    with pytest.raises(Conflict):
        await fetch_in_turn()
    assert 60 <= clock.time < 67


async def test_after_a_calm_time_a_new_minute_begins(outages: Outages, clock: QuickClock) -> None:
    error = Conflict("Conflict: terminated by other getUpdates request")
    with outages.retrying("fetching") as retrying:
        for _ in range(20):
            await retrying.after(error)
            retrying.worked()
            clock.time += 31
    assert clock.time > 600


async def test_owners_hear_once_of_what_lasts_and_of_its_end(
    outages: Outages, clock: QuickClock, owners: Owners
) -> None:
    with outages.retrying("storing") as storing, outages.retrying("handling") as handling:
        while clock.time < LONG_OUTAGE - 60:
            await storing.after(LOCKED)
            await handling.after(LOCKED)
        assert owners.told == []
        for _ in range(9):
            await storing.after(LOCKED)
            await handling.after(LOCKED)
        assert owners.told == [("locked", False)]
        storing.worked()
        await told_by_now()
        assert owners.told == [("locked", False)]
        handling.worked()
        await told_by_now()
    assert owners.told == [("locked", False), ("locked", True)]


async def test_owners_do_not_hear_of_many_short_ones(outages: Outages, clock: QuickClock, owners: Owners) -> None:
    with outages.retrying("handling") as first, outages.retrying("handling") as second:
        for _ in range(60):
            await first.after(AWAY)
            await second.after(AWAY)
            first.worked()
            clock.time += 4
            await first.after(AWAY)
            second.worked()
            clock.time += 4
    await told_by_now()
    assert clock.time > LONG_OUTAGE
    assert owners.told == []


async def test_what_could_not_be_told_is_told_when_it_is_over(
    outages: Outages, clock: QuickClock, owners: Owners
) -> None:
    owners.away = True
    with outages.retrying("fetching") as fetching:
        while clock.time < 2 * LONG_OUTAGE:
            await fetching.after(AWAY)
        owners.away = False
        fetching.worked()
        await told_by_now()
    assert owners.told == [("unreachable", True)]


async def test_what_holds_is_named_while_it_does(outages: Outages) -> None:
    assert outages.holding("fetching", "storing") == ""
    with outages.retrying("fetching") as fetching, outages.retrying("handling") as handling:
        await handling.after(LOCKED)
        assert outages.holding("fetching", "storing") == ""
        await fetching.after(AWAY)
        assert outages.holding("fetching", "storing") == "unreachable"
        fetching.worked()
        assert outages.holding("fetching", "storing") == ""


async def test_a_start_waits_and_may_be_stopped(outages: Outages, clock: QuickClock) -> None:
    left = [AWAY, AWAY]
    stop = asyncio.Event()

    async def begin() -> str:
        if left:
            raise left.pop()
        return "begun"

    async def never() -> str:
        if clock.time > 1000:
            stop.set()
        raise AWAY

    assert await outages.begun(begin, stop) == "begun"
    with pytest.raises(Stopped):
        await outages.begun(never, stop)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("unreachable", "không kết nối được với Telegram"),
        ("flood", "không kết nối được với Telegram"),
        ("away", "không kết nối được cơ sở dữ liệu"),
        ("full", "ổ đĩa chứa cơ sở dữ liệu đã đầy"),
        ("fault", "bot có lỗi bên trong"),
    ],
)
def test_what_owners_read(kind: FailureKind, told: str) -> None:
    began, ended = (datetime.fromisoformat(f"2026-11-29T{time}:00+00:00") for time in ("01:05", "01:25"))
    during, after = outage_reply(kind, began, None).text, outage_reply(kind, began, ended).text
    assert during.startswith(f"⚠️ Từ 08:05 29/11 (giờ Việt Nam) bot gặp trục trặc: {told}")
    assert after.startswith("✅ Bot chạy lại bình thường từ 08:25 29/11.")
    assert f"từ 08:05 29/11 (giờ Việt Nam), bot gặp trục trặc: {told}" in after
