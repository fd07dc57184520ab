"""What is kept of groups for owners and admins: pages, messages to all, deletions; an end in between loses nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.groups.chat_settings import ChatSettings
from bot.state.broadcasts import Ended, SendingOutcome
from bot.state.group_values import Broadcast, GroupPage
from bot.state.state import State
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NEWS = Broadcast(7, 50, "vi", "Tin mới")
ONE, TWO, THREE = -100, -200, -300


async def test_a_message_waits_for_its_confirmation_and_its_minute(state: State) -> None:
    await state.commit(state.broadcasts.kept(NEWS, (ONE, TWO), NOW))
    assert await state.broadcasts.shown(7, 50) == (NEWS, 2)
    assert await state.broadcasts.shown(8, 50) is None
    async with state.broadcasts.claimed(NOW + MINUTE) as sending:
        assert sending is None
    await state.commit([state.broadcasts.confirmed(7, 50, NOW + MINUTE)])
    async with state.broadcasts.claimed(NOW) as sending:
        assert sending is None
    await state.commit([state.broadcasts.dropped(7, 50)])
    async with state.broadcasts.claimed(NOW + MINUTE) as sending:
        assert sending is None


async def test_each_group_is_claimed_once(state: State) -> None:
    await state.commit(state.broadcasts.kept(NEWS, (ONE, TWO, THREE), NOW))
    await state.commit([state.broadcasts.confirmed(7, 50, NOW)])
    reached = []
    outcomes: tuple[SendingOutcome, ...] = ("reached", "missed", "unsure")
    for outcome in outcomes:
        assert await state.broadcasts.ended() == []
        async with state.broadcasts.claimed(NOW) as sending:
            assert sending
            assert sending.broadcast == NEWS
            reached.append(sending.chat)
            sending.outcome = outcome
        assert await state.broadcasts.begun(7, 50)
    assert reached == [THREE, TWO, ONE]
    assert await state.broadcasts.ended() == [Ended(NEWS, 1, 1, (ONE,))]
    await state.commit([state.broadcasts.dropped(7, 50)])
    assert await state.broadcasts.ended() == []


async def broken_off(state: State) -> None:
    """Claim a group, and end before anything goes out."""
    async with state.broadcasts.claimed(NOW) as sending:
        assert sending
        raise ConnectionError


async def test_a_send_that_surely_did_not_go_out_is_taken_up_again(state: State) -> None:
    await state.commit(state.broadcasts.kept(NEWS, (ONE,), NOW))
    await state.commit([state.broadcasts.confirmed(7, 50, NOW)])
    with pytest.raises(ConnectionError):
        await broken_off(state)
    assert not await state.broadcasts.begun(7, 50)
    async with state.broadcasts.claimed(NOW) as sending:
        assert sending
        assert sending.chat == ONE


async def test_only_one_process_sends_at_a_time(state: State, database_kind: str) -> None:
    if database_kind == "sqlite":
        pytest.skip("one process has an SQLite database")
    await state.commit(state.broadcasts.kept(NEWS, (ONE, TWO), NOW))
    await state.commit([state.broadcasts.confirmed(7, 50, NOW)])
    async with state.broadcasts.claimed(NOW) as sending:
        assert sending
        async with state.broadcasts.claimed(NOW) as second:
            assert second is None
        assert await state.broadcasts.ended() == []
        sending.outcome = "reached"
    async with state.broadcasts.claimed(NOW) as sending:
        assert sending
        assert sending.chat == ONE


async def test_what_nobody_confirms_is_forgotten_after_a_day(state: State) -> None:
    await state.commit(state.broadcasts.kept(NEWS, (ONE,), NOW))
    await state.commit(state.expired(NOW + timedelta(hours=23)))
    assert await state.broadcasts.shown(7, 50)
    await state.commit(state.expired(NOW + timedelta(hours=25)))
    assert await state.broadcasts.shown(7, 50) is None


async def test_deletions_come_when_they_are_due_and_end_with_telegrams_two_days(state: State) -> None:
    await state.commit(state.deletions.planned(ONE, [1, 2], NOW + MINUTE))
    assert await state.deletions.due(NOW) == ()
    assert set(await state.deletions.due(NOW + MINUTE)) == {(ONE, 1), (ONE, 2)}
    await state.commit([state.deletions.done(ONE, 1)])
    assert await state.deletions.due(NOW + MINUTE) == ((ONE, 2),)
    await state.commit(state.expired(NOW + timedelta(days=3)))
    assert await state.deletions.due(NOW + timedelta(days=3)) == ()


async def test_the_last_page_of_each_kind_is_kept_while_the_bot_is_there(state: State) -> None:
    greeting, help = GroupPage("greeting", 3, "vi", "group"), GroupPage("help", 5, "vi", "group")
    later = GroupPage("help", 9, "vi", "group")
    await state.commit([state.chats.kept(ONE, ChatSettings())])
    await state.commit([state.pages.kept(ONE, page) for page in (greeting, help, later)])
    assert set(await state.pages.of(ONE)) == {greeting, later}
    assert await state.pages.chats() == (ONE,)
    await state.commit([state.pages.gone(ONE, greeting)])
    assert await state.pages.of(ONE) == (later,)
    await state.commit(state.chats.left(ONE))
    assert await state.pages.of(ONE) == ()


async def test_what_privacy_mode_lets_through_is_known_by_group(state: State) -> None:
    chats = state.chats
    await state.commit([chats.kept(ONE, ChatSettings()), chats.kept(TWO, ChatSettings())])
    assert await chats.hears(ONE) is None
    await state.commit([chats.privacy_turned(off=True)])
    # Groups of before keep the mode until the bot is added again.
    assert [await chats.hears(chat) for chat in (ONE, TWO)] == ["called", "called"]
    await state.commit([chats.joined(ONE, "Một", "all", NOW)])
    await state.commit([chats.privacy_turned(off=False)])
    assert [await chats.hears(chat) for chat in (ONE, TWO)] == [None, "called"]


async def test_allowed_groups_are_told_from_others(state: State) -> None:
    chats = state.chats
    await state.commit([chats.kept(ONE, ChatSettings()), chats.joined(ONE, "Một", "called", NOW)])
    await state.commit([chats.told_code(ONE, "K7M2QX")])
    (entry,) = await chats.listed(NOW)
    assert (entry.title, entry.since, entry.is_allowed, entry.code) == ("Một", NOW, False, "K7M2QX")
    await state.commit([chats.allowed(ONE, on=True)])
    assert await chats.is_allowed(ONE)
    assert await chats.code(ONE) == ""
    # A change of the settings takes nothing back.
    await state.commit([chats.kept(ONE, ChatSettings("off"))])
    assert await chats.is_allowed(ONE)
    assert not await chats.is_allowed(TWO)
