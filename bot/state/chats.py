"""The groups that the bot is in, with their settings."""

from collections import Counter
from datetime import datetime, time
from typing import Any

from sqlalchemy import Row, Table, delete, exists, func, select, update

from bot.groups.chat_settings import ChatSettings, Contact, QuietHours
from bot.groups.standing import Hears
from bot.state.changes import Change, Upsert
from bot.state.database import Database
from bot.state.group_values import GroupEntry
from bot.state.tables import (
    ANSWERS,
    CHATS,
    CONTACTS,
    DELETIONS,
    DIALOGS,
    GROUP_PAGES,
    HAND_OFFS,
    REPLIES,
    RESULTS,
    TURNS,
    VOTES,
)

_OF_CHAT = (ANSWERS, VOTES, RESULTS, DIALOGS, TURNS, HAND_OFFS)
"""Tables of what people asked in a chat; they go where the chat goes, and are emptied when the bot leaves."""
_BY_MESSAGE = (REPLIES, GROUP_PAGES, DELETIONS)
"""Tables about messages of a group, which mean others in a group with another id."""
_IDS = ("message", "asked", "given")
"""Columns with ids of messages."""
_UNFINISHED = (DIALOGS, TURNS)
"""Tables of what only the next message needs."""
_MINUTES_PER_HOUR = 60
"""Times of the day are kept in minutes from midnight."""


class Chats:
    """Remembers each group's settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def settings(self, chat: int) -> ChatSettings:
        """Return a group's settings; the default ones where the group is not known."""
        row = await self._database.first(select(CHATS).where(CHATS.c.chat == chat))
        return _settings(row) if row else ChatSettings()

    async def is_known(self, chat: int) -> bool:
        """Tell whether the bot has introduced itself in a group and is still a member."""
        row = await self._database.first(select(CHATS.c.active).where(CHATS.c.chat == chat))
        return bool(row and row.active)

    async def hears(self, chat: int) -> Hears | None:
        """Return what reaches the bot in a group where it is no admin; None where that is not known."""
        row = await self._database.first(select(CHATS.c.hears).where(CHATS.c.chat == chat))
        return row.hears if row else None

    async def listed(self, after: datetime) -> tuple[GroupEntry, ...]:
        """Return the groups that the bot is in, those first in which most was asked since a moment."""
        asked: Counter[int] = Counter()
        for table in (ANSWERS, RESULTS):
            query = select(table.c.chat, func.count().label("times")).where(table.c.at >= after).group_by(table.c.chat)
            asked.update({row.chat: int(row.times) for row in await self._database.read(query)})
        rows = await self._database.read(select(CHATS).where(CHATS.c.active))
        found = [
            GroupEntry(row.chat, row.title or "", row.since, asked[row.chat], bool(row.allowed), row.code or "")
            for row in rows
        ]
        return tuple(sorted(found, key=lambda each: (-each.asked, each.title, each.chat)))

    async def is_allowed(self, chat: int) -> bool:
        """Tell whether an owner allowed a group."""
        row = await self._database.first(select(CHATS.c.allowed).where(CHATS.c.chat == chat))
        return bool(row and row.allowed)

    async def code(self, chat: int) -> str:
        """Return the code that a group was told; empty where there is none."""
        row = await self._database.first(select(CHATS.c.code).where(CHATS.c.chat == chat))
        return (row.code or "") if row else ""

    def told_code(self, chat: int, code: str) -> Change:
        """Return the change that remembers the code that a known group was told."""
        return update(CHATS).where(CHATS.c.chat == chat).values(code=code)

    def allowed(self, chat: int, *, on: bool) -> Change:
        """Return the change after an owner allowed a known group, or allows it no longer."""
        return update(CHATS).where(CHATS.c.chat == chat).values(allowed=on, code=None)

    def joined(self, chat: int, title: str, hears: Hears, at: datetime) -> Change:
        """Return the change after the bot was added to a group that is known."""
        return update(CHATS).where(CHATS.c.chat == chat).values(title=title, hears=hears, since=at)

    def titled(self, chat: int, title: str) -> Change:
        """Return the change that remembers the name of a group that is known."""
        return update(CHATS).where(CHATS.c.chat == chat).values(title=title)

    def hearing(self, chat: int, hears: Hears) -> Change:
        """Return the change that remembers what reaches the bot in a group that is known."""
        return update(CHATS).where(CHATS.c.chat == chat).values(hears=hears)

    def privacy_turned(self, *, off: bool) -> Change:
        """Return the change after privacy mode was turned off or on in @BotFather.

        Turned off, it stays on in the groups of before until the bot is added again. Turned on, it is known of none.
        """
        if off:
            return update(CHATS).where(CHATS.c.hears.is_(None)).values(hears="called")
        return update(CHATS).where(CHATS.c.hears == "all").values(hears=None)

    def kept(self, chat: int, settings: ChatSettings) -> Change:
        """Return the change that remembers the settings of a group that the bot is in."""
        return Upsert(CHATS, {"chat": chat, "active": True, **_columns(settings)})

    def left(self, chat: int) -> list[Change]:
        """Return the changes after the bot was removed: what was asked there is forgotten, the settings stay."""
        forgotten = [delete(table).where(table.c.chat == chat) for table in (*_OF_CHAT, *_BY_MESSAGE)]
        return [update(CHATS).where(CHATS.c.chat == chat).values(active=False), *forgotten]

    def blocked(self, chat: int) -> list[Change]:
        """Return the changes after a person blocked the bot: open dialogs and turns are forgotten."""
        return [delete(table).where(table.c.chat == chat) for table in _UNFINISHED]

    def moved(self, old: int, new: int) -> list[Change]:
        """Return the changes that give everything of a group's old id to its new one.

        Telegram tells of a move twice, in the old group and in the new one: the second time changes nothing. What is
        known of single messages is forgotten, as the new group counts its messages from 1 again.
        """
        kept = [change for table in (CHATS, CONTACTS, *_OF_CHAT) for change in _moved(table, old, new)]
        return [*kept, *(delete(table).where(table.c.chat == old) for table in _BY_MESSAGE)]


