"""Methods of the Bot API by which updates come."""

import re
from contextlib import suppress

from tests.fake_telegram.api_call import ApiCall
from tests.fake_telegram.refusals import POLL_AND_WEBHOOK, TWO_POLLERS, Refused
from tests.fake_telegram.updates import FIRST_UPDATE
from tests.fake_telegram.wire import Json


class UpdateMethods(ApiCall):
    """Polling and the webhook."""

    async def getUpdates(self) -> list[Json]:
        telegram, given = self._telegram, self._given
        if telegram.webhook:
            raise Refused(POLL_AND_WEBHOOK, 409)
        self._allow()
        offset = given.get("offset", 0)
        if offset < 0:
            offset += FIRST_UPDATE + len(telegram.updates)
        telegram.queue = [d for d in telegram.queue if d.update["update_id"] >= offset or (d.again and not d.fetched)]
        if not telegram.queue and given.get("timeout"):
            await self._poll(given["timeout"])
        batch = telegram.queue[: given.get("limit", 100)]
        for delivery in batch:
            delivery.fetched = True
        return [d.update for d in batch]

    async def setWebhook(self) -> bool:
        url, secret = self._given.get("url", ""), self._given.get("secret_token")
        if not url:
            return await self.deleteWebhook()
        if not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", url):
            raise Refused("bad webhook: An HTTPS URL must be provided for webhook")
        if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
            raise Refused("secret token contains unallowed characters")
        self._drop_pending()
        self._allow()
        self._telegram.poller = None
        most = self._given.get("max_connections", 40)
        if not 1 <= most <= 100:
            raise Refused("max_connections must be between 1 and 100")
        self._telegram.set_webhook({"url": url, "secret_token": secret, "max_connections": most})
        return True

    async def deleteWebhook(self) -> bool:
        self._drop_pending()
        self._telegram.set_webhook({})
        return True

    async def getWebhookInfo(self) -> Json:
        webhook = {k: v for k, v in self._telegram.webhook.items() if k != "secret_token"}
        pending = {"has_custom_certificate": False, "pending_update_count": len(self._telegram.queue)}
        return {"url": "", **pending, "allowed_updates": self._telegram.allowed_updates, **webhook}

    async def _poll(self, seconds: float) -> None:
        """Wait for an update; of two pollers the older one loses."""
        telegram = self._telegram
        telegram.poller = poller = object()
        telegram.changed()
        with suppress(TimeoutError):
            await telegram.wait_for(lambda: telegram.queue or telegram.poller is not poller, seconds)
        if telegram.poller is not poller:
            raise Refused(TWO_POLLERS if telegram.poller else "Conflict: terminated by setWebhook request", 409)

    def _allow(self) -> None:
        if "allowed_updates" in self._given:  # left out, the last setting stays
            self._telegram.allowed_updates = list(self._given["allowed_updates"])

    def _drop_pending(self) -> None:
        if self._given.get("drop_pending_updates"):
            self._telegram.queue.clear()
