"""Changes of the database as values: what to write, apart from when and how it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Delete, Insert, Table, Update


@dataclass(frozen=True)
class Upsert:
    """A row to insert, or to write over the one with the same key.

    Columns named in `adding` are added to what is there instead. With `keeps`, the row that is there stays as it is.
    """

    table: Table
    row: Mapping[str, Any]
    adding: Sequence[str] = ()
    keeps: bool = False


WriteStatement = Insert | Update | Delete


@dataclass(frozen=True)
class BoundStatement:
    """A statement with named parameters, and their values.

    SQLAlchemy takes longer to build a statement than the database to carry it out, so frequent ones are built once.
    """

    statement: WriteStatement
    values: Mapping[str, Any]


RowChange = WriteStatement | Upsert | BoundStatement


@dataclass(frozen=True)
class EmptyJournal:
    """Take what was deleted off the disk as well, once the changes beside this one are written.

    SQLite keeps what was written in a journal (`-wal`), deleted texts too. PostgreSQL is left to do so in its own time.
    """


Change = RowChange | EmptyJournal
