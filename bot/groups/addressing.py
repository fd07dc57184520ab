"""Whether a message is meant for the bot, and what is left of it as a command or a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.groups.silence import Silence
from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.folding import fold, words

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,32}))?(?![\w/<>@])")
"""A command at the start of a text; Telegram marks the same texts as commands."""

SHORTEST_OVERHEARD, LONGEST_OVERHEARD = 8, 300
"""Characters of a text that may be a question to everybody: shorter ones say too little, longer ones are posts."""

_AFTER_A_NAME = " ,.:;!-–\u00a0\t\n"
"""What may stand between the bot's name and the question."""
_ASKS = re.compile(
    r"\?|\b(?:la (?:gi|sao|ai)|gi|khac nhau|the nao|ra sao|lam sao|bao (?:nhieu|lau|gio)|"
    r"(?:tai|vi) sao|sao lai|khi nao|o dau|co (?:nen|phai|can|the)|(?:hay|duoc|chua|dung) khong)\b|"
    r"\b(?:khong|ko|k|chua)(?: (?:a|nhi|ta|vay|ha|moi nguoi|ca nha|cac ban|anh em))*[ .!]*$|"
    r"^\W*(?:what|why|how|which|when|where|who|is|are|do|does|did|can|could|should|would|will)\b"
)
"""Signs of a question in folded text. Too many of them do no harm: only a certain answer is given."""

AddressedBy = Literal["private", "command", "reply", "mention", "keyword", "overheard"]
"""How somebody speaks to the bot; "overheard" is what is said to everybody in a group."""


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
    """The id of the user to whose message it replies; 0 where Telegram does not say who that is."""
    shows: bool = False
    """Whether it carries a file or is forwarded."""


@dataclass(frozen=True)
class Addressed:
    """What was said to the bot: a command (lower case) with what follows it, or a plain question."""

    text: str
    command: str | None = None
    by: AddressedBy = "private"


def address(incoming: Incoming, me: Me, keyword: str = "") -> Addressed | Silence:
    """Return what is said to the bot, or that nobody or another bot is spoken to."""
    text, mentioned = _cut_mentions(incoming, me)
    called = _cut_keyword(text, keyword)
    text = text if called is None else called
    command = COMMAND.match(text)
    if command:
        return _command(text, command, mentioned or called is not None, me)
    by = _addressed_by(incoming, mentioned, called is not None, me)
    return Addressed(text.strip(), by=by) if by else Silence.NOT_ADDRESSED


def _command(text: str, command: re.Match[str], named: bool, me: Me) -> Addressed | Silence:
    name, at = command[1].lower(), command[2]
    if at and at.lower() != me.username.lower():
        return Silence.ANOTHER_BOTS_COMMAND
    return Addressed(text[command.end() :], name, "mention" if at or named else "command")


def _addressed_by(incoming: Incoming, mentioned: bool, called: bool, me: Me) -> AddressedBy | None:
    if not incoming.in_group:
        return "private"
    if mentioned:
        return "mention"
    if incoming.replies_to == me.id:
        return "reply"
    return "keyword" if called else None


def asks_all(incoming: Incoming) -> bool:
    """Tell whether a text may be a question to everybody in the group; this must be cheap, as most texts are none."""
    text = incoming.text.strip()
    if incoming.shows or incoming.replies_to is not None or incoming.mentions:
        return False
    if text.startswith("/") or "://" in text or not SHORTEST_OVERHEARD <= len(text) <= LONGEST_OVERHEARD:
        return False
    return any(map(str.isalpha, text)) and bool(_ASKS.search(fold(text)))


def _cut_keyword(text: str, keyword: str) -> str | None:
    """Return what follows the keyword, typed with diacritics or without; None where the text does not begin with it."""
    wanted = words(fold(keyword))
    if not wanted:
        return None
    text = compose(text)
    start = re.match(rf"\s*(?:\w+\W+){{{len(wanted) - 1}}}\w+", text)
    if start is None or words(fold(start[0])) != wanted:
        return None
    return text[start.end() :].lstrip(_AFTER_A_NAME)


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
