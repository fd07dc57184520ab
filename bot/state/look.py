"""A check of the database for `doctor`; it changes nothing."""

import asyncio
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from bot.state.database import Database
from bot.state.migrating import newest_version
from bot.state.open_database import SQLITE, open_database
from bot.state.options import Options
from bot.state.updates import ASIDE, WAITING, Updates
from bot.state.values import DatabaseLook
from knowledge.toolbox.errors import StateError

LOOK_SECONDS = 10.0
"""Seconds to wait for a database: a server that is merely slow answers sooner, and people wait for the check."""

_VERSION = text("SELECT version_num FROM alembic_version")


async def look_at_database(url: str) -> DatabaseLook:
    """Return what is found in a database; one that is not there is not created."""
    if _is_missing(url):
        return DatabaseLook(newest=newest_version())
    try:
        async with asyncio.timeout(LOOK_SECONDS):
            database = await open_database(url, migrates=False)
            try:
                return await _look(database, database.is_sqlite)
            finally:
                await database.close()
    except StateError as error:
        return DatabaseLook(trouble=str(error))
    except TimeoutError:
        return DatabaseLook(trouble=f"the database does not answer within {LOOK_SECONDS:.0f} s")
    except SQLAlchemyError as error:
        return DatabaseLook(trouble=f"the database can't be read: {type(error).__name__}")


def _is_missing(url: str) -> bool:
    """Tell whether a database is an SQLite file that does not exist yet."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return False
    return parsed.get_backend_name() == SQLITE and not Path(parsed.database or "").is_file()


async def _look(database: Database, is_sqlite: bool) -> DatabaseLook:
    newest, version = newest_version(), await _version(database)
    if version != newest:
        return DatabaseLook(is_sqlite, version, newest)
    updates = Updates(database)
    counts, errors, handbook = await updates.counts(), await updates.last_errors(), await Options(database).handbook()
    return DatabaseLook(is_sqlite, version, newest, counts[WAITING], counts[ASIDE], tuple(errors), handbook)


async def _version(database: Database) -> str | None:
    try:
        row = await database.first(_VERSION)
    except SQLAlchemyError:
        return None
    return str(row.version_num) if row else None
