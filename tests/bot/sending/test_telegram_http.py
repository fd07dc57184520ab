"""Calls to the Bot API over real HTTP: what arrives, and what is made of everything that goes wrong."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.sending.telegram_http import ANSWER_PATIENCE, TelegramHttp, Unconfirmed

TOKEN = "42:secret-token"
TEXT = "Chào bạn & mọi người = 100% + ; # ?\n\u200b👍 <b>đậm</b>"
SENT = {"ok": True, "result": {"message_id": 7, "date": 1, "chat": {"id": 5, "type": "private"}}}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


async def accept(request: web.Request) -> web.StreamResponse:
    return web.json_response(SENT)


def _read(value: str | bytes | bytearray | web.FileField) -> str | tuple[str, bytes]:
    return (value.filename, value.file.read()) if isinstance(value, web.FileField) else str(value)


@dataclass(frozen=True)
class Call:
    """What arrived: a file as its name and content."""

    path: str
    form: dict[str, str | tuple[str, bytes]]
    transport: asyncio.Transport | None


@asynccontextmanager
async def bot_of(answer: Answer) -> AsyncIterator[tuple[Bot, list[Call]]]:
    """Give a bot whose calls are answered so, and the calls that arrived."""
    calls: list[Call] = []

    async def note(request: web.Request) -> web.StreamResponse:
        form = {name: _read(value) for name, value in (await request.post()).items()}
        calls.append(Call(request.path, form, request.transport))
        return await answer(request)

    application = web.Application()
    application.router.add_route("*", "/{path:.*}", note)
    runner = web.AppRunner(application)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        request = TelegramHttp(4)
        await request.initialize()
        yield Bot(TOKEN, base_url=f"http://{host}:{port}/bot", request=request), calls
        await request.shutdown()
    finally:
        await runner.cleanup()


async def test_a_message_arrives_as_it_was_written() -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Đọc mục", callback_data="s:what-is")]])
    async with bot_of(accept) as (bot, calls):
        message = await bot.send_message(5, TEXT, reply_markup=keyboard, disable_notification=True)
    assert message.message_id == 7
    (call,) = calls
    assert call.path == f"/bot{TOKEN}/sendMessage"
    assert json.loads(str(call.form.pop("reply_markup"))) == {
        "inline_keyboard": [[{"text": "Đọc mục", "callback_data": "s:what-is"}]]
    }
    assert call.form == {
        "chat_id": "5",
        "text": TEXT,
        "disable_notification": "true",
    }


async def test_a_file_arrives_with_its_name() -> None:
    async with bot_of(accept) as (bot, calls):
        await bot.send_document(5, InputFile(b"a,b\n1,2\n", "bảng.csv"), caption="Bảng giá")
    assert calls[0].form.pop("document") == ("bảng.csv", b"a,b\n1,2\n")
    assert calls[0].form == {"chat_id": "5", "caption": "Bảng giá"}


async def test_one_connection_carries_many_calls() -> None:
    async with bot_of(accept) as (bot, calls):
        for _ in range(3):
            await bot.send_message(5, "x")
    assert len({call.transport for call in calls}) == 1


async def refuse(request: web.Request) -> web.StreamResponse:
    said = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 3}}
    return web.json_response(said, status=429)


async def hang_up(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def break_off(request: web.Request) -> web.StreamResponse:
    """Announce more than is sent."""
    response = web.StreamResponse(headers={"Content-Length": "100"})
    await response.prepare(request)
    await response.write(b"{")
    assert request.transport is not None
    request.transport.abort()
    return response


async def send_elsewhere(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/bot42:other/sendMessage")


async def fail(request: web.Request) -> web.StreamResponse:
    return web.Response(status=502, text="<html>Bad Gateway</html>")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refuse, RetryAfter),
        (hang_up, Unconfirmed),
        (break_off, Unconfirmed),
        (send_elsewhere, TelegramError),
        (fail, NetworkError),
    ],
)
async def test_what_goes_wrong(answer: Answer, error: type[TelegramError]) -> None:
    async with bot_of(answer) as (bot, calls):
        with pytest.raises(error) as raised:
            await bot.send_message(5, "x")
    assert len(calls) == 1
    assert "secret" not in repr(raised.value)
    assert raised.value.__cause__ is None or "secret" not in repr(raised.value.__cause__)


async def test_an_answer_that_does_not_come() -> None:
    never = asyncio.Event()

    async def wait(request: web.Request) -> web.StreamResponse:
        await never.wait()
        return web.Response()

    async with bot_of(wait) as (bot, _):
        with pytest.raises(Unconfirmed):
            await bot.send_message(5, "x", read_timeout=0.05)
        never.set()


async def test_nobody_there() -> None:
    async with TelegramHttp(1) as request:
        with pytest.raises(NetworkError) as raised:
            await request.do_request(f"http://127.0.0.1:9/bot{TOKEN}/getMe", "GET")
    assert raised.value.message == "ClientConnectorError"
    assert not isinstance(raised.value, Unconfirmed)
    assert request.read_timeout == ANSWER_PATIENCE


async def test_not_ready() -> None:
    request = TelegramHttp(1)
    await request.shutdown()
    with pytest.raises(RuntimeError, match="not initialized"):
        await request.do_request("http://127.0.0.1:9/", "GET")
