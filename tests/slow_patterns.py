"""A regular expression against long texts that repeat themselves; the kernel ends the process where it is slow."""

import re
import signal
import time

SECONDS = 1.5
"""Seconds of the processor for one pattern and text; other programs beside do not count.

A pattern whose work grows with the length takes 0.01 s for `LENGTH` characters, the slowest one 0.3 s; one whose work
grows with its square takes 3 s at least: the verdict is the same on a machine twice as fast, or five times as slow.
"""
TOGETHER = 10
"""How many times as long all short texts may take together: there are hundreds, which only choose the long ones."""
LENGTH = 100_000
"""Characters: the bot takes longer texts, but at this length a square shows as well."""
SHORTER = 20_000
"""Characters that each text has first: what backtracks shows there already."""
QUICK = 0.01
"""Seconds of the processor within which a text of that length is looked through by what needs no longer trial.

A pattern whose work grows with the length takes 0.002 s there, one whose work grows with its square 0.12 s at least.
"""
UNITS = (
    *"aA10.,-_/:<>&#*|([\"'? \n\tăệđ一😀\u0301\u200d\ufdfa\x1c", "a ", "a.", "a,", "a-", "1 ", "1.", "1,", "1.000",
    "1 000",
    " \n", "\n\n", "- ", "> ", "a\n", "\n1. ", "<a", "<b>", "</b>", "&amp;", "&#", "a@", "@a ", "/a", "là gì ",
    "aa bb ", "oa",
    "hoà", "ko ", "5tr ", "http://a.", "a=1;", "sep=", ". \"", "bao ", "khong ", " a nhi", "co ", "k a ", "CHƯƠNG ",
    "I. ",
    "1.1", "a) ", "[$", "[$a", "~", "| a ", "\r\n", "ngh", "is ", " \x1c", " .",
)  # fmt: skip
"""What a long text repeats."""
ENDS = ("", "!")
"""What a long text ends with: a pattern often backtracks only where its end does not fit."""
TRIED, DOUBTFUL, AGAIN, KEPT = 300, 30, 3, 2
"""All texts are tried at this length, the slower ones some times more, and the few slowest at the full one."""


def long_text(unit: str, end: str, length: int) -> str:
    """Return a text of about this length that repeats a unit."""
    return unit * (length // len(unit)) + end


def look(pattern: re.Pattern[str], text: str, at_start: bool) -> None:
    """Search a text for all matches of a pattern, or for one at its start."""
    if at_start:
        pattern.match(text)
    else:
        pattern.sub("", text)


def taken(pattern: re.Pattern[str], text: str, at_start: bool) -> float:
    """Return how many seconds of the processor it takes to look through a text."""
    began = time.process_time()
    look(pattern, text, at_start)
    return time.process_time() - began


def slowest(pattern: re.Pattern[str], length: int, at_start: bool, seconds: float) -> list[tuple[str, str]]:
    """Return the units and ends that take longest: what is slow is so in shorter texts too."""

    def tried(text: tuple[str, str]) -> float:
        return taken(pattern, long_text(*text, min(length, TRIED)), at_start)

    first = {(unit, end): tried((unit, end)) for unit in UNITS for end in ENDS}
    slow = sorted(first, key=lambda text: first[text], reverse=True)[:DOUBTFUL]
    # What else the machine does may make any of them slow once.
    give_seconds(TOGETHER * seconds)
    least = {text: min(first[text], *(tried(text) for _ in range(AGAIN))) for text in slow}
    return sorted(slow, key=lambda text: least[text], reverse=True)[:KEPT]


def give_seconds(seconds: float) -> None:
    """Let the kernel end this process when it has computed for so many seconds more."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def try_pattern(
    name: str, pattern: re.Pattern[str], length: int, at_start: bool = False, seconds: float = SECONDS
) -> None:
    """Try a pattern on long texts, and write before each what is tried."""
    give_seconds(TOGETHER * seconds)
    print(f"{name}: all texts at {min(length, TRIED)} characters", flush=True)  # noqa: T201
    for unit, end in slowest(pattern, length, at_start, seconds):
        give_seconds(seconds)
        print(f"{name}: {length} characters of {unit!r}, then {end!r}", flush=True)  # noqa: T201
        if length <= SHORTER or taken(pattern, long_text(unit, end, SHORTER), at_start) > QUICK:
            look(pattern, long_text(unit, end, length), at_start)
    # What the interpreter still does is no work of the pattern.
    give_seconds(0)
