"""Updates from Telegram: stored before they are confirmed to Telegram, done when their replies are sent."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Row, Select, Subquery, bindparam, delete, func, select, update
from sqlalchemy.sql.elements import BindParameter, ColumnElement

from bot.state.changes import BoundStatement, Change, Upsert
from bot.state.database import Database
from bot.state.lifetimes import UPDATE_LIFE
from bot.state.tables import UPDATES
from bot.state.values import StoredUpdate

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

ERROR_LENGTH = 500
"""Characters of an error that are kept: its type and place."""
_PAGE = 500
"""Updates that are read at once; one is some kilobytes."""
_ERRORS_SHOWN = 3
"""Errors that a check of the set-up lists: the last ones say what is wrong now."""
_BESIDE = 50
"""Updates of one chat that are looked through: an album has 10 parts at most, which come right after each other."""
_LOOKED_THROUGH = 1000
"""The oldest updates among which one with a free queue is looked for; a bound keeps the query fast in a crowd."""

WAITING, DONE, ASIDE = "waiting", "done", "aside"
"""The states of an update; one that fails again and again is set aside, so that it holds up no other."""

_SAYS_NOTHING: dict[str, Any] = {"state": DONE, "payload": "", "sent": [], "error": None, "queue": 0, "sender": None}
"""What is left of an update that is done: that it came, and when. It belongs to nobody."""
_KNOWN = select(UPDATES.c.update_id).where(
    UPDATES.c.bot == bindparam("bot"), UPDATES.c.update_id.in_(bindparam("ids", expanding=True))
)
_DONE = (
    update(UPDATES)
    .where(UPDATES.c.bot == bindparam("of_bot"), UPDATES.c.update_id == bindparam("of_id"))
    .values(**_SAYS_NOTHING)
)


class Updates:
    """Remembers which updates wait, are done, or were set aside because they fail again and again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def received(self, updates: Iterable[StoredUpdate]) -> list[Change]:
        """Return the changes that store updates; one that is known already stays as it is."""
        return [Upsert(UPDATES, _row(each), keeps=True) for each in updates]

    async def unknown(self, updates: Sequence[StoredUpdate]) -> list[StoredUpdate]:
        """Return those that were not received before, each once."""
        if not updates:
            return []
        ids = [each.id for each in updates]
        values = {"bot": updates[0].bot, "ids": ids}
        known = {row.update_id for row in await self._database.read(_KNOWN, values)}
        return list({each.id: each for each in updates if each.id not in known}.values())

    async def waiting(self, bot: int, after: int = -1) -> list[StoredUpdate]:
        """Return a page of the updates that wait, oldest first."""
        query = _waiting(bot).where(UPDATES.c.update_id > after).order_by(UPDATES.c.update_id).limit(_PAGE)
        return [_stored(row) for row in await self._database.read(query)]

    async def waits(self, stored: StoredUpdate) -> bool:
        """Tell whether an update still waits; its sender may have been forgotten meanwhile."""
        return (
            await self._database.first(select(UPDATES.c.bot).where(_is(stored), UPDATES.c.state == WAITING)) is not None
        )

    async def waiting_beside(self, bot: int, id: int, queue: int) -> list[StoredUpdate]:
        """Return the next updates of a queue that wait beside one that is being handled."""
        row = UPDATES.c
        query = _waiting(bot).where(row.queue == queue, row.update_id != id).order_by(row.update_id).limit(_BESIDE)
        return [_stored(found) for found in await self._database.read(query)]

    async def waiting_in(self, bot: int, queues: Collection[int]) -> dict[int, int]:
        """Return how many updates wait in each of some queues."""
        row = UPDATES.c
        mine = (row.bot == bot, row.state == WAITING, row.queue.in_(queues))
        query = select(row.queue, func.count()).where(*mine).group_by(row.queue)
        return dict(map(tuple, await self._database.read(query)))

    async def claimed(self, bot: int, connection: "AsyncConnection", left: Collection[int] = ()) -> StoredUpdate | None:
        """Lock the oldest waiting update of a queue that nobody works on, until the transaction ends (PostgreSQL).

        Queues in `left` are passed over.
        """
        row = (await connection.execute(_first_of_free_queue(), {"bot": bot, "left": list(left)})).first()
        return _stored(row) if row else None

    def done(self, stored: StoredUpdate) -> Change:
        """Return the change that forgets what an update said, and remembers that it is done."""
        return BoundStatement(_DONE, {"of_bot": stored.bot, "of_id": stored.id})

    def noted(self, stored: StoredUpdate, sent: Sequence[int]) -> Change:
        """Return the change that remembers the ids of the messages that were sent already."""
        return update(UPDATES).where(_is(stored)).values(sent=list(sent))

    def failed(self, stored: StoredUpdate, error: str, is_last: bool) -> Change:
        """Return the change that counts a failure; after the last one the update is set aside."""
        values = {"attempts": stored.attempts + 1, "error": error[:ERROR_LENGTH]}
        return update(UPDATES).where(_is(stored)).values(state=ASIDE if is_last else WAITING, **values)

    def forgotten(self, sender: int, chat: int | None, until: int | None) -> Change:
        """Return the change that ends a sender's updates, those that wait too, in one chat (the queue) or everywhere.

        Those after the update `until` were sent later, and count no more. All stay known, as Telegram may deliver one
        again. What another process works on ends with its work.
        """
        row = UPDATES.c
        here = () if chat is None else (row.queue == chat,)
        before = () if until is None else (row.update_id <= until,)
        theirs = select(row.update_id).where(row.sender == sender, row.state != DONE, *here, *before)
        ids = theirs.with_for_update(skip_locked=True).scalar_subquery()
        return update(UPDATES).where(row.sender == sender, row.update_id.in_(ids)).values(**_SAYS_NOTHING)

    async def counts(self, bot: int | None = None) -> dict[str, int]:
        """Return how many updates are waiting and how many were set aside."""
        query = select(UPDATES.c.state, func.count()).where(UPDATES.c.state != DONE).group_by(UPDATES.c.state)
        if bot is not None:
            query = query.where(UPDATES.c.bot == bot)
        found: dict[str, int] = dict(map(tuple, await self._database.read(query)))
        return {WAITING: found.get(WAITING, 0), ASIDE: found.get(ASIDE, 0)}

    async def line(self, bot: int) -> tuple[int, datetime | None]:
        """Return how many chats wait and when the oldest update came, among the oldest thousand updates."""
        columns = UPDATES.c
        oldest = _oldest(bot, columns.queue, columns.at)
        chats, since = func.count(oldest.c.queue.distinct()).label("chats"), func.min(oldest.c.at).label("since")
        (row,) = await self._database.read(select(chats, since))
        return row.chats, row.since

    async def last_errors(self, limit: int = _ERRORS_SHOWN) -> list[str]:
        """Return why the last updates were set aside, newest first."""
        query = select(UPDATES.c.error).where(UPDATES.c.state == ASIDE).order_by(UPDATES.c.at.desc()).limit(limit)
        return [row.error or "" for row in await self._database.read(query)]

    def expired(self, now: datetime, kept: timedelta) -> list[Change]:
        """Return the changes that delete updates that can't come again, and those set aside that are kept no longer."""
        old = UPDATES.c.at < now - UPDATE_LIFE
        return [
            delete(UPDATES).where(UPDATES.c.state == DONE, old),
            delete(UPDATES).where(UPDATES.c.state == ASIDE, old, UPDATES.c.at < now - kept),
        ]


