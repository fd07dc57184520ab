"""Presses on buttons."""

from datetime import UTC, datetime

from telegram import CallbackQuery, Message, Update

from bot.context import BotContext
from bot.handlers.reading import app_language, asker_in, place_of
from bot.outbox import send, show, target_of
from bot.pressing import Pressed, is_page, press
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
    pressed = _press(query, message, context)
    await query.answer(pressed.notice or None, show_alert=bool(pressed.notice))
    if pressed.turn:
        context.services.history.add(asker_in(message, query.from_user.id), pressed.turn, datetime.now(UTC))
    await _open(query, message, pressed)


def _press(query: CallbackQuery, message: Message, context: BotContext) -> Pressed:
    """Carry out a press in the language of the message under which it was made."""
    language = detect(message.text or "", app_language(query.from_user))
    return press(query.data or "", query.from_user.id, place_of(message.chat), language, context.services)


async def _open(query: CallbackQuery, message: Message, pressed: Pressed) -> None:
    if pressed.page is None:
        return
    if is_page(_actions(message)):
        await show(query, message, pressed.page)
    else:
        await send(query.get_bot(), target_of(message, as_reply=place_of(message.chat) == "group"), pressed.page)


def _actions(message: Message) -> list[str]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]
