"""Deleting in groups, after the time that their admins chose, commands that were answered, and answers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.groups.chat_settings import ChatSettings
from bot.handlers.context import CLOCK, STATE, BotApplication, BotContext
from bot.sending.telegram_clock import TelegramClock
from bot.state.changes import Change
from bot.state.state import State

DELETE_EVERY = 5.0
"""Seconds between looks for what is due; the times that admins choose are minutes."""

log = logging.getLogger(__name__)


def planned_deletions(chat: int, settings: ChatSettings, command: int | None, context: BotContext) -> Iterator[Change]:
    """Yield the changes that let a command, and what was sent to answer it, be deleted where admins want that."""
    now, deletions = context.clock.now(), context.state.deletions
    if settings.delete_commands and command is not None:
        yield from deletions.planned(chat, [command], now + timedelta(minutes=settings.delete_commands))
    if settings.delete_answers:
        sent = context.sent_messages
        yield from deletions.planned(chat, sent, now + timedelta(minutes=settings.delete_answers))


@asynccontextmanager
async def deleting(application: BotApplication) -> AsyncIterator[None]:
    """Inside a block, delete in the background what is due."""
    task = asyncio.create_task(_delete(application))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _delete(application: BotApplication) -> None:
    state: State = application.bot_data[STATE]
    clock: TelegramClock = application.bot_data[CLOCK]
    while True:
        try:
            for chat, message in await state.deletions.due(clock.now()):
                await _delete_one(application.bot, chat, message)
                await state.commit([state.deletions.done(chat, message)])
        except Exception as error:
            log.warning("what is to be deleted waits: %s", type(error).__name__)
        await asyncio.sleep(DELETE_EVERY)


async def _delete_one(bot: Bot, chat: int, message: int) -> None:
    """Delete a message; it may be gone already, or the bot may not do so any more."""
    try:
        await bot.delete_message(chat, message)
    except (BadRequest, Forbidden) as error:
        log.info("a message was not deleted: %s", error.message)
