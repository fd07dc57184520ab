"""A hostile reader costs the bot an error, whatever it does."""

import sys
from pathlib import Path

import pytest

from knowledge.toolbox.confined import confined
from knowledge.toolbox.errors import ConfinedError, TooBig, TooSlow, Unreadable

PLENTY = 256
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems do not keep all of these limits")


def read(reader: str, data: bytes = b"abc", seconds: float = 30, megabytes: int = PLENTY) -> object:
    return confined(f"tests.knowledge.confined_readers:{reader}", data, seconds=seconds, megabytes=megabytes)


def test_gives_back_what_the_function_returns() -> None:
    assert read("length") == 3
    assert read("folded", "ĐÂY".encode()) == {"chữ": ["đây"]}


def test_takes_more_than_a_pipe_holds() -> None:
    assert read("length", b"a" * 5_000_000) == 5_000_000


def test_takes_nothing() -> None:
    assert read("length", b"") == 0


def test_what_a_library_prints_is_no_answer() -> None:
    assert read("talkative") == 3


@pytest.mark.parametrize("reader", ["sleeps", "spins"])
def test_ends_what_takes_too_long(reader: str) -> None:
    with pytest.raises(TooSlow):
        read(reader, seconds=1)


def test_ends_what_never_reads() -> None:
    with pytest.raises(TooSlow):
        confined("tests.knowledge.confined_readers:length", b"a" * 5_000_000, seconds=0.001, megabytes=PLENTY)


@ON_LINUX
def test_ends_what_takes_too_much_memory() -> None:
    with pytest.raises(TooBig):
        read("swells")


def test_takes_no_more_of_an_answer_than_it_can_hold() -> None:
    with pytest.raises(TooBig):
        read("floods")


def test_says_how_the_reader_failed() -> None:
    with pytest.raises(Unreadable, match="ValueError: a cell that nobody expects"):
        read("fails")


@pytest.mark.parametrize("reader", ["dies", "unprintable", "missing"])
def test_a_reader_that_gives_nothing_back_is_an_error(reader: str) -> None:
    with pytest.raises(Unreadable):
        read(reader)


def test_a_module_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(Unreadable, match="ModuleNotFoundError"):
        confined("no.such.module:reader", b"", seconds=30, megabytes=PLENTY)


def test_half_a_letter_does_no_harm() -> None:
    assert read("half_a_letter") == "?"


def test_the_reader_sees_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    seen = read("environment")
    assert isinstance(seen, list)
    assert "PYTHONPATH" in seen
    assert "TELEGRAM_BOT_TOKEN" not in seen


@ON_LINUX
def test_the_reader_writes_no_files(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read("writes", str(tmp_path / "made").encode())


def test_all_errors_are_of_one_family() -> None:
    assert all(issubclass(error, ConfinedError) for error in (TooSlow, TooBig, Unreadable))
