"""Whole updates in, Bot API calls out: the bot comes into groups, leaves them and moves with them."""

from datetime import UTC, datetime

import pytest

from bot.groups.chat_settings import ChatSettings
from bot.replies.asker import Asker
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = [pytest.mark.usefixtures("bot"), ON_BOTH_DATABASES]

SET = ChatSettings(short=True, keyword="bot ơi")
MOVED = "Bad Request: group chat was upgraded to a supergroup chat"
QUESTION = "influencer marketing là gì?"


UNREAD, SILENT = TEXTS_VI.group.rest["unread"], TEXTS_VI.group.rest["addressed"]


@pytest.mark.parametrize(("sees_all", "rest"), [(False, UNREAD), (True, SILENT)])
async def test_greets_once_where_it_is_added(telegram: FakeTelegram, lan: User, sees_all: bool, rest: str) -> None:
    telegram.can_read_all_group_messages = sees_all
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    greeting = await telegram.next_message(group)
    assert greeting.text.startswith("Chào cả nhà!")
    assert rest in greeting.text
    lan.says(group, "/start@trolybot add")
    lan.says(group, "/help")
    help = await telegram.next_message(group)
    assert rest in help.text
    assert group.sent == [greeting, help]


async def test_what_it_said_of_itself_is_renewed_when_it_becomes_an_admin(telegram: FakeTelegram, lan: User) -> None:
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    greeting = await telegram.next_message(group)
    lan.says(group, "/help")
    help = await telegram.next_message(group)
    lan.says(group, "/settings")
    settings = await telegram.next_message(group)
    pages = [greeting, help, settings]
    locked = TEXTS_VI.group.locked["privacy"]
    assert [UNREAD in page.text for page in pages] == [True, True, False]
    assert locked in settings.text
    telegram.change_status(group, lan, "administrator")
    await telegram.wait_for(lambda: all(page.history for page in pages))
    assert [SILENT in page.text for page in pages] == [True, True, False]
    assert locked not in settings.text
    assert settings.button("Khi biết chắc")
    telegram.change_status(group, lan, "member")
    await telegram.wait_for(lambda: all(len(page.history) == 2 for page in pages))
    assert [UNREAD in page.text for page in pages] == [True, True, False]
    assert group.sent == pages


async def test_what_it_said_of_itself_follows_the_settings(telegram: FakeTelegram, lan: User, state: State) -> None:
    telegram.can_read_all_group_messages = True
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    greeting = await telegram.next_message(group)
    lan.says(group, "/settings")
    page = await telegram.next_message(group)
    lan.presses(page, "Chỉ lệnh")
    await telegram.wait_for(lambda: greeting.history)
    assert TEXTS_VI.group.rest["off"] in greeting.text
    lan.presses(page, "Ngắn gọn")
    lan.presses(page, "English")
    await telegram.wait_for(lambda: greeting.text.startswith("Hello"))
    assert len(greeting.history) == 2
    greeting.deleted = True
    lan.presses(page, "When called")
    lan.says(group, "/help")
    await telegram.next_message(group)
    assert "greeting" not in [each.kind for each in await state.pages.of(group.id)]
    telegram.refusals.clear()


async def test_a_message_that_privacy_mode_keeps_back_tells_that_all_arrive(
    telegram: FakeTelegram, lan: User, state: State
) -> None:
    telegram.can_read_all_group_messages = True
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    greeting = await telegram.next_message(group)
    lan.says(group, "/topics")
    await telegram.next_message(group)
    await state.commit([state.chats.hearing(group.id, "called")])
    lan.says(group, "/help")
    help = await telegram.next_message(group)
    assert UNREAD in help.text
    lan.says(group, "mai họp lúc mấy giờ nhỉ")
    await telegram.wait_for(lambda: help.history)
    assert SILENT in help.text
    lan.says(group, "/settings")
    assert TEXTS_VI.group.locked["privacy"] not in (await telegram.next_message(group)).text
    assert await state.chats.hears(group.id) == "all"
    assert SILENT in greeting.text
    telegram.refusals.clear()  # The greeting said so before.


