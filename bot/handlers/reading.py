"""Reading: Telegram's objects -> the plain values that hearing and commands work with."""

from urllib.parse import parse_qs, urlsplit

from telegram import Chat, InlineKeyboardButton, Message, MessageEntity, User

from bot.conversation.requests import NOT_A_REPLY, Place, RepliedTo
from bot.groups.addressing import Incoming, Me, Mention
from bot.groups.chat_settings import ChatSettings, Contact
from bot.handlers.media import written_in
from bot.replies.asker import Asker
from bot.replies.buttons import Cancel, parse
from bot.replies.reply import Button, Rows
from bot.state.state import State
from knowledge.guide import Language
from knowledge.toolbox.cleaning import is_visible

MAX_FILE = 10 * 1024 * 1024
"""Bytes. No document to learn may be larger; Telegram lets bots fetch files of up to 20 MB."""


def is_from_person(message: Message) -> bool:
    """Tell whether a person wrote this: somebody, or an admin in the group's or a channel's name."""
    if message.via_bot or message.is_automatic_forward:
        return False
    return message.sender_chat is not None or (message.from_user is not None and not message.from_user.is_bot)


def read_incoming(message: Message) -> Incoming:
    """Return what addressing needs of a text, or of the text under a file."""
    found = message.entities or message.caption_entities
    mentions = [
        Mention(entity.offset, entity.length, entity.user.id if entity.user else None)
        for entity in found
        if entity.type in (MessageEntity.MENTION, MessageEntity.TEXT_MENTION)
    ]
    return Incoming(
        written_in(message),
        place_of(message.chat) == "group",
        mentions,
        _replies_to(message),
        shows=message.forward_origin is not None or message.effective_attachment is not None,
    )


def _replies_to(message: Message) -> int | None:
    """Return who wrote the message that this one replies to; 0 where that is unknown, or in another chat."""
    original = _replied(message)
    if original and original.from_user:
        return original.from_user.id
    return 0 if original or message.external_reply else None


def read_named(message: Message, me: Me) -> Contact | None:
    """Return the person whom a message names, or else to whose message it replies; never a bot."""
    kinds: list[str | None] = [MessageEntity.TEXT_MENTION, MessageEntity.MENTION]
    entities = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    for entity, name in entities.items():
        if entity.user is None and name.lower() != f"@{me.username}".lower():
            return Contact(None, name)
        if entity.user and not entity.user.is_bot:
            return _contact(entity.user)
    original = _replied(message)
    writer = original.from_user if original and not original.sender_chat else None
    return _contact(writer) if writer and not writer.is_bot else None


def _contact(user: User) -> Contact:
    """Return somebody under a name that can be seen, if there is one; a deleted account has none at all."""
    # Typed as a text, it is None where the first name is empty.
    name = user.full_name or ""
    return Contact(user.id, name if is_visible(name) or not user.username else f"@{user.username}")


def read_replied(message: Message, bot: int) -> RepliedTo:
    """Return what matters of the message that this one replies to; of the bot's own messages, only what was marked.

    Of a message in another chat or topic, Telegram tells only what was marked.
    """
    original, marked = _replied(message), message.quote.text if message.quote else ""
    if original is None:
        return RepliedTo(marked) if marked else NOT_A_REPLY
    if original.from_user and original.from_user.id == bot:
        return RepliedTo(marked, own=original.message_id, prompted=_prompted(original))
    return RepliedTo(marked or written_in(original))


def _prompted(own: Message) -> int | None:
    """Return whom one of the bot's messages asks in a dialog: the owner of its buttons."""
    buttons = (button for row in rows_under(own) for button in row)
    return next((button.data.owner for button in buttons if isinstance(button.data, Cancel)), None)


def rows_under(message: Message) -> Rows:
    """Return the buttons under the bot's own message; what it can't have written is left out."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    read = (tuple(filter(None, map(_button, row))) for row in rows)
    return tuple(row for row in read if row)


def _button(button: InlineKeyboardButton) -> Button | None:
    try:
        if button.callback_data and isinstance(button.callback_data, str):
            return Button(button.text, parse(button.callback_data))
        (payload,) = parse_qs(urlsplit(button.url or "").query).get("start", [""])
        return Button(button.text, payload=payload)
    except ValueError:
        return None


def _replied(message: Message) -> Message | None:
    """Return the message replied to. In a topic, Telegram marks every other message as a reply to the first one."""
    original = message.reply_to_message
    return None if original is None or original.forum_topic_created else original


def read_asker(message: Message) -> Asker:
    """Return who writes where."""
    sender = message.sender_chat or message.from_user
    return asker_in(message, sender.id if sender else 0, (sender.username if sender else None) or "")


def asker_in(message: Message, user: int, username: str) -> Asker:
    """Return a user in the chat and topic of a message."""
    return Asker(message.chat_id, message.message_thread_id if message.is_topic_message else None, user, username)


def place_of(chat: Chat) -> Place:
    """Return how the bot behaves in a chat."""
    return "private" if chat.type == Chat.PRIVATE else "group"


def app_language(user: User | None) -> Language:
    """Return the language of somebody's app as far as the bot speaks it."""
    code = user.language_code if user else None
    return "vi" if not code or code.lower().startswith("vi") else "en"


async def settings_in(chat: Chat, state: State) -> ChatSettings:
    """Return the settings of a group; in private those of a new one."""
    return await state.chats.settings(chat.id) if place_of(chat) == "group" else ChatSettings()


async def language_in(chat: Chat, user: User | None, state: State) -> Language:
    """Return the language for a sentence that answers no text: what the group or, in private, the person chose."""
    if place_of(chat) == "group":
        chosen = (await state.chats.settings(chat.id)).language
    else:
        chosen = await state.people.language(user.id) if user else None
    return chosen or app_language(user)
