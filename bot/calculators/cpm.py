"""Cost per 1,000 impressions."""

from bot.calculators.base import Calculator, Count, Figures, Money, require_positive


def cpm(cost: Money, impressions: Count) -> Figures:
    """Return 1000 x cost / impressions (TikTok Ads glossary)."""
    require_positive(cost=cost, impressions=impressions)
    return Figures({"cpm": 1000 * cost / impressions})


CPM = Calculator("cpm", cpm, aliases=("gianghinhienthi",), handbook_point="measuring/cost-metrics")
