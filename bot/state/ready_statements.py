"""Statements that come again and again, made once as SQLite's own text, and what turns values into SQLite's and back.

A reply takes about fifteen statements. SQLAlchemy's general way to run one takes ten times as long as SQLite itself.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Executable, Row, Select
from sqlalchemy.engine.result import result_tuple
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

MOST_KEPT = 500
"""Statements that are kept made, of some kilobytes each: the bot has about a hundred that come again."""

_REQUIRED = object()
"""Stands for the value of a parameter that has none of its own."""
_Turn = Callable[[Any], Any]
"""Turns a value into SQLite's form, or back."""


class ReadyStatement:
    """One statement, made for values under these names."""

    def __init__(self, statement: Any, names: Sequence[str], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        self._sql = str(compiled)
        self._dialect = dialect
        binds = [compiled.binds[name] for name in compiled.positiontup or ()]
        self._given = [
            (each.key, _REQUIRED if each.required else each.effective_value, _bind_processor(each.type, dialect))
            for each in binds
        ]
        columns = list(statement.selected_columns) if isinstance(statement, Select) else []
        self._row: Callable[[Sequence[Any]], Row[Any]] = result_tuple([column.key or "" for column in columns])
        turns = [(place, _result_processor(column.type, dialect)) for place, column in enumerate(columns)]
        self._turned = [(place, turn) for place, turn in turns if turn]

    @classmethod
    def made(cls, statement: Any, names: Sequence[str], dialect: Dialect) -> "ReadyStatement | None":
        """Return a statement made for SQLite; None for one whose text depends on its values, as with a list in it."""
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        depends = compiled.post_compile_params or compiled.insert_prefetch or compiled.update_prefetch
        return None if depends else cls(statement, names, dialect)

    def run(self, connection: sqlite3.Connection, values: Mapping[str, Any]) -> list[Row[Any]]:
        """Carry it out and return the rows that it finds; raise SQLAlchemy's error where SQLite refuses it."""
        given = [values[name] if usual is _REQUIRED else values.get(name, usual) for name, usual, _ in self._given]
        turned = [turn(value) if turn else value for value, (_, _, turn) in zip(given, self._given, strict=True)]
        try:
            found = connection.execute(self._sql, turned).fetchall()
        except sqlite3.Error as error:
            # Without the values: they are what people wrote, and errors are logged.
            raise DBAPIError.instance(self._sql, None, error, sqlite3.Error, dialect=self._dialect) from error
        return [self._row(self._read(row)) for row in found]

    def _read(self, row: tuple[Any, ...]) -> Sequence[Any]:
        if not self._turned:
            return row
        values = list(row)
        for place, turn in self._turned:
            values[place] = turn(values[place])
        return values


class ReadyStatements:
    """Makes statements and keeps them; one thread at a time may use it."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[Executable, ReadyStatement | None] = {}

    def of(self, statement: Executable, names: Mapping[str, Any]) -> ReadyStatement | None:
        """Return a statement made ready; None for one that only SQLAlchemy can run, and for a new one in a full store.

        A statement always comes with values under the same names.
        """
        if statement not in self._made:
            if len(self._made) >= MOST_KEPT:
                return None
            self._made[statement] = ReadyStatement.made(statement, tuple(names), self._dialect)
        return self._made[statement]


def _bind_processor(kind: TypeEngine[Any], dialect: Dialect) -> _Turn | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _result_processor(kind: TypeEngine[Any], dialect: Dialect) -> _Turn | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
