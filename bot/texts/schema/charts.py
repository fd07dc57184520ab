"""Words for charts."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ChartTexts:
    """Words in pictures: `scales` by power of ten; `day` is a date pattern of Babel."""

    top: str
    nothing: str
    roi_title: str
    roi_cost: str
    today: str
    break_even: str
    after_goods: str
    after_goods_break_even: str
    after_goods_never: str
    off_chart: str
    roi_axis: str
    revenue_axis: str
    revenue_axis_in: str
    scales: Mapping[str, str]
    series: str
    scenario_low: str
    scenario_main: str
    scenario_high: str
    plan_file: str
    plan_tab: str
    plan_how: str
    plan_scenarios: Mapping[str, str]
    plan_inputs: str
    plan_results: str
    day: str
