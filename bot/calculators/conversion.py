"""Conversion rate per click."""

from bot.calculators.base import Calculator, Count, Figures, Notice, require_positive


def conversion(conversions: Count, clicks: Count) -> Figures:
    """Return 100 x conversions / clicks; a rate per impression is another figure."""
    require_positive(clicks=clicks)
    doubts = (Notice("more_conversions_than_clicks"),) if conversions > clicks else ()
    return Figures({"conversion_pct": 100 * conversions / clicks}, warnings=doubts)


CALCULATOR = Calculator("conversion", conversion, aliases=("cvr", "tylechuyendoi"), point="pros/measurable")
