"""Questions that a group's contact was asked, and the answers that the contact wants to be found again."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from bot.groups.chat_settings import Contact
from bot.groups.hand_off import LONGEST_STORED, HandOff
from bot.replies.asker import Asker
from bot.state.changes import Change
from bot.state.database import Database
from bot.state.lifetimes import LEAST_HAND_OFF_LIFE
from bot.state.tables import HAND_OFFS, NO_TOPIC

MOST_FOUND = 100
"""Stored answers of a group that a question is held against, the newest first."""


class HandOffs:
    """Remembers what a contact was asked, and for good the answers that they stored for their group."""

    def __init__(self, database: Database, kept: timedelta) -> None:
        self._database = database
        self._keeps_text = bool(kept)
        self._life = max(kept, LEAST_HAND_OFF_LIFE)

    async def under(self, chat: int, message: int) -> HandOff | None:
        """Return what one of the bot's messages asked a contact; None where it asked nothing."""
        return await self._first(chat, HAND_OFFS.c.message == message)

    async def given_in(self, chat: int, message: int) -> HandOff | None:
        """Return the hand-off whose answer one of the bot's messages gives."""
        return await self._first(chat, HAND_OFFS.c.given == message)

    async def stored(self, chat: int) -> tuple[HandOff, ...]:
        """Return the answers that contacts stored for a group, the newest first."""
        if chat > 0:
            return ()  # the id of a person: a private chat has no contact, and each of its messages would ask for them
        query = select(HAND_OFFS).where(HAND_OFFS.c.chat == chat, HAND_OFFS.c.stored.is_(True))
        rows = await self._database.read(query.order_by(HAND_OFFS.c.at.desc(), HAND_OFFS.c.id.desc()).limit(MOST_FOUND))
        return tuple(map(_hand_off, rows))

    def put(self, asker: Asker, message: int, hand_off: HandOff, now: datetime) -> Change:
        """Return the change that remembers that a contact was asked, with which message."""
        return insert(HAND_OFFS).values(
            chat=asker.chat,
            topic=asker.topic or NO_TOPIC,
            message=message,
            asked=hand_off.asked,
            user=hand_off.asker,
            question=hand_off.question if self._keeps_text else "",
            language=hand_off.language,
            contact=hand_off.contact.user,
            contact_name=hand_off.contact.name,
            stored=False,
            at=now,
        )

    def answered(self, hand_off: HandOff, given: int, now: datetime) -> Change:
        """Return the change that remembers an answer, and the bot's message that gives it."""
        values: Mapping[str, Any] = {
            "contact": hand_off.contact.user,
            "contact_name": hand_off.contact.name,
            "answer": hand_off.answer[:LONGEST_STORED] if self._keeps_text else "",
            "given": given,
            "stored": False,
            "at": now,
        }
        return update(HAND_OFFS).where(HAND_OFFS.c.id == hand_off.id).values(**values)

    def kept(self, chat: int, hand_off: HandOff) -> list[Change]:
        """Return the changes that store an answer, in the place of an earlier one to the same question."""
        earlier = delete(HAND_OFFS).where(
            HAND_OFFS.c.chat == chat,
            HAND_OFFS.c.question == hand_off.question,
            HAND_OFFS.c.stored.is_(True),
            HAND_OFFS.c.id != hand_off.id,
        )
        return [earlier, update(HAND_OFFS).where(HAND_OFFS.c.id == hand_off.id).values(stored=True)]

    def dropped(self, chat: int, id: int) -> Change:
        """Return the change that stores an answer no longer."""
        return delete(HAND_OFFS).where(HAND_OFFS.c.chat == chat, HAND_OFFS.c.id == id)

    def expired(self, now: datetime) -> list[Change]:
        """Return the change that forgets what was never answered, or not stored."""
        return [delete(HAND_OFFS).where(HAND_OFFS.c.stored.is_(False), HAND_OFFS.c.at < now - self._life)]

    async def _first(self, chat: int, condition: Any) -> HandOff | None:
        query = select(HAND_OFFS).where(HAND_OFFS.c.chat == chat, condition).order_by(HAND_OFFS.c.id.desc()).limit(1)
        row = await self._database.first(query)
        return _hand_off(row) if row else None


def forgotten(user: int, chat: int | None) -> list[Change]:
    """Return the changes that forget a person: what they asked, or who asked a stored question; what they answered."""
    here = [] if chat is None else [HAND_OFFS.c.chat == chat]
    asked = delete(HAND_OFFS).where(HAND_OFFS.c.user == user, HAND_OFFS.c.stored.is_(False), *here)
    nobody = update(HAND_OFFS).where(HAND_OFFS.c.user == user, *here).values(user=0)
    answered = delete(HAND_OFFS).where(HAND_OFFS.c.contact == user, *here)
    return [asked, answered, nobody]


def _hand_off(row: Row[Any]) -> HandOff:
    return HandOff(
        row.id,
        row.asked,
        row.user,
        row.question,
        row.language,
        Contact(row.contact, row.contact_name),
        row.answer or "",
        row.at,
        row.stored,
    )
