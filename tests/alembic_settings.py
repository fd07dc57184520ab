"""Alembic as tests run it, to take tables back and bring them up to date again."""

from pathlib import Path

from alembic.config import Config

import bot.state


def migrations() -> Config:
    """Return the settings of Alembic."""
    config = Config()
    config.set_main_option("script_location", str(Path(bot.state.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
