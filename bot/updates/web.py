"""What the bot serves over HTTP: Telegram's webhook, health pages, and metrics."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from math import nan
from secrets import compare_digest

from aiohttp import web
from sqlalchemy import literal, select

from bot.running.metrics import CONTENT_TYPE, Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.sending.failures import cause_of
from bot.state.state import State
from bot.updates.outages import Outages
from bot.updates.stored_updates import Json, checked_update
from knowledge.toolbox.errors import ListenError, StateError

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""The header in which Telegram sends the webhook's secret."""
MOST_BYTES = 1 << 20
"""Bytes of a request's body, at most; Telegram's updates have a few thousand."""
SECONDS_TO_SEND = 10.0
"""Seconds for an update to arrive: it is one small packet, and slower senders hold a connection on purpose."""
SECONDS_TO_LEAVE = 5.0
"""Seconds that requests may take which were begun when the server closes: storing an update takes milliseconds."""
SECONDS_TO_DRAIN = 1.0
"""Seconds for which the rest of a refused request is read and thrown away, so that the sender sees the refusal."""
SECONDS_IDLE = 20.0
"""Seconds for a connection to send the head of its first request, or the next one: slower ones are closed."""
MOST_CONNECTIONS = 256
"""Open connections of one address: Telegram opens 100 at most, and a process has 1,024 files unless told otherwise."""
DATABASE_SECONDS = 2.0
"""Seconds in which the database must answer a health check; those who check wait 5 seconds or more."""

Take = Callable[[Json], Awaitable[None]]
"""Stores an update and returns when that is done."""

log = logging.getLogger(__name__)


class _OnceEach(logging.Filter):
    """Lets the same message through once a minute: anybody may send what is no HTTP."""

    def __init__(self) -> None:
        super().__init__()
        self._told = OnceAMinute()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line is logged."""
        return self._told.is_due(f"{record.levelname} {record.msg}")


class Health:
    """Whether the bot takes in updates, and how many wait to be handled."""

    def __init__(self, state: State, outages: Outages) -> None:
        self._state = state
        self._outages = outages
        self._can_search: Callable[[], bool] = lambda: False
        self._phase = "starting"

    @contextmanager
    def taking(self, can_search: Callable[[], bool]) -> Iterator[None]:
        """Be ready inside a block, while `can_search` says that questions can be answered; after it, be stopping."""
        self._can_search = can_search
        self._phase = ""
        try:
            yield
        finally:
            self._phase = "stopping"

    async def hindrance(self) -> str:
        """Return why the bot is not ready for updates; empty if it is."""
        if self._phase:
            return self._phase
        if not self._can_search():
            return "the index is being opened"
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                await self._state.database.read(select(literal(1)))
        except (StateError, TimeoutError) as error:
            return f"the database does not answer: {cause_of(error)}"
        held = self._outages.holding("fetching", "storing", "claiming")
        return f"updates wait for what can't be used now: {held}" if held else ""

    async def queue(self) -> tuple[float, float]:
        """Return how many updates wait and how many were set aside; NaN while the database does not answer."""
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                counts = await self._state.updates.counts()
        except (StateError, TimeoutError):
            return nan, nan
        return counts["waiting"], counts["aside"]


class Webhook:
    """Takes in the updates that Telegram posts; without the secret, a request is refused before its body is read."""

    def __init__(self, secret: str, take: Take, metrics: Metrics) -> None:
        self._secret = secret.encode()
        self._take = take
        self._metrics = metrics
        self._told = OnceAMinute()
        self._storing: dict[int, asyncio.Future[None]] = {}

    async def receive(self, request: web.Request) -> web.Response:
        """Store an update and answer 200; after any other answer Telegram sends it again."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf8", "surrogateescape")
        if not compare_digest(given, self._secret):
            return self._refuse(403, "wrong secret")
        try:
            async with asyncio.timeout(SECONDS_TO_SEND):
                update = read_update(await request.read())
        except web.HTTPRequestEntityTooLarge:
            return self._refuse(413, "too large")
        except TimeoutError:
            return self._refuse(408, "too slow")
        except ValueError:
            return self._refuse(400, "no update")
        try:
            await self._store(update)
        except Exception as error:
            return self._refuse(503, f"it can't be stored: {cause_of(error)}")
        return web.Response()

    async def _store(self, update: Json) -> None:
        """Store an update; if Telegram sends it again meanwhile, both requests wait for the same storing."""
        id = update["update_id"]
        storing = self._storing.get(id)
        if storing is None:
            storing = self._storing[id] = asyncio.ensure_future(self._take(update))
            storing.add_done_callback(lambda _: self._storing.pop(id))
        await asyncio.shield(storing)

    def _refuse(self, status: int, reason: str) -> web.Response:
        self._metrics.failed(f"webhook_{status}")
        if self._told.is_due(reason):
            log.warning("a request to the webhook was refused: %s (told at most once a minute)", reason)
        return web.Response(status=status)


