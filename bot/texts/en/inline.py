"""English words for inline mode and guest questions."""

from bot.texts.schema.inline import InlineTexts

INLINE_EN = InlineTexts(
    read_in_private="Read in private",
    open_in_private="Open in private",
    ask_in_private="Ask in private",
    compute="Use your own numbers",
    enter_numbers="Enter numbers › {calculator}",
    half_typed="Finish the number, then add a space",
    how_to_use="See how to use me",
    nothing="Nothing on this here, ask in private",
    whole_section="The whole section: {section}",
    guest_help=(
        "Here I answer one question at a time: type it right after my name. For everything else, open our private chat."
    ),
    link_out_of_date="What this link led to is no longer there.",
)
