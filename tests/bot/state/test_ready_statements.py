"""Statements made ready find and write what SQLAlchemy's own way does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, bindparam, create_engine, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool

from bot.state.ready_statements import ReadyStatement
from bot.state.tables import METADATA, TURNS

ADD = insert(TURNS).values({name: bindparam(name) for name in ("chat", "topic", "user", "text", "shown", "at")})
FIND = select(TURNS).where(TURNS.c.chat == bindparam("chat"), TURNS.c.at >= bindparam("since"))
SILENCE = update(TURNS).where(TURNS.c.chat == bindparam("of")).values(text="", shown=[], decision="decline")
HANOI = timezone(timedelta(hours=7))
TURN: dict[str, Any] = {
    "chat": -7,
    "topic": 0,
    "user": 2**51,
    "text": "ROI là gì?",
    "shown": {"points": ["pros/x"]},
    "at": datetime(2026, 11, 23, 9, 30, tzinfo=HANOI),
}


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine: Engine = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(engine)
    with engine.begin() as opened:
        yield opened
    engine.dispose()


def run(connection: Connection, statement: Any, values: dict[str, Any]) -> list[Any]:
    ready = ReadyStatement.made(statement, tuple(values), connection.dialect)
    beneath = connection.connection.driver_connection
    assert ready is not None
    assert isinstance(beneath, sqlite3.Connection)
    return list(ready.run(beneath, values))


@pytest.mark.parametrize(("seconds", "found"), [(0, 1), (1, 0)])
def test_what_one_way_wrote_the_other_finds(connection: Connection, seconds: int, found: int) -> None:
    run(connection, ADD, TURN)
    since = {"chat": -7, "since": datetime(2026, 11, 23, 2, 30, tzinfo=UTC) + timedelta(seconds=seconds)}
    rows = run(connection, FIND, since)
    assert len(rows) == found
    assert rows == list(connection.execute(FIND, since))
    for row in rows:
        assert (row.user, row.text, row.shown, row.at) == (2**51, "ROI là gì?", TURN["shown"], TURN["at"])
        assert row.decision is None


def test_values_of_the_statement_itself_are_written(connection: Connection) -> None:
    run(connection, ADD, TURN)
    run(connection, SILENCE, {"of": -7})
    (row,) = connection.execute(select(TURNS))
    assert (row.text, row.shown, row.decision) == ("", [], "decline")


def test_what_is_refused_is_told_without_its_words(connection: Connection) -> None:
    without_chat = {**TURN, "chat": None}
    with pytest.raises(IntegrityError) as refused:
        run(connection, ADD, without_chat)
    assert TURN["text"] not in str(refused.value)


def test_a_missing_value_is_a_mistake(connection: Connection) -> None:
    ready = ReadyStatement.made(FIND, ("chat", "since"), connection.dialect)
    assert ready is not None
    with closing(sqlite3.connect(":memory:")) as made, pytest.raises(KeyError, match="since"):
        ready.run(made, {"chat": -7})


def test_a_statement_with_a_list_is_left_to_sqlalchemy(connection: Connection) -> None:
    listed = select(TURNS.c.text).where(TURNS.c.chat.in_(bindparam("chats", expanding=True)))
    assert ReadyStatement.made(listed, ("chats",), connection.dialect) is None
