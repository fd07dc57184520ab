"""The report names what is wrong and how to mend it."""

from collections.abc import Iterable
from datetime import UTC, datetime

from bot.doctor import Account, Check, Knowledge, check_knowledge, check_telegram
from bot.settings import Settings

BUILT = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def problems(checks: Iterable[Check]) -> list[str]:
    """Return the names of the checks that are not well, each of which must say how to mend it."""
    wrong = [check for check in checks if not check.well]
    assert all(str(check).startswith("problem") for check in wrong)
    return [check.name for check in wrong]


def test_all_is_well() -> None:
    settings = Settings()
    assert problems(check_telegram(settings, Account("trolybot", reads_all=True))) == []
    assert problems(check_knowledge(Knowledge(69, (), BUILT, "index/model"))) == []


def test_account() -> None:
    settings = Settings()
    assert problems(check_telegram(settings, None)) == ["token"]
    assert problems(check_telegram(settings, Account(trouble="no network"))) == ["token"]
    assert problems(check_telegram(settings, Account("trolybot", webhook="https://x.vn"))) == ["webhook"]
    (_, privacy, _) = check_telegram(settings, Account("trolybot"))
    assert "/setprivacy" in privacy.hint


def test_knowledge() -> None:
    assert problems(check_knowledge(Knowledge(trouble="no such folder"))) == ["knowledge"]
    assert problems(check_knowledge(Knowledge(3, ("a.pdf: damaged",), None, "m"))) == ["knowledge", "index"]
