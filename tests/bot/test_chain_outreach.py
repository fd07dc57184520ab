"""Whole updates in, Bot API calls out: owners look at the groups, leave one, and send a message to all."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.services import Services
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

WORDS = TEXTS_VI.outreach
NEWS = "Tối nay <bot> nghỉ 15 phút & cập nhật"


@pytest.fixture
async def bot(running: Running, services: Services, lan: User, chat: Chat) -> AsyncIterator[None]:
    """Run the bot for its owner Lan, with messages to groups switched on."""
    async with running(replace(services, owners=frozenset({lan.id}), may_broadcast=True)):
        yield


async def joined(telegram: FakeTelegram, name: str, by: User) -> Chat:
    """Add the bot to a new group; that it answers there tells that it has noted the group."""
    group = telegram.supergroup(name, owner=by)
    telegram.add_bot(group, by)
    await telegram.next_message(group)
    await said(telegram, by, group, "/topics")
    return group


async def said(telegram: FakeTelegram, who: User, chat: Chat, text: str, reply_to: Message | None = None) -> Message:
    who.says(chat, text, reply_to=reply_to)
    return await telegram.next_message(chat)


async def pressed(telegram: FakeTelegram, who: User, page: Message, label: str) -> None:
    before = len(page.history)
    who.presses(page, label)
    await telegram.wait_for(lambda: len(page.history) > before)


@pytest.mark.usefixtures("bot")
async def test_an_owner_sees_the_groups_and_leaves_one(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    quiet, busy = await joined(telegram, "Nhóm vắng", lan), await joined(telegram, "Nhóm <đông>", lan)
    await said(telegram, lan, busy, "/hoi influencer marketing là gì?")
    await said(telegram, lan, busy, "/roi 50tr 120tr")
    await said(telegram, lan, busy, "/topics")
    page = await said(telegram, lan, chat, "/groups")
    first, second = page.text.splitlines()[-2:]
    assert first.startswith("1. Nhóm <đông> – từ ")
    assert first.endswith("2 lượt hỏi")
    assert second.startswith("2. Nhóm vắng")
    await pressed(telegram, lan, page, "2")
    assert str(quiet.id) in page.text
    await pressed(telegram, lan, page, WORDS.leave)
    assert "Rời Nhóm vắng?" in page.text
    await pressed(telegram, lan, page, WORDS.leave_yes)
    assert quiet.bot_is == "left"
    assert "Nhóm vắng" not in page.text
    telegram.tell(busy.add(lan.data, {"new_chat_title": "Nhóm mới"}), "message")
    await said(telegram, lan, busy, "/topics")
    again = await said(telegram, lan, chat, "/nhom")
    assert again.text.splitlines()[-1].startswith("1. Nhóm mới – từ ")


@pytest.mark.usefixtures("bot")
async def test_others_see_no_groups_and_send_nothing(telegram: FakeTelegram, lan: User) -> None:
    minh = telegram.user("Minh", language_code="vi")
    private = telegram.private(minh)
    await joined(telegram, "Nhóm", lan)
    for command in ("/groups", f"/broadcast {NEWS}"):
        assert (await said(telegram, minh, private, command)).text == TEXTS_VI.owners.only_owner


@pytest.mark.usefixtures("bot")
async def test_a_name_that_was_not_kept_is_asked_for(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    group = await joined(telegram, "Nhóm cũ", lan)
    await state.commit([state.chats.titled(group.id, "")])
    assert "1. Nhóm cũ" in (await said(telegram, lan, chat, "/groups")).text
    await said(telegram, lan, chat, "/help")
    assert [each.title for each in await state.chats.listed(datetime.now(UTC))] == ["Nhóm cũ"]


@pytest.mark.usefixtures("bot")
async def test_a_message_to_groups_is_shown_and_can_be_taken_back(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    group = await joined(telegram, "Nhóm", lan)
    assert "/broadcast Tối nay" in (await said(telegram, lan, chat, "/broadcast")).text
    page = await said(telegram, lan, chat, f"/broadcast {NEWS}")
    assert page.text == f"Xem trước – gửi tới 1 nhóm\n\n{NEWS}"
    await pressed(telegram, lan, page, WORDS.send.format(count=1))
    assert page.text.startswith("Sau một phút mình sẽ gửi tới 1 nhóm")
    await pressed(telegram, lan, page, WORDS.undo)
    assert page.text == WORDS.undone
    await said(telegram, lan, chat, "/help")
    assert await state.broadcasts.shown(lan.id, page.message_id) is None
    other = await said(telegram, lan, chat, "/broadcast", reply_to=lan.says(chat, NEWS))
    other = await telegram.next_message(chat) if NEWS not in other.text else other
    await pressed(telegram, lan, other, WORDS.cancel)
    assert other.text == WORDS.cancelled
    assert len(group.sent) == 2


@pytest.mark.usefixtures("bot")
async def test_after_a_minute_every_group_gets_it_once(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    groups = [await joined(telegram, f"Nhóm {number}", lan) for number in (1, 2)]
    gone = await joined(telegram, "Nhóm 3", lan)
    page = await said(telegram, lan, chat, f"/broadcast {NEWS}")
    await pressed(telegram, lan, page, WORDS.send.format(count=3))
    await said(telegram, lan, chat, "/help")
    gone.members[telegram.bot.id] = "kicked"
    await state.commit([state.broadcasts.confirmed(lan.id, page.message_id, datetime.now(UTC) - timedelta(hours=1))])
    await telegram.wait_for(lambda: page.text.startswith("Đã gửi"))
    assert page.text == f"{WORDS.done.format(sent=2)}\n{WORDS.not_reached.format(count=1)}"
    assert [group.sent[-1].text for group in groups] == [NEWS, NEWS]
    assert [len(group.sent) for group in groups] == [3, 3]
    assert gone.id not in [each.chat for each in await state.chats.listed(datetime.now(UTC))]
    telegram.refusals.clear()


@pytest.mark.usefixtures("bot")
async def test_a_message_without_an_answer_is_not_sent_again(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    group = await joined(telegram, "Nhóm <A>", lan)
    page = await said(telegram, lan, chat, f"/broadcast {NEWS}")
    await pressed(telegram, lan, page, WORDS.send.format(count=1))
    await said(telegram, lan, chat, "/help")
    telegram.drop_next("sendMessage")
    await state.commit([state.broadcasts.confirmed(lan.id, page.message_id, datetime.now(UTC) - timedelta(hours=1))])
    await telegram.wait_for(lambda: page.text.startswith("Đã gửi"))
    assert page.text == f"{WORDS.done.format(sent=0)}\n{WORDS.unsure.format(count=1, titles='Nhóm <A>')}"
    assert sum(each.text == NEWS for each in group.sent) == 1


async def test_messages_to_groups_are_off_unless_they_are_switched_on(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    async with running(replace(services, owners=frozenset({lan.id}))):
        assert (await said(telegram, lan, chat, f"/broadcast {NEWS}")).text == WORDS.broadcast_off


async def test_a_message_to_groups_goes_on_after_each_end_of_the_process(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat, state: State
) -> None:
    switched_on = replace(services, owners=frozenset({lan.id}), may_broadcast=True)
    async with running(switched_on):
        groups = [await joined(telegram, f"Nhóm {number}", lan) for number in (1, 2)]
        page = await said(telegram, lan, chat, f"/broadcast {NEWS}")
    async with running(replace(switched_on)):
        await pressed(telegram, lan, page, WORDS.send.format(count=2))
        await said(telegram, lan, chat, "/help")
    await state.commit([state.broadcasts.confirmed(lan.id, page.message_id, datetime.now(UTC) - timedelta(hours=1))])
    # One group has it when the process ends.
    async with state.broadcasts.claimed(datetime.now(UTC)) as sending:
        assert sending
        sending.outcome = "reached"
        first = sending.chat
    hold = telegram.hold("editMessageText")
    async with running(replace(switched_on)):
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running(replace(switched_on)):
        await telegram.wait_for(lambda: page.text == WORDS.done.format(sent=2))
    assert [sum(each.text == NEWS for each in group.sent) for group in groups] == [
        group.id != first for group in groups
    ]
