"""What is fetched is stored before it is confirmed, also where storing fails."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence

import pytest
from telegram.ext import ExtBot

from bot.sending.telegram_http import TelegramHttp
from bot.state.values import StoredUpdate
from bot.updates.attempts import ATTEMPTS
from bot.updates.outages import Outages
from bot.updates.polling import Poller
from knowledge.toolbox.errors import StateError
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.quick_clock import QuickClock


class Inbox:
    """Keeps what it receives; what is named in `faulty` can't be stored."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram
        self.stored: list[int] = []
        self.tries = Counter[int]()
        self.faulty: set[int] = set()
        self.outages = 0

    async def start(self) -> bool:
        """Nothing to begin with."""
        return True

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Keep updates, all or none."""
        ids = [each.id for each in updates]
        self.tries.update(ids)
        if self.outages:
            self.outages -= 1
            raise StateError("the disk of the database is full", "full")
        if self.faulty & set(ids):
            raise ValueError("what Lan wrote")
        self.stored += ids
        self._telegram.changed()

    async def close(self, seconds: float) -> None:
        """Nothing to finish."""


@pytest.fixture
async def fetching(telegram: FakeTelegram) -> AsyncIterator[tuple[Poller, Inbox]]:
    bot: ExtBot[None] = ExtBot(telegram.token, base_url=f"{telegram.url}/bot")
    inbox = Inbox(telegram)
    async with bot, TelegramHttp(1) as request:
        yield Poller(bot, request, inbox, ["message"], Outages(clock=QuickClock())), inbox


async def fetched(telegram: FakeTelegram, poller: Poller) -> None:
    """Let a poller fetch until everything is confirmed."""
    stop = asyncio.Event()
    running = asyncio.create_task(poller.run(stop))
    await telegram.wait_for(lambda: not telegram.queue or running.done())
    stop.set()
    await running


async def test_an_update_that_can_not_be_stored_holds_up_no_other(
    telegram: FakeTelegram, fetching: tuple[Poller, Inbox], lan: User, chat: Chat
) -> None:
    poller, inbox = fetching
    telegram.allowed_updates = ["message"]
    for number in range(4):
        lan.says(chat, str(number))
    first, second, third, fourth = [each["update_id"] for each in telegram.updates]
    inbox.faulty = {second}
    await fetched(telegram, poller)
    assert inbox.stored == [first, third, fourth]
    assert inbox.tries[second] == 2 * ATTEMPTS


async def test_an_outage_costs_nothing(
    telegram: FakeTelegram, fetching: tuple[Poller, Inbox], lan: User, chat: Chat
) -> None:
    poller, inbox = fetching
    telegram.allowed_updates = ["message"]
    inbox.outages = 20
    for number in range(4):
        lan.says(chat, str(number))
    await fetched(telegram, poller)
    assert inbox.stored == [each["update_id"] for each in telegram.updates]


async def test_what_is_not_stored_at_the_end_is_not_confirmed(
    telegram: FakeTelegram, fetching: tuple[Poller, Inbox], lan: User, chat: Chat
) -> None:
    poller, inbox = fetching
    telegram.allowed_updates = ["message"]
    inbox.outages = 10**6
    lan.says(chat, "1")
    stop = asyncio.Event()
    running = asyncio.create_task(poller.run(stop))
    while not inbox.tries:  # noqa: ASYNC110
        await asyncio.sleep(0)
    stop.set()
    await running
    assert inbox.stored == []
    assert len(telegram.queue) == 1


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"ok": true}', b'{"result": 7}', b'{"result": [{"id": 1}]}'])
async def test_what_is_no_answer_of_telegram_is_waited_out(
    telegram: FakeTelegram, lan: User, chat: Chat, answer: bytes
) -> None:
    class Portal(TelegramHttp):
        """A network that shows a page of its own at first."""

        pages = 3

        async def do_request(self, *args: object, **kwargs: object) -> tuple[int, bytes]:
            """Return the page, or Telegram's answer."""
            if self.pages:
                self.pages -= 1
                return 200, answer
            return await super().do_request(*args, **kwargs)  # type: ignore[arg-type]

    bot: ExtBot[None] = ExtBot(telegram.token, base_url=f"{telegram.url}/bot")
    inbox = Inbox(telegram)
    lan.says(chat, "1")
    async with bot, Portal(1) as request:
        await fetched(telegram, Poller(bot, request, inbox, ["message"], Outages(clock=QuickClock())))
    assert len(inbox.stored) == 1
