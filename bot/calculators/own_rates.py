"""An engagement rate that a table has itself: whether it was made of the interactions as they stand beside it."""

from collections.abc import Sequence
from decimal import Decimal

from bot.calculators.column_titles import plain_title
from knowledge.toolbox.expressions import expression

_TITLES = frozenset(
    {"er", "eng rate", "engagement rate", "engagement rate pct", "er pct", "ty le tuong tac", "ti le tuong tac"}
)
"""Titles, folded and without signs, of columns with such rates."""
_NEAR = Decimal("0.02")
"""Share by which a rate that somebody rounded may differ."""
_NUMBER = expression(r"\d{1,6}(?:[.,]\d{1,20})?")
_PERCENT = 100
"""Percent of the whole: a rate may be given as a share or in percent."""

_Numbers = Sequence[Decimal | None]


def is_own_rate(title: str) -> bool:
    """Tell whether a title is that of an engagement rate."""
    return " ".join(plain_title(title).replace("%", " ").split()) in _TITLES


def made_of_whole(rates: Sequence[str], interactions: _Numbers, followers: _Numbers, posts: _Numbers) -> bool:
    """Tell whether most rates are those of the interactions as they stand, and not of one of several posts."""
    whole = each = rows = 0
    for text, counted, base, count in zip(rates, interactions, followers, posts, strict=False):
        rate = _value(text)
        if rate is None or not counted or not base or not count or count == 1:
            continue
        rows += 1
        whole += _is_near(rate, counted / base)
        each += _is_near(rate, counted / base / count)
    return rows > 0 and 2 * whole > rows and whole > each


def _value(text: str) -> Decimal | None:
    found = _NUMBER.match(text.strip())
    return Decimal(found[0].replace(",", ".")) if found else None


def _is_near(rate: Decimal, share: Decimal) -> bool:
    return any(abs(rate - factor * share) <= _NEAR * factor * share for factor in (1, _PERCENT))
