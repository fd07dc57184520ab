"""English words for what people ask, when and where, and for the weekly digest."""

from bot.texts.schema.usage import UsageTexts

USAGE_EN = UsageTexts(
    title="<b>Last {days} days</b>: {questions} asked, {share} answered",
    title_empty="<b>Last {days} days</b>: no questions yet",
    most_asked="Asked most:",
    places="Where:",
    hours="Busiest hours (Vietnam time):",
    taught="Newly taught:",
    how=(
        "<code>/stats week</code>, <code>/stats 14</code>, <code>/stats groups</code> or <code>/stats private</code> "
        "choose days and place."
    ),
    wrong=(
        "Type <code>/stats week</code>, <code>/stats 14</code>, <code>/stats groups</code> or "
        "<code>/stats private</code>, or the name of a group that has asked. I can look back 30 days."
    ),
    line="• {line}",
    times="{name}: {times}",
    in_private="Private chats",
    unnamed="Group {chat}",
    hour="{start}:00–{end}:00",
    csv_columns="day,answered,suggested,not in the guide,calculations,helpful,not helpful",
    digest_title="🗓 <b>Weekly digest</b>",
    digest_figures="Last 7 days: {questions} asked, {share} answered. Newly taught: {taught}.",
    digest_empty="Last 7 days: nobody asked anything. Newly taught: {taught}.",
    digest_nothing="Nothing needs you this week.",
    digest_answer_gap="Answer “{question}” (asked in vain: {times}).",
    digest_look_at="Look at “{title}” again: rated down: {times}.",
    digest_read="Read what is asked most, “{title}” (asked: {times}), to see whether it still holds.",
    digest_off="🔕 Stop the weekly digest",
    digest_on="🗓 Get the weekly digest",
    digest_is_on="I'll send a digest every Monday morning.",
    digest_is_off="I won't send the weekly digest any more.",
)
