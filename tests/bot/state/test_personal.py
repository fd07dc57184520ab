"""All that is kept of a person is found and forgotten, and nothing of anybody else."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select

from bot.groups.chat_settings import ChatSettings, Contact
from bot.state.state import State
from bot.state.tables import (
    ANSWERS,
    BROADCASTS,
    CHATS,
    CONTACTS,
    DAYS,
    DELETIONS,
    DIALOGS,
    DRAFTS,
    GROUP_PAGES,
    HAND_OFFS,
    LESSONS,
    METADATA,
    OPTIONS,
    OWNER_DOCUMENTS,
    PEOPLE,
    REPLIES,
    RESULTS,
    SET_ASIDE,
    TAUGHT_ANSWERS,
    TURNS,
    UPDATES,
    VOTES,
)
from bot.state.updates import ASIDE, DONE, WAITING
from bot.state.values import StoredUpdate
from bot.updates.stored_updates import stored_update
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

LAN, MINH = 2**51 + 7, 8
GROUP, OTHER_GROUP = -100, -200
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
BY_CHAT = (TURNS, DIALOGS, RESULTS, ANSWERS, VOTES, REPLIES)
ABOUT_PEOPLE = {
    *BY_CHAT,
    PEOPLE,
    UPDATES,
    CHATS,
    OWNER_DOCUMENTS,
    LESSONS,
    DRAFTS,
    TAUGHT_ANSWERS,
    BROADCASTS,
    HAND_OFFS,
    CONTACTS,
}
ABOUT_NOBODY = {DAYS, OPTIONS, GROUP_PAGES, DELETIONS, SET_ASIDE}
"""A new table belongs to one of these: the first ones are read and forgotten by `Personal`."""


def test_every_table_is_thought_of() -> None:
    assert set(METADATA.tables.values()) == ABOUT_PEOPLE | ABOUT_NOBODY


def test_every_table_with_a_person_is_about_people() -> None:
    named = {"user", "contact", "added_by", "queue", "sender"}
    assert {table for table in METADATA.tables.values() if named & set(table.columns.keys())} <= ABOUT_PEOPLE


def rows(count: int) -> dict[str, int]:
    """Return the counts where there are so many rows in each table that knows chats and people."""
    return {table.name: count for table in BY_CHAT}


def row(table: Table, chat: int, user: int, number: int) -> dict[str, Any]:
    """Return a row of somebody in a chat, with all columns that must have a value."""
    values: dict[str, Any] = {
        "chat": chat,
        "user": user,
        "message": number,
        "asked": number,
        "said": "digest",
        "topic": number,
        "text": f"text of {user} in {chat}",
        "question": f"question of {user} in {chat}",
        "dialog": {"command": "roi"},
        "result": {"command": "roi"},
        "language": "vi",
        "decision": "answer",
        "confidence": 0.5,
        "passed_on": False,
        "helpful": True,
        "at": NOW,
    }
    return {name: value for name, value in values.items() if name in table.columns}


def stored(chat: int, user: int, quoted: int | None = None) -> StoredUpdate:
    """Return an update as it is stored; it may reply to a message of somebody else."""
    message: dict[str, Any] = {"from": {"id": user, "is_bot": False}, "chat": {"id": chat}}
    if quoted:
        message["reply_to_message"] = {"from": {"id": quoted, "is_bot": False}, "chat": {"id": chat}}
    return stored_update({"update_id": 1, "message": message}, 1)


def columns(update: StoredUpdate) -> dict[str, Any]:
    """Return the columns of an update that say whose it is."""
    return {"queue": update.queue, "sender": update.sender, "payload": update.payload}


async def fill(state: State, user: int) -> None:
    """Give a person something of every kind: one in private, two in a group, one in another."""
    for number, chat in enumerate((user, GROUP, GROUP, OTHER_GROUP), start=user % 100 * 10):
        await state.commit([insert(table).values(**row(table, chat, user, number)) for table in BY_CHAT])
    failed = {"bot": 1, "attempts": 3, "sent": [], "at": NOW, **columns(stored(user, user))}
    in_group = {**failed, **columns(stored(GROUP, user))}
    await state.commit(
        [
            state.people.chosen(user, "en"),
            insert(UPDATES).values(**failed, update_id=user % 100, state=ASIDE),
            insert(UPDATES).values(**in_group, update_id=user % 100 + 500, state=ASIDE),
            insert(UPDATES).values(**failed, update_id=user % 100 + 1000, state=WAITING),
            insert(LESSONS).values(**row(LESSONS, user, user, 1), name="new.md", content=b"secret content"),
            insert(LESSONS).values(**row(LESSONS, user, user, 2), name="", handbook=False),
            insert(DRAFTS).values(**row(DRAFTS, user, user, 1), answer="a", ways=[], instead=""),
            insert(BROADCASTS).values(**row(BROADCASTS, GROUP, user, 1)),
            insert(TAUGHT_ANSWERS).values(user=user, question="q", answer="a", at=NOW),
            insert(OWNER_DOCUMENTS).values(name=f"{user}.md", content=b"secret content", added_by=user, at=NOW),
        ]
    )


@pytest.fixture
async def full(state: State) -> State:
    """Return a state with data of two people, one of whom is a group's contact."""
    for user in (LAN, MINH):
        await fill(state, user)
    contact = ChatSettings(contact=Contact(LAN, "Lan"))
    await state.commit([state.chats.kept(GROUP, contact), state.chats.kept(OTHER_GROUP, ChatSettings())])
    return state


