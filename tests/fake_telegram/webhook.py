"""How updates reach a bot that has a webhook."""

import asyncio
import time
from typing import TYPE_CHECKING

import aiohttp

from tests.fake_telegram.updates import Delivery, line_of
from tests.fake_telegram.wire import Json

if TYPE_CHECKING:
    from tests.fake_telegram.server import FakeTelegram

POST_AGAIN = 0.02
"""Seconds after which an update that a webhook did not take is sent again; Telegram takes longer."""


class WebhookPoster:
    """Posts the queued updates to a webhook."""

    def __init__(self, telegram: "FakeTelegram") -> None:
        self._telegram = telegram
        self._session = aiohttp.ClientSession()
        self._posting: asyncio.Task[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether there is a webhook to post to."""
        return self._posting is not None

    def post_to(self, webhook: Json) -> None:
        """Post to this webhook from now on; an empty one stops it."""
        if self._posting:
            self._posting.cancel()
        self._posting = asyncio.create_task(self._post_updates(webhook)) if webhook else None

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close()

    async def _post_updates(self, webhook: Json) -> None:
        """Send many updates at a time, but those of one chat, or of one user without a chat, in order."""
        busy: set[int] = set()
        async with asyncio.TaskGroup() as tasks:
            while True:
                for delivery in self._telegram.queue:
                    line = line_of(delivery.update)
                    if line not in busy and len(busy) < webhook["max_connections"]:
                        busy.add(line)
                        tasks.create_task(self._post_next(delivery, webhook, line, busy))
                await self._telegram.next_change()

    async def _post_next(self, delivery: Delivery, webhook: Json, line: int, busy: set[int]) -> None:
        await self._post(delivery, webhook)
        busy.discard(line)
        self._telegram.changed()

    async def _post(self, delivery: Delivery, webhook: Json) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret_token"] or ""}
        try:
            async with self._session.post(webhook["url"], json=delivery.update, headers=headers) as response:
                response.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as error:
            webhook |= {"last_error_message": str(error), "last_error_date": int(time.time())}
            self._telegram.changed()
            await asyncio.sleep(POST_AGAIN)
        else:
            self._telegram.queue = [d for d in self._telegram.queue if d is not delivery]
