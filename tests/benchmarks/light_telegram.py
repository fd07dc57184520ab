"""A Bot API server for load: it checks nothing, costs little, and times how long each question waits for its reply.

`tests.fake_telegram` is the strict one. Here every question comes from a person in a private chat, and the first
message that is sent to that chat afterwards is its reply.
"""

import asyncio
import json
import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter, time
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import parse_qs, quote_plus

from aiohttp import ClientSession, web

from bot.texts import TEXTS_VI

TOKEN = "4200:load-benchmark-load-benchmark-token"
BOT = {"id": 4200, "is_bot": True, "first_name": "Bot", "username": "load_bot", "can_read_all_group_messages": False}
MOST_FETCHED = 100
FIRST_PERSON = 1_000_000
SHOWING = ("sendMessage", "editMessageText")
"""Methods that faults befall."""

Kind = Literal["429", "500", "502", "reset", "no answer", "slow", "400 markup"]
KINDS: tuple[Kind, ...] = ("429", "500", "502", "reset", "no answer", "slow", "400 markup")
BROKEN: tuple[Kind, ...] = ("reset", "no answer")
"""Connections that break. That befalls a message once: after a second time the bot may take it for sent."""
SLOW = 2.0
"""Seconds."""

_CHAT = re.compile(rb"(?:^|[&?])chat_id=(\d+)")
_OFFSET = re.compile(rb"(?:^|[&?])offset=(\d+)")
_IN_LINE = quote_plus(TEXTS_VI.limits.in_line.partition("{")[0]).encode()
_TIMEOUT = re.compile(rb"(?:^|[&?])timeout=(\d+)")


