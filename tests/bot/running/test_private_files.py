"""Files of the bot are for the eyes of its user only."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.running.private_files import keep_private
from bot.state.open_database import open_database


@pytest.fixture(autouse=True)
def _usual_rights() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("before", [None, 0o755, 0o777])
def test_the_data_folder_is_private(tmp_path: Path, before: int | None) -> None:
    folder = tmp_path / "data"
    if before is not None:
        folder.mkdir()
        folder.chmod(before)
    keep_private(folder)
    assert rights(folder) == 0o700
    (folder / "new").touch()
    assert rights(folder / "new") == 0o600


def test_a_folder_for_everybody_stays_one(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    keep_private(tmp_path)
    assert rights(tmp_path) == 0o1777


@pytest.mark.parametrize("there", [False, True])
async def test_a_database_is_private_wherever_it_is(tmp_path: Path, there: bool) -> None:
    file = tmp_path / "deep" / "bot.sqlite"
    if there:
        file.parent.mkdir()
        file.touch(mode=0o644)
    database = await open_database(f"sqlite:///{file}")
    assert {each.name: rights(each) for each in file.parent.iterdir()} == dict.fromkeys(
        ("bot.sqlite", "bot.sqlite-wal", "bot.sqlite-shm"), 0o600
    )
    await database.close()
