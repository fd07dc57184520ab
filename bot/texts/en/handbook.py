"""English words for the handbook, the second document."""

from bot.texts.schema.handbook import HandbookTexts

HANDBOOK_EN = HandbookTexts(
    source="Source: {document} (not the guide) › {section} › {point}",
    list_source="Source: {document} (not the guide) › {section}",
    based_on="Based on: {sources}",
    based_on_more="Based on: {sources} and {count} more",
    dated="{publisher} ({year})",
    notice="⚖️ {notice}",
    all_sources="🔗 See the sources",
    sources_title="<b>Sources of “{point}”</b>",
    entry="{number}. {publisher}: {title} ({year})",
    entry_undated="{number}. {publisher}: {title} (no year given)",
    read_as=(
        "This describes the state of {year}. "
        "The pages were read as excerpts stored in November 2026 and may have changed."
    ),
    back="‹ Back to the text",
    topics_title="<b>{guide}</b>, then <b>{document}</b> (sections with ＋)\nWhich section would you like to read?",
    section="＋ {section}",
    calculate="🧮 Work it out with your numbers: {commands}",
    decline="Neither the guide nor the supplementary handbook answers this, so I won't guess.",
    decline_nearest="The nearest topic: <b>{point}</b>",
)
