"""The whole bot against the fake Telegram, and the services that it answers with."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from shutil import copyfile

import pytest
from pydantic import SecretStr
from sqlalchemy import create_engine

from bot.app import serve
from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.running.settings import Settings
from bot.sending import pacing
from bot.state.migrating import migrate
from bot.state.state import State, open_state
from knowledge.guide import Guide
from knowledge.loader import load_guide
from tests.bot.talk import Talk
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.patience import UNPACED
from tests.postgres import DATABASES, PostgresServer
from tests.word_resolver import WordResolver

Running = Callable[[Services], AbstractAsyncContextManager[asyncio.Event]]


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_guide()


@pytest.fixture
def resolver(guide: Guide) -> WordResolver:
    return WordResolver(guide)


@pytest.fixture
def services(guide: Guide, resolver: WordResolver) -> Services:
    return Services(Answerer(guide, resolver))


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake
        assert not fake.refusals, [(each.call.method, each.description) for each in fake.refusals]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests marked with `ON_BOTH_DATABASES` once on each."""
    if "database_kind" in metafunc.fixturenames and metafunc.definition.get_closest_marker("both_databases"):
        metafunc.parametrize("database_kind", DATABASES)


@pytest.fixture
def database_kind() -> str:
    """Return the kind of database of tests that are not run on both."""
    return "sqlite"


@pytest.fixture
async def empty_database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a database without tables."""
    if database_kind == "sqlite":
        return f"sqlite:///{tmp_path / 'bot.sqlite'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return await server.new_database()


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an SQLite database with empty tables, to be copied: making them takes longer than most tests."""
    file = tmp_path_factory.mktemp("tables") / "bot.sqlite"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        migrate(connection)
    engine.dispose()
    return file


@pytest.fixture
async def database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a database with empty tables."""
    if database_kind == "sqlite":
        tables: Path = request.getfixturevalue("sqlite_tables")
        return f"sqlite:///{copyfile(tables, tmp_path / 'bot.sqlite')}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return await server.new_database(with_tables=True)


@pytest.fixture
async def state(database_url: str) -> AsyncIterator[State]:
    state = await open_state(database_url)
    yield state
    await state.close()


@pytest.fixture
def settings(telegram: FakeTelegram, database_url: str, tmp_path: Path) -> Settings:
    return Settings(
        telegram_bot_token=SecretStr(telegram.token),
        telegram_api_url=telegram.url,
        database_url=SecretStr(database_url),
        data_dir=tmp_path / "data",
    )


@pytest.fixture
def running(settings: Settings, telegram: FakeTelegram) -> Running:
    """Give what runs the bot on given services inside a block; leaving it waits for the last answers."""

    @asynccontextmanager
    async def run(services: Services) -> AsyncIterator[asyncio.Event]:
        stop = asyncio.Event()
        telegram.poller = None  # of an earlier run
        serving = asyncio.create_task(serve(settings, services, stop))
        try:
            await telegram.wait_for(lambda: telegram.poller or serving.done())
            yield stop
        finally:
            stop.set()
            await serving

    return run


@pytest.fixture(autouse=True)
def unpaced(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot send as fast as it can, but in tests marked with `paced`."""
    if request.node.get_closest_marker("paced"):
        return
    monkeypatch.setattr(pacing, "CHAT_PACE", UNPACED)
    monkeypatch.setattr(pacing, "GROUP_PACE", UNPACED)


@pytest.fixture
async def bot(running: Running, services: Services) -> AsyncIterator[asyncio.Event]:
    """Run the bot for the length of a test."""
    async with running(services) as stop:
        yield stop


@pytest.fixture
def lan(telegram: FakeTelegram) -> User:
    return telegram.user("Lan", language_code="vi", username="lan")


@pytest.fixture
def chat(telegram: FakeTelegram, lan: User) -> Chat:
    return telegram.private(lan)


@pytest.fixture
def private(telegram: FakeTelegram, lan: User, chat: Chat) -> Talk:
    """Return Lan's talk with the bot in private."""
    return Talk(telegram, lan, chat)
