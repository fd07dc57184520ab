"""The revenue and the orders at which a campaign pays for itself."""

from decimal import ROUND_CEILING

from bot.calculators.base import Calculator, Figures, Margin, Money, require_positive
from bot.calculators.steps import Ask


def breakeven(cost: Money, margin: Margin, *, aov: Money | None = None) -> Figures:
    """Return cost / margin and 1 / margin; with the order value also aov x margin (highest CPA) and the orders.

    Orders are rounded up, as nobody buys part of an order. Break-even ROAS = 1 / gross margin by algebra.
    """
    require_positive(cost=cost, margin=margin, aov=aov)
    values = {"breakeven_revenue": 100 * cost / margin, "breakeven_roas": 100 / margin}
    if aov is None:
        return Figures(values)
    orders = (100 * cost / (aov * margin)).to_integral_value(ROUND_CEILING)
    values |= {"max_cpa": aov * margin / 100, "breakeven_orders": orders}
    return Figures(values, caveat="with_aov")


BREAKEVEN = Calculator(
    "breakeven",
    breakeven,
    aliases=("hoavon",),
    steps=(Ask("cost"), Ask("margin"), Ask("aov", optional=True)),
    handbook_point="measuring/roi-roas",
)
