"""The report names what is wrong and how to mend it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.commandline.doctor import (
    Account,
    Check,
    Disk,
    Knowledge,
    check_database,
    check_disk,
    check_handbook,
    check_knowledge,
    check_scans,
    check_settings,
    check_telegram,
    look_at_disk,
)
from bot.running.settings import Settings
from bot.state.values import DatabaseLook

BUILT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
NOW = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
HOOK = "https://bot.example.com/hook"
WEBHOOK = Settings(telegram_mode="webhook", webhook_url=HOOK, webhook_secret=SecretStr("x" * 32))
HOOKED = Account("trolybot", reads_all=True, webhook=HOOK)
POSTGRESQL = DatabaseLook(is_sqlite=False, version="0002", newest="0002")


def problems(checks: Iterable[Check]) -> list[str]:
    """Return the names of the checks that are not well, each of which must say how to mend it."""
    wrong = [check for check in checks if not check.well]
    assert all(str(check).startswith("problem") for check in wrong)
    assert all(check.hint for check in wrong)
    return [check.name for check in wrong]


def test_all_is_well() -> None:
    settings = Settings()
    telegram = list(check_telegram(settings, Account("trolybot", reads_all=True)))
    assert problems(telegram) == []
    assert "ok       webhook: none, as polling needs it; 0 updates wait at Telegram" in map(str, telegram)
    assert problems(check_settings(settings)) == []
    assert problems(check_database(settings, DatabaseLook(version="0001", newest="0001"))) == []
    assert problems(check_knowledge(Knowledge(69, (), BUILT, "index/model"))) == []
    assert problems(check_disk(Disk(Path("/data"), 1 << 30, may_write=True))) == []


def test_all_is_well_with_a_webhook() -> None:
    assert problems(check_telegram(WEBHOOK, replace(HOOKED, webhook=f"{HOOK}/"), NOW)) == []
    old = replace(HOOKED, pending=3, last_error="Connection timed out", last_error_at=NOW - timedelta(hours=2))
    checks = [*check_telegram(WEBHOOK, old, NOW), *check_settings(WEBHOOK), *check_database(WEBHOOK, POSTGRESQL)]
    assert problems(checks) == []
    assert f"ok       webhook: set to {HOOK}; 3 updates wait at Telegram" in map(str, checks)


def test_account() -> None:
    settings = Settings()
    assert problems(check_telegram(settings, None)) == ["token"]
    assert [str(check) for check in check_telegram(settings, Account(trouble="no network"))] == [
        "problem  token: no network"
    ]
    assert problems(check_telegram(settings, Account("trolybot", webhook="https://x.vn"))) == ["webhook"]
    (_, _, privacy, _) = check_telegram(settings, Account("trolybot"))
    assert "/setprivacy" in privacy.hint


@pytest.mark.parametrize(
    ("account", "found"),
    [
        (Account("trolybot"), f"set to nothing, wanted is {HOOK}"),
        (Account("trolybot", webhook="https://other.vn/"), f"set to https://other.vn/, wanted is {HOOK}"),
        (
            replace(HOOKED, last_error="Wrong response: 502", last_error_at=NOW - timedelta(minutes=5)),
            "Telegram could not deliver at 11:55 UTC: Wrong response: 502",
        ),
    ],
)
def test_webhook(account: Account, found: str) -> None:
    checks = list(check_telegram(WEBHOOK, account, NOW))
    assert problems(checks) == ["webhook"]
    assert found == checks[-1].found


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"webhook_url": "http://bot.example.com"}, True),
        ({"webhook_url": "https://bot.example.com:8080"}, True),
        ({"webhook_url": "https://bot.example.com:8443"}, False),
        ({"webhook_url": "http://127.0.0.1:8080", "telegram_api_url": "http://127.0.0.1:8081"}, False),
        ({"webhook_secret": SecretStr("x" * 15)}, True),
        ({"webhook_secret": SecretStr("x" * 16)}, False),
    ],
)
def test_webhook_settings(changes: dict[str, object], wrong: bool) -> None:
    checks = list(check_settings(WEBHOOK.model_copy(update=changes)))
    assert problems(checks) == (["webhook settings"] if wrong else [])
    assert not any("xxx" in str(check) for check in checks)


def test_proxy() -> None:
    proxy, _ = check_settings(Settings(https_proxy=SecretStr("socks5://lan:secret@proxy"), no_proxy=""))
    assert str(proxy) == "ok       proxy: Telegram is reached through socks5://proxy:1080"


def test_owners() -> None:
    (without,) = check_settings(Settings())
    (with_two,) = check_settings(Settings(owner_ids=frozenset({1, 2})))
    assert "OWNER_IDS" in without.hint
    assert with_two.found == "2 in OWNER_IDS"


@pytest.mark.parametrize(
    ("database", "wrong", "said"),
    [
        (DatabaseLook(newest="0002"), [], "SQLite, empty"),
        (DatabaseLook(version="0001", newest="0002"), ["database"], "0002 - `run` brings them up to date"),
        (DatabaseLook(version="0003", newest="0002"), ["database"], "0002 - run the newer version of the bot again"),
        (DatabaseLook(trouble="damaged", cause="damaged"), ["database"], "put a backup in its place"),
        (DatabaseLook(trouble="full", cause="full"), ["database"], "make room"),
        (replace(POSTGRESQL, waiting=4), [], "updates: 4 waiting"),
        (replace(POSTGRESQL, aside=2, errors=("KeyError (a.py:3)",)), ["updates"], "2 failed"),
        (replace(POSTGRESQL, aside=2, errors=("KeyError (a.py:3)",)), ["updates"], "KeyError (a.py:3)"),
        (DatabaseLook(trouble="the database can't be used: refused"), ["database"], "refused"),
    ],
)
def test_database(database: DatabaseLook, wrong: list[str], said: str) -> None:
    checks = list(check_database(Settings(), database))
    assert problems(checks) == wrong
    assert any(said in str(check) for check in checks)


def test_one_process_only_is_told() -> None:
    (tables, _) = check_database(WEBHOOK, DatabaseLook(version="0001", newest="0001"))
    assert "several need PostgreSQL" in tables.found


def test_knowledge() -> None:
    assert problems(check_knowledge(Knowledge(trouble="no such folder"))) == ["knowledge"]
    assert problems(check_knowledge(Knowledge(3, ("a.pdf: damaged",), None, "m"))) == ["knowledge"]
    *_, model = check_knowledge(Knowledge(3, (), None, "m", can_run=False))
    assert not model.well
    assert "pip install '.[models]'" in model.hint
    *_, model = check_knowledge(Knowledge(3, (), None, "/no/such/model", is_model=False))
    assert str(model).startswith("problem  model: /no/such/model holds no model - set EMBEDDING_MODEL")


@pytest.mark.parametrize(
    ("settings", "database", "lines"),
    [
        (Settings(), POSTGRESQL, ["ok       handbook: on"]),
        (Settings(), DatabaseLook(newest="0002"), ["ok       handbook: on"]),
        (
            Settings(),
            replace(POSTGRESQL, handbook=False),
            ["ok       handbook: turned off in the chat - /settings in an owner's private chat turns it on"],
        ),
        (Settings(supplement=False), replace(POSTGRESQL, handbook=False), ["ok       handbook: off by SUPPLEMENT=off"]),
        (Settings(supplement=False), POSTGRESQL, ["ok       handbook: off by SUPPLEMENT=off"]),
        (Settings(knowledge_dir=Path("own")), POSTGRESQL, []),
    ],
)
def test_handbook(settings: Settings, database: DatabaseLook, lines: list[str]) -> None:
    assert [str(check) for check in check_handbook(settings, database)] == lines


@pytest.mark.parametrize(
    ("can_read", "said"), [(True, "read with tesseract"), (False, "refused - to have them read, install")]
)
def test_scans(can_read: bool, said: str) -> None:
    check = check_scans(can_read)
    assert check.well
    assert said in str(check)


def test_disk(tmp_path: Path) -> None:
    assert problems(check_disk(Disk(tmp_path, 100 << 20, may_write=True))) == ["disk"]
    assert problems(check_disk(Disk(tmp_path, 1 << 40, may_write=False))) == ["disk"]
    found = look_at_disk(tmp_path / "not" / "there")
    assert found.folder == tmp_path / "not" / "there"
    assert found.free > 0
    assert found.may_write
    file = tmp_path / "file"
    file.touch()
    assert not look_at_disk(file / "below").may_write


@pytest.mark.parametrize("minutes", [40, -40])
def test_a_wrong_clock_is_told(minutes: int) -> None:
    account = Account("trolybot", reads_all=True, clock_ahead=timedelta(minutes=minutes))
    assert problems(check_telegram(Settings(), account)) == ["clock"]
