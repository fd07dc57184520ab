"""What the bot says in English."""

from bot.texts.schema import (
    AnswerTexts,
    AskText,
    CalculatorText,
    CalculatorTexts,
    ChartTexts,
    DialogTexts,
    FeedbackTexts,
    FigureText,
    GroupTexts,
    InlineTexts,
    LearnTexts,
    MannersTexts,
    OwnerTexts,
    PrivacyTexts,
    ProfileTexts,
    RimTexts,
    TableTexts,
    Texts,
    WhatIfTexts,
)

ANSWERS = AnswerTexts(
    source="Source: {guide} › {section} › {point}",
    list_source="Source: {guide} › {section}",
    suggest="I'm not sure I understood you. Is it one of these?",
    decline="The guide doesn't cover this, so I won't guess.",
    decline_nearest="The closest topic in the guide: <b>{point}</b>",
    decline_calculator="If you need a figure for your own campaign, type {command}.",
    topics_title="<b>{guide}</b>\nWhich part would you like to read?",
    section_page="Page {page}/{pages}",
    back_to_topics="‹ Contents",
    back_to_section="‹ {section}",
    read_section="📖 Read the whole section",
    greeting=(
        "Hello! I answer questions about influencer marketing from a guide, always with the source. "
        "What would you like to know?"
    ),
    thanks="You're welcome, glad it helped!",
    farewell="Goodbye! Message me whenever you need something.",
    identity=(
        "I'm a bot, not a person. I answer questions about influencer marketing from one guide, always with the "
        "source, and work out campaign figures for you."
    ),
    wellbeing="All well here, thanks for asking! What would you like to know about influencer marketing?",
    praise="Thank you, that's kind! Ask me anything else.",
    acknowledgement="Great! Message me if you need anything else.",
    help=(
        "Just type your question about influencer marketing the way you would in a chat, for example “what are the "
        "drawbacks?”. Type /topics for the contents, or /engagement or /roi to work out a campaign figure."
    ),
    complaint="Sorry, my answer missed the mark. Try asking in other words, or type /topics to pick what to read.",
)

