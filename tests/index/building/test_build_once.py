"""Several who need the same index at once: one builds it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from index.building.build_once import LOCK, only_builder, opened_or_built
from knowledge.toolbox.errors import DamagedIndex
from tests.patience import PATIENCE


def opener(index: Path) -> Callable[[], str]:
    def open_index() -> str:
        if not index.exists():
            raise DamagedIndex("missing")
        return index.read_text()

    return open_index


def nothing(*_: str) -> None:
    """Do nothing."""


def test_many_at_once_build_once(tmp_path: Path) -> None:
    index, together, built = tmp_path / "indexes" / "key", Barrier(4), list[int]()
    said, others_wait = list[str](), Event()

    def build_index() -> None:
        built.append(1)
        assert others_wait.wait(PATIENCE)
        index.write_text("whole")

    def report(line: str) -> None:
        said.append(line)
        others_wait.set()

    def start(_: int) -> str:
        together.wait(PATIENCE)
        return opened_or_built(index, opener(index), build_index, report)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(start, range(4))) == ["whole"] * 4
    assert built == [1]
    assert set(said) == {"Another process builds the index; waiting for it."}


def test_a_whole_index_takes_no_lock(tmp_path: Path) -> None:
    index = tmp_path / "key"
    index.write_text("whole")
    assert opened_or_built(index, opener(index), nothing, nothing) == "whole"
    assert not (tmp_path / f"key{LOCK}").exists()


def test_a_build_that_fails_lets_the_next_one_try(tmp_path: Path) -> None:
    index = tmp_path / "key"

    def fail() -> None:
        raise OSError("disk full")

    for _ in range(2):
        with pytest.raises(OSError, match="disk full"):
            opened_or_built(index, opener(index), fail, nothing)
    with only_builder(index, nothing):
        pass
