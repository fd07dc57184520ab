"""Settings of groups, and what becomes of them when the group is left or moves."""

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.groups.chat_settings import ChatSettings, Contact, QuietHours
from bot.replies.asker import Asker
from bot.replies.shown import Shown
from bot.state.state import State
from bot.state.values import Turn
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

OLD, NEW = -100, -1001234567890
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LAN = Asker(OLD, None, 7)
ASKED = Turn("KOL là gì?", Shown("answer", ("kol/relation",), language="vi"), "vi", message=7)
SET = ChatSettings(
    "sure",
    "en",
    True,
    False,
    QuietHours(time(22, 30), time(6)),
    "bot ơi",
    Contact(2**51, "Minh <Trần>"),
    "Asia/Tokyo",
    (0, 2**31),
    5,
    60,
)


async def test_a_new_group_has_the_usual_settings(state: State) -> None:
    assert await state.chats.settings(OLD) == ChatSettings()
    assert not await state.chats.is_known(OLD)


async def test_settings_come_back_as_they_were(state: State) -> None:
    for settings in (SET, ChatSettings(), replace(SET, quiet=None), replace(SET, contact=Contact(None, "@minh"))):
        await state.commit([state.chats.kept(OLD, settings)])
        assert await state.chats.settings(OLD) == settings
    assert await state.chats.is_known(OLD)


async def test_leaving_forgets_what_was_asked_and_keeps_the_settings(state: State) -> None:
    await state.commit([state.chats.kept(OLD, SET), *state.turns.added(LAN, ASKED, NOW)])
    await state.commit(state.chats.left(OLD))
    assert not await state.chats.is_known(OLD)
    assert await state.chats.settings(OLD) == SET
    assert await state.turns.recent(LAN, NOW) == ()


async def test_everything_moves_once(state: State) -> None:
    await state.commit([state.chats.kept(OLD, SET), *state.turns.added(LAN, ASKED, NOW)])
    for _ in range(2):
        await state.commit(state.chats.moved(OLD, NEW))
    assert await state.chats.settings(NEW) == SET
    assert await state.chats.settings(OLD) == ChatSettings()
    assert await state.turns.recent(replace(LAN, chat=NEW), NOW) == (replace(ASKED, message=None),)
    # Message 7 of the new group is another one.
    assert await state.turns.under(NEW, 7, NOW) is None


async def test_settings_of_the_old_group_hold_over_those_of_a_new_greeting(state: State) -> None:
    await state.commit([state.chats.kept(OLD, SET), state.chats.kept(NEW, ChatSettings())])
    await state.commit(state.chats.moved(OLD, NEW))
    assert await state.chats.settings(NEW) == SET
    await state.commit(state.chats.moved(OLD, NEW))
    assert await state.chats.settings(NEW) == SET


async def test_a_move_undoes_the_end_of_the_old_group(state: State) -> None:
    await state.commit([state.chats.kept(OLD, SET), *state.chats.left(OLD)])
    await state.commit(state.chats.moved(OLD, NEW))
    assert await state.chats.is_known(NEW)
    assert await state.chats.settings(NEW) == SET


async def test_replies_stay_behind(state: State) -> None:
    await state.commit([state.replies.given(LAN, 5, "asked", 6, NOW)])
    await state.commit(state.chats.moved(OLD, NEW))
    assert await state.replies.to_message(OLD, 5) is None
    assert await state.replies.to_message(NEW, 5) is None


async def test_blocking_ends_what_was_going_on(state: State) -> None:
    alone = replace(LAN, chat=LAN.user)
    asked = [*state.turns.added(alone, ASKED, NOW), *state.turns.added(LAN, ASKED, NOW)]
    await state.commit([state.people.chosen(LAN.user, "en"), *asked])
    await state.commit(state.chats.blocked(alone.chat))
    assert await state.turns.recent(alone, NOW) == ()
    assert await state.turns.recent(LAN, NOW) == (ASKED,)
    assert await state.people.language(LAN.user) == "en"
