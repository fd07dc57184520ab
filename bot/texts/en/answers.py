"""English words for answers from the guide."""

from bot.texts.schema.answers import AnswerTexts

ANSWERS_EN = AnswerTexts(
    source="Source: {guide} › {section} › {point}",
    on_page="{source} (page {page})",
    list_source="Source: {guide} › {section}",
    document_source="Source: {guide}",
    first_items="The first {count} of the {all} points in this section:",
    last_items="The last {count} of the {all} points in this section:",
    suggest="I'm not sure I understood you. The nearest I have:",
    decline="The guide doesn't cover this, so I won't guess.",
    decline_asked="The guide has no answer to “{asked}”, so I won't guess.",
    decline_theme="The guide has nothing on {theme}, so I won't guess.",
    decline_asked_theme="The guide has nothing on {theme}, so I won't guess an answer to “{asked}”.",
    decline_nearest="The nearest in the guide:",
    decline_calculator="If you need a figure for your own campaign, type {command}.",
    topics_title="<b>{guide}</b>\nWhich part would you like to read?",
    section_page="Page {page}/{pages}",
    back_to_topics="‹ Contents",
    back_to_section="‹ {section}",
    read_section="📖 Read the whole section",
    help=(
        "Just type your question about influencer marketing the way you would in a chat, for example “what are the "
        "drawbacks?”. Type /topics for the contents, or /engagement or /roi to work out a campaign figure."
    ),
)
