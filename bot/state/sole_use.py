"""A lock beside the file of an SQLite database: one process answers from it, as two would answer everything twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.state.open_database import sqlite_file
from knowledge.toolbox.errors import StateError


@contextmanager
def sole_use(url: str) -> Iterator[None]:
    """Keep a database file for this process inside a block; raise StateError where another process has it.

    The system takes the lock back when the process ends, however it ends. A server's database is for many processes.
    """
    file = _file_of(url)
    if file is None:
        yield
        return
    lock = FileLock(file.with_name(f"{file.name}.lock"), timeout=0, mode=0o600)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise StateError(f"Another run of the bot uses {file}: stop it first, or set another DATA_DIR.") from None
    except OSError as error:
        raise StateError(f"{file} can't be locked: {error.strerror}. Mend its owner, or set DATA_DIR.") from None
    try:
        yield
    finally:
        lock.release()


def _file_of(url: str) -> Path | None:
    """Return the file of an SQLite database, by the one name that all links to it lead to."""
    file = sqlite_file(url)
    return file.resolve() if file else None
