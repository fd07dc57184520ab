"""Reads, changes written together, upserts and the start, on SQLite and on PostgreSQL."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, bindparam, delete, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.state.changes import BoundStatement, Change, Upsert
from bot.state.database import Database
from bot.state.open_database import open_database
from bot.state.sqlite_database import SqliteDatabase
from bot.state.state import State
from bot.state.tables import DAYS, METADATA, PEOPLE, TURNS
from knowledge.toolbox.errors import StateError
from tests.alembic_settings import migrations
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

DAY = date(2026, 11, 23)


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), METADATA))


async def languages(database: Database) -> dict[int, str]:
    return {row.user: row.language for row in await database.read(select(PEOPLE).order_by(PEOPLE.c.user))}


def after_all_migrations(connection: Connection) -> list[object]:
    """Take all tables back, make them by the migrations, and return what then differs."""
    config = migrations()
    config.attributes["connection"] = connection
    command.downgrade(config, "base")
    assert inspect(connection).get_table_names() == ["alembic_version"]
    command.upgrade(config, "head")
    return differences(connection)


@pytest.mark.parametrize("look", [differences, after_all_migrations])
async def test_a_new_database_and_migrations_have_exactly_the_tables(
    state: State, look: Callable[[Connection], list[object]]
) -> None:
    database = state.database
    if isinstance(database, SqliteDatabase):
        with database.engine.begin() as connection:
            assert look(connection) == []
    else:
        async with database.engine.begin() as connection:
            assert await connection.run_sync(look) == []


async def test_a_new_database_needs_no_migrations(empty_database_url: str) -> None:
    program = f"""
import asyncio, sys
from bot.state.open_database import open_database

async def run():
    await (await open_database({empty_database_url!r})).close()

asyncio.run(run())
print("alembic" in sys.modules)
"""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdout=subprocess.PIPE)
    said, _ = await process.communicate()
    assert said == b"False\n"


async def test_opening_again_keeps_what_is_there(state: State, database_url: str) -> None:
    await state.commit([Upsert(PEOPLE, {"user": 1, "language": "en"})])
    again = await open_database(database_url)
    assert await languages(again) == {1: "en"}
    await again.close()


async def test_two_processes_may_start_at_once(empty_database_url: str) -> None:
    first, second = await asyncio.gather(open_database(empty_database_url), open_database(empty_database_url))
    await first.close()
    await second.close()


async def test_a_read_that_fails_spoils_no_other(state: State) -> None:
    with pytest.raises(DBAPIError):
        await state.database.read(text("SELECT nothing FROM nowhere"))
    assert [tuple(row) for row in await state.database.read(text("SELECT 7"))] == [(7,)]


async def test_upsert_adds_then_replaces(state: State) -> None:
    for language in ("vi", "en"):
        await state.commit([Upsert(PEOPLE, {"user": 2**51, "language": language})])
    assert await languages(state.database) == {2**51: "en"}


async def test_upsert_adds_up(state: State) -> None:
    for count in (1, 4):
        added = {"day": DAY, "event": "answer", "language": "vi", "count": count}
        await state.commit([Upsert(DAYS, added, adding=("count",))])
    row = await state.database.first(select(DAYS))
    assert row is not None
    assert tuple(row) == (DAY, "answer", "vi", 5)


async def test_changes_of_all_kinds_are_carried_out_in_their_order(state: State) -> None:
    def chosen(user: int, language: str | None) -> Upsert:
        return Upsert(PEOPLE, {"user": user, "language": language})

    counted = Upsert(DAYS, {"day": DAY, "event": "answer", "language": "vi", "count": 2}, adding=("count",))
    spoken = update(PEOPLE).where(PEOPLE.c.user == bindparam("who")).values(language=bindparam("spoken"))
    changes: list[Change] = [
        chosen(1, "vi"),
        chosen(2, "vi"),
        chosen(3, None),
        counted,
        counted,
        delete(PEOPLE),
        chosen(4, "vi"),
    ]
    changes += [chosen(5, "vi"), counted, BoundStatement(spoken, {"who": 4, "spoken": "en"}), chosen(6, "en")]
    for _ in range(2):
        await state.commit(changes)
    assert await languages(state.database) == {4: "en", 5: "vi", 6: "en"}
    assert [tuple(row) for row in await state.database.read(select(DAYS))] == [(DAY, "answer", "vi", 12)]


async def test_all_or_nothing(state: State) -> None:
    wrong = insert(PEOPLE).values(user=1)
    with pytest.raises(IntegrityError):
        await state.commit([Upsert(PEOPLE, {"user": 5, "language": "vi"}), wrong, wrong])
    assert await languages(state.database) == {}


async def test_one_that_fails_holds_up_no_other(state: State) -> None:
    wrong = insert(PEOPLE).values(user=1)
    done = await asyncio.gather(
        *(state.commit([Upsert(PEOPLE, {"user": user, "language": "vi"})]) for user in range(10, 20)),
        state.commit([wrong, wrong]),
        *(state.commit([Upsert(PEOPLE, {"user": user, "language": "en"})]) for user in range(20, 30)),
        return_exceptions=True,
    )
    assert [type(each) for each in done if each is not None] == [IntegrityError]
    assert len(await languages(state.database)) == 20


async def test_a_cancelled_write_holds_up_no_other(state: State) -> None:
    first = asyncio.create_task(state.commit([Upsert(PEOPLE, {"user": 1, "language": "vi"})]))
    second = asyncio.create_task(state.commit([Upsert(PEOPLE, {"user": 2, "language": "vi"})]))
    await asyncio.sleep(0)
    first.cancel()
    await second
    assert 2 in await languages(state.database)


async def test_moments_come_back_in_utc(state: State) -> None:
    hanoi = datetime(2026, 11, 23, 8, 30, tzinfo=timezone(timedelta(hours=7)))
    await state.commit([insert(TURNS).values(chat=1, topic=0, user=1, text="x", at=hanoi)])
    row = await state.database.first(select(TURNS))
    assert row is not None
    assert row.at == datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    await state.commit([delete(TURNS)])
    assert await state.database.first(select(TURNS)) is None


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://x/y", "wanted"),
        ("nonsense", "wanted"),
        ("postgresql://u:secret@host:port/db", "wanted"),
        ("sqlite://data/bot.sqlite", "wanted"),
        ("postgresql+asyncpg://someone:secret@127.0.0.1:1/none", "can't be used"),
    ],
)
async def test_a_database_that_can_not_be_used_is_one_line(url: str, said: str) -> None:
    with pytest.raises(StateError, match=said) as caught:
        await open_database(url)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


async def test_a_file_that_is_no_database_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite"
    file.write_text("not a database, but long enough to look like a header of one" * 20)
    with pytest.raises(StateError, match="not a database"):
        await open_database(f"sqlite:///{file}")
