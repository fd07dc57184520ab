"""Texts and files: commands, questions, answers in dialogs."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from datetime import datetime

from telegram import Chat, Message, Update

from bot.conversation.commands import is_known, minds_admins, perform, reads_personal, record_for, takes_file
from bot.conversation.effects import KeepDialog, KeepReply
from bot.conversation.requests import Outcome, Request
from bot.groups.addressing import Addressed, listen
from bot.groups.chat_settings import ChatSettings
from bot.handlers.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.limits import may_ask
from bot.handlers.reading import (
    MAX_FILE,
    app_language,
    is_from_person,
    place_of,
    read_answered,
    read_asker,
    read_file,
    read_incoming,
    read_named,
    read_prompted,
    read_quoted,
)
from bot.handlers.rights import is_admin, sees_all
from bot.handlers.typing import typing
from bot.owners.gaps import WINDOW
from bot.owners.statistics import MONTH
from bot.sending.outbox import Target, target_of
from bot.sheets.table_rows import MAX_TABLE_BYTES


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a text or a file that is meant for the bot."""
    message = update.message
    if message is None or not is_from_person(message):
        return
    settings = await settings_in(message.chat, context)
    addressed = hear(message, settings, context)
    if addressed is None or not await is_welcome(message, addressed, context):
        return
    target = target_of(message, as_reply=place_of(message.chat) == "group", silent=settings.is_quiet(message.date))
    async with busy(addressed, target, context):
        request = await read_request(message, addressed, settings, context)
        with context.metrics.answering():
            outcome = await _performed(addressed, request, context)
    await carry_out(remembered(outcome, message, request), request.asker, target, context)


async def _performed(addressed: Addressed, request: Request, context: BotContext) -> Outcome:
    """Carry out a request in a thread; files take a place of their own, so that questions find threads free."""
    async with context.file_places if request.file else nullcontext():
        return await asyncio.to_thread(perform, addressed, request, context.services)


async def settings_in(chat: Chat, context: BotContext) -> ChatSettings:
    """Return the settings of a group; in private those of a new one."""
    return await context.state.chats.settings(chat.id) if place_of(chat) == "group" else ChatSettings()


def hear(message: Message, settings: ChatSettings, context: BotContext) -> Addressed | None:
    """Return what may be answered in a message; other bots' commands in a group are none of the bot's business."""
    addressed = listen(read_incoming(message), context.me, settings, message.date)
    is_ours = addressed is not None and (place_of(message.chat) != "group" or is_known(addressed))
    return addressed if is_ours else None


async def is_welcome(message: Message, addressed: Addressed, context: BotContext) -> bool:
    """Tell whether the asker may ask; who did not ask the bot is not told to ask less."""
    return addressed.reason == "overheard" or await may_ask(message, context)


def busy(addressed: Addressed, target: Target, context: BotContext) -> AbstractAsyncContextManager[None]:
    """Show inside a block that the bot is busy, unless it may well say nothing."""
    return nullcontext() if addressed.reason == "overheard" else typing(context.bot, target)


def remembered(outcome: Outcome, message: Message, request: Request, first: datetime | None = None) -> Outcome:
    """Return an outcome that remembers which message it answers; what was said in a dialog is not said again.

    Who looks at or deletes what is kept of them leaves no new trace.
    """
    if request.personal:
        return outcome
    in_dialog = request.continues_dialog or any(isinstance(effect, KeepDialog) for effect in outcome.effects)
    reply = KeepReply(message.message_id, message.text or "", not in_dialog, first)
    return replace(outcome, effects=(*outcome.effects, reply))


async def read_request(message: Message, addressed: Addressed, settings: ChatSettings, context: BotContext) -> Request:
    """Return a message with what is known of its writer; a choice made in private stays there."""
    place, asker, state = place_of(message.chat), read_asker(message), context.state
    open = await state.dialogs.open(asker, message.date)
    editing = open.dialog.editing if open else None
    asks_rights = place == "group" and minds_admins(addressed)
    record = record_for(addressed, place, asker.user, context.services, sends_file=message.document is not None)
    most = MAX_FILE if record == "documents" else MAX_TABLE_BYTES
    return Request(
        text=addressed.text,
        place=place,
        asker=asker,
        message=message.message_id,
        settings=settings,
        chosen=await state.people.language(asker.user) if place == "private" else settings.language,
        fallback=app_language(message.from_user),
        turns=await state.turns.recent(asker, message.date),
        quoted=read_quoted(message, context.me.id),
        answered=read_answered(message, context.me.id),
        open=open,
        file=await read_file(message, most) if message.document or takes_file(addressed) else None,
        prompted=read_prompted(message, context.me.id),
        result=await state.results.under(asker.chat, editing) if editing else None,
        personal=await state.personal.of(asker.user) if reads_personal(addressed) else None,
        misses=await state.answers.misses(message.date - WINDOW) if record == "misses" else (),
        days=await state.days.last(MONTH, message.date) if record == "days" else (),
        documents=await state.documents.listed() if record == "documents" else (),
        by_admin=asks_rights and await is_admin(context.bot, asker),
        sees_all=not asks_rights or await sees_all(context.bot, asker.chat),
        named=read_named(message, context.me) if asks_rights else None,
        now=message.date,
    )
