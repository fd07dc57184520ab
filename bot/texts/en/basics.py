"""English words for welcome, help and commands."""

from bot.texts.schema.basics import BasicTexts

BASICS_EN = BasicTexts(
    welcome=(
        "Hello! I answer questions about influencer marketing from “{guide}”, always with the source, "
        "and I work out campaign figures for you.\n\n"
        "Just type a question as you would to a colleague, or tap one of the topics below. "
        "Type /help to see what I can do."
    ),
    help=(
        "Just type a question as you would to a colleague, in English or Vietnamese, for example:\n"
        "• what is influencer marketing?\n"
        "• what are the risks, in short?\n"
        "• er 1200 80 25k\n"
        "{topics}\n"
        "{calculators}\n"
        "{settings}\n"
        "{privacy}"
    ),
    help_all=(
        "Just type a question about influencer marketing, in English or Vietnamese. "
        "I remember your last few questions, so you can ask follow-ups. My commands:\n\n{commands}"
    ),
    help_terminal=(
        "Just type a question about influencer marketing, in English or Vietnamese. "
        "Type a number in square brackets to choose an item, Ctrl-D to leave.\n\n{commands}"
    ),
    compare="compare",
    help_line="/{command} – {title}",
    calculators_line="Work out: {commands}",
    all_commands="See all commands",
    commands={
        "start": "Start",
        "ask": "Ask the guide",
        "topics": "Contents of the guide",
        "report": "Campaign report from an Excel or CSV file",
        "language": "Choose the language of my answers",
        "cancel": "Stop asking for numbers",
        "help": "How to use this bot",
        "settings": "Settings",
        "privacy": "What the bot keeps about you",
        "forget": "Delete your data",
        "gaps": "Questions not served yet",
        "stats": "How much the bot is used",
        "groups": "The groups I am in",
        "broadcast": "Send a message to the groups",
        "allow": "Allow a group",
        "learn": "Teach the bot an answer or a document (or /hoc)",
        "sources": "What the bot answers from (or /nguon)",
        "mydata": "See your data",
    },
    ask_what="What would you like to know? Type it after the command: <code>/ask what is influencer marketing?</code>",
    ask_what_next="What would you like to know? Just type your question now.",
    ask_hint="For example: what is influencer marketing?",
    unknown_command="I have no command /{command}. Type /help to see what I know.",
    unknown_command_near="I have no command /{command}. Did you mean /{suggestion}?",
    without_words={
        "voice": "I can't listen yet, so please type your question. For example: what are the drawbacks?",
        "picture": "I can't see pictures and videos yet, so please type your question. "
        "For example: what are the drawbacks?",
        "playful": "😄 If you need anything about influencer marketing, just type it.",
        "poll": "I can't vote, but ask me anything about influencer marketing and I'll answer at once.",
        "place": "I have no use for places. If you need anything about influencer marketing, just type it.",
        "contact": "I have no use for contacts. If you need anything about influencer marketing, just type it.",
        "other": "I can only read text messages, so please type your question. For example: what are the drawbacks?",
    },
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
