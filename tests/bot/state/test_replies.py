"""Which message answers which."""

from datetime import UTC, datetime, timedelta

from bot.replies.asker import Asker
from bot.state.state import State
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LAN = Asker(-(2**51), None, 2**51)


async def test_a_reply_is_found_by_what_it_replies_to(state: State) -> None:
    await state.commit([state.replies.given(LAN, 5, "KOL là gì?", 6, NOW)])
    given = await state.replies.to_message(LAN.chat, 5)
    assert given
    assert given.message == 6
    assert given.answers("KOL là gì?")
    assert not given.answers("KOC là gì?")
    assert await state.replies.to_message(LAN.chat, 6) is None
    assert await state.replies.to_message(1, 5) is None


async def test_a_new_reply_takes_the_place_of_the_old_one(state: State) -> None:
    await state.commit(
        [state.replies.given(LAN, 5, "KOL \ud83d?", 6, NOW), state.replies.given(LAN, 5, "50tr", None, NOW)]
    )
    given = await state.replies.to_message(LAN.chat, 5)
    assert given
    assert given.message is None
    assert given.answers("50tr")


async def test_replies_are_forgotten_when_nothing_can_be_edited_any_more(state: State) -> None:
    await state.commit([state.replies.given(LAN, 5, "a", 6, NOW), state.replies.given(LAN, 7, "b", 8, NOW)])
    for age, known in ((timedelta(hours=48), True), (timedelta(hours=48, seconds=1), False)):
        await state.commit(state.replies.expired(NOW + age))
        assert (await state.replies.to_message(LAN.chat, 5) is not None) is known
