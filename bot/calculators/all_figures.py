"""Every figure that the numbers of one campaign allow, side by side."""

from dataclasses import replace

from bot.calculators.base import Calculator, Count, Figures, Margin, Money, given, more_than_base, require_positive
from bot.calculators.compare import influencer
from bot.calculators.steps import Ask
from knowledge.toolbox.errors import InvalidInput


def all_figures(
    cost: Money | None = None,
    *,
    revenue: Money | None = None,
    views: Count | None = None,
    impressions: Count | None = None,
    reach: Count | None = None,
    followers: Count | None = None,
    likes: Count | None = None,
    comments: Count | None = None,
    shares: Count | None = None,
    saves: Count | None = None,
    interactions: Count | None = None,
    clicks: Count | None = None,
    conversions: Count | None = None,
    aov: Money | None = None,
    margin: Margin | None = None,
) -> Figures:
    """Return the figures of one influencer (`compare`) for a campaign, with ROAS, and ROI after the cost of goods."""
    require_positive(margin=margin)
    counts = given(likes=likes, comments=comments, shares=shares, saves=saves, interactions=interactions)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    others = given(cost=cost, revenue=revenue, clicks=clicks, conversions=conversions, aov=aov)
    if interactions is not None and len(counts) > 1:
        raise InvalidInput("interactions_twice", field=next(iter(counts)))
    found = influencer(**counts, **bases, **others)
    income = revenue if revenue is not None or conversions is None or aov is None else conversions * aov
    values = dict(found.values)
    if cost and income is not None:
        values["roas"] = income / cost
        if margin is not None:
            values["roi_margin_pct"] = 100 * (income * margin / 100 - cost) / cost
    doubts = found.warnings
    if clicks is not None and conversions is not None:
        doubts += more_than_base("conversions", conversions, "clicks", clicks)
    before_goods = "roi_pct" in values and margin is None
    return replace(found, values=values, warnings=doubts, caveat="before_goods" if before_goods else "usual")


ALL_FIGURES = Calculator(
    "all",
    all_figures,
    aliases=("tinhhet", "everything"),
    usual=("cost",),
    steps=(
        Ask("cost", optional=True),
        Ask("revenue", optional=True),
        Ask("views", optional=True),
        Ask("interactions", optional=True),
        Ask("conversions", optional=True),
    ),
    point="activities/track-and-measure",
    handbook_point="measuring/cost-metrics",
)
