"""Words for inline mode and guest questions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InlineTexts:
    """Words where the bot is no member, and of links into the chat with it; no markup but in `guest_help`."""

    read_in_private: str
    open_in_private: str
    ask_in_private: str
    compute: str
    nothing: str
    whole_section: str
    guest_help: str
    link_out_of_date: str
