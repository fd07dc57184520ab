"""A PostgreSQL database, which several processes may use."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Executable, Row

from bot.state.changes import Change
from bot.state.database import NO_VALUES, FoundRows
from bot.state.joined_statements import joined_statements
from bot.state.troubles import trouble

if TYPE_CHECKING:
    # A bot on SQLite imports this module too, and needs not what is behind it.
    from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class PostgresDatabase:
    """Reads and writes over a pool of connections.

    Connections are not tested before each use. After an outage the first use fails, SQLAlchemy empties the pool, and
    the update that failed is handled again.
    """

    is_sqlite = False

    def __init__(self, engine: "AsyncEngine") -> None:
        self.engine = engine
        # Each read stands alone: beginning and ending a transaction would take two more round trips.
        self._reading = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> FoundRows:
        """Return the rows that a query finds; `values` are those of its named parameters."""
        async with _connected(self._reading.connect()) as connection:
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
    async def transaction(self) -> AsyncIterator["AsyncConnection"]:
        """Open a transaction that is committed at the end of the block, and rolled back by an error."""
        async with _connected(self.engine.begin()) as connection:
            yield connection

    async def apply(self, connection: "AsyncConnection", changes: Sequence[Change]) -> None:
        """Carry out changes in a transaction that is already open."""
        for statement, values in joined_statements(changes):
            await connection.execute(statement, values if len(values) > 1 else values[0])

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


@asynccontextmanager
async def _connected(opening: AbstractAsyncContextManager["AsyncConnection"]) -> AsyncIterator["AsyncConnection"]:
    """Use a connection inside a block; raise StateError where the database can't be reached or used."""
    connecting = True
    try:
        async with opening as connection:
            connecting = False
            yield connection
    except Exception as error:
        if found := trouble(error, connecting=connecting):
            raise found from error
        raise