CALCULATORS = CalculatorTexts(
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
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "er": "engagement rate",
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
            names="roi, return on investment",
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
            figures={"cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1,000")},
            caveats={"usual": "By impressions; the cost per 1,000 people reached is another figure."},
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
            names="cpa, cpo",
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
            names="cvr, cr, conversion rate",
            prompt="Type the conversions, then the clicks.",
            example="125 2,500",
            figures={"conversion_pct": FigureText("Conversion rate", "{conversions} ÷ {clicks} × 100")},
            caveats={"usual": "Per click, not per impression."},
        ),
        "breakeven": CalculatorText(
            title="Break-even point",
            names="break even, breakeven, break even point, break even revenue",
            prompt="Type the cost, then the margin.",
            example="50tr 40%",
            figures={
                "breakeven_revenue": FigureText("Break-even revenue", "{cost} ÷ {margin}"),
                "breakeven_roas": FigureText("Break-even ROAS", "1 ÷ {margin}"),
                "max_cpa": FigureText("Highest CPA", "{aov} × {margin}"),
                "breakeven_orders": FigureText("Break-even orders", "{cost} ÷ {max_cpa}, rounded up"),
            },
            caveats={
                "usual": "Add aov= (order value) to see the orders needed and the highest CPA.",
                "with_aov": "The margin is the gross margin, before other costs.",
            },
        ),
        "fee": CalculatorText(
            title="Estimate a booking fee",
            names="booking fee, fee",
            prompt="Type the views, then the CPM that you accept.",
            example="100k 50,000đ",
            figures={
                "fee": FigureText("Fee", "{views} ÷ 1,000 × {cpm}"),
                "fee_interactions": FigureText("Fee", "{interactions} × {cpe}"),
                "fee_followers": FigureText("Fee", "{followers} × {er} × {cpe}"),
            },
            caveats={
                "usual": "At your own CPM; it is not a market price.",
                "by_cpe": "At your own CPE; it is not a market price.",
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
            },
            caveats={"usual": "An estimate of media cost at your own prices; it is neither revenue nor ROI."},
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
                "roi_pct": FigureText("ROI (before cost of goods)"),
            },
            caveats={"usual": "Compare only figures with the same base and the same interactions."},
        ),
        "csv": CalculatorText(
            title="ER of several posts (paste a CSV)",
            prompt="First a line of column names, then one post a line.",
            example="\nlikes,comments,followers\n1200,80,25000\n900,40,25400",
            figures={
                "posts": FigureText("Posts"),
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
            },
            caveats={
                "usual": (
                    "Counted: {counted_names}. In the mean each post weighs the same; pooled, a "
                    "larger base weighs more."
                )
            },
        ),
    },
    errors={
        "no_input": "{prompt}",
        "unknown_command": "I have no calculation called “{piece}”.",
        "unknown_command_near": "I have no calculation called “{piece}”. Did you mean /{suggestion}?",
        "empty": "I see no number there.",
        "not_a_number": "I cannot read “{piece}” as a number.",
        "bad_separators": "The points and commas in “{piece}” are unclear. Type all digits without them.",
        "bad_spaces": (
            "In “{piece}” I cannot tell a thousands space from a space between numbers. Type the digits together."
        ),
        "several_numbers": "“{piece}” looks like two numbers. Type one at a time, its unit right behind it.",
        "split_numbers": "Is “{piece}” one number or two? For two, type {suggestion}",
        "too_long": "“{piece}” is too long for me to read.",
        "too_large": "“{piece}” is above 10^15; please check it.",
        "unknown_unit": "I do not know the unit in “{piece}”. You can use k, m, tr, tỷ, đ, $ or %.",
        "unclear_unit": "“{piece}” can mean several things. Type all digits, or something like {suggestion}.",
        "unknown_currency": "I read only dong (₫) and US dollars ($), not “{piece}”.",
        "two_currencies": ("There are two currencies (₫ and $) in “{piece}”. I use no exchange rate; please type one."),
        "missing_currency": "Is “{piece}” ({field}) in dong or in dollars? Please type the currency.",
        "ambiguous_price": "“{piece}” ({field}) can be two numbers. Type it without a thousands separator.",
        "ambiguous_margin": "Is {field} “{piece}” 1% or 100%? Please type the % sign.",
        "ambiguous_percent": "Is {field} “{piece}” a percentage or a ratio? Please type the % sign.",
        "margin_too_high": "{field} cannot be above 100%, and you typed “{piece}”.",
        "not_a_percent": "{field} must be a percentage, and you typed “{piece}”.",
        "percent_not_allowed": "{field} cannot be a percentage such as “{piece}”.",
        "money_not_allowed": "{field} cannot be an amount of money such as “{piece}”.",
        "negative": "{field} cannot be negative, as “{piece}” is.",
        "must_be_whole": "{field} must be a whole number, and “{piece}” is not.",
        "must_be_positive": "{field} must be above 0 for this calculation.",
        "missing_field": "Still missing: {field}.",
        "missing_value": "There is no number after the label “{field}”.",
        "missing_base": "Still missing: a base, that is followers, reach, impressions or views.",
        "missing_interactions": "Still missing: interactions, that is likes, comments, shares or saves.",
        "interactions_twice": (
            "You typed both total interactions and {field}; give one, so that nothing counts twice."
        ),
        "posts_with_other_base": "With {base}, type the totals of all posts for both and leave out posts=.",
        "margin_and_cogs": "Type margin= or cogs=, only one of the two.",
        "two_ways": "These numbers allow more than one way to find the fee; type those of one way.",
        "unknown_label": "I do not know the label “{piece}” here. You can use: {labels}.",
        "unknown_label_near": "I do not know the label “{piece}” here. Did you mean “{suggestion}”?",
        "doubled_label": "{field} is there twice; type it once.",
        "wrong_count": "Unlabelled numbers found: {count}; this calculation takes a different count.",
        "missing_name": "The line “{piece}” must begin with a name and a colon.",
        "doubled_name": "The name “{piece}” has two lines; use different names.",
        "no_figure": "These numbers are not enough for any figure.",
        "missing_rows": "The table needs a line of column names and at least one line of numbers.",
        "wrong_cells": "This line has {count} cells, and the line of column names {expected}.",
    },
    warnings={
        "ambiguous_number": "I read {piece} as {value}; if that is wrong, type all the digits.",
        "margin_read_as_percent": "I read {piece} as {value}; if that is wrong, type the % sign.",
        "more_interactions_than_base": (
            "More interactions than {base}: a viral post, the wrong base, or numbers of several "
            "posts or of a whole profile? For a total of several posts add posts=."
        ),
        "impressions_below_reach": "Impressions are seldom below reach; please check the two numbers.",
        "more_than_base": "More {part} than {base}; please check the order of the two numbers.",
    },
    read="{field} {value}",
    result="{label}: {value}",
    formula="= {formula}",
    example="Example: {example}",
    in_line="Line “{line}”: {problem}",
    in_row="Line {line}: {problem}",
)

