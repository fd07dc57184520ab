"""Replies on their way into Telegram: split, with their buttons, to the right chat, topic and message."""

from dataclasses import dataclass

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message, ReplyParameters
from telegram.error import BadRequest

from bot.replies import Attachment, Reply
from bot.requests import Outcome
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


async def deliver(bot: Bot, target: Target, outcome: Outcome) -> int | None:
    """Send or show the reply of an outcome and return the message that carries its buttons."""
    if outcome.reply is None:
        return None
    if outcome.replaces is None:
        return await send(bot, target, outcome.reply)
    return await show(bot, target, outcome.replaces, outcome.reply)


async def send(bot: Bot, target: Target, reply: Reply) -> int | None:
    """Send a reply in as many messages as it needs; return the last one of its text, which has the buttons."""
    sent = await _send_parts(bot, target, split(reply.text), reply)
    await _send_attachments(bot, target, reply)
    return sent


async def show(bot: Bot, target: Target, message: int, page: Reply) -> int | None:
    """Put a page in the place of one of the bot's messages; where that is gone, send it."""
    first, *rest = split(page.text)
    try:
        await bot.edit_message_text(first, target.chat, message, reply_markup=None if rest else keyboard(page))
    except BadRequest as error:
        if NOT_MODIFIED in error.message.lower():
            return message
        if not any(gone in error.message.lower() for gone in GONE):
            raise
        return await send(bot, target, page)
    sent = await _send_parts(bot, target, rest, page)
    await _send_attachments(bot, target, page)
    return sent or message


async def _send_parts(bot: Bot, target: Target, parts: list[str], reply: Reply) -> int | None:
    sent = None
    for number, part in enumerate(parts, start=1):
        sent = await bot.send_message(
            target.chat,
            part,
            message_thread_id=target.topic,
            reply_parameters=_answering(target) if number == 1 else None,
            reply_markup=keyboard(reply) if number == len(parts) else None,
        )
    return sent.message_id if sent else None


async def _send_attachments(bot: Bot, target: Target, reply: Reply) -> None:
    for attachment in reply.attachments:
        await _send_attachment(bot, target, attachment)


async def _send_attachment(bot: Bot, target: Target, attachment: Attachment) -> None:
    file = InputFile(attachment.content, attachment.name)
    caption = attachment.caption or None
    if attachment.kind == "photo":
        await bot.send_photo(target.chat, file, caption, message_thread_id=target.topic, parse_mode=None)
    else:
        await bot.send_document(target.chat, file, caption, message_thread_id=target.topic, parse_mode=None)


def _answering(target: Target) -> ReplyParameters | None:
    return ReplyParameters(target.question, allow_sending_without_reply=True) if target.question else None


def keyboard(reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons under a reply."""
    if not reply.rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(button.label, callback_data=button.action) for button in row] for row in reply.rows]
    )
