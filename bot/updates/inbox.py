"""Updates on their way to the handlers: stored first, handled in order within a chat, ended when their replies are out.

`LocalInbox` is for one process and any database, `SharedInbox` for any number of processes on one PostgreSQL.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.state.postgres_database import PostgresDatabase
from bot.state.state import State
from bot.state.values import StoredUpdate
from bot.updates.arrivals import Gate
from bot.updates.attempts import Attempts
from bot.updates.local_inbox import LocalInbox
from bot.updates.shared_inbox import SharedInbox


class Inbox(Protocol):
    """Takes in updates and sees to it that each is handled."""

    async def start(self) -> bool:
        """Begin with what was left by the last run, and return True; where that fails, it may be called again."""

    async def receive(self, updates: Sequence[StoredUpdate]) -> None:
        """Return when the updates are stored; it waits while there is more than can be held."""

    async def close(self, seconds: float) -> None:
        """Finish what is at hand, in so many seconds at most; the rest stays stored."""


def make_inbox(bot: int, state: State, attempts: Attempts, gate: Gate | None = None) -> Inbox:
    """Return the inbox that fits the database."""
    if isinstance(state.database, PostgresDatabase):
        return SharedInbox(bot, state.updates, state.database, attempts, gate)
    return LocalInbox(bot, state.updates, state.database, attempts, gate)
