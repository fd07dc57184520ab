"""Answers that owners are about to teach: what the bot's message asks for, or shows before it is learnt."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, or_, select

from bot.replies.asker import Asker
from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import DIALOG_LIFE, LESSON_LIFE
from bot.state.tables import DRAFTS
from bot.state.values import Draft


class Drafts:
    """Remembers for a day what owners are about to teach."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def under(self, chat: int, message: int) -> Draft | None:
        """Return what one of the bot's messages shows or asks for; None where that is over."""
        row = await self._database.first(select(DRAFTS).where(DRAFTS.c.chat == chat, DRAFTS.c.message == message))
        return _draft(row) if row else None

    async def waiting(self, asker: Asker, now: datetime) -> Draft | None:
        """Return the newest draft of which the bot waits for the rest; after half an hour it waits no longer."""
        row = await self._database.first(
            select(DRAFTS)
            .where(DRAFTS.c.chat == asker.chat, DRAFTS.c.user == asker.user, DRAFTS.c.at >= now - DIALOG_LIFE)
            .where(or_(DRAFTS.c.question == "", DRAFTS.c.answer == ""))
            .order_by(DRAFTS.c.at.desc(), DRAFTS.c.message.desc())
            .limit(1)
        )
        return _draft(row) if row else None

    def kept(self, asker: Asker, message: int, draft: Draft, now: datetime) -> list[Change]:
        """Return the changes that remember a draft; of those that wait there is one at a time."""
        waiting = or_(DRAFTS.c.question == "", DRAFTS.c.answer == "")
        row = {
            "chat": asker.chat,
            "message": message,
            "user": asker.user,
            "question": draft.question,
            "answer": draft.answer,
            "ways": list(draft.ways),
            "instead": draft.instead,
            "at": now,
        }
        earlier = delete(DRAFTS).where(DRAFTS.c.chat == asker.chat, DRAFTS.c.user == asker.user, waiting)
        return [earlier, Upsert(DRAFTS, row)]

    def ended(self, asker: Asker, message: int) -> Change:
        """Return the change that forgets a draft: it was learnt, or left."""
        return delete(DRAFTS).where(DRAFTS.c.chat == asker.chat, DRAFTS.c.message == message)

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that forgets drafts that nobody confirmed."""
        return [delete(DRAFTS).where(DRAFTS.c.at < now - LESSON_LIFE)]


def _draft(row: Row[Any]) -> Draft:
    return Draft(row.question, row.answer, tuple(row.ways), row.instead, row.message)
