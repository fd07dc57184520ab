"""Telegram's objects -> the plain values that addressing and commands work with."""

from telegram import Chat, Message, MessageEntity, User

from bot.addressing import Incoming, Mention
from bot.asker import Asker
from bot.requests import Place
from bot.state.people import People
from knowledge.guide import Language


def is_from_person(message: Message) -> bool:
    """Tell whether a person wrote this: somebody, or an admin in the group's or a channel's name."""
    if message.via_bot or message.is_automatic_forward:
        return False
    return message.sender_chat is not None or (message.from_user is not None and not message.from_user.is_bot)


def read_incoming(message: Message) -> Incoming:
    """Return what addressing needs of a text message."""
    found = message.entities or ()
    mentions = [
        Mention(entity.offset, entity.length, entity.user.id if entity.user else None)
        for entity in found
        if entity.type in (MessageEntity.MENTION, MessageEntity.TEXT_MENTION)
    ]
    original = _replied(message)
    replies_to = original.from_user.id if original and original.from_user else None
    return Incoming(message.text or "", place_of(message.chat) == "group", mentions, replies_to)


def read_quoted(message: Message, bot: int) -> str:
    """Return the part of somebody's message that this one answers; the bot's own are known to it."""
    original = _replied(message)
    if original is None or (original.from_user and original.from_user.id == bot):
        return ""
    if message.quote:
        return message.quote.text
    return original.text or original.caption or ""


def read_answered(message: Message, bot: int) -> int | None:
    """Return the bot's own message that this one answers."""
    original = _replied(message)
    own = original is not None and original.from_user is not None and original.from_user.id == bot
    return original.message_id if original and own else None


def _replied(message: Message) -> Message | None:
    """Return the message replied to; in a topic Telegram ties all others to its opening."""
    original = message.reply_to_message
    return None if original is None or original.forum_topic_created else original


def read_asker(message: Message) -> Asker:
    """Return who writes where."""
    sender = message.sender_chat or message.from_user
    return asker_in(message, sender.id if sender else 0)


def asker_in(message: Message, user: int) -> Asker:
    """Return a user in the chat and topic of a message."""
    return Asker(message.chat_id, message.message_thread_id if message.is_topic_message else None, user)


def place_of(chat: Chat) -> Place:
    """Return how the bot behaves in a chat."""
    return "private" if chat.type == Chat.PRIVATE else "group"


def app_language(user: User | None) -> Language:
    """Return the language of somebody's app as far as the bot speaks it."""
    code = user.language_code if user else None
    return "vi" if not code or code.lower().startswith("vi") else "en"


async def language_in(place: Place, user: User | None, people: People) -> Language:
    """Return the language for a sentence that answers no text; a choice made in private stays there."""
    chosen = await people.language(user.id) if user and place == "private" else None
    return chosen or app_language(user)
