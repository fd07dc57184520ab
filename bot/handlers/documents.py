"""What owners decide while the bot runs: carried out in the background, with a report in Telegram."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.conversation.services import Services
from bot.handlers.context import SERVICES, STATE, BotApplication
from bot.library.answerer_builder import BuiltAnswerer
from bot.library.library_updater import LibraryUpdater
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip
from bot.state.state import State
from bot.state.values import Lesson

log = logging.getLogger(__name__)


@asynccontextmanager
async def keeping_library(application: BotApplication) -> AsyncIterator[None]:
    """Inside a block, answer from what owners decided, and carry out in the background what they confirm."""
    services: Services = application.bot_data[SERVICES]
    state: State = application.bot_data[STATE]
    if services.builder is None:
        yield
        return

    def use(built: BuiltAnswerer) -> None:
        services: Services = application.bot_data[SERVICES]
        application.bot_data[SERVICES] = services.with_answerer(built)

    async def tell(lesson: Lesson, reply: Reply) -> None:
        await _tell(application.bot, lesson, reply)

    options = state.options if services.handbook and services.handbook.may_be_turned else None
    updater = LibraryUpdater(state.documents, options, services.builder, use, tell)
    await updater.refresh()
    task = asyncio.create_task(updater.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _tell(bot: ExtBot[Slip], lesson: Lesson, reply: Reply) -> None:
    """Write the report of a lesson into the message that confirmed it."""
    try:
        await Outbox(bot, SentOnce()).show(Target(lesson.chat), lesson.message, reply)
    except TelegramError as error:
        log.warning("what came of an owner's instruction could not be told: %s", type(error).__name__)