RIM = RimTexts(
    welcome=(
        "Hello! I answer questions about influencer marketing from “{guide}”, always with the source, "
        "and I work out campaign figures for you.\n\n"
        "Just type a question as you would to a colleague, or tap one of the topics below. "
        "Type /help to see what I can do."
    ),
    welcome_group=(
        "Hello, everyone! I answer questions about influencer marketing from “{guide}”, always with the source. "
        "Type /ask and your question, or reply to one of my messages."
    ),
    help=(
        "Just type a question about influencer marketing, in English or Vietnamese. "
        "I remember your last few questions, so you can ask follow-ups.\n\n{commands}"
    ),
    help_group=(
        "In a group I speak only when spoken to: type /ask and your question, mention me by name, "
        "or reply to one of my messages. To ask about somebody else's message, reply to it with /ask.\n\n"
        "{commands}"
    ),
    help_terminal=(
        "Just type a question about influencer marketing, in English or Vietnamese. "
        "Type a number in square brackets to choose an item, Ctrl-D to leave.\n\n{commands}"
    ),
    help_line="/{command} – {title}",
    commands={
        "start": "Start",
        "ask": "Ask the guide",
        "topics": "Contents of the guide",
        "language": "Choose the language of my answers",
        "cancel": "Stop asking for numbers",
        "help": "How to use this bot",
        "settings": "Settings of the group",
        "privacy": "What the bot keeps about you",
        "forget": "Delete your data",
        "gaps": "Questions not served yet",
        "stats": "How much the bot is used",
        "learn": "Teach the bot a document (or /hoc)",
        "sources": "What the bot answers from (or /nguon)",
        "mydata": "See your data",
    },
    ask_what="What would you like to know? Type it after the command: <code>/ask what is influencer marketing?</code>",
    unknown_command="I have no command /{command}. Type /help to see what I know.",
    unknown_command_near="I have no command /{command}. Did you mean /{suggestion}?",
    text_only="I can only read text messages for now; please type your question.",
    language_choice="Which language should I answer in?",
    language_set="From now on I will answer you in English.",
    language_auto="From now on I will answer in the language of each question.",
    language_in_group="In a group, admins choose the language of my answers with /settings.",
    language_labels={"vi": "Tiếng Việt", "en": "English", "auto": "As I am asked"},
    stale_button="This button is out of date. Type /topics to open the contents again.",
    failed="Sorry, something went wrong and I could not answer. Error code: <code>{id}</code>",
    terminal_welcome="Type a question about influencer marketing. /help lists the commands, Ctrl-D leaves.",
    terminal_no_token=(
        "TELEGRAM_BOT_TOKEN is not set, so I answer right here. To run in Telegram: send /newbot to @BotFather, "
        "copy the token into a file .env as one line TELEGRAM_BOT_TOKEN=..., and start again."
    ),
    terminal_choice="[{number}] {label}",
    terminal_no_choice="There is no item {number} to choose.",
    terminal_goodbye="Goodbye!",
)

WHAT_IF = WhatIfTexts(
    raised="{field} +10%",
    lowered="{field} −10%",
    add="{field}…",
    break_even="Break-even",
    edit="Edit a number",
    chart="Chart",
    first="↺ First numbers",
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
    too_large="This would go beyond 10^15, so I left it as it is.",
    too_small="This number is too small for 10% to change it, so I left it as it is.",
    already="The numbers are already like that.",
)

