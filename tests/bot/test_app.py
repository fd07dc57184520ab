"""Starting, stopping and failing of the running bot."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import ask_account, serve
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from bot.running.turnstile import FairPlaces, Turnstile
from bot.texts import TEXTS_VI
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from knowledge.toolbox.errors import BotFailure
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.fake_telegram.refusals import POLL_AND_WEBHOOK, TWO_POLLERS
from tests.patience import PATIENCE
from tests.quick_clock import QuickClock

SECRET = "Lan's campaign costs 5tr"
EVER = 10**6
"""Faults more than any test lives to see."""


class ClockThatStops(QuickClock):
    """Stops something after so many seconds."""

    def __init__(self, stop: Callable[[], None], after: float) -> None:
        super().__init__()
        self._stop = stop
        self._after = after

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await super().sleep(seconds)
        if self.time >= self._after:
            self._stop()


@asynccontextmanager
async def serving(
    settings: Settings, services: Services, telegram: FakeTelegram, clock: QuickClock
) -> AsyncIterator[None]:
    """Run the bot inside a block, on a clock of the test's own."""
    stop = asyncio.Event()
    running = asyncio.create_task(serve(settings, services, stop, clock))
    try:
        await telegram.wait_for(lambda: telegram.poller or running.done())
        yield
    finally:
        stop.set()
        await running


