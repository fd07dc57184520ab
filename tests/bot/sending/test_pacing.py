"""Messages go out as fast as Telegram lets them, and none is lost; the time here passes only by waiting."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.sending import pacing
from bot.sending.async_clock import AsyncClock
from bot.sending.pacing import CAREFUL, RESEND_PAUSES, RETRIES, RETRY_MARGIN, ChatPace, Window
from bot.sending.telegram_http import Unconfirmed
from tests.quick_clock import QuickClock

pytestmark = pytest.mark.paced

GROUP = -1001
TOLD_TO_WAIT = 7


class Server:
    """Notes when it is called, and says "too many requests" as often as it is told to."""

    def __init__(self, clock: QuickClock, refusals: int = 0) -> None:
        self.clock = clock
        self.refusals = refusals
        self.calls: list[tuple[float, object]] = []

    async def __call__(self, endpoint: str, data: dict[str, Any]) -> bool:
        self.calls.append((self.clock.time, data.get("chat_id")))
        if self.refusals:
            self.refusals -= 1
            raise RetryAfter(timedelta(seconds=TOLD_TO_WAIT))
        return True


@pytest.fixture
def clock() -> QuickClock:
    return QuickClock()


@pytest.fixture
def limiter(clock: QuickClock) -> ChatPace:
    return ChatPace(clock)


async def send(limiter: ChatPace, server: Server, chat: object, endpoint: str = "sendMessage") -> object:
    data = {"chat_id": chat}
    return await limiter.process_request(server, (endpoint, data), {}, endpoint, data, None)


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(start <= each < start + seconds for each in times) for start in times)


async def test_a_private_chat_gets_a_few_at_once_then_one_a_second(limiter: ChatPace, clock: QuickClock) -> None:
    server = Server(clock)
    for _ in range(9):
        await send(limiter, server, 1)
    times = [moment for moment, _ in server.calls]
    assert times == [0, 0, 0, 3, 3, 3, 6, 6, 6]


async def test_a_group_never_gets_more_than_twenty_a_minute(limiter: ChatPace, clock: QuickClock) -> None:
    server = Server(clock)
    for _ in range(70):
        await send(limiter, server, GROUP)
    times = [moment for moment, _ in server.calls]
    assert len(times) == 70
    assert most_within(times, 60) == 20


async def test_changes_in_a_group_are_counted_apart(limiter: ChatPace, clock: QuickClock) -> None:
    server = Server(clock)
    for _ in range(20):
        await send(limiter, server, GROUP)
        await send(limiter, server, GROUP, "editMessageText")
    assert clock.time < 60


async def test_all_together_get_no_more_than_thirty_a_second_once_telegram_minds(
    limiter: ChatPace, clock: QuickClock
) -> None:
    server = Server(clock)
    for chat in range(100):
        await send(limiter, server, chat)
    assert clock.time == 0
    server = Server(clock, refusals=1)
    for chat in range(100, 200):
        await send(limiter, server, chat)
    assert most_within([moment for moment, _ in server.calls], 1) <= 31
    clock.time += CAREFUL
    server = Server(clock)
    for chat in range(200, 300):
        await send(limiter, server, chat)
    assert len({moment for moment, _ in server.calls}) == 1


@pytest.mark.parametrize("endpoint", ["answerCallbackQuery", "sendChatAction", "getChatMember", "setMyCommands"])
async def test_what_shows_no_message_never_waits(limiter: ChatPace, clock: QuickClock, endpoint: str) -> None:
    for _ in range(50):
        await send(limiter, Server(clock), GROUP, endpoint)
    assert clock.slept == []


@pytest.mark.parametrize("endpoint", ["sendMessage", "answerCallbackQuery"])
async def test_too_many_requests_are_repeated_when_telegram_says(
    limiter: ChatPace, clock: QuickClock, endpoint: str
) -> None:
    server = Server(clock, refusals=RETRIES)
    assert await send(limiter, server, 1, endpoint) is True
    waits = [wait for wait in clock.slept if wait > 1]
    assert [wait for wait in waits if wait >= TOLD_TO_WAIT] == [TOLD_TO_WAIT + RETRY_MARGIN] * RETRIES


async def test_nobody_waits_for_ever(limiter: ChatPace, clock: QuickClock) -> None:
    server = Server(clock, refusals=RETRIES + 1)
    with pytest.raises(RetryAfter):
        await send(limiter, server, 1)
    assert len(server.calls) == RETRIES + 1


async def test_typing_is_not_repeated(limiter: ChatPace, clock: QuickClock) -> None:
    server = Server(clock, refusals=1)
    with pytest.raises(RetryAfter):
        await send(limiter, server, 1, "sendChatAction")


class Failing:
    """Fails with one error so many times."""

    def __init__(self, error: Exception, times: int) -> None:
        self.error = error
        self.times = times

    async def __call__(self, endpoint: str, data: dict[str, Any]) -> bool:
        self.times -= 1
        if self.times >= 0:
            raise self.error
        return True


@pytest.mark.parametrize(("endpoint", "calls"), [("sendMessage", 1), ("sendPhoto", 1), ("editMessageText", 3)])
async def test_what_may_have_arrived_is_repeated_only_where_that_changes_nothing(
    limiter: ChatPace, endpoint: str, calls: int
) -> None:
    failing, data = Failing(Unconfirmed("SocketTimeoutError"), 2), {"chat_id": 1}
    with suppress(Unconfirmed):
        await limiter.process_request(failing, (endpoint, data), {}, endpoint, data, None)
    assert 2 - failing.times == calls


@pytest.mark.parametrize("error", [TimedOut(), NetworkError("Bad Gateway (502)")])
async def test_a_broken_connection_is_tried_again_with_growing_pauses(
    limiter: ChatPace, clock: QuickClock, error: Exception
) -> None:
    data = {"chat_id": 1}
    failing = Failing(error, len(RESEND_PAUSES))
    assert await limiter.process_request(failing, ("sendMessage", data), {}, "sendMessage", data, None)
    assert [wait for wait in clock.slept if wait in RESEND_PAUSES] == list(RESEND_PAUSES)
    failing = Failing(error, len(RESEND_PAUSES) + 1)
    with pytest.raises(type(error)):
        await limiter.process_request(failing, ("sendMessage", data), {}, "sendMessage", data, None)


async def test_slow_mode_is_waited_for(limiter: ChatPace, clock: QuickClock) -> None:
    failing, data = Failing(BadRequest("SLOWMODE_WAIT_30"), 1), {"chat_id": GROUP}
    assert await limiter.process_request(failing, ("sendMessage", data), {}, "sendMessage", data, None)
    assert 30 + RETRY_MARGIN in clock.slept


@pytest.mark.parametrize(
    ("error", "endpoint"), [(BadRequest("Message text is empty"), "sendMessage"), (TimedOut(), "getChatMember")]
)
async def test_other_errors_pass(limiter: ChatPace, error: Exception, endpoint: str) -> None:
    failing = Failing(error, 1)
    with pytest.raises(type(error)):
        await limiter.process_request(failing, (endpoint, {}), {}, endpoint, {"chat_id": 1}, None)


class StillClock(AsyncClock):
    """Time that stands still for who sleeps, until it is let go on."""

    def __init__(self) -> None:
        self.asleep, self.over = asyncio.Event(), asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.asleep.set()
        await self.over.wait()


async def test_only_the_chat_that_was_told_to_wait_waits() -> None:
    clock = StillClock()
    limiter, order = ChatPace(clock), list[str]()
    server = Server(QuickClock(), refusals=1)

    async def say(chat: int, name: str) -> None:
        await send(limiter, server, chat)
        order.append(name)

    first = asyncio.create_task(say(1, "told to wait"))
    await clock.asleep.wait()
    second = asyncio.create_task(say(1, "behind it"))
    await say(2, "another chat")
    clock.over.set()
    await asyncio.gather(first, second)
    assert order == ["another chat", "told to wait", "behind it"]
    assert [chat for _, chat in server.calls] == [1, 2, 1, 1]


async def test_chats_that_were_quiet_longest_are_forgotten(clock: QuickClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "PACED_CHATS", 2)
    limiter, server = ChatPace(clock), Server(clock)
    for chat in (1, 1, 1, 2, 3, 1):
        await send(limiter, server, chat)
    assert clock.slept == []


async def test_a_window_keeps_the_order_of_who_waits(clock: QuickClock) -> None:
    window, order = Window(1, 10, clock), list[int]()

    async def wait(number: int) -> None:
        await window.turn()
        order.append(number)

    await asyncio.gather(*(wait(number) for number in range(5)))
    assert order == [0, 1, 2, 3, 4]
    assert clock.time == 40
