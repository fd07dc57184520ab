"""Whole updates in, Bot API calls out, while the database can't be used: nothing is lost and nothing is said twice."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

import pytest
from sqlalchemy import Engine, event

from bot.app import serve
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from bot.state import open_database
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.postgres import PostgresServer
from tests.quick_clock import QuickClock

ANSWERED = re.compile(r"hiển thị (\d+)")
FILLER = "x" * 3500
"""So long a message takes pages of its own in the database."""


def ask(lan: User, chat: Chat, numbers: Sequence[int], filler: str = "") -> None:
    for number in numbers:
        lan.says(chat, f"/cpm 5tr {number}{filler}")


def answered(chat: Chat) -> list[int]:
    """Return the numbers that were answered, in order."""
    texts = [message.text.replace(".", "").replace("\u00a0", " ") for message in chat.sent]
    return [int(found[1]) for text in texts if (found := ANSWERED.search(text))]


class Waiting:
    """What the log says of waiting, as it comes."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog

    async def for_(self, words: str) -> None:
        while not any(words in record.getMessage() for record in self._caplog.records):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite say at once that it is locked; it waits 5 s otherwise."""
    monkeypatch.setattr(open_database, "_SQLITE_SETTINGS", ("journal_mode=WAL", "busy_timeout=10"))


@pytest.mark.usefixtures("impatient")
async def test_a_locked_database_is_waited_for(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    chat: Chat,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    waiting = Waiting(caplog)
    async with running(services):
        ask(lan, chat, [1])
        await telegram.wait_for(lambda: answered(chat) == [1])
        hold = telegram.hold("sendMessage")
        ask(lan, chat, [2])
        await telegram.wait_for(lambda: hold.calls)
        with closing(sqlite3.connect(settings.database.removeprefix("sqlite:///"))) as other:
            other.execute("BEGIN IMMEDIATE")
            hold.release()
            await telegram.wait_for(lambda: answered(chat) == [1, 2])
            ask(lan, chat, [3, 4])
            await waiting.for_("storing, trying again: another program holds the lock of the database SQLITE_BUSY")
            other.rollback()
        await telegram.wait_for(lambda: answered(chat) == [1, 2, 3, 4])
    assert not telegram.queue


class Connections:
    """The bot's connections to SQLite, which can be told that the disk is full."""

    def __init__(self) -> None:
        self._open: list[sqlite3.Connection] = []

    def note(self, connection: sqlite3.Connection, record: object) -> None:
        self._open.append(connection)

    def allow(self, pages: int) -> None:
        for connection in self._open:
            connection.execute(f"PRAGMA max_page_count={pages}").close()


@pytest.fixture
def disk() -> Iterator[Connections]:
    connections = Connections()
    event.listen(Engine, "connect", connections.note)
    yield connections
    event.remove(Engine, "connect", connections.note)


async def test_a_full_disk_is_waited_for(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    chat: Chat,
    disk: Connections,
    caplog: pytest.LogCaptureFixture,
) -> None:
    waiting = Waiting(caplog)
    async with running(services):
        ask(lan, chat, [1])
        await telegram.wait_for(lambda: answered(chat) == [1])
        disk.allow(1)
        for _ in range(4):
            lan.says(chat, f"/help {FILLER}")
        ask(lan, chat, [2])
        await waiting.for_("storing, trying again: the disk of the database is full SQLITE_FULL")
        disk.allow(1 << 30)
        await telegram.wait_for(lambda: answered(chat) == [1, 2])
    assert len(chat.sent) == 6


@pytest.mark.parametrize("database_kind", ["postgresql"])
async def test_a_stopped_postgresql_is_waited_for(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    chat: Chat,
    postgres: PostgresServer,
    caplog: pytest.LogCaptureFixture,
) -> None:
    waiting = Waiting(caplog)
    async with running(services):
        ask(lan, chat, [1])
        await telegram.wait_for(lambda: answered(chat) == [1])
        hold = telegram.hold("sendMessage")
        ask(lan, chat, [2])
        await telegram.wait_for(lambda: hold.calls)
        await asyncio.to_thread(postgres.stop)
        hold.release()
        await telegram.wait_for(lambda: answered(chat) == [1, 2])
        ask(lan, chat, [3, 4])
        await waiting.for_("storing, trying again: the database can't be reached")
        await asyncio.to_thread(postgres.start)
        await telegram.wait_for(lambda: answered(chat) == [1, 2, 3, 4])
    assert not telegram.queue


class FailingResolver:
    """Fails with the same error each time."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Fail."""
        raise self._error


@pytest.mark.parametrize(
    "error",
    [FileNotFoundError(2, "x"), PermissionError(13, "x"), OSError(28, "x"), ConnectionResetError(), TimeoutError()],
    ids=repr,
)
async def test_a_fault_of_a_question_is_no_outage(
    telegram: FakeTelegram, running: Running, guide: Guide, lan: User, chat: Chat, error: Exception
) -> None:
    boss = telegram.user("Sếp", language_code="vi")
    office = telegram.private(boss)
    async with running(Services(Answerer(guide, FailingResolver(error)), frozenset({boss.id}))):
        lan.says(chat, "Influencer marketing là gì?")
        lan.says(chat, "/help")
        sorry = await telegram.next_message(chat)
        assert sorry.text.startswith("Xin lỗi bạn")
        assert "/topics" in (await telegram.next_message(chat)).text
        told = await telegram.next_message(office)
        assert type(error).__name__ in told.text


async def test_a_table_that_is_gone_is_no_outage(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat, settings: Settings
) -> None:
    async with running(services):
        with closing(sqlite3.connect(settings.database.removeprefix("sqlite:///"))) as other:
            other.execute("DROP TABLE people")
        lan.says(chat, "/help")
        assert (await telegram.next_message(chat)).text.startswith("Xin lỗi bạn")


async def test_owners_hear_of_a_long_outage(
    telegram: FakeTelegram, settings: Settings, services: Services, lan: User, chat: Chat
) -> None:
    boss = telegram.user("Sếp", language_code="vi")
    office, stop = telegram.private(boss), asyncio.Event()
    telegram.fail_next("getUpdates", 502, "Bad Gateway", times=30)
    lan.says(chat, "/help")
    serving = asyncio.create_task(
        serve(settings, Services(services.answerer, frozenset({boss.id})), stop, QuickClock())
    )
    told = [(await telegram.next_message(office)).text for _ in range(2)]
    await telegram.next_message(chat)
    stop.set()
    await serving
    assert told[0].startswith("⚠️ Từ ")
    assert "bot gặp trục trặc: không kết nối được với Telegram" in told[0]
    assert told[1].startswith("✅ Bot chạy lại bình thường từ ")
    telegram.refusals.clear()
