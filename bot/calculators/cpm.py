"""Cost per 1,000 impressions; with another base, per 1,000 people reached or per 1,000 views."""

from bot.calculators.base import Calculator, Count, Figures, Money, given, require_positive
from knowledge.toolbox.errors import InvalidInput


def cpm(
    cost: Money, impressions: Count | None = None, *, reach: Count | None = None, views: Count | None = None
) -> Figures:
    """Return 1000 x cost / impressions (TikTok Ads glossary); by reach or views it is another figure, and named so."""
    bases = given(impressions=impressions, reach=reach, views=views)
    require_positive(cost=cost, **bases)
    if len(bases) > 1:
        raise InvalidInput("one_base_only", field=list(bases)[1], base=next(iter(bases)))
    base, size = next(iter(bases.items()))
    if base == "impressions":
        return Figures({"cpm": 1000 * cost / size})
    return Figures({"cpm": 1000 * cost / size}, {"cpm": f"cpm_{base}"}, caveat=base)


CPM = Calculator(
    "cpm",
    cpm,
    aliases=("gianghinhienthi",),
    handbook_point="measuring/cost-metrics",
    instead={"impressions": ("reach", "views")},
)