async def size(state: State) -> int:
    """Return how many rows there are in all tables."""
    counts = [await state.database.first(select(func.count()).select_from(table)) for table in METADATA.sorted_tables]
    return sum(count[0] for count in counts if count)


async def test_everything_is_found(full: State) -> None:
    data = await full.personal.of(LAN)
    assert data.counts() == rows(4) | {"failures": 2, "languages": 1, "contacts": 1}
    assert data.counts(LAN) == rows(1) | {"failures": 1, "languages": 1}
    assert data.counts(GROUP) == rows(2) | {"failures": 1, "contacts": 1}
    assert data.counts_elsewhere() == rows(3) | {"failures": 1, "contacts": 1}
    assert data.documents == (
        {"name": f"{LAN}.md", "at": NOW},
        {"name": "new.md", "at": NOW},
        {"handbook": False, "at": NOW},
        {"question": f"question of {LAN} in {LAN}", "answer": "a", "at": NOW},
        {"question": "q", "answer": "a", "at": NOW},
        {"text": f"text of {LAN} in {GROUP}", "at": NOW},
    )


async def test_nothing_of_anybody_else_is_found(full: State) -> None:
    data = await full.personal.of(LAN)
    told = repr((data.items, data.documents))
    assert f"of {LAN} in {GROUP}" in told
    assert str(MINH) + " in" not in told
    assert "secret" not in told
    assert (await full.personal.of(999)).counts() == {}


async def test_a_group_is_forgotten_by_itself(full: State) -> None:
    before = await size(full)
    await full.commit(full.personal.forgotten(LAN, GROUP))
    data = await full.personal.of(LAN)
    assert data.counts() == rows(2) | {"failures": 1, "languages": 1}
    assert data.counts(GROUP) == {}
    assert (await full.chats.settings(GROUP)).contact is None
    assert before - await size(full) == 2 * len(BY_CHAT)


async def test_a_private_chat_is_forgotten_by_itself(full: State) -> None:
    before = await size(full)
    await full.commit(full.personal.forgotten(LAN, LAN))
    data = await full.personal.of(LAN)
    assert data.counts(LAN) == {}
    assert data.counts() == rows(3) | {"failures": 1, "contacts": 1}
    assert await full.people.language(LAN) is None
    assert before - await size(full) == len(BY_CHAT) + 3


async def test_everything_is_forgotten_and_nobody_else(full: State) -> None:
    others = await full.personal.of(MINH)
    await full.commit(full.personal.forgotten(LAN, None))
    data = await full.personal.of(LAN)
    assert data.counts() == {}
    assert len(data.documents) == 4
    assert await full.personal.of(MINH) == others
    assert [each.queue for each in await full.updates.waiting(1)] == [MINH]


async def test_of_updates_that_are_done_or_forgotten_nothing_is_left_but_that_they_came(state: State) -> None:
    for id, (chat, user) in enumerate([(LAN, LAN), (GROUP, LAN), (MINH, MINH)]):
        await state.commit(state.updates.received([replace(stored(chat, user), id=id)]))
    await state.commit([state.updates.done(replace(stored(LAN, LAN), id=0))])
    assert (await state.updates.counts())[WAITING] == 2
    await state.commit(state.personal.forgotten(LAN, None))
    rows = [tuple(row) for row in await state.database.read(select(UPDATES).order_by(UPDATES.c.update_id))]
    for id in (0, 1):
        assert rows[id][:-1] == (1, id, 0, None, "", DONE, 0, [], None)
    assert rows[2][2:4] == (MINH, MINH)
    assert await state.updates.unknown([replace(stored(LAN, LAN), id=1)]) == []


async def test_a_failure_belongs_to_its_sender_and_not_to_who_is_quoted(state: State) -> None:
    quoting = stored(GROUP, MINH, quoted=LAN)
    await state.commit(state.updates.received([quoting]))
    await state.commit([state.updates.failed(quoting, "KeyError", is_last=True)])
    assert (await state.personal.of(LAN)).counts() == {}
    assert (await state.personal.of(MINH)).counts() == {"failures": 1}
    await state.commit(state.personal.forgotten(LAN, None))
    assert (await state.updates.counts())[ASIDE] == 1


@pytest.mark.parametrize("leaves", [False, True])
async def test_a_contact_that_is_known_by_name_only_is_found_and_forgotten(state: State, leaves: bool) -> None:
    for chat, name in ((GROUP, "@Lan_Le"), (OTHER_GROUP, "@lan_lee")):
        await state.commit([state.chats.kept(chat, ChatSettings(contact=Contact(None, name)))])
    if leaves:
        await state.commit(state.chats.left(GROUP))
    assert (await state.personal.of(LAN, "lan_le")).items["contacts"] == ({"chat": GROUP, "contact_name": "@Lan_Le"},)
    assert (await state.personal.of(LAN)).counts() == {}
    await state.commit(state.personal.forgotten(LAN, None, "lan_le"))
    assert (await state.chats.settings(GROUP)).contact is None
    assert (await state.chats.settings(OTHER_GROUP)).contact == Contact(None, "@lan_lee")


async def test_forgetting_twice_is_harmless(full: State) -> None:
    for _ in range(2):
        await full.commit(full.personal.forgotten(LAN, None))
    assert (await full.personal.of(LAN)).counts() == {}