def read_update(body: bytes) -> Json:
    """Return the update in the body of a request; raise ValueError if there is none."""
    try:
        return checked_update(json.loads(body))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def webhook_pages(path: str, webhook: Webhook, health: Health) -> web.Application:
    """Return the pages for Telegram and for the load balancer: the webhook and its health."""
    application = web.Application(client_max_size=MOST_BYTES)
    application.router.add_post(path, webhook.receive)
    _add_health(application, health)
    return application


def metrics_pages(health: Health, metrics: Metrics) -> web.Application:
    """Return the pages for monitoring: metrics and health."""

    async def show(request: web.Request) -> web.Response:
        metrics.queued(*await health.queue())
        return web.Response(body=metrics.page(), headers={"Content-Type": CONTENT_TYPE})

    application = web.Application()
    application.router.add_get("/metrics", show)
    _add_health(application, health)
    return application


def _add_health(application: web.Application, health: Health) -> None:
    async def is_alive(request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def is_ready(request: web.Request) -> web.Response:
        hindrance = await health.hindrance()
        return web.Response(text=f"{hindrance or 'ready'}\n", status=503 if hindrance else 200)

    application.router.add_get("/healthz", is_alive)
    application.router.add_get("/readyz", is_ready)


@asynccontextmanager
async def listening(
    pages: web.Application, address: str, idle: float = SECONDS_IDLE, most: int = MOST_CONNECTIONS
) -> AsyncIterator[None]:
    """Serve pages at `host:port` inside a block; leaving it answers the requests that have come.

    A connection may be `idle` for so many seconds before a request has come, and `most` are open at a time. Raises
    ListenError if the address can't be listened on.
    """
    host, _, port = address.rpartition(":")
    server_log = log.getChild("http")
    server_log.addFilter(_OnceEach())
    runner = web.AppRunner(
        pages,
        access_log=None,
        logger=server_log,
        keepalive_timeout=idle,
        shutdown_timeout=SECONDS_TO_LEAVE,
        lingering_time=SECONDS_TO_DRAIN,
    )
    await runner.setup()
    try:
        try:
            opened = await _opened(runner, host.strip("[]"), int(port), most)
        except OSError as error:
            raise ListenError(f"{address} can't be listened on: {error.strerror}") from None
        try:
            yield
        finally:
            opened.close()
    finally:
        await runner.cleanup()


async def _opened(runner: web.AppRunner, host: str, port: int, most: int) -> asyncio.Server:
    """Listen for a server; connections beyond the most that may be open are closed at once."""
    server = runner.server
    assert server

    def protocol() -> asyncio.BaseProtocol:
        return server() if len(server.connections) < most else _Closed()

    return await asyncio.get_running_loop().create_server(protocol, host, port)


class _Closed(asyncio.Protocol):
    """Ends a connection as soon as it is there."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """End it."""
        transport.close()
