"""Several changes as one PostgreSQL statement: WITH change_0 AS (INSERT ...), change_1 AS (...) UPDATE ...

The time between a reply and the note of it counts: a process that dies in between sends the reply again. So a
transaction should take few round trips to the server.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, cast

from sqlalchemy import bindparam
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import ExternallyTraversible, replacement_traverse

from bot.state.changes import BoundStatement, Change, EmptyJournal, RowChange, Upsert, WriteStatement
from bot.state.database import NO_VALUES
from bot.state.upsert_statements import UpsertShape, postgres_upsert, shape_of

MOST_JOINED = 256
"""Joined statements in memory, of some kilobytes each: a few dozen combinations of changes occur."""

_Shape = WriteStatement | UpsertShape
"""What of a change does not depend on its values."""


def joined_statements(changes: Sequence[Change]) -> Iterator[tuple[WriteStatement, list[Mapping[str, Any]]]]:
    """Yield statements that carry out the changes in their order, each with the sets of values to run it with.

    A statement changes no table twice, as PostgreSQL does not say in which order it carries out its parts.
    """
    written = [change for change in changes if not isinstance(change, EmptyJournal)]
    for (shapes, comes_again), groups in groupby(_of_different_tables(written), _kind):
        yield (_joined_once if comes_again else _joined)(shapes), [dict(_values(group)) for group in groups]


def _of_different_tables(changes: Sequence[RowChange]) -> Iterator[list[RowChange]]:
    """Yield the changes in their order, in groups in which no table stands twice."""
    group: list[RowChange] = []
    for change in changes:
        if any(_table(each) is _table(change) for each in group):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _table(change: RowChange) -> object:
    if isinstance(change, Upsert):
        return change.table
    return (change.statement if isinstance(change, BoundStatement) else change).table


def _kind(group: Sequence[RowChange]) -> tuple[tuple[_Shape, ...], bool]:
    """Return the shapes of changes, and whether they can come again: a statement with values inside can not."""
    return tuple(map(_shape, group)), all(isinstance(each, Upsert | BoundStatement) for each in group)


def _shape(change: RowChange) -> _Shape:
    if isinstance(change, Upsert):
        return shape_of(change)
    return change.statement if isinstance(change, BoundStatement) else change


def _values(group: Sequence[RowChange]) -> Iterator[tuple[str, Any]]:
    """Yield the values of changes, each under its name in the joined statement."""
    for place, change in enumerate(group):
        for name, value in _named_values(change).items():
            yield _name(place, name), value


def _named_values(change: RowChange) -> Mapping[str, Any]:
    if isinstance(change, Upsert):
        return change.row
    return change.values if isinstance(change, BoundStatement) else NO_VALUES


def _name(place: int, name: str) -> str:
    return f"c{place}_{name}"


def _joined(shapes: tuple[_Shape, ...]) -> WriteStatement:
    """Return one statement for changes of different tables; names of parameters begin with the change's place."""
    *others, last = (_placed(shape, place) for place, shape in enumerate(shapes))
    return last.add_cte(*(each.cte(f"change_{place}") for place, each in enumerate(others)))


_joined_once = lru_cache(MOST_JOINED)(_joined)


def _placed(shape: _Shape, place: int) -> WriteStatement:
    """Return a change's statement with the names of its parameters for this place."""
    if isinstance(shape, tuple):
        table, columns, *_ = shape
        parameters = {name: bindparam(_name(place, name), type_=table.c[name].type) for name in columns}
        return postgres_upsert(shape, parameters)

    def placed(element: ExternallyTraversible, **options: object) -> ExternallyTraversible | None:
        if not isinstance(element, BindParameter) or element.unique:
            return None
        return bindparam(_name(place, element.key), type_=element.type)

    return cast(WriteStatement, replacement_traverse(shape, {}, placed))
