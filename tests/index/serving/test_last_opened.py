"""What was opened before is known again as long as no file of it, or of what it was made from, looks different."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.serving.last_opened import NOTE, Origins
from index.values.location import LibraryLocation


@pytest.fixture
def location(tmp_path: Path) -> LibraryLocation:
    """Return a location with an index of two files, which were opened and remembered."""
    for name in ("indexes/0123/passages", "indexes/0123/encoder/weights", "model/weights", "documents/sub/a.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("as it was", encoding="utf8")
    place = LibraryLocation(tmp_path / "indexes", tmp_path / "documents", str(tmp_path / "model"))
    Origins.of(place).remember(tmp_path / "indexes/0123")
    return place


def known(location: LibraryLocation) -> Path | None:
    return Origins.of(location).index()


def test_what_looks_the_same_is_known(location: LibraryLocation) -> None:
    assert known(location) == location.indexes / "0123"
    assert {path.name for path in (location.indexes / "0123").iterdir()} == {"passages", "encoder", NOTE}


def lengthen(path: Path) -> None:
    path.write_text("as it was not", encoding="utf8")


def touch(path: Path) -> None:
    """Write the same number of bytes a nanosecond later."""
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 1))


def add(path: Path) -> None:
    path.with_name("new").touch()


@pytest.mark.parametrize("change", [lengthen, touch, add, Path.unlink])
@pytest.mark.parametrize(
    "name", ["indexes/0123/passages", "indexes/0123/encoder/weights", "model/weights", "documents/sub/a.md"]
)
def test_a_file_that_looks_different(location: LibraryLocation, name: str, change: Callable[[Path], None]) -> None:
    change(location.indexes.parent / name)
    assert known(location) is None


def test_another_location(location: LibraryLocation) -> None:
    assert known(replace(location, supplement=False)) is None
    assert known(replace(location, knowledge=None)) is None
    assert known(replace(location, model="some/name")) is None
    assert known(replace(location, indexes=location.indexes.parent)) is None


@pytest.mark.parametrize("note", ["", "[]", "{}", "\ufeff", '{"made_from": "", "files": ""}'])
def test_a_note_of_another_shape(location: LibraryLocation, note: str) -> None:
    (location.indexes / "0123" / NOTE).write_text(note, encoding="utf8")
    assert known(location) is None


def test_a_folder_that_is_gone_is_not_remembered(location: LibraryLocation) -> None:
    Origins.of(location).remember(location.indexes / "4567")
    assert [path.name for path in location.indexes.iterdir()] == ["0123"]
