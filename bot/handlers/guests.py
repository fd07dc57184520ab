"""Calls by the bot's name from chats where it is no member."""

import asyncio
import logging
from dataclasses import replace

from telegram import Update
from telegram.error import BadRequest, Forbidden

from bot.conversation.guests import guest_reply
from bot.conversation.hearing import hear
from bot.conversation.inline import Result
from bot.conversation.requests import Request
from bot.groups.chat_settings import ChatSettings
from bot.groups.silence import Silence
from bot.handlers.context import BotContext
from bot.handlers.listening import log_silence, read_said
from bot.handlers.reading import app_language, read_replied
from bot.sending.outbox import article
from knowledge.toolbox.shortening import shorten

log = logging.getLogger(__name__)


async def answer_guest(update: Update, context: BotContext) -> None:
    """Answer with one message; the chat is a stranger's, so nothing else is ever sent there."""
    message = update.guest_message
    if message is None or message.guest_query_id is None:
        return
    said = read_said(message, context.me.id)
    # The bot knows no settings of this chat: a call is heard like a private message, also one under a picture.
    said = replace(said, incoming=replace(said.incoming, in_group=False), medium=None)
    heard = hear(said, context.me, ChatSettings())
    if isinstance(heard, Silence):
        log_silence(heard)
        return
    replied = read_replied(message, context.me.id)
    request = Request(heard.addressed.text, "group", replied=replied, fallback=app_language(message.from_user))
    reply = await asyncio.to_thread(guest_reply, heard.addressed, request, context.services)
    result = Result("answer", shorten(reply.plain), "", reply)
    try:
        await context.bot.answer_guest_query(message.guest_query_id, article(context.bot, result))
    except (BadRequest, Forbidden) as error:
        log.info("a call as a guest was not answered: %s", error.message)
