"""Regular expressions against long texts that repeat themselves: `python -m tests.regex_trials PART PARTS`.

The program names each pattern and ends with exit code 0. Where a pattern backtracks, the kernel ends the program
after `SECONDS`, and the last line that it wrote tells which pattern and text it was.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from itertools import chain

import bot
import index
import knowledge
from bot.calculations.break_even_words import LONGEST_UNITS
from bot.calculations.sentences import MAX_SENTENCE_CHARACTERS
from bot.calculators.plan_ranges import LONGEST_PLAN
from bot.calculators.split import LONGEST_SPLIT
from bot.conversation.asking import LONGEST_QUESTION
from bot.groups.addressing import LONGEST_OVERHEARD
from bot.understanding.asks import MOST_CHARACTERS
from bot.understanding.claim_answers import LONGEST_CLAIM
from bot.understanding.claim_wording import UNIT_BEHIND
from bot.understanding.clauses import LONGEST_APART
from bot.understanding.corrections import LONGEST_CORRECTION
from bot.understanding.pleasantries import LONGEST_PLEASANT
from knowledge.toolbox.expressions import LateExpression
from tests.slow_patterns import LENGTH, try_pattern

LONGEST_QUERY = 256
"""Characters of an inline query, at most (Telegram's limit)."""
SKIPPED = {
    "bot.__main__",
    "index.__main__",
    "index.training.train",
    "index.training.stage",
    "index.training.target_loss",
    "index.building.onnx_graph",
    "index.training.base_model",
    "index.judging.picture",
    "bot.state.migrations.env",
}
"""Programs, what only runs when the model is made, and what draws figures: its libraries take seconds to import."""
PLAN_PATTERNS = ("_RANGE", "_COUNT_BEHIND", "_FOR", "_PER_POST", "_NUMBER_NEXT", "_TIMES", "_POLITE")
SPLIT_PATTERNS = ("_RATIO", "_FINISH", "_FILLER", "_PEOPLE", "_BETWEEN_NAMES", "_IN_NAME")
CLAUSE_PATTERNS = (
    "_MARKERS",
    "_ENDS",
    "_JOINTS",
    "_ASKS_IN_VIETNAMESE",
    "_ASKS_FOLDED",
    "_IN_CHAT",
    "_ASKS_IN_ENGLISH",
    "_WISHES",
    "_WISHES_INSIDE",
    "_CONDITION",
    "_GOES_WITH",
    "_OPEN_FRAME",
    "_FRAME_ENDS",
    "_CHECKS",
    "_ANNOUNCES",
    "_ANNOUNCING",
    "_IN_LANGUAGE",
    "_BRIEF",
    "_BRIEF_HEAD",
    "_ENDS_IN_LANGUAGE",
    "_SAYS_AGAIN",
    "_NUMBERS",
)
BOUNDED = {
    **{
        f"bot.groups.people.{name}": LONGEST_OVERHEARD
        for name in ("_NAMED", "_FULL_NAME", "_SPOKEN_TO", "_LEADS", "_TAILS")
    },
    "bot.groups.hand_off._WAITS": 4_096,
    "bot.guide.answer_text._ASKS_FIGURE": LONGEST_QUESTION,
    **{
        f"bot.understanding.asks.{name}": MOST_CHARACTERS
        for name in ("_ASPECTS_FIRST", "_GOES_ON", "_MORE_BEHIND", "_ASKED_HOW", "_LISTED_YEARS", "_LEADING")
    },
    **{f"bot.understanding.clauses.{name}": LONGEST_APART for name in CLAUSE_PATTERNS},
    "bot.understanding.claim_wording._POLITE_WISH": LONGEST_CLAIM,
    "bot.understanding.corrections._RATHER": LONGEST_CORRECTION,
    "bot.understanding.pleasantries._PIECES": LONGEST_PLEASANT,
    "bot.understanding.claim_wording._TAGS": LONGEST_CLAIM,
    "bot.understanding.claim_wording._ASKING_NO": LONGEST_CLAIM,
    "bot.understanding.claim_wording._OPENINGS": LONGEST_CLAIM,
    "bot.understanding.claims._YES_OR_NO": LONGEST_CLAIM,
    "bot.understanding.claim_wording._UNITS": UNIT_BEHIND,
    **{f"bot.calculations.chat_units.{name}": LONGEST_UNITS for name in ("_UNIT_PROFIT", "_ASKED", "_PRICES")},
    "bot.calculations.break_even_words._ASKED_FOR": LONGEST_UNITS,
    "bot.calculations.named_first._IS_LIST": MAX_SENTENCE_CHARACTERS,
    "bot.calculations.named_first._FINISH": MAX_SENTENCE_CHARACTERS,
    "bot.calculations.named_first._NAMES": MAX_SENTENCE_CHARACTERS,
    **{f"bot.calculators.plan_ranges.{name}": LONGEST_PLAN for name in PLAN_PATTERNS},
    **{f"bot.calculators.split.{name}": LONGEST_SPLIT for name in SPLIT_PATTERNS},
    "bot.conversation.inline._BOLD": 4_096,
    "bot.running.settings._LISTEN": 1_000,
    "bot.running.settings._TOKEN": 1_000,
}
"""Lengths in characters where no longer text can come: what is cut before, Telegram's limits, the owner's settings."""
CONFINED = ("knowledge.reading.pdf",)
CONFINED_LENGTH = 2_000
"""Characters for what reads files in a process of its own: that is ended after seconds, whatever the file holds."""
MATCHED = {
    "bot.calculators.row_kinds._ENDS",
    "bot.groups.addressing._TELLS",
    "bot.groups.hand_off._WAITS",
    "bot.groups.typed_rules._HOURS",
    "bot.guide.answer_text._LEANING",
    "bot.replies.splitting._SEEN_FIRST",
    "bot.understanding.pointing._GOES_ON",
    "knowledge.reading.lines._DECIMAL_LINE",
    "knowledge.reading.pdf_contents._ENTRY",
    "index.training.general_text._TAG",
}
"""Patterns that are tried at the start of a text only, or on what only training reads."""


def modules() -> Iterator[str]:
    """Yield the names of all modules of the project."""
    for package in (bot, index, knowledge):
        yield from (each.name for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))


def patterns_in(value: object, depth: int = 2) -> Iterator[re.Pattern[str]]:
    """Yield the patterns in a module's value: itself, or what it holds."""
    if isinstance(value, re.Pattern | LateExpression) and isinstance(value.pattern, str):
        yield re.compile(value.pattern, value.flags)
    elif depth and isinstance(value, dict | list | tuple | set | frozenset):
        held = chain(value.keys(), value.values()) if isinstance(value, dict) else value
        for each in held:
            yield from patterns_in(each, depth - 1)


def patterns() -> dict[str, re.Pattern[str]]:
    """Return all patterns by the name of where one is."""
    found: dict[re.Pattern[str], str] = {}
    for module in sorted(set(modules()) - SKIPPED):
        for name, value in vars(importlib.import_module(module)).items():
            for number, pattern in enumerate(patterns_in(value)):
                found.setdefault(pattern, f"{module}.{name}[{number}]")
    return {name: pattern for pattern, name in found.items()}


def length_for(name: str) -> int:
    """Return how long the texts are, in characters, that a pattern is tried on."""
    return CONFINED_LENGTH if name.startswith(CONFINED) else BOUNDED.get(name.partition("[")[0], LENGTH)


def main(part: int, parts: int) -> None:
    """Try one part of all patterns."""
    for name, pattern in list(patterns().items())[part::parts]:
        try_pattern(name, pattern, length_for(name), at_start=name.partition("[")[0] in MATCHED)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
