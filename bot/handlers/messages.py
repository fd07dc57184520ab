"""Messages: texts, files and edits that are meant for the bot; what it can't read."""

from telegram import Update

from bot.handlers.answering import answer
from bot.handlers.context import BotContext
from bot.handlers.listening import listen
from bot.handlers.reading import language_in
from bot.replies.reply import Reply
from bot.sending.outbox import target_of
from bot.texts import texts_for


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a text or a file that is meant for the bot."""
    message = update.message
    listened = await listen(message, context) if message else None
    if message and listened:
        await answer(message, listened, context)


async def answer_edit(update: Update, context: BotContext) -> None:
    """Answer an edited question in the place of the answer that it had, or for the first time while it is fresh."""
    message = update.edited_message
    listened = await listen(message, context, edited=True) if message else None
    if message and listened:
        await answer(message, listened, context)


async def answer_other(update: Update, context: BotContext) -> None:
    """Say in private that only text is read: to a picture, a voice, a sticker."""
    message = update.message
    if message and await listen(message, context):
        texts = texts_for(await language_in(message.chat, message.from_user, context.state))
        await context.outbox.send(target_of(message, as_reply=False), Reply(texts.basics.text_only))
