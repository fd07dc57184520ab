"""Vietnamese words for the buttons under a result."""

from bot.texts.schema.what_if import WhatIfTexts

WHAT_IF_VI = WhatIfTexts(
    raised="{field} +10%",
    lowered="{field} −10%",
    add="{field}…",
    break_even="Hòa vốn",
    edit="Sửa số",
    chart="Biểu đồ",
    first="↺ Số đầu",
    back="‹ Quay lại",
    point="📖 {title}",
    which="Bạn muốn sửa số nào?",
    since="So với số ban đầu: {changes}",
    risen="{name} +{percent}",
    fallen="{name} −{percent}",
    replaced="{name} {before} → {after}",
    added="thêm {name} {value}",
    figures={
        "roi_pct": "ROI",
        "conversion_pct": "tỷ lệ chuyển đổi",
        "breakeven_revenue": "doanh thu hòa vốn",
        "fee": "phí",
    },
    tried_by="{name} thử số:",
    too_large="Số này sẽ vượt quá 1 triệu tỷ nên mình giữ nguyên nhé.",
    too_small="Số này nhỏ quá, thêm bớt 10% cũng không đổi nên mình giữ nguyên nhé.",
    already="Các số vẫn đang như vậy rồi bạn nhé.",
)
