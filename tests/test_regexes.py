"""No regular expression takes long over any text: all of them, against long texts that repeat themselves."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from itertools import chain

import pytest

import bot
import index
import knowledge
from bot.conversation.commands import LONGEST_QUESTION
from bot.sheets.cells import MAX_CELL_CHARACTERS

SECONDS = 1.0
LENGTH = 100_000
LONGEST_QUERY = 256
SKIPPED = {
    "bot.__main__",
    "index.__main__",
    "index.training.train",
    "index.building.export",
    "index.training.base_model",
    "bot.state.migrations.env",
}
"""Programs, and what only runs when the model is made."""
UNITS = (
    *"aA10.,-_/:<>&#*|([\"'? \n\tăệđ一😀\u0301\u200d\ufdfa\x1c", "a ", "a.", "a,", "a-", "1 ", "1.", "1,", "1.000",
    "1 000",
    " \n", "\n\n", "- ", "> ", "a\n", "\n1. ", "<a", "<b>", "</b>", "&amp;", "&#", "a@", "@a ", "/a", "là gì ",
    "aa bb ", "oa",
    "hoà", "ko ", "5tr ", "http://a.", "a=1;", "sep=", ". \"", "bao ", "khong ", " a nhi", "co ", "k a ", "CHƯƠNG ",
    "I. ",
    "1.1", "a) ", "| a ", "\r\n", "ngh", "is ", " \x1c", " .",
)  # fmt: skip
ENDS = ("", "!")
TRIED, KEPT = 4_000, 3
"""All texts are tried at this length, and those that take longest at the full one."""
BOUNDED = {
    "bot.guide.answer_text._ASKS_FIGURE": LONGEST_QUESTION,
    "bot.conversation.inline._COMMAND": LONGEST_QUERY,
    "bot.conversation.inline._BOLD": 4_096,
    "bot.running.settings._LISTEN": 1_000,
    "bot.running.settings._TOKEN": 1_000,
    "bot.calculators.table_columns._IN_BRACKETS": MAX_CELL_CHARACTERS,
    "bot.calculators.table_columns._AFTER": MAX_CELL_CHARACTERS,
}
"""Where no longer text can come from: what is cut before, Telegram's limits, the owner's settings."""
CONFINED = ("bot.sheets.workbook.", "knowledge.reading.pdf.", "knowledge.reading.pdf_lines.")
CONFINED_LENGTH = 5_000
"""What reads files in a process of its own is ended after seconds, whatever they hold."""
MATCHED = {
    "bot.replies.splitting._SEEN_FIRST",
    "knowledge.reading.lines._DECIMAL_LINE",
    "index.training.general_text._TAG",
}
"""Tried at the start of a text only, or on what only training reads."""


def modules() -> Iterator[str]:
    for package in (bot, index, knowledge):
        yield from (each.name for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))


def patterns_in(value: object, depth: int = 2) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of text in a module's value: itself, or what it holds."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif depth and isinstance(value, dict | list | tuple | set | frozenset):
        held = chain(value.keys(), value.values()) if isinstance(value, dict) else value
        for each in held:
            yield from patterns_in(each, depth - 1)


def patterns() -> dict[str, re.Pattern[str]]:
    """Return all patterns by a name that tells where one is."""
    found: dict[re.Pattern[str], str] = {}
    for module in sorted(set(modules()) - SKIPPED):
        for name, value in vars(importlib.import_module(module)).items():
            for number, pattern in enumerate(patterns_in(value)):
                found.setdefault(pattern, f"{module}.{name}[{number}]")
    return {name: pattern for pattern, name in found.items()}


PATTERNS = patterns()


def seconds_for(pattern: re.Pattern[str], text: str, at_start: bool) -> float:
    """Return how long a pattern takes to look through a text, or at its start."""
    began = time.process_time()
    if at_start:
        pattern.match(text)
    else:
        pattern.sub("", text)
    return time.process_time() - began


def slowest(pattern: re.Pattern[str], length: int, at_start: bool = False) -> tuple[float, str]:
    """Return the time for the long text that takes most, and its start: what is slow is so in shorter texts too."""
    texts = [(unit, end) for unit in UNITS for end in ENDS]

    def seconds(text: tuple[str, str], length: int) -> float:
        unit, end = text
        return seconds_for(pattern, unit * (length // len(unit)) + end, at_start)

    longest = sorted(texts, key=lambda text: seconds(text, min(length, TRIED)), reverse=True)[:KEPT]
    return max((seconds(text, length), repr(text)) for text in longest)


def test_the_walk_finds_patterns() -> None:
    assert any(name.startswith("bot.numbers.tokens._TOKEN[") for name in PATTERNS)
    assert any(name.startswith("bot.replies.splitting._CUTS[") for name in PATTERNS)
    assert len(PATTERNS) > 60


def test_a_slow_pattern_is_found_out() -> None:
    assert slowest(re.compile(r"(?:a+)+b"), 21)[0] > 100 * slowest(re.compile(r"a+b"), 21)[0]


@pytest.mark.parametrize("name", PATTERNS)
def test_long_texts_take_no_time(name: str) -> None:
    place = name.partition("[")[0]
    length = CONFINED_LENGTH if name.startswith(CONFINED) else BOUNDED.get(place, LENGTH)
    seconds, text = slowest(PATTERNS[name], length, place in MATCHED)
    assert seconds < SECONDS, text
