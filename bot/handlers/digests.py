"""The weekly digest: on Monday morning each owner gets one message, where one of them turned it on."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.conversation.gaps import still_open
from bot.conversation.services import Services
from bot.groups.time_zones import VIETNAM
from bot.handlers.context import CLOCK, SERVICES, STATE, BotApplication
from bot.owners.digest import WEEK_DAYS, Week, digest
from bot.replies.reply import Reply
from bot.sending.outbox import Outbox, Target
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.sending.unstored import Slip
from bot.state.state import State

LOOK_EVERY_MINUTES = 10
"""Minutes between two looks at the clock: the digest comes at most that late."""
MONDAY, FROM_HOUR = 0, 9
"""When the digest is due, in Vietnam: on Mondays from 9 o'clock, when people plan their week."""

log = logging.getLogger(__name__)


class Digests:
    """Sends what is due. The week is noted before: where a process ends in between, that week has no digest."""

    def __init__(self, bot: ExtBot[Slip], state: State, services: Callable[[], Services]) -> None:
        self._bot = bot
        self._state = state
        self._services = services

    async def send_due(self, now: datetime) -> bool:
        """Send the digest to all owners where it is due; return whether it was."""
        services, there = self._services(), now.astimezone(VIETNAM)
        if not services.owners or there.weekday() != MONDAY or there.hour < FROM_HOUR:
            return False
        year, week, _ = there.isocalendar()
        if not await self._state.options.digest() or not await self._state.options.claim_digest(f"{year}-{week:02}"):
            return False
        reply = await self._digest(services, now)
        for owner in sorted(services.owners):
            try:
                await Outbox(self._bot, SentOnce()).send(Target(owner), reply)
            except TelegramError as error:
                log.warning("an owner could not be sent the digest: %s", type(error).__name__)
        return True

    async def _digest(self, services: Services, now: datetime) -> Reply:
        since = now - timedelta(days=WEEK_DAYS)
        answers = self._state.answers
        misses, aside = await answers.misses(since) or (), await self._state.set_aside.all()
        taught = [each for each in await self._state.documents.versions() if each.at >= since]
        asked = await answers.asked(since)
        found = await asyncio.to_thread(still_open, misses, aside, now, services)
        return digest(Week(asked, taught, found.gaps, misses), services.answerer.guide, "vi")


@asynccontextmanager
async def sending_digests(application: BotApplication) -> AsyncIterator[None]:
    """Inside a block, send digests in the background."""
    task = asyncio.create_task(_look(application))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _look(application: BotApplication) -> None:
    clock: TelegramClock = application.bot_data[CLOCK]
    state: State = application.bot_data[STATE]
    digests = Digests(application.bot, state, lambda: application.bot_data[SERVICES])
    while True:
        try:
            await digests.send_due(clock.now())
        except Exception as error:
            log.warning("the digest waits: %s", type(error).__name__)
        await asyncio.sleep(60 * LOOK_EVERY_MINUTES)
