"""Sending messages of owners to all groups: in the background, one by one."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.conversation.services import Services
from bot.handlers.context import CLOCK, SERVICES, STATE, BotApplication
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.sending.unstored import Slip
from bot.state.broadcasts import Sending
from bot.state.group_values import Broadcast
from bot.state.state import State
from bot.texts import texts_for

BETWEEN_GROUPS = 1.0
"""Seconds between two groups: a message to many must not keep answers waiting."""

log = logging.getLogger(__name__)


class Broadcaster:
    """Sends what is due; each group gets it once, but for a process that ends between sending and noting it."""

    def __init__(self, bot: ExtBot[Slip], state: State) -> None:
        self._bot = bot
        self._state = state

    async def send_next(self, now: datetime) -> bool:
        """Send to the next group that is due, and report what went to all groups; return whether there was one."""
        async with self._state.broadcasts.claimed(now) as sending:
            if sending:
                await self._send(sending, now)
        for broadcast, reached, missed in await self._state.broadcasts.ended():
            await self._report(broadcast, reached, missed)
        return sending is not None

    async def _send(self, sending: Sending, now: datetime) -> None:
        settings = await self._state.chats.settings(sending.chat)
        target = Target(sending.chat, silent=settings.is_quiet(now))
        try:
            await Outbox(self._bot, SentOnce()).send(target, Reply(escape(sending.broadcast.text)))
            sending.reached = True
        except ChatMigrated as moved:
            sending.changes += self._state.chats.moved(sending.chat, moved.new_chat_id)
        except Forbidden:
            sending.changes += self._state.chats.left(sending.chat)
        except BadRequest as error:
            log.info("a message to groups did not reach one: %s", error.message)

    async def _report(self, broadcast: Broadcast, reached: int, missed: int) -> None:
        """Tell the owner what came of it, in the place of the message that was confirmed; only then it is forgotten."""
        words = texts_for(broadcast.language).outreach
        parts = [words.done.format(sent=reached), *([words.not_reached.format(count=missed)] if missed else [])]
        try:
            await Outbox(self._bot, SentOnce()).show(Target(broadcast.user), broadcast.message, Reply("\n".join(parts)))
        except TelegramError as error:
            log.warning("an owner could not be told of a message to groups: %s", type(error).__name__)
        await self._state.commit([self._state.broadcasts.dropped(broadcast.user, broadcast.message)])


@asynccontextmanager
async def broadcasting(application: BotApplication) -> AsyncIterator[None]:
    """Inside a block, send messages to groups in the background, where that is switched on."""
    services: Services = application.bot_data[SERVICES]
    if not services.may_broadcast:
        yield
        return
    task = asyncio.create_task(_broadcast(application))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _broadcast(application: BotApplication) -> None:
    state: State = application.bot_data[STATE]
    clock: TelegramClock = application.bot_data[CLOCK]
    broadcaster = Broadcaster(application.bot, state)
    while True:
        try:
            await broadcaster.send_next(clock.now())
        except Exception as error:
            log.warning("a message to groups waits: %s", type(error).__name__)
        await asyncio.sleep(BETWEEN_GROUPS)
