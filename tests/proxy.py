"""What stands in front of several processes with one webhook, as Caddy does in `compose.yaml`."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web


class Proxy:
    """Stands in front of the machines: sends each request to one that says it is ready, to another if that is gone."""

    def __init__(self, machines: Sequence[str]) -> None:
        self._machines = machines
        self.taken: dict[str, int] = dict.fromkeys(machines, 0)

    async def forward(self, request: web.Request) -> web.Response:
        body, secret = await request.read(), request.headers["X-Telegram-Bot-Api-Secret-Token"]
        # A connection for each: a kept one may be closed by the other side just when it is used.
        connector = aiohttp.TCPConnector(force_close=True)
        async with aiohttp.ClientSession(connector=connector) as session:
            for machine in sorted(self._machines, key=self.taken.__getitem__):
                try:
                    async with session.get(f"{machine}/readyz") as ready:
                        ready.raise_for_status()
                    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
                    async with session.post(f"{machine}/hook", data=body, headers=headers) as response:
                        self.taken[machine] += 1
                        return web.Response(status=response.status)
                except aiohttp.ClientError:
                    continue
        return web.Response(status=502)


@asynccontextmanager
async def proxied(machines: Sequence[str]) -> AsyncIterator[tuple[Proxy, str]]:
    """Give a proxy and the URL of its webhook inside a block."""
    made, pages = Proxy(machines), web.Application()
    pages.router.add_post("/hook", made.forward)
    runner = web.AppRunner(pages)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield made, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()
