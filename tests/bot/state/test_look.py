"""A look at the database finds what is there and changes nothing."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import column, table, update

from bot.state.look import look_at_database
from bot.state.migrating import newest_version
from bot.state.open_database import open_database
from bot.state.state import State, open_state
from bot.state.values import DatabaseLook, StoredUpdate
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES


async def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert await look_at_database(f"sqlite:///{folder / 'bot.sqlite'}") == DatabaseLook(newest=newest_version())
    assert not folder.exists()


async def test_an_empty_database_stays_empty(empty_database_url: str, database_kind: str, tmp_path: Path) -> None:
    (tmp_path / "bot.sqlite").touch()
    look = await look_at_database(empty_database_url)
    assert look == DatabaseLook(database_kind == "sqlite", None, newest_version())
    assert (await look_at_database(empty_database_url)).version is None


async def test_updates_are_counted(state: State, database_url: str, database_kind: str) -> None:
    first, second = (StoredUpdate(42, id, 1, "{}") for id in (1, 2))
    await state.commit(state.updates.received([first, second]))
    await state.commit([state.updates.failed(second, "KeyError (a.py:3)", is_last=True)])
    assert await look_at_database(database_url) == DatabaseLook(
        database_kind == "sqlite", newest_version(), newest_version(), 1, 1, ("KeyError (a.py:3)",)
    )


async def test_what_owners_decided_about_the_handbook(state: State, database_url: str) -> None:
    assert (await look_at_database(database_url)).handbook
    await state.commit([state.options.handbook_turned(on=False)])
    assert not (await look_at_database(database_url)).handbook


async def test_another_version_is_told_and_left(database_url: str) -> None:
    state = await open_state(database_url)
    await state.commit([update(table("alembic_version", column("version_num"))).values(version_num="9999")])
    await state.close()
    look = await look_at_database(database_url)
    assert (look.version, look.newest, look.trouble) == ("9999", newest_version(), "")


async def test_a_server_that_does_not_answer(unused_tcp_port: int) -> None:
    look = await look_at_database(f"postgresql+asyncpg://bot:geheim@127.0.0.1:{unused_tcp_port}/bot")
    assert look.trouble.startswith("the database can't be used")
    assert "geheim" not in look.trouble


@pytest.mark.parametrize("url", ["nonsense", "mysql://host/bot"])
async def test_a_wrong_address(url: str) -> None:
    assert (await look_at_database(url)).trouble.startswith("DATABASE_URL: ")


async def test_a_look_does_not_disturb_a_start(empty_database_url: str) -> None:
    starting = asyncio.create_task(open_database(empty_database_url))
    looks = await asyncio.gather(*(look_at_database(empty_database_url) for _ in range(3)))
    await (await starting).close()
    assert not any(look.trouble for look in looks)


@pytest.mark.parametrize(
    ("url", "cause", "said"),
    [
        ("sqlite:///{folder}", "read_only", "can't be written"),
        ("sqlite:///{folder}/text", "damaged", "not a database"),
        ("sqlite:///{folder}/torn", "damaged", "the database is damaged"),
        ("postgresql://u:secret@host:port/db", None, "DATABASE_URL"),
        ("postgresql://u:secret@127.0.0.1:1/db", "away", "can't be used"),
    ],
)
async def test_what_is_wrong_is_found(tmp_path: Path, url: str, cause: str | None, said: str) -> None:
    (tmp_path / "text").write_text("no database, but a text of some length" * 100)
    await (await open_state(f"sqlite:///{tmp_path}/torn")).close()
    with (tmp_path / "torn").open("r+b") as torn:
        torn.seek(4096)
        torn.write(b"\xff" * 20_000)
    look = await look_at_database(url.format(folder=tmp_path))
    assert look.cause == cause
    assert said in look.trouble
    assert "secret" not in look.trouble
