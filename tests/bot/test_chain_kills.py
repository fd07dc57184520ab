"""SIGKILL between the steps of teaching, handing off and messages to groups: nothing is lost, nothing is done twice.

A call to Telegram that is held when the bot is killed was not carried out; one whose answer is held was, and the bot
does not know it.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.groups.chat_settings import ChatSettings, Contact
from bot.state.state import State
from bot.state.tables import HAND_OFFS, LESSONS, TAUGHT_ANSWERS
from bot.texts import TEXTS_VI
from tests.bot.talk import settled
from tests.bot.word_program import word_program
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

QUESTION, ANSWER = "wifi tầng hai tên gì?", "Wifi tầng hai tên là SaoMai."
UNKNOWN, OF_CONTACT = "blốp xịt zập?", "Bên mình chốt 200tr nha em"
NEWS = "Tối nay bot nghỉ 15 phút"
Running = Callable[[], AbstractAsyncContextManager[None]]


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi", username="minh")


@pytest.fixture
def running(telegram: FakeTelegram, lan: User, database_url: str, tmp_path: Path) -> Running:
    """Give what runs the bot as a program of its own inside a block; leaving it is a SIGKILL."""

    return lambda: word_program(telegram, database_url, tmp_path, lan)


async def said(telegram: FakeTelegram, user: User, chat: Chat, text: str, reply_to: Message | None = None) -> Message:
    user.says(chat, text, reply_to=reply_to)
    return await telegram.next_message(chat)


async def test_teaching(telegram: FakeTelegram, lan: User, chat: Chat, state: State, running: Running) -> None:
    async with running():
        page = await said(telegram, lan, chat, f"/learn {QUESTION} | {ANSWER}")
        await settled(telegram, chat, lan)
        hold = telegram.hold("editMessageText", answers=True)
        lan.presses(page, TEXTS_VI.teach.teach)
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    # The press is carried out again, which changes nothing; then it is learnt, and the owner is not told yet.
    hold = telegram.hold("editMessageText", about="✅")
    async with running():
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        await telegram.wait_for(lambda: page.text.startswith("✅"))
        assert ANSWER in (await said(telegram, lan, chat, QUESTION)).text
        await settled(telegram, chat, lan)
    assert len(await state.database.read(select(TAUGHT_ANSWERS))) == 1
    assert await state.database.read(select(LESSONS)) == []
    assert len(chat.sent) == 2
    telegram.refusals.clear()


async def test_hand_off(telegram: FakeTelegram, lan: User, minh: User, state: State, running: Running) -> None:
    group = telegram.supergroup("Nhóm marketing")
    group.members[minh.id] = "member"
    await state.commit([state.chats.kept(group.id, ChatSettings(contact=Contact(minh.id, "Minh")))])
    async with running():
        declined = await said(telegram, lan, group, f"/hoi {UNKNOWN}")
        await settled(telegram, group, lan)
        hold = telegram.hold("sendMessage")
        lan.presses(declined, "🙋 Hỏi Minh")
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        request = await telegram.next_message(group)
        await settled(telegram, group, lan)
        hold = telegram.hold("sendMessage")
        minh.says(group, OF_CONTACT, reply_to=request)
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        answer = await telegram.next_message(group)
        await settled(telegram, group, lan)
        hold = telegram.hold("editMessageText", answers=True)
        minh.presses(answer, TEXTS_VI.feedback.keep)
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        await settled(telegram, group, lan)
        assert OF_CONTACT in (await said(telegram, lan, group, f"/hoi {UNKNOWN}")).text
    assert [OF_CONTACT in each.text for each in group.sent] == [False, False, True, True]
    assert [row.answer for row in await state.database.read(select(HAND_OFFS))] == [OF_CONTACT]
    telegram.refusals.clear()


async def test_messages_to_groups(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State, running: Running
) -> None:
    words = TEXTS_VI.outreach
    groups = {name: telegram.supergroup(name) for name in ("Một", "Hai", "Ba")}
    now = datetime.now(UTC)
    await state.commit([state.chats.kept(group.id, ChatSettings()) for group in groups.values()])
    await state.commit([state.chats.joined(group.id, name, "all", now) for name, group in groups.items()])
    async with running():
        page = await said(telegram, lan, chat, f"/broadcast {NEWS}")
        await settled(telegram, chat, lan)
        hold = telegram.hold("editMessageText", answers=True)
        lan.presses(page, words.send.format(count=3))
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        await settled(telegram, chat, lan)
        await state.commit([state.broadcasts.confirmed(lan.id, page.message_id, now - timedelta(hours=1))])
        hold = telegram.hold("sendMessage")
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    hold = telegram.hold("sendMessage", answers=True)
    async with running():
        await telegram.wait_for(lambda: hold.calls)
    hold.release()
    async with running():
        await telegram.wait_for(lambda: page.text.startswith("Đã gửi"))
    # One group was to be told when the bot was killed, one was told and the bot did not learn it, one knows.
    assert sorted(len(group.sent) for group in groups.values()) == [0, 1, 1]
    told, unsure = page.text.split("\n")
    assert told == words.done.format(sent=1)
    (reached,) = [name for name in groups if name not in unsure]
    assert [each.text for each in groups[reached].sent] == [NEWS]
    telegram.refusals.clear()
