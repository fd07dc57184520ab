"""Chats, their topics and their messages."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fake_telegram.wire import Json

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


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
        data = {"message_id": number, "from": sender, "chat": self.data, "date": self.telegram.now(), **content}
        if topic_id:
            data |= {"message_thread_id": topic_id, "is_topic_message": True}
        if original := reply or (self.messages[topic_id] if topic_id else None):
            data["reply_to_message"] = {k: v for k, v in original.data.items() if k != "reply_to_message"}
        message = self.messages[number] = Message(self, data)
        return message
