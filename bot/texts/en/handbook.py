"""English words for the handbook, the second document."""

from bot.texts.schema.handbook import HandbookTexts

HANDBOOK_EN = HandbookTexts(
    source="Source: {document} (not the guide) › {section} › {point}",
    list_source="Source: {document} (not the guide) › {section}",
    document_source="Source: {document} (not the guide)",
    based_on="Based on: {sources}",
    based_on_more="Based on: {sources} and {count} more",
    dated="{publisher} ({year})",
    notice="⚖️ {notice}",
    all_sources="🔗 See the sources",
    sources_title="<b>Sources of “{point}”</b>",
    entry="{number}. {publisher}: {title} ({year})",
    entry_undated="{number}. {publisher}: {title} (no year given)",
    read_as="This describes the state of {year}.",
    read_in="The pages were read as excerpts stored in {month} and may have changed.",
    month="MMMM yyyy",
    back="‹ Back to the text",
    topics_title="<b>{guide}</b>, then <b>{document}</b> (sections with ＋)\nWhich section would you like to read?",
    section="＋ {section}",
    calculate="🧮 Work it out with your numbers: {commands}",
    decline="Neither the guide nor the supplementary handbook answers this, so I won't guess.",
    decline_asked="Neither the guide nor the supplementary handbook answers “{asked}”, so I won't guess.",
    decline_theme="Neither the guide nor the supplementary handbook has anything on {theme}, so I won't guess.",
    decline_asked_theme=(
        "Neither the guide nor the supplementary handbook has anything on {theme}, so I won't guess an answer to "
        "“{asked}”."
    ),
    decline_nearest="The nearest I have:",
    page_off="This is in the supplementary handbook, which is turned off now. Type /topics for the guide's contents.",
    link_off="This link leads to the supplementary handbook, which is turned off now.",
    settings=(
        "<b>Settings of the bot</b>\n{status}\n"
        "With the handbook off, I answer only from the guide and the documents that were added."
    ),
    settings_set_off=(
        "<b>Settings of the bot</b>\n{status}\n"
        "To turn it on and off here, take SUPPLEMENT=off out of the settings where the bot runs and start it again."
    ),
    statuses={
        "on": "• <b>{document}</b>: on, {points} points, collected in {month}",
        "off": "• <b>{document}</b>: off, {points} points, collected in {month}",
        "turning_on": "• <b>{document}</b>: being turned on, not in effect yet; {points} points, collected in {month}",
        "turning_off": (
            "• <b>{document}</b>: being turned off, not in effect yet; {points} points, collected in {month}"
        ),
        "set_off": "• <b>{document}</b>: off by SUPPLEMENT=off, {points} points, collected in {month}",
    },
    button_on="Handbook: on",
    button_off="Handbook: off",
    button_set_off="🔒 Handbook: off (SUPPLEMENT=off)",
    set_off="SUPPLEMENT=off keeps the handbook off, so this button does nothing. Take it out and start the bot again.",
    turning_on="⏳ I am turning the supplementary handbook on. Meanwhile I answer as before.",
    turning_off=(
        "⏳ I am turning the supplementary handbook off; the first time takes a few minutes. "
        "Meanwhile I answer as before."
    ),
    turned_on="✅ The supplementary handbook is on. I answer from the guide and the handbook now.",
    turned_off=(
        "✅ The supplementary handbook is off. I answer only from the guide and the documents that were added now."
    ),
    not_turned_on="I could not turn the handbook on: something went wrong on the way. All is as it was.",
    not_turned_off="I could not turn the handbook off: something went wrong on the way. All is as it was.",
)
