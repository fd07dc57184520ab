"""Conversion rate per click."""

from bot.calculators.base import Calculator, Count, Figures, more_than_base, require_positive


def conversion(conversions: Count, clicks: Count) -> Figures:
    """Return 100 x conversions / clicks, in percent; a rate per impression is another figure."""
    require_positive(clicks=clicks)
    doubts = more_than_base("conversions", conversions, "clicks", clicks)
    return Figures({"conversion_pct": 100 * conversions / clicks}, warnings=doubts)


CONVERSION = Calculator(
    "conversion",
    conversion,
    aliases=("cvr", "conv", "tylechuyendoi"),
    point="pros/measurable",
    handbook_point="measuring/tracking",
)
