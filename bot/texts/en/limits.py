"""English words for limits of use and errors."""

from bot.texts.schema.limits import LimitTexts

LIMITS_EN = LimitTexts(
    too_fast="You ask faster than I can answer. Please wait about {seconds} seconds, then go on.",
    too_fast_group="This group asks faster than I can answer. Please wait about {seconds} seconds, then go on.",
    too_many_presses="That's a lot of presses. Please wait about {seconds} seconds, then go on.",
    too_many_files="You send files faster than I can read them. Please wait about {seconds} seconds, then go on.",
    in_line="Many people are asking right now. {count} are before you, so please bear with me for a moment.",
    late="Sorry for the late answer: I was away when you asked.",
    broke=(
        "⚠️ <b>A message was not answered</b>\n"
        "Kind: {kind}\n"
        "In: {where}\n"
        "Why: {refused}\n"
        "What to do: {mend}\n\n"
        "Error <code>{id}</code>; the log has the details under this number.\n{error}"
    ),
    handled_kinds={
        "command": "a command",
        "text": "a text",
        "file": "a message with a file",
        "edited": "an edited message",
        "press": "a press on a button",
        "inline": "typing after the bot's name in another chat",
        "guest": "a call from a chat that the bot is not in",
        "membership": "adding the bot to a group or removing it",
        "medium": "a picture, a voice message or a sticker",
    },
    in_private="a private chat",
    in_group="the group “{title}”",
    in_other_chat="another chat",
    refused_by={
        "telegram": "Telegram refused: {said}",
        "connection": "Telegram could not be reached",
        "database": "the database could not be used",
        "bot": "the bot has an error of its own ({said})",
    },
    mends={
        "telegram": "look at the bot's rights in that group. If they are fine, send the log's lines to the developers.",
        "connection": "check the network and TELEGRAM_API_URL. The bot will try again.",
        "database": "run python -m bot doctor; it says what to mend.",
        "bot": "send the log's lines with this number to the developers. Other messages are answered as usual.",
    },
    no_pictures="Pictures are not allowed in this group, so I can't send the chart. An admin can allow them.",
    no_files="Files are not allowed in this group, so I can't send the workbook. An admin can allow them.",
    outage=(
        "⚠️ Since {since} (Vietnam time) the bot has had trouble: {cause}.\n"
        "Messages are kept; the bot will answer them once this is over."
    ),
    outage_over="✅ Since {until} the bot has been well again. Before that, from {since} (Vietnam time): {cause}.",
    outage_causes={
        "telegram": "Telegram can't be reached",
        "away": "the database can't be reached",
        "locked": "another program holds the lock of the database",
        "full": "the disk of the database is full",
        "read_only": "the database may not be written",
        "no_access": "the file of the database can't be opened",
        "disk": "the disk of the database fails",
        "damaged": "the database is damaged",
        "fault": "the bot has an error of its own; the log has the details",
    },
    getting_ready="I'm getting ready, which takes about a minute. I have your question and will answer it right after.",
)
