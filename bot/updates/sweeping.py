"""Deletes what has been kept long enough."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from bot.sending.failures import cause_of
from bot.sending.telegram_clock import TelegramClock
from bot.state.state import State

SWEEP_EVERY = timedelta(hours=1)
SWEEP_WITHOUT_TEXTS = timedelta(minutes=1)
"""Where no texts are kept, those of updates that are done leave the disk soon."""

log = logging.getLogger(__name__)


@asynccontextmanager
async def sweeping(state: State, clock: TelegramClock) -> AsyncIterator[None]:
    """Delete what has been kept long enough, at once and then again and again, inside a block."""
    task = asyncio.create_task(_sweep(state, clock))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _sweep(state: State, clock: TelegramClock) -> None:
    while True:
        try:
            await state.commit(state.expired(clock.now(), datetime.now(UTC)))
        except Exception as error:
            log.warning("old texts could not be deleted, trying again later: %s", cause_of(error))
        await asyncio.sleep((SWEEP_EVERY if state.kept else SWEEP_WITHOUT_TEXTS).total_seconds())
