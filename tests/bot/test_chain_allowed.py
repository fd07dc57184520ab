"""Whole updates in, Bot API calls out: a private bot, whose owner says in which groups it answers."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = [pytest.mark.usefixtures("bot"), ON_BOTH_DATABASES]

WORDS = TEXTS_VI.outreach
QUESTION = "influencer marketing là gì?"


@pytest.fixture
async def bot(running: Running, services: Services, lan: User, chat: Chat) -> AsyncIterator[None]:
    """Run the bot for its owner Lan, who says where it answers."""
    async with running(replace(services, owners=frozenset({lan.id}), only_allowed=True)):
        yield


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh <b>", language_code="vi")


async def said(telegram: FakeTelegram, who: User, chat: Chat, text: str) -> Message:
    who.says(chat, text)
    return await telegram.next_message(chat)


async def added(telegram: FakeTelegram, group: Chat, by: User) -> str:
    """Add the bot to a stranger's group and return the code that it says there."""
    telegram.add_bot(group, by)
    found = re.search(r"[A-Z0-9]{6}$", (await telegram.next_message(group)).text)
    assert found
    return found[0]


async def test_a_strangers_group_gets_a_code_and_nothing_else(
    telegram: FakeTelegram, lan: User, chat: Chat, minh: User
) -> None:
    telegram.can_read_all_group_messages = True
    group = telegram.supergroup("Nhóm lạ", owner=minh)
    code = await added(telegram, group, minh)
    told = await telegram.next_message(chat)
    assert told.text == f"Minh <b> vừa thêm mình vào Nhóm lạ. Mình chưa trả lời ở đó. Mã của nhóm: {code}"
    again = await said(telegram, minh, group, f"/hoi {QUESTION}")
    assert again.text == WORDS.not_allowed.format(code=code).replace("<code>", "").replace("</code>", "")
    wrong = await said(telegram, lan, chat, "/allow ABCDEF")
    assert wrong.text == WORDS.allow_wrong.replace("<code>", "").replace("</code>", "")
    done = await said(telegram, lan, chat, f"/allow {code.lower()}")
    assert done.text == WORDS.allowed.format(title="Nhóm lạ")
    assert (await telegram.next_message(group)).text.startswith("Chào cả nhà!")
    asked = minh.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(asked) == [answer]
    assert len(group.sent) == 4


async def test_a_group_is_told_once_a_minute(telegram: FakeTelegram, lan: User, chat: Chat, minh: User) -> None:
    telegram.can_read_all_group_messages = True
    group = telegram.supergroup("Nhóm lạ", owner=minh)
    await added(telegram, group, minh)
    told = await said(telegram, minh, group, "/help")
    for text in ("/settings", f"@trolybot {QUESTION}", QUESTION, "/roi 50tr 120tr"):
        minh.says(group, text)
    # What the owner adds the bot to is allowed; the greeting comes behind all that was said before.
    telegram.remove_bot(group, minh)
    telegram.add_bot(group, lan)
    greeting = await telegram.next_message(group)
    assert greeting.text.startswith("Chào cả nhà!")
    assert group.sent[1:] == [told, greeting]


async def test_an_owner_allows_or_leaves_by_a_button(telegram: FakeTelegram, lan: User, chat: Chat, minh: User) -> None:
    first, second = telegram.supergroup("Một", owner=minh), telegram.supergroup("Hai", owner=minh)
    await added(telegram, first, minh)
    wanted = await telegram.next_message(chat)
    await said(telegram, minh, first, "/help")
    lan.presses(wanted, WORDS.allow)
    assert (await telegram.next_message(first)).text.startswith("Chào cả nhà!")
    assert wanted.text == WORDS.allowed.format(title="Một")
    await added(telegram, second, minh)
    await telegram.next_message(chat)
    # That it answers there tells that it has noted the group.
    await said(telegram, minh, second, "/help")
    listed = await said(telegram, lan, chat, "/groups")
    assert ["🔒" in line for line in listed.text.splitlines() if re.match(r"\d\.", line)] == [True, False]
    waiting = await said(telegram, lan, chat, "/allow")
    assert [button["text"] for row in waiting.buttons for button in row] == ["Cho phép: Hai"]
    lan.presses(listed, "1")
    await telegram.wait_for(lambda: listed.history)
    lan.presses(listed, WORDS.leave)
    await telegram.wait_for(lambda: len(listed.history) == 2)
    lan.presses(listed, WORDS.leave_yes)
    await telegram.wait_for(lambda: second.bot_is == "left")
    assert (await said(telegram, lan, chat, "/allow")).text == WORDS.allow_nothing


async def test_where_an_owner_adds_it_the_bot_answers_at_once(
    telegram: FakeTelegram, lan: User, chat: Chat, minh: User
) -> None:
    group = telegram.supergroup("Của Lan", owner=lan)
    telegram.add_bot(group, lan)
    assert (await telegram.next_message(group)).text.startswith("Chào cả nhà!")
    assert (await said(telegram, minh, group, "/help")).text.startswith("Cách hỏi")
    assert chat.sent == []


async def test_others_allow_nothing(telegram: FakeTelegram, minh: User, chat: Chat) -> None:
    group = telegram.supergroup("Nhóm lạ", owner=minh)
    await added(telegram, group, minh)
    private = telegram.private(minh)
    # What follows the command is of no language, so that it is told in that of the person's app.
    for command in ("/allow", "/allow abc"):
        assert (await said(telegram, minh, private, command)).text == TEXTS_VI.owners.only_owner
    wanted = await telegram.next_message(chat)
    query = minh.presses(wanted, WORDS.allow)
    await telegram.wait_for(lambda: query.answer)
    assert query.answer
    assert query.answer["text"] == TEXTS_VI.owners.only_owner


async def test_a_group_of_before_is_told_its_code_when_somebody_asks(
    telegram: FakeTelegram, lan: User, chat: Chat, minh: User, state: State
) -> None:
    group = telegram.supergroup("Nhóm cũ", owner=minh)
    await state.commit([state.chats.kept(group.id, ChatSettings(language="en"))])
    told = await said(telegram, minh, group, f"/hoi {QUESTION}")
    assert told.text.startswith("I answer only in groups that my owner allows.")
    assert (await said(telegram, lan, chat, f"/allow {told.text[-6:]}")).text == WORDS.allowed.format(title="Nhóm cũ")
    assert (await telegram.next_message(group)).text.startswith("Hello, everyone!")
