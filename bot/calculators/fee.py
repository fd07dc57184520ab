"""What a booking is worth at the user's own prices: by views, by interactions or by both, with add-ons in percent."""

from collections.abc import Mapping
from dataclasses import replace
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
_BOTH = {*_WAYS["fee"], *_WAYS["fee_interactions"]}
"""The inputs of the two ways that may go together, as the ends of a range."""
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
    usage: Percent | None = None,
    exclusivity: Percent | None = None,
    whitelisting: Percent | None = None,
    posts: Count | None = None,
) -> Figures:
    """Return views / 1000 x cpm, or interactions x cpe, or followers x er x cpe (er in percent), or the first two.

    Add-ons are percents of the fee, added up. All numbers are those of one post; with `posts`, so many are paid too.
    """
    typed = given(views=views, cpm=cpm, interactions=interactions, cpe=cpe, followers=followers, er=er)
    added = given(usage=usage, exclusivity=exclusivity, whitelisting=whitelisting)
    ways = _ways_of(set(typed))
    require_positive(**typed, posts=posts)
    fees = [prod((typed[name] for name in _WAYS[way]), start=Decimal(1)) / _DIVISORS[way] for way in ways]
    found = _one_fee(ways[0], fees[0], added) if len(fees) == 1 else _range(fees[0], fees[1], added)
    return _of_posts(found, posts) if posts and posts > 1 else found


def _one_fee(way: str, value: Decimal, added: Mapping[str, Decimal]) -> Figures:
    more = {"addons_pct": _sum(added), "fee_total": value * (100 + _sum(added)) / 100} if added else {}
    caveat = "usual" if way == "fee" else "by_cpe"
    return Figures({"fee": value, **more}, {"fee": way} | _way_of_sum(added), caveat=caveat, counted=tuple(added))


def _range(by_views: Decimal, by_interactions: Decimal, added: Mapping[str, Decimal]) -> Figures:
    """Return both fees, and the lower and the higher one with the add-ons."""
    low, high = sorted((by_views, by_interactions))
    factor = (100 + _sum(added)) / 100
    values = {"fee_cpm": by_views, "fee_cpe": by_interactions}
    values |= {"addons_pct": _sum(added)} if added else {}
    values |= {"fee_low": low * factor, "fee_high": high * factor}
    ways = {"fee_low": "fee_low_added", "fee_high": "fee_high_added"} | _way_of_sum(added) if added else {}
    return Figures(values, ways, caveat="by_both", counted=tuple(added), shown={"low_alone": low, "high_alone": high})


def _of_posts(found: Figures, posts: Decimal) -> Figures:
    """Return a fee, or both ends of a range, with what so many posts come to."""
    ends = {"fee_low": "fee_posts_low", "fee_high": "fee_posts_high"}
    if "fee_low" in found.values:
        return found.with_values(found.values | {ends[end]: found.values[end] * posts for end in ends})
    way = "fee_posts_added" if "fee_total" in found.values else "fee_posts"
    each = found.values.get("fee_total", found.values["fee"])
    return replace(found, values=found.values | {"fee_posts": each * posts}, ways={**found.ways, "fee_posts": way})


def _way_of_sum(added: Mapping[str, Decimal]) -> dict[str, str]:
    """Return that one add-on alone is shown without a sum."""
    return {"addons_pct": "addon_alone"} if len(added) == 1 else {}


def _sum(added: Mapping[str, Decimal]) -> Decimal:
    return sum(added.values(), Decimal(0))


def _ways_of(names: set[str]) -> tuple[str, ...]:
    """Return the ways that take just these inputs; raise InvalidInput if one is missing or if ways are mixed."""
    for way, inputs in _WAYS.items():
        if names == set(inputs):
            return (way,)
    if names == _BOTH:
        return "fee", "fee_interactions"
    started = next((inputs for inputs in _WAYS.values() if names <= set(inputs)), None)
    one_is_whole = names < _BOTH and any(set(_WAYS[way]) <= names for way in ("fee", "fee_interactions"))
    if started is None and not one_is_whole:
        raise InvalidInput("two_ways")
    needed = (*_WAYS["fee"], *_WAYS["fee_interactions"]) if started is None else started
    raise InvalidInput("missing_field", field=next(name for name in needed if name not in names))


FEE = Calculator(
    "fee",
    fee,
    aliases=("baogia", "worth", "dinhgia"),
    point="cons/high-cost",
    steps=(
        Choice(
            "way",
            {
                "views": (Ask("views"), Ask("cpm")),
                "interactions": (Ask("interactions"), Ask("cpe")),
                "followers": (Ask("followers"), Ask("er"), Ask("cpe")),
                "both": (Ask("views"), Ask("cpm"), Ask("interactions"), Ask("cpe")),
            },
        ),
    ),
    handbook_point="pricing/offer-calculation",
)
