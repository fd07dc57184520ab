"""English words for what is wrong with the numbers of a calculation."""

CALCULATOR_ERRORS_EN = {
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
    "unknown_currency": "I read ₫, $, €, £, ¥, ₩, ฿ and S$, but not “{piece}”.",
    "two_currencies": ("“{piece}” has several currencies ({currencies}). I use no exchange rate; please type one."),
    "missing_currency": "Is “{piece}” ({field}) in ₫ or in {currency}? Please type the currency.",
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
    "interactions_twice": ("You typed both total interactions and {field}; give one, so that nothing counts twice."),
    "posts_with_other_base": "With {base}, type the totals of all posts for both and leave out posts=.",
    "whole_and_parts": "You typed both {field} and {part}; please keep one, so that nothing counts twice.",
    "one_base_only": "You typed both {base} and {field}; please keep one of them.",
    "no_unit_profit": "The price must be above the cost of goods and above the profit of one order.",
    "margin_and_cogs": "Type margin= or cogs=, only one of the two.",
    "two_ways": "These numbers allow more than one way to find the fee; type those of one way.",
    "unknown_label": "I do not know the label “{piece}” here. You can use: {labels}.",
    "unknown_label_near": "I do not know the label “{piece}” here. Did you mean “{suggestion}”?",
    "doubled_label": "{field} is there twice; type it once.",
    "unclear_numbers": "I see your own numbers, but I am not sure which is which, so I worked out nothing.",
    "wrong_count": "Unlabelled numbers found: {count}; this calculation takes a different count.",
    "missing_name": "The line “{piece}” must begin with a name and a colon.",
    "doubled_name": "The name “{piece}” has two lines; use different names.",
    "too_many_shares": "A budget is split into {most} parts at most, and you typed {count}.",
    "shares_unlike_names": "There are {count} names and {expected} parts of the ratio.",
    "share_without_name": "I can’t tell which name goes with which number in “{piece}”.",
    "budget_below_fee": "The budget is below the fee of one booking.",
    "planned_twice": "You typed both {field} and {base}, which give the same figure; please keep one of them.",
    "no_range": "{field} takes one number, and no range such as “{piece}”.",
    "no_figure": "These numbers are not enough for any figure.",
    "missing_rows": "The table needs a line of column names and at least one line of numbers.",
    "table_no_figures": (
        "I see the columns {columns}, but too few numbers below them. It takes interactions (such as likes), and "
        "followers, reach, impressions or views."
    ),
    "formula_without_value": (
        "This cell holds a formula, and the file has no result for it. Please open the file in Excel or Google "
        "Sheets, save it as XLSX and send it again."
    ),
    "table_lacks_cost": ("I see {columns}, but no column of costs. Please add one, and I can work out ROI and CPA."),
    "table_lacks_interactions": (
        "I see {columns}, but no interactions (such as likes, comments) and no cost. Please add one of them, and I "
        "can work out ER or CPV."
    ),
    "table_titles_near": (
        "I see these columns: {columns}. That is not enough to work with. Did you mean {near}? If so, please "
        "rename the columns and send the table again."
    ),
    "wrong_cells": "This line has {count} cells, and the line of column names {expected}.",
}
CALCULATOR_WARNINGS_EN = {
    "ambiguous_number": "I read {piece} as {value}; if that is wrong, type all the digits.",
    "made_of_parts": "{field} = {piece} = {value}.",
    "margin_read_as_percent": "I read {piece} as {value}; if that is wrong, type the % sign.",
    "more_interactions_than_base": (
        "More interactions than {base}: a viral post, the wrong base, or numbers of several "
        "posts or of a whole profile? For a total of several posts add posts=."
    ),
    "impressions_below_reach": "Impressions are seldom below reach; please check the two numbers.",
    "unused": "You typed {part}, too, which I did not need.",
    "over_budget": "The fees come to more than the budget.",
    "no_exposure": "No reach, views or impressions per post were given, so I worked out no results.",
    "no_er": "No engagement rate (er=) was given, so I worked out no interactions.",
    "no_ctr": "No click rate (ctr=) was given, so I worked out no clicks, orders and revenue.",
    "no_cvr": "No conversion rate (cvr=) was given, so I worked out no orders and revenue.",
    "no_aov": "No order value (aov=) was given, so I worked out no revenue and ROI.",
    "no_cost": "No budget or fee was given, so I worked out no ROI.",
    "more_than_base": "More {part} than {base}; please check the order of the two numbers.",
}
