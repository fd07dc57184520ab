"""Values that the state gives and takes of groups."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot.state.values import GuideDecision
from knowledge.guide import Language

PageKind = Literal["greeting", "help", "settings"]
"""What the bot says of itself in a group."""


@dataclass(frozen=True)
class GroupPage:
    """The last message of a kind in which the bot says of itself in a group what reaches it."""

    kind: PageKind
    message: int
    language: Language
    audience: str
    """For whom help lists commands."""


@dataclass(frozen=True)
class GroupEntry:
    """A group that the bot is in, as owners see it."""

    chat: int
    title: str = ""
    """Empty where it is not known."""
    since: datetime | None = None
    """When the bot was added; None where that is not known."""
    asked: int = 0
    """How often something was asked there lately."""
    is_allowed: bool = False
    """Whether an owner allowed it."""
    code: str = ""
    """The code that the group was told, by which an owner allows it."""


@dataclass(frozen=True)
class AskedOnce:
    """A question that the guide was asked, without its words and without who asked."""

    chat: int
    title: str
    """The name of the group; empty in private, and where it is not known."""
    decision: GuideDecision
    point: str | None
    at: datetime


@dataclass(frozen=True)
class Broadcast:
    """A message of an owner to groups; `message` is the bot's own in the owner's chat that shows it."""

    user: int
    message: int
    language: Language
    text: str = field(repr=False)
