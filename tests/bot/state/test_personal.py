"""All that is kept of a person is found and forgotten, and nothing of anybody else."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select

from bot.chat_settings import ChatSettings, Contact
from bot.state.state import State
from bot.state.tables import (
    ANSWERS,
    CHATS,
    DAYS,
    DIALOGS,
    DOCUMENTS,
    METADATA,
    PEOPLE,
    REPLIES,
    RESULTS,
    TURNS,
    UPDATES,
    VOTES,
)
from bot.state.updates import ASIDE, WAITING
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

LAN, MINH = 2**51 + 7, 8
GROUP, OTHER_GROUP = -100, -200
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
BY_CHAT = (TURNS, DIALOGS, RESULTS, ANSWERS, VOTES, REPLIES)
ABOUT_PEOPLE = {*BY_CHAT, PEOPLE, UPDATES, CHATS, DOCUMENTS}
ABOUT_NOBODY = {DAYS}
"""A new table belongs to one of these: the first ones are read and forgotten by `Personal`."""
ALL_KINDS = ["turns", "dialogs", "results", "answers", "votes", "replies", "failures", "languages", "contacts"]


def test_every_table_is_thought_of() -> None:
    assert set(METADATA.tables.values()) == ABOUT_PEOPLE | ABOUT_NOBODY


def test_every_table_with_a_person_is_about_people() -> None:
    named = {"user", "contact", "added_by", "queue"}
    assert {table for table in METADATA.tables.values() if named & set(table.columns.keys())} <= ABOUT_PEOPLE


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


async def fill(state: State, user: int) -> None:
    """Give a person something of every kind: one in private, two in a group, one in another."""
    for number, chat in enumerate((user, GROUP, GROUP, OTHER_GROUP), start=user % 100 * 10):
        await state.commit([insert(table).values(**row(table, chat, user, number)) for table in BY_CHAT])
    failed = {"bot": 1, "attempts": 3, "sent": [], "at": NOW, "queue": user, "payload": f"failed for {user}"}
    await state.commit(
        [
            state.people.chosen(user, "en"),
            insert(UPDATES).values(**failed, update_id=user % 100, state=ASIDE),
            insert(UPDATES).values(**{**failed, "payload": "now at work"}, update_id=user % 100 + 1000, state=WAITING),
            insert(DOCUMENTS).values(name=f"{user}.md", content=b"secret content", added_by=user, at=NOW),
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
    assert data.counts() == dict.fromkeys(ALL_KINDS[:6], 4) | dict.fromkeys(ALL_KINDS[6:], 1)
    assert data.counts(LAN) == dict.fromkeys(ALL_KINDS[:-1], 1)
    assert data.counts(GROUP) == dict.fromkeys(ALL_KINDS[:6], 2) | {"contacts": 1}
    assert data.counts_elsewhere() == dict.fromkeys(ALL_KINDS[:6], 3) | {"contacts": 1}
    assert [item["name"] for item in data.documents] == [f"{LAN}.md"]


async def test_nothing_of_anybody_else_is_found(full: State) -> None:
    data = await full.personal.of(LAN)
    told = repr((data.items, data.documents))
    assert f"of {LAN} in {GROUP}" in told
    assert str(MINH) + " in" not in told
    assert "content" not in told
    assert (await full.personal.of(999)).counts() == {}


async def test_a_group_is_forgotten_by_itself(full: State) -> None:
    before = await size(full)
    await full.commit(full.personal.forgotten(LAN, GROUP))
    data = await full.personal.of(LAN)
    assert data.counts() == dict.fromkeys(ALL_KINDS[:6], 2) | dict.fromkeys(ALL_KINDS[6:-1], 1)
    assert data.counts(GROUP) == {}
    assert (await full.chats.settings(GROUP)).contact is None
    assert before - await size(full) == 2 * len(BY_CHAT)


async def test_a_private_chat_is_forgotten_by_itself(full: State) -> None:
    before = await size(full)
    await full.commit(full.personal.forgotten(LAN, LAN))
    data = await full.personal.of(LAN)
    assert data.counts(LAN) == {}
    assert data.counts() == dict.fromkeys(ALL_KINDS[:6], 3) | {"contacts": 1}
    assert await full.people.language(LAN) is None
    assert before - await size(full) == len(BY_CHAT) + 2


async def test_everything_is_forgotten_and_nobody_else(full: State) -> None:
    others = await full.personal.of(MINH)
    await full.commit(full.personal.forgotten(LAN, None))
    data = await full.personal.of(LAN)
    assert data.counts() == {}
    assert len(data.documents) == 1
    assert await full.personal.of(MINH) == others
    assert len(await full.updates.waiting(1)) == 2


async def test_forgetting_twice_is_harmless(full: State) -> None:
    for _ in range(2):
        await full.commit(full.personal.forgotten(LAN, None))
    assert (await full.personal.of(LAN)).counts() == {}
