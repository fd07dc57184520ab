"""Listening: reading what decides whether a message is answered, and logging why it is not."""

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from telegram import Message

from bot.conversation.hearing import Heard, History, Said, hear, is_kept_back_by_privacy
from bot.conversation.quotas import Refusal
from bot.groups.addressing import Addressed
from bot.groups.chat_settings import ChatSettings
from bot.groups.silence import Silence
from bot.handlers.albums import album_place
from bot.handlers.allowing import may_answer_in, tell_not_allowed
from bot.handlers.context import BotContext
from bot.handlers.limits import tell_refusal
from bot.handlers.media import medium_of
from bot.handlers.reading import is_from_person, place_of, read_asker, read_incoming, read_replied, settings_in
from bot.handlers.renewing import note_arrival
from bot.state.values import OpenDialog

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Listened:
    """A message that is to be answered, with what was read to decide so."""

    addressed: Addressed
    settings: ChatSettings
    history: History


async def listen(message: Message, context: BotContext, *, edited: bool = False) -> Listened | None:
    """Return what is to be answered; None where the bot is silent, or has said that this is too much."""
    settings = await settings_in(message.chat, context.state)
    history = await _read_history(message, context, edited=edited)
    said = replace(read_said(message, context.me.id, edited=edited), waited=waited(message, context))
    if is_kept_back_by_privacy(said) and not edited:
        await note_arrival(message, context)
    heard = hear(said, context.me, settings, _refusal(message, context), history)
    if isinstance(heard, Silence):
        log_silence(heard)
        return None
    if not await may_answer_in(message.chat, context):
        log_silence(Silence.NOT_ALLOWED)
        if heard.addressed.by != "overheard":
            await tell_not_allowed(message, context)
        return None
    _count(heard, message, context)
    if heard.refusal:
        await tell_refusal(heard.refusal, message, context.outbox, context.state)
        return None
    return Listened(heard.addressed, settings, history)


def read_said(message: Message, bot: int, *, edited: bool = False) -> Said:
    """Return what of a message decides whether it is answered."""
    return Said(
        read_incoming(message),
        message.date,
        by_person=is_from_person(message),
        medium=medium_of(message),
        replied_own=read_replied(message, bot).own,
        topic=message.message_thread_id if message.is_topic_message else None,
        edited_after=(message.edit_date or message.date) - message.date if edited else None,
        message=message.message_id,
    )


def waited(message: Message, context: BotContext) -> timedelta:
    """Return how long ago a message was sent, or edited."""
    return context.clock.now() - (message.edit_date or message.date)


def log_silence(silence: Silence) -> None:
    """Say in the log why the bot says nothing; what was said is not named."""
    log.debug("silent: %s", silence.value)


async def _read_history(message: Message, context: BotContext, *, edited: bool) -> History:
    state = context.state
    given = await state.replies.to_message(message.chat_id, message.message_id) if edited else None
    asked = await state.dialogs.current(read_asker(message), message.date)
    open, awaited = (asked, None) if isinstance(asked, OpenDialog) else (None, asked)
    return History(open, given, await album_place(message, context), awaited, await _hands_back(message, context))


async def _hands_back(message: Message, context: BotContext) -> bool:
    """Tell whether a contact replies to what the bot asked them."""
    replied, asker = read_replied(message, context.me.id).own, read_asker(message)
    if replied is None or place_of(message.chat) != "group":
        return False
    hand_off = await context.state.hand_offs.under(message.chat_id, replied)
    return hand_off is not None and hand_off.is_for(asker.user, asker.username)


def _refusal(message: Message, context: BotContext) -> Refusal | None:
    """Return why the writer of a message in a group may not ask; the bot's owners always may.

    Messages in private were counted when they arrived.
    """
    asker, place = read_asker(message), place_of(message.chat)
    if place == "private" or asker.user in context.services.owners:
        return None
    return context.services.quotas.refusal(asker, place, waited(message, context).total_seconds())


def _count(heard: Heard, message: Message, context: BotContext) -> None:
    """Count a question in a group for its writer and the group, unless nobody asked the bot."""
    asker, place = read_asker(message), place_of(message.chat)
    is_counted = place == "group" and heard.addressed.by != "overheard"
    if is_counted and asker.user not in context.services.owners:
        context.services.quotas.asked(asker, place, waited(message, context).total_seconds())
