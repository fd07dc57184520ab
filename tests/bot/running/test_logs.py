"""The log says what went wrong, never what somebody wrote, never the token."""

import asyncio
import json
import logging
import re
import sys

import pytest

from bot.running.logs import JsonLines, Lines, describe, name_of, on_behalf_of

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


def test_an_error_has_one_name() -> None:
    first, second = failure(), failure()
    assert name_of(first) == name_of(second)
    assert re.fullmatch(r"RuntimeError \(test_logs\.py:\d+\)", name_of(first))
    assert name_of(KeyError("what Lan wrote")) == "KeyError"


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


async def test_lines_name_the_update_in_tasks_and_threads_too() -> None:
    def line() -> str:
        return Lines("").format(record("x"))

    async def later() -> str:
        await asyncio.sleep(0)
        return line()

    async def work(update: int) -> list[str]:
        with on_behalf_of(update):
            task = asyncio.create_task(later())
            return [line(), await asyncio.to_thread(line), await task]

    first, second = await asyncio.gather(work(71), work(72))
    assert all(found.endswith(" ERROR bot.app [71]: x") for found in first)
    assert all(found.endswith(" ERROR bot.app [72]: x") for found in second)
    assert line().endswith(" ERROR bot.app: x")


def test_json_names_the_update() -> None:
    with on_behalf_of(71):
        assert json.loads(JsonLines("").format(record("x")))["update"] == 71
    assert "update" not in json.loads(JsonLines("").format(record("x")))
