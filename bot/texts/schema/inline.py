"""Words for inline mode and guest questions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InlineTexts:
    """Words where the bot is no member of the chat, and of links into the chat with it.

    Only `guest_help` and `link_out_of_date` are messages; the rest are titles and labels.
    """

    read_in_private: str
    open_in_private: str
    ask_in_private: str
    compute: str
    enter_numbers: str
    half_typed: str
    how_to_use: str
    nothing: str
    whole_section: str
    guest_help: str
    link_out_of_date: str
