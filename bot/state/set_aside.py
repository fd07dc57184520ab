"""Questions of `/gaps` that owners set aside; of the question only a mark is kept."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select

from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import SET_ASIDE_LIFE
from bot.state.tables import SET_ASIDE
from bot.state.values import SetAside, SetAsideQuestion


class SetAsideQuestions:
    """Remembers what owners do not want to see again, or not now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> tuple[SetAsideQuestion, ...]:
        """Return all of them."""
        rows = await self._database.read(select(SET_ASIDE).order_by(SET_ASIDE.c.mark))
        return tuple(SetAsideQuestion(row.mark, row.how, row.at) for row in rows)

    def put(self, marks: Iterable[str], how: SetAside, now: datetime) -> list[Change]:
        """Return the changes that set questions aside."""
        return [Upsert(SET_ASIDE, {"mark": mark, "how": how, "at": now}) for mark in marks]

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that forgets them when the questions are forgotten too."""
        return [delete(SET_ASIDE).where(SET_ASIDE.c.at < now - SET_ASIDE_LIFE)]
