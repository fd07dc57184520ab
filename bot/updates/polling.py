"""Fetching updates: each is stored before the next fetch confirms it to Telegram."""

import asyncio
import json
import logging
from collections.abc import Sequence
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.running.logs import name_of
from bot.sending.failures import consequence
from bot.state.values import StoredUpdate
from bot.updates.attempts import ATTEMPTS
from bot.updates.inbox import Inbox
from bot.updates.outages import Outages, unless
from bot.updates.stored_updates import Json, checked_update, stored_update

WAIT = 10
"""Seconds for which Telegram holds a fetch open while there is nothing; proxies close silent connections later."""
READ_MARGIN = 5
"""Seconds that the answer may take beyond `WAIT`: Telegram answers at its end, the network adds a little."""

log = logging.getLogger(__name__)


class Poller:
    """Fetches updates as Telegram's own JSON, which is what is stored."""

    def __init__(self, bot: Bot, request: BaseRequest, inbox: Inbox, allowed: Sequence[str], outages: Outages) -> None:
        self._bot = bot
        self._request = request
        self._inbox = inbox
        self._allowed = json.dumps(allowed)
        self._outages = outages
        self._offset = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch and store until `stop`; raise the error that only the owner can mend (token, second poller)."""
        with self._outages.retrying("fetching") as fetching:
            while not stop.is_set():
                try:
                    updates = await unless(stop, self._fetch())
                except Exception as error:
                    await unless(stop, fetching.after(error))
                    continue
                fetching.worked()
                if updates and await self._take([stored_update(each, self._bot.id) for each in updates], stop):
                    self._offset = updates[-1]["update_id"] + 1

    async def _take(self, updates: Sequence[StoredUpdate], stop: asyncio.Event) -> bool:
        """Store updates; tell whether that is done. What is not stored at `stop` comes again after the next start."""
        failures = 0
        with self._outages.retrying("storing") as storing:
            while not stop.is_set() and failures < ATTEMPTS:
                try:
                    await self._inbox.receive(updates)
                except Exception as error:
                    if consequence(error, "storing") != "attempt":
                        await unless(stop, storing.after(error))
                        continue
                    failures += 1
                    log.warning("updates can't be stored, attempt %d: %s", failures, name_of(error))
                else:
                    storing.worked()
                    return True
        return not stop.is_set() and await self._take_what_can_be(updates, stop)

    async def _take_what_can_be(self, updates: Sequence[StoredUpdate], stop: asyncio.Event) -> bool:
        """Store one by one what can't be stored together; the faulty one would hold up all later ones."""
        if len(updates) > 1:
            return all([await self._take([each], stop) for each in updates])
        self._outages.metrics.failed("dropped")
        log.error("update %d was dropped: it can't be stored", updates[0].id)
        return True

    async def _fetch(self) -> list[Json]:
        query = urlencode({"offset": self._offset, "timeout": WAIT, "allowed_updates": self._allowed})
        url = f"{self._bot.base_url}/getUpdates?{query}"
        answer = await self._request.retrieve(url, read_timeout=WAIT + READ_MARGIN)
        try:
            return [checked_update(each) for each in json.loads(answer)["result"]]
        except (ValueError, KeyError, TypeError):
            raise TelegramError("Invalid server response") from None
