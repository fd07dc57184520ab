"""What an asker asked lately, and nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.replies.asker import Asker
from bot.state.lifetimes import TURN_LIFE
from bot.state.state import State, open_state
from bot.state.turns import MOST_TURNS, TURN_LENGTH
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LAN = Asker(chat=-100, topic=None, user=7)


async def test_oldest_first_and_the_last_ones_only(state: State) -> None:
    for number in range(MOST_TURNS + 2):
        await state.commit(state.turns.added(LAN, f"turn {number}", NOW + timedelta(seconds=number)))
    assert await state.turns.recent(LAN, NOW) == tuple(f"turn {number}" for number in range(2, MOST_TURNS + 2))


@pytest.mark.parametrize(
    "other", [replace(LAN, chat=-200), replace(LAN, topic=3), replace(LAN, user=8)], ids=["chat", "topic", "user"]
)
async def test_kept_apart(state: State, other: Asker) -> None:
    await state.commit(state.turns.added(LAN, "mine", NOW))
    assert await state.turns.recent(other, NOW) == ()


async def test_forgotten_after_half_an_hour(state: State) -> None:
    await state.commit(state.turns.added(LAN, "old", NOW))
    assert await state.turns.recent(LAN, NOW + TURN_LIFE) == ("old",)
    later = NOW + TURN_LIFE + timedelta(seconds=1)
    assert await state.turns.recent(LAN, later) == ()
    await state.commit(state.expired(later))
    assert await state.turns.recent(LAN, NOW) == ()


async def test_a_long_turn_is_cut(state: State) -> None:
    await state.commit(state.turns.added(LAN, "x" * 5000, NOW))
    assert await state.turns.recent(LAN, NOW) == ("x" * TURN_LENGTH,)


async def test_nothing_is_kept_where_nothing_may_be(database_url: str) -> None:
    state = await open_state(database_url, timedelta(0))
    assert state.turns.added(LAN, "secret", NOW) == []
    await state.close()


async def test_what_was_asked_from_a_moment_on_may_be_left_out(state: State) -> None:
    for second in range(3):
        await state.commit(state.turns.added(LAN, f"turn {second}", NOW + timedelta(seconds=second)))
    assert await state.turns.recent(LAN, NOW, before=NOW + timedelta(seconds=2)) == ("turn 0", "turn 1")
