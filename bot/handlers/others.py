"""Messages without text: pictures, voices, stickers."""

from telegram import Update

from bot.handlers.context import BotContext
from bot.handlers.limits import may_ask
from bot.handlers.reading import is_from_person, language_in
from bot.replies.reply import Reply
from bot.sending.outbox import target_of
from bot.texts import texts_for


async def answer_other(update: Update, context: BotContext) -> None:
    """Say that only text is read."""
    message = update.message
    if message is None or not is_from_person(message) or not await may_ask(message, context):
        return
    texts = texts_for(await language_in(message.chat, message.from_user, context.state))
    await context.outbox.send(target_of(message, as_reply=False), Reply(texts.basics.text_only))
