"""English words for answers from the guide."""

from bot.texts.schema.answers import AnswerTexts

ANSWERS_EN = AnswerTexts(
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
