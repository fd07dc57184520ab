"""Sending messages of owners to all groups: in the background, one by one."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.conversation.services import Services
from bot.handlers.context import CLOCK, SERVICES, STATE, BotApplication
from bot.owners.group_list import group_title
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.sending.telegram_http import Unconfirmed
from bot.sending.unstored import Slip
from bot.state.broadcasts import Ended, Sending
from bot.state.group_values import Broadcast
from bot.state.state import State
from bot.texts import texts_for

BETWEEN_GROUPS = 1.0
"""Seconds between two groups: a message to many must not keep answers waiting."""

log = logging.getLogger(__name__)


class Broadcaster:
    """Sends what is due; no group gets it twice, and where a send broke off the owner is told which group that is."""

    def __init__(self, bot: ExtBot[Slip], state: State) -> None:
        self._bot = bot
        self._state = state

    async def send_next(self, now: datetime) -> bool:
        """Send to the next group that is due, and report what went to all groups; return whether there was one."""
        async with self._state.broadcasts.claimed(now) as sending:
            if sending:
                await self._send(sending, now)
        for ended in await self._state.broadcasts.ended():
            await self._report(ended, now)
        return sending is not None

    async def _send(self, sending: Sending, now: datetime) -> None:
        settings = await self._state.chats.settings(sending.chat)
        target = Target(sending.chat, silent=settings.is_quiet(now))
        sending.outcome = "unsure"
        try:
            await Outbox(self._bot, SentOnce(sends_again=False)).send(target, Reply(escape(sending.broadcast.text)))
            sending.outcome = "reached"
        except ChatMigrated as moved:
            sending.changes += self._state.chats.moved(sending.chat, moved.new_chat_id)
            sending.outcome = "missed"
        except Forbidden:
            sending.changes += self._state.chats.left(sending.chat)
            sending.outcome = "missed"
        except BadRequest as error:
            log.info("a message to groups did not reach one: %s", error.message)
            sending.outcome = "missed"
        except Unconfirmed as error:
            log.warning("sent, unconfirmed: a message to groups has no answer: %s", error.message)
        except (RetryAfter, NetworkError):
            sending.outcome = "waits"
            raise

    async def _report(self, ended: Ended, now: datetime) -> None:
        """Tell the owner what came of it, in the place of the message that was confirmed; only then it is forgotten."""
        broadcast = ended.broadcast
        said = Reply("\n".join(await self._told(ended, now)))
        try:
            await Outbox(self._bot, SentOnce()).show(Target(broadcast.user), broadcast.message, said)
        except TelegramError as error:
            log.warning("an owner could not be told of a message to groups: %s", type(error).__name__)
        await self._state.commit([self._state.broadcasts.dropped(broadcast.user, broadcast.message)])

    async def _told(self, ended: Ended, now: datetime) -> list[str]:
        """Return the lines of a report; groups of which nobody knows are named, for the owner to look there."""
        words = texts_for(ended.broadcast.language).outreach
        lines = [words.done.format(sent=ended.reached)]
        if ended.missed:
            lines.append(words.not_reached.format(count=ended.missed))
        if ended.unsure:
            titles = await self._titles(ended.broadcast, ended.unsure, now)
            lines.append(words.unsure.format(count=len(titles), titles=escape(", ".join(titles))))
        return lines

    async def _titles(self, broadcast: Broadcast, chats: Iterable[int], now: datetime) -> list[str]:
        words = texts_for(broadcast.language).outreach
        known = {each.chat: each for each in await self._state.chats.listed(now)}
        return [
            group_title(known[chat], broadcast.language) if chat in known else words.unnamed.format(chat=chat)
            for chat in chats
        ]


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
