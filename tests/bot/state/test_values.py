"""The values of the state can be had without a database."""

import subprocess
import sys


def test_values_load_no_database() -> None:
    code = "import sys, bot.state.values, bot.state.lifetimes\nprint({'sqlalchemy', 'alembic'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
