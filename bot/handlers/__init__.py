"""What the bot listens to, in order: the first that fits takes the update."""

from collections.abc import Sequence
from typing import Any

from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, filters

from bot.context import BotContext
from bot.handlers.messages import answer_message
from bot.handlers.others import answer_other
from bot.handlers.presses import answer_press

NEW = filters.UpdateType.MESSAGE
"""Messages as they come: not edited ones, not channel posts."""

HANDLERS: Sequence[BaseHandler[Any, BotContext, None]] = (
    MessageHandler(NEW & filters.TEXT, answer_message),
    MessageHandler(NEW & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL, answer_other),
    CallbackQueryHandler(answer_press),
)