@cache
def _first_of_free_queue() -> "Select[*tuple[Any, ...]]":
    """Return the query that locks the oldest waiting update of a queue that nobody works on, made once."""
    columns = UPDATES.c
    bot: BindParameter[int] = bindparam("bot")
    is_left = columns.queue.in_(bindparam("left", expanding=True))
    oldest = _oldest(bot, columns.queue, columns.update_id, but=is_left)
    heads = select(func.min(oldest.c.update_id).label("update_id")).group_by(oldest.c.queue).cte("heads")
    return (
        _waiting(bot)
        .join(heads, heads.c.update_id == columns.update_id)
        .order_by(heads.c.update_id)
        .limit(1)
        .with_for_update(of=UPDATES, skip_locked=True)
    )


def _row(stored: StoredUpdate) -> dict[str, object]:
    return {
        "bot": stored.bot,
        "update_id": stored.id,
        "queue": stored.queue,
        "sender": stored.sender,
        "payload": stored.payload,
        "state": WAITING,
        "attempts": 0,
        "sent": [],
        "at": stored.at,
    }


def _oldest(bot: int | BindParameter[int], *columns: Column[Any], but: ColumnElement[bool] | None = None) -> Subquery:
    """Return columns of the oldest waiting updates, except some."""
    row = UPDATES.c
    waiting = select(*columns).where(row.bot == bot, row.state == WAITING)
    waiting = waiting if but is None else waiting.where(~but)
    return waiting.order_by(row.update_id).limit(_LOOKED_THROUGH).subquery()


def _waiting(bot: int | BindParameter[int]) -> "Select[*tuple[Any, ...]]":
    row = UPDATES.c
    chosen = (row.bot, row.update_id, row.queue, row.payload, row.attempts, row.sent, row.sender, row.at)
    return select(*chosen).where(row.bot == bot, row.state == WAITING)


def _stored(row: "Row[*tuple[Any, ...]]") -> StoredUpdate:
    bot, id, queue, payload, attempts, sent, sender, at = row
    return StoredUpdate(bot, id, queue, payload, attempts, tuple(sent), sender, at)


def _is(stored: StoredUpdate) -> ColumnElement[bool]:
    return (UPDATES.c.bot == stored.bot) & (UPDATES.c.update_id == stored.id)
