"""No secret is kept with the code: what looks like a token, a key or a password in an address."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LEFT_OUT = {".git", ".venv", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__", "shared"}
LARGEST = 5 * 1024 * 1024
SECRETS = {
    "Telegram token": re.compile(rb"(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
    "private key": re.compile(rb"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    "GitHub token": re.compile(rb"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})"),
    "AWS key": re.compile(rb"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    "API key": re.compile(
        rb"\b(?:sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}|xox[abprs]-[A-Za-z0-9-]{20,}|AIza[A-Za-z0-9_-]{35}|"
        rb"hf_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{50,})"
    ),
    "password in an address": re.compile(
        rb"\b[a-z][a-z0-9+]{1,30}://[^\s:/@\"'<>{}$]{0,60}:(?P<password>[^\s/@\"'<>]{1,200})@(?!127\.|localhost)"
    ),
}
PLACEHOLDERS = re.compile(
    rb"\{.*|\$.*|\*+|\.\.\.|x+|pw|pass|bot|test|user|postgres|hunter2|\S*(?:secret|password)\S*", re.IGNORECASE
)
"""Passwords that are none, in examples and tests."""


def files() -> list[Path]:
    """Return the files that are kept, by git or, where there is none, all but what is made here."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]
    found = (path for path in ROOT.rglob("*") if path.is_file() and not path.is_symlink())
    return [path for path in found if not LEFT_OUT & set(path.relative_to(ROOT).parts)]


def secrets_in(data: bytes) -> list[str]:
    """Return the kinds of secrets in a file."""
    return [
        kind
        for kind, pattern in SECRETS.items()
        if any(not PLACEHOLDERS.fullmatch(found.groupdict().get("password", b"-")) for found in pattern.finditer(data))
    ]


def test_no_file_holds_a_secret() -> None:
    kept = [path for path in files() if path.stat().st_size <= LARGEST]
    assert ROOT / "pyproject.toml" in kept
    found = {str(path.relative_to(ROOT)): kinds for path in kept if (kinds := secrets_in(path.read_bytes()))}
    assert not found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("123456789" + ":" + "A" * 35, ["Telegram token"]),
        ("123456" + ":TEST-token", []),
        ("-----BEGIN " + "RSA PRIVATE KEY-----", ["private key"]),
        ("postgresql://bot" + ":s3cr3tly@db/bot", ["password in an address"]),
        ("postgresql://bot" + ":password@db/bot", []),
        ("postgresql://bot" + ":${PASSWORD}@db/bot", []),
        ("http://127.0.0.1:8081/@name", []),
        ("postgresql://bot" + ":s3cr3tly@127.0.0.1/bot", []),
        ("ghp_" + "a" * 36, ["GitHub token"]),
    ],
)
def test_secrets_are_told_from_placeholders(text: str, kinds: list[str]) -> None:
    assert secrets_in(text.encode()) == kinds
