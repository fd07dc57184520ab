"""A backup of an SQLite database while the bot runs: its file alone lacks what waits in the journal beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.state.open_database import OWNER_ONLY_FILE, sqlite_file
from bot.state.troubles import MENDS, trouble
from knowledge.toolbox.errors import StateError, WrongUse

PAGES_AT_ONCE = 1000
"""Pages of 4 KB that are copied before the bot may write again."""


def back_up(url: str, target: Path) -> None:
    """Copy a database into a new file, whole or not at all, as it was at one moment.

    Raises WrongUse for a file that can't be written there, and StateError for a database that can't be copied.
    """
    source = sqlite_file(url)
    if source is None:
        raise StateError("this database is on a server: back it up with pg_dump, and restore it with pg_restore")
    if not source.is_file():
        raise StateError(f"{source} is not there yet: there is nothing to back up")
    if target.exists() or not target.absolute().parent.is_dir():
        problem = "is there already" if target.exists() else "has no folder"
        raise WrongUse(f"backup: {target} {problem}; give the name of a new file in a folder that is there")
    part = target.with_name(f"{target.name}.part")
    try:
        part.touch(mode=OWNER_ONLY_FILE)
        _copy(source, part)
        part.rename(target)
    except sqlite3.Error as error:
        found = trouble(error)
        mend = f" - {MENDS[found.cause]}" if found and found.cause else ""
        raise StateError(f"the database can't be copied: {found or error}{mend}") from None
    except OSError as error:
        raise StateError(f"{target} can't be written: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """Copy a database and check the copy, which is one file without a journal."""
    with (
        closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)) as read,
        closing(sqlite3.connect(target)) as written,
    ):
        read.backup(written, pages=PAGES_AT_ONCE)
        written.execute("PRAGMA journal_mode=DELETE")
        (said,) = written.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise StateError(f"the copy is damaged, as the database seems to be - {MENDS['damaged']}")
