"""Values of the state, and pages made of them, can be had without a database."""

import subprocess
import sys

import pytest

VALUES = "bot.state.values, bot.state.lifetimes"
PAGES = "bot.guide.answerer, bot.library.lessons, bot.owners.gaps, bot.owners.statistics, bot.sheets.analysis"


@pytest.mark.parametrize("modules", [VALUES, PAGES], ids=["values", "pages"])
def test_no_database_is_loaded(modules: str) -> None:
    code = f"import sys, {modules}\nprint({{'sqlalchemy', 'alembic'}} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