CHARTS = ChartTexts(
    top="Top {shown} of {total} influencers",
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
    revenue_axis={"none": "Revenue", "VND": "Revenue (₫)", "USD": "Revenue ($)"},
    scales={"3": "{number}K", "6": "{number}M", "9": "{number}B", "12": "{number}T"},
    series="{label}: {total}",
    day="MMM d",
)

DIALOGS = DialogTexts(
    asks={
        "likes": AskText("How many likes does the post have?", "1,200"),
        "comments": AskText("How many comments does the post have?", "80"),
        "shares": AskText("How many shares does the post have?", "30"),
        "saves": AskText("How many saves does the post have?", "20"),
        "interactions": AskText("How many interactions in total?", "1,280"),
        "followers": AskText("How many followers does the account have?", "25,000"),
        "reach": AskText("How many people did the post reach?", "30,000"),
        "impressions": AskText("How many impressions?", "500k"),
        "views": AskText("How many views?", "100k"),
        "posts": AskText("How many posts are these the totals of?", "10"),
        "cost": AskText("How much did the campaign cost?", "50m"),
        "revenue": AskText("How much revenue did the campaign bring in?", "120m"),
        "margin": AskText("What is the gross margin in percent?", "40%"),
        "cogs": AskText("What did the goods sold cost?", "72m"),
        "clicks": AskText("How many clicks?", "2,500"),
        "conversions": AskText("How many conversions (orders, sign-ups…)?", "125"),
        "aov": AskText("What is an order worth on average?", "350k"),
        "cpm": AskText("What is your CPM (price per 1,000)?", "$2"),
        "cpe": AskText("What is your CPE (price per interaction)?", "$0.05"),
        "cpv": AskText("What is your CPV (price per view)?", "$0.01"),
        "er": AskText("What is the engagement rate in percent?", "5%"),
    },
    choices={
        "base": "What should the engagement rate be measured against?",
        "goods": "Shall I take off the cost of goods?",
        "way": "How would you like to estimate the fee?",
        "extra": "Shall I add the value of interactions or views?",
    },
    options={
        "counts": {"interactions": "Type the total instead"},
        "base": {
            "followers": "Followers",
            "reach": "Reach",
            "impressions": "Impressions",
            "views": "Views",
        },
        "goods": {"none": "No", "margin": "By gross margin", "cogs": "By cost of goods"},
        "way": {
            "views": "Views × CPM",
            "interactions": "Interactions × CPE",
            "followers": "Followers × ER × CPE",
        },
        "extra": {"none": "No", "interactions": "Interactions", "views": "Views", "both": "Both"},
    },
    paste="Paste your numbers here, or send a CSV or Excel file.",
    paste_again="Please correct it and paste the whole text again.",
    errors={
        "aside": "I cannot read “{piece}” as a number. To ask something else, press Cancel first.",
        "no_table": "I see no table of numbers in “{piece}”. To ask something else, press Cancel first.",
        "choose": "Press a button below, or type its number from 1 to {count}. To ask something else, press Cancel.",
        "cannot_skip": "I cannot work it out without this number.",
    },
    reply_here="Please reply to this message.",
    skip="Skip",
    cancel="Cancel",
    cancelled="Cancelled. Type the command again whenever you need it.",
    nothing_to_cancel="There is nothing to cancel.",
    not_yours="I am asking somebody else here. Type the command to work out your own figure.",
    or_type="Or type: {words}",
)

