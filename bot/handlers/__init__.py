"""The handlers of updates, in order: the first that fits takes the update."""

from collections.abc import Sequence
from typing import Any

from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.handlers.context import BotContext
from bot.handlers.guests import answer_guest
from bot.handlers.inline import answer_query
from bot.handlers.membership import note_migration, note_own_status, note_title
from bot.handlers.messages import answer_edit, answer_message
from bot.handlers.presses import answer_press

NEW = filters.UpdateType.MESSAGE
"""Messages as they come: not edited ones, not channel posts."""

HANDLERS: Sequence[BaseHandler[Any, BotContext, None]] = (
    MessageHandler(NEW & ~filters.StatusUpdate.ALL, answer_message),
    CallbackQueryHandler(answer_press),
    InlineQueryHandler(answer_query),
    ChatMemberHandler(note_own_status),
    MessageHandler(NEW & filters.StatusUpdate.MIGRATE, note_migration),
    MessageHandler(NEW & filters.StatusUpdate.NEW_CHAT_TITLE, note_title),
    MessageHandler(filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION), answer_edit),
    MessageHandler(filters.UpdateType.GUEST_MESSAGE, answer_guest),
)
