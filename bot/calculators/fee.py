"""A fee from the user's own price, in one of three ways."""

from decimal import Decimal
from math import prod

from bot.calculators.base import Calculator, Count, Figures, Percent, Price, given, require_positive
from bot.calculators.steps import Ask, Choice
from bot.numbers.errors import InvalidInput

WAYS = {
    "fee": ("views", "cpm"),
    "fee_interactions": ("interactions", "cpe"),
    "fee_followers": ("followers", "er", "cpe"),
}
"""The inputs of each way, which are multiplied."""
DIVISORS = {"fee": 1000, "fee_interactions": 1, "fee_followers": 100}
"""CPM is the price of a thousand views, ER is in percent."""


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
    way = require_way(set(typed))
    require_positive(**typed)
    value = prod(typed.values(), start=Decimal(1)) / DIVISORS[way]
    return Figures({"fee": value}, {"fee": way}, caveat="usual" if way == "fee" else "by_cpe")


def require_way(names: set[str]) -> str:
    """Return the way whose inputs these are; raise InvalidInput if there are fewer or more."""
    for way, inputs in WAYS.items():
        if names == set(inputs):
            return way
    started = next((inputs for inputs in WAYS.values() if names <= set(inputs)), None)
    if started is None:
        raise InvalidInput("two_ways")
    raise InvalidInput("missing_field", field=next(name for name in started if name not in names))


CALCULATOR = Calculator(
    "fee",
    fee,
    aliases=("baogia",),
    point="cons/high-cost",
    steps=(Choice("way", {names[0]: tuple(map(Ask, names)) for names in WAYS.values()}),),
)
