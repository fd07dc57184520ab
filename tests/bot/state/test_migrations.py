"""Rows of an earlier version stay readable, and the way back leaves what that version knows."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, column, inspect, table, text, update

from bot.state.migrating import newest_version
from bot.state.sqlite_database import SqliteDatabase
from bot.state.state import State, open_state
from bot.state.values import DropDocument, Instruction, LearnDocument, Lesson, TurnHandbook
from knowledge.toolbox.errors import StateError
from tests.alembic_settings import migrations
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

LAN, GROUP = 5_000_000_001, -1001234567890
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_the_newest_version_is_the_last_migration() -> None:
    assert newest_version() == ScriptDirectory.from_config(migrations()).get_current_head()


def go_back(connection: Connection) -> None:
    """Bring the tables to their first version."""
    config = migrations()
    config.attributes["connection"] = connection
    command.downgrade(config, "0001")
    assert "options" not in inspect(connection).get_table_names()
    assert [tuple(row) for row in connection.execute(text("SELECT message FROM lessons ORDER BY message"))] == [
        (1,),
        (2,),
    ]


async def test_lessons_of_the_first_version_are_still_carried_out(state: State, database_url: str) -> None:
    instructions: list[Instruction] = [LearnDocument("a.md", b"\x00"), DropDocument("b.md"), TurnHandbook(on=False)]
    lessons = [Lesson(7, number, "vi", 7, each, NOW) for number, each in enumerate(instructions, start=1)]
    await state.commit([*map(state.documents.asked, lessons), state.options.handbook_turned(on=False)])
    if isinstance(state.database, SqliteDatabase):
        with state.database.engine.begin() as connection:
            go_back(connection)
    else:
        async with state.database.engine.begin() as connection:
            await connection.run_sync(go_back)
    again = await open_state(database_url)
    found = []
    for _ in range(3):
        async with again.documents.claimed() as claim:
            found.append(claim)
    assert found == [lessons[0], lessons[1], None]
    assert await again.options.handbook()
    await again.close()


async def test_a_database_of_version_0_1_0_is_taken_over_whole(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite"
    with closing(sqlite3.connect(file)) as old, old:
        old.executescript(Path(__file__).with_name("version_0_1_0.sql").read_text(encoding="utf8"))
    state = await open_state(f"sqlite:///{file}")
    data = await state.personal.of(LAN, "lan")
    assert data.counts() == {
        **{"turns": 2, "dialogs": 1, "answers": 1, "votes": 1, "replies": 1},
        **{"failures": 1, "languages": 1, "contacts": 1},
    }
    assert [each["name"] for each in data.documents] == ["gia.md", "moi.md"]
    assert (await state.chats.settings(GROUP)).keyword == "bot ơi"
    assert [(each.id, each.sender) for each in await state.updates.waiting(42)] == [(2, LAN)]
    assert (await state.personal.of(8)).counts() == {}
    await state.commit(state.personal.forgotten(LAN, None, "lan"))
    assert (await state.personal.of(LAN, "lan")).counts() == {}
    await state.close()


async def test_tables_of_a_newer_version_are_left_alone(state: State, database_url: str) -> None:
    await state.commit([update(table("alembic_version", column("version_num"))).values(version_num="9999")])
    with pytest.raises(StateError, match=r"of version 9999, and this program knows .* run the newer version"):
        await open_state(database_url)
