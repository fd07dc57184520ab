"""The bot's web pages over real HTTP: what the webhook takes and refuses, how health is told, how a server closes."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from io import BytesIO
from typing import Any

import aiohttp
import asyncpg
import pytest
from sqlalchemy.exc import OperationalError

from bot.running.metrics import Metrics
from bot.state.state import State
from bot.state.values import StoredUpdate
from bot.updates.outages import Outages
from bot.updates.web import MOST_BYTES, SECRET_HEADER, Health, Webhook, listening, metrics_pages, webhook_pages
from knowledge.toolbox.errors import ListenError
from tests.patience import PATIENCE
from tests.postgres import PostgresServer

SECRET = "s3cret-of-ours"
PATH = "/telegram/hook"
UPDATE = {"update_id": 7, "message": {"text": "xin chào"}}
BROKEN = OperationalError("INSERT", {}, Exception("disk full"))


class Inbox:
    """Takes updates, or fails where `error` is set; waits for `open`, which is set unless a test clears it."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.error: Exception | None = None
        self.begun = asyncio.Event()
        self.open = asyncio.Event()
        self.open.set()

    async def take(self, update: dict[str, Any]) -> None:
        self.begun.set()
        await self.open.wait()
        if self.error:
            raise self.error
        self.taken.append(update)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def health(state: State) -> Health:
    return Health(state, Outages())


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def address(unused_tcp_port: int) -> str:
    return f"127.0.0.1:{unused_tcp_port}"


@pytest.fixture
async def server(address: str, inbox: Inbox, health: Health, metrics: Metrics) -> AsyncIterator[str]:
    """Run the webhook's server and give its root."""
    async with listening(webhook_pages(PATH, Webhook(SECRET, inbox.take, metrics), health), address):
        yield f"http://{address}"


