"""Methods of the Bot API that send, change and delete messages."""

import re

from tests.fake_telegram.api_call import ApiCall
from tests.fake_telegram.chats import Chat, Message
from tests.fake_telegram.checks import check_button
from tests.fake_telegram.markup import formatted, text_content
from tests.fake_telegram.refusals import NOT_MODIFIED, Refused
from tests.fake_telegram.wire import Json

CHAT_ACTION = re.compile(
    r"typing|choose_sticker|find_location|upload_(photo|video|voice|document|video_note)|"
    r"record_(video|voice|video_note)"
)


class MessageMethods(ApiCall):
    """Messages."""

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
        message.change(new | {"edit_date": self._telegram.now()})
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
