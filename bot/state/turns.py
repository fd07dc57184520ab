"""The last questions of each asker, so that a follow-up is understood."""

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, select, true
from sqlalchemy.sql.elements import ColumnElement

from bot.asker import Asker
from bot.state.database import Change, Database
from bot.state.tables import NO_TOPIC, TURNS

REMEMBERED = 5
LIFE = timedelta(minutes=30)
TURN_LENGTH = 1000


class Turns:
    """Remembers what was asked in the last half hour; times are those of the messages."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._kept = bool(kept)

    async def recent(self, asker: Asker, now: datetime, before: datetime | None = None) -> tuple[str, ...]:
        """Return what the asker asked lately, oldest first; `before` leaves out what was asked from then on."""
        earlier = TURNS.c.at < before if before else true()
        lately = (
            select(TURNS.c.text)
            .where(_of(asker), TURNS.c.at >= now - LIFE, earlier)
            .order_by(TURNS.c.at.desc(), TURNS.c.id.desc())
            .limit(REMEMBERED)
        )
        return tuple(row.text for row in reversed(await self._database.read(lately)))

    def added(self, asker: Asker, turn: str, now: datetime) -> list[Change]:
        """Return the change that remembers one more turn; none where no texts are kept."""
        place = {"chat": asker.chat, "topic": asker.topic or NO_TOPIC, "user": asker.user}
        return [insert(TURNS).values(**place, text=turn[:TURN_LENGTH], at=now)] if self._kept else []

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that deletes turns which nothing can follow any more."""
        return [delete(TURNS).where(TURNS.c.at < now - LIFE)]


def _of(asker: Asker) -> ColumnElement[bool]:
    return and_(TURNS.c.chat == asker.chat, TURNS.c.topic == (asker.topic or NO_TOPIC), TURNS.c.user == asker.user)
