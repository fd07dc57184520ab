"""Whole updates in, Bot API calls out: what was asked while the bot was away, and is answered when it is back."""

import pytest

from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User

QUESTION = "Influencer marketing là gì?"
LATE = TEXTS_VI.limits.late


def said_long_ago(telegram: FakeTelegram, message: Message, seconds: int) -> None:
    """Make a message that waits as old as it would be after a long stop."""
    message.data["date"] -= seconds
    waiting = next(each.update for each in telegram.queue if each.update["update_id"] == message.update_id)
    waiting["message"]["date"] -= seconds


@pytest.mark.parametrize(("seconds", "is_late"), [(0, False), (3500, False), (3700, True), (80_000, True)])
async def test_an_answer_after_an_hour_says_that_it_is_late(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat, seconds: int, is_late: bool
) -> None:
    said_long_ago(telegram, lan.says(chat, QUESTION), seconds)
    async with running(services):
        answer = await telegram.next_message(chat)
    assert answer.text.startswith(f"{LATE}\n\n") == is_late
    assert "Nguồn:" in answer.text


async def test_one_word_is_enough_for_all_that_waited(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    for text in (QUESTION, "/roi 50tr 120tr", "/help"):
        said_long_ago(telegram, lan.says(chat, text), 7200)
    async with running(services):
        answers = [(await telegram.next_message(chat)).text for _ in range(3)]
    assert [answer.startswith(LATE) for answer in answers] == [True, False, False]


async def test_it_is_said_in_the_language_of_the_answer(
    telegram: FakeTelegram, running: Running, services: Services
) -> None:
    bob = telegram.user("Bob", language_code="en")
    said_long_ago(telegram, bob.says(telegram.private(bob), "What is influencer marketing?"), 7200)
    async with running(services):
        answer = await telegram.next_message(telegram.private(bob))
    assert answer.text.startswith(f"{TEXTS_EN.limits.late}\n\n")


@pytest.mark.parametrize(("seconds", "answered"), [(100, 2), (140, 1)])
async def test_what_nobody_asked_the_bot_is_dropped_after_two_minutes(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    state: State,
    seconds: int,
    answered: int,
) -> None:
    group = telegram.supergroup("Nhóm")
    telegram.can_read_all_group_messages = True
    await state.commit([state.chats.kept(group.id, ChatSettings(answers_when="sure"))])
    said_long_ago(telegram, lan.says(group, QUESTION), seconds)
    async with running(services):
        lan.says(group, "/help")
        for _ in range(answered):
            await telegram.next_message(group)
    assert len(group.sent) == answered
