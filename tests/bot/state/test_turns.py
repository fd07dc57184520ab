"""What an asker said and saw lately, and nobody else; and what each of the bot's messages shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import Amount
from bot.replies.asker import Asker
from bot.replies.shown import Shown
from bot.state.lifetimes import REPLIED_TURN_LIFE, TURN_LIFE
from bot.state.state import State, open_state
from bot.state.tables import TURNS
from bot.state.turns import MOST_IDS, MOST_TURNS, TURN_LENGTH
from bot.state.values import Turn, TurnCalculation
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
LAN = Asker(chat=-100, topic=None, user=7)
MINH = replace(LAN, user=8)
AMOUNTS = {"cost": Amount(Decimal(50), "USD", "50 đô"), "revenue": Amount(Decimal(120), "USD", "120")}
ROI = StoredResult("roi", "vi", AMOUNTS, AMOUNTS)


def turn(words: str, message: int | None = None) -> Turn:
    return Turn(words, Shown("answer", ("kol/relation",), language="vi"), "vi", message=message)


@pytest.mark.parametrize(
    "said",
    [
        turn("KOL là gì?"),
        Turn("", Shown("answer", ("cons/a", "cons/b"), "cons", "en"), "en", ("cons/b", "cons/c"), message=2**51),
        Turn("trà đá", Shown("suggest", language="vi"), "vi", ("cons/b",), message=1),
        Turn("50 120", Shown("calculation", language="vi"), "vi", calculation=TurnCalculation("roi", ROI), message=4),
        Turn("50", Shown("calculation", language="vi"), "vi", calculation=TurnCalculation("compare")),
        Turn("hi", Shown("navigation", language="en"), "en"),
    ],
)
async def test_a_turn_comes_back_as_it_was(state: State, said: Turn) -> None:
    await state.commit(state.turns.added(LAN, said, NOW))
    assert await state.turns.recent(LAN, NOW) == (said,)
    if said.message:
        assert await state.turns.under(LAN.chat, said.message, NOW) == said


async def test_oldest_first_and_the_last_ones_only(state: State) -> None:
    for number in range(MOST_TURNS + 2):
        await state.commit(state.turns.added(LAN, turn(str(number)), NOW + number * SECOND))
    recent = await state.turns.recent(LAN, NOW)
    assert [each.words for each in recent] == [str(number) for number in range(2, MOST_TURNS + 2)]


@pytest.mark.parametrize("other", [replace(LAN, chat=-200), replace(LAN, topic=3), MINH], ids=["chat", "topic", "user"])
async def test_kept_apart(state: State, other: Asker) -> None:
    await state.commit(state.turns.added(LAN, turn("mine"), NOW))
    assert await state.turns.recent(other, NOW) == ()


async def test_a_follow_up_refers_to_the_last_half_hour(state: State) -> None:
    await state.commit(state.turns.added(LAN, turn("old", 5), NOW))
    assert await state.turns.recent(LAN, NOW + TURN_LIFE) == (turn("old", 5),)
    assert await state.turns.recent(LAN, NOW + TURN_LIFE + SECOND) == ()


async def test_what_a_message_shows_is_known_for_longer(state: State) -> None:
    await state.commit(state.turns.added(LAN, turn("old", 5), NOW))
    last = NOW + REPLIED_TURN_LIFE
    await state.commit(state.expired(last))
    assert await state.turns.under(LAN.chat, 5, last) == turn("old", 5)
    assert await state.turns.under(LAN.chat, 5, last + SECOND) is None
    await state.commit(state.expired(last + SECOND))
    assert await state.turns.under(LAN.chat, 5, NOW) is None


async def test_nothing_is_kept_for_longer_than_texts_are(database_url: str) -> None:
    state = await open_state(database_url, timedelta(days=1))
    await state.commit(state.turns.added(LAN, turn("old", 5), NOW))
    last = NOW + timedelta(days=1)
    assert await state.turns.under(LAN.chat, 5, last) == turn("old", 5)
    assert await state.turns.under(LAN.chat, 5, last + SECOND) is None
    await state.commit(state.expired(last + SECOND))
    assert await state.turns.under(LAN.chat, 5, NOW) is None
    await state.close()


async def test_a_message_shows_the_last_page_of_whomever(state: State) -> None:
    await state.commit(state.turns.added(LAN, turn("first", 5), NOW))
    await state.commit(state.turns.added(MINH, turn("second", 5), NOW + SECOND))
    await state.commit(state.turns.added(LAN, turn("another", 6), NOW + 2 * SECOND))
    assert await state.turns.under(LAN.chat, 5, NOW) == turn("second", 5)
    assert await state.turns.under(-200, 5, NOW) is None
    assert await state.turns.recent(LAN, NOW) == (turn("first", 5), turn("another", 6))


async def test_a_changed_result_is_one_turn(state: State) -> None:
    worked_out = Turn("50 120", Shown("calculation", language="vi"), "vi", (), TurnCalculation("roi", ROI), 5)
    changed = replace(worked_out, words="", calculation=TurnCalculation("roi", replace(ROI, language="en")))
    for number, said in enumerate((turn("page", 5), worked_out, changed)):
        await state.commit(state.turns.added(LAN, said, NOW + number * SECOND))
    await state.commit(state.turns.added(MINH, replace(changed, message=6), NOW))
    assert await state.turns.recent(LAN, NOW) == (turn("page", 5), changed)
    assert await state.turns.recent(MINH, NOW) == (replace(changed, message=6),)


async def test_results_without_a_message_are_turns_of_their_own(state: State) -> None:
    said = Turn("50", Shown("calculation", language="vi"), "vi", calculation=TurnCalculation("roi", ROI))
    for _ in range(2):
        await state.commit(state.turns.added(LAN, said, NOW))
    assert await state.turns.recent(LAN, NOW) == (said, said)


async def test_long_ones_are_cut(state: State) -> None:
    ids = tuple(f"many/{number}" for number in range(MOST_IDS + 1))
    await state.commit(state.turns.added(LAN, Turn("x" * 5000, Shown("answer", ids, "many"), "vi", ids), NOW))
    (recent,) = await state.turns.recent(LAN, NOW)
    assert recent.words == "x" * TURN_LENGTH
    assert recent.shown.points == recent.offered == ids[:MOST_IDS]


async def test_nothing_is_kept_where_nothing_may_be(database_url: str) -> None:
    state = await open_state(database_url, timedelta(0))
    assert state.turns.added(LAN, turn("secret"), NOW) == []
    await state.close()


async def test_what_was_asked_from_a_moment_on_may_be_left_out(state: State) -> None:
    for second in range(3):
        await state.commit(state.turns.added(LAN, turn(str(second)), NOW + second * SECOND))
    assert await state.turns.recent(LAN, NOW, before=NOW + 2 * SECOND) == (turn("0"), turn("1"))


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ({"text": "nhược điểm là gì"}, Turn("nhược điểm là gì", Shown("answer", language="vi"), "vi")),
        ({"text": "what is it"}, Turn("what is it", Shown("answer", language="en"), "en")),
        (
            {"text": "50", "decision": "calculation", "language": "en", "calculation": {"command": "x", "result": 5}},
            Turn("50", Shown("calculation", language="en"), "en", calculation=TurnCalculation("x")),
        ),
    ],
    ids=["words", "English words", "unreadable result"],
)
async def test_what_another_version_wrote_is_read(state: State, row: dict[str, Any], read: Turn) -> None:
    key = {"chat": LAN.chat, "topic": 0, "user": LAN.user, "at": NOW}
    await state.commit([insert(TURNS).values(**key, **row)])
    assert await state.turns.recent(LAN, NOW) == (read,)


async def test_forgetting_somebody_forgets_what_messages_showed_them(state: State) -> None:
    await state.commit(state.turns.added(LAN, turn("mine", 5), NOW))
    await state.commit(state.turns.added(MINH, turn("his", 6), NOW))
    await state.commit(state.personal.forgotten(LAN.user, None))
    assert await state.turns.under(LAN.chat, 5, NOW) is None
    assert await state.turns.under(LAN.chat, 6, NOW) == turn("his", 6)
    count = await state.database.first(select(func.count()).select_from(TURNS))
    assert count
    assert tuple(count) == (1,)
