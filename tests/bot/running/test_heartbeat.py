"""A bot that does nothing for a minute counts as dead."""

import os
from pathlib import Path

import pytest

from bot.running.heartbeat import HEARTBEAT, is_beating


@pytest.mark.parametrize(("now", "lives"), [(1000.0, True), (1059.9, True), (1060.0, False)])
def test_it_lives_for_a_minute_after_a_beat(tmp_path: Path, now: float, lives: bool) -> None:
    assert not is_beating(tmp_path, now)
    (tmp_path / HEARTBEAT).touch()
    os.utime(tmp_path / HEARTBEAT, (1000.0, 1000.0))
    assert is_beating(tmp_path, now) is lives
