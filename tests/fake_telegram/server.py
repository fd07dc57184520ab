"""A small, strict Telegram: tests act as its users, and the bot speaks to it over HTTP as to the Bot API.

`FakeTelegram` is what tests use; `BotApi` has one function for each method of the API, under Telegram's name.
Messages and updates are plain dicts in Telegram's JSON, errors have Telegram's wording, and nothing
waits for time to pass: a wait ends when something happens.
"""

import asyncio
import html
import json
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import count
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.patience import PATIENCE

Json = dict[str, Any]

# fmt: off
TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strikethrough",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler",
}
PLAIN_PARAMETERS = {
    "text", "caption", "name", "description", "short_description", "parse_mode", "action", "url",
    "secret_token", "language_code", "file_id", "photo", "document", "callback_query_id", "inline_query_id",
    "guest_query_id", "inline_message_id",
}
"""Parameters that are never JSON, even where a user's text looks like it."""
RIGHTS = [
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_pin_messages", "can_manage_topics",
]
# fmt: on
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""Who writes where admins speak in the name of their group."""
SOLID = {"code", "pre", "text_link"}
"""Entities in which Telegram looks for no commands and mentions."""

FOUND = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    "mention": re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)"),
}
CHARACTER = re.compile(r"&(?:#x[0-9a-f]+|#[0-9]+|(?:lt|gt|amp|quot)(?![a-z]));?", re.IGNORECASE)
RUN = re.compile(r"[^<][^<&]*")
WORD = re.compile(r"<([^\s>]*)")
ATTRIBUTES = re.compile(r"""((?:[^>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?""")
END_TAG = re.compile(r"</([^\s>]*)\s*>")
ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?")
CHAT_ACTION = re.compile(
    r"typing|choose_sticker|find_location|upload_(photo|video|voice|document|video_note)|"
    r"record_(video|voice|video_note)"
)

CONTENT = {"text", "document", "photo"}
ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
"""Updates that come only to a bot which names them in `allowed_updates`."""

FIRST_UPDATE = 800_000_001
GIFTS = dict.fromkeys((f"{kind}_gifts" for kind in ("unlimited", "limited", "unique")), False) | {
    "premium_subscription": False,
    "gifts_from_channels": False,
}
MAX_DOWNLOAD = 20 << 20
POST_AGAIN = 0.02
"""Seconds after which an update that a webhook did not take is sent again; Telegram takes longer."""


class Refused(Exception):
    """An answer with "ok": false."""

    def __init__(self, description: str, status: int = 400, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(f"Bad Request: {description}" if status == 400 else description)
        self.status, self.parameters = status, dict(parameters or {})


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
TWO_POLLERS = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
POLL_AND_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


# --- texts ---


def utf16(text: str) -> int:
    """Return the length in the units in which Telegram counts offsets."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, entity: Json) -> str:
    """Return the part of a text that an entity covers."""
    units = span(entity)
    return text.encode("utf-16-le")[2 * units.start : 2 * units.stop].decode("utf-16-le")


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and the entities of Telegram's HTML, or refuse it as Telegram does."""
    text, entities, stack, at = "", [], list[tuple[str, Json, int]](), 0
    while at < len(source):
        if source[at] == "&" and (reference := CHARACTER.match(source, at)):
            text, at = text + html.unescape(reference[0].rstrip(";") + ";"), reference.end()
        elif run := RUN.match(source, at):
            text, at = text + run[0], run.end()
        elif source.startswith("</", at):
            offset = len(source[:at].encode())
            if not stack:
                raise unparsable(f"Unexpected end tag at byte offset {offset}")
            (name, entity, start), (closed, at) = stack.pop(), end_tag(source, at, offset)
            if closed not in ("", name):
                found = f'expected "</{name}>", found "</{closed}>"'
                raise unparsable(f"Unmatched end tag at byte offset {offset}, {found}")
            entity |= {"offset": utf16(text[:start]), "length": utf16(text[start:])}
            if entity["type"] != "text_link" or resolve_link(entity, text[start:]):
                entities.append(entity)
        else:
            name, attributes, at = start_tag(source, at, len(source[:at].encode()))
            stack.append((name, entity_of(name, attributes), len(text)))
    if stack:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return text, entities


def unparsable(reason: str) -> Refused:
    """Word the refusal of a markup."""
    return Refused(f"can't parse entities: {reason}")


def start_tag(source: str, at: int, offset: int) -> tuple[str, dict[str, str], int]:
    """Return the name and attributes of the start tag at `at`, and where it ends."""
    word = WORD.match(source, at)
    if not word or word.end() == len(source):
        raise unparsable(f"Unclosed start tag at byte offset {offset}")
    name = word[1].lower()
    if name not in TAGS:
        raise unparsable(f'Unsupported start tag "{name}" at byte offset {offset}')
    rest = ATTRIBUTES.match(source, word.end())
    if not rest:
        raise unparsable(f'Unclosed start tag "{name}" at byte offset {offset}')
    found = ATTRIBUTE.finditer(rest[1])
    return name, {a[1]: html.unescape(a[2] or a[3] or a[4] or "") for a in found}, rest.end()


def end_tag(source: str, at: int, offset: int) -> tuple[str, int]:
    """Return the name of the end tag at `at`, and where it ends."""
    tag = END_TAG.match(source, at)
    if not tag:
        raise unparsable(f"Unclosed end tag at byte offset {offset}")
    return tag[1].lower(), tag.end()


def entity_of(name: str, attributes: dict[str, str]) -> Json:
    """Return the entity that a tag opens, without its place."""
    if name == "a":
        return {"type": "text_link", "url": attributes.get("href", "")}
    if name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    return {"type": TAGS[name]}


def resolve_link(entity: Json, label: str) -> bool:
    """Complete a link's address as Telegram does; an address that is none leaves its label as plain text."""
    url = entity["url"] or label
    if url.startswith("tg://"):
        return True
    address = ADDRESS.fullmatch(url if "://" in url else f"http://{url}")
    entity["url"] = address and address[0] + ("" if address[1] else "/")
    return address is not None


def find_entities(text: str, given: list[Json] | None = None) -> list[Json]:
    """Return the given entities and the commands and mentions that Telegram finds by itself, in order."""
    solid = [span(e) for e in given or [] if e["type"] in SOLID]
    found = [
        {"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match[0])}
        for kind, pattern in FOUND.items()
        for match in pattern.finditer(text)
    ]
    free = [f for f in found if not any(f["offset"] in taken for taken in solid)]
    return sorted([*(given or []), *free], key=lambda e: (e["offset"], -e["length"]))


def span(entity: Json) -> range:
    """Return the offsets that an entity covers."""
    return range(entity["offset"], entity["offset"] + entity["length"])


def formatted(source: str, parse_mode: str | None, entities: list[Json] | None = None) -> tuple[str, list[Json]]:
    """Return a text as Telegram stores it: parsed, trimmed, with all its entities."""
    if parse_mode and parse_mode.upper() != "HTML":
        raise Refused("unsupported parse_mode")  # Markdown too: this project speaks HTML only
    text, given = parse_html(source) if parse_mode else (source, entities or [])
    lead = min([utf16(text) - utf16(text.lstrip()), *(e["offset"] for e in given)])
    text = text[lead:].rstrip()
    for entity in (given := deepcopy(given)):
        entity["offset"] -= lead
        entity["length"] = min(entity["length"], utf16(text) - entity["offset"])
    return text, find_entities(text, [e for e in given if e["length"] > 0])


# --- what tests hold in their hands ---


@dataclass(frozen=True)
class Call:
    """A call of the bot: parameters with JSON decoded, uploads by field, when it came (monotonic)."""

    method: str
    parameters: Json
    time: float
    uploads: dict[str, tuple[str, bytes]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Refusal:
    """A call that was answered with an error."""

    call: Call
    status: int
    description: str


@dataclass
class Fault:
    """An error ordered by a test, for the next calls of a method."""

    method: str
    error: Refused
    times: int
    chat_id: int | None

    def hits(self, call: Call) -> bool:
        """Tell whether this call is the one to fail."""
        here = self.chat_id in (None, call.parameters.get("chat_id"))
        return self.times > 0 and here and call.method == self.method


@dataclass(eq=False)
class Hold:
    """Keeps the calls of one method waiting until it is released."""

    method: str
    calls: list[Call] = field(default_factory=list)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let the held calls go on, and all later ones pass."""
        self.released.set()


@dataclass
class Delivery:
    """An update on its way; one that is sent `again` stays until it was fetched, whatever is confirmed."""

    update: Json
    again: bool = False
    fetched: bool = False


@dataclass(eq=False)
class Query:
    """A pressed button, an inline question or a call of a guest, and the parameters with which the bot answered it."""

    id: str
    update_id: int | None = None
    answer: Json | None = None


@dataclass(eq=False)
class Topic:
    """A topic of a forum; its id is that of the service message which opened it."""

    id: int
    name: str


@dataclass(eq=False)
class Message:
    """A message: `data` is Telegram's JSON, `html` the text as the bot gave it, `history` earlier `data`."""

    chat: "Chat"
    data: Json
    html: str = ""
    markup: Json = field(default_factory=dict)
    history: list[Json] = field(default_factory=list)
    deleted: bool = False
    update_id: int | None = None
    """The update that told the bot of it; none where it was not told."""

    @property
    def message_id(self) -> int:
        """Its number in its chat."""
        return int(self.data["message_id"])

    @property
    def text(self) -> str:
        """The text or caption as people see it."""
        return str(self.data.get("text", self.data.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The entities of text or caption."""
        return [*self.data.get("entities", []), *self.data.get("caption_entities", [])]

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of inline buttons."""
        markup: Json = self.data.get("reply_markup", {})
        return [*markup.get("inline_keyboard", [])]

    @property
    def reply_to(self) -> int | None:
        """The message it answers; the opening of a topic, to which Telegram ties all in it, is none."""
        original = self.data.get("reply_to_message", {})
        return None if "forum_topic_created" in original else original.get("message_id")

    @property
    def message_thread_id(self) -> int | None:
        """The topic it stands in."""
        return self.data.get("message_thread_id")

    def button(self, label_or_action: str) -> Json:
        """Return the button with this label or callback data."""
        buttons = [b for row in self.buttons for b in row]
        for button in buttons:
            if label_or_action in (button["text"], button.get("callback_data")):
                return button
        raise ValueError(f"no button {label_or_action!r} among {[b['text'] for b in buttons]}")

    def change(self, data: Json) -> None:
        """Take a new state and remember the old one."""
        self.history.append(self.data)
        self.data = data


@dataclass(eq=False)
class Chat:
    """A chat; `members` has each member's status by user id, the bot's too, and a test may set it."""

    telegram: "FakeTelegram"
    id: int
    type: str
    about: Json
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    taken: int = 0
    moved_to: "Chat | None" = None
    """The supergroup that a basic group became."""

    @property
    def data(self) -> Json:
        """The chat in Telegram's JSON."""
        return {"id": self.id, "type": self.type, **self.about}

    @property
    def sent(self) -> list[Message]:
        """What the bot sent here, in order."""
        return [m for m in self.messages.values() if m.data["from"]["id"] == self.telegram.bot.id]

    @property
    def bot_is(self) -> str:
        """The bot's status here."""
        return self.members[self.telegram.bot.id]

    def topic(self, name: str) -> Topic:
        """Open a topic of a forum."""
        if not self.about.get("is_forum"):
            raise ValueError("only a forum has topics")
        opening = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}, "is_topic_message": True}
        owner = self.telegram.users[next(iter(self.members))]
        message = self.add(owner.data, opening)
        message.data["message_thread_id"] = message.message_id
        topic = self.topics[message.message_id] = Topic(message.message_id, name)
        return topic

    def find(self, message_id: object) -> Message | None:
        """Return a message that still exists."""
        message = self.messages.get(message_id) if isinstance(message_id, int) else None
        return None if message is None or message.deleted else message

    def add(self, sender: Json, content: Json, topic_id: int | None = None, reply: Message | None = None) -> Message:
        """Put a new message into the chat."""
        number = len(self.messages) + 1
        data = {"message_id": number, "from": sender, "chat": self.data, "date": int(time.time()), **content}
        if topic_id:
            data |= {"message_thread_id": topic_id, "is_topic_message": True}
        if original := reply or (self.messages[topic_id] if topic_id else None):
            data["reply_to_message"] = {k: v for k, v in original.data.items() if k != "reply_to_message"}
        message = self.messages[number] = Message(self, data)
        return message


@dataclass(eq=False)
class User:
    """A person (or the bot itself), and what a person does in Telegram."""

    telegram: "FakeTelegram"
    data: Json

    @property
    def id(self) -> int:
        """The user's number."""
        return int(self.data["id"])

    def says(
        self,
        chat: Chat,
        text: str,
        topic: Topic | None = None,
        reply_to: Message | None = None,
        entities: list[Json] | None = None,
        via_bot: bool = False,
    ) -> Message:
        """Send a text; commands and mentions in it are marked as Telegram marks them."""
        if not 1 <= len(text.strip()) <= 4096:
            raise ValueError("Telegram's clients send 1 to 4096 characters")
        via = {"via_bot": self.telegram.bot.data} if via_bot else {}
        return self._sends(chat, text_content(*formatted(text, None, entities)) | via, topic, reply_to)

    def sends_document(
        self,
        chat: Chat,
        name: str,
        data: bytes,
        caption: str = "",
        topic: Topic | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file, which the bot may then download."""
        content = {"document": self.telegram.keep_file(name, data)}
        return self._sends(chat, content | text_content(*formatted(caption, None), "caption"), topic, reply_to)

    def edits(self, message: Message, text: str) -> Message:
        """Change one's own text."""
        bare = {k: v for k, v in message.data.items() if k != "entities"}
        message.change(bare | text_content(*formatted(text, None)) | {"edit_date": int(time.time())})
        self.telegram.tell(message, "edited_message")
        return message

    def deletes(self, message: Message) -> None:
        """Delete a message; Telegram tells the bot nothing."""
        message.deleted = True

    def presses(self, message: Message, label_or_action: str) -> Query:
        """Press a button, chosen by its label or by its callback data."""
        button = message.button(label_or_action)
        if message.deleted or "callback_data" not in button:
            raise ValueError(f"pressing {label_or_action!r} sends nothing to the bot")
        content = {"message": message.data, "chat_instance": "1", "data": button["callback_data"]}
        return self.telegram.ask("callback_query", self, content)

    def asks_inline(self, text: str) -> Query:
        """Type a query after the bot's name, in any chat."""
        return self.telegram.ask("inline_query", self, {"query": text, "offset": "", "chat_type": "sender"})

    def calls_guest(self, chat: Chat, text: str, reply_to: Message | None = None) -> Query:
        """Name the bot in a chat where it is no member."""
        if chat.bot_is != "left":
            raise ValueError("where the bot is a member, it is no guest")
        query = self.telegram.new_query()
        content = text_content(*formatted(text, None)) | {"guest_query_id": query.id}
        message = chat.add(self.data, content, reply=reply_to)
        if self.telegram.supports_guest_queries:
            query.update_id = self.telegram.push({"guest_message": message.data})
        return query

    def blocks_bot(self) -> None:
        """Stop the bot from writing to this user."""
        self.telegram.change_status(self.telegram.private(self), self, "kicked")

    def unblocks_bot(self) -> None:
        """Let the bot write again."""
        self.telegram.change_status(self.telegram.private(self), self, "member")

    def _sends(self, chat: Chat, content: Json, topic: Topic | None = None, reply_to: Message | None = None) -> Message:
        if chat.members.setdefault(self.id, "member") in ("left", "kicked"):
            raise ValueError("who is not in a chat cannot write there")
        message = chat.add(self.data, content, topic.id if topic else None, reply_to)
        self.telegram.tell(message, "message")
        return message


def text_content(text: str, entities: list[Json], kind: str = "text") -> Json:
    """Return the fields of a message that hold its text, or its caption."""
    names = {"text": "entities", "caption": "caption_entities"}
    return ({kind: text} if text else {}) | ({names[kind]: entities} if entities else {})


# --- the server ---


class FakeTelegram:
    """Telegram on the loopback interface, for one bot.

    `calls` and `refusals` list what the bot asked, `updates` all that was made for it, `commands` its menus
    by scope ("default", "chat:-100...") and language, `profile` its names and descriptions likewise.
    """

    def __init__(self) -> None:
        self.token, self.url = "123456:TEST-token", ""
        self.can_read_all_group_messages = False
        self.supports_guest_queries = True
        self.calls: list[Call] = []
        self.refusals: list[Refusal] = []
        self.updates: list[Json] = []
        self.queue: list[Delivery] = []
        self.allowed_updates: list[str] = []
        self.queries: dict[str, Query] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: Json = {}
        self.poller: object = None
        self._in_flight, self._faults, self._holds = 0, list[Fault](), list[Hold]()
        self._change, self._posting = asyncio.Event(), list[asyncio.Task[None]]()
        self._ids = count(5_000_000_001)  # larger than 32 bits, as real ones are
        self.bot = self.user("Trợ lý", username="trolybot", is_bot=True)

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 << 20)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._handle)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        # A bot that goes away in the middle of a poll must not count as a second poller later.
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for hold in self._holds:
            hold.release()
        self.set_webhook({})
        await self._session.close()
        await self._runner.cleanup()

    # The people and places of a test

    def user(self, first_name: str, *, is_bot: bool = False, **more: str) -> User:
        """Make a user; `more` is what else Telegram tells of one: language_code, username."""
        data: Json = {"id": next(self._ids), "is_bot": is_bot, "first_name": first_name}
        user = self.users[data["id"]] = User(self, data | more)
        return user

    def private(self, user: User) -> Chat:
        """Return the private chat of a user and the bot, which counts as started."""
        if user.id not in self.chats:
            names = {k: v for k, v in user.data.items() if k in ("first_name", "username")}
            members = {user.id: "member", self.bot.id: "member"}
            self.chats[user.id] = Chat(self, user.id, "private", names, members)
        return self.chats[user.id]

    def group(self, title: str, owner: User | None = None) -> Chat:
        """Make a basic group with the bot in it; `add_bot` tells the bot so."""
        return self._group(-next(self._ids), "group", {"title": title}, owner)

    def supergroup(self, title: str, forum: bool = False, owner: User | None = None) -> Chat:
        """Make a supergroup with the bot in it; `add_bot` tells the bot so."""
        about = {"title": title} | ({"is_forum": True} if forum else {})
        return self._group(-(10**12) - next(self._ids), "supergroup", about, owner)

    def _group(self, chat_id: int, kind: str, about: Json, owner: User | None) -> Chat:
        members = {(owner or self.user("Chủ nhóm")).id: "creator", self.bot.id: "member"}
        chat = self.chats[chat_id] = Chat(self, chat_id, kind, about, members)
        return chat

    def add_bot(self, group: Chat, by: User, status: str = "member") -> None:
        """Add the bot to a group, or promote it with status "administrator"."""
        if status == "member":
            group.members[self.bot.id] = "left"
        self.change_status(group, by, status)
        if status == "member":
            self.tell(group.add(by.data, {"new_chat_members": [self.bot.data]}), "message")

    def remove_bot(self, group: Chat, by: User) -> None:
        """Throw the bot out of a group."""
        self.change_status(group, by, "kicked")

    def migrate(self, group: Chat, by: User) -> Chat:
        """Make a basic group a supergroup, which counts its messages anew; both tell the bot."""
        if group.type != "group":
            raise ValueError("only a basic group becomes a supergroup")
        new = self.supergroup(group.about["title"])
        new.members = dict(group.members)
        self.tell(group.add(by.data, {"migrate_to_chat_id": new.id}), "message")
        group.moved_to = new
        self.tell(new.add(ANONYMOUS, {"migrate_from_chat_id": group.id, "sender_chat": new.data}), "message")
        return new

    def change_status(self, chat: Chat, by: User, status: str) -> None:
        """Change what the bot is in a chat, and tell it."""
        old, chat.members[self.bot.id] = self.member(chat, self.bot), status
        change = {"old_chat_member": old, "new_chat_member": self.member(chat, self.bot)}
        known = {"chat": chat.data, "from": by.data, "date": int(time.time())}
        self.push({"my_chat_member": known | change})

    def member(self, chat: Chat, user: User) -> Json:
        """Return the ChatMember object of a user."""
        status = chat.members.get(user.id, "left")
        more: dict[str, Json] = {
            "creator": {"is_anonymous": False},
            "administrator": {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, True)},
            "kicked": {"until_date": 0},
        }
        return {"user": user.data, "status": status, **more.get(status, {})}

    def keep_file(self, name: str, data: bytes) -> Json:
        """Store a file and return its Document object."""
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = (name, data)
        return self.document(file_id)

    def document(self, file_id: str) -> Json:
        """Return the Document object of a stored file."""
        name, data = self.files[file_id]
        unique = f"u-{file_id}"
        return {"file_id": file_id, "file_unique_id": unique, "file_name": name, "file_size": len(data)}

    # Updates

    def tell(self, message: Message, kind: str) -> None:
        """Make an update of a message if the bot gets to see it."""
        message.update_id = self.push({kind: message.data}) if self._sees(message) else None

    def ask(self, kind: str, user: User, content: Json) -> Query:
        """Make the update of a query."""
        query = self.new_query()
        query.update_id = self.push({kind: {"id": query.id, "from": user.data, **content}})
        return query

    def new_query(self) -> Query:
        """Make a query that can be answered once."""
        query = Query(str(next(self._ids)))
        self.queries[query.id] = query
        return query

    def push(self, update: Json) -> int | None:
        """Queue a raw update and return its id, or nothing where the bot does not want this kind."""
        kind = next(key for key in update if key != "update_id")
        if kind not in self.allowed_updates if self.allowed_updates else kind in ASKED_FOR:
            return None
        numbered = {"update_id": FIRST_UPDATE + len(self.updates), **deepcopy(update)}
        self.updates.append(numbered)
        self.queue.append(Delivery(numbered))
        self.changed()
        return int(numbered["update_id"])

    def redeliver(self, update_id: int | None) -> None:
        """Send an update once more, as Telegram may."""
        update = next(u for u in self.updates if u["update_id"] == update_id)
        self.queue.append(Delivery(update, again=True))
        self.changed()

    def _sees(self, message: Message) -> bool:
        """Apply privacy mode."""
        chat, data = message.chat, message.data
        if chat.bot_is in ("left", "kicked"):
            return False
        if chat.type == "private" or chat.bot_is == "administrator" or self.can_read_all_group_messages:
            return True
        to_bot = data.get("reply_to_message", {}).get("from", {}).get("id") == self.bot.id
        return to_bot or "via_bot" in data or not CONTENT & data.keys() or self._is_named_in(message)

    def _is_named_in(self, message: Message) -> bool:
        own = self.bot.data["username"].lower()
        for entity in message.entities:
            _, at, name = cut(message.text, entity).partition("@")
            if entity["type"] in ("bot_command", "mention") and name.lower() == own:
                return True
            if entity["type"] == "bot_command" and not at and entity["offset"] == 0:
                return True
        return False

    # Orders and waits of a test

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        parameters: Mapping[str, Any] | None = None,
        times: int = 1,
        chat: Chat | None = None,
    ) -> None:
        """Answer the next calls of a method with an error; `description` is the whole of it."""
        error = Refused(description.removeprefix("Bad Request: "), status, parameters)
        self._faults.append(Fault(method, error, times, chat.id if chat else None))

    def hold(self, method: str) -> Hold:
        """Keep calls of a method waiting until `release()`; they are carried out only then."""
        hold = Hold(method)
        self._holds.append(hold)
        return hold

    def changed(self) -> None:
        """Wake all who wait: an event for each change, as a condition cannot be notified without awaiting."""
        self._change.set()
        self._change = asyncio.Event()

    async def wait_for(self, condition: Callable[[], object], timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until a condition holds, looking again whenever something happens."""
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    await self._change.wait()
        except TimeoutError:
            last = [f"{c.method} {c.parameters}" for c in self.calls[-5:]]
            raise TimeoutError(f"not within {timeout} s; the last calls: {last}") from None

    async def next_message(self, chat: Chat, timeout: float = PATIENCE) -> Message:  # noqa: ASYNC109
        """Return the next message of the bot in a chat that was not yet taken."""
        await self.wait_for(lambda: len(chat.sent) > chat.taken, timeout)
        chat.taken += 1
        return chat.sent[chat.taken - 1]

    async def idle(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until all updates are confirmed and no call is under way.

        A poller confirms an update when it fetches the next, perhaps before its handler has called anything.
        """
        await self.wait_for(lambda: not self.queue and not self._in_flight, timeout)

    def answers_to(self, message: Message) -> list[Message]:
        """Return the bot's messages that answer one, to see that it is one."""
        return [m for m in message.chat.sent if m.reply_to == message.message_id and not m.deleted]

    # HTTP

    async def _handle(self, request: web.Request) -> web.Response:
        call = await read_call(request)
        self.calls.append(call)
        waits = call.method.lower() == "getupdates"  # a waiting poll is no call under way
        self._in_flight += not waits
        self.changed()
        try:
            result = await self._carry_out(call, request.match_info["token"])
        except Refused as refused:
            self.refusals.append(Refusal(call, refused.status, str(refused)))
            error = {"ok": False, "error_code": refused.status, "description": str(refused)}
            more = {"parameters": refused.parameters} if refused.parameters else {}
            return web.json_response(error | more, status=refused.status)
        finally:
            self._in_flight -= not waits
            self.changed()
        return web.json_response({"ok": True, "result": result})

    async def _carry_out(self, call: Call, token: str) -> Any:
        if token != self.token:
            raise Refused("Unauthorized", 401)
        if (name := METHODS.get(call.method.lower())) is None:
            raise Refused("Not Found: method not found", 404)
        for hold in (h for h in self._holds if h.method == name and not h.released.is_set()):
            hold.calls.append(call)
            self.changed()
            await hold.released.wait()
        if fault := next((f for f in self._faults if f.hits(call)), None):
            fault.times -= 1
            raise fault.error
        return await getattr(BotApi(self, call), name)()

    async def _download(self, request: web.Request) -> web.Response:
        file = self.files.get(request.match_info["path"].removeprefix("documents/").partition("/")[0])
        if request.match_info["token"] != self.token or file is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=file[1])

    def set_webhook(self, webhook: Json) -> None:
        """Deliver updates by POST from now on, or no longer; the same webhook again changes nothing."""
        if webhook and self._posting and webhook.items() <= self.webhook.items():
            return
        self.webhook = webhook
        while self._posting:
            self._posting.pop().cancel()
        if webhook:
            self._posting.append(asyncio.create_task(self._post_updates(webhook)))

    async def _post_updates(self, webhook: Json) -> None:
        """Send many updates at a time, but those of one chat, or of one user without a chat, in order."""
        busy: set[int] = set()
        async with asyncio.TaskGroup() as tasks:
            while True:
                for delivery in self.queue:
                    line = line_of(delivery.update)
                    if line not in busy and len(busy) < webhook["max_connections"]:
                        busy.add(line)
                        tasks.create_task(self._post_next(delivery, webhook, line, busy))
                await self._change.wait()

    async def _post_next(self, delivery: Delivery, webhook: Json, line: int, busy: set[int]) -> None:
        await self._post(delivery, webhook)
        busy.discard(line)
        self.changed()

    async def _post(self, delivery: Delivery, webhook: Json) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret_token"] or ""}
        try:
            async with self._session.post(webhook["url"], json=delivery.update, headers=headers) as response:
                response.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as error:
            webhook |= {"last_error_message": str(error), "last_error_date": int(time.time())}
            self.changed()
            await asyncio.sleep(POST_AGAIN)
        else:
            self.queue = [d for d in self.queue if d is not delivery]


def line_of(update: Json) -> int:
    """Return the chat of an update, or the user where there is none: what happens there is told in order."""
    body = next(value for key, value in update.items() if key != "update_id")
    place = body.get("chat") or body.get("message", {}).get("chat") or body["from"]
    return int(place["id"])


async def read_call(request: web.Request) -> Call:
    """Read a call from the address and the form, or from JSON."""
    given: Json = dict(request.query)
    uploads = {}
    if request.content_type == "application/json":
        given |= await request.json()
    else:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = (value.filename, value.file.read())
            else:
                given[name] = value
    decoded = {k: v if k in PLAIN_PARAMETERS else decode(v) for k, v in given.items()}
    return Call(request.match_info["method"], decoded, time.monotonic(), uploads)


def decode(value: object) -> Any:
    """Return what a form's value stands for; what is no JSON stands for itself."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


class BotApi:
    """One call: the methods under their own names, each returning its result or raising `Refused`."""

    def __init__(self, telegram: FakeTelegram, call: Call) -> None:
        self._telegram, self._call, self._given = telegram, call, call.parameters

    async def getMe(self) -> Json:
        return self._telegram.bot.data | {
            "can_join_groups": True,
            "can_read_all_group_messages": self._telegram.can_read_all_group_messages,
            "supports_inline_queries": True,
            "supports_guest_queries": self._telegram.supports_guest_queries,
        }

    # Updates

    async def getUpdates(self) -> list[Json]:
        telegram, given = self._telegram, self._given
        if telegram.webhook:
            raise Refused(POLL_AND_WEBHOOK, 409)
        self._allow()
        offset = given.get("offset", 0)
        if offset < 0:
            offset += FIRST_UPDATE + len(telegram.updates)
        telegram.queue = [d for d in telegram.queue if d.update["update_id"] >= offset or (d.again and not d.fetched)]
        if not telegram.queue and given.get("timeout"):
            await self._poll(given["timeout"])
        batch = telegram.queue[: given.get("limit", 100)]
        for delivery in batch:
            delivery.fetched = True
        return [d.update for d in batch]

    async def setWebhook(self) -> bool:
        url, secret = self._given.get("url", ""), self._given.get("secret_token")
        if not url:
            return await self.deleteWebhook()
        if not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", url):
            raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
        if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise Refused("secret token contains unallowed characters")
        self._drop_pending()
        self._allow()
        self._telegram.poller = None
        most = self._given.get("max_connections", 40)
        if not 1 <= most <= 100:
            raise Refused("max_connections must be between 1 and 100")
        self._telegram.set_webhook({"url": url, "secret_token": secret, "max_connections": most})
        return True

    async def deleteWebhook(self) -> bool:
        self._drop_pending()
        self._telegram.set_webhook({})
        return True

    async def getWebhookInfo(self) -> Json:
        webhook = {k: v for k, v in self._telegram.webhook.items() if k != "secret_token"}
        pending = {"has_custom_certificate": False, "pending_update_count": len(self._telegram.queue)}
        return {"url": "", **pending, "allowed_updates": self._telegram.allowed_updates, **webhook}

    async def _poll(self, seconds: float) -> None:
        """Wait for an update; of two pollers the older one loses."""
        telegram = self._telegram
        telegram.poller = poller = object()
        telegram.changed()
        with suppress(TimeoutError):
            await telegram.wait_for(lambda: telegram.queue or telegram.poller is not poller, seconds)
        if telegram.poller is not poller:
            raise Refused(TWO_POLLERS if telegram.poller else "Conflict: terminated by setWebhook request", 409)

    def _allow(self) -> None:
        if "allowed_updates" in self._given:  # left out, the last setting stays
            self._telegram.allowed_updates = list(self._given["allowed_updates"])

    def _drop_pending(self) -> None:
        if self._given.get("drop_pending_updates"):
            self._telegram.queue.clear()

    # Messages

    async def sendMessage(self) -> Json:
        text, entities = self._text("text")
        if not text:
            raise Refused("message text is empty")
        if len(text) > 4096:
            raise Refused("message is too long")
        return self._send(text_content(text, entities))

    async def sendPhoto(self) -> Json:
        photo = self._file("photo")
        size = {k: v for k, v in photo.items() if k != "file_name"} | {"width": 640, "height": 480}
        return self._send({"photo": [size]} | self._caption())

    async def sendDocument(self) -> Json:
        return self._send({"document": self._file("document")} | self._caption())

    async def editMessageText(self) -> Json:
        text, entities = self._text("text")
        if not text:
            raise Refused("message text is empty")
        message = self._own("message to edit")
        if "text" not in message.data:
            raise Refused("there is no text in the message to edit")
        if len(text) > 4096:
            raise Refused("MESSAGE_TOO_LONG")
        bare = {k: v for k, v in message.data.items() if k != "entities"}
        return self._edit(message, bare | text_content(text, entities), self._given["text"])

    async def editMessageReplyMarkup(self) -> Json:
        message = self._own("message to edit")
        return self._edit(message, message.data, message.html)

    async def deleteMessage(self) -> bool:
        chat = self._chat()
        message = chat.find(self._given.get("message_id"))
        if message is None:
            raise Refused("message to delete not found")
        own = message in chat.sent
        if not own and chat.type != "private" and chat.bot_is != "administrator":
            raise Refused("message can't be deleted")
        message.deleted = True
        return True

    async def sendChatAction(self) -> bool:
        if not CHAT_ACTION.fullmatch(self._given.get("action", "")):
            raise Refused("wrong parameter action in request")
        chat = self._chat()
        if self._given.get("message_thread_id") != 1:  # "typing" may name the General topic, messages may not
            self._topic(chat)
        return True

    def _text(self, name: str) -> tuple[str, list[Json]]:
        entities = self._given.get("entities" if name == "text" else "caption_entities")
        return formatted(str(self._given.get(name, "")), self._given.get("parse_mode"), entities)

    def _caption(self) -> Json:
        text, entities = self._text("caption")
        if len(text) > 1024:
            raise Refused("message caption is too long")
        return text_content(text, entities, "caption")

    def _file(self, name: str) -> Json:
        """Return the Document object of an upload, or of a file that Telegram has already."""
        value = str(self._given.get(name, ""))
        upload = self._call.uploads.get(value.removeprefix("attach://") or name)
        if value in self._telegram.files:
            return self._telegram.document(value)
        if upload is None:
            raise Refused("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
        if not upload[1]:
            raise Refused("file must be non-empty")
        return self._telegram.keep_file(*upload)

    def _send(self, content: Json) -> Json:
        chat = self._chat()
        topic_id, reply, markup = self._topic(chat), self._reply(chat), self._markup()
        shown = {"reply_markup": markup} if "inline_keyboard" in markup else {}
        message = chat.add(self._telegram.bot.data, content | shown, topic_id, reply)
        message.html, message.markup = str(self._given.get("text", self._given.get("caption", ""))), markup
        return message.data

    def _edit(self, message: Message, content: Json, source: str) -> Json:
        """Change a message; a keyboard that is not given again is taken off."""
        markup = self._markup()
        if markup and "inline_keyboard" not in markup:
            raise Refused("inline keyboard expected")
        bare = {k: v for k, v in content.items() if k != "reply_markup"}
        new = bare | ({"reply_markup": markup} if markup else {})
        if new == message.data:
            raise Refused(NOT_MODIFIED)
        message.change(new | {"edit_date": int(time.time())})
        message.html, message.markup = source, markup
        return message.data

    def _own(self, what: str) -> Message:
        if "inline_message_id" in self._given:
            raise Refused("MESSAGE_ID_INVALID")
        chat = self._chat()
        message = chat.find(self._given.get("message_id"))
        if message is None:
            raise Refused(f"{what} not found")
        if message not in chat.sent:
            raise Refused("message can't be edited")
        return message

    def _chat(self, name: str = "chat_id", value: object = None) -> Chat:
        """Return the chat that is meant, if the bot may act there."""
        chat_id = self._given.get(name) if value is None else value
        if chat_id in (None, ""):
            raise Refused("chat_id is empty")
        chat = self._telegram.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise Refused("chat not found")
        if chat.moved_to:
            upgraded = "group chat was upgraded to a supergroup chat"
            raise Refused(upgraded, parameters={"migrate_to_chat_id": chat.moved_to.id})
        if chat.type == "private" and chat.bot_is == "kicked":
            raise Refused("Forbidden: bot was blocked by the user", 403)
        if chat.bot_is == "kicked":
            raise Refused(f"Forbidden: bot was kicked from the {chat.type} chat", 403)
        if chat.bot_is == "left":
            raise Refused(f"Forbidden: bot is not a member of the {chat.type} chat", 403)
        return chat

    def _topic(self, chat: Chat) -> int | None:
        """Return the topic to write in; General is meant by naming none."""
        topic_id: int | None = self._given.get("message_thread_id")
        if topic_id and topic_id not in chat.topics:
            raise Refused("message thread not found")
        return topic_id

    def _reply(self, chat: Chat) -> Message | None:
        reply = self._given.get("reply_parameters") or {
            "message_id": self._given.get("reply_to_message_id"),
            "allow_sending_without_reply": self._given.get("allow_sending_without_reply"),
        }
        if not reply["message_id"]:
            return None
        message = self._chat(value=reply.get("chat_id", chat.id)).find(reply["message_id"])
        if message is None and not reply.get("allow_sending_without_reply"):
            raise Refused("message to be replied not found")
        if message and reply.get("quote", "") not in message.text:
            raise Refused("QUOTE_TEXT_INVALID")
        return message

    def _markup(self) -> Json:
        markup = self._given.get("reply_markup") or {}
        if not isinstance(markup, dict):
            raise Refused("object expected as reply markup")
        buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
        if len(buttons) > 100:
            raise Refused("reply markup is too long")
        for button in buttons:
            check_button(button)
        return {} if markup == {"inline_keyboard": []} else markup

    # Queries

    async def answerCallbackQuery(self) -> bool:
        if len(self._given.get("text", "")) > 200:
            raise Refused("MESSAGE_TOO_LONG")
        return self._answer("callback_query_id")

    async def answerInlineQuery(self) -> bool:
        results = self._given.get("results", [])
        ids = [str(result.get("id", "")) for result in results]
        if len(ids) > 50:
            raise Refused("too many inline query results specified")
        if len(set(ids)) < len(ids):
            raise Refused("RESULT_ID_DUPLICATE")
        for result in results:
            check_result(result)
        if "button" in self._given:
            check_results_button(self._given["button"])
        return self._answer("inline_query_id")

    async def answerGuestQuery(self) -> Json:
        check_result(self._given["result"])
        self._answer("guest_query_id")
        return {"inline_message_id": f"guest-{self._given['guest_query_id']}"}

    def _answer(self, name: str) -> bool:
        query = self._telegram.queries.get(self._given.get(name, ""))
        if query is None or query.answer is not None:
            raise Refused(QUERY_TOO_OLD)
        query.answer = self._given
        return True

    # The bot's menu and profile

    async def setMyCommands(self) -> bool:
        where = self._scope(), self._language()
        commands = [
            {"command": c["command"].strip().removeprefix("/"), "description": c["description"].strip()}
            for c in self._given.get("commands", [])
        ]
        for command in commands:
            check_command(command["command"], command["description"])
        if len(commands) > 100:
            raise Refused("BOT_COMMANDS_TOO_MUCH")
        self._telegram.commands[where] = commands
        return True

    async def getMyCommands(self) -> list[Json]:
        return self._telegram.commands.get((self._scope(), self._language()), [])

    async def deleteMyCommands(self) -> bool:
        self._telegram.commands.pop((self._scope(), self._language()), None)
        return True

    async def setMyName(self) -> bool:
        return self._set_profile("name", 64, "BOT_TITLE_INVALID")

    async def setMyDescription(self) -> bool:
        return self._set_profile("description", 512, "DESCRIPTION_TOO_LONG")

    async def setMyShortDescription(self) -> bool:
        return self._set_profile("short_description", 120, "ABOUT_TOO_LONG")

    async def getMyName(self) -> Json:
        return {"name": self._get_profile("name") or self._telegram.bot.data["first_name"]}

    async def getMyDescription(self) -> Json:
        return {"description": self._get_profile("description")}

    async def getMyShortDescription(self) -> Json:
        return {"short_description": self._get_profile("short_description")}

    def _set_profile(self, name: str, longest: int, error: str) -> bool:
        text = self._given.get(name, "").strip()
        if len(text) > longest:
            raise Refused(error)
        self._telegram.profile[name, self._language()] = text
        return True

    def _get_profile(self, name: str) -> str:
        profile = self._telegram.profile
        return profile.get((name, self._language())) or profile.get((name, ""), "")

    def _scope(self) -> str:
        scope = self._given.get("scope") or {"type": "default"}
        if "chat_id" in scope:
            self._chat(value=scope["chat_id"])
        return ":".join(str(scope[k]) for k in ("type", "chat_id", "user_id") if k in scope)

    def _language(self) -> str:
        language: str = self._given.get("language_code", "")
        if not re.fullmatch(r"([a-z]{2})?", language):
            raise Refused("invalid language code specified")
        return language

    # Chats and files

    async def getChat(self) -> Json:
        full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
        return self._chat().data | full

    async def getChatMember(self) -> Json:
        chat, user = self._chat(), self._telegram.users.get(self._given.get("user_id", 0))
        if user is None:
            raise Refused("user not found")
        return self._telegram.member(chat, user)

    async def getChatAdministrators(self) -> list[Json]:
        chat, users = self._chat(), self._telegram.users
        if chat.type == "private":
            raise Refused("there are no administrators in the private chat")
        heads = [i for i, status in chat.members.items() if status in ("creator", "administrator")]
        return [self._telegram.member(chat, users[user_id]) for user_id in heads]

    async def leaveChat(self) -> bool:
        chat = self._chat()
        if chat.type == "private":
            raise Refused("chat member status can't be changed in private chats")
        self._telegram.change_status(chat, self._telegram.bot, "left")
        return True

    async def getFile(self) -> Json:
        file_id = self._given.get("file_id", "")
        if file_id not in self._telegram.files:
            raise Refused("invalid file_id")
        document = self._telegram.document(file_id)
        if document["file_size"] > MAX_DOWNLOAD:
            raise Refused("file is too big")
        return document | {"file_path": f"documents/{file_id}/{document.pop('file_name')}"}


METHODS = {name.lower(): name for name in vars(BotApi) if not name.startswith("_")}
"""Telegram does not mind how a method's name is capitalised."""


def check_button(button: Json) -> None:
    """Refuse an inline button that Telegram refuses."""
    if not button.get("text"):
        raise Refused("can't parse inline keyboard button: Can't find field \"text\"")
    if not button.keys() - {"text", "style", "icon_custom_emoji_id"}:
        raise Refused("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise Refused("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith("tg://") and not ADDRESS.fullmatch(button["url"]):
        raise Refused(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise Refused("BUTTON_COPY_TEXT_INVALID")


def check_command(name: str, description: str) -> None:
    """Refuse a command that Telegram refuses."""
    for what, text, longest in (("command", name, 32), ("command description", description, 256)):
        if not text:
            raise Refused(f"{what} must be non-empty")
        if len(text) > longest:
            raise Refused(f"{what} length must not exceed {longest}")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        raise Refused("BOT_COMMAND_INVALID")


def check_results_button(button: Json) -> None:
    """Refuse a button above inline results that Telegram refuses."""
    if not button["text"].strip():
        raise Refused("SWITCH_PM_TEXT_EMPTY")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button["start_parameter"]):
        raise Refused("START_PARAM_INVALID" if button["start_parameter"] else "START_PARAM_EMPTY")


def check_result(result: Json) -> None:
    """Refuse an inline result that Telegram refuses."""
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise Refused("RESULT_ID_INVALID")
    if result["type"] == "article" and not result.get("title"):
        raise Refused("can't parse inline query result: Can't find field \"title\"")
    content = result.get("input_message_content", {})
    if "message_text" in content:
        text, _ = formatted(content["message_text"], content.get("parse_mode"), content.get("entities"))
        if not text or len(text) > 4096:
            raise Refused("message text is empty" if not text else "MESSAGE_TOO_LONG")
    for button in (b for row in result.get("reply_markup", {}).get("inline_keyboard", []) for b in row):
        check_button(button)
