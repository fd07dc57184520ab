"""A backup of a running database is whole; what can't be backed up is said in one line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.state.backup import back_up
from bot.state.state import State, open_state
from knowledge.toolbox.errors import GuideBotError


async def test_what_was_written_last_is_in_it(state: State, database_url: str, tmp_path: Path) -> None:
    await state.commit([state.people.chosen(2**51, "en")])
    copy = tmp_path / "copy.sqlite"
    back_up(database_url, copy)
    assert copy.stat().st_mode & 0o777 == 0o600
    await state.commit([state.people.chosen(2**51, "vi")])
    restored = await open_state(f"sqlite:///{copy}")
    assert await restored.people.language(2**51) == "en"
    await restored.close()


async def test_a_file_that_is_there_is_never_written_over(state: State, database_url: str, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    target.write_text("mine")
    with pytest.raises(GuideBotError, match="is there already"):
        back_up(database_url, target)
    assert target.read_text() == "mine"
    with pytest.raises(GuideBotError, match="has no folder"):
        back_up(database_url, tmp_path / "no" / "copy")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+asyncpg://someone:secret@host/db", "pg_dump"),
        ("sqlite://", "pg_dump"),
        ("sqlite:////nowhere/bot.sqlite", "nothing to back up"),
        ("postgresql://u:secret@host:port/db", "DATABASE_URL: .* wanted"),
    ],
)
def test_what_can_not_be_backed_up_is_named(url: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(GuideBotError, match=said) as caught:
        back_up(url, tmp_path / "copy")
    assert "secret" not in str(caught.value)


def test_a_damaged_database_gives_no_backup(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite"
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE a (b TEXT)")
        made.executemany("INSERT INTO a VALUES (?)", [("x" * 100,)] * 500)
    with file.open("r+b") as content:
        content.seek(8192)
        content.write(b"\xff" * 8000)
    with pytest.raises(GuideBotError, match="damaged"):
        back_up(f"sqlite:///{file}", tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
