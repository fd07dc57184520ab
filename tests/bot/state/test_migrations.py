"""Rows of an earlier version stay readable, and the way back leaves what that version knows."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

import bot.state
from bot.state.documents import Claim
from bot.state.sqlite_database import SqliteDatabase
from bot.state.state import State, open_state
from bot.state.values import DropDocument, Instruction, LearnDocument, Lesson, TurnHandbook
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def go_back(connection: Connection) -> None:
    """Bring the tables to their first version."""
    config = Config()
    config.set_main_option("script_location", str(Path(bot.state.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
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
    assert found == [Claim(lessons[0]), Claim(lessons[1]), None]
    assert await again.options.handbook()
    await again.close()
