"""Whether a message is meant for the bot, and what is left of it as a command or a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,32}))?(?![\w/<>@])")
"""A command at the start of a text, as Telegram marks it."""

_AFTER_A_NAME = " ,.:;!-–\u00a0\t\n"

Reason = Literal["private", "command", "reply", "mention"]


@dataclass(frozen=True)
class Me:
    """The bot as others see it."""

    id: int
    username: str


@dataclass(frozen=True)
class Mention:
    """A place in a text that names somebody: offsets in UTF-16 units; `user` where Telegram gives the id."""

    offset: int
    length: int
    user: int | None = None


@dataclass(frozen=True)
class Incoming:
    """A text message as far as addressing needs it."""

    text: str
    in_group: bool
    mentions: Sequence[Mention] = ()
    replies_to: int | None = None
    """The user whose message it answers."""


@dataclass(frozen=True)
class Addressed:
    """What was said to the bot: a command (lower case) with what follows it, or a plain question."""

    text: str
    command: str | None = None
    reason: Reason = "private"


def address(incoming: Incoming, me: Me) -> Addressed | None:
    """Return what is said to the bot; None when it is not spoken to."""
    text, mentioned = _cut_mentions(incoming, me)
    command = COMMAND.match(text)
    if command:
        return _command(text, command, mentioned, me)
    reason = _reason(incoming, mentioned, me)
    return Addressed(text.strip(), reason=reason) if reason else None


def _command(text: str, command: re.Match[str], mentioned: bool, me: Me) -> Addressed | None:
    name, at = command[1].lower(), command[2]
    if at and at.lower() != me.username.lower():
        return None
    return Addressed(text[command.end() :], name, "mention" if at or mentioned else "command")


def _reason(incoming: Incoming, mentioned: bool, me: Me) -> Reason | None:
    if not incoming.in_group:
        return "private"
    if mentioned:
        return "mention"
    return "reply" if incoming.replies_to == me.id else None


def _cut_mentions(incoming: Incoming, me: Me) -> tuple[str, bool]:
    """Return the text without the bot's name, and whether it was named."""
    units = incoming.text.encode("utf-16-le", "surrogatepass")
    own = [mention for mention in incoming.mentions if _is_me(mention, units, me)]
    if not own:
        return incoming.text, False
    parts, last = [], 0
    for mention in sorted(own, key=lambda each: each.offset):
        parts.append(_decode(units[2 * last : 2 * mention.offset]).rstrip())
        last = mention.offset + mention.length
        rest = _decode(units[2 * last :]).lstrip(_AFTER_A_NAME)
        last = len(units) // 2 - len(rest.encode("utf-16-le", "surrogatepass")) // 2
    parts.append(_decode(units[2 * last :]))
    return " ".join(part for part in parts if part), True


def _is_me(mention: Mention, units: bytes, me: Me) -> bool:
    if mention.user is not None:
        return mention.user == me.id
    name = _decode(units[2 * mention.offset : 2 * (mention.offset + mention.length)])
    return name.lower() == f"@{me.username}".lower()


def _decode(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")
