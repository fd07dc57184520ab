"""Sends replies: split into messages, with their buttons, to the right chat and topic."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputFile,
    InputTextMessageContent,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest
from telegram.ext import ExtBot
from telegram.helpers import create_deep_linked_url

from bot.conversation.inline import Result
from bot.conversation.requests import Keyboard, Outcome
from bot.replies.markup import plain
from bot.replies.reply import Attachment, Button, Reply
from bot.replies.splitting import split
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip

NOT_MODIFIED = "message is not modified"
"""Part of Telegram's error when a message is edited and stays the same."""
UNREADABLE = "can't parse entities"
"""Part of Telegram's error for wrong HTML."""
TOO_OLD = "query is too old"
"""Part of Telegram's error for an answer to a query that has expired."""
MESSAGE_GONE = ("message to edit not found", "message can't be edited")
"""Parts of Telegram's errors when a message is edited that was deleted, or is too old for it."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Target:
    """Where a reply goes.

    `question` is the id of the message that it answers; `topic` is None for the General topic, which Telegram wants.
    """

    chat: int
    topic: int | None = None
    question: int | None = None
    silent: bool = False
    """Whether the message arrives without a sound."""


def target_of(message: Message, as_reply: bool, silent: bool = False) -> Target:
    """Return where an answer to a message goes."""
    topic = message.message_thread_id if message.is_topic_message else None
    return Target(message.chat_id, topic, message.message_id if as_reply else None, silent)


class Outbox:
    """Sends the replies to one update; what an earlier attempt at the update sent is not sent again."""

    def __init__(self, bot: ExtBot[Slip], sent: SentOnce) -> None:
        self._bot = bot
        self._sent = sent

    async def deliver(self, target: Target, outcome: Outcome) -> int | None:
        """Send the reply of an outcome, or put it in the place of a message; return the id of what has its buttons.

        Returns None where there is nothing to send.
        """
        if outcome.reply is None:
            return None
        if outcome.replaces is None:
            return await self.send(target, outcome.reply)
        return await self.show(target, outcome.replaces, outcome.reply)

    async def send(self, target: Target, reply: Reply) -> int | None:
        """Send a reply in as many messages as it needs; return the id of the last text, which has the buttons."""
        sent = await self._send_parts(target, split(reply.text), reply)
        await self._send_attachments(target, reply)
        return sent

    async def show(self, target: Target, message: int, page: Reply) -> int | None:
        """Replace one of the bot's messages by a page, and return its id; if that message is gone, send the page."""
        first, *rest = split(page.text)
        markup = None if rest else _keyboard(self._bot, page)
        try:
            await self._bot.edit_message_text(first, target.chat, message, reply_markup=markup)
        except BadRequest as error:
            if NOT_MODIFIED in error.message.lower():
                return message
            if not any(gone in error.message.lower() for gone in MESSAGE_GONE):
                raise
            return await self.send(target, page)
        sent = await self._send_parts(target, rest, page)
        await self._send_attachments(target, page)
        return sent or message

    async def rearrange(self, chat: int, buttons: Keyboard) -> None:
        """Change the buttons under one of the bot's messages, unless they are the same or the message is gone."""
        markup = _keyboard(self._bot, Reply("", buttons.rows))
        try:
            await self._bot.edit_message_reply_markup(chat, buttons.message, reply_markup=markup)
        except BadRequest as error:
            if not any(harmless in error.message.lower() for harmless in (NOT_MODIFIED, *MESSAGE_GONE)):
                raise

    async def _send_parts(self, target: Target, parts: list[str], reply: Reply) -> int | None:
        sent = None
        for number, part in enumerate(parts, start=1):
            is_last = number == len(parts)
            answering = _answering(target) if number == 1 else None
            markup = _keyboard(self._bot, reply) if is_last else None
            sending = partial(self._send_text, target, part, answering, markup)
            more_to_come = not is_last or bool(reply.attachments)
            sent = await self._sent.once(sending, self._bot.get_me, more_to_come)
        return sent

    async def _send_attachments(self, target: Target, reply: Reply) -> None:
        for number, attachment in enumerate(reply.attachments, start=1):
            sending = partial(self._send_attachment, target, attachment)
            await self._sent.once(sending, self._bot.get_me, more_to_come=number < len(reply.attachments))

    async def _send_text(
        self, target: Target, text: str, answering: ReplyParameters | None, markup: InlineKeyboardMarkup | None
    ) -> int:
        """Send one message and return its id; where Telegram refuses its HTML, send it as plain text."""
        send = partial(
            self._bot.send_message,
            target.chat,
            message_thread_id=target.topic,
            reply_parameters=answering,
            reply_markup=markup,
            disable_notification=target.silent or None,
            rate_limit_args=self._sent.slip,
        )
        try:
            return (await send(text)).message_id
        except BadRequest as error:
            if UNREADABLE not in error.message.lower():
                raise
            log.error("Telegram can't read the markup of a reply: sent as plain text")
            return (await send(plain(text), parse_mode=None)).message_id

    async def _send_attachment(self, target: Target, attachment: Attachment) -> int:
        send = self._bot.send_photo if attachment.kind == "photo" else self._bot.send_document
        message = await send(
            target.chat,
            InputFile(attachment.content, attachment.name),
            message_thread_id=target.topic,
            parse_mode=None,
            disable_notification=target.silent or None,
            rate_limit_args=self._sent.slip,
        )
        return message.message_id


def _answering(target: Target) -> ReplyParameters | None:
    return ReplyParameters(target.question, allow_sending_without_reply=True) if target.question else None


def _keyboard(bot: Bot, reply: Reply) -> InlineKeyboardMarkup | None:
    """Return the buttons under a reply."""
    if not reply.rows:
        return None
    return InlineKeyboardMarkup([[_button(bot, button) for button in row] for row in reply.rows])


def _button(bot: Bot, button: Button) -> InlineKeyboardButton:
    if button.data:
        return InlineKeyboardButton(button.label, callback_data=button.data.pack())
    return InlineKeyboardButton(button.label, url=create_deep_linked_url(bot.username, button.payload))


def article(bot: Bot, result: Result) -> InlineQueryResultArticle:
    """Return an inline result in Telegram's form; the bot's defaults say that its text is HTML."""
    return InlineQueryResultArticle(
        result.id,
        result.title,
        InputTextMessageContent(result.reply.text),
        description=result.description,
        reply_markup=_keyboard(bot, result.reply),
    )


@contextmanager
def unless_too_old() -> Iterator[None]:
    """Ignore inside a block that Telegram refuses an answer as too late: nobody waits for it any more."""
    try:
        yield
    except BadRequest as error:
        if TOO_OLD not in error.message.lower():
            raise
        log.info("an answer came too late for Telegram to take it")
