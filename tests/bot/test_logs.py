"""The log says what went wrong, never what somebody wrote, never the token."""

import json
import logging
import sys

import pytest

from bot.logs import JsonLines, Lines, describe

TOKEN = "123456:ABC"


def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
    found = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot.app", logging.ERROR, "app.py", 1, message, (), found)


def failure() -> Exception:
    """Return an error with a cause, both of which quote a user."""
    try:
        try:
            raise KeyError("what Lan wrote")
        except KeyError as error:
            raise RuntimeError("about what Lan wrote") from error
    except RuntimeError as error:
        return error


def test_errors_are_described_by_type_and_place() -> None:
    described = describe(failure())
    assert described.startswith("builtins.RuntimeError\n")
    assert "caused by builtins.KeyError\n" in described
    assert f"{__file__}:" in described
    assert "Lan" not in described


@pytest.mark.parametrize("form", [Lines, JsonLines])
def test_neither_words_nor_tokens_are_written(form: type[Lines]) -> None:
    other = "987654321:AAAABBBBCCCCDDDDEEEEFFFF"
    line = form(TOKEN).format(record(f"POST /bot{TOKEN}/getMe and /bot{other}/getMe", failure()))
    assert "POST /bot<token>/getMe and /bot<token>/getMe" in line
    assert "RuntimeError" in line
    assert "Lan" not in line


def test_json_is_one_object_a_line() -> None:
    line = JsonLines("").format(record("tiếng Việt\nhai dòng", failure()))
    assert "\n" not in line
    found = json.loads(line)
    assert found["message"] == "tiếng Việt\nhai dòng"
    assert found["level"] == "error"
    assert found["error"].startswith("builtins.RuntimeError")


def test_nothing_to_describe() -> None:
    assert Lines("").formatException(sys.exc_info()) == ""
