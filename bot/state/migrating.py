"""Brings the tables up to date with Alembic, which is imported here and nowhere else: only a start needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from knowledge.toolbox.errors import StateError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATION_LOCK = 7_305_119
"""Key of the advisory lock that keeps two processes from migrating PostgreSQL at once: any number that all share."""


def newest_version() -> str:
    """Return the id of the last migration: the version of tables that are up to date."""
    from alembic.script import ScriptDirectory

    with _migrations() as config:
        return ScriptDirectory.from_config(config).get_current_head() or ""


def migrate(connection: Connection) -> None:
    """Bring the tables up to date; where another process does so at the same time, wait for it."""
    from alembic import command

    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    with _migrations() as config:
        _check_version(connection, config)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _check_version(connection: Connection, config: "Config") -> None:
    """Raise StateError where a newer program made the tables."""
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    version, scripts = (
        MigrationContext.configure(connection).get_current_revision(),
        ScriptDirectory.from_config(config),
    )
    if version is not None and version not in {each.revision for each in scripts.walk_revisions()}:
        raise StateError(
            f"the tables are of version {version}, and this program knows {scripts.get_current_head()} at most: "
            "run the newer version of the bot, or put a backup of before in place"
        )


@contextmanager
def _migrations() -> Iterator["Config"]:
    from alembic.config import Config

    with as_file(files("bot.state") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        yield config
