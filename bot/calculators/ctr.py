"""Click-through rate per impression."""

from bot.calculators.base import Calculator, Count, Figures, more_than_base, require_positive


def ctr(clicks: Count, impressions: Count) -> Figures:
    """Return 100 x clicks / impressions, in percent (Criterion Global, glossary of media terms)."""
    require_positive(impressions=impressions)
    doubts = more_than_base("clicks", clicks, "impressions", impressions)
    return Figures({"ctr_pct": 100 * clicks / impressions}, warnings=doubts)


CTR = Calculator("ctr", ctr, aliases=("tylenhap",), point="pros/measurable")
