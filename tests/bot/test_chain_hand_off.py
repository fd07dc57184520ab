"""Whole updates in, Bot API calls out: a question goes to the group's contact, and the answer comes back and stays."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.groups.chat_settings import ChatSettings, Contact
from bot.state.lifetimes import TEXTS_KEPT
from bot.state.state import State
from bot.state.tables import HAND_OFFS
from bot.texts import TEXTS_VI
from tests.bot.talk import noticed, settled
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

running_bot = pytest.mark.usefixtures("bot")
WORDS = TEXTS_VI.feedback
UNKNOWN, ANSWER = "blốp xịt zập?", "Bên mình chốt 200tr nha em"


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi", username="minh")


@pytest.fixture
async def group(telegram: FakeTelegram, minh: User, state: State) -> Chat:
    group = telegram.supergroup("Nhóm marketing")
    group.members[minh.id] = "member"
    await state.commit([state.chats.kept(group.id, ChatSettings(contact=Contact(minh.id, "Minh")))])
    return group


async def asked(telegram: FakeTelegram, user: User, chat: Chat, question: str = UNKNOWN) -> Message:
    user.says(chat, f"/hoi {question}")
    return await telegram.next_message(chat)


async def handed_off(telegram: FakeTelegram, user: User, chat: Chat) -> Message:
    """Ask something that nobody knows, and return the bot's message to the contact."""
    declined = await asked(telegram, user, chat)
    user.presses(declined, "🙋 Hỏi Minh")
    return await telegram.next_message(chat)


async def given(telegram: FakeTelegram, user: User, minh: User, chat: Chat) -> Message:
    """Have it answered, and return the bot's message that gives the answer."""
    minh.says(chat, ANSWER, reply_to=await handed_off(telegram, user, chat))
    return await telegram.next_message(chat)


@running_bot
async def test_the_answer_is_given_to_who_asked_and_found_again(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    request = await handed_off(telegram, lan, group)
    minh.says(group, "ok để anh xem", reply_to=request)
    lan.says(group, "vâng ạ", reply_to=request)
    minh.says(group, ANSWER, reply_to=request)
    answer = await telegram.next_message(group)
    assert answer.reply_to == group.messages[1].message_id
    assert answer.text.startswith(f"💬 Minh trả lời:\n\n{ANSWER}")
    assert await noticed(telegram, lan.presses(answer, WORDS.keep)) == WORDS.only_contact.format(name="Minh")
    minh.presses(answer, WORDS.keep)
    await telegram.wait_for(lambda: answer.history)
    assert WORDS.kept in answer.text
    again = await asked(telegram, telegram.user("Hoa"), group, "Blop xit zap")
    today = datetime.now(UTC) + timedelta(hours=7)
    assert f"Minh đã trả lời câu này ngày {today.day}/{today.month}/{today.year}:\n\n{ANSWER}" in again.text
    assert WORDS.contact_says not in (await asked(telegram, lan, group, "blốp xịt zẹp?")).text


@running_bot
async def test_it_is_found_nowhere_else(telegram: FakeTelegram, lan: User, minh: User, group: Chat, chat: Chat) -> None:
    minh.presses(await given(telegram, lan, minh, group), WORDS.keep)
    await settled(telegram, group, lan)
    for place in (telegram.supergroup("Nhóm khác"), chat):
        assert ANSWER not in (await asked(telegram, lan, place)).text


@running_bot
async def test_what_is_not_kept_or_removed_is_not_found(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    answer = await given(telegram, lan, minh, group)
    minh.presses(answer, WORDS.keep_not)
    await telegram.wait_for(lambda: answer.history)
    assert answer.text == f"💬 Minh trả lời:\n\n{ANSWER}"
    assert ANSWER not in (await asked(telegram, lan, group)).text
    answer = await given(telegram, lan, minh, group)
    minh.presses(answer, WORDS.keep)
    await telegram.wait_for(lambda: answer.history)
    assert await noticed(telegram, minh.presses(answer, WORDS.remove_kept)) == WORDS.removed
    await settled(telegram, group, lan)
    assert ANSWER not in (await asked(telegram, lan, group)).text


@running_bot
async def test_an_edited_answer_is_given_anew(telegram: FakeTelegram, lan: User, minh: User, group: Chat) -> None:
    request = await handed_off(telegram, lan, group)
    said = minh.says(group, ANSWER, reply_to=request)
    answer = await telegram.next_message(group)
    minh.edits(said, "Nhầm, 300tr")
    await telegram.wait_for(lambda: answer.history)
    minh.presses(answer, WORDS.keep)
    await telegram.wait_for(lambda: len(answer.history) > 1)
    assert "Nhầm, 300tr" in (await asked(telegram, lan, group)).text


@running_bot
async def test_contacts_for_certain_questions(telegram: FakeTelegram, lan: User, minh: User, group: Chat) -> None:
    group.members[lan.id] = "administrator"
    hoa = telegram.user("Hoa", language_code="vi")
    telegram.can_read_all_group_messages = True
    lan.says(group, "/caidat phutrach zập, hợp đồng", reply_to=hoa.says(group, "em chào cả nhà"))
    assert "Hoa: zập, hợp đồng" in (await telegram.next_message(group)).text
    declined = await asked(telegram, lan, group)
    lan.presses(declined, "🙋 Hỏi Hoa")
    request = await telegram.next_message(group)
    minh.says(group, "ok để anh trả lời cho", reply_to=request)
    hoa.says(group, ANSWER, reply_to=request)
    assert (await telegram.next_message(group)).text.startswith("💬 Hoa trả lời")
    assert (await asked(telegram, lan, group, "blốp xịt?")).button("🙋 Hỏi Minh")


@running_bot
async def test_a_person_is_forgotten(telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State) -> None:
    minh.presses(await given(telegram, lan, minh, group), WORDS.keep)
    await settled(telegram, group, lan)
    lan.says(group, "/forget")
    await telegram.next_message(group)
    await settled(telegram, group, lan)
    # The group keeps its answer; who asked is nobody.
    assert [(row.user, row.contact) for row in await state.database.read(select(HAND_OFFS))] == [(0, minh.id)]
    minh.says(group, "/forget")
    await telegram.next_message(group)
    await settled(telegram, group, lan)
    assert await state.database.read(select(HAND_OFFS)) == []


@running_bot
async def test_what_nobody_stored_goes_with_time(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    minh.presses(await given(telegram, lan, minh, group), WORDS.keep)
    await settled(telegram, group, lan)
    declined = await asked(telegram, lan, group, "blốp xịt zụp?")
    lan.presses(declined, "🙋 Hỏi Minh")
    await telegram.next_message(group)
    await settled(telegram, group, lan)
    await state.commit(state.hand_offs.expired(datetime.now(UTC) + TEXTS_KEPT + timedelta(days=1)))
    assert [each.question for each in await state.hand_offs.stored(group.id)] == [UNKNOWN]
    assert len(await state.database.read(select(HAND_OFFS))) == 1
