"""An engagement rate typed as a fraction: `1300/26000 er`, `er 1300 trên 26000`."""

import re

from bot.calculations.loose_lists import POLITE
from bot.calculations.sentence import Sentence
from bot.calculators.engagement import ENGAGEMENT
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 80
"""Characters of such a message."""
_COUNT = r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?\s?k?(?!\w)|\d+"
_FRACTION = expression(
    rf"(?<![\w.,/])(?P<part>{_COUNT})\s?(?:[/:÷]|trên|tren|chia(?:\scho)?|out of|over|on)\s?"
    rf"(?P<whole>{_COUNT})(?![\w.,]*/)(?!\w)",
    re.IGNORECASE,
)
_LEAST_WHOLE = 100
"""Followers or people reached: below it a fraction is a date, a score or a share ("2/3")."""
_YEARS = range(1990, 2100)
_MONTHS = 12
"""`er 12/2026` is of a month."""


def rate_as_fraction(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command and what it takes for interactions over a base, by followers as where no base is named."""
    plain = normalise(text).strip()
    found = _FRACTION.search(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return None
    rest = Sentence(f"{plain[: found.start()]} {plain[found.end() :]}")
    if rest.commands("en") != [ENGAGEMENT.command] or rest.asks_what_is_usual or not _is_filler(rest.without_figures):
        return None
    try:
        part, whole = (
            amount_of(read_quantity(found[name]), NumberKind.COUNT, language).value for name in ("part", "whole")
        )
    except InvalidInput:
        return None
    is_month = part <= _MONTHS and int(whole) in _YEARS
    if is_month or whole < _LEAST_WHOLE or part > whole:
        return None
    return ENGAGEMENT.command, f"interactions={part:f} followers={whole:f}"


def _is_filler(text: str) -> bool:
    return all(fold(word) in POLITE for word in re.findall(r"\w+", text))
