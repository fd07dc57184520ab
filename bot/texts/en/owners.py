"""English words for the pages of owners."""

from bot.texts.schema.owners import OwnerTexts

OWNERS_EN = OwnerTexts(
    only_owner="Only those who run this bot can use this command.",
    only_private="This command works only in our private chat.",
    not_kept="This bot is set to keep no questions (KEEP_DAYS=0), so there is nothing to look at.",
    no_gaps="In the last {days} days, no question is left open or rated as not helpful.",
    gaps=(
        "<b>Questions that the guide does not serve yet</b>\n"
        "Last {days} days: asked {questions} times, {groups} in number once alike ones are joined. "
        "The attached file has all of them."
    ),
    gap="<b>{number}. {question}</b>\nTimes asked: {times}",
    gap_cause="• {cause}: {times}",
    answer_gap="✍️ Answer {number}",
    gaps_covered="✅ New answers cover {times} more questions.",
    gaps_aside="Set aside: {groups} groups of questions.",
    gaps_how=(
        "Press 🔎 to look closer, to see a group later, or to dismiss it.\n"
        "<code>/gaps 7</code> shows 7 days only, <code>/gaps groups</code> only questions in groups."
    ),
    gaps_wrong=(
        "Type <code>/gaps 7</code>, <code>/gaps week</code>, <code>/gaps groups</code> or "
        "<code>/gaps private</code>, or the name of a group that has asked. I keep questions for 30 days."
    ),
    gap_asked="Times asked: {times}. Last on {day}",
    gap_in_groups="• In group chats: {groups}",
    gap_wordings="How it was asked:\n{wordings}",
    downvotes="Downvotes:\n{lines}",
    downvote="• {cause} ({times} times), when I answered with <b>{answer}</b>",
    answer_gone="a point that is gone",
    answer_this="✍️ Answer this",
    gap_later="⏰ Later",
    gap_dismiss="🚫 Dismiss",
    gaps_back="‹ List",
    gap_is_later="I'll remind you of this group in 7 days.",
    gap_is_dismissed="I won't show this group again.",
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
