"""Time as sending uses it: an argument, so that tests have one that passes at once."""

import asyncio
import time


class AsyncClock:
    """Time as the event loop has it."""

    def now(self) -> float:
        """Return the present moment in seconds."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(seconds)
