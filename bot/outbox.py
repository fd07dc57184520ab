"""Replies on their way into Telegram: split, with their buttons, to the right chat, topic and message."""

from dataclasses import dataclass

from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest

from bot.replies import Reply
from bot.splitting import split

NOT_MODIFIED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited")


@dataclass(frozen=True)
class Target:
    """Where a reply goes; `question` is the message that it answers, `topic` never the General one."""

    chat: int
    topic: int | None = None
    question: int | None = None


def target_of(message: Message, as_reply: bool) -> Target:
    """Return where an answer to a message goes."""
    topic = message.message_thread_id if message.is_topic_message else None
    return Target(message.chat_id, topic, message.message_id if as_reply else None)


async def send(bot: Bot, target: Target, reply: Reply) -> None:
    """Send a reply in as many messages as it needs."""
    await _send_parts(bot, target, split(reply.text), reply)


async def show(query: CallbackQuery, message: Message, page: Reply) -> None:
    """Put a page in the place of the message whose button was pressed."""
    first, *rest = split(page.text)
    try:
        await query.edit_message_text(first, reply_markup=None if rest else keyboard(page))
    except BadRequest as error:
        if NOT_MODIFIED in error.message.lower():
            return
        if not any(gone in error.message.lower() for gone in GONE):
            raise
        await send(query.get_bot(), target_of(message, as_reply=False), page)
        return
    await _send_parts(query.get_bot(), target_of(message, as_reply=False), rest, page)


async def _send_parts(bot: Bot, target: Target, parts: list[str], reply: Reply) -> None:
    for number, part in enumerate(parts, start=1):
        await bot.send_message(
            target.chat,
            part,
            message_thread_id=target.topic,
            reply_parameters=_answering(target) if number == 1 else None,
            reply_markup=keyboard(reply) if number == len(parts) else None,
        )


def _answering(target: Target) -> ReplyParameters | None:
    return ReplyParameters(target.question, allow_sending_without_reply=True) if target.question else None


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons under a reply."""
    if not reply.rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.action) for button in row] for row in reply.rows]
    )