async def test_greets_in_the_language_of_who_adds_it(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    group = telegram.supergroup("Team", owner=bob)
    telegram.add_bot(group, bob)
    assert (await telegram.next_message(group)).text.startswith("Hello, everyone!")


async def test_says_nothing_in_a_channel(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    channel = {"id": -1001234567890, "type": "channel", "title": "Kênh"}
    group = telegram.supergroup("x")
    was = {"user": telegram.bot.data, "status": "left"}
    now = telegram.member(group, telegram.bot)
    change = {"chat": channel, "from": lan.data, "date": 1, "old_chat_member": was, "new_chat_member": now}
    telegram.push({"my_chat_member": change})
    lan.says(chat, "/help")
    await telegram.next_message(chat)
    assert not [call for call in telegram.calls if call.parameters.get("chat_id") == channel["id"]]


async def test_removal_forgets_what_was_asked_and_a_return_greets_again(
    telegram: FakeTelegram, lan: User, state: State
) -> None:
    group = telegram.supergroup("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    await telegram.next_message(group)
    lan.says(group, f"/hoi {QUESTION}")
    await telegram.next_message(group)
    await state.commit([state.chats.kept(group.id, ChatSettings(language="en"))])
    telegram.remove_bot(group, lan)
    telegram.add_bot(group, lan)
    again = await telegram.next_message(group)
    assert again.text.startswith("Hello, everyone!")
    assert len(group.sent) == 3
    assert await state.turns.recent(Asker(group.id, None, lan.id), datetime.now(UTC)) == ()


async def test_who_blocks_the_bot_ends_the_dialog(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/roi")
    await telegram.next_message(chat)
    lan.blocks_bot()
    lan.unblocks_bot()
    lan.says(chat, "50tr")
    assert "ROI" not in (await telegram.next_message(chat)).text


async def test_a_group_takes_everything_along_when_it_moves(
    telegram: FakeTelegram, lan: User, state: State, resolver: WordResolver
) -> None:
    group = telegram.group("Nhóm", owner=lan)
    telegram.add_bot(group, lan)
    await telegram.next_message(group)
    lan.says(group, "/hoi KOL là gì?")
    await telegram.next_message(group)
    await state.commit([state.chats.kept(group.id, SET)])
    new = telegram.migrate(group, lan)
    lan.says(new, "/help")
    await telegram.next_message(new)
    lan.says(new, "/hoi còn nhược điểm?")
    await telegram.next_message(new)
    assert resolver.asked[-1] == ("còn nhược điểm?", ("KOL là gì?",))
    assert await state.chats.settings(new.id) == SET
    assert await state.chats.settings(group.id) == ChatSettings()
    was = {"user": telegram.bot.data, "status": "left"}
    change = {"old_chat_member": was, "new_chat_member": telegram.member(new, telegram.bot)}
    telegram.push({"my_chat_member": {"chat": new.data, "from": lan.data, "date": 1, **change}})
    lan.says(new, "/topics")
    await telegram.next_message(new)
    assert len(new.sent) == 3


async def test_a_reply_that_meets_the_move_goes_to_the_new_group(
    telegram: FakeTelegram, lan: User, state: State
) -> None:
    group = telegram.group("Nhóm", owner=lan)
    await state.commit([state.chats.kept(group.id, SET)])
    new = group.moved_to = telegram.supergroup("Nhóm", owner=lan)
    lan.says(group, "/roi 50tr 120tr")
    answer = await telegram.next_message(new)
    assert "140%" in answer.text
    assert answer.reply_to is None
    lan.says(group, "/settings")
    assert "Cài đặt của nhóm" in (await telegram.next_message(new)).text
    assert {each.description for each in telegram.refusals} == {MOVED}
    telegram.refusals.clear()
    lan.presses(answer, answer.buttons[0][0]["text"])
    await telegram.wait_for(lambda: answer.history)
    assert await state.chats.settings(new.id) == SET
