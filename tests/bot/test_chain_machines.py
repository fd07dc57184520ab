"""Several processes on one PostgreSQL behind one webhook: one stops and starts after the other, and nobody notices."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.app import serve
from bot.services import Services
from bot.settings import Settings
from tests.fake_telegram import Chat, FakeTelegram, User

pytestmark = pytest.mark.parametrize("database_kind", ["postgresql"])

ANSWERED = re.compile(r"hiển thị (\d+)")
MACHINES = 2


class Proxy:
    """Stands in front of the machines: sends each request to one that says it is ready, to another if that is gone."""

    def __init__(self, machines: list[str]) -> None:
        self._machines = machines
        self.taken: dict[str, int] = dict.fromkeys(machines, 0)

    async def forward(self, request: web.Request) -> web.Response:
        body, secret = await request.read(), request.headers["X-Telegram-Bot-Api-Secret-Token"]
        # A connection for each: a kept one may be closed by the other side just when it is used.
        connector = aiohttp.TCPConnector(force_close=True)
        async with aiohttp.ClientSession(connector=connector) as session:
            for machine in sorted(self._machines, key=self.taken.__getitem__):
                try:
                    async with session.get(f"{machine}/readyz") as ready:
                        ready.raise_for_status()
                    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
                    async with session.post(f"{machine}/hook", data=body, headers=headers) as response:
                        self.taken[machine] += 1
                        return web.Response(status=response.status)
                except aiohttp.ClientError:
                    continue
        return web.Response(status=502)


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
    made = Proxy(addresses)
    pages = web.Application()
    pages.router.add_post("/hook", made.forward)
    runner = web.AppRunner(pages)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield made, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


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
            await telegram.wait_for(lambda: asked[person.id] == numbers(chat), timeout=20)

    tasks = [asyncio.create_task(ask(person)) for person in people]
    yield asked
    over.set()
    await asyncio.gather(*tasks)


async def all_ask_again(asked: dict[int, list[int]], telegram: FakeTelegram) -> None:
    before = {person: len(numbers) for person, numbers in asked.items()}
    await telegram.wait_for(lambda: all(len(asked[person]) > before[person] for person in asked), timeout=20)


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