TABLES = TableTexts(
    errors={
        "table_too_big": "The file is over {megabytes} MB, so I did not read it. Please drop rows or pictures.",
        "table_too_long": "The table has more than {rows} rows. Please split it into smaller files.",
        "table_too_wide": "The table has more than {columns} columns. Please keep those that count and send it again.",
        "table_too_heavy": "This file holds too much for me to read. Please keep the columns that count.",
        "table_old_excel": "I can't read older Excel files (.xls, .xlsb). Please save it as .xlsx and send that.",
        "table_locked": "The file has a password, so I can't open it. Please take it off and send it again.",
        "table_unknown": "I read tables as .xlsx or .csv only. Please save it as one of these and send that.",
        "table_broken": "The file is damaged, so I can't open it. Please save it again as .xlsx or .csv.",
        "table_quotes": "The quotation marks (\") in row {line} do not match, so I can't tell the cells apart.",
        "table_empty": "A table needs a row of column names and at least one row of numbers.",
        "table_no_figures": (
            "I see these columns: {columns}. That is not enough to work with. It takes interactions (such as likes, "
            "comments), and followers, views or a cost."
        ),
        "table_sum_row": "This row is a total, so I left it out.",
        "table_blank_row": "This row has no numbers.",
        "table_other_currency": "“{piece}” is not in the currency of the other rows. I do not convert currencies.",
        "missing_value": "This cell is empty. If there were none, please put 0.",
        "doubled_label": "Two columns hold {field}; please keep one of them.",
        "interactions_twice": "There are both total interactions and {field}; please keep one, or some count twice.",
        "posts_with_other_base": "A column of posts goes with followers only, not with {base}.",
        "two_currencies": "This row has two currencies (₫ and $). I do not convert currencies.",
    },
    title="<b>{file}</b>: worked out {rated} of {rows} rows.",
    nothing="<b>{file}</b>: I could not work out any row.",
    ranked_by="Ranking ({figure}):",
    ranked="{place}. {name} – {value}",
    ranked_with_cost="{place}. {name} – {value} · {figure} {cost}",
    row_name="Row {row}",
    more_rows="… and {count} more, all in the Excel file.",
    unranked="Not ranked, as a number is missing: {names}.",
    unranked_more="Not ranked, as a number is missing: {names} and {count} more.",
    rates="{figure}: mean {mean}, pooled {pooled}",
    rates_of_some="{figure} ({rows} rows): mean {mean}, pooled {pooled}",
    figure="All together, {figure}: {value}",
    figure_of_some="{rows} rows together, {figure}: {value}",
    totals="In total: {totals}",
    counted="Interactions are {counted}.",
    mean_and_pooled="Mean: every row weighs the same; pooled: a row with a large base weighs more.",
    bad="Rows that I could not work out: {count}",
    bad_row="Row {row}: {problem}",
    bad_cell="Row {row}, column “{column}”: {problem}",
    more_bad="… and {count} more, all in the Excel file.",
    warned="Please check:",
    more_warned="… and {count} more, all in the Excel file.",
    ignored="Columns that I did not use: {columns}.",
    ignored_more="Columns that I did not use: {columns} and {count} more.",
    chart="Influencers compared",
    file="results.xlsx",
    tab_rows="Rows",
    tab_together="Together",
    head_name="Name",
    head_rank="Rank",
    head_interactions="Interactions",
    head_note="Note",
    head_figure="Figure",
    head_value="Value",
    head_rows="Rows",
    head_mean="{figure}, mean",
    head_pooled="{figure}, pooled",
    head_total="Total {field}",
)

