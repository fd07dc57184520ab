"""A clock for what waits: time passes only by waiting, and at once."""

import asyncio

from bot.sending.async_clock import AsyncClock


class QuickClock(AsyncClock):
    """Time that passes at once when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    def now(self) -> float:
        """Return the present moment in seconds."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)
