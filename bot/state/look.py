"""A check of the database for `doctor`; it changes nothing."""

import asyncio
import os

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.state.database import Database
from bot.state.migrating import newest_version
from bot.state.open_database import open_database, sqlite_file
from bot.state.options import Options
from bot.state.updates import ASIDE, WAITING, Updates
from bot.state.values import DatabaseLook
from knowledge.toolbox.errors import StateError

LOOK_SECONDS = 10.0
"""Seconds to wait for a database: a server that is merely slow answers sooner, and people wait for the check."""

_WHOLE = text("PRAGMA quick_check(1)")
_VERSION = text("SELECT version_num FROM alembic_version")


async def look_at_database(url: str) -> DatabaseLook:
    """Return what is found in a database; one that is not there is not created."""
    try:
        file = sqlite_file(url)
        if file and not file.exists():
            return DatabaseLook(newest=newest_version())
        if file and not (file.is_file() and os.access(file, os.W_OK)):
            return DatabaseLook(trouble=f"{file} can't be written", cause="read_only")
        async with asyncio.timeout(LOOK_SECONDS):
            database = await open_database(url, migrates=False)
            try:
                return await _look(database, database.is_sqlite)
            finally:
                await database.close()
    except StateError as error:
        return DatabaseLook(trouble=str(error), cause=error.cause)
    except TimeoutError:
        return DatabaseLook(trouble=f"the database does not answer within {LOOK_SECONDS:.0f} s", cause="away")
    except SQLAlchemyError as error:
        return DatabaseLook(trouble=f"the database can't be read: {type(error).__name__}")


async def _look(database: Database, is_sqlite: bool) -> DatabaseLook:
    if is_sqlite and (said := await database.first(_WHOLE)) and said[0] != "ok":
        raise StateError("the database is damaged", "damaged")
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
