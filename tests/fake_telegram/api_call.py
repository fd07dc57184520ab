"""One call of the Bot API, and the chat that it means."""

import re
from typing import TYPE_CHECKING

from tests.fake_telegram.chats import Chat
from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Call

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram


class ApiCall:
    """A call of the bot; its methods return Telegram's result or raise `Refused`."""

    def __init__(self, telegram: "FakeTelegram", call: Call) -> None:
        self._telegram, self._call, self._given = telegram, call, call.parameters

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

    def _language(self) -> str:
        language: str = self._given.get("language_code", "")
        if not re.fullmatch(r"([a-z]{2})?", language):
            raise Refused("invalid language code specified")
        return language
