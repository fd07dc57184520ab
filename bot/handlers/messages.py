"""Messages and edits that are meant for the bot, whatever they hold."""

from telegram import Update

from bot.handlers.answering import answer
from bot.handlers.context import BotContext
from bot.handlers.listening import listen


async def answer_message(update: Update, context: BotContext) -> None:
    """Answer a message that is meant for the bot."""
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
