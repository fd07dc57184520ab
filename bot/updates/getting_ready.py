"""While the index is built: people in private are told that the bot is getting ready, and are answered afterwards."""

import json
import logging
from typing import Any
from urllib.parse import urlencode

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.handlers.reading import app_language, place_of
from bot.replies.reply import Reply
from bot.sending.async_clock import AsyncClock
from bot.sending.outbox import Outbox, target_of
from bot.sending.sent_once import SentOnce
from bot.sending.unstored import Slip
from bot.texts import texts_for
from bot.updates.stored_updates import read_payload, stored_update

PEEK_EVERY = 1.0
"""Seconds between two looks at what waits at Telegram."""

NO_BOT = 0
"""Stands for the bot's own id, which is not known yet."""

log = logging.getLogger(__name__)


class GettingReady:
    """Looks at the updates that wait at Telegram and leaves them there: they are taken in when the bot is ready."""

    def __init__(self, bot: ExtBot[Slip], request: BaseRequest, allowed: str, clock: AsyncClock | None = None) -> None:
        self._bot = bot
        self._request = request
        self._allowed = allowed
        self._clock = clock or AsyncClock()
        self._told = set[int]()

    async def run(self) -> None:
        """Tell whoever asks, each once, until this is cancelled; where that can't be, the answer still comes."""
        while True:
            try:
                for update in await self._waiting():
                    await self._tell(update)
            except (TelegramError, ValueError, KeyError, TypeError) as error:
                log.info("nobody could be told that the bot is getting ready: %s", type(error).__name__)
            await self._clock.sleep(PEEK_EVERY)

    async def _waiting(self) -> list[dict[str, Any]]:
        """Return the oldest updates; without an offset, none of them counts as taken."""
        url = f"{self._bot.base_url}/getUpdates?{urlencode({'timeout': 0, 'allowed_updates': self._allowed})}"
        updates: list[dict[str, Any]] = json.loads(await self._request.retrieve(url))["result"]
        return updates

    async def _tell(self, update: dict[str, Any]) -> None:
        read = Update.de_json(read_payload(stored_update(update, NO_BOT)), self._bot)
        message = read.message
        if isinstance(message, Message) and place_of(message.chat) == "private" and message.chat_id not in self._told:
            self._told.add(message.chat_id)
            words = texts_for(app_language(message.from_user)).limits.getting_ready
            await Outbox(self._bot, SentOnce()).send(target_of(message, as_reply=False), Reply(words))
