"""Showing "typing" while an answer takes a moment."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.sending.outbox import Target

FIRST_AFTER = 0.5
"""Seconds; nearly all answers are out before, and need no call for it."""
AGAIN_AFTER = 4.0
"""Seconds; Telegram shows "typing" for five."""

log = logging.getLogger(__name__)


@asynccontextmanager
async def typing(
    bot: Bot, target: Target, first_after: float = FIRST_AFTER, again_after: float = AGAIN_AFTER
) -> AsyncIterator[None]:
    """Show "typing" while a block takes longer than `first_after` seconds."""
    task = asyncio.create_task(_type(bot, target, first_after, again_after))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _type(bot: Bot, target: Target, first_after: float, again_after: float) -> None:
    await asyncio.sleep(first_after)
    try:
        while True:
            await bot.send_chat_action(target.chat, ChatAction.TYPING, message_thread_id=target.topic)
            await asyncio.sleep(again_after)
    except TelegramError as error:
        log.debug("typing could not be shown: %s", type(error).__name__)
