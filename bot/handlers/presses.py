"""Presses on buttons."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

from telegram import CallbackQuery, Message, Update

from bot.conversation.button_presses import (
    is_page,
    minds_admins,
    press,
    reads_answer,
    reads_documents,
    reads_personal,
    takes_file,
)
from bot.conversation.requests import Press
from bot.handlers.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.limits import may_press
from bot.handlers.messages import settings_in
from bot.handlers.reading import app_language, asker_in, place_of, read_file, read_rows
from bot.handlers.rights import acting_for, is_admin, sees_all
from bot.handlers.typing import typing
from bot.replies.buttons import parse
from bot.sending.outbox import target_of, unless_too_old
from bot.state.state import State
from bot.texts import texts_for
from index.words.language import detect


async def answer_press(update: Update, context: BotContext) -> None:
    """Answer a press: with the next page in place, with a new message under an answer, or with a notice."""
    query = update.callback_query
    if query is None:
        return
    message = query.message
    if not isinstance(message, Message) or not message.is_accessible:
        await acknowledge(query, texts_for(app_language(query.from_user)).basics.stale_button)
        return
    pressed = await read_press(query, message, context)
    if not await may_press(query, pressed.asker, pressed.texts, context):
        return
    target = target_of(message, pressed.place == "group", pressed.settings.is_quiet(pressed.now))
    async with typing(context.bot, target):
        with context.metrics.answering():
            outcome = await asyncio.to_thread(press, pressed, context.services)
    await acknowledge(query, outcome.notice, quiet=outcome.quiet)
    await carry_out(outcome, pressed.asker, target, context)


async def acknowledge(query: CallbackQuery, notice: str, *, quiet: bool = False) -> None:
    """End the waiting of who pressed, with a notice or without; after a long stop of the bot nobody waits any more."""
    with unless_too_old():
        await query.answer(notice or None, show_alert=bool(notice) and not quiet)


async def read_press(query: CallbackQuery, message: Message, context: BotContext) -> Press:
    """Return a press, in the language of the message under which it was made."""
    now, state = datetime.now(UTC), context.state
    settings, data, rows = await settings_in(message.chat, context), parse(query.data or ""), read_rows(message)
    asker = await acting_for(asker_in(message, query.from_user.id), data, context.bot)
    asks_rights = place_of(message.chat) == "group" and minds_admins(data)
    pressed = Press(
        data,
        message.message_id,
        place_of(message.chat),
        asker,
        language=detect(message.text or "", app_language(query.from_user)),
        on_page=is_page(rows),
        rows=rows,
        result=await state.results.under(asker.chat, message.message_id),
        open=await state.dialogs.open(asker, now),
        settings=settings,
        by_admin=asks_rights and await is_admin(context.bot, asker),
        sees_all=not asks_rights or await sees_all(context.bot, asker.chat),
        personal=await state.personal.of(asker.user) if reads_personal(data) else None,
        file=await read_file(message) if takes_file(data) else None,
        documents=await state.documents.listed() if reads_documents(data) else (),
        now=now,
    )
    return await _with_answer(pressed, state) if reads_answer(pressed.data) else pressed


async def _with_answer(press: Press, state: State) -> Press:
    """Return a press with what is known of the answer that it is about."""
    chat, message = press.asker.chat, press.message
    return replace(
        press,
        answer=await state.answers.under(chat, message),
        vote=await state.answers.vote(chat, message, press.asker.user),
        settings=await state.chats.settings(chat),
    )
