"""A file that is touched while the bot lives, for health checks that know no port."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

HEARTBEAT = "alive"
"""The name of the file in the data folder."""
BEAT = 10.0
"""Seconds between two touches."""
DEAD_AFTER = 60.0
"""Seconds without one after which the bot counts as dead or stuck: a busy machine may be late by some."""


@asynccontextmanager
async def beating(folder: Path) -> AsyncIterator[None]:
    """Touch the file again and again inside a block, and remove it at its end."""
    file = folder / HEARTBEAT
    task = asyncio.create_task(_beat(file))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        with suppress(OSError):
            file.unlink(missing_ok=True)


async def _beat(file: Path) -> None:
    while True:
        with suppress(OSError):  # a full disk must not end the bot
            await asyncio.to_thread(file.touch)
        await asyncio.sleep(BEAT)


def is_beating(folder: Path, now: float | None = None) -> bool:
    """Tell whether a bot with this data folder lives; `now` is in seconds since 1970."""
    try:
        touched = (folder / HEARTBEAT).stat().st_mtime
    except OSError:
        return False
    return (time.time() if now is None else now) - touched < DEAD_AFTER
