"""The last step of every handler: the reply goes out, and what is remembered of it is gathered."""

from dataclasses import replace
from datetime import UTC, datetime

from telegram.error import ChatMigrated

from bot.asker import Asker
from bot.context import BotContext
from bot.effects import Occasion, changes_of
from bot.outbox import Target, deliver, rearrange
from bot.requests import Outcome


async def carry_out(outcome: Outcome, asker: Asker, target: Target, context: BotContext) -> int | None:
    """Send or show the reply and gather what is remembered, to be written when the update is done.

    Returns the message that carries the reply.
    """
    try:
        return await _carry_out(outcome, asker, target, context)
    except ChatMigrated as moved:
        new = moved.new_chat_id
        context.work.add(*context.state.chats.moved(target.chat, new))
        # The new group counts its messages from 1: those that the bot knows are not the same there.
        outcome = replace(outcome, replaces=None, answers=None, keyboard=None)
        there = replace(target, chat=new, question=None)
        return await _carry_out(outcome, replace(asker, chat=new), there, context)


async def _carry_out(outcome: Outcome, asker: Asker, target: Target, context: BotContext) -> int | None:
    question = outcome.answers or target.question
    message = await deliver(context.bot, replace(target, question=question), outcome)
    if outcome.keyboard:
        await rearrange(context.bot, target.chat, outcome.keyboard)
    occasion = Occasion(asker, datetime.now(UTC), message)
    context.work.add(*changes_of(outcome.effects, occasion, context.state))
    return message
