"""Brings the tables up to date with Alembic, which is imported here and nowhere else: only an upgrade needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.state.tables import METADATA
from knowledge.toolbox.errors import StateError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATION_LOCK = 7_305_119
"""Key of the advisory lock that keeps two processes from migrating PostgreSQL at once: any number that all share."""


_VERSIONS = "alembic_version"
"""Alembic's own table, with one row: the version of the tables."""
_VERSION_TABLE = (
    f"CREATE TABLE {_VERSIONS} (version_num VARCHAR(32) NOT NULL, CONSTRAINT {_VERSIONS}_pkc PRIMARY KEY (version_num))"
)
"""As Alembic writes it."""


def newest_version() -> str:
    """Return the id of the last migration: the version of tables that are up to date.

    The names of the files begin with it, so that a start that has nothing to migrate needs no Alembic.
    """
    versions = (files("bot.state") / "migrations" / "versions").iterdir()
    return max(each.name.partition("_")[0] for each in versions if each.name.endswith(".py"))


def migrate(connection: Connection) -> None:
    """Bring the tables up to date; where another process does so at the same time, wait for it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    if not inspect(connection).get_table_names():
        _make_tables(connection)
        return
    version = _version(connection)
    if version == newest_version():
        return
    from alembic import command

    with _migrations() as config:
        _check_version(version, config)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _make_tables(connection: Connection) -> None:
    """Make all tables at once in a database that has none: Alembic would stay in memory for as long as the bot runs."""
    METADATA.create_all(connection)
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.execute(text(f"INSERT INTO {_VERSIONS} VALUES (:newest)"), {"newest": newest_version()})


def _version(connection: Connection) -> str | None:
    """Return the version of the tables; None where there are none yet."""
    if not inspect(connection).has_table(_VERSIONS):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar()
    return version


def _check_version(version: str | None, config: "Config") -> None:
    """Raise StateError where a newer program made the tables."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(config)
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
