"""The SQL of an `Upsert`: INSERT ... ON CONFLICT, which both databases have."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import sqlite

from bot.state.changes import Upsert

UpsertShape = tuple[Table, tuple[str, ...], tuple[str, ...], bool]
"""An `Upsert` without its values: table, columns, columns that are added up, whether the row there is kept."""


def shape_of(upsert: Upsert) -> UpsertShape:
    """Return an upsert without its values."""
    return upsert.table, tuple(upsert.row), tuple(upsert.adding), upsert.keeps


@cache
def sqlite_upsert(shape: UpsertShape) -> Insert:
    """Return the statement for SQLite; its parameters have the names of the columns. There are a few dozen shapes."""
    return _on_conflict(sqlite.insert(shape[0]), shape)


def postgres_upsert(shape: UpsertShape, parameters: dict[str, Any]) -> Insert:
    """Return the statement for PostgreSQL with a parameter for each column."""
    # Imported here: with SQLite it takes memory for nothing.
    from sqlalchemy.dialects import postgresql

    return _on_conflict(postgresql.insert(shape[0]).values(parameters), shape)


def _on_conflict(insert: Any, shape: UpsertShape) -> Insert:
    table, columns, adding, keeps = shape
    keys = [column.name for column in table.primary_key]
    others = [name for name in columns if name not in keys]
    if keeps or not others:
        kept: Insert = insert.on_conflict_do_nothing(index_elements=keys)
        return kept
    replaced: Insert = insert.on_conflict_do_update(
        index_elements=keys, set_=_values(others, adding, table.c, insert.excluded)
    )
    return replaced


def _values(columns: Sequence[str], adding: Sequence[str], old: Any, new: Any) -> dict[str, Any]:
    return {name: old[name] + new[name] if name in adding else new[name] for name in columns}
