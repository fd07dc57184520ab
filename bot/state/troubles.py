"""What keeps the database from being used, told by the codes of its errors: a broken statement is no such trouble."""

import sqlite3
from collections.abc import Mapping

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from knowledge.toolbox.errors import DatabaseCause, StateError

SAID: Mapping[DatabaseCause, str] = {
    "away": "the database can't be reached",
    "locked": "another program holds the lock of the database",
    "full": "the disk of the database is full",
    "read_only": "the database may not be written",
    "no_access": "the file of the database can't be opened",
    "disk": "the disk of the database fails",
    "damaged": "the database is damaged",
}
"""What the log says of each cause."""
MENDS: Mapping[DatabaseCause, str] = {
    "away": "check DATABASE_URL, and that its server runs",
    "locked": "stop the other program that uses it",
    "full": "make room on its disk",
    "read_only": "mend owner and rights of its file and folder, or set DATA_DIR",
    "no_access": "mend owner and rights of its file and folder, or check DATABASE_URL",
    "disk": "see what the system's log says of the disk",
    "damaged": "stop the bot, move the file away, and put a backup in its place; without one, `run` begins anew",
}
"""What the owner can do about each cause."""
_SQLITE: Mapping[str, DatabaseCause] = {
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_PROTOCOL": "locked",
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CANTOPEN": "no_access",
    "SQLITE_PERM": "no_access",
    "SQLITE_AUTH": "no_access",
    "SQLITE_IOERR": "disk",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
}
"""SQLite's codes (https://sqlite.org/rescode.html); an extended one begins with the name of the one that it extends."""
_POSTGRESQL: Mapping[str, DatabaseCause] = {
    "08": "away",
    "28": "no_access",
    "3D000": "no_access",
    "40001": "locked",
    "40P01": "locked",
    "55P03": "locked",
    "53100": "full",
    "53": "away",
    "57P": "away",
    "25006": "read_only",
    "58": "disk",
    "XX001": "damaged",
    "XX002": "damaged",
}
"""PostgreSQL's codes, or how they begin (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


def trouble(error: Exception, *, connecting: bool = False) -> StateError | None:
    """Return what keeps the database from being used; None where the fault is in what was asked of it.

    While `connecting`, every error of the system is one of the connection; later it may come from anywhere.
    """
    cause = _cause(error)
    if cause is None and connecting and isinstance(error, OSError):
        cause = "away"
    if cause is None:
        return None
    found = StateError(SAID[cause], cause)
    found.__cause__ = error
    return found


def _cause(error: Exception) -> DatabaseCause | None:
    if isinstance(error, NoFreeConnection):
        return "away"
    found: BaseException | None = error.orig if isinstance(error, DBAPIError) else error
    cause = _cause_by_code(found)
    lost = isinstance(error, DBAPIError) and error.connection_invalidated
    return cause or ("away" if lost else None)


def _cause_by_code(error: BaseException | None) -> DatabaseCause | None:
    if isinstance(error, sqlite3.Error):
        return _longest(_SQLITE, getattr(error, "sqlite_errorname", None) or "")
    # asyncpg's own errors, and those in which SQLAlchemy wraps them, name the code alike.
    return _longest(_POSTGRESQL, getattr(error, "sqlstate", None) or "")


def _longest(causes: Mapping[str, DatabaseCause], code: str) -> DatabaseCause | None:
    """Return the cause whose name is the longest beginning of a code."""
    names = [name for name in causes if code.startswith(name)]
    return causes[max(names, key=len)] if names else None
