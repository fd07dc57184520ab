"""English words for the pages of owners."""

from bot.texts.schema.owners import OwnerTexts

OWNERS_EN = OwnerTexts(
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
    answer_gap="✍️ Answer {number}",
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
