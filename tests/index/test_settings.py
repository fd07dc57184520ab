"""`python -m index` goes by the same settings as the bot; its options win."""

from pathlib import Path

import pytest

from bot.commandline.doctor import look_at_knowledge
from bot.running.settings import load_settings
from index.__main__ import main
from index.building.open_library import location_of
from index.values.location import BUNDLED_MODEL, LibraryLocation
from knowledge.settings import LibrarySettings, read_settings
from knowledge.toolbox.errors import SettingsError

NAMES = ("DATA_DIR", "INDEX_DIR", "KNOWLEDGE_DIR", "EMBEDDING_MODEL")


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start in an empty folder, without these settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("given", "location"),
    [
        ({"DATA_DIR": "/data"}, LibraryLocation(Path("/data/index"))),
        ({"DATA_DIR": "/data", "INDEX_DIR": "/built"}, LibraryLocation(Path("/built"))),
        ({"INDEX_DIR": "/built", "KNOWLEDGE_DIR": "/docs"}, LibraryLocation(Path("/built"), Path("/docs"))),
        ({"INDEX_DIR": "/built", "EMBEDDING_MODEL": "a/model"}, LibraryLocation(Path("/built"), None, "a/model")),
        ({"INDEX_DIR": "/built", "EMBEDDING_MODEL": ""}, LibraryLocation(Path("/built"), None, str(BUNDLED_MODEL))),
        ({"INDEX_DIR": "~/built"}, LibraryLocation(Path("~/built").expanduser())),
    ],
)
def test_bot_and_index_look_in_the_same_place(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], location: LibraryLocation
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert location_of(read_settings(LibrarySettings)) == location
    assert location_of(load_settings()) == location


def test_an_env_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATA_DIR=/data\nKNOWLEDGE_DIR=/docs\n", encoding="utf8")
    assert location_of(read_settings(LibrarySettings)) == LibraryLocation(Path("/data/index"), Path("/docs"))


def test_an_env_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"DATA_DIR=\xff\n")
    with pytest.raises(SettingsError, match=r"\.env: text in UTF-8 wanted"):
        read_settings(LibrarySettings)


def test_what_is_built_is_found_by_the_doctor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "tra.md").write_text("# Trà\n\nTrà đen pha với nước sôi trong bốn phút.\n", encoding="utf8")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("KNOWLEDGE_DIR", str(tmp_path / "docs"))
    assert look_at_knowledge(load_settings()).index_built is None
    assert main(["build"]) == 0
    assert look_at_knowledge(load_settings()).index_built


def test_options_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("INDEX_DIR", str(tmp_path / "set"))
    monkeypatch.setenv("KNOWLEDGE_DIR", str(tmp_path / "set"))
    assert main(["build", "--knowledge", "given", "--out", "out"]) == 1
    assert capsys.readouterr().err == "given: no such folder\n"
