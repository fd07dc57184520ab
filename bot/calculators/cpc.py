"""Cost per click."""

from bot.calculators.base import Calculator, Count, Figures, Money, require_positive


def cpc(cost: Money, clicks: Count) -> Figures:
    """Return cost / clicks."""
    require_positive(cost=cost, clicks=clicks)
    return Figures({"cpc": cost / clicks})


CPC = Calculator("cpc", cpc, aliases=("gialuotnhap",), handbook_point="measuring/cost-metrics")
