"""Return on ad spend."""

from bot.calculators.base import Calculator, Figures, Money, require_positive
from bot.calculators.made_inputs import SALES


def roas(cost: Money, revenue: Money) -> Figures:
    """Return revenue / cost, a ratio; the reply names the ROI beside it, as the two are often confused."""
    require_positive(cost=cost)
    return Figures({"roas": revenue / cost}, shown={"roi_pct": 100 * (revenue - cost) / cost})


ROAS = Calculator(
    "roas",
    roas,
    aliases=("doanhthuchiphi",),
    point="activities/track-and-measure",
    handbook_point="measuring/roi-roas",
    made={"revenue": SALES},
)
