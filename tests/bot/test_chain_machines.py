"""Several processes on one PostgreSQL behind one webhook: one stops and starts after the other, and nobody notices."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr

from bot.app import serve
from bot.conversation.services import Services
from bot.running.settings import Settings
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.proxy import Proxy, proxied

pytestmark = pytest.mark.parametrize("database_kind", ["postgresql"])

ANSWERED = re.compile(r"hiển thị (\d+)")
MACHINES = 2


class Machine:
    """One process of several, as far as one test process can have several."""

    def __init__(self, settings: Settings, services: Services) -> None:
        self._settings = settings
        self._services = services

    async def start(self, telegram: FakeTelegram) -> None:
        """Start, and return when it takes updates."""
        before = set_webhooks(telegram)
        self._stop = asyncio.Event()
        self._serving = asyncio.create_task(serve(self._settings, self._services, self._stop))
        await telegram.wait_for(lambda: set_webhooks(telegram) > before or self._serving.done())

    async def stop(self) -> None:
        """Stop, and return when all that was begun is done."""
        self._stop.set()
        await self._serving


def set_webhooks(telegram: FakeTelegram) -> int:
    return sum(call.method == "setWebhook" for call in telegram.calls)


def numbers(chat: Chat) -> list[int]:
    """Return the numbers that were answered, in order."""
    texts = [message.text.replace(".", "").replace("\u00a0", " ") for message in chat.sent]
    return [int(found[1]) for text in texts if (found := ANSWERED.search(text))]


@pytest.fixture
async def proxy(unused_tcp_port_factory: Callable[[], int]) -> AsyncIterator[tuple[Proxy, str]]:
    addresses = [f"http://127.0.0.1:{unused_tcp_port_factory()}" for _ in range(MACHINES)]
    async with proxied(addresses) as found:
        yield found


@pytest.fixture
async def machines(
    settings: Settings, services: Services, telegram: FakeTelegram, proxy: tuple[Proxy, str]
) -> AsyncIterator[list[Machine]]:
    found = []
    for address in proxy[0].taken:
        changes = {
            "telegram_mode": "webhook",
            "webhook_url": proxy[1],
            "webhook_secret": SecretStr("s3cret"),
            "webhook_listen": address.removeprefix("http://"),
            "webhook_drain": 0.2,
        }
        found.append(Machine(settings.model_copy(update=changes), services))
    for machine in found:
        await machine.start(telegram)
    yield found
    for machine in found:
        await machine.stop()


@asynccontextmanager
async def asking(people: list[User], telegram: FakeTelegram) -> AsyncIterator[dict[int, list[int]]]:
    """Let people ask numbered questions, each the next when the last is answered, inside a block."""
    asked: dict[int, list[int]] = {person.id: [] for person in people}
    over = asyncio.Event()

    async def ask(person: User) -> None:
        chat = telegram.private(person)
        while not over.is_set():
            number = 1000 + len(asked[person.id])
            asked[person.id].append(number)
            person.says(chat, f"/cpm 5tr {number}")
            await telegram.wait_for(lambda: asked[person.id] == numbers(chat))

    tasks = [asyncio.create_task(ask(person)) for person in people]
    yield asked
    over.set()
    await asyncio.gather(*tasks)


async def all_ask_again(asked: dict[int, list[int]], telegram: FakeTelegram) -> None:
    before = {person: len(numbers) for person, numbers in asked.items()}
    await telegram.wait_for(lambda: all(len(asked[person]) > before[person] for person in asked))


async def test_a_rolling_restart_has_no_gap(
    telegram: FakeTelegram, proxy: tuple[Proxy, str], machines: list[Machine]
) -> None:
    people = [telegram.user(f"Người {number}", language_code="vi") for number in range(6)]
    async with asking(people, telegram) as asked:
        for machine in machines:
            await machine.stop()
            await machine.start(telegram)
            await all_ask_again(asked, telegram)
    await telegram.idle()
    for person in people:
        assert numbers(telegram.private(person)) == asked[person.id]
    assert all(proxy[0].taken.values())
    assert "last_error_message" not in telegram.webhook


async def test_one_answers_for_all(telegram: FakeTelegram, machines: list[Machine], lan: User, chat: Chat) -> None:
    await machines[0].stop()
    for number in (1, 2, 3):
        lan.says(chat, f"/cpm 5tr {number}")
    await telegram.wait_for(lambda: numbers(chat) == [1, 2, 3])
    await machines[0].start(telegram)
