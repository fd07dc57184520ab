"""English words for the cards that explain a metric."""

from bot.texts.schema.metrics import MetricTexts

METRICS_EN = MetricTexts(
    meanings={
        "engagement": "ER (engagement rate) is the share of an audience that interacts with a post.",
        "roi": "ROI (return on investment) is the profit that each unit of cost brings back, in percent.",
        "roas": "ROAS (return on ad spend) is the revenue that each unit of cost brings in.",
        "cpm": "CPM (cost per mille) is what you pay for 1,000 impressions.",
        "cpe": "CPE (cost per engagement) is what you pay for each interaction, such as a like, comment or share.",
        "cpv": "CPV (cost per view) is what you pay for each view of a video.",
        "cpc": "CPC (cost per click) is what you pay for each click on a link.",
        "ctr": "CTR (click-through rate) is the share of impressions that lead to a click.",
        "cpa": "CPA (cost per acquisition) is what you pay for each conversion, such as an order or a sign-up.",
        "conversion": "The conversion rate (CVR) is the share of clicks that become an order, or what else you want.",
        "breakeven": "The break-even point is the revenue at which the gross profit just pays for the campaign.",
        "fee": "A booking fee is what an influencer is paid; you can estimate it from a price that you accept.",
        "emv": (
            "EMV (earned media value) puts a price on a campaign's exposure: what as many impressions would cost "
            "as bought advertising."
        ),
        "margin": "The gross margin is the share of revenue that is left after the cost of the goods sold.",
    },
    margin_title="Gross margin",
    margin_formula="({revenue} − {cogs}) ÷ {revenue} × 100",
    interactions="Interactions = likes + comments + shares + saves (those that you have).",
    formula="{figure} = {formula}",
    example="Example: {inputs} → {figures}",
    note="Note: {caveat}",
    compute="🧮 Work out {figure}",
    short_names={
        "engagement": "ER",
        "roi": "ROI",
        "roas": "ROAS",
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "cpc": "CPC",
        "ctr": "CTR",
        "cpa": "CPA",
        "conversion": "conversion rate",
        "breakeven": "break-even",
        "fee": "a booking fee",
        "emv": "EMV",
    },
    no_rank="The guide ranks none above the other: each measures something else, so choose by what you need to know.",
    how_computed="<b>This is how the last result was worked out:</b>",
    rate_of_result="Your result: {rate}.",
    gain_before_goods=(
        "Revenue is above the cost ({figures}), but before the cost of goods, so a profit is not certain. Add the "
        "margin to see, for example: <code>margin 40%</code>"
    ),
    loss_before_goods="Not yet: revenue does not cover the cost ({figures}).",
    gain="A profit of {amount}: after the cost of goods, revenue still covers the cost ({figures}).",
    loss="A loss of {amount}: after the cost of goods, revenue does not cover the cost ({figures}).",
)
