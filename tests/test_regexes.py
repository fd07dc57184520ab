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

SECONDS = 1.0
LENGTH = 100_000
SKIPPED = {
    "bot.__main__",
    "index.__main__",
    "index.train",
    "index.export",
    "index.base_model",
    "bot.state.migrations.env",
}
"""Programs, and what only runs when the model is made."""
UNITS = (
    "a", "A", "1", "0", " ", "\n", "\t", ".", ",", "-", "_", "/", ":", "<", ">", "&", "#", "*", "|", "(", "[", "\"", "'", "?",
    "ă", "ệ", "đ", "\u0301", "\ufdfa", "😀", "\u200d", "一",
    "a ", "a.", "a,", "a-", "1 ", "1.", "1,", "1.000", "1 000", " \n", "\n\n", "- ", "> ", "a\n", "\n1. ", "<a", "<b>", "</b>",
    "&amp;", "&#", "a@", "@a ", "/a", "là gì ", "aa bb ", "oa", "hoà", "ko ", "5tr ", "http://a.", "a=1;", "sep=", ". \"", "...",
    "bao ", "khong ", " a nhi", "co ", "k a ", "CHƯƠNG ", "I. ", "1.1", "a) ", "| a ", "\r\n", "ngh", "is ",
)  # fmt: skip
ENDS = ("", "!", "\n", "\0", "x")


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


def slowest(pattern: re.Pattern[str], length: int = LENGTH) -> tuple[float, str]:
    """Return the time for the text over which a pattern takes longest, and what is repeated in it."""
    times = []
    for unit in UNITS:
        text = unit * (length // len(unit))
        for end in ENDS:
            began = time.process_time()
            for _ in pattern.finditer(text + end):
                pass
            times.append((time.process_time() - began, f"{unit!r} ... {end!r}"))
            if times[-1][0] > SECONDS:
                return times[-1]
    return max(times)


def test_the_walk_finds_patterns() -> None:
    assert any(name.startswith("bot.numbers._TOKEN[") for name in PATTERNS)
    assert any(name.startswith("bot.splitting._CUTS[") for name in PATTERNS)
    assert len(PATTERNS) > 60


def test_a_slow_pattern_is_found_out() -> None:
    assert slowest(re.compile(r"(?:a+)+!"), 30)[0] > SECONDS


@pytest.mark.parametrize("name", PATTERNS)
def test_long_texts_take_no_time(name: str) -> None:
    seconds, text = slowest(PATTERNS[name])
    assert seconds < SECONDS, text
