"""Presses on buttons: read, looked up for, carried out."""

import asyncio
from dataclasses import replace

from telegram import Bot, CallbackQuery, Message, Update
from telegram.helpers import create_deep_linked_url

from bot.conversation.button_presses import task_for_press
from bot.conversation.lookups import look_up
from bot.conversation.remembering import run_task
from bot.conversation.requests import Press
from bot.handlers.allowing import may_answer_in
from bot.handlers.context import BotContext
from bot.handlers.deleting import planned_deletions
from bot.handlers.delivering import carry_out
from bot.handlers.files import place_for_file, wanted_file
from bot.handlers.limits import file_refusal, may_press
from bot.handlers.lookups import ways_for_press
from bot.handlers.reading import app_language, asker_in, place_of, rows_under, settings_in
from bot.handlers.rights import is_admin
from bot.handlers.typing import typing
from bot.replies.buttons import parse
from bot.sending.outbox import target_of, unless_too_old
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
    press = await read_press(query, message, context)
    if not await may_answer_in(message.chat, context):
        await acknowledge(query, press.texts.outreach.not_allowed_notice)
        return
    if not await may_press(query, press.asker, press.texts, context):
        return
    press = await acting_for_owner(press, context.bot)
    task = task_for_press(press, context.services)
    ways = ways_for_press(message, press.asker, press.now, context)
    target = target_of(message, press.place == "group", press.settings.is_quiet(press.now))
    file = wanted_file(message, task.needs)
    refusal = file_refusal(press.asker, context) if file else None
    if refusal:
        await acknowledge(query, refusal.worded(press.texts), quiet=True)
        return
    async with typing(context.bot, target), place_for_file(file, press.asker, context):
        press = replace(press, looked_up=await look_up(task.needs, ways))
        with context.metrics.answering():
            outcome = await asyncio.to_thread(run_task, task, press, context.services)
    link = create_deep_linked_url(context.bot.username, outcome.opens) if outcome.opens else None
    await acknowledge(query, outcome.notice, quiet=outcome.quiet, link=link)
    await carry_out(outcome, press.asker, target, context)
    if press.place == "group":
        context.changes += planned_deletions(target.chat, press.settings, None, context)


async def acknowledge(query: CallbackQuery, notice: str, *, quiet: bool = False, link: str | None = None) -> None:
    """End the press in the person's app, with a notice or a link to open; after a long stop of the bot it is over."""
    with unless_too_old():
        await query.answer(notice or None, show_alert=bool(notice) and not quiet, url=link)


async def read_press(query: CallbackQuery, message: Message, context: BotContext) -> Press:
    """Return a press, in the language of the message under which it was made."""
    return Press(
        parse(query.data or ""),
        message.message_id,
        place_of(message.chat),
        asker_in(message, query.from_user.id, query.from_user.username or ""),
        query.from_user.full_name,
        language=detect(message.text or "", app_language(query.from_user)),
        rows=rows_under(message),
        asked_by=_asked_by(message),
        settings=await settings_in(message.chat, context.state),
        now=context.clock.now(),
    )


def _asked_by(message: Message) -> int | None:
    asked = message.reply_to_message
    sender = (asked.sender_chat or asked.from_user) if asked else None
    return sender.id if sender else None


async def acting_for_owner(press: Press, bot: Bot) -> Press:
    """Return the press as that of the button's owner, where an admin presses and the owner is the group or a channel.

    Messages of anonymous admins come from the group, but their presses from themselves (tdlib/telegram-bot-api#667).
    """
    owner: int = getattr(press.data, "owner", 0)
    if owner < 0 and await is_admin(bot, press.asker):
        return replace(press, asker=replace(press.asker, user=owner, username=""))
    return press
