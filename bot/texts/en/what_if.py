"""English words for the buttons under a result."""

from bot.texts.schema.what_if import WhatIfTexts

WHAT_IF_EN = WhatIfTexts(
    raised="{field} +10%",
    lowered="{field} −10%",
    add="{field}…",
    break_even="Break-even",
    edit="Edit a number",
    chart="Chart",
    first="↺ Reset",
    back="‹ Back",
    point="📖 {title}",
    which="Which number would you like to change?",
    since="Compared with your first numbers: {changes}",
    risen="{name} +{percent}",
    fallen="{name} −{percent}",
    replaced="{name} {before} → {after}",
    added="{name} {value} added",
    figures={
        "roi_pct": "ROI",
        "conversion_pct": "conversion rate",
        "breakeven_revenue": "break-even revenue",
        "fee": "fee",
    },
    tried_by="{name} tries other numbers:",
    too_large="This would go beyond 10^15, so I left it as it is.",
    too_small="This number is too small for 10% to change it, so I left it as it is.",
    already="The numbers are already like that.",
)
