"""The one way to the database: reads that stand alone, and changes that are written together or not at all."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from sqlalchemy import (
    URL,
    Connection,
    Delete,
    Engine,
    Executable,
    Insert,
    Row,
    Table,
    Update,
    bindparam,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import ExternallyTraversible, replacement_traverse

if TYPE_CHECKING:
    from alembic.config import Config

IN_MEMORY = "sqlite://"
SQLITE, POSTGRESQL = "sqlite", "postgresql+asyncpg"
DRIVERS = {"sqlite": SQLITE, "postgresql": POSTGRESQL, "postgres": POSTGRESQL}
"""What people write before `://`, and the driver that works here."""
CONNECTIONS = 20
MOST_TOGETHER = 100
"""Changes of so many updates at most are written in one transaction."""
MOST_JOINED = 256
"""Joined statements that are kept: there are a few dozen combinations of changes."""
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


Write = Insert | Update | Delete


@dataclass(frozen=True)
class Bound:
    """A statement that was made once, with the values of one occasion; making one takes longer than carrying it out."""

    statement: Write
    values: Mapping[str, Any]


Change = Write | Upsert | Bound
NO_VALUES: Mapping[str, Any] = {}
Rows = Sequence[Row[Any]]


class Database(Protocol):
    """A database that is open and up to date."""

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Rows:
        """Return the rows that a query finds; `values` are those that it names."""

    async def first(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Row[Any] | None:
        """Return the first row that a query finds."""

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction, all or none."""

    async def close(self) -> None:
        """Close all connections."""


