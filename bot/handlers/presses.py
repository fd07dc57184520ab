"""Presses on buttons."""

import asyncio
from datetime import UTC, datetime

from telegram import CallbackQuery, Message, Update

from bot.context import BotContext
from bot.handlers.delivering import carry_out
from bot.handlers.reading import app_language, asker_in, place_of
from bot.outbox import target_of
from bot.pressing import is_page, press
from bot.requests import Press
from bot.texts import texts_for
from index.language import detect


async def answer_press(update: Update, context: BotContext) -> None:
    """Answer a press: with the next page in place, with a new message under an answer, or with a notice."""
    query = update.callback_query
    if query is None:
        return
    message = query.message
    if not isinstance(message, Message) or not message.is_accessible:
        await query.answer(texts_for(app_language(query.from_user)).rim.stale_button, show_alert=True)
        return
    pressed = await read_press(query, message, context)
    outcome = await asyncio.to_thread(press, pressed, context.services)
    await query.answer(outcome.notice or None, show_alert=bool(outcome.notice))
    target = target_of(message, as_reply=pressed.place == "group")
    await carry_out(outcome, pressed.asker, target, context)


async def read_press(query: CallbackQuery, message: Message, context: BotContext) -> Press:
    """Return a press, in the language of the message under which it was made."""
    asker, now, state = asker_in(message, query.from_user.id), datetime.now(UTC), context.state
    return Press(
        query.data or "",
        message.message_id,
        place_of(message.chat),
        asker,
        language=detect(message.text or "", app_language(query.from_user)),
        on_page=is_page(_actions(message)),
        result=await state.results.under(asker.chat, message.message_id),
        open=await state.dialogs.open(asker, now),
        now=now,
    )


def _actions(message: Message) -> list[str]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]
