"""A file of settings that says nothing to its reader is named, line by line."""

from pathlib import Path

import pytest

from bot.running.settings import Settings, load_settings
from knowledge.toolbox.errors import SettingsError

TOKEN = "123456:ABC-def_ghi"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".env"


@pytest.mark.parametrize(
    "text",
    [
        f"export TELEGRAM_BOT_TOKEN={TOKEN}",
        f"\ufeffTELEGRAM_BOT_TOKEN = {TOKEN}",
        f"telegram_bot_token='{TOKEN}' # the token",
        f"# TELEGRAM_TOKEN=x\n\nTELEGRAM_BOT_TOKEN={TOKEN}\r\nTELEGRAM_TOKEN=other",
        f"POSTGRES_PASSWORD=x\nWEBHOOK_HOST=x\nHTTP_PROXY=x\nlone\nTELEGRAM_BOT_TOKEN={TOKEN}",
    ],
)
def test_it_is_read(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf8", newline="")
    token = load_settings(file).telegram_bot_token
    assert token is not None
    assert token.get_secret_value() == TOKEN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"LOG_LEVEL=info\nTELEGRAM_BOT_TOKEN: {TOKEN}", "line 2: a line such as LOG_LEVEL=info wanted"),
        (f"TELEGRAM_BOT_TOKEN:{TOKEN}", "line 1: a line such as"),
        (f"TELEGRAM_BOT_TOKEN {TOKEN}", "line 1: a line such as"),
        (f"set TELEGRAM_BOT_TOKEN={TOKEN}", "line 1: a line such as"),
        ("OWNER_IDS", "line 1: a line such as"),
        (f"TELEGRAM_TOKEN={TOKEN}", "line 1: TELEGRAM_TOKEN is no setting, TELEGRAM_BOT_TOKEN is"),
        (f"BOT_TOKEN={TOKEN}", "TELEGRAM_BOT_TOKEN is"),
        ("OWNER_ID=1", "line 1: OWNER_ID is no setting, OWNER_IDS is"),
        ("KEEPDAYS=1", "KEEP_DAYS is"),
        ("DATABASE_URI=x", "DATABASE_URL is"),
    ],
)
def test_what_is_passed_over_is_named(file: Path, text: str, said: str) -> None:
    file.write_text(text, encoding="utf8")
    with pytest.raises(SettingsError, match=said) as caught:
        load_settings(file)
    assert TOKEN not in str(caught.value)


def test_a_folder_is_named(file: Path) -> None:
    file.mkdir()
    with pytest.raises(SettingsError, match="is a folder"):
        load_settings(file)


def test_no_file_is_well(file: Path) -> None:
    assert load_settings(file).owner_ids == frozenset()


@pytest.mark.parametrize("ids", ["1,2,", ",1, 2", "1;2 ", " 1 2"])
def test_ids_may_end_with_a_comma(file: Path, ids: str) -> None:
    file.write_text(f"OWNER_IDS={ids}", encoding="utf8")
    assert load_settings(file).owner_ids == {1, 2}


def test_folders_know_the_environment(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/lan")
    file.write_text("DATA_DIR=$HOME/bot\nINDEX_DIR=~/index\n", encoding="utf8")
    assert (load_settings(file).data_dir, load_settings(file).index_dir) == (
        Path("/home/lan/bot"),
        Path("/home/lan/index"),
    )
    file.write_text("DATA_DIR=$NOWHERE_AT_ALL/bot", encoding="utf8")
    with pytest.raises(SettingsError, match=r"DATA_DIR: .NOWHERE_AT_ALL is not set"):
        load_settings(file)
