"""Several columns of what was paid: which of them are parts of one cost, and whether tax is in it."""

from collections.abc import Collection, Sequence
from typing import Literal

from bot.calculators.column_titles import plain_title

_Part = Literal["advertising", "commission", "fee"]
_ADVERTISING = frozenset({"ads", "ad", "quang", "boost", "media", "boosting"})
_COMMISSION = frozenset({"commission", "commissions", "hong"})


def are_parts(titles: Sequence[str]) -> bool:
    """Tell whether costs are for different things, a fee, advertising or a commission, so that they are added up."""
    parts = [_part(set(plain_title(title).split())) for title in titles]
    return len(set(parts)) > 1 and all(parts.count(part) == 1 for part in set(parts) - {"fee"})


def _part(words: Collection[str]) -> _Part:
    if _COMMISSION & set(words):
        return "commission"
    return "advertising" if _ADVERTISING & set(words) else "fee"
