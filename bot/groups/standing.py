"""How the bot stands in a group: what of its messages reach it, and what it may do there."""

from dataclasses import dataclass
from typing import Literal

Hears = Literal["all", "called"]
"""What reached the bot where it is no admin, as far as it knows: all messages, or those that privacy mode lets through.

Telegram applies a change of privacy mode to a group only when the bot is added again, so the mode of now tells nothing.
"""
Lock = Literal["privacy", "rejoin"]
"""Why not all messages reach the bot: privacy mode is on; or it is off, and was on when the bot came into the group."""


@dataclass(frozen=True)
class Standing:
    """How the bot stands in a group."""

    username: str
    """The bot's name in Telegram; empty where Telegram was not asked how the bot stands."""
    is_admin: bool = False
    may_delete: bool = False
    """Whether it may delete messages of others."""
    is_forum: bool = False
    """Whether the group has topics."""
    privacy_is_off: bool = False
    """Whether privacy mode is off, for groups to which the bot is added now."""
    hears: Hears | None = None
    """None where nothing is known of the group: then privacy mode is as it always was."""

    @property
    def is_known(self) -> bool:
        """Tell whether Telegram was asked; else only what is certain can be said."""
        return bool(self.username)

    @property
    def reads_all(self) -> bool:
        """Tell whether all messages of the group reach the bot."""
        return self.is_admin or (self.privacy_is_off if self.hears is None else self.hears == "all")

    @property
    def lock(self) -> Lock | None:
        """Return what keeps messages from the bot; None where all of them reach it."""
        if self.reads_all:
            return None
        return "rejoin" if self.privacy_is_off else "privacy"


NOT_ASKED = Standing("")
EVERYTHING_ARRIVES = Standing("", is_admin=True, may_delete=True)
"""How the bot stands in a private chat."""


def hears_after_joining(*, privacy_is_off: bool) -> Hears:
    """Return what reaches the bot in a group to which it was just added."""
    return "all" if privacy_is_off else "called"
