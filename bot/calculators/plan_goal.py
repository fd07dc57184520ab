"""A plan backwards: what a wished ROI needs, and what a wished number of orders, views or impressions costs."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from bot.calculators.base import Figures
from bot.calculators.plan_chain import Chain
from knowledge.toolbox.errors import InvalidInput

_BUDGETS = {"conversions": ("cpa", 1), "views": ("cpv", 1), "impressions": ("cpm", 1000)}
"""The price of each wished count, and for how many."""


def revenue_for(typed: Mapping[str, Decimal]) -> Figures:
    """Return the revenue that a wished ROI needs, and the orders, clicks and impressions that make it.

    With a margin, the ROI is meant after the cost of goods. What is counted is rounded up.
    """
    chain = Chain({name: value for name, value in typed.items() if name in ("cost", "fee", "people", "posts")})
    chain.spend()
    if chain.spent is None:
        raise InvalidInput("missing_field", field="cost")
    margin = typed.get("margin")
    factor = (100 + typed["roi"]) / (margin or 100)
    chain.shown["roi_pct"] = typed["roi"]
    chain.add("needed_revenue", chain.spent * factor, "needed_revenue" if margin is None else "needed_revenue_margin")
    before = "revenue"
    for key, name, by in (("orders", "aov", 1), ("clicks", "cvr", 100), ("impressions", "ctr", 100)):
        if name not in typed:
            break
        needed = by * chain.values[f"needed_{before}"] / typed[name]
        chain.add(f"needed_{key}", needed.to_integral_value(ROUND_CEILING))
        chain.shown[f"{name}_each" if name == "aov" else f"{name}_pct"] = typed[name]
        before = key
    return Figures(chain.values, chain.ways, warnings=tuple(chain.notices), shown=chain.shown)


def budget_for(typed: Mapping[str, Decimal]) -> Figures:
    """Return the budget that buys a wished count at a price of one's own."""
    priced = [name for name, (price, _) in _BUDGETS.items() if {name, price} <= typed.keys()]
    if not priced:
        raise InvalidInput("missing_field", field="cost")
    name, (price, by) = priced[0], _BUDGETS[priced[0]]
    count = typed[name] * typed.get("people", Decimal(1)) * typed.get("posts", Decimal(1))
    if name == "conversions":
        count = typed[name]
    return Figures({"budget": count * typed[price] / by}, {"budget": f"budget_of_{price}"}, shown={"wished": count})
