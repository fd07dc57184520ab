"""Fetching updates: each is stored before the next fetch confirms it to Telegram."""

import asyncio
import json
import logging
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, Forbidden, InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.running.metrics import Metrics
from bot.updates.attempts import pause
from bot.updates.inbox import Inbox
from bot.updates.stored_updates import stored_update

WAIT = 10
"""Seconds for which Telegram holds a fetch open while there is nothing; proxies close silent connections later."""
READ_MARGIN = 5
"""Seconds that the answer may take beyond `WAIT`: Telegram answers at its end, the network adds a little."""

_Result = TypeVar("_Result")

log = logging.getLogger(__name__)


class Poller:
    """Fetches updates as Telegram's own JSON, which is what is stored."""

    def __init__(self, bot: Bot, request: BaseRequest, inbox: Inbox, allowed: Sequence[str], metrics: Metrics) -> None:
        self._bot = bot
        self._request = request
        self._inbox = inbox
        self._allowed = json.dumps(allowed)
        self._metrics = metrics
        self._offset = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch and store until `stop`; raise the TelegramError that only the owner can mend (token, second poller)."""
        await self._bot.delete_webhook(drop_pending_updates=False)
        log.info("@%s is answering", self._bot.username)
        failures = 0
        while not stop.is_set():
            try:
                updates = await _unless(stop, self._fetch())
                failures = 0
            except (TelegramError, ValueError) as error:
                failures += 1
                _raise_if_fatal(error)
                self._metrics.failed("fetching")
                log.warning("fetching updates failed, trying again: %s", type(error).__name__)
                await _unless(stop, pause(failures))
                continue
            if updates:
                await self._take(updates)

    async def _take(self, updates: list[dict[str, Any]]) -> None:
        await self._inbox.receive([stored_update(update, self._bot.id) for update in updates])
        self._offset = updates[-1]["update_id"] + 1

    async def _fetch(self) -> list[dict[str, Any]]:
        query = urlencode({"offset": self._offset, "timeout": WAIT, "allowed_updates": self._allowed})
        url = f"{self._bot.base_url}/getUpdates?{query}"
        answer = json.loads(await self._request.retrieve(url, read_timeout=WAIT + READ_MARGIN))
        updates: list[dict[str, Any]] = answer["result"]
        return updates


def _raise_if_fatal(error: Exception) -> None:
    if isinstance(error, InvalidToken | Forbidden | Conflict):
        raise error


async def _unless(stop: asyncio.Event, coroutine: Coroutine[Any, Any, _Result]) -> _Result | None:
    """Return the result of a coroutine, or None if `stop` is set first."""
    work, stopping = asyncio.ensure_future(coroutine), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return work.result() if work.done() else None
    finally:
        work.cancel()
        stopping.cancel()
