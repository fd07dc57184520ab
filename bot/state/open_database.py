"""From a URL to an open database, with what can go wrong on the way."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from bot.state.migrating import migrate
from bot.state.postgres_database import PostgresDatabase
from bot.state.sqlite_database import SqliteDatabase
from bot.state.troubles import trouble
from knowledge.toolbox.errors import StateError

IN_MEMORY = "sqlite://"
"""The URL of a database that is gone with the process."""
SQLITE, POSTGRESQL = "sqlite", "postgresql+asyncpg"
DRIVERS = {"sqlite": SQLITE, "postgresql": POSTGRESQL, "postgres": POSTGRESQL}
"""What people write before `://`, and the driver that works here."""
POOL_SIZE = 20
"""Connections to PostgreSQL that stay open; as many again under load. A server allows 100 unless set otherwise."""

OWNER_ONLY_FOLDER, OWNER_ONLY_FILE = 0o700, 0o600
"""Rights of what the bot keeps of people."""

_SQLITE_SETTINGS = ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000", "secure_delete=ON")
"""WAL lets reads go on during a write and needs no wait for the disk at each commit; 5 s of waiting for another
process's lock are far more than a commit takes; what is deleted is written over."""


def parsed_url(url: str) -> URL:
    """Return a database's URL with the driver that works here; raise StateError where it is none."""
    try:
        parsed = make_url(url)
        driver = DRIVERS.get(parsed.drivername.partition("+")[0])
    except (ArgumentError, ValueError):
        driver = None
    if driver is None or (driver == SQLITE and parsed.host):
        raise StateError("DATABASE_URL: sqlite:///FILE or postgresql+asyncpg://user:password@host:port/name wanted")
    return parsed.set(drivername=driver)


def sqlite_file(url: str) -> Path | None:
    """Return the file of an SQLite database; None for one in memory or on a server. Raises StateError as above."""
    parsed = parsed_url(url)
    in_file = parsed.drivername == SQLITE and parsed.database not in (None, "", ":memory:")
    return Path(parsed.database or "") if in_file else None


async def open_database(url: str, migrates: bool = True) -> SqliteDatabase | PostgresDatabase:
    """Connect, and bring the tables up to date where `migrates`; raise StateError where that can't be done."""
    prepare = migrate if migrates else _touch
    try:
        parsed = parsed_url(url)
        return await (_open_sqlite if parsed.drivername == SQLITE else _open_postgresql)(parsed, prepare)
    except ModuleNotFoundError as error:
        raise StateError(f"DATABASE_URL needs the package {error.name}: pip install '.[postgres]'") from None
    except Exception as error:
        found = trouble(error, connecting=True)
        if found is None and not isinstance(error, SQLAlchemyError):
            raise
        raise StateError(f"the database can't be used: {_reason(error)}", found.cause if found else None) from None


async def _open_sqlite(url: URL, prepare: Callable[[Connection], None]) -> SqliteDatabase:
    if url.database in (None, "", ":memory:"):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        make_private(Path(url.database))
        engine = create_engine(url)
    event.listen(engine, "connect", _set_up_sqlite)
    try:
        with engine.begin() as connection:
            prepare(connection)
    except BaseException:
        engine.dispose()
        raise
    return SqliteDatabase(engine)


async def _open_postgresql(url: URL, prepare: Callable[[Connection], None]) -> PostgresDatabase:
    # Imported here: it loads SQLAlchemy's mapper too, some megabytes that a bot on SQLite needs not.
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(url, pool_size=POOL_SIZE, max_overflow=POOL_SIZE)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(prepare)
    except BaseException:
        await engine.dispose()
        raise
    return PostgresDatabase(engine)


def make_private(file: Path) -> None:
    """Make a database's file where there is none, and let nobody but its owner read it; SQLite's others follow it."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY_FOLDER)
    with suppress(OSError):  # what can't be made or changed shows when it is opened
        file.touch(mode=OWNER_ONLY_FILE, exist_ok=True)
        for each in (file, *(file.with_name(file.name + suffix) for suffix in ("-wal", "-shm"))):
            if each.is_file():
                each.chmod(OWNER_ONLY_FILE)


def _set_up_sqlite(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for setting in _SQLITE_SETTINGS:
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _touch(connection: Connection) -> None:
    """Show that the database answers."""
    connection.execute(text("SELECT 1"))


def _reason(error: Exception) -> str:
    """Return the first line of what the database said; SQLAlchemy adds statements and values below it."""
    said = str(error.orig) if isinstance(error, DBAPIError) and error.orig else str(error)
    return (said.splitlines() or [type(error).__name__])[0]