class SqliteDatabase:
    """An SQLite file, or one in memory.

    Reads run where they are called, over a connection of their own: one takes 0.05 ms, and its way through another
    thread and back ten times as long. Writes of updates that end together share a transaction, in a thread of their
    own, as a commit waits for the disk.
    """

    is_sqlite = True

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        in_memory = isinstance(engine.pool, StaticPool)
        # In memory there is one connection for all, which two threads must not use at once.
        self._writer = None if in_memory else ThreadPoolExecutor(1, "sqlite")
        self._reader: Connection | None = None
        self._waiting: list[tuple[Sequence[Change], asyncio.Future[None]]] = []
        self._writing = asyncio.Lock()

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Rows:
        """Return the rows that a query finds; `values` are those that it names."""
        if self._reader is None:
            # Each read stands alone and sees what was committed last.
            self._reader = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            return self._reader.execute(query, values).all()
        except SQLAlchemyError:
            # A connection that broke would refuse all that comes after.
            self._reader.close()
            self._reader = None
            raise

    async def first(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Row[Any] | None:
        """Return the first row that a query finds."""
        rows = await self.read(query, values)
        return rows[0] if rows else None

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction, with whatever else waits to be written."""
        if not changes:
            return
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((changes, written))
        async with self._writing:
            batch, self._waiting[:MOST_TOGETHER] = self._waiting[:MOST_TOGETHER], []
            if batch:
                await self._write(batch)
        await written

    async def close(self) -> None:
        """Close all connections."""
        if self._writer:
            self._writer.shutdown()
        if self._reader:
            self._reader.close()
        self.engine.dispose()

    async def _write(self, batch: Sequence[tuple[Sequence[Change], asyncio.Future[None]]]) -> None:
        """Write a batch; one that can't be written holds up no other."""
        together = [change for changes, _ in batch for change in changes]
        try:
            if self._writer:
                await asyncio.get_running_loop().run_in_executor(self._writer, self._execute, together)
            else:
                self._execute(together)
        except Exception as error:
            if len(batch) > 1:
                for each in batch:
                    await self._write([each])
            elif not batch[0][1].done():
                batch[0][1].set_exception(error)
            return
        for _, written in batch:
            if not written.done():
                written.set_result(None)

    def _execute(self, changes: Sequence[Change]) -> None:
        with self.engine.begin() as connection:
            for change in changes:
                if isinstance(change, Upsert):
                    connection.execute(_sqlite_upsert(change.table, tuple(change.row), *_manner(change)), change.row)
                elif isinstance(change, Bound):
                    connection.execute(change.statement, change.values)
                else:
                    connection.execute(change)


class PostgresDatabase:
    """A PostgreSQL database, which several processes may use.

    Connections are not tried out before they are used: after an outage the first use fails, the pool is emptied, and
    what failed is handled again.
    """

    is_sqlite = False

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        # Each read stands alone: beginning and ending a transaction would take two more round trips.
        self._reading = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Rows:
        """Return the rows that a query finds; `values` are those that it names."""
        async with self._reading.connect() as connection:
            return (await connection.execute(query, values)).all()

    async def first(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Row[Any] | None:
        """Return the first row that a query finds."""
        rows = await self.read(query, values)
        return rows[0] if rows else None

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction."""
        if changes:
            async with self.transaction() as connection:
                await self.apply(connection, changes)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that is committed at the end of the block."""
        async with self.engine.begin() as connection:
            yield connection

    async def apply(self, connection: AsyncConnection, changes: Sequence[Change]) -> None:
        """Carry out changes in a transaction that is already open.

        Those of different tables go in one statement, and statements that differ in their values only go together: the
        fewer round trips between a reply and the note of it, the fewer replies are sent again when the process dies in
        between.
        """
        for (shapes, comes_again), groups in groupby(_of_different_tables(changes), _kind):
            joined = (_joined_once if comes_again else _joined)(shapes)
            values = [dict(_values(group)) for group in groups]
            await connection.execute(joined, values if len(values) > 1 else values[0])

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


# Changes of PostgreSQL, several in one statement --------------------------------------------------

_UpsertShape = tuple[Table, tuple[str, ...], tuple[str, ...], bool]
"""Table, columns, and the manner of upserting."""
_Shape = Write | _UpsertShape
"""What of a change does not depend on its values."""


def _of_different_tables(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes in their order, in groups in which no table stands twice."""
    group: list[Change] = []
    for change in changes:
        if any(_table(each) is _table(change) for each in group):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _table(change: Change) -> object:
    if isinstance(change, Upsert):
        return change.table
    return (change.statement if isinstance(change, Bound) else change).table


def _kind(group: Sequence[Change]) -> tuple[tuple[_Shape, ...], bool]:
    """Return the shapes of changes, and whether they come again: a statement that carries its values does not."""
    return tuple(map(_shape, group)), all(isinstance(each, Upsert | Bound) for each in group)


def _shape(change: Change) -> _Shape:
    if isinstance(change, Upsert):
        return (change.table, tuple(change.row), *_manner(change))
    return change.statement if isinstance(change, Bound) else change


def _values(group: Sequence[Change]) -> Iterator[tuple[str, Any]]:
    """Yield the values of changes under the names that they have in the joined statement."""
    for place, change in enumerate(group):
        named = change.row if isinstance(change, Upsert) else change.values if isinstance(change, Bound) else {}
        for name, value in named.items():
            yield _name(place, name), value


def _name(place: int, name: str) -> str:
    return f"c{place}_{name}"


def _joined(shapes: tuple[_Shape, ...]) -> Write:
    """Return one statement for changes of different tables; the names of its values begin with their places."""
    *others, last = (_placed(shape, place) for place, shape in enumerate(shapes))
    return last.add_cte(*(each.cte(f"change_{place}") for place, each in enumerate(others)))


_joined_once = lru_cache(MOST_JOINED)(_joined)


def _placed(shape: _Shape, place: int) -> Write:
    if isinstance(shape, tuple):
        table, columns, adding, keeps = shape
        row = {name: bindparam(_name(place, name), type_=table.c[name].type) for name in columns}
        return _upsert(postgresql.insert(table).values(row), table, columns, adding, keeps)

    def placed(element: ExternallyTraversible, **options: object) -> ExternallyTraversible | None:
        if not isinstance(element, BindParameter) or element.unique:
            return None
        return bindparam(_name(place, element.key), type_=element.type)

    return cast(Write, replacement_traverse(shape, {}, placed))


def _manner(change: Upsert) -> tuple[tuple[str, ...], bool]:
    return tuple(change.adding), change.keeps


@cache
def _sqlite_upsert(table: Table, columns: Sequence[str], adding: Sequence[str], keeps: bool) -> Insert:
    """Return the statement for rows of these columns."""
    return _upsert(sqlite.insert(table), table, columns, adding, keeps)


def _upsert(insert: Any, table: Table, columns: Sequence[str], adding: Sequence[str], keeps: bool) -> Insert:
    keys = [column.name for column in table.primary_key]
    others = [name for name in columns if name not in keys]
    if keeps or not others:
        kept: Insert = insert.on_conflict_do_nothing(index_elements=keys)
        return kept
    old, new = table.c, insert.excluded
    values = {name: old[name] + new[name] if name in adding else new[name] for name in others}
    replaced: Insert = insert.on_conflict_do_update(index_elements=keys, set_=values)
    return replaced


# Opening ----------------------------------------------------------------------------------------


async def open_database(url: str, migrate: bool = True) -> SqliteDatabase | PostgresDatabase:
    """Connect, and bring the tables up to date unless told not to; raise StateError where that can't be done."""
    prepare = _migrate if migrate else _touch
    try:
        parsed = make_url(url)
        driver = DRIVERS.get(parsed.drivername.partition("+")[0])
        if driver is None:
            raise ArgumentError
        return await (_open_sqlite if driver == SQLITE else _open_postgresql)(parsed.set(drivername=driver), prepare)
    except ModuleNotFoundError as error:
        raise StateError(f"DATABASE_URL needs the package {error.name}: pip install '.[postgres]'") from None
    except (ArgumentError, NoSuchModuleError):
        raise StateError("DATABASE_URL: sqlite:///FILE or postgresql+asyncpg://... wanted") from None
    except (SQLAlchemyError, OSError) as error:
        raise StateError(f"the database can't be used: {_reason(error)}") from None


async def _open_sqlite(url: URL, prepare: Callable[[Connection], None]) -> SqliteDatabase:
    if url.database in (None, "", ":memory:"):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
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
    engine = create_async_engine(url, pool_size=CONNECTIONS, max_overflow=CONNECTIONS)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(prepare)
    except BaseException:
        await engine.dispose()
        raise
    return PostgresDatabase(engine)


def _set_up_sqlite(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _touch(connection: Connection) -> None:
    connection.execute(text("SELECT 1"))


def newest_version() -> str:
    """Return the name of the last migration: the version of tables that are up to date."""
    from alembic.script import ScriptDirectory

    with _migrations() as config:
        return ScriptDirectory.from_config(config).get_current_head() or ""


def _migrate(connection: Connection) -> None:
    from alembic import command

    # Another process may start at the same time: one migrates, the other waits.
    if connection.dialect.name == SQLITE:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    with _migrations() as config:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _migrations() -> Iterator["Config"]:
    # Alembic is imported where it is used: only a start needs it.
    from alembic.config import Config

    with as_file(files("bot.state") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        yield config


def _reason(error: Exception) -> str:
    """Return the first line of what the database said; SQLAlchemy adds statements and values below it."""
    said = str(error.orig) if isinstance(error, DBAPIError) and error.orig else str(error)
    return (said.splitlines() or [type(error).__name__])[0]
