"""Cost per view."""

from bot.calculators.base import Calculator, Count, Figures, Money, require_positive


def cpv(cost: Money, views: Count) -> Figures:
    """Return cost / views."""
    require_positive(cost=cost, views=views)
    return Figures({"cpv": cost / views})


CPV = Calculator(
    "cpv", cpv, aliases=("gialuotxem",), point="activities/track-and-measure", handbook_point="measuring/cost-metrics"
)
