"""English words for calculators."""

from bot.texts.en.calculator_errors import CALCULATOR_ERRORS_EN, CALCULATOR_WARNINGS_EN
from bot.texts.en.planning import PLAN_EN
from bot.texts.schema.calculators import CalculatorText, CalculatorTexts, FigureText
from bot.texts.schema.dialogs import AskText

CALCULATORS_EN = CalculatorTexts(
    fields={
        "likes": "likes",
        "comments": "comments",
        "shares": "shares",
        "saves": "saves",
        "interactions": "interactions",
        "followers": "followers",
        "reach": "reach",
        "impressions": "impressions",
        "views": "views",
        "posts": "posts",
        "cost": "cost",
        "revenue": "revenue",
        "margin": "margin",
        "cogs": "cost of goods",
        "clicks": "clicks",
        "conversions": "conversions",
        "aov": "order value",
        "profit": "order profit",
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "er": "engagement rate",
        "like_price": "value of a like",
        "comment_price": "comment value",
        "share_price": "share value",
        "save_price": "save value",
        "usage": "usage rights",
        "exclusivity": "exclusivity",
        "people": "people",
        "fee": "fee per post",
        "ctr": "CTR",
        "cvr": "CVR",
        "roi": "wished ROI",
        "cpa": "CPA",
        "reach_to": "top reach",
        "impressions_to": "top impressions",
        "views_to": "top views",
        "er_to": "top ER",
        "ctr_to": "top CTR",
        "cvr_to": "top CVR",
        "aov_to": "top order value",
        "weight": "weight",
        "whitelisting": "whitelisting",
    },
    calculators={
        "engagement": CalculatorText(
            title="Engagement rate (ER)",
            names="er, engagement rate, eng rate, er rate, rate engagement, calculate engagement, my engagement",
            prompt="Type likes, comments, then followers.",
            example="1200 80 25,000",
            figures={
                "interactions": FigureText("Interactions ({counted_names})", "{counted_sum}"),
                "er_followers_pct": FigureText("ER by followers", "{interactions} ÷ {followers} × 100"),
                "er_followers_pct_posts": FigureText(
                    "Average ER per post, by followers",
                    "{interactions} ÷ {posts} posts ÷ {followers} × 100",
                ),
                "er_reach_pct": FigureText("ER by reach", "{interactions} ÷ {reach} × 100"),
                "er_reach_pct_posts": FigureText("ER by reach", "{interactions} ÷ {reach} × 100"),
                "er_impressions_pct": FigureText("ER by impressions", "{interactions} ÷ {impressions} × 100"),
                "er_impressions_pct_posts": FigureText("ER by impressions", "{interactions} ÷ {impressions} × 100"),
                "er_views_pct": FigureText("ER by views", "{interactions} ÷ {views} × 100"),
                "er_views_pct_posts": FigureText("ER by views", "{interactions} ÷ {views} × 100"),
            },
            caveats={
                "usual": (
                    "There is no standard formula: compare only rates with the same base and the same interactions."
                )
            },
        ),
        "roi": CalculatorText(
            title="ROI: return on what you spent",
            names=(
                "roi, return on investment, return on spend, return, roi after cogs, roi after cost of goods, "
                "roi after goods"
            ),
            prompt="Type the cost, then the revenue.",
            example="50tr 120tr",
            figures={
                "roi_pct": FigureText("ROI (before cost of goods)", "({revenue} − {cost}) ÷ {cost} × 100"),
                "profit": FigureText("Revenue minus cost", "{revenue} − {cost}"),
                "roas": FigureText("ROAS", "{revenue} ÷ {cost}"),
                "gross_profit": FigureText("Gross profit", "{revenue} × {margin}"),
                "gross_profit_cogs": FigureText("Gross profit", "{revenue} − {cogs}"),
                "roi_margin_pct": FigureText("ROI after cost of goods", "({gross_profit} − {cost}) ÷ {cost} × 100"),
            },
            caveats={
                "usual": "Before cost of goods. Add margin=40% (or cogs=) to see the ROI after it.",
                "after_goods": "The ROI after cost of goods tells whether the campaign made money.",
            },
        ),
        "roas": CalculatorText(
            title="ROAS: revenue for each unit of cost",
            names="roas, return on ad spend, return on ads spend",
            prompt="Type the cost first, then the revenue.",
            example="50tr 120tr",
            figures={"roas": FigureText("ROAS", "{revenue} ÷ {cost}")},
            caveats={"usual": "ROAS is not ROI: ROI = ROAS − 1 = {roi_pct}, before cost of goods."},
        ),
        "cpm": CalculatorText(
            title="CPM: cost per 1,000 impressions",
            names=(
                "cpm, cost per mille, cost per thousand impressions, cost per thousand, cost per 1000 impressions, "
                "cost per 1, 000 impressions"
            ),
            prompt="Type the cost, then the impressions.",
            example="5tr 2,000,000",
            figures={
                "cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1,000"),
                "cpm_reach": FigureText("Cost per 1,000 people reached", "{cost} ÷ {reach} × 1,000"),
                "cpm_views": FigureText("CPM by views", "{cost} ÷ {views} × 1,000"),
            },
            caveats={
                "usual": "By impressions; the cost per 1,000 people reached is another figure.",
                "reach": "By people reached, so it can't be compared with a CPM by impressions.",
                "views": "By views, so it can't be compared with a CPM by impressions.",
            },
        ),
        "cpe": CalculatorText(
            title="CPE: cost per interaction",
            names="cpe",
            prompt="Type the cost, then the interactions.",
            example="5tr 12,000",
            figures={"cpe": FigureText("CPE", "{cost} ÷ {interactions}")},
            caveats={"usual": "To compare posts, count the same interactions for each."},
        ),
        "cpv": CalculatorText(
            title="CPV: cost per view",
            names="cpv",
            prompt="Type the cost, then the views.",
            example="5tr 100k",
            figures={"cpv": FigureText("CPV", "{cost} ÷ {views}")},
            caveats={"usual": "Each platform counts a view in its own way."},
        ),
        "cpc": CalculatorText(
            title="CPC: cost per click",
            names="cpc",
            prompt="Type the cost, then the clicks.",
            example="5tr 2,500",
            figures={"cpc": FigureText("CPC", "{cost} ÷ {clicks}")},
            caveats={"usual": "Count link clicks only, or the figures do not compare."},
        ),
        "cpa": CalculatorText(
            title="CPA: cost per conversion",
            names="cpa, cpo, cpl, cac, customer acquisition cost",
            prompt="Type the cost, then the conversions.",
            example="5tr 125",
            figures={"cpa": FigureText("CPA", "{cost} ÷ {conversions}")},
            caveats={"usual": "Say what a conversion is: an order, a sign-up or an install."},
        ),
        "ctr": CalculatorText(
            title="CTR: click-through rate",
            names="ctr, click through rate, clickthrough rate, click rate",
            prompt="Type the clicks, then the impressions.",
            example="2,500 100k",
            figures={"ctr_pct": FigureText("CTR", "{clicks} ÷ {impressions} × 100")},
            caveats={"usual": "Per impression, not per person reached."},
        ),
        "conversion": CalculatorText(
            title="Conversion rate",
            names="cvr, cr, conversion rate, conv rate, conv",
            prompt="Type the conversions, then the clicks.",
            example="125 2,500",
            figures={"conversion_pct": FigureText("Conversion rate", "{conversions} ÷ {clicks} × 100")},
            caveats={"usual": "Per click, not per impression."},
        ),
        "breakeven": CalculatorText(
            title="Break-even point",
            names=(
                "break even, breakeven, break even point, break even revenue, break even roas, breakeven roas, "
                "break even cpa, breakeven cpa, max cpa, maximum cpa, highest cpa, roas to break even"
            ),
            prompt="Type the cost, then the margin.",
            example="50tr 40%",
            asks={"cogs": AskText("What do the goods of one order cost?", "170k")},
            figures={
                "breakeven_revenue": FigureText("Break-even revenue", "{cost} ÷ {margin}"),
                "breakeven_roas": FigureText("Break-even ROAS", "1 ÷ {margin}"),
                "max_cpa": FigureText("Highest CPA", "{aov} × {margin}"),
                "breakeven_orders": FigureText("Break-even orders", "{cost} ÷ {max_cpa}, rounded up"),
                "unit_profit": FigureText("Profit per order", "{aov} − {cogs}"),
                "breakeven_orders_unit": FigureText("Break-even orders", "{cost} ÷ {unit_profit}, rounded up"),
                "breakeven_revenue_unit": FigureText("Break-even revenue", "{cost} ÷ {unit_profit} × {aov}"),
                "breakeven_roas_unit": FigureText("Break-even ROAS", "{aov} ÷ {unit_profit}"),
                "max_cpa_unit": FigureText("Highest CPA"),
            },
            caveats={
                "by_unit": "From this number of orders on, what they leave pays for the whole cost.",
                "usual": "Add aov= (order value) to see the orders needed and the highest CPA.",
                "without_cost": "Add cost= to see the break-even revenue.",
                "with_aov": "The margin is the gross margin, before other costs.",
            },
        ),
        "fee": CalculatorText(
            title="What a booking is worth",
            names="booking fee, fee",
            prompt="Type the views, then the CPM that you accept.",
            example="100k 50,000đ",
            figures={
                "fee": FigureText("Fee", "{views} ÷ 1,000 × {cpm}"),
                "fee_interactions": FigureText("Fee", "{interactions} × {cpe}"),
                "fee_followers": FigureText("Fee", "{followers} × {er} × {cpe}"),
                "fee_cpm": FigureText("Fee by CPM", "{views} ÷ 1,000 × {cpm}"),
                "fee_cpe": FigureText("Fee by CPE", "{interactions} × {cpe}"),
                "addons_pct": FigureText("Add-ons ({counted_names})", "{counted_sum}"),
                "addon_alone": FigureText("Add-on ({counted_names})"),
                "fee_total": FigureText("Fee with add-ons", "{fee} × (100% + {addons_pct})"),
                "fee_low": FigureText("From"),
                "fee_high": FigureText("To"),
                "fee_low_added": FigureText("From", "{low_alone} × (100% + {addons_pct})"),
                "fee_high_added": FigureText("To", "{high_alone} × (100% + {addons_pct})"),
                "fee_posts": FigureText("Fee for {posts} posts", "{fee} × {posts}"),
                "fee_posts_added": FigureText("Fee for {posts} posts", "{fee_total} × {posts}"),
                "fee_posts_low": FigureText("Fee for {posts} posts from", "{fee_low} × {posts}"),
                "fee_posts_high": FigureText("Fee for {posts} posts up to", "{fee_high} × {posts}"),
            },
            caveats={
                "usual": "At your own CPM; it is not a market price. Interactions and CPE too give a range.",
                "by_cpe": "At your own CPE; it is not a market price.",
                "by_both": "Between your own CPM and your own CPE; it is not a market price.",
            },
        ),
        "emv": CalculatorText(
            title="EMV: earned media value, estimated",
            names="emv, earned media value",
            prompt="Type the impressions, then your CPM.",
            example="500k 50,000đ",
            figures={
                "emv": FigureText("EMV", "{impressions} ÷ 1,000 × {cpm}"),
                "emv_interactions": FigureText("EMV", "{impressions} ÷ 1,000 × {cpm} + {interactions} × {cpe}"),
                "emv_views": FigureText("EMV", "{impressions} ÷ 1,000 × {cpm} + {views} × {cpv}"),
                "emv_interactions_views": FigureText(
                    "EMV", "{impressions} ÷ 1,000 × {cpm} + {interactions} × {cpe} + {views} × {cpv}"
                ),
                "emv_by_views": FigureText("EMV by views", "{views} ÷ 1,000 × {cpm}"),
                "emv_sum": FigureText("EMV"),
                "emv_rows": FigureText("EMV of all together"),
                "emv_of_impressions": FigureText("Impressions", "{impressions} ÷ 1,000 × {cpm}"),
                "emv_of_interactions": FigureText("Interactions", "{interactions} × {cpe}"),
                "emv_of_views": FigureText("Views", "{views} × {cpv}"),
                "emv_of_likes": FigureText("Likes", "{likes} × {like_price}"),
                "emv_of_comments": FigureText("Comments", "{comments} × {comment_price}"),
                "emv_of_shares": FigureText("Shares", "{shares} × {share_price}"),
                "emv_of_saves": FigureText("Saves", "{saves} × {save_price}"),
            },
            caveats={"usual": "An estimate of media cost at your own prices; it is neither revenue nor ROI."},
        ),
        "plan": PLAN_EN,
        "split": CalculatorText(
            title="Split a budget",
            prompt="Type the budget, then each name with its weight.",
            example="100tr macro=50 micro=30 nano=20",
            figures={"share": FigureText("Share"), "share_pct": FigureText("Part")},
            fields={"cost": "budget"},
            caveats={
                "usual": "By your own weights; the shares add up to {cost} exactly.",
                "percents": (
                    "The percentages add up to {weights_pct}, so I kept the proportions between them; "
                    "the shares add up to {cost} exactly."
                ),
                "equal": "Equal shares; they add up to {cost} exactly.",
            },
        ),
        "all": CalculatorText(
            title="Every figure from one set of numbers",
            names=(
                "all metrics, all the metrics, all my metrics, every metric, each metric, all figures, "
                "all the figures, everything, all of them, all kpis, all the kpis, whatever metrics, "
                "full metrics, all the numbers, "
                "every figure, all you can, what you can, everything you can, whatever you can"
            ),
            prompt="Type the numbers with their names; I work out every figure that they allow.",
            example="$1,200 480k views 9,600 engagements 60 orders revenue $3,000",
            figures={
                "er_followers_pct": FigureText("ER by followers"),
                "er_reach_pct": FigureText("ER by reach"),
                "er_impressions_pct": FigureText("ER by impressions"),
                "er_views_pct": FigureText("ER by views"),
                "cpm": FigureText("CPM (cost ÷ impressions × 1,000)"),
                "cpe": FigureText("CPE (cost ÷ interactions)"),
                "cpv": FigureText("CPV (cost ÷ views)"),
                "cpc": FigureText("CPC (cost ÷ clicks)"),
                "cpa": FigureText("CPA (cost ÷ conversions)"),
                "ctr_pct": FigureText("CTR (clicks ÷ impressions)"),
                "conversion_pct": FigureText("CVR (conversions ÷ clicks)"),
                "roi_pct": FigureText("ROI ((revenue − cost) ÷ cost)"),
                "roas": FigureText("ROAS (revenue ÷ cost)"),
                "roi_margin_pct": FigureText("ROI after cost of goods"),
            },
            caveats={
                "usual": "Send another number, and I work out what it adds.",
                "before_goods": "ROI is before cost of goods; send the margin to take it off, such as: margin 40%.",
            },
        ),
        "compare": CalculatorText(
            title="Compare influencers",
            prompt="One person a line: a name, a colon, then labelled numbers.",
            example="\nLan: likes=1200 comments=80 followers=25,000 cost=5tr\n"
            "Minh: likes=900 comments=40 followers=12,000 cost=3tr",
            figures={
                "er_followers_pct": FigureText("ER by followers"),
                "er_reach_pct": FigureText("ER by reach"),
                "er_impressions_pct": FigureText("ER by impressions"),
                "er_views_pct": FigureText("ER by views"),
                "cpe": FigureText("CPE"),
                "cpm": FigureText("CPM"),
                "cpv": FigureText("CPV"),
                "cpc": FigureText("CPC"),
                "cpa": FigureText("CPA"),
                "ctr_pct": FigureText("CTR"),
                "conversion_pct": FigureText("CVR (conversion rate)"),
                "roi_pct": FigureText("ROI (before cost of goods)"),
                "roas": FigureText("ROAS (revenue ÷ cost)"),
            },
            caveats={"usual": "Compare only figures with the same base and the same interactions."},
        ),
        "csv": CalculatorText(
            title="ER of several posts (paste a CSV)",
            prompt="First a line of column names, then one post a line.",
            example="\nlikes,comments,followers\n1200,80,25000\n900,40,25400",
            figures={
                "posts": FigureText("Posts"),
                "er_followers_pct": FigureText("ER by followers"),
                "er_reach_pct": FigureText("ER by reach"),
                "er_impressions_pct": FigureText("ER by impressions"),
                "er_views_pct": FigureText("ER by views"),
                "er_followers_pct_mean": FigureText("ER by followers, mean of the posts"),
                "er_followers_pct_pooled": FigureText("ER by followers, pooled", "{interactions} ÷ {followers} × 100"),
                "er_reach_pct_mean": FigureText("ER by reach, mean of the posts"),
                "er_reach_pct_pooled": FigureText("ER by reach, pooled", "{interactions} ÷ {reach} × 100"),
                "er_impressions_pct_mean": FigureText("ER by impressions, mean of the posts"),
                "er_impressions_pct_pooled": FigureText(
                    "ER by impressions, pooled", "{interactions} ÷ {impressions} × 100"
                ),
                "er_views_pct_mean": FigureText("ER by views, mean of the posts"),
                "er_views_pct_pooled": FigureText("ER by views, pooled", "{interactions} ÷ {views} × 100"),
                "cpe": FigureText("CPE", "{cost} ÷ {interactions}"),
                "cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1,000"),
                "cpv": FigureText("CPV", "{cost} ÷ {views}"),
                "roi_pct": FigureText("ROI (before cost of goods)", "({revenue} − {cost}) ÷ {cost} × 100"),
            },
            caveats={
                "usual": (
                    "Counted: {counted_names}. In the mean each post weighs the same; pooled, a "
                    "larger base weighs more."
                ),
                "given": (
                    "The interactions are the total that the table gives. In the mean each post weighs the same; "
                    "pooled, a larger base weighs more."
                ),
            },
        ),
    },
    errors=CALCULATOR_ERRORS_EN,
    warnings=CALCULATOR_WARNINGS_EN,
    read="{field} {value}",
    result="{label}: {value}",
    formula="= {formula}",
    example="Example: {example}",
    try_it="Try: {example}",
    which_number="Is {piece} the {fields}? Say it like: {example}",
    or_between="or the",
    in_line="Line “{line}”: {problem}",
    scenarios="low {low} · high {high}",
    share="{name}: {value} ({part})",
    listed="{name}: {figures}",
    in_row="Line {line}: {problem}",
)
