"""The last step of every handler: sending the reply, and turning its effects into changes."""

import logging
from collections.abc import Iterable
from dataclasses import replace

from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.conversation.effects import (
    CountEvent,
    Effect,
    KeepAnswer,
    KeepReply,
    KeepSettings,
    Occasion,
    ShowOwnersMenu,
    changes_of,
)
from bot.conversation.requests import Outcome
from bot.handlers.context import BotContext
from bot.handlers.listening import log_silence
from bot.handlers.renewing import greet_group, renewer_in
from bot.replies.asker import Asker
from bot.running.metrics import Metrics
from bot.sending.menu import show_owners_menu
from bot.sending.outbox import Target

log = logging.getLogger(__name__)


async def carry_out(outcome: Outcome, asker: Asker, target: Target, context: BotContext) -> None:
    """Send or show the reply and collect the changes of its effects, which are written when the update is done.

    A group may have become a supergroup meanwhile: then everything is done again in its new chat.
    """
    if outcome.silence:
        log_silence(outcome.silence)
    try:
        await _carry_out(outcome, asker, target, context)
    except ChatMigrated as moved:
        new = moved.new_chat_id
        context.changes += context.state.chats.moved(target.chat, new)
        # The new chat numbers its messages from 1: ids that the bot knows mean others there.
        effects = tuple(effect for effect in outcome.effects if not isinstance(effect, KeepReply))
        outcome = replace(outcome, replaces=None, answers=None, keyboard=None, effects=effects)
        there = replace(target, chat=new, question=None)
        await _carry_out(outcome, replace(asker, chat=new), there, context)


async def _carry_out(outcome: Outcome, asker: Asker, target: Target, context: BotContext) -> None:
    if outcome.leaves is not None:
        await leave_group(outcome.leaves, context)
    if outcome.answers:
        target = replace(target, question=outcome.answers, falls_with_question=False, asked=target.question)
    message = await context.outbox.deliver(target, outcome)
    if outcome.keyboard:
        await context.outbox.rearrange(target.chat, outcome.keyboard)
    occasion = Occasion(asker, context.clock.now(), message, context.update_id)
    context.changes += changes_of(outcome.effects, occasion, context.state)
    _count(outcome.effects, context.metrics)
    if outcome.welcomes is not None:
        await greet_group(outcome.welcomes, outcome.reply.language("vi") if outcome.reply else "vi", context)
    for effect in outcome.effects:
        if isinstance(effect, ShowOwnersMenu):
            await show_owners_menu(context.bot, asker.user)
        if isinstance(effect, KeepSettings) and effect.renews:
            context.changes += await renewer_in(context).renew(target.chat, effect.settings, but=message)


async def leave_group(chat: int, context: BotContext) -> None:
    """Leave a group; the bot may have been removed from it meanwhile."""
    try:
        await context.bot.leave_chat(chat)
    except (BadRequest, Forbidden) as error:
        log.info("a group could not be left, or the bot was there no more: %s", error.message)


def _count(effects: Iterable[Effect], metrics: Metrics) -> None:
    for effect in effects:
        match effect:
            case KeepAnswer(answer):
                metrics.answered(answer.decision, answer.language)
            case CountEvent(event, language):
                metrics.answered(event, language)
