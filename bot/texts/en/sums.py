"""English words for what is worked out from the guide's own figures."""

from bot.texts.schema.sums import SumTexts

SUMS_EN = SumTexts(
    names={
        "latest": "the latest 12 months",
        "before": "the year before",
        "raise": "those who plan to raise their budget",
        "cut": "those who would cut or stop",
    },
    year="{year}",
    units={
        "billion": "USD {figure} billion",
        "points": "{figure} percentage points",
        "platforms": "{figure} platforms and agencies",
    },
    ratio="{more}: about <b>{result} times</b> the figure of {less} ({a} ÷ {b} = {result}).",
    grew="From {first} to {last} it grew by about <b>{result}</b>: ({b} − {a}) ÷ {a} × 100 = {result}.",
    fell="From {first} to {last} it fell by about <b>{result}</b>: ({a} − {b}) ÷ {a} × 100 = {result}.",
    difference="{more}: <b>{result}</b> more than {less} ({a} − {b} = {number}).",
    total="Together that is <b>{result}</b>: {a} + {b} = {number}.",
    rest="That leaves <b>{result}</b>: 100 − {a} − {b} = {number}. The guide does not say what the others plan.",
    made="🧮 The bot worked this out from the guide's figures; the guide itself does not state the result.",
    media_value=(
        "At the average of USD 5.78 in EMV per dollar, {spent} would come to about <b>{result}</b> in EMV: "
        "{plain} × 5.78 = {number}."
    ),
    media_value_most=(
        "At the USD 18 in EMV per dollar that some companies reached, {spent} would come to about <b>{result}</b> in "
        "EMV: {plain} × 18 = {number}."
    ),
    media_value_note=(
        "🧮 Worked out by the bot, just to give an idea: EMV is media value, neither revenue nor profit, and your own "
        "campaign may be far from it."
    ),
    needs_cost=(
        "To work out how many it takes, I need the cost (or the budget) too. Put it in one message, for example: "
        "<code>cpm $5, budget $2000, how many impressions</code>"
    ),
    mean_of_results="{figure}, mean of {count} results: <b>{mean}</b> (each: {parts}).",
    higher="{figure}: <b>{second}</b> in the last result, {first} in the one before. The last one is higher.",
    lower="{figure}: <b>{first}</b> in the result before, {second} in the last one. The one before is higher.",
    dearer="{figure}: <b>{first}</b> in the result before, {second} in the last one. The one before is cheaper.",
    cheaper="{figure}: <b>{second}</b> in the last result, {first} in the one before. The last one is cheaper.",
    row_highest="Highest: {name} – {figure}.",
    row_lowest="Lowest: {name} – {figure}.",
    row_cheapest="Cheapest: {name} – {figure}.",
    row_dearest="Most expensive: {name} – {figure}.",
    rows_agree="Both the rate and the price speak for {name}.",
    rows_differ="Which to take depends on the aim: the rate where engagement counts, the price where the budget does.",
    same="{figure}: both results are the same, <b>{first}</b>.",
    no_profit=(
        "<b>No.</b> EMV is an estimated media value, neither revenue nor profit, so it tells nothing about gain or "
        "loss. For that, work out ROI from your own cost and revenue, for example: <code>roi 50m 120m</code>"
    ),
    no_exchange=(
        "<b>I have no exchange rates</b>, so I can't change one currency into another. Convert the amounts at your "
        "bank's rate and type them again, and I'll work it out anew, for example: <code>roi $2000 $4800</code>"
    ),
    own_total="Together <b>{result}</b>: {parts} = {result}.",
    own_average="On average <b>{result}</b>: ({parts}) ÷ {count} = {result}.",
    own_total_right="The total of <b>{total}</b> is right: {parts} = {result}.",
    own_total_over="The parts come to <b>{result}</b> ({parts}), which is {difference} more than the total of {total}.",
    own_total_under="The parts come to <b>{result}</b> ({parts}), which leaves {difference} of the total of {total}.",
    own_margin=(
        "Gross margin: <b>{margin}</b>\n= ({price} − {goods}) ÷ {price} × 100\n"
        "Each product brings a gross profit of {profit}, before advertising and running costs."
    ),
    own_commission="A commission of {percent} on {sales} is <b>{commission}</b>.",
    own_commission_and_fee=(
        "A commission of {percent} on {sales} is {commission}; with the fixed fee of {fixed} that is <b>{total}</b> in "
        "all."
    ),
    own_total_of_each="In all <b>{result}</b>: {count} × ({parts}).",
    own_rise="From {first} to {second} is <b>{percent}</b> more: {difference} ÷ {first} × 100.",
    own_fall="From {first} to {second} is <b>{percent}</b> less: {difference} ÷ {first} × 100.",
    own_share="{second} is <b>{percent}</b> of {first}; {difference} is left, which is <b>{left}</b>.",
    results_differ="They differ by <b>{percent}</b> of the result before.",
    campaigns_beside={
        "dearer": "{figure}: {this} this time, {other} last time. It is <b>{percent} more expensive</b>.",
        "cheaper": "{figure}: {this} this time, {other} last time. It is <b>{percent} cheaper</b>.",
        "higher": "{figure}: {this} this time, {other} last time. This time is <b>higher</b>, by {percent} points.",
        "lower": "{figure}: {this} this time, {other} last time. This time is <b>lower</b>, by {percent} points.",
        "same": "{figure}: both times <b>the same</b>, {this}.",
    },
    own_orders={
        "each": "Commission per order: <b>{of_each}</b> = {each} × {percent}.",
        "each_and_fee": (
            "Commission per order: <b>{of_each}</b> = {each} × {percent}. The fixed fee of {fixed} comes on top of the "
            "total, so please tell me how many orders were sold."
        ),
        "orders": "Commission: <b>{commission}</b> = {orders} orders × {each} × {percent} ({of_each} per order).",
        "sales": "Commission: <b>{commission}</b> = sales of {sold} × {percent}.",
        "fee": "With the fixed fee: <b>{total}</b> = {commission} + {fixed}.",
        "share": "That is <b>{share}</b> of the revenue: {total} ÷ {sold} × 100.",
    },
    own_price_base="{parts} = <b>{result}</b>",
    own_price_steps={
        "off": "Less {percent} of {before} ({part}): <b>{result}</b>",
        "on_top": "Plus {percent} of {before} ({part}): <b>{result}</b>",
        "paid": "{percent} of {of} paid up front is <b>{part}</b>; <b>{result}</b> is left to pay",
        "taken": "{percent} of {before} is <b>{part}</b>; the rest is <b>{result}</b>",
        "part": "{percent} of {before} is <b>{result}</b>",
        "within": "Before the {percent}: <b>{result}</b>; the {percent} in {before} is {part}",
        "off_amount": "Less {part}: {before} − {part} = <b>{result}</b>",
        "on_top_amount": "Plus {part}: {before} + {part} = <b>{result}</b>",
        "paid_amount": "{part} is paid: {before} − {part} = <b>{result}</b> is left to pay",
        "within_amount": "{before} has {part} in it: the rest is <b>{result}</b>",
    },
    own_price_gross=(
        "If {base} is what remains after the tax, the whole cost is <b>{result}</b>: {base} ÷ (100% − {percent})."
    ),
    part_unknown=(
        "I only know that the whole cost is {total}, not how much of it is {part}. Send me the new whole cost, for "
        "example: <code>cost 95m</code>"
    ),
    part_or_all=(
        "Does {part} for {name} come on top of the cost of {cost}, or is it in it already? If on top, send "
        "<code>cost {both}, revenue {revenue}</code>; if not, <code>cost {cost}, revenue {revenue}</code>."
    ),
    own_more=("Say “average” for the mean; with revenue, orders or views as well I work out ROI, CPA or CPV."),
    wished={
        "revenue_of_roas": "A revenue of <b>{result}</b> is needed: cost {cost} × ROAS {roas}.",
        "interactions_of_followers": "<b>{result}</b> interactions: {followers} followers × ER {er}.",
        "interactions_of_reach": "<b>{result}</b> interactions: {reach} people reached × ER {er}.",
        "interactions_of_views": "<b>{result}</b> interactions: {views} views × ER {er}.",
        "interactions_of_impressions": "<b>{result}</b> interactions: {impressions} impressions × ER {er}.",
        "interactions_of_cpe": "<b>{result}</b> interactions: cost {cost} ÷ CPE {cpe}.",
        "clicks_of_impressions": "<b>{result}</b> clicks: {impressions} impressions × CTR {ctr}.",
        "clicks_of_views": "<b>{result}</b> clicks: {views} views × CTR {ctr}.",
        "clicks_of_orders": "<b>{result}</b> clicks: {conversions} orders ÷ conversion rate {cvr}, rounded up.",
        "clicks_of_cost": "<b>{result}</b> clicks: cost {cost} ÷ CPC {cpc}.",
        "orders_of_clicks": "<b>{result}</b> orders: {clicks} clicks × conversion rate {cvr}.",
        "orders_of_revenue": "<b>{result}</b> orders: revenue {revenue} ÷ order value {aov}.",
        "orders_of_roas": "<b>{result}</b> orders: cost {cost} × ROAS {roas} ÷ order value {aov}.",
        "orders_of_cost": "<b>{result}</b> orders: cost {cost} ÷ CPA {cpa}.",
        "impressions_of_clicks": "<b>{result}</b> impressions: {clicks} clicks ÷ CTR {ctr}, rounded up.",
        "impressions_of_cost": "<b>{result}</b> impressions: cost {cost} ÷ CPM {cpm} × 1,000.",
        "views_of_cpm": "<b>{result}</b> views: cost {cost} ÷ CPM {cpm} × 1,000.",
        "views_of_cost": "<b>{result}</b> views: cost {cost} ÷ CPV {cpv}.",
        "budget_of_revenue": "A budget of <b>{result}</b>: revenue {revenue} ÷ ROAS {roas}.",
        "budget_of_views": "A budget of <b>{result}</b> is needed: {views} views ÷ 1,000 × CPM {cpm}.",
        "budget_of_clicks": "A budget of <b>{result}</b> is needed: {clicks} clicks × CPC {cpc}.",
        "budget_of_interactions": "A budget of <b>{result}</b> is needed: {interactions} interactions × CPE {cpe}.",
    },
    rounded_up="Rounded up, as any fewer would fall short.",
    own_rates="Worked out from your own numbers only, not from what is usual in the market.",
)
