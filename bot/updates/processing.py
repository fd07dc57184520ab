"""A stored update is read, and the first handler that matches carries it out."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from telegram import Bot, Message, Update
from telegram.error import TelegramError
from telegram.ext import BaseHandler

from bot.conversation.quotas import Refusal
from bot.handlers import HANDLERS
from bot.handlers.context import CLOCK, COUNTERS, STATE, BotApplication, BotContext
from bot.handlers.errors import apologise, leave
from bot.handlers.limits import tell_place, tell_refusal
from bot.running.metrics import Metrics
from bot.sending.failures import consequence
from bot.sending.outbox import Outbox
from bot.sending.sent_once import SentOnce
from bot.sending.telegram_clock import TelegramClock
from bot.state.changes import Change
from bot.state.state import State
from bot.state.values import StoredUpdate
from bot.updates.stored_updates import read_payload

OTHER = "other"
"""The kind of an update of which PTB knows none, in the figures."""

log = logging.getLogger(__name__)


def _kind(update: Update) -> str:
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind)), OTHER)


def _date(update: Update) -> datetime | None:
    """Return when a message was sent; Telegram tells no other dates that matter here."""
    return update.effective_message.date if isinstance(update.effective_message, Message) else None


class Processor:
    """Carries out stored updates with the bot's handlers."""

    def __init__(
        self, application: BotApplication, handlers: Sequence[BaseHandler[Any, BotContext, None]] = HANDLERS
    ) -> None:
        self._application = application
        self._state: State = application.bot_data[STATE]
        self._metrics: Metrics = application.bot_data[COUNTERS]
        self._handlers = handlers
        self._clock: TelegramClock = application.bot_data[CLOCK]
        self._started = self._clock.now()

    async def handle(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        """Carry out an update and return its changes.

        A reply that nobody can get any more (blocked, removed) counts as done.
        """
        update = self._read(stored)
        if sent.slip:
            sent.slip.from_backlog = min(filter(None, (self._clock.of(stored.at), _date(update)))) < self._started
        changes: list[Change] = []
        try:
            await self._dispatch(update, BotContext.of_update(update, self._application, sent, changes))
        except TelegramError as error:
            if consequence(error, "handling") != "nobody's":
                raise
            log.info("not delivered: the bot was blocked, removed or silenced")
            self._metrics.failed("undeliverable")
            changes += leave(update.effective_chat, error, self._state)
        self._metrics.carried_out(_kind(update))
        return changes

    async def give_up(self, stored: StoredUpdate, error: Exception) -> None:
        """Tell the asker and the owners that an update can't be handled; it raises nothing."""
        try:
            update = self._read(stored)
        except Exception as unreadable:
            log.error("an update that can't be read was set aside: %s", type(unreadable).__name__)
            return
        try:
            await apologise(update, error, BotContext.of_update(update, self._application, SentOnce(), []))
        except Exception as failure:
            # The worker goes on with the updates of other chats.
            log.error("that an update failed could not be told: %s", type(failure).__name__)

    async def tell_place(self, stored: StoredUpdate, before: int) -> None:
        """Tell a person in private how many others are answered before them; the answer comes also where this fails."""
        try:
            message = self._read(stored).message
            if message:
                await tell_place(message, before, Outbox(self._application.bot, SentOnce()), self._state)
        except Exception as failure:
            log.info("a place in line could not be told: %s", type(failure).__name__)

    async def tell_refusal(self, stored: StoredUpdate, refusal: Refusal) -> None:
        """Tell whoever sent too much how long to wait; where this fails, nobody waits for it."""
        try:
            message = self._read(stored).effective_message
            if isinstance(message, Message):
                await tell_refusal(refusal, message, Outbox(self._application.bot, SentOnce()), self._state)
        except Exception as failure:
            log.info("a refusal could not be told: %s", type(failure).__name__)

    def _read(self, stored: StoredUpdate) -> Update:
        bot: Bot = self._application.bot
        return Update.de_json(read_payload(stored), bot)

    async def _dispatch(self, update: Update, context: BotContext) -> None:
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.handle_update(update, self._application, check, context)
                return
