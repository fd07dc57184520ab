"""What is taken in of what arrives: limits count at arrival, and what is over is dropped with one word."""

import asyncio
import json
from typing import Any

import pytest

from bot.conversation.quotas import Limit, Quotas, Refusal
from bot.state.values import StoredUpdate
from bot.updates.arrivals import MOST_IN_QUEUE, MOST_OF_PERSON, Gate, arrival_of
from bot.updates.stored_updates import stored_update

BOT, LAN, MINH, GROUP = 42, 7, 8, -100
FILE = {"document": {"file_id": "a"}}
PRIVATE, IN_GROUP = {"id": LAN, "type": "private"}, {"id": GROUP, "type": "supergroup"}


def message(id: int, text: str = "KOL là gì?", user: int = LAN, chat: dict[str, Any] | None = None) -> StoredUpdate:
    body = {"message_id": id, "from": {"id": user}, "chat": chat or {"id": user, "type": "private"}, "text": text}
    return stored_update({"update_id": id, "message": body}, BOT)


def ids(updates: list[StoredUpdate]) -> list[int]:
    return [each.id for each in updates]


class Told:
    """Notes whom the gate told what."""

    def __init__(self) -> None:
        self.words: list[tuple[int, Refusal]] = []

    async def tell(self, stored: StoredUpdate, refusal: Refusal) -> None:
        self.words.append((stored.id, refusal))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def now() -> list[float]:
    return [1000.0]


@pytest.fixture
def gate(told: Told, now: list[float]) -> Gate:
    """Return a gate that lets a person ask three times a minute in private."""
    return Gate(Quotas(person=Limit(3), clock=lambda: now[0]), frozenset({99}), told.tell)


async def test_a_flood_in_private_is_dropped_with_one_word(gate: Gate, told: Told, now: list[float]) -> None:
    assert ids(gate.admitted([message(id) for id in range(10)])) == [0, 1, 2]
    assert ids(gate.admitted([message(10), message(11, user=MINH)])) == [11]
    await asyncio.sleep(0)
    assert told.words == [(3, Refusal("person", first=True, seconds=30))]
    now[0] += 60
    assert ids(gate.admitted([message(12)])) == [12]


async def test_what_comes_again_gets_the_same_decision_and_counts_once(gate: Gate, told: Told) -> None:
    flood = [message(id) for id in range(5)]
    assert [ids(gate.admitted(flood)) for _ in range(3)] == [[0, 1, 2]] * 3
    await asyncio.sleep(0)
    assert len(told.words) == 1


async def test_owners_ask_as_they_like(gate: Gate) -> None:
    assert len(gate.admitted([message(id, user=99) for id in range(50)])) == 50


async def test_a_group_waits_in_a_line_with_an_end(gate: Gate, told: Told) -> None:
    people = range(1000, 1000 + MOST_IN_QUEUE + 5)
    flood = [message(id, "chuyện phiếm", user=id, chat=IN_GROUP) for id in people]
    flood += [message(id, "/hoi KOL là gì?", user=id, chat=IN_GROUP) for id in (5000, 5001)]
    assert ids(gate.admitted(flood)) == [*people][:MOST_IN_QUEUE]
    await asyncio.sleep(0)
    assert told.words == [(5000, Refusal("group", first=True, seconds=30))]


async def test_one_person_waits_so_often_in_all_groups_together(gate: Gate, told: Told) -> None:
    flood = [message(id, chat={"id": -id, "type": "group"}) for id in range(1, MOST_OF_PERSON + 5)]
    assert len(gate.admitted(flood)) == MOST_OF_PERSON
    assert gate.admitted([message(900, user=MINH, chat=IN_GROUP)])
    await asyncio.sleep(0)
    assert told.words == []


async def test_what_is_done_waits_no_more(gate: Gate) -> None:
    flood = [message(id, chat=IN_GROUP) for id in range(MOST_OF_PERSON)]
    admitted = gate.admitted(flood)
    for each in admitted:
        with gate.holding(each, arrival_of(each)):
            assert len(gate.admitted([message(each.id + 1000, chat=IN_GROUP)])) == 1
    assert len(gate.admitted([message(id + 5000, chat=IN_GROUP) for id in range(MOST_OF_PERSON)])) == MOST_OF_PERSON


async def test_what_waits_in_other_processes_counts(gate: Gate) -> None:
    assert gate.admitted([message(1, chat=IN_GROUP)], {GROUP: MOST_IN_QUEUE}) == []
    assert gate.admitted([message(2, chat=IN_GROUP)], {GROUP: MOST_IN_QUEUE - 1})


@pytest.mark.parametrize(
    "update",
    [
        {"my_chat_member": {"chat": IN_GROUP, "from": {"id": LAN}}},
        {"message": {"chat": IN_GROUP, "from": {"id": LAN}, "migrate_to_chat_id": -200}},
        {"something_new": {"chat": IN_GROUP}},
    ],
)
async def test_what_tells_where_the_bot_is_always_comes_in(gate: Gate, update: dict[str, Any]) -> None:
    assert gate.admitted([stored_update({"update_id": 1, **update}, BOT)], {GROUP: 10 * MOST_IN_QUEUE})


@pytest.mark.parametrize(
    ("update", "brings"),
    [
        ({"message": {"chat": PRIVATE, **FILE}}, True),
        ({"message": {"chat": PRIVATE, **FILE, "animation": {}}}, False),
        ({"message": {"chat": PRIVATE, "text": "/report", "reply_to_message": {"chat": PRIVATE, **FILE}}}, True),
        ({"callback_query": {"from": {"id": LAN}, "message": {"chat": PRIVATE, "reply_to_message": FILE}}}, True),
        ({"message": {"chat": PRIVATE, "text": "KOL là gì?"}}, False),
        ({"message": {"chat": PRIVATE, "reply_to_message": [1]}}, False),
        ({"message": "no message"}, False),
    ],
)
def test_who_brings_a_file(update: dict[str, Any], brings: bool) -> None:
    assert arrival_of(stored_update({"update_id": 1, **update}, BOT)).brings_file is brings


@pytest.mark.parametrize("payload", ["", "[]", "3", "[" * 100_000, json.dumps({"message": {"from": {"id": "x"}}})])
def test_what_is_no_update_is_nobodys(payload: str) -> None:
    arrival = arrival_of(StoredUpdate(BOT, 1, 5, payload))
    assert (arrival.asker.user, arrival.brings_file, arrival.is_private) == (5, False, False)
