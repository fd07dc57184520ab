"""Text messages: commands, questions, answers in dialogs."""

import asyncio

from telegram import Message, Update

from bot.addressing import Addressed, address
from bot.commands import is_known, perform
from bot.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.reading import (
    app_language,
    is_from_person,
    place_of,
    read_answered,
    read_asker,
    read_incoming,
    read_quoted,
)
from bot.outbox import target_of
from bot.requests import Request


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a text that is meant for the bot."""
    message = update.message
    if message is None or not is_from_person(message):
        return
    addressed = address(read_incoming(message), context.me)
    if addressed is None or (place_of(message.chat) == "group" and not is_known(addressed)):
        return
    request = await read_request(message, addressed, context)
    outcome = await asyncio.to_thread(perform, addressed, request, context.services)
    await carry_out(outcome, request.asker, target_of(message, as_reply=request.place == "group"), context)


async def read_request(message: Message, addressed: Addressed, context: BotContext) -> Request:
    """Return a message with what is known of its writer; a choice made in private stays there."""
    place, asker, state = place_of(message.chat), read_asker(message), context.state
    open = await state.dialogs.open(asker, message.date)
    editing = open.dialog.editing if open else None
    return Request(
        text=addressed.text,
        place=place,
        asker=asker,
        chosen=await state.people.language(asker.user) if place == "private" else None,
        fallback=app_language(message.from_user),
        turns=await state.turns.recent(asker, message.date),
        quoted=read_quoted(message, context.me.id),
        answered=read_answered(message, context.me.id),
        open=open,
        result=await state.results.under(asker.chat, editing) if editing else None,
        now=message.date,
    )