@pytest.fixture
async def browser() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def post(browser: aiohttp.ClientSession, server: str, body: Any, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    data = BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
    async with browser.post(server + PATH, data=data, headers=headers) as response:
        assert await response.read() == b""
        return response.status


async def get(browser: aiohttp.ClientSession, url: str) -> tuple[int, str]:
    async with browser.get(url) as response:
        return response.status, await response.text()


async def test_an_update_is_taken(browser: aiohttp.ClientSession, server: str, inbox: Inbox) -> None:
    assert await post(browser, server, UPDATE) == 200
    assert inbox.taken == [UPDATE]


@pytest.mark.parametrize("secret", [None, "", "s3cret-of-our", "s3cret-of-ourss", "S3CRET-OF-OURS", "bí mật"])
async def test_who_does_not_know_the_secret_is_refused(
    browser: aiohttp.ClientSession, server: str, inbox: Inbox, secret: str | None
) -> None:
    assert await post(browser, server, UPDATE, secret) == 403
    assert inbox.taken == []


async def test_without_the_secret_nothing_is_read(server: str) -> None:
    host, _, port = server.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"POST {PATH} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000000000\r\n\r\n"
    writer.write(head.encode())
    async with asyncio.timeout(PATIENCE):
        assert (await reader.readline()).startswith(b"HTTP/1.1 403")
    writer.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        [],
        {},
        "text",
        {"update_id": "7"},
        {"update_id": True},
        {"update_id": 7.0},
        {"update_id": -1},
        {"update_id": 1 << 63},
    ],
    ids=lambda body: str(body)[:20],
)
async def test_what_is_no_update_is_refused(
    browser: aiohttp.ClientSession, server: str, inbox: Inbox, body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    assert await post(browser, server, body) == 400
    assert inbox.taken == []
    assert [record.getMessage() for record in caplog.records if record.name == "bot.updates.web"] == [
        "a request to the webhook was refused: no update (told at most once a minute)"
    ]


async def test_a_large_body_is_refused(browser: aiohttp.ClientSession, server: str, inbox: Inbox) -> None:
    room = MOST_BYTES - len(json.dumps({"update_id": 7, "x": ""}))
    assert await post(browser, server, {"update_id": 7, "x": "a" * room}) == 200
    assert await post(browser, server, {"update_id": 8, "x": "a" * (room + 1)}) == 413
    assert [update["update_id"] for update in inbox.taken] == [7]


async def test_only_posts_are_taken(browser: aiohttp.ClientSession, server: str) -> None:
    assert (await get(browser, server + PATH))[0] == 405
    assert (await get(browser, server + "/"))[0] == 404


async def test_what_is_not_stored_is_sent_again(browser: aiohttp.ClientSession, server: str, inbox: Inbox) -> None:
    inbox.error = BROKEN
    assert await post(browser, server, UPDATE) == 503
    inbox.error = None
    assert await post(browser, server, UPDATE) == 200
    assert inbox.taken == [UPDATE]


@pytest.mark.parametrize(("error", "status", "times"), [(None, 200, 1), (BROKEN, 503, 0)])
async def test_an_update_that_comes_twice_at_once_is_stored_once(
    browser: aiohttp.ClientSession, server: str, inbox: Inbox, error: Exception | None, status: int, times: int
) -> None:
    inbox.open.clear()
    inbox.error = error
    first = asyncio.create_task(post(browser, server, UPDATE))
    await inbox.begun.wait()
    second = asyncio.create_task(post(browser, server, UPDATE))
    other = {"update_id": 8}
    third = asyncio.create_task(post(browser, server, other))
    # The third one was sent last: where it waits, the second one waits too.
    inbox.begun.clear()
    await inbox.begun.wait()
    inbox.open.set()
    assert [await first, await second, await third] == [status] * 3
    assert inbox.taken == [UPDATE, other][: 2 * times]


async def test_closing_answers_what_has_come_and_takes_no_more(
    browser: aiohttp.ClientSession, address: str, inbox: Inbox, health: Health, metrics: Metrics
) -> None:
    inbox.open.clear()
    pages = webhook_pages(PATH, Webhook(SECRET, inbox.take, metrics), health)
    async with listening(pages, address):
        sent = asyncio.create_task(post(browser, f"http://{address}", UPDATE))
        await inbox.begun.wait()
        asyncio.get_running_loop().call_later(0.05, inbox.open.set)
    assert await sent == 200
    assert inbox.taken == [UPDATE]
    # Nobody listens any more; a client that takes an old connection may see that one end instead.
    with pytest.raises(aiohttp.ClientConnectionError):
        await post(browser, f"http://{address}", UPDATE)


async def test_an_address_in_use_is_named(address: str, server: str, health: Health, metrics: Metrics) -> None:
    with pytest.raises(ListenError, match=f"^{address} can't be listened on: .*[Aa]ddress already in use"):
        async with listening(metrics_pages(health, metrics), address):
            pass


async def opened(address: str, sent: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a connection and send something."""
    host, _, port = address.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent)
    return reader, writer


HEALTHZ = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.parametrize("sent", [b"", b"GET /healthz HT", HEALTHZ[:-2] + b"X-Slow: ", HEALTHZ + b"GET /he"])
async def test_who_sends_no_request_is_not_waited_for(
    address: str, health: Health, metrics: Metrics, sent: bytes
) -> None:
    async with listening(metrics_pages(health, metrics), address, idle=0.05):
        reader, writer = await opened(address, sent)
        async with asyncio.timeout(PATIENCE):
            assert (await reader.read()).count(b"200 OK") == sent.count(HEALTHZ)
        writer.close()


async def test_connections_are_bounded(address: str, health: Health, metrics: Metrics) -> None:
    async with listening(metrics_pages(health, metrics), address, idle=PATIENCE, most=2), asyncio.timeout(PATIENCE):
        (reader, writer), (_, other) = [await opened(address, HEALTHZ) for _ in range(2)]
        assert b"200 OK" in await reader.readline()
        third, refused = await opened(address, b"")
        assert await third.read() == b""
        writer.close()
        said = b""
        while not said:  # until the server has seen that there is room
            again, asking = await opened(address, HEALTHZ)
            with suppress(ConnectionError):
                said = await again.readline()
            asking.close()
        assert b"200 OK" in said
        for each in (other, refused):
            each.close()


async def test_what_is_no_http_does_not_fill_the_log(
    address: str, health: Health, metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    async with listening(metrics_pages(health, metrics), address), asyncio.timeout(PATIENCE):
        for sent in (
            b"GET / HTTP/1.1\r\nno header\r\n\r\n",
            b"\x16\x03\x01\x02\x00\r\n\r\n",
            b"GET /\x00 X\r\n\r\n",
        ) * 5:
            reader, writer = await opened(address, sent)
            assert b"400 Bad Request" in await reader.read()
            writer.close()
    assert len(caplog.records) <= 1


async def test_readiness_follows_the_bot(browser: aiohttp.ClientSession, server: str, health: Health) -> None:
    assert await get(browser, server + "/readyz") == (503, "starting\n")
    with health.taking(lambda: True):
        assert await get(browser, server + "/readyz") == (200, "ready\n")
    assert await get(browser, server + "/readyz") == (503, "stopping\n")


async def test_readiness_follows_the_search(browser: aiohttp.ClientSession, server: str, health: Health) -> None:
    can_search = iter([False, True])
    with health.taking(lambda: next(can_search)):
        assert await get(browser, server + "/readyz") == (503, "the index is being opened\n")
        assert await get(browser, server + "/readyz") == (200, "ready\n")
    assert await get(browser, server + "/healthz") == (200, "ok\n")


@pytest.mark.parametrize("database_kind", ["postgresql"])
async def test_without_a_database_the_bot_is_alive_but_not_ready(
    browser: aiohttp.ClientSession,
    address: str,
    health: Health,
    metrics: Metrics,
    database_url: str,
    postgres: PostgresServer,
) -> None:
    async with listening(metrics_pages(health, metrics), address):
        with health.taking(lambda: True):
            assert (await get(browser, f"http://{address}/readyz"))[0] == 200
            await drop(database_url, postgres)
            status, reason = await get(browser, f"http://{address}/readyz")
            assert (status, reason.partition(":")[0]) == (503, "the database does not answer")
            assert (await get(browser, f"http://{address}/healthz"))[0] == 200
            assert "bot_updates_waiting NaN" in (await get(browser, f"http://{address}/metrics"))[1]


async def drop(url: str, postgres: PostgresServer) -> None:
    """Delete a database under those who use it."""
    connection = await asyncpg.connect(url.replace("+asyncpg", "").rpartition("/")[0] + "/postgres")
    await connection.execute(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")
    await connection.close()


async def test_figures_are_shown_with_the_queue(
    browser: aiohttp.ClientSession,
    address: str,
    health: Health,
    metrics: Metrics,
    state: State,
) -> None:
    first, second, third = (StoredUpdate(42, id, 1, "{}") for id in (1, 2, 3))
    await state.commit(state.updates.received([first, second, third]))
    await state.commit([state.updates.done(first), state.updates.failed(second, "x", is_last=True)])
    async with listening(metrics_pages(health, metrics), address), browser.get(f"http://{address}/metrics") as page:
        text = await page.text()
    assert page.content_type == "text/plain"
    assert "bot_updates_waiting 1.0\n" in text
    assert "bot_updates_aside 1.0\n" in text
    assert "process_resident_memory_bytes" in text