@dataclass
class Asked:
    """One question: when it was asked, and how many seconds later it was answered."""

    person: int
    at: float
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    seconds: float | None = None


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call; `status` 0 breaks the connection, `is_late` after it was carried out."""

    status: int
    description: str = ""
    after: float = 0.0
    is_late: bool = False

    @property
    def body(self) -> bytes:
        """What the server says of it."""
        said: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.status == 429:
            said["parameters"] = {"retry_after": 1}
        return json.dumps(said).encode()


FAULTS: dict[Kind, Fault] = {
    "429": Fault(429, "Too Many Requests: retry after 1"),
    "500": Fault(500, "Internal Server Error"),
    "502": Fault(502, "Bad Gateway"),
    "reset": Fault(0),
    "no answer": Fault(0, is_late=True),
    "slow": Fault(200, after=SLOW),
    "400 markup": Fault(400, "Bad Request: can't parse entities: unsupported start tag"),
}


class LightTelegram:
    """A server on loopback, as an async context; people ask through `ask`."""

    def __init__(self, next_fault: Callable[[], Kind | None] = lambda: None) -> None:
        self.messages = 0
        """How many messages the bot sent, those about places in line apart."""
        self.told = 0
        """How many people were told their place in line."""
        self.faults = Counter[Kind]()
        self.is_taken_from = asyncio.Event()
        """Set when the bot takes in updates for the first time."""
        self._next_fault = next_fault
        self._broken = set[bytes]()
        """Chats whose last message met a broken connection."""
        self._ids, self._updates, self._numbers = count(1), count(1), count(1)
        self._open: dict[int, deque[Asked]] = {}
        self._new: deque[tuple[int, bytes]] = deque()
        self._news = asyncio.Event()
        self._webhook: tuple[str, str] | None = None
        self._runner = web.ServerRunner(web.Server(self._answer, access_log=None))
        self._sending: set[asyncio.Task[None]] = set()
        self.url = ""

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._client = ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*self._sending, return_exceptions=True)
        await self._client.close()
        await self._runner.cleanup()

    def ask(self, person: int, text: str) -> Asked:
        """Let a person ask now."""
        number = next(self._updates)
        update = json.dumps({"update_id": number, "message": self._message(FIRST_PERSON + person, text)}).encode()
        asked = Asked(person, perf_counter())
        self._open.setdefault(FIRST_PERSON + person, deque()).append(asked)
        if self._webhook:
            task = asyncio.create_task(self._send(update))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
        else:
            self._new.append((number, update))
            self._news.set()
        return asked

    def waiting(self) -> int:
        """Return how many questions have no reply yet."""
        return sum(map(len, self._open.values()))

    def _message(self, chat: int, text: str) -> dict[str, Any]:
        person = {"id": chat, "is_bot": False, "first_name": f"Person {chat}", "language_code": "vi"}
        message = {
            "message_id": next(self._ids),
            "from": person,
            "chat": {"id": chat, "type": "private", "first_name": person["first_name"]},
            "date": int(time()),
            "text": text,
        }
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            message["entities"] = [command]
        return message

    async def _send(self, update: bytes) -> None:
        assert self._webhook is not None
        url, secret = self._webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
        while True:
            async with self._client.post(url, data=update, headers=headers) as response:
                if response.status == 200:
                    return
            await asyncio.sleep(0.1)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        try:
            body = await request.read()
        except ConnectionError:  # the bot was stopped
            return web.Response()
        if method == "getUpdates":
            return _said(await self._fetched(body or request.query_string.encode()))
        if method in SHOWING and (kind := self._fault(body)):
            self.faults[kind] += 1
            fault = FAULTS[kind]
            if fault.is_late:
                self._carry_out(method, body)
            if fault.status == 0:
                assert request.transport is not None
                request.transport.abort()
            if fault.status != 200:
                return web.Response(body=fault.body, status=fault.status or 500, content_type="application/json")
            await asyncio.sleep(fault.after)
        return _said(self._carry_out(method, body))

    def _fault(self, body: bytes) -> Kind | None:
        """Return what goes wrong with a reply; a text without markup can't have bad markup."""
        kind, chat = self._next_fault(), _found(_CHAT, body)
        if _IN_LINE in body:
            return None
        if chat in self._broken:
            self._broken.discard(chat)
            return None
        if kind in BROKEN:
            self._broken.add(chat)
        return None if kind == "400 markup" and b"parse_mode=HTML" not in body else kind

    def _carry_out(self, method: str, body: bytes) -> bytes:
        match method:
            case "getMe":
                return json.dumps(BOT).encode()
            case "sendMessage" | "editMessageText":
                return self._shown(int(_found(_CHAT, body)), is_reply=_IN_LINE not in body)
            case "getMyCommands":
                return b"[]"
            case "getMyDescription":
                return b'{"description":""}'
            case "getMyShortDescription":
                return b'{"short_description":""}'
            case "getMyName":
                return b'{"name":"Bot"}'
            case "setWebhook":
                self._webhook = _webhook(body)
                self.is_taken_from.set()
            case "deleteWebhook":
                self._webhook = None
        return b"true"

    def _shown(self, chat: int, is_reply: bool) -> bytes:
        self.messages += is_reply
        self.told += not is_reply
        line = self._open.get(chat)
        if line and is_reply:
            asked = line.popleft()
            asked.seconds = perf_counter() - asked.at
            asked.answered.set()
            if not line:
                del self._open[chat]
        head = b'{"message_id":%d,"date":%d,"text":".",' % (next(self._ids), int(time()))
        return head + b'"chat":{"id":%d,"type":"private","first_name":"P"}}' % chat

    async def _fetched(self, query: bytes) -> bytes:
        self.is_taken_from.set()
        offset = int(_found(_OFFSET, query))
        while self._new and self._new[0][0] < offset:
            self._new.popleft()
        if not self._new:
            self._news.clear()
            try:
                async with asyncio.timeout(int(_found(_TIMEOUT, query))):
                    await self._news.wait()
            except TimeoutError:
                return b"[]"
        return b"[" + b",".join(update for _, (_, update) in zip(range(MOST_FETCHED), self._new, strict=False)) + b"]"


def _found(pattern: re.Pattern[bytes], body: bytes) -> bytes:
    found = pattern.search(body)
    return found[1] if found else b"0"


def _webhook(body: bytes) -> tuple[str, str]:
    fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
    return fields["url"], fields.get("secret_token", "")


def _said(result: bytes) -> web.Response:
    return web.Response(body=b'{"ok":true,"result":' + result + b"}", content_type="application/json")
