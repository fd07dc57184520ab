"""Return on investment, before and after the cost of goods."""

from bot.calculators.base import Calculator, Figures, Margin, Money, require_positive
from bot.calculators.made_inputs import SALES
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput


def roi(cost: Money, revenue: Money, *, margin: Margin | None = None, cogs: Money | None = None) -> Figures:
    """Return 100 x (revenue - cost) / cost, revenue - cost and revenue / cost.

    With `margin` or `cogs` (cost of goods sold) also the ROI after the cost of goods:
    100 x (gross profit - cost) / cost (Farris et al., Marketing Metrics, 2010).
    """
    require_positive(cost=cost, margin=margin)
    if margin is not None and cogs is not None:
        raise InvalidInput("margin_and_cogs")
    profit = revenue - cost
    values = {"roi_pct": 100 * profit / cost, "profit": profit, "roas": revenue / cost}
    if margin is None and cogs is None:
        return Figures(values)
    gross = revenue - cogs if cogs is not None else revenue * (margin or 0) / 100
    values |= {"gross_profit": gross, "roi_margin_pct": 100 * (gross - cost) / cost}
    way = "gross_profit_cogs" if margin is None else "gross_profit"
    return Figures(values, {"gross_profit": way}, caveat="after_goods")


_GOODS = Choice("goods", {"none": (), "margin": (Ask("margin"),), "cogs": (Ask("cogs"),)})

ROI = Calculator(
    "roi",
    roi,
    aliases=("loinhuan",),
    point="statistics/roi-survey",
    steps=(Ask("cost"), Ask("revenue"), _GOODS),
    handbook_point="measuring/roi-roas",
    made={"revenue": SALES},
)
