"""Engagement rate by followers, reach, impressions or views."""

from collections.abc import Mapping
from decimal import Decimal

from bot.calculators.base import Calculator, Count, Figures, Notice, given, require_positive
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput

BASES = ("followers", "reach", "impressions", "views")
INTERACTION_FIELDS = ("likes", "comments", "shares", "saves", "interactions")
"""The inputs that count interactions: the parts, or in their place the total."""


def engagement(
    *,
    likes: Count | None = None,
    comments: Count | None = None,
    shares: Count | None = None,
    saves: Count | None = None,
    interactions: Count | None = None,
    followers: Count | None = None,
    reach: Count | None = None,
    impressions: Count | None = None,
    views: Count | None = None,
    posts: Count | None = None,
) -> Figures:
    """Return 100 x interactions / base for each base given.

    There is no standard formula (Hootsuite, "calculate engagement rate"), so no base is preferred and none
    are mixed. With `posts`, the interactions are the total of so many posts, and the mean of one post is rated.
    """
    parts = given(likes=likes, comments=comments, shares=shares, saves=saves)
    counts = parts if interactions is None else {**parts, "interactions": interactions}
    require_one_way(counts)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    if not bases:
        raise InvalidInput("missing_base")
    require_positive(**bases, posts=posts)
    if posts is not None and posts > 1 and set(bases) != {"followers"}:
        raise InvalidInput("posts_with_other_base", base=next(name for name in bases if name != "followers"))
    return rates_by(counts, bases, posts)


def rates_by(counts: Mapping[str, Decimal], bases: Mapping[str, Decimal], posts: Decimal | None = None) -> Figures:
    """Return the rates of counts, of which there are some, by bases that are more than zero."""
    total = sum(counts.values(), Decimal(0))
    each = total / (posts or 1)
    rates = {f"er_{base}_pct": 100 * each / size for base, size in bases.items()}
    ways = {} if posts is None else {key: f"{key}_posts" for key in rates}
    return Figures({"interactions": total, **rates}, ways, warnings=_doubts(each, bases), counted=tuple(counts))


def require_one_way(counts: Mapping[str, Decimal]) -> None:
    """Raise InvalidInput unless the interactions are either their parts or the total."""
    if not counts:
        raise InvalidInput("missing_interactions")
    if "interactions" in counts and len(counts) > 1:
        raise InvalidInput("interactions_twice", field=next(iter(counts)))


def _doubts(interactions: Decimal, bases: Mapping[str, Decimal]) -> tuple[Notice, ...]:
    """Return warnings about counts that are seldom right together."""
    small = [
        Notice("more_interactions_than_base", {"base": base}) for base, size in bases.items() if interactions > size
    ]
    if "reach" in bases and "impressions" in bases and bases["impressions"] < bases["reach"]:
        small.append(Notice("impressions_below_reach"))
    return tuple(small)


_COUNTS = Choice(
    "counts",
    {
        "parts": tuple(Ask(part, optional=True) for part in ("likes", "comments", "shares", "saves")),
        "interactions": (Ask("interactions"),),
    },
    direct=True,
)
_BASE = Choice("base", {base: (Ask(base),) for base in BASES})

ENGAGEMENT = Calculator(
    "engagement",
    engagement,
    aliases=("er", "tuongtac"),
    orders=(
        ("likes", "comments", "followers"),
        ("likes", "comments", "shares", "followers"),
        ("likes", "comments", "shares", "saves", "followers"),
    ),
    point="statistics/engagement-rate",
    steps=(_COUNTS, _BASE),
    handbook_point="measuring/engagement-rate",
)