PRIVACY = PrivacyTexts(
    kept=(
        "<b>What do I keep?</b>\n"
        "• Your last few questions, to understand follow-ups: {turns} minutes\n"
        "• A calculation you haven't finished: {dialogs} minutes\n"
        "• Questions, what I answered, your votes and calculated figures: {span}\n"
        "• A trace of each message, without its words, to answer again when you edit it: {replies} hours\n"
        "• Messages that I failed to answer, with your name: {failures} days\n"
        "• The language you chose: until you delete it\n"
        "I delete what has run out within an hour."
    ),
    kept_without_texts=(
        "<b>What do I keep?</b>\n"
        "This bot doesn't keep your questions, only:\n"
        "• A calculation you haven't finished: {dialogs} minutes\n"
        "• Figures you just calculated: less than an hour\n"
        "• What I answered and your votes, without the question: {span}\n"
        "• A trace of each message, without its words, to answer again when you edit it: {replies} hours\n"
        "• Messages that I failed to answer, with your name: {failures} days\n"
        "• The language you chose: until you delete it\n"
        "I delete what has run out within an hour."
    ),
    who=(
        "I know you by your Telegram number. Apart from failed messages, the only name I keep is that of the contact "
        "whom admins choose for a group. Questions are counted by day, tied to nobody.\n\n"
        "What you ask me in private shows nowhere else. Only the bot's owner can read questions that I didn't answer "
        "well, without seeing who asked.\n\n"
        "/mydata – see your data (in private)\n/forget – delete your data"
    ),
    spans={"one": "{days} day", "many": "{days} days"},
    in_terminal="Here I remember things only until you leave; then everything is deleted.",
    lines={
        "turns": "• Last questions: {count}",
        "dialogs": "• Unfinished calculations: {count}",
        "results": "• Calculated results: {count}",
        "answers": "• Answered questions: {count}",
        "votes": "• Votes: {count}",
        "replies": "• Traces of messages: {count}",
        "failures": "• Messages I failed to answer: {count}",
        "languages": "• Chosen languages: {count}",
        "contacts": "• Being a group's contact: {count}",
    },
    no_line="• Nothing",
    nothing="I keep nothing about you at the moment.",
    nothing_in_group="I keep nothing about you in this group at the moment.",
    forget_what=(
        "What should I delete?\n\n"
        "<b>In this private chat</b>\n{here}\n\n"
        "<b>In groups</b>\n{groups}\n\n"
        "The messages in Telegram stay; you can delete them yourself."
    ),
    forget_here="🗑 This chat only",
    forget_all="🗑 In groups too",
    forget_none="No, keep it",
    left_as_it_is="I left everything as it is.",
    forgotten_here="I deleted your data in this private chat:\n{lines}",
    forgotten_in_group="I deleted your data in this group:\n{lines}",
    forgotten_all="I deleted all your data, in groups too:\n{lines}",
    data="This is everything I keep about you, including the groups where you asked me something.",
    data_name="your-data.json",
    data_in_group="To keep your data to yourself, send me /mydata in our private chat.",
)

MANNERS = MannersTexts(
    too_fast="You ask faster than I can answer. Please wait about {seconds} seconds, then go on.",
    too_fast_group="This group asks faster than I can answer. Please wait about {seconds} seconds, then go on.",
    too_many_presses="That's a lot of presses. Please wait about {seconds} seconds, then go on.",
    in_line="Many people are asking right now. {count} are before you, so please bear with me for a moment.",
    broke="⚠️ The bot ran into error <code>{id}</code>\n{error}\nThe log has the details under this number.",
)

INLINE = InlineTexts(
    read_in_private="Read in private",
    open_in_private="Open in private",
    ask_in_private="Ask in private",
    compute="Use your own numbers",
    nothing="The guide does not cover this",
    whole_section="The whole section: {section}",
    guest_help=(
        "Here I answer one question at a time: type it right after my name. For everything else, open our private chat."
    ),
    link_out_of_date="What this link led to is no longer there.",
)

PROFILE = ProfileTexts(
    description=(
        "I answer questions about influencer marketing from a guide, always with the source, "
        "and say plainly when the guide has no answer.\n\n"
        "I also work out ER, ROI, ROAS, CPM, CPE, the break-even point and other campaign figures. "
        "Type numbers as you would in a chat: 2.5m, 25k.\n\n"
        "Ask me in private, in a group, or by typing my name in any chat."
    ),
    short_description="Answers about influencer marketing, always with the source. Works out ER, ROI, CPM and more.",
)

FEEDBACK = FeedbackTexts(
    helpful="👍 Helpful",
    unhelpful="👎 Not quite",
    reasons={
        "wrong": "Wrong passage",
        "unclear": "Not clear",
        "outdated": "Out of date",
        "missing": "Incomplete",
    },
    back="‹ Skip",
    thanks="Thanks for telling me!",
    why="Noted. What is wrong with it?",
    noted="Thank you. Whoever runs this bot will see it and can improve the guide.",
    ask_contact="🙋 Ask {name}",
    question_for="{contact}, here is a question that the guide doesn't cover. Could you help?\n\n“{question}”",
    question_above_for="{contact}, the guide doesn't cover the question above. Could you help?",
    already_asked="I have already passed this question on.",
    asked="I have passed the question on.",
)

