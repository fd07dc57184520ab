"""The metrics that the bot can explain: whose formulas, which worked example, and where the guide has a figure."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import Calculator
from bot.calculators.engagement import BASES

MARGIN = "margin"
"""The one metric without a calculator of its own: those of ROI and of break-even take it."""


@dataclass(frozen=True)
class Metric:
    """A metric with the calculator that works it out."""

    id: str
    calculator: Calculator
    formulas: tuple[str, ...] = ()
    """The figures whose formulas are shown; empty for all of the calculator's."""
    example: str = ""
    """What the worked example types after the command; empty for the calculator's own example."""
    shown: tuple[str, ...] = ()
    """The figures of the example that are shown; empty for those with a formula."""
    point: str | None = None
    """The id of the guide's point with a figure for it."""


def _metric(
    command: str,
    formulas: tuple[str, ...] = (),
    *,
    id: str = "",
    example: str = "",
    shown: tuple[str, ...] = (),
    point: str | None = None,
) -> Metric:
    return Metric(id or command, CALCULATOR_BY_NAME[command], formulas, example, shown, point)


_ALL = (
    _metric("engagement", tuple(f"er_{base}_pct" for base in BASES), point="statistics/engagement-rate"),
    _metric("roi", ("roi_pct", "roi_margin_pct"), point="statistics/roi-survey"),
    _metric("roas"),
    _metric("cpm"),
    _metric("cpe"),
    _metric("cpv"),
    _metric("cpc"),
    _metric("ctr"),
    _metric("cpa"),
    _metric("conversion"),
    _metric("breakeven", ("breakeven_revenue", "breakeven_roas")),
    _metric("fee", ("fee", "fee_interactions", "fee_followers")),
    _metric("emv", ("emv",), point="rise/earned-media-value"),
    _metric("roi", id=MARGIN, example="50tr 120tr margin=40%", shown=("gross_profit", "roi_margin_pct")),
)
METRICS: Mapping[str, Metric] = {metric.id: metric for metric in _ALL}
"""Each metric by its id: that of its calculator's command, but for the margin."""
