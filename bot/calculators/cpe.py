"""Cost per interaction."""

from bot.calculators.base import Calculator, Count, Figures, Money, require_positive
from bot.calculators.made_inputs import INTERACTIONS


def cpe(cost: Money, interactions: Count) -> Figures:
    """Return cost / interactions."""
    require_positive(cost=cost, interactions=interactions)
    return Figures({"cpe": cost / interactions})


CPE = Calculator(
    "cpe",
    cpe,
    aliases=("giatuongtac",),
    point="activities/track-and-measure",
    handbook_point="measuring/cost-metrics",
    made={"interactions": INTERACTIONS},
)
