"""The one way to the database: reads that stand alone, and changes that are written together or not at all."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Executable, Row

from bot.state.changes import Change

NO_VALUES: Mapping[str, Any] = {}
FoundRows = Sequence[Row[Any]]


class Database(Protocol):
    """An open database whose tables are up to date."""

    async def read(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> FoundRows:
        """Return the rows that a query finds; `values` are those of its named parameters."""

    async def first(self, query: Executable, values: Mapping[str, Any] = NO_VALUES) -> Row[Any] | None:
        """Return the first row that a query finds."""

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes in one transaction, all or none."""

    async def close(self) -> None:
        """Close all connections."""
