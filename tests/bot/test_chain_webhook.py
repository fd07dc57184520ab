"""The whole bot behind a webhook: what Telegram sends is answered once, also after stops and failures."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import ALLOWED_UPDATES, serve
from bot.conversation.services import Services
from bot.running.logs import Lines
from bot.running.settings import Settings
from bot.state.state import open_state
from knowledge.toolbox.errors import BotFailure
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.patience import PATIENCE
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

SECRET = "s3cret"
Hooked = Callable[[], AbstractAsyncContextManager[asyncio.Event]]


@pytest.fixture
def hooked_settings(settings: Settings, unused_tcp_port_factory: Callable[[], int]) -> Settings:
    address = f"127.0.0.1:{unused_tcp_port_factory()}"
    changes = {
        "telegram_mode": "webhook",
        "webhook_url": f"http://{address}/hook",
        "webhook_secret": SecretStr(SECRET),
        "webhook_listen": address,
        "metrics_listen": f"127.0.0.1:{unused_tcp_port_factory()}",
    }
    return settings.model_copy(update=changes)


@pytest.fixture
def hooked(hooked_settings: Settings, telegram: FakeTelegram, services: Services) -> Hooked:
    """Give what runs the bot behind its webhook inside a block; leaving it waits for the last answers."""

    @asynccontextmanager
    async def run() -> AsyncIterator[asyncio.Event]:
        stop, before = asyncio.Event(), calls(telegram, "setWebhook")
        serving = asyncio.create_task(serve(hooked_settings, services, stop))
        try:
            await telegram.wait_for(lambda: calls(telegram, "setWebhook") > before or serving.done())
            yield stop
        finally:
            stop.set()
            await serving

    return run


def calls(telegram: FakeTelegram, method: str) -> int:
    return sum(call.method == method for call in telegram.calls)


async def test_the_webhook_is_set_and_questions_are_answered(
    telegram: FakeTelegram, hooked: Hooked, hooked_settings: Settings, lan: User, chat: Chat
) -> None:
    group = telegram.group("Nhóm")
    async with hooked():
        lan.says(chat, "/roi 50tr 120tr")
        assert "140%" in (await telegram.next_message(chat)).text
        lan.says(group, "/roi@trolybot 50tr 60tr")
        assert "20%" in (await telegram.next_message(group)).text
        await telegram.idle()
    assert telegram.allowed_updates == list(ALLOWED_UPDATES)
    assert telegram.webhook == {"url": hooked_settings.webhook_url, "secret_token": SECRET, "max_connections": 100}


async def test_what_comes_twice_is_answered_once(telegram: FakeTelegram, hooked: Hooked, lan: User, chat: Chat) -> None:
    async with hooked():
        said = lan.says(chat, "/help")
        await telegram.next_message(chat)
        telegram.redeliver(said.update_id)
        lan.says(chat, "/topics")
        await telegram.next_message(chat)
        await telegram.idle()
    assert len(chat.sent) == 2


async def test_an_album_has_one_answer_whichever_part_has_the_words(
    telegram: FakeTelegram, hooked: Hooked, lan: User, chat: Chat
) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
    async with hooked():
        for album, captions in (("1", ("/roi 50tr 120tr", "", "")), ("2", ("", "", "/roi 50tr 120tr"))):
            for caption in captions:
                lan.sends(chat, {"photo": photo, "media_group_id": album}, caption)
            assert "140%" in (await telegram.next_message(chat)).text
        lan.says(chat, "/topics")
        await telegram.next_message(chat)
        await telegram.idle()
    assert len(chat.sent) == 3


async def test_a_stop_answers_what_came_and_the_next_start_what_comes_meanwhile(
    telegram: FakeTelegram, hooked: Hooked, lan: User, chat: Chat
) -> None:
    async with hooked() as stop:
        hold = telegram.hold("sendMessage")
        lan.says(chat, "/roi 50tr 120tr")
        await telegram.wait_for(lambda: hold.calls)
        stop.set()
        hold.release()
    assert len(chat.sent) == 1
    lan.says(chat, "/roi 50tr 60tr")
    await telegram.wait_for(lambda: "last_error_message" in telegram.webhook)
    async with hooked():
        await telegram.next_message(chat)
        assert "20%" in (await telegram.next_message(chat)).text


async def test_other_senders_are_refused(
    telegram: FakeTelegram, hooked: Hooked, hooked_settings: Settings, lan: User, chat: Chat
) -> None:
    forged = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": chat.data, "from": lan.data, "text": "x"}}
    async with hooked(), aiohttp.ClientSession() as session:
        async with session.post(str(hooked_settings.webhook_url), json=forged) as response:
            assert response.status == 403
        lan.says(chat, "/roi 50tr 120tr")
        await telegram.next_message(chat)
    assert len(chat.sent) == 1


async def test_a_revoked_token_stops_the_bot_and_loses_nothing(
    telegram: FakeTelegram, hooked: Hooked, database_url: str, lan: User, chat: Chat
) -> None:
    known = telegram.token

    async def lose_the_token() -> None:
        async with hooked() as stop:
            telegram.token = "123456:another"
            lan.says(chat, "/roi 50tr 120tr")
            await asyncio.wait_for(stop.wait(), PATIENCE)

    with pytest.raises(BotFailure, match="does not accept TELEGRAM_BOT_TOKEN"):
        await lose_the_token()
    state = await open_state(database_url)
    assert await state.updates.counts() == {"waiting": 1, "aside": 0}
    await state.close()
    telegram.token = known
    async with hooked():
        assert "140%" in (await telegram.next_message(chat)).text
    telegram.refusals.clear()


async def test_a_missing_method_stops_nothing(telegram: FakeTelegram, hooked: Hooked, lan: User, chat: Chat) -> None:
    telegram.fail_next("sendMessage", 404, "Not Found: method not found")
    async with hooked():
        lan.says(chat, "/roi 50tr 120tr")
        assert "140%" in (await telegram.next_message(chat)).text
    telegram.refusals.clear()


async def test_an_address_in_use_ends_the_start(
    telegram: FakeTelegram, hooked: Hooked, hooked_settings: Settings, services: Services, tmp_path: Path
) -> None:
    other = hooked_settings.model_copy(
        update={"metrics_listen": None, "database_url": SecretStr(f"sqlite:///{tmp_path / 'other.sqlite'}")}
    )
    async with hooked():
        with pytest.raises(BotFailure, match="can't be listened on"):
            await serve(other, services, asyncio.Event())


async def test_figures(
    telegram: FakeTelegram, hooked: Hooked, hooked_settings: Settings, lan: User, chat: Chat
) -> None:
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 0.01", {"retry_after": 0.01})
    async with hooked():
        for question in ("/roi 50tr 120tr", "what is influencer marketing?"):
            lan.says(chat, question)
            await telegram.next_message(chat)
        root = f"http://{hooked_settings.metrics_listen}"
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            # What waits is looked up a moment before the rest of the page is written.
            while (figures := await figures_at(session, root)).get("bot_update_seconds_count") != 2 or figures[
                "bot_updates_waiting"
            ]:
                pass
            async with session.get(f"{root}/readyz") as ready:
                assert ready.status == 200
    assert figures['bot_updates_total{kind="message"}'] == 2
    assert figures['bot_answers_total{decision="calculation",language="vi"}'] == 1
    assert sum(value for name, value in figures.items() if name.startswith("bot_answers_total")) == 2
    assert figures['bot_telegram_retries_total{reason="too_many_requests"}'] == 1
    assert figures["bot_answer_seconds_count"] == 2
    assert figures["bot_updates_waiting"] == 0
    telegram.refusals.clear()


async def figures_at(session: aiohttp.ClientSession, root: str) -> dict[str, float]:
    async with session.get(f"{root}/metrics") as page:
        lines = [line for line in (await page.text()).splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


async def test_every_line_about_an_update_names_it(
    telegram: FakeTelegram, hooked: Hooked, lan: User, chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.handler.setFormatter(Lines(telegram.token))
    telegram.fail_next("sendMessage", 400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    with caplog.at_level(logging.INFO):
        async with hooked():
            said = lan.says(chat, "/roi 50tr 120tr")
            await telegram.next_message(chat)
    lines = [line for line in caplog.text.splitlines() if " bot." in line and f"[{said.update_id}]" in line]
    told = [re.sub(r"[\d.]+ s$", "", line.partition("]: ")[2]) for line in lines]
    assert told == ["attempt 1 failed: BadRequest", "ended after "]
    assert "50tr" not in caplog.text
    telegram.refusals.clear()