class BrokenResolver:
    """Fails with an error that quotes the question."""

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Fail."""
        raise KeyError(question)


async def test_stop_answers_what_was_asked(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    async with running(services) as stop:
        hold = telegram.hold("sendMessage")
        lan.says(chat, "/help")
        lan.says(chat, "/topics")
        await telegram.wait_for(lambda: hold.calls)
        stop.set()
        hold.release()
    assert [TEXTS_VI.basics.all_commands in str(message.buttons) for message in chat.sent] == [True, False]
    assert not telegram.queue


async def test_a_new_start_answers_what_came_meanwhile(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    lan.says(chat, "/help")
    async with running(services):
        await telegram.next_message(chat)
    lan.says(chat, "/topics")
    async with running(services):
        await telegram.next_message(chat)
    assert len(chat.sent) == 2


async def test_wrong_token_is_told_without_showing_it(
    telegram: FakeTelegram, services: Services, tmp_path: Path
) -> None:
    token = "987654:wrong-token"
    wrong = Settings(telegram_bot_token=SecretStr(token), telegram_api_url=telegram.url, data_dir=tmp_path)
    with pytest.raises(BotFailure, match="does not accept TELEGRAM_BOT_TOKEN") as failure:
        await serve(wrong, services, asyncio.Event())
    assert token not in str(failure.value)
    telegram.refusals.clear()


@pytest.mark.parametrize(
    ("method", "said", "told"),
    [
        ("getUpdates", TWO_POLLERS, "stop the other copy of the bot"),
        ("getUpdates", POLL_AND_WEBHOOK, "has set a webhook for this bot"),
        ("deleteWebhook", TWO_POLLERS, "stop the other copy of the bot"),
        ("getMe", "Forbidden: no", "Telegram refused: Forbidden: no"),
    ],
)
async def test_what_only_the_owner_can_mend_is_told_after_a_minute(
    telegram: FakeTelegram, settings: Settings, services: Services, method: str, said: str, told: str
) -> None:
    telegram.fail_next(method, 403 if said.startswith("Forbidden") else 409, said, times=EVER)
    clock = QuickClock()
    with pytest.raises(BotFailure, match=told):
        await serve(settings, services, asyncio.Event(), clock)
    assert 60 <= clock.time < 70
    telegram.refusals.clear()


async def test_a_wrong_address_of_the_server_is_told(
    telegram: FakeTelegram, settings: Settings, services: Services
) -> None:
    wrong = settings.model_copy(update={"telegram_api_url": f"{telegram.url}/bot"})
    with pytest.raises(BotFailure, match=r"TELEGRAM_API_URL=http://127.0.0.1:\d+/bot \(404\): leave out the /bot"):
        await serve(wrong, services, asyncio.Event())


@pytest.mark.parametrize(
    ("method", "status", "said", "parameters"),
    [
        ("getMe", 502, "Bad Gateway", None),
        ("getMe", 409, TWO_POLLERS, None),
        ("getMe", 429, "Too Many Requests: retry after 9", {"retry_after": 9}),
        ("deleteWebhook", 502, "Bad Gateway", None),
        ("deleteWebhook", 409, TWO_POLLERS, None),
        ("getUpdates", 502, "Bad Gateway", None),
        ("getUpdates", 409, TWO_POLLERS, None),
        ("getUpdates", 404, "Not Found", None),
        ("getUpdates", 403, "Forbidden", None),
        ("getUpdates", 400, "Bad Request: something", None),
        ("getUpdates", 500, "Internal Server Error", None),
    ],
)
async def test_a_passing_fault_at_the_start_is_waited_out(
    telegram: FakeTelegram,
    settings: Settings,
    services: Services,
    lan: User,
    chat: Chat,
    method: str,
    status: int,
    said: str,
    parameters: dict[str, int] | None,
) -> None:
    clock = QuickClock()
    telegram.fail_next(method, status, said, parameters, times=1 if status == 429 else 3)
    async with serving(settings, services, telegram, clock):
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    assert clock.time > 1 or status == 429
    telegram.refusals.clear()


async def test_fetching_waits_as_long_as_telegram_says(
    telegram: FakeTelegram, settings: Settings, services: Services, lan: User, chat: Chat
) -> None:
    clock = QuickClock()
    telegram.fail_next("getUpdates", 429, "Too Many Requests: retry after 77", {"retry_after": 77}, times=2)
    async with serving(settings, services, telegram, clock):
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    assert clock.slept == [77, 77]
    telegram.refusals.clear()


async def test_a_start_without_a_network_waits_for_it_and_may_be_stopped(
    services: Services, unused_tcp_port: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    address = f"http://127.0.0.1:{unused_tcp_port}"
    nowhere = Settings(telegram_bot_token=SecretStr("123456:x"), telegram_api_url=address, data_dir=tmp_path)
    stop, clock = asyncio.Event(), ClockThatStops(stop=lambda: stop.set(), after=120)
    await serve(nowhere, services, stop, clock)
    told = [each.getMessage() for each in caplog.records if "trying again" in each.getMessage()]
    assert told[0] == "starting, trying again: NetworkError ClientConnectorError"
    assert 2 <= len(told) <= 4


async def test_bot_works_without_menus(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    telegram.fail_next("setMyCommands", 400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
    async with running(services):
        await telegram.wait_for(lambda: telegram.refusals)
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    telegram.refusals.clear()


async def test_trouble_is_logged_without_words_and_told_in_one_line(
    telegram: FakeTelegram,
    running: Running,
    guide: Guide,
    lan: User,
    chat: Chat,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        async with running(Services(Answerer(guide, BrokenResolver()))):
            lan.says(chat, SECRET)
            told = await telegram.next_message(chat)
    own = [record for record in caplog.records if record.name.startswith("bot.")]
    logged = next(record.getMessage() for record in own if record.levelno == logging.ERROR)
    number = told.text.rpartition(" ")[2]
    assert told.text.startswith("Xin lỗi bạn")
    assert number in logged
    assert "builtins.KeyError" in logged
    assert "in resolve" in logged
    assert not any(SECRET in record.getMessage() or telegram.token in record.getMessage() for record in own)


async def test_turns_of_one_key_keep_their_order_and_leave_nothing() -> None:
    turnstile, done = Turnstile(at_once=2), list[str]()
    gate = asyncio.Event()

    async def work(key: str, name: str) -> None:
        async with turnstile.turn(key):
            await gate.wait()
            done.append(name)

    tasks = [asyncio.create_task(work("a", f"a{n}")) for n in range(5)]
    tasks += [asyncio.create_task(work("b", f"b{n}")) for n in range(5)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    gate.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert [name for name in done if name.startswith("a")] == ["a0", "a2", "a3", "a4"]
    assert [name for name in done if name.startswith("b")] == ["b0", "b1", "b2", "b3", "b4"]
    assert len(turnstile) == 0


async def test_account(telegram: FakeTelegram, settings: Settings) -> None:
    telegram.ahead = 2400
    account = await asyncio.to_thread(ask_account, settings)
    assert account.username == telegram.bot.data["username"]
    assert not account.reads_all
    assert not account.trouble
    assert round(account.clock_ahead.total_seconds() / 60) == 40


async def test_a_second_run_on_the_same_file_is_refused_and_the_first_goes_on(
    telegram: FakeTelegram, settings: Settings, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    async with running(services):
        with pytest.raises(BotFailure, match="Another run of the bot uses"):
            await serve(settings, services, asyncio.Event())
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    assert len(chat.sent) == 1


async def test_places_go_to_the_first_and_the_last_in_turn() -> None:
    places, came = FairPlaces(1), list[int]()
    gate = asyncio.Event()

    async def work(number: int) -> None:
        async with places:
            came.append(number)
            await gate.wait()

    tasks = []
    for number in range(8):
        tasks.append(asyncio.create_task(work(number)))
        await asyncio.sleep(0)
    tasks[4].cancel()
    gate.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert came == [0, 1, 7, 2, 6, 3, 5]
    async with asyncio.timeout(PATIENCE), places:
        pass


async def test_an_owner_who_presses_start_later_gets_the_menu_of_owners(
    telegram: FakeTelegram, running: Running, services: Services
) -> None:
    owner = telegram.user("Chủ bot", language_code="vi")
    async with running(replace(services, owners=frozenset({owner.id}))):
        # The owner's own menu comes last, and is refused.
        await telegram.wait_for(lambda: telegram.refusals)
        telegram.refusals.clear()
        before = dict(telegram.commands)
        owner.says(telegram.private(owner), "/start")
        await telegram.next_message(telegram.private(owner))
        await telegram.wait_for(lambda: len(telegram.commands) > len(before))
    (menu, *_) = [commands for where, commands in telegram.commands.items() if where not in before]
    assert "gaps" in [each["command"] for each in menu]
