"""The amounts of money and the percentages of a message, each with the words beside it.

`giảm 10% cho 28tr rồi cộng VAT 8%` tells three numbers. Where a digit of a message is in none of them, and is no
date or length either, the message tells more than is read here.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.calculations.cost_items import MONEY
from bot.calculations.taken_out import blank
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.numbers.amounts import NumberKind, Unit
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

PEOPLE_FOLDED, POSTS_FOLDED = fold(PEOPLE_WORDS), fold(POST_WORDS)
_PERCENT = r"\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|phan tram|percent|pct)(?!\w)"
_PLAIN = r"(?:\d{1,3}(?:[.,]\d{3})+|\d{5,12}|\d[\d.,]*\s?(?:k|nghin|ngan(?!\ssach)))(?!\w|[.,]?\d|\s?%)"
_TOLD = expression(rf"(?<![\w.,])(?:(?P<percent>{_PERCENT})|(?P<money>{MONEY}(?:\s(?:usd|vnd|dong)(?!\w))?|{_PLAIN}))")
_NO_AMOUNT = expression(
    r"(?<![\w.,])(?:(?:q|quy|thang|tuan|ngay|hom|dot|lan|phase|round|week|day|month|year|nam|top|clip|video|bai|"
    r"post|so)"
    r"\s?(?:so\s)?\d{1,2}(?:[/.-]\d{1,2}){0,2}(?:[/.-]\d{4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}[./]\d{1,2}\ssale|(?:sale|mega)\s\d{1,2}[./]\d{1,2}|"
    r"\d{1,3}\s?(?:s|giay|phut|seconds?|minutes?|mins?)|(?:19|20)\d\d)(?!\w|[.,%]?\d|\s?[%$])"
)
"""Dates, ranks, lengths and numbers of things that stand behind their names; folded."""
_BREAK = expression(r"[,;?!\n]|\.(?=\s|$)")
_JOINER = expression(r"\s(?:roi|va|and|then|xong|cong|plus|sau do|thi|minus|tru|con lai|but|nhung)\s|\s?\+\s?")
"""Where what is said of a number ends; folded."""


class ToldAmount(NamedTuple):
    """A number of a message: an amount of money or a percentage, with the folded words beside it."""

    value: Decimal
    is_percent: bool
    unit: Unit | None
    is_local: bool
    """Whether it has a Vietnamese scale (tr, nghìn): without a currency it is in dong."""
    start: int
    end: int
    before: str
    """What stands before it in its clause, back to the last number."""
    behind: str
    """What is said of it behind it."""


def told_amounts(folded: str, language: Language) -> Sequence[ToldAmount]:
    """Return the amounts and percentages of a folded text; nothing where one of them is not certain."""
    found = list(_TOLD.finditer(without_dates(folded)))
    try:
        told = [_told(folded, found, at, language) for at in range(len(found))]
    except InvalidInput:
        return ()
    foreign = any(each.unit not in (None, "VND") for each in told)
    return () if foreign and any(each.is_local for each in told) else told


def without_dates(folded: str) -> str:
    """Return a folded text with spaces for the numbers that are no amounts; places stay."""
    return _NO_AMOUNT.sub(blank, folded)


def without_amounts(folded: str, told: Sequence[ToldAmount]) -> str:
    """Return a folded text with spaces for its amounts and for what is no amount; places stay."""
    text = without_dates(folded)
    for each in told:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text


def _end(found: re.Match[str]) -> int:
    """Return where a number ends: a comma behind it belongs to the sentence."""
    return found.start() + len(found[0].rstrip(" .,"))


def _told(folded: str, found: Sequence[re.Match[str]], at: int, language: Language) -> ToldAmount:
    match = found[at]
    kind = NumberKind.PERCENT if match["percent"] else NumberKind.MONEY
    typed = f"{match[0].split('%')[0].split(' ')[0]}%" if match["percent"] else match[0].rstrip(" .,")
    amount = amount_of(read_quantity(typed), kind, language)
    end = _end(match)
    before = folded[_end(found[at - 1]) if at else 0 : match.start()]
    behind = folded[end : found[at + 1].start() if at + 1 < len(found) else len(folded)]
    ends = [each.start() for pattern in (_BREAK, _JOINER) if (each := pattern.search(behind))]
    unit = None if match["percent"] else amount.unit
    clause = _BREAK.split(before)[-1]
    return ToldAmount(
        amount.value,
        bool(match["percent"]),
        unit,
        amount.local and not amount.unit,
        match.start(),
        end,
        clause,
        behind[: min(ends, default=None)],
    )
