"""A database file is used by one run at a time; a run that was killed keeps nothing."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.state.sole_use import sole_use
from knowledge.toolbox.errors import StateError

HOLD = """
import sys
from bot.state.sole_use import sole_use
with sole_use(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "data" / "bot.sqlite"
    with sole_use(f"sqlite:///{file}"):
        with pytest.raises(StateError, match="Another run of the bot uses") as refused, sole_use(f"sqlite:///{file}"):
            pytest.fail("the file was given twice")
        assert str(file) in str(refused.value)
        assert "\n" not in str(refused.value)
    with sole_use(f"sqlite:///{file}"):
        pass


def test_a_link_leads_to_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "bot.sqlite")
    with (
        sole_use(f"sqlite:///{tmp_path / 'bot.sqlite'}"),
        pytest.raises(StateError, match="Another run"),
        sole_use(f"sqlite:///{tmp_path / 'link'}"),
    ):
        pytest.fail("the file was given twice")


def test_a_killed_run_keeps_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.sqlite'}"
    command = [sys.executable, "-c", HOLD, url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StateError, match="Another run"), sole_use(url):
            pytest.fail("the file was given twice")
        other.send_signal(signal.SIGKILL)
        other.wait()
    with sole_use(url):
        pass


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "postgresql+asyncpg://x/y"])
def test_what_is_no_file_has_no_lock(url: str) -> None:
    with sole_use(url), sole_use(url):
        pass


def test_a_folder_that_can_not_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="can't be locked"), sole_use(f"sqlite:///{tmp_path / 'file' / 'bot.sqlite'}"):
        pytest.fail("a file has no files in it")
