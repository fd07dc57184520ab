"""The revenue, or the number of orders, at which a campaign pays for itself."""

from decimal import ROUND_CEILING, Decimal

from bot.calculators.base import Calculator, Figures, Margin, Money, given, require_positive
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput


def breakeven(
    cost: Money | None = None,
    margin: Margin | None = None,
    *,
    aov: Money | None = None,
    profit: Money | None = None,
    cogs: Money | None = None,
) -> Figures:
    """Return cost / margin and 1 / margin; with the order value also aov x margin (highest CPA) and the orders.

    Instead of the margin, what one order leaves (`profit`), or what its goods cost (`cogs`) beside its price
    (`aov`), gives the orders: cost / profit of one. Orders are rounded up, as nobody buys part of an order.
    Break-even ROAS = 1 / gross margin by algebra; it and the highest CPA need no cost.
    """
    ways = given(margin=margin, profit=profit, cogs=cogs)
    require_positive(cost=cost, aov=aov, **ways)
    if len(ways) > 1:
        raise InvalidInput("one_base_only", field=list(ways)[1], base=next(iter(ways)))
    if margin is not None:
        return _by_margin(cost, margin, aov)
    if cost is None:
        raise InvalidInput("missing_field", field="cost")
    if cogs is not None and aov is None:
        raise InvalidInput("missing_field", field="aov")
    each = profit if cogs is None or aov is None else aov - cogs
    if each is None or each <= 0 or (aov is not None and each > aov):
        raise InvalidInput("no_unit_profit")
    return _by_unit(cost, each, aov, from_goods=cogs is not None)


def _by_margin(cost: Decimal | None, margin: Decimal, aov: Decimal | None) -> Figures:
    if cost is None:
        highest = {"max_cpa": aov * margin / 100} if aov is not None else {}
        return Figures({**highest, "breakeven_roas": 100 / margin}, caveat="without_cost")
    values = {"breakeven_revenue": 100 * cost / margin, "breakeven_roas": 100 / margin}
    if aov is None:
        return Figures(values)
    values |= {"max_cpa": aov * margin / 100, "breakeven_orders": _orders(100 * cost, aov * margin)}
    return Figures(values, caveat="with_aov")


def _by_unit(cost: Decimal, each: Decimal, aov: Decimal | None, *, from_goods: bool) -> Figures:
    """Return the orders by what one leaves; with its price also the revenue, the ROAS and the highest CPA."""
    values = {"unit_profit": each} if from_goods else {}
    values["breakeven_orders"] = _orders(cost, each)
    if aov is not None:
        values |= {"breakeven_revenue": cost * aov / each, "breakeven_roas": aov / each, "max_cpa": each}
    ways = {key: f"{key}_unit" for key in values if key != "unit_profit"}
    return Figures(values, ways, caveat="by_unit", shown={"unit_profit": each})


def _orders(cost: Decimal, each: Decimal) -> Decimal:
    return (cost / each).to_integral_value(ROUND_CEILING)


_PROFIT = Choice(
    "profit",
    {
        "margin": (Ask("margin"), Ask("aov", optional=True)),
        "profit": (Ask("profit"),),
        "prices": (Ask("aov"), Ask("cogs")),
    },
    direct=True,
)

BREAKEVEN = Calculator(
    "breakeven",
    breakeven,
    aliases=("hoavon",),
    steps=(Ask("cost"), _PROFIT),
    handbook_point="measuring/roi-roas",
    instead={"margin": ("profit", "cogs")},
    usual=("cost", "margin"),
)