OWNERS = OwnerTexts(
    only_owner="Only those who run this bot can use this command.",
    only_private="This command works only in our private chat.",
    not_kept="This bot is set to keep no questions (KEEP_DAYS=0), so there is nothing to look at.",
    no_gaps="In the last 30 days, no question was left open or rated as not helpful.",
    gaps=(
        "<b>Questions that the guide does not serve yet</b>\n"
        "Last 30 days: asked {questions} times, {groups} in number once alike ones are joined. "
        "The attached file has all of them."
    ),
    gap="<b>{number}. {question}</b>\nTimes asked: {times}",
    gap_cause="• {cause}: {times}",
    causes={
        "decline": "Not in the guide",
        "suggest": "Only near points offered",
        "wrong": "Rated down: wrong passage",
        "unclear": "Rated down: not clear",
        "outdated": "Rated down: out of date",
        "missing": "Rated down: incomplete",
        "unhelpful": "Rated down, no reason given",
    },
    gaps_sheet="Questions",
    gaps_columns={
        "group": "Group",
        "group_times": "Group's total",
        "question": "Question",
        "times": "Times asked",
        "language": "Language",
        "last": "Last asked",
    },
    stats="<b>Statistics</b>",
    stats_days=(
        "<b>Last {days} days</b>\n"
        "Questions: {questions}\n"
        "• Answered: {answer} ({answer_share})\n"
        "• Near points offered: {suggest} ({suggest_share})\n"
        "• Not in the guide: {decline} ({decline_share})\n"
        "Calculations: {calculation}\n"
        "Rated helpful: {helpful_share} (votes: {votes})"
    ),
    stats_chart="Use in the last 30 days",
    series={
        "answer": "Answered",
        "suggest": "Near points offered",
        "decline": "Not in the guide",
        "calculation": "Calculations",
    },
)

LEARN = LearnTexts(
    send_file=(
        "Send me the file to learn: .md, .txt, .html, .docx or .pdf, up to 10 MB. "
        "If it is here already, reply to it with /learn."
    ),
    offer="<b>{title}</b>\nFile: {file} ({size})\nSections: {sections} · passages: {points}\n\n{titles}\n\n{question}",
    add_it="Add this document, so that I answer everybody from it?",
    replace_it="I have a document with this name. Replace it with this one?",
    more_titles="• … and {count} more",
    add="Add",
    leave="Leave it",
    left="I did not add this document.",
    file_gone="The file is not there any more. Please send it again.",
    problems={
        "too_large": "This file is too large, or there is too much in it. I take files up to 10 MB.",
        "wrong_type": "I can't learn this kind of file. Send a .md, .txt, .html, .docx or .pdf file.",
        "unreadable": "I can't open this file. It may be damaged, or not what its name says.",
        "locked": "This file has a password. Take the password off and send it again.",
        "scanned": "This file holds only pictures of pages, no text to read. Send one with text.",
        "empty": "I see no paragraph in this file.",
        "too_many_pages": "This file has too many pages. Split it and send the parts.",
        "too_slow": "Reading this file takes too long. Split it and send the parts.",
        "too_long": "This file has more than {points} passages. Split it and send the parts.",
        "too_many": "I have {documents} documents, which is the limit. Remove some with /sources first.",
        "too_much": "That would make more than {megabytes} MB in all. Remove some documents with /sources first.",
    },
    learning="⏳ I am learning {name}. Meanwhile I answer as before.",
    learned="✅ Added {name}: {points} passages.",
    relearned="✅ Replaced {name} with the new one: {points} passages.",
    not_learned="I could not add {name}: something went wrong on the way. All is as it was.",
    sources="<b>I answer from</b>\nMain guide: {guide}",
    sources_line="• <b>{name}</b>\n{day} · {size}",
    day="d MMM yyyy",
    no_documents="No document was added yet. Type /learn to add one.",
    remove="🗑 {name}",
    remove_what="Remove {name}? I will not answer from it any more.",
    remove_yes="Remove",
    remove_no="Keep it",
    removing="⏳ I am removing {name}. Meanwhile I answer as before.",
    removed="✅ Removed {name}.",
    not_removed="I could not remove {name}: something went wrong on the way. All is as it was.",
)

