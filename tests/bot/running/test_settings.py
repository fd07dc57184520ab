"""Settings come from the environment and a file, and a wrong one is named in one line."""

from pathlib import Path

import pytest

from bot.running.settings import Settings, load_settings
from knowledge.toolbox.errors import SettingsError

TOKEN = "123456:ABC-def_ghi"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_defaults() -> None:
    settings = load_settings(None)
    assert settings.telegram_bot_token is None
    assert settings.telegram_mode == "polling"
    assert settings.log_level == "info"
    assert settings.data_dir.is_absolute()
    assert settings.owner_ids == frozenset()


def test_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nLOG_LEVEL=debug\nOTHER=1\nOWNER_IDS=1, 22 333\n", encoding="utf8")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    settings = load_settings(file)
    assert settings.log_level == "warning"
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.owner_ids == {1, 22, 333}
    assert TOKEN not in f"{settings!r} {settings}"


def test_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "")
    monkeypatch.setenv("DATA_DIR", "")
    assert load_settings(None) == load_settings(None)
    assert load_settings(None).telegram_bot_token is None


def test_slash_behind_the_address_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    assert load_settings(None).telegram_api_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "my-secret-token"),
        ("TELEGRAM_API_URL", "10.0.0.1:8081"),
        ("TELEGRAM_MODE", "push"),
        ("WEBHOOK_SECRET", "with space"),
        ("WEBHOOK_URL", "https://bot.example.com/{hook}"),
        ("WEBHOOK_LISTEN", "8080"),
        ("WEBHOOK_DRAIN", "-1"),
        ("METRICS_LISTEN", "localhost:99999"),
        ("OWNER_IDS", "1,lan"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("BROADCAST", "yes"),
        ("GROUP_ACCESS", "some"),
    ],
)
def test_wrong_value_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as error:
        load_settings(None)
    message = str(error.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    assert value not in message or name == "OWNER_IDS"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://bot.example.com", "/"),
        ("https://bot.example.com/", "/"),
        ("https://bot.example.com/hook", "/hook"),
        ("https://bot.example.com:8443/a/b/", "/a/b"),
    ],
)
def test_the_webhook_has_the_path_of_its_address(monkeypatch: pytest.MonkeyPatch, url: str, path: str) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    assert load_settings(None).webhook_path == path


def test_webhook_needs_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_MODE", "webhook")
    with pytest.raises(SettingsError, match="needs WEBHOOK_URL and WEBHOOK_SECRET"):
        load_settings(None)


def test_file_in_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"LOG_LEVEL=\xff\xfe")
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(file)
