"""Which calculator a text begins with the name of: its command, its other names, and what people call its figure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.calculators import CALCULATORS
from bot.texts import texts_for
from index.words.normalize import clean_question
from knowledge.guide import LANGUAGES
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

LONGEST_NAME = 8
"""Words of a name that are looked at: "chi phí cho một nghìn lượt hiển thị" has eight."""
SHORTEST_BEGINNING = 3
"""Letters that may be the beginning of a name: two begin several."""
_LEADS = frozenset({"tinh", "calculate", "compute", "calc"})
"""What may stand before a name, folded: "tính ROI"."""
_SPACED = expression(r"\S+")


@dataclass(frozen=True)
class TypedName:
    """A calculator that is named first, and what follows its name."""

    command: str
    rest: str = ""


def typed_name(text: str) -> TypedName | None:
    """Return the calculator that a text begins with, by its longest name; None where it begins with none."""
    pieces = list(_SPACED.finditer(text))
    first = 1 if pieces and fold(pieces[0][0]) in _LEADS else 0
    for count in range(min(LONGEST_NAME, len(pieces) - first), 0, -1):
        last = pieces[first + count - 1]
        command = _by_name().get(_joined(text[pieces[first].start() : last.end()]))
        if command:
            return TypedName(command, text[last.end() :])
    return None


def name_begun(text: str) -> str | None:
    """Return the command of the calculator of whose name a text is the beginning, if it is that of one only."""
    typed = _joined(text)
    if len(typed) < SHORTEST_BEGINNING:
        return None
    begun = {command for name, command in _names() if name.startswith(typed)}
    # A title alone is a sentence that may begin with any word ("what a booking is worth").
    of_titles = {command for name, command in _by_name().items() if name.startswith(typed)}
    return begun.pop() if len(begun) == 1 and of_titles <= begun else None


@cache
def _by_name() -> Mapping[str, str]:
    """Return the calculators by their names and titles; the first calculator keeps a name that several have."""
    titles = [
        (_joined(part), calculator.command)
        for language in LANGUAGES
        for calculator in CALCULATORS
        for part in re.split(r"[:()]", texts_for(language).calculators.calculators[calculator.command].title)
    ]
    return {name: command for name, command in reversed([*_names(), *titles]) if name}


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Return the names of the commands and what people call the figures, joined, each with its command."""
    named = [(name, calculator.command) for calculator in CALCULATORS for name in calculator.names]
    called = [
        (_joined(name), calculator.command)
        for language in LANGUAGES
        for calculator in CALCULATORS
        for name in texts_for(language).calculators.calculators[calculator.command].names.split(",")
    ]
    return (*named, *called)


def _joined(text: str) -> str:
    """Return the words of a text in one, folded: aliases are written so, with diacritics or without."""
    return "".join(words(fold(clean_question(text))))
