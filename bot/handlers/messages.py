"""Text messages: commands and questions."""

import asyncio

from telegram import Message, Update

from bot.addressing import Addressed, address
from bot.commands import is_known, perform
from bot.context import BotContext
from bot.handlers.reading import (
    app_language,
    is_from_person,
    place_of,
    read_asker,
    read_incoming,
    read_quoted,
)
from bot.outbox import send, target_of
from bot.requests import Request


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a text that is meant for the bot."""
    message = update.message
    if message is None or not is_from_person(message):
        return
    addressed = address(read_incoming(message), context.me)
    if addressed is None or (place_of(message.chat) == "group" and not is_known(addressed)):
        return
    services = context.services
    request = read_request(message, addressed, context)
    outcome = await asyncio.to_thread(perform, addressed, request, services)
    if outcome.turn:
        services.history.add(read_asker(message), outcome.turn, message.date)
    await send(context.bot, target_of(message, as_reply=request.place == "group"), outcome.reply)


def read_request(message: Message, addressed: Addressed, context: BotContext) -> Request:
    """Return a message with what is known of its writer; a choice made in private stays there."""
    place, asker = place_of(message.chat), read_asker(message)
    return Request(
        text=addressed.text,
        place=place,
        chosen=context.services.preferences.language(asker.user) if place == "private" else None,
        fallback=app_language(message.from_user),
        turns=context.services.history.turns(asker, message.date),
        quoted=read_quoted(message, context.me.id),
    )
