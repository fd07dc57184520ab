"""A booking fee from the user's own price, in one of three ways."""

from decimal import Decimal
from math import prod

from bot.calculators.base import Calculator, Count, Figures, Percent, Price, given, require_positive
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput

_WAYS = {
    "fee": ("views", "cpm"),
    "fee_interactions": ("interactions", "cpe"),
    "fee_followers": ("followers", "er", "cpe"),
}
"""The inputs of each way; the fee is their product by the divisor."""
_DIVISORS = {"fee": 1000, "fee_interactions": 1, "fee_followers": 100}
"""CPM is the price of 1,000 views, and ER is in percent."""


def fee(
    views: Count | None = None,
    cpm: Price | None = None,
    *,
    interactions: Count | None = None,
    cpe: Price | None = None,
    followers: Count | None = None,
    er: Percent | None = None,
) -> Figures:
    """Return views / 1000 x cpm, or interactions x cpe, or followers x er x cpe (er in percent)."""
    typed = given(views=views, cpm=cpm, interactions=interactions, cpe=cpe, followers=followers, er=er)
    way = _way_of(set(typed))
    require_positive(**typed)
    value = prod(typed.values(), start=Decimal(1)) / _DIVISORS[way]
    return Figures({"fee": value}, {"fee": way}, caveat="usual" if way == "fee" else "by_cpe")


def _way_of(names: set[str]) -> str:
    """Return the way that takes just these inputs; raise InvalidInput if one is missing or if two ways are mixed."""
    for way, inputs in _WAYS.items():
        if names == set(inputs):
            return way
    started = next((inputs for inputs in _WAYS.values() if names <= set(inputs)), None)
    if started is None:
        raise InvalidInput("two_ways")
    raise InvalidInput("missing_field", field=next(name for name in started if name not in names))


FEE = Calculator(
    "fee",
    fee,
    aliases=("baogia",),
    point="cons/high-cost",
    steps=(Choice("way", {names[0]: tuple(map(Ask, names)) for names in _WAYS.values()}),),
    handbook_point="pricing/offer-calculation",
)
