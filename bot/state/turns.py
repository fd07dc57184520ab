"""The last questions of each asker, so that a follow-up is understood."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, insert, select

from bot.replies.asker import Asker
from bot.state.changes import BoundStatement, Change
from bot.state.database import Database
from bot.state.lifetimes import TURN_LIFE
from bot.state.tables import NO_TOPIC, TURNS

MOST_TURNS = 5
"""Earlier questions that a follow-up may refer to; further back, people rarely mean them."""
TURN_LENGTH = 1000
"""Characters of a turn that are kept: more than people type, and pasted documents are cut."""

_KEY = ("chat", "topic", "user")
_LATELY = (
    select(TURNS.c.text)
    .where(*(TURNS.c[name] == bindparam(name) for name in _KEY), TURNS.c.at >= bindparam("since"))
    .order_by(TURNS.c.at.desc(), TURNS.c.id.desc())
    .limit(MOST_TURNS)
)
_EARLIER = _LATELY.where(TURNS.c.at < bindparam("before"))
_ADD = insert(TURNS).values({name: bindparam(name) for name in (*_KEY, "text", "at")})


class Turns:
    """Remembers what was asked in the last half hour, by the time of the message."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._kept = bool(kept)

    async def recent(self, asker: Asker, now: datetime, before: datetime | None = None) -> tuple[str, ...]:
        """Return the asker's last turns, oldest first; only those before a moment, where `before` is given."""
        values = {**_key(asker), "since": now - TURN_LIFE}
        query, values = (_EARLIER, {**values, "before": before}) if before else (_LATELY, values)
        return tuple(row.text for row in reversed(await self._database.read(query, values)))

    def added(self, asker: Asker, turn: str, now: datetime) -> list[Change]:
        """Return the change that remembers a turn; none where no texts are kept."""
        return [BoundStatement(_ADD, {**_key(asker), "text": turn[:TURN_LENGTH], "at": now})] if self._kept else []

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes turns that are too old for a follow-up."""
        return [delete(TURNS).where(TURNS.c.at < now - TURN_LIFE)]


def _key(asker: Asker) -> dict[str, int]:
    return {"chat": asker.chat, "topic": asker.topic or NO_TOPIC, "user": asker.user}
