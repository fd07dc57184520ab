"""Reads and deletes what all tables keep of one person."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, Select, Table, and_, delete, func, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from bot.state import hand_offs
from bot.state.changes import Change, EmptyJournal
from bot.state.database import Database
from bot.state.tables import (
    ANSWERS,
    BROADCASTS,
    CHATS,
    CONTACTS,
    DIALOGS,
    DRAFTS,
    HAND_OFFS,
    LESSONS,
    OWNER_DOCUMENTS,
    PEOPLE,
    REPLIES,
    RESULTS,
    TAUGHT_ANSWERS,
    TURNS,
    UPDATES,
    VOTES,
)
from bot.state.updates import ASIDE, Updates
from bot.state.values import PersonalData, PersonalItem, PersonalKind

_BY_CHAT: Mapping[PersonalKind, Table] = {
    "turns": TURNS,
    "dialogs": DIALOGS,
    "results": RESULTS,
    "answers": ANSWERS,
    "votes": VOTES,
    "replies": REPLIES,
}


class Personal:
    """What is kept of a person, and the changes that delete it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._updates = Updates(database)

    async def of(self, user: int, username: str = "") -> PersonalData:
        """Return everything that is kept of a person; groups may know them by nothing but their @name."""
        taught = select(OWNER_DOCUMENTS.c.name, OWNER_DOCUMENTS.c.at).where(OWNER_DOCUMENTS.c.added_by == user)
        lessons = select(LESSONS.c.name, LESSONS.c.at).where(LESSONS.c.user == user, LESSONS.c.handbook.is_(None))
        switches = select(LESSONS.c.handbook, LESSONS.c.at).where(
            LESSONS.c.user == user, LESSONS.c.handbook.is_not(None)
        )
        drafts = select(DRAFTS.c.question, DRAFTS.c.answer, DRAFTS.c.at).where(DRAFTS.c.user == user)
        answers = select(TAUGHT_ANSWERS).where(TAUGHT_ANSWERS.c.user == user)
        sent = select(BROADCASTS.c.text, BROADCASTS.c.at).where(BROADCASTS.c.user == user).distinct()
        items = {kind: await self._items(query) for kind, query in _queries(user, username).items()}
        of_owners = (taught, lessons, switches, drafts, answers, sent)
        own = [each for query in of_owners for each in await self._items(query)]
        return PersonalData(user, items, tuple(own))

    def forgotten(self, user: int, chat: int | None, username: str = "", until: int | None = None) -> list[Change]:
        """Return the changes that forget a person in one chat, or everywhere; no update after `until` counts."""
        here = [] if chat is None else [chat]
        rows = [
            delete(table).where(table.c.user == user, *(table.c.chat == each for each in here))
            for table in _BY_CHAT.values()
        ]
        drafts = delete(DRAFTS).where(DRAFTS.c.user == user, *(DRAFTS.c.chat == each for each in here))
        broadcasts = [delete(BROADCASTS).where(BROADCASTS.c.user == user)] if chat in (None, user) else []
        contact = update(CHATS).where(_is_contact(user, username), *(CHATS.c.chat == each for each in here))
        choice = [delete(PEOPLE).where(PEOPLE.c.user == user)] if chat in (None, user) else []
        return [
            *rows,
            drafts,
            *broadcasts,
            *hand_offs.forgotten(user, chat),
            delete(CONTACTS).where(_is_further(user, username), *(CONTACTS.c.chat == each for each in here)),
            contact.values(contact=None, contact_name=None),
            self._updates.forgotten(user, chat, until),
            *choice,
            EmptyJournal(),
        ]

    async def _items(self, query: Select[Any]) -> tuple[PersonalItem, ...]:
        return tuple(_item(row) for row in await self._database.read(query))


def _queries(user: int, username: str) -> Mapping[PersonalKind, Select[Any]]:
    by_chat: dict[PersonalKind, Select[Any]] = {
        kind: select(table).where(table.c.user == user).order_by(table.c.at) for kind, table in _BY_CHAT.items()
    }
    return {
        **by_chat,
        "failures": (
            select(UPDATES.c.queue.label("chat"), UPDATES.c.payload, UPDATES.c.at)
            .where(UPDATES.c.state == ASIDE, UPDATES.c.sender == user)
            .order_by(UPDATES.c.at)
        ),
        "further_contacts": select(CONTACTS).where(_is_further(user, username)),
        "hand_offs": select(HAND_OFFS).where(or_(HAND_OFFS.c.user == user, HAND_OFFS.c.contact == user)),
        "languages": select(PEOPLE.c.language).where(PEOPLE.c.user == user, PEOPLE.c.language.is_not(None)),
        "contacts": (
            select(CHATS.c.chat, CHATS.c.contact_name).where(_is_contact(user, username)).order_by(CHATS.c.chat)
        ),
    }


def _is_further(user: int, username: str) -> ColumnElement[bool]:
    """Return the condition for the rows in which a person is asked about certain things."""
    by_name = and_(CONTACTS.c.user.is_(None), func.lower(CONTACTS.c.name) == f"@{username.lower()}")
    return or_(CONTACTS.c.user == user, by_name) if username else CONTACTS.c.user == user


def _is_contact(user: int, username: str) -> ColumnElement[bool]:
    """Return the condition for the groups whose contact a person is: by id, or where only that is known, by @name."""
    by_name = and_(CHATS.c.contact.is_(None), func.lower(CHATS.c.contact_name) == f"@{username.lower()}")
    return or_(CHATS.c.contact == user, by_name) if username else CHATS.c.contact == user


def _item(row: Row[Any]) -> PersonalItem:
    return {name: value for name, value in row._mapping.items() if name not in ("id", "user")}
