"""Sends replies: split into messages, with their buttons, to the right chat and topic."""

import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputFile,
    InputTextMessageContent,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot
from telegram.helpers import create_deep_linked_url

from bot.conversation.inline import Result
from bot.conversation.requests import Keyboard, Outcome
from bot.replies.markup import plain
from bot.replies.reply import Attachment, Button, Reply
from bot.replies.splitting import split
from bot.sending.refusals import Remedy, remedy_for
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip
from bot.sending.unwelcome import Unwelcome
from knowledge.toolbox.errors import QuestionGone

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
    falls_with_question: bool = False
    """Whether nothing is sent where the question was deleted meanwhile."""
    asked: int | None = None
    """The id of the message that pictures and files answer, where that is another one."""


def target_of(message: Message, as_reply: bool, silent: bool = False) -> Target:
    """Return where an answer to a message goes."""
    topic = message.message_thread_id if message.is_topic_message else None
    return Target(message.chat_id, topic, message.message_id if as_reply else None, silent)


@dataclass(frozen=True)
class _Form:
    """How one message goes out."""

    topic: int | None
    answering: ReplyParameters | None
    markup: InlineKeyboardMarkup | ForceReply | None
    parse_mode: ParseMode | None = ParseMode.HTML
    as_file: bool = False


class Outbox:
    """Sends the replies to one update; what an earlier attempt at the update sent is not sent again."""

    def __init__(self, bot: ExtBot[Slip], sent: SentOnce, unwelcome: Unwelcome | None = None) -> None:
        self._bot = bot
        self._sent = sent
        self._unwelcome = unwelcome or Unwelcome()

    async def deliver(self, target: Target, outcome: Outcome) -> int | None:
        """Send the reply of an outcome, or put it in the place of a message; return the id of what has its buttons.

        Returns None where there is nothing to send.
        """
        if outcome.reply is None:
            return None
        if outcome.replaces is None:
            try:
                return await self.send(target, outcome.reply)
            except QuestionGone:
                log.info("a question was deleted before its answer was sent: there is none")
                return None
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
            await self._bot.edit_message_text(
                first, target.chat, message, reply_markup=markup, parse_mode=ParseMode.HTML
            )
        except BadRequest as error:
            match remedy_for(error.message):
                case "same":
                    return message
                case "gone":
                    return await self.send(target, page)
            raise
        sent = await self._send_parts(target, rest, page)
        await self._send_attachments(target, page)
        return sent or message

    async def renew(self, chat: int, message: int, page: Reply) -> bool:
        """Write one of the bot's messages anew, as much as fits into it; return False where it is gone."""
        try:
            await self._bot.edit_message_text(
                split(page.text)[0], chat, message, reply_markup=_keyboard(self._bot, page), parse_mode=ParseMode.HTML
            )
        except BadRequest as error:
            remedy = remedy_for(error.message)
            if remedy not in ("same", "gone"):
                raise
            return remedy == "same"
        return True

    async def rearrange(self, chat: int, buttons: Keyboard) -> None:
        """Change the buttons under one of the bot's messages, unless they are the same or the message is gone."""
        markup = _keyboard(self._bot, Reply("", buttons.rows))
        try:
            await self._bot.edit_message_reply_markup(chat, buttons.message, reply_markup=markup)
        except BadRequest as error:
            if remedy_for(error.message) not in ("same", "gone"):
                raise

    async def _send_parts(self, target: Target, parts: list[str], reply: Reply) -> int | None:
        sent = None
        for number, part in enumerate(parts, start=1):
            is_last = number == len(parts)
            answering = _answering(target) if number == 1 else None
            form = _Form(target.topic, answering, _markup(self._bot, reply) if is_last else None)
            more_to_come = not is_last or bool(reply.attachments)
            sent = await self._send_once(partial(self._send_text, target, part), target, form, more_to_come)
        return sent

    async def _send_attachments(self, target: Target, reply: Reply) -> None:
        """Send what is attached; where a group does not take it, say so. What it belongs to is out already."""
        falls = not reply.text and target.falls_with_question
        target = replace(target, question=target.asked or target.question, falls_with_question=falls)
        refused: dict[str, None] = {}
        for number, attachment in enumerate(reply.attachments, start=1):
            if (target.chat, attachment.kind) in self._unwelcome:
                refused[attachment.unless_welcome] = None
                continue
            sending = partial(self._send_attachment, target, attachment)
            more_to_come = number < len(reply.attachments) or bool(refused)
            try:
                await self._send_once(sending, target, _Form(target.topic, _answering(target), None), more_to_come)
            except BadRequest as error:
                if remedy_for(error.message) not in ("no pictures", "no files"):
                    raise
                log.info("a group takes no %s", attachment.kind)
                self._unwelcome.add(target.chat, attachment.kind)
                refused[attachment.unless_welcome] = None
        for words in filter(None, refused):
            await self._send_parts(target, [words], Reply(words))

    async def _send_once(
        self, send: Callable[[_Form], Awaitable[int]], target: Target, form: _Form, more_to_come: bool
    ) -> int | None:
        """Send a message in the first form that Telegram does not refuse."""

        async def sending() -> int:
            nonlocal form
            while True:
                try:
                    return await send(form)
                except BadRequest as error:
                    remedy = remedy_for(error.message)
                    if remedy == "no reply" and target.falls_with_question:
                        raise QuestionGone from error
                    remedied = _remedied(form, remedy, target)
                    if remedied == form:
                        raise
                    log.warning("sent in another form, as Telegram refused: %s", error.message)
                    form = remedied

        return await self._sent.once(sending, self._bot.get_me, more_to_come)

    async def _send_text(self, target: Target, text: str, form: _Form) -> int:
        message = await self._bot.send_message(
            target.chat,
            text if form.parse_mode else plain(text),
            message_thread_id=form.topic,
            reply_parameters=form.answering,
            reply_markup=form.markup,
            parse_mode=form.parse_mode,
            disable_notification=target.silent or None,
            rate_limit_args=self._sent.slip,
        )
        return message.message_id

    async def _send_attachment(self, target: Target, attachment: Attachment, form: _Form) -> int:
        is_photo = attachment.kind == "photo" and not form.as_file
        send = self._bot.send_photo if is_photo else self._bot.send_document
        message = await send(
            target.chat,
            InputFile(attachment.content, attachment.name),
            message_thread_id=form.topic,
            reply_parameters=form.answering,
            disable_notification=target.silent or None,
            rate_limit_args=self._sent.slip,
        )
        return message.message_id


