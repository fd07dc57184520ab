"""Words for the bot's profile."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProfileTexts:
    """How the bot presents itself in Telegram: at most 512 and 120 characters, no markup."""

    description: str
    short_description: str
