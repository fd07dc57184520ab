"""English words for charts."""

from bot.texts.schema.charts import ChartTexts

CHARTS_EN = ChartTexts(
    top="Top {shown} of {total}",
    nothing="No figures yet",
    roi_title="How ROI changes with revenue",
    roi_cost="At a cost of {cost}",
    today="Today: revenue {revenue}, ROI {roi}",
    break_even="Break-even: revenue {revenue}",
    after_goods="After cost of goods (margin {margin}): ROI {roi}",
    after_goods_break_even="Break-even after cost of goods: revenue {revenue}",
    after_goods_never="Goods cost all of the revenue: no break-even",
    off_chart="Break-even after cost of goods: revenue {revenue}, beyond this chart",
    roi_axis="ROI (%)",
    revenue_axis="Revenue",
    revenue_axis_in="Revenue ({currency})",
    scales={"3": "{number}K", "6": "{number}M", "9": "{number}B", "12": "{number}T"},
    scenario_low="Low",
    scenario_main="Main",
    scenario_high="High",
    plan_file="plan.xlsx",
    plan_tab="Plan",
    plan_how="Change the blue numbers, and all results below follow.",
    plan_scenarios={
        "usual": "Low and high: every rate 20% lower or higher",
        "ranges": "Low and high: the ends of the ranges given, the main figure in the middle",
        "alone": "From the numbers and rates given only",
    },
    plan_inputs="Your numbers",
    plan_results="Results",
    series="{label}: {total}",
    day="MMM d",
)
