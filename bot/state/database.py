"""The one way to the database: reads that stand alone, and changes that are written together or not at all."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Insert, Row, Table, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

IN_MEMORY = "sqlite+aiosqlite://"
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
"""What people write before `://`, and the driver that works here."""
CONNECTIONS = 10
MOST_TOGETHER = 500
"""Changes of so many updates at most are written in one transaction."""
MIGRATION_LOCK = 7_305_119
"""PostgreSQL's advisory lock that keeps two starting processes from migrating at once; any number will do."""


class StateError(Exception):
    """The database can't be used; the message is one line that says why, without a password."""


@dataclass(frozen=True)
class Upsert:
    """One row, added or put in the place of the one with the same key.

    Columns named in `adding` are added up instead; where it `keeps`, the row that is there stays.
    """

    table: Table
    row: Mapping[str, Any]
    adding: Sequence[str] = ()
    keeps: bool = False


Change = Executable | Upsert


class Database:
    """SQLite or PostgreSQL, opened and brought up to date by `open_database`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._waiting: list[tuple[Sequence[Change], asyncio.Future[None]]] = []
        self._writing = asyncio.Lock()

    async def read(self, statement: Executable) -> Sequence[Row[Any]]:
        """Return the rows that a query finds."""
        async with self.engine.connect() as connection:
            return (await connection.execute(statement)).all()

    async def first(self, statement: Executable) -> Row[Any] | None:
        """Return the first row that a query finds."""
        rows = await self.read(statement)
        return rows[0] if rows else None

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction, all or none."""
        if not changes:
            return
        if self.is_sqlite:
            await self._commit_in_company(changes)
        else:
            async with self.engine.begin() as connection:
                await self.apply(connection, changes)

    async def apply(self, connection: AsyncConnection, changes: Sequence[Change]) -> None:
        """Carry out changes in a transaction that is already open."""
        for change in changes:
            await connection.execute(self._upsert(change) if isinstance(change, Upsert) else change)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()

    def _upsert(self, change: Upsert) -> Insert:
        insert = (sqlite.insert if self.is_sqlite else postgresql.insert)(change.table).values(**change.row)
        keys = [column.name for column in change.table.primary_key]
        others = [name for name in change.row if name not in keys]
        if change.keeps or not others:
            return insert.on_conflict_do_nothing(index_elements=keys)
        new = insert.excluded
        old = change.table.c
        values = {name: old[name] + new[name] if name in change.adding else new[name] for name in others}
        return insert.on_conflict_do_update(index_elements=keys, set_=values)

    async def _commit_in_company(self, changes: Sequence[Change]) -> None:
        """Write together with whatever else waits: SQLite has one writer, and a commit costs more than a row."""
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((changes, written))
        async with self._writing:
            batch, self._waiting[:MOST_TOGETHER] = self._waiting[:MOST_TOGETHER], []
            if batch:
                await self._write(batch)
        await written

    async def _write(self, batch: Sequence[tuple[Sequence[Change], asyncio.Future[None]]]) -> None:
        try:
            async with self.engine.begin() as connection:
                for changes, _ in batch:
                    await self.apply(connection, changes)
        except Exception as error:
            await self._write_apart(batch, error)
        else:
            for _, written in batch:
                if not written.done():
                    written.set_result(None)

    async def _write_apart(
        self, batch: Sequence[tuple[Sequence[Change], asyncio.Future[None]]], error: Exception
    ) -> None:
        """Write one by one after a failure, so that one that can't be written holds up no other."""
        if len(batch) == 1:
            _, written = batch[0]
            if not written.done():
                written.set_exception(error)
            return
        for each in batch:
            await self._write([each])


async def open_database(url: str) -> Database:
    """Connect, and bring the tables up to date; raise StateError where that can't be done."""
    try:
        engine = _engine(url)
        await _bring_up_to_date(engine)
    except ModuleNotFoundError as error:
        raise StateError(f"DATABASE_URL needs the package {error.name}: pip install '.[postgres]'") from None
    except (ArgumentError, NoSuchModuleError):
        raise StateError("DATABASE_URL: sqlite+aiosqlite:///FILE or postgresql+asyncpg://... wanted") from None
    except (SQLAlchemyError, OSError) as error:
        raise StateError(f"the database can't be used: {_reason(error)}") from None
    return Database(engine)


async def _bring_up_to_date(engine: AsyncEngine) -> None:
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_migrate)
    except BaseException:
        await engine.dispose()
        raise


def _engine(url: str) -> AsyncEngine:
    parsed = make_url(url)
    driver = DRIVERS.get(parsed.drivername.partition("+")[0])
    if driver is None:
        raise ArgumentError
    parsed = parsed.set(drivername=driver)
    if driver != DRIVERS["sqlite"]:
        return create_async_engine(parsed, pool_size=CONNECTIONS, max_overflow=CONNECTIONS, pool_pre_ping=True)
    if parsed.database in (None, "", ":memory:"):
        engine = create_async_engine(parsed, poolclass=StaticPool)
    else:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(parsed)
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    return engine


def _set_up_sqlite(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _migrate(connection: Connection) -> None:
    # Imported here: only a start needs it.
    from alembic import command
    from alembic.config import Config

    # Another process may start at the same time: one migrates, the other waits.
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    with as_file(files("bot.state") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _reason(error: Exception) -> str:
    """Return the first line of what the database said; SQLAlchemy adds statements and values below it."""
    said = str(error.orig) if isinstance(error, DBAPIError) and error.orig else str(error)
    return (said.splitlines() or [type(error).__name__])[0]
