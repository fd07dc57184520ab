"""Calls by the bot's name from chats where it is no member."""

import asyncio
import logging
from dataclasses import replace

from telegram import Update
from telegram.error import BadRequest, Forbidden

from bot.conversation.guests import guest_reply
from bot.conversation.inline import Result
from bot.conversation.requests import Request
from bot.groups.addressing import address
from bot.handlers.context import BotContext
from bot.handlers.reading import app_language, is_from_person, read_incoming, read_replied
from bot.sending.outbox import article
from knowledge.toolbox.shortening import shorten

log = logging.getLogger(__name__)


async def answer_guest(update: Update, context: BotContext) -> None:
    """Answer with one message; the chat is a stranger's, so nothing else is ever sent there."""
    message = update.guest_message
    if message is None or message.guest_query_id is None or not is_from_person(message):
        return
    addressed = address(replace(read_incoming(message), in_group=False), context.me)
    if addressed is None:
        return
    replied = read_replied(message, context.me.id)
    request = Request(addressed.text, "group", replied=replied, fallback=app_language(message.from_user))
    reply = await asyncio.to_thread(guest_reply, addressed, request, context.services)
    result = Result("answer", shorten(reply.plain), "", reply)
    try:
        await context.bot.answer_guest_query(message.guest_query_id, article(context.bot, result))
    except (BadRequest, Forbidden) as error:
        log.info("a call as a guest was not answered: %s", error.message)
