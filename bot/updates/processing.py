"""Stored updates -> handlers: Telegram's JSON is read, the first handler that fits carries it out."""

import json
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseHandler

from bot.handlers import HANDLERS
from bot.handlers.context import METRICS, STATE, BotApplication, BotContext
from bot.handlers.errors import apologise, is_for_nobody, leave
from bot.handlers.limits import tell_place
from bot.running.metrics import Metrics
from bot.sending.outbox import Outbox
from bot.sending.sent_once import SentOnce
from bot.state.changes import Change
from bot.state.state import State
from bot.state.values import StoredUpdate
from bot.updates.inbox import Halted, Outage
from knowledge.toolbox.cleaning import without_surrogates

OTHER = "other"
LARGEST_ID = (1 << 63) - 1
"""Of the whole numbers that databases take."""
_OWNERS = frozenset({"chat", "from", "user", "sender_chat"})
"""Who has a number of their own, wherever in an update they stand."""
_NUMBERS = frozenset({"message_id", "message_thread_id", "migrate_to_chat_id", "migrate_from_chat_id"})

log = logging.getLogger(__name__)

Halt = Callable[[TelegramError], None]
"""Stops the bot for a reason that only its owner can mend."""


def stored_update(update: dict[str, Any], bot: int) -> StoredUpdate:
    """Return an update as it is stored; those of a chat, or where there is none of a user, stay in order."""
    # Half a character, which JSON can hold, no database takes.
    payload = without_surrogates(json.dumps(update, ensure_ascii=False))
    return StoredUpdate(bot, update["update_id"], _queue(update), payload)


def _without_zeros(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a JSON object whose texts have no zero characters, which PostgreSQL does not take."""
    return {name: value.replace("\0", "") if isinstance(value, str) else value for name, value in pairs}


def check(part: Any) -> None:
    """Raise ValueError for a part of an update whose ids are none: with these, no database could ever be asked."""
    for name, value in part.items() if isinstance(part, dict) else ():
        if name in _OWNERS and not (isinstance(value, dict) and _is_id(value.get("id"))):
            raise ValueError(f"{name} without an id")
        if name in _NUMBERS and not _is_id(value):
            raise ValueError(f"{name} is no number")
    for value in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        check(value)


def _is_id(value: object) -> bool:
    return type(value) is int and abs(value) <= LARGEST_ID


def _queue(update: dict[str, Any]) -> int:
    bodies = [value for value in update.values() if isinstance(value, dict)]
    inner = [body["message"] for body in bodies if isinstance(body.get("message"), dict)]
    owners = [*(body.get("chat") for body in (*bodies, *inner)), *(body.get("from") for body in bodies)]
    ids = (owner.get("id") for owner in owners if isinstance(owner, dict))
    return next((id for id in ids if type(id) is int and _is_id(id)), int(update["update_id"]))


def _kind(update: Update) -> str:
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind)), OTHER)


def _passes(error: TelegramError) -> bool:
    """Tell whether an error is one of the connection or of Telegram's server, and none of the call."""
    return isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest)


class Processor:
    """Carries out stored updates with the bot's handlers."""

    def __init__(
        self, application: BotApplication, halt: Halt, handlers: Sequence[BaseHandler[Any, BotContext, None]] = HANDLERS
    ) -> None:
        self._application = application
        self._halt = halt
        self._state: State = application.bot_data[STATE]
        self._metrics: Metrics = application.bot_data[METRICS]
        self._handlers = handlers

    async def handle(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        """Carry out an update and return its changes; what nobody can be told any more is done."""
        update = self._read(stored)
        changes: list[Change] = []
        try:
            await self._dispatch(update, BotContext.of_update(update, self._application, sent, changes))
        except InvalidToken:
            await self._halt_if_revoked()
            raise
        except (SQLAlchemyError, OSError) as error:
            raise Outage(type(error).__name__) from error
        except TelegramError as error:
            if _passes(error):
                raise Outage(type(error).__name__) from error
            if not is_for_nobody(error):
                raise
            log.info("not delivered: the bot was blocked, removed or silenced")
            self._metrics.failed("undeliverable")
            changes += leave(update.effective_chat, error, self._state)
        self._metrics.carried_out(_kind(update))
        return changes

    async def give_up(self, stored: StoredUpdate, error: Exception) -> None:
        """Tell the asker and the owners that an update can't be handled."""
        try:
            update = self._read(stored)
        except Exception as unreadable:
            log.error("an update that can't be read was set aside: %s", type(unreadable).__name__)
            return
        try:
            await apologise(update, error, BotContext.of_update(update, self._application, SentOnce(), []))
        except Exception as failure:
            # Whoever handles the updates of all chats must not end with this one.
            log.error("that an update failed could not be told: %s", type(failure).__name__)

    async def tell_place(self, stored: StoredUpdate, before: int) -> None:
        """Tell a person in private how many others are answered before them; the answer comes also where this fails."""
        try:
            message = self._read(stored).message
            if message:
                await tell_place(message, before, Outbox(self._application.bot, SentOnce()), self._state)
        except Exception as failure:
            log.info("a place in line could not be told: %s", type(failure).__name__)

    async def _halt_if_revoked(self) -> None:
        """Stop the bot where Telegram does not know its token any more; missing files and methods look the same."""
        try:
            with suppress(NetworkError):
                await self._application.bot.get_me()
        except InvalidToken as error:
            self._halt(error)
            raise Halted from None

    def _read(self, stored: StoredUpdate) -> Update:
        bot: Bot = self._application.bot
        update = json.loads(stored.payload, object_pairs_hook=_without_zeros)
        check(update)
        return Update.de_json(update, bot)

    async def _dispatch(self, update: Update, context: BotContext) -> None:
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.handle_update(update, self._application, check, context)
                return
