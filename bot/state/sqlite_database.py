"""An SQLite database: a file that one process uses, or one in memory."""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, cast

from sqlalchemy import Connection, Engine, Executable, Row
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from bot.state.changes import BoundStatement, Change, EmptyJournal, Upsert, WriteStatement
from bot.state.database import NO_VALUES, FoundRows
from bot.state.ready_statements import ReadyStatements
from bot.state.troubles import trouble
from bot.state.upsert_statements import shape_of, sqlite_upsert

MOST_TOGETHER = 100
"""Commits that share a transaction at most; where one of them is faulty, all of them are written again."""


class SqliteDatabase:
    """Reads at once, and writes in a thread.

    A read runs in the calling thread on a connection of its own: it takes 0.05 ms, and handing it to another thread
    would take ten times as long. A commit may wait for the disk, so it runs in a thread; commits that come in
    meanwhile share the next transaction.
    """

    is_sqlite = True

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        in_memory = isinstance(engine.pool, StaticPool)
        # In memory there is one connection for all, which two threads must not use at once.
        self._writer = None if in_memory else ThreadPoolExecutor(1, "sqlite")
        self._reader: Connection | None = None
        # A statement with named values is made once; the two threads must not share what they keep.
        self._ready_reads, self._ready_writes = (ReadyStatements(engine.dialect) for _ in range(2))
        self._waiting: list[tuple[Sequence[Change], asyncio.Future[None]]] = []
        self._writing = asyncio.Lock()

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> FoundRows:
        """Return the rows that a query finds; `values` are those of its named parameters."""
        try:
            if self._reader is None:
                # Each read stands alone and sees what was committed last.
                self._reader = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            ready = self._ready_reads.of(query, values) if values else None
            if ready:
                return ready.run(_sqlite(self._reader), values)
            return self._reader.execute(query, values).all()
        except SQLAlchemyError as error:
            # A broken connection would refuse all later reads.
            self._forget_reader()
            if found := trouble(error):
                raise found from error
            raise

    async def first(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Row[Any] | None:
        """Return the first row that a query finds."""
        rows = await self.read(query, values)
        return rows[0] if rows else None

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction, together with other commits that are waiting."""
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
        self._forget_reader()
        self.engine.dispose()

    async def _write(self, batch: Sequence[tuple[Sequence[Change], asyncio.Future[None]]]) -> None:
        """Write a batch. Where one of its commits is faulty, each is written alone, so that only that one fails."""
        together = [change for changes, _ in batch for change in changes]
        try:
            if self._writer:
                await asyncio.get_running_loop().run_in_executor(self._writer, self._execute, together)
            else:
                self._execute(together)
        except Exception as error:
            if len(batch) > 1 and not trouble(error):
                for each in batch:
                    await self._write([each])
            else:
                _settle(batch, error)
        else:
            _settle(batch)

    def _forget_reader(self) -> None:
        if self._reader:
            self._reader.close()
            self._reader = None

    def _execute(self, changes: Sequence[Change]) -> None:
        with self.engine.begin() as connection:
            for change in changes:
                if isinstance(change, Upsert):
                    self._run(connection, sqlite_upsert(shape_of(change)), change.row)
                elif isinstance(change, BoundStatement):
                    self._run(connection, change.statement, change.values)
                elif not isinstance(change, EmptyJournal):
                    connection.execute(change)
        if EmptyJournal() in changes:
            self._empty_journal()

    def _run(self, connection: Connection, statement: WriteStatement, values: Mapping[str, Any]) -> None:
        ready = self._ready_writes.of(statement, values)
        if ready:
            ready.run(_sqlite(connection), values)
        else:
            connection.execute(statement, values)

    def _empty_journal(self) -> None:
        """Move what waits in the journal into the file; while another process reads, as `doctor` may, it stays."""
        with suppress(OperationalError), self.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _sqlite(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection beneath one of SQLAlchemy's, which begins and ends its transactions."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _settle(batch: Sequence[tuple[Sequence[Change], asyncio.Future[None]]], error: Exception | None = None) -> None:
    """Tell who waits for a batch that it is written, or why it is not."""
    for _, written in batch:
        if written.done():
            continue
        if error:
            written.set_exception(trouble(error) or error)
        else:
            written.set_result(None)
