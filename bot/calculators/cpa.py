"""Cost per conversion."""

from bot.calculators.base import Calculator, Count, Figures, Money, require_positive


def cpa(cost: Money, conversions: Count) -> Figures:
    """Return cost / conversions."""
    require_positive(cost=cost, conversions=conversions)
    return Figures({"cpa": cost / conversions})


CPA = Calculator(
    "cpa", cpa, aliases=("giachuyendoi",), point="pros/measurable", handbook_point="measuring/cost-metrics"
)
