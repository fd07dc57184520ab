"""Results in tests: what is stored of a calculation, and after presses on it."""

from bot.calculations.calculate import Calculation, calculate, recalculate
from bot.calculations.stored_result import StoredResult
from bot.calculations.what_if import press_on_result, result_to_store
from bot.replies.reply import Reply, Rows
from knowledge.guide import Language
from tests.bot.packed import packed


def result_of(command: str, typed: str, language: Language = "vi") -> StoredResult:
    result = result_to_store(calculate(command, typed, language), language)
    assert result is not None, f"/{command} {typed}"
    return result


def calculation_of(result: StoredResult) -> Calculation:
    return recalculate(result.command, result.amounts, result.language)


def pressed(result: StoredResult, changes: str) -> StoredResult:
    """Return the result after some presses, each of which must be known and do something."""
    for asked in changes.split():
        changed = press_on_result(result, asked)
        assert changed is not None, asked
        assert not changed.notice, asked
        result = changed.result
    return result


def actions(reply_rows: Rows) -> str:
    """Return buttons in short: rows apart by |, without what all changes begin with."""
    return " | ".join(" ".join(packed(button).removeprefix("w:") for button in row) for row in reply_rows)


def last_line(reply: Reply) -> str:
    return reply.plain.replace("\u00a0", " ").splitlines()[-1]
