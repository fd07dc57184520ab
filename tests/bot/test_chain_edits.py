"""Whole updates in, Bot API calls out: edited messages, and buttons after a restart."""

import time

import pytest

from bot.conversation.hearing import FRESH
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = ON_BOTH_DATABASES
running_bot = pytest.mark.usefixtures("bot")

QUESTION = "influencer marketing là gì?"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


async def changed(telegram: FakeTelegram, answer: Message, times: int = 1) -> None:
    await telegram.wait_for(lambda: len(answer.history) >= times)


async def handled(telegram: FakeTelegram, who: User, chat: Chat) -> None:
    """Wait until everything said before in a chat is handled."""
    said = who.says(chat, "/topics")
    await telegram.wait_for(lambda: chat.sent and "Bạn muốn đọc phần nào?" in chat.sent[-1].text)
    assert chat.type == "private" or telegram.answers_to(said) == [chat.sent[-1]]


@running_bot
async def test_an_edited_question_changes_its_answer(
    telegram: FakeTelegram, lan: User, group: Chat, resolver: WordResolver
) -> None:
    lan.says(group, "/hoi KOC là gì?")
    await telegram.next_message(group)
    asked = lan.says(group, "/hoi nhược điểm khó tìm người phù hợp")
    answer = await telegram.next_message(group)
    before = answer.text
    lan.edits(asked, f"/hoi {QUESTION}")
    await changed(telegram, answer)
    assert "Nguồn:" in answer.text
    assert answer.text != before
    assert resolver.asked[-2:] == [(QUESTION, ("KOC là gì?",)), (QUESTION, ())]
    lan.edits(asked, "/roi 50tr 120tr")
    await changed(telegram, answer, 2)
    assert "140%" in answer.text
    lan.edits(asked, "/roi 50tr 150tr")
    await changed(telegram, answer, 3)
    assert "200%" in answer.text
    lan.presses(answer, "Chi phí +10%")
    await changed(telegram, answer, 4)
    assert len(group.sent) == 2


@running_bot
async def test_an_edit_of_the_same_words_changes_nothing(
    telegram: FakeTelegram, lan: User, chat: Chat, resolver: WordResolver
) -> None:
    asked = lan.says(chat, QUESTION)
    answer = await telegram.next_message(chat)
    lan.edits(asked, QUESTION)
    await handled(telegram, lan, chat)
    assert answer.history == []
    assert len(resolver.asked) == 1


@running_bot
async def test_an_answer_that_is_gone_is_given_again(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    asked = lan.says(chat, "chào")
    (await telegram.next_message(chat)).deleted = True
    lan.edits(asked, QUESTION)
    assert "Nguồn:" in (await telegram.next_message(chat)).text
    assert len(telegram.refusals) == 1
    telegram.refusals.clear()


@running_bot
async def test_an_edit_may_make_a_fresh_message_a_question(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    said = lan.says(group, QUESTION)
    lan.edits(said, "KOL là gì?")
    lan.edits(said, f"@trolybot {QUESTION}")
    answer = await telegram.next_message(group)
    assert telegram.answers_to(said) == [answer] == group.sent


@running_bot
async def test_an_old_message_does_not_become_a_question(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    said = lan.says(group, QUESTION)
    said.data["date"] = int(time.time() - FRESH.total_seconds()) - 1
    lan.edits(said, f"@trolybot {QUESTION}")
    await handled(telegram, lan, group)
    assert telegram.answers_to(said) == []


@running_bot
async def test_an_edit_is_not_overheard(telegram: FakeTelegram, lan: User, group: Chat, state: State) -> None:
    await state.commit([state.chats.kept(group.id, ChatSettings("sure"))])
    said = lan.says(group, "KOL xyzzy là gì?")
    lan.edits(said, QUESTION)
    await handled(telegram, lan, group)
    assert telegram.answers_to(said) == []


@running_bot
async def test_an_edit_that_calls_nobody_leaves_the_answer(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    asked = lan.says(group, f"/hoi {QUESTION}")
    answer = await telegram.next_message(group)
    for text in ("thôi khỏi", "/hoi@otherbot KOL?", "/xyzzy"):
        lan.edits(asked, text)
    await handled(telegram, lan, group)
    assert answer.history == []


@running_bot
async def test_edits_in_a_dialog_are_passed_over(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    started = lan.says(chat, "/roi")
    await telegram.next_message(chat)
    cost = lan.says(chat, "50tr")
    await telegram.next_message(chat)
    lan.edits(started, "/roas")
    lan.edits(cost, "60tr")
    revenue = lan.says(chat, "120tr")
    answer = await telegram.next_message(chat)
    lan.presses(answer, "Không trừ")
    await changed(telegram, answer)
    lan.edits(revenue, QUESTION)
    await handled(telegram, lan, chat)
    assert "140%" in answer.text


@running_bot
async def test_edits_of_others_are_passed_over(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    other = telegram.user("Bot khác", is_bot=True, username="otherbot")
    said = other.says(group, "/help")
    other.edits(said, f"/hoi {QUESTION}")
    channel = {"id": -1001234567890, "type": "channel", "title": "Kênh"}
    telegram.push({"edited_channel_post": {"message_id": 5, "date": 1, "chat": channel, "text": "/help"}})
    await handled(telegram, lan, group)
    assert len(group.sent) == 1


@running_bot
async def test_an_edit_in_the_general_topic_names_no_topic(telegram: FakeTelegram, lan: User) -> None:
    telegram.can_read_all_group_messages = True
    forum = telegram.supergroup("Diễn đàn", forum=True)
    said = lan.says(forum, "xin chào")
    lan.edits(said, f"/hoi {QUESTION}")
    assert (await telegram.next_message(forum)).message_thread_id is None
    assert not any("message_thread_id" in call.parameters for call in telegram.calls)


async def test_buttons_and_dialogs_outlive_a_restart(
    telegram: FakeTelegram, lan: User, group: Chat, running: Running, services: Services
) -> None:
    minh = telegram.user("Minh", language_code="vi")
    async with running(services):
        lan.says(group, f"/hoi {QUESTION}")
        answer = await telegram.next_message(group)
        lan.says(group, "/roi 50tr 120tr")
        result = await telegram.next_message(group)
        lan.says(group, "/roi")
        first = await telegram.next_message(group)
        lan.says(group, "50tr", reply_to=first)
        question = await telegram.next_message(group)
        asked = minh.says(group, "/hoi KOL là gì?")
        reply = await telegram.next_message(group)
    async with running(services):
        lan.presses(answer, answer.buttons[0][0]["text"])
        assert (await telegram.next_message(group)).reply_to == answer.message_id
        lan.presses(result, "Chi phí +10%")
        await changed(telegram, result)
        query = minh.presses(question, TEXTS_VI.dialogs.cancel)
        await telegram.wait_for(lambda: query.answer)
        assert query.answer
        assert query.answer["text"] == TEXTS_VI.dialogs.not_yours
        lan.says(group, "120tr", reply_to=question)
        assert "doanh thu 120.000.000" in (await telegram.next_message(group)).text
        minh.edits(asked, "/roas 50tr 120tr")
        await changed(telegram, reply)
        assert "2,4" in reply.text