def _remedied(form: _Form, remedy: Remedy | None, target: Target) -> _Form:
    """Return another form of a message that was refused; the same one where no other helps."""
    match remedy:
        case "plain text":
            return replace(form, parse_mode=None)
        case "no topic":
            return replace(form, topic=None, answering=_answering(target))
        case "no reply":
            return replace(form, answering=None)
        case "no buttons":
            return replace(form, markup=None)
        case "file for picture":
            return replace(form, as_file=True)
    return form


def _answering(target: Target) -> ReplyParameters | None:
    if not target.question:
        return None
    return ReplyParameters(target.question, allow_sending_without_reply=not target.falls_with_question)


def _markup(bot: Bot, reply: Reply) -> InlineKeyboardMarkup | ForceReply | None:
    """Return what stands under a new message: buttons, or what opens the input of who is replied to."""
    if reply.prompt and not reply.rows:
        return ForceReply(selective=True, input_field_placeholder=reply.prompt)
    return _keyboard(bot, reply)


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
    """Return an inline result in Telegram's form."""
    return InlineQueryResultArticle(
        result.id,
        result.title,
        InputTextMessageContent(result.reply.text, ParseMode.HTML),
        description=result.description,
        reply_markup=_keyboard(bot, result.reply),
    )


@contextmanager
def unless_too_old() -> Iterator[None]:
    """Ignore inside a block that Telegram refuses an answer as too late: nobody waits for it any more."""
    try:
        yield
    except BadRequest as error:
        if remedy_for(error.message) != "too late":
            raise
        log.info("an answer came too late for Telegram to take it")