GROUP = GroupTexts(
    greeting=(
        "Hello, everyone! I answer questions about influencer marketing from “{guide}”, always with the source, "
        "and I work out campaign figures."
    ),
    ways={
        "called": (
            "How to ask:\n"
            "• Type /ask and your question; if there are other bots here, type <code>/ask@{bot}</code>\n"
            "• Or reply to one of my messages\n\n"
            "I can't read anything else in this group."
        ),
        "addressed": (
            "How to ask:\n"
            "• Type /ask or @{bot} and your question\n"
            "• Or reply to one of my messages\n\n"
            "I stay silent unless I am called."
        ),
        "sure": (
            "How to ask:\n"
            "• Type /ask or @{bot} and your question\n"
            "• Or reply to one of my messages\n\n"
            "I also answer questions to everybody when I am sure."
        ),
        "off": "How to ask: type /ask and your question; if there are other bots here, type <code>/ask@{bot}</code>.",
    },
    for_admins="Admins can change how I answer with /settings.",
    help={
        "sure": (
            "In a group I speak when spoken to: type /ask and your question, mention me by name, or reply to one of "
            "my messages. I also answer questions to everybody when I am sure. "
            "To ask about somebody else's message, reply to it with /ask.\n\n{commands}"
        ),
        "off": (
            "In this group I answer commands only: type /ask and your question. "
            "To ask about somebody else's message, reply to it with /ask.\n\n{commands}"
        ),
    },
    title="Settings of this group",
    lines={
        "when_addressed": "• I answer when I am called",
        "when_sure": "• I answer when I am called, and questions to everybody when I am sure",
        "when_off": "• I answer commands only",
        "language_vi": "• I always answer in Vietnamese",
        "language_en": "• I always answer in English",
        "language_auto": "• I answer in the language of the question",
        "short_off": "• Full answers",
        "short_on": "• Short answers",
        "related_on": "• Related questions are offered",
        "related_off": "• No related questions",
        "quiet_off": "• No quiet hours",
        "keyword_off": "• No word of your own to call me",
        "contact_off": "• No contact chosen",
    },
    labels={
        "when_addressed": "When called",
        "when_sure": "When sure",
        "when_off": "Commands only",
        "language_vi": "Tiếng Việt",
        "language_en": "English",
        "language_auto": "As asked",
        "short_off": "Full",
        "short_on": "Short",
        "related_on": "Related",
        "related_off": "No related",
        "quiet_off": "🌙 Off",
        "quiet_night": "🌙 22:00–7:00",
        "quiet_evening": "🌙 20:00–8:00",
        "quiet_noon": "🌙 12:00–13:30",
        "keyword_off": "Drop the word to call me",
        "contact_off": "Drop the contact",
    },
    quiet="• Quiet hours: {start}–{end} in Vietnam; I answer only when called, without a sound",
    keyword="• A word to call me: {keyword}",
    contact="• Contact: {contact}",
    by_words=(
        "Set a word to call me: <code>/settings keyword hey bot</code>\n"
        "Choose a contact: reply to one of their messages with <code>/settings contact</code>"
    ),
    not_seeing=(
        "⚠️ Only commands and replies to me reach me here, so a word to call me and “When sure” have no effect yet. "
        "To use them, make me an admin."
    ),
    only_admins="Only admins of this group can change the settings.",
    problems={
        "setting_unknown": (
            "Two things can be set by words: <code>/settings keyword hey bot</code>, or "
            "<code>/settings contact</code> in reply to somebody. For the rest, type /settings and use the buttons."
        ),
        "keyword_missing": "Type the word after the command, for example: <code>/settings keyword hey bot</code>",
        "keyword_wrong": "The word to call me needs a letter, 2 to 32 characters and at most 4 words.",
        "contact_missing": (
            "Reply to one of the contact's messages with <code>/settings contact</code>, or add their @name."
        ),
    },
    elsewhere=(
        "Each group has its own settings: add me to a group and type /settings there. "
        "Here, which language should I answer in?"
    ),
    read_all="Show all",
)

TEXTS = Texts(
    answers=ANSWERS,
    calculators=CALCULATORS,
    rim=RIM,
    what_if=WHAT_IF,
    charts=CHARTS,
    dialogs=DIALOGS,
    inline=INLINE,
    profile=PROFILE,
    tables=TABLES,
    privacy=PRIVACY,
    manners=MANNERS,
    feedback=FEEDBACK,
    owners=OWNERS,
    learn=LEARN,
    group=GROUP,
)
