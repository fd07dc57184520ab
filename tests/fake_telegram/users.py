"""What people do in Telegram."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.fake_telegram.chats import Chat, Message, Topic
from tests.fake_telegram.markup import formatted, text_content
from tests.fake_telegram.updates import Query
from tests.fake_telegram.wire import Json

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


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
        return self.sends(chat, {"document": self.telegram.keep_file(name, data)}, caption, topic, reply_to)

    def sends(
        self,
        chat: Chat,
        content: Json,
        caption: str = "",
        topic: Topic | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send something that is no text, such as a photo, with words below it or without."""
        return self._sends(chat, content | text_content(*formatted(caption, None), "caption"), topic, reply_to)

    def edits(self, message: Message, text: str) -> Message:
        """Change one's own text."""
        bare = {k: v for k, v in message.data.items() if k != "entities"}
        message.change(bare | text_content(*formatted(text, None)) | {"edit_date": self.telegram.now()})
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
