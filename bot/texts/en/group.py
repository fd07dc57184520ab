"""English words for groups and their settings."""

from bot.texts.schema.group import GroupTexts

GROUP_EN = GroupTexts(
    greeting=(
        "Hello, everyone! I answer questions about influencer marketing from “{guide}”, always with the source, "
        "and I work out campaign figures."
    ),
    how="How to ask:",
    ways={
        "command": "• Type /ask and your question",
        "command_at": "• Type /ask and your question; if there are other bots here, type <code>/ask@{bot}</code>",
        "mention": "• Or mention me, @{bot}, with your question",
        "keyword": "• Or call {keyword} with your question",
        "reply": "• Or reply to one of my messages",
        "quoted": "• About somebody else's message: reply to it with /ask",
    },
    rest={
        "addressed": "I stay silent unless I am called.",
        "sure": "I also answer questions to everybody when I am sure.",
        "topics": "I answer only in the topics that admins chose.",
        "off": "Here I answer commands only.",
        "unread": "I can't read anything else in this group.",
    },
    for_admins="Admins can change how I answer with /settings.",
    help="{ways}\n\n{commands}",
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
        "commands_off": "• Commands stay",
        "commands_soon": "• Commands are deleted after 5 minutes",
        "commands_hour": "• Commands are deleted after an hour",
        "answers_off": "• Answers stay",
        "answers_hour": "• Answers are deleted after an hour",
        "answers_day": "• Answers are deleted after a day",
        "quiet_off": "• No quiet hours",
        "zone_off": "• Vietnam's time",
        "topics_off": "• I answer in all topics",
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
        "commands_off": "Keep commands",
        "commands_soon": "🧹 Commands: 5 min",
        "commands_hour": "🧹 Commands: 1 h",
        "answers_off": "Keep answers",
        "answers_hour": "🧹 Answers: 1 h",
        "answers_day": "🧹 Answers: 1 day",
        "zone_off": "Back to Vietnam's time",
        "topics_off": "Answer in all topics",
        "quiet_off": "🌙 Off",
        "quiet_night": "🌙 22:00–7:00",
        "quiet_evening": "🌙 20:00–8:00",
        "quiet_noon": "🌙 12:00–13:30",
        "keyword_off": "Drop the word to call me",
        "contact_off": "Drop the contact",
    },
    quiet="• Quiet hours: {start}–{end}; I answer only when called, without a sound",
    zone="• The group's time zone: {zone}",
    topics="• Topics in which I answer: {count}",
    topics_by_words=(
        "To answer in one topic only: type <code>/settings topic</code> there; "
        "to take it back: <code>/settings topic off</code>"
    ),
    keyword="• A word to call me: {keyword}",
    further_title="For questions that I cannot answer and that have these words, I offer to ask:",
    further="• {contact}: {about}",
    contact="• Contact: {contact}",
    by_words=(
        "Set a word to call me: <code>/settings keyword hey bot</code>\n"
        "Choose a contact: reply to one of their messages with <code>/settings contact</code>\n"
        "Other quiet hours: <code>/settings quiet 22:30-6:00</code>\n"
        "The group's time zone: <code>/settings timezone Tokyo</code>"
    ),
    without_effect="{line} (🔒 no effect yet)",
    locked_label="🔒 {label}",
    locked={
        "privacy": ("🔒 Only commands and replies to me reach me here. To let me read all messages, make me an admin."),
        "deleting": "🔒 To let me delete commands, give me the right to delete messages.",
        "rejoin": (
            "🔒 Privacy mode is off, but this group keeps the old one: only commands and replies to me reach me. "
            "Remove me and add me again, or make me an admin."
        ),
    },
    as_channel=(
        "You write in the name of a channel, so I can't tell whether you are an admin. "
        "Please send it again from your own account."
    ),
    only_admins="Only admins of this group can change the settings.",
    problems={
        "setting_unknown": (
            "By words you can set: <code>/settings keyword hey bot</code>, <code>/settings quiet 22:30-6:00</code>, "
            "<code>/settings timezone Tokyo</code>, <code>/settings topic</code>, or <code>/settings contact</code> "
            "in reply to somebody. For the rest, type /settings and use the buttons."
        ),
        "quiet_wrong": "Type when they begin and end, for example: <code>/settings quiet 22:30-6:00</code>",
        "zone_unknown": (
            "I don't know this time zone. Type a city or the hours from UTC, for example: "
            "<code>/settings timezone Tokyo</code> or <code>/settings timezone +9</code>"
        ),
        "topics_missing": "This group has no topics, so I answer everywhere in it.",
        "keyword_missing": "Type the word after the command, for example: <code>/settings keyword hey bot</code>",
        "keyword_wrong": "The word to call me needs a letter, 2 to 32 characters and at most 4 words.",
        "contact_deleted": "This account was deleted and can't be the contact. Please choose somebody else.",
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