def _moved(table: Table, old: int, new: int) -> list[Change]:
    """Return the changes that move a table's rows.

    Where both ids have a row with the same key, the settings of the old group stay, and of all else the new one.
    """
    keys = [column.name for column in table.primary_key if column.name not in ("chat", "id")]
    both = table.alias()
    if table is CHATS:
        known = exists(select(both.c.chat).where(both.c.chat == old))
        stale = delete(table).where(table.c.chat == new, known)
    elif keys:
        same = exists(select(both.c.chat).where(both.c.chat == new, *(both.c[key] == table.c[key] for key in keys)))
        stale = delete(table).where(table.c.chat == old, same)
    else:
        # The new group counts its messages from 1 again.
        ids = dict.fromkeys(name for name in _IDS if name in table.columns)
        return [update(table).where(table.c.chat == old).values(chat=new, **ids)]
    # Telegram may report the end of the old group, which sets `active` to false, before it reports the move.
    renewed = {"active": True} if table is CHATS else {}
    return [stale, update(table).where(table.c.chat == old).values(chat=new, **renewed)]


def _settings(row: Row[Any]) -> ChatSettings:
    quiet = QuietHours(_time(row.quiet_from), _time(row.quiet_until)) if row.quiet_from is not None else None
    return ChatSettings(
        row.answers_when,
        row.language,
        row.short,
        row.related,
        quiet,
        row.keyword or "",
        Contact(row.contact, row.contact_name) if row.contact_name is not None else None,
        row.zone or "",
        tuple(row.topics or ()),
        row.delete_commands,
        row.delete_answers,
    )


def _columns(settings: ChatSettings) -> dict[str, Any]:
    quiet, contact = settings.quiet, settings.contact
    return {
        "answers_when": settings.answers_when,
        "language": settings.language,
        "short": settings.short,
        "related": settings.related,
        "quiet_from": _minutes(quiet.start) if quiet else None,
        "quiet_until": _minutes(quiet.end) if quiet else None,
        "keyword": settings.keyword or None,
        "contact": contact.user if contact else None,
        "contact_name": contact.name if contact else None,
        "zone": settings.zone or None,
        "topics": list(settings.topics),
        "delete_commands": settings.delete_commands,
        "delete_answers": settings.delete_answers,
    }


def _minutes(clock: time) -> int:
    return _MINUTES_PER_HOUR * clock.hour + clock.minute


def _time(minutes: int) -> time:
    return time(*divmod(minutes, _MINUTES_PER_HOUR))
