"""Stored updates -> handlers: Telegram's JSON is read, the first handler that fits carries it out."""

import json
import logging
from collections.abc import Sequence
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import BaseHandler

from bot.context import STATE, BotApplication, BotContext
from bot.handlers import HANDLERS
from bot.handlers.errors import apologise, is_for_nobody, leave
from bot.state import State
from bot.state.updates import StoredUpdate
from bot.work import Work, working

log = logging.getLogger(__name__)


def stored_update(update: dict[str, Any], bot: int) -> StoredUpdate:
    """Return an update as it is stored; those of a chat, or where there is none of a user, stay in order."""
    return StoredUpdate(bot, update["update_id"], _queue(update), json.dumps(update, ensure_ascii=False))


def _queue(update: dict[str, Any]) -> int:
    for body in update.values():
        if isinstance(body, dict):
            owner = _chat(body) or body.get("from") or {}
            return int(owner.get("id", update["update_id"]))
    return int(update["update_id"])


def _chat(body: dict[str, Any]) -> dict[str, Any] | None:
    message = body.get("message")
    return body.get("chat") or (message.get("chat") if isinstance(message, dict) else None)


class Processor:
    """Carries out stored updates with the bot's handlers."""

    def __init__(
        self, application: BotApplication, handlers: Sequence[BaseHandler[Any, BotContext, None]] = HANDLERS
    ) -> None:
        self._application = application
        self._state: State = application.bot_data[STATE]
        self._handlers = handlers

    async def handle(self, stored: StoredUpdate, work: Work) -> None:
        """Carry out an update; what nobody can be told any more is done."""
        update = self._read(stored)
        with working(work):
            try:
                await self._dispatch(update)
            except TelegramError as error:
                if not is_for_nobody(error):
                    raise
                log.info("not delivered: the bot was blocked, removed or silenced")
                work.add(*leave(update.effective_chat, error, self._state))

    async def give_up(self, stored: StoredUpdate, error: Exception) -> None:
        """Tell the asker and the owners that an update can't be handled."""
        try:
            update = self._read(stored)
        except Exception as unreadable:
            log.error("an update that can't be read was set aside: %s", type(unreadable).__name__)
            return
        with working(Work()):
            await apologise(update, BotContext.from_error(update, error, self._application))

    def _read(self, stored: StoredUpdate) -> Update:
        bot: Bot = self._application.bot
        return Update.de_json(json.loads(stored.payload), bot)

    async def _dispatch(self, update: Update) -> None:
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                context = BotContext.from_update(update, self._application)
                await handler.handle_update(update, self._application, check, context)
                return
