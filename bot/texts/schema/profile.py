"""Words for the bot's profile."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProfileTexts:
    """How the bot presents itself in Telegram, without markup: at most 512 characters, and 120 in short."""

    description: str
    short_description: str
