"""Whole updates in, Bot API calls out: the bot under load, slow, refused by Telegram, and broken."""

import logging
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.app import make_bot
from bot.conversation.quotas import Limit, Quotas
from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings
from bot.guide.answerer import Answerer
from bot.handlers.typing import typing
from bot.running.once_a_minute import QUIET, OnceAMinute
from bot.running.settings import Settings
from bot.sending.outbox import Target
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from tests.bot.conftest import Running
from tests.fake_telegram import Call, Chat, FakeTelegram, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

QUESTION = "KOL là gì?"
SECRET = "Chiến dịch của Lan tốn 5tr"
KICKED = "Forbidden: bot was kicked from the supergroup chat"
NO_RIGHTS = "Bad Request: not enough rights to send text messages to the chat"
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


class HandClock:
    """A clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


class SlowResolver(WordResolver):
    """Answers when a test lets it."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(guide)
        self.go_on = threading.Event()

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Wait, then answer."""
        assert self.go_on.wait(10)
        return super().resolve(question, turns, language)


class BrokenResolver:
    """Fails with an error that quotes the question."""

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Fail."""
        raise KeyError(question)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def strict(services: Services, clock: HandClock) -> Services:
    """Return services that let a person or a group ask twice at once, and a person press twice."""
    return replace(services, quotas=Quotas(Limit(2), Limit(2), Limit(2), clock))


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


def actions(telegram: FakeTelegram) -> list[Call]:
    return [call for call in telegram.calls if call.method == "sendChatAction"]


async def all_done(telegram: FakeTelegram, user: User, chat: Chat) -> None:
    """Wait until everything that was said in a chat is handled: a press on a dead button comes after it."""
    content = {"message": chat.sent[-1].data, "chat_instance": "1", "data": "???"}
    query = telegram.ask("callback_query", user, content)
    await telegram.wait_for(lambda: query.answer)


async def texts(telegram: FakeTelegram, chat: Chat, number: int) -> list[str]:
    return [(await telegram.next_message(chat)).text for _ in range(number)]


# --- who asks too much ---


@ON_BOTH_DATABASES
async def test_one_friendly_word_then_silence(
    telegram: FakeTelegram, running: Running, services: Services, clock: HandClock, lan: User, chat: Chat
) -> None:
    async with running(replace(services, quotas=Quotas(person=Limit(1), clock=clock))):
        for _ in range(4):
            lan.says(chat, "/help")
        lan.sends_document(chat, "a.pdf", b"x")
        both = await texts(telegram, chat, 2)
        # The word does not wait for the answers.
        both.remove(TEXTS_VI.limits.too_fast.format(seconds=60))
        assert both[0].startswith("Bạn cứ gõ câu hỏi")
        await all_done(telegram, lan, chat)
        clock.now += 60
        lan.says(chat, "/topics")
        assert "phần nào" in (await telegram.next_message(chat)).text
    assert len(chat.sent) == 3


@ON_BOTH_DATABASES
async def test_a_group_has_a_limit_of_its_own(
    telegram: FakeTelegram, running: Running, strict: Services, lan: User, minh: User, group: Chat
) -> None:
    async with running(strict):
        asked = [user.says(group, "/help") for user in (lan, minh, minh)]
        *_, word = await texts(telegram, group, 3)
        assert word == TEXTS_VI.limits.too_fast_group.format(seconds=30)
        assert telegram.answers_to(asked[-1])[0].text == word
        telegram.user("Hà", language_code="vi").says(group, "/help")
        await all_done(telegram, minh, group)
        lan.says(telegram.private(lan), "/help")
        assert (await telegram.next_message(telegram.private(lan))).text.startswith("Bạn cứ gõ câu hỏi")
    assert len(group.sent) == 3


async def test_a_group_is_told_in_the_language_that_it_chose(
    telegram: FakeTelegram, running: Running, strict: Services, lan: User, group: Chat, state: State
) -> None:
    await state.commit([state.chats.kept(group.id, ChatSettings(language="en"))])
    async with running(strict):
        for _ in range(3):
            lan.says(group, "/help")
        *_, word = await texts(telegram, group, 3)
        assert word == TEXTS_EN.limits.too_fast.format(seconds=30)


async def test_what_is_not_said_to_the_bot_is_not_counted(
    telegram: FakeTelegram, running: Running, strict: Services, lan: User, group: Chat
) -> None:
    telegram.can_read_all_group_messages = True
    async with running(strict):
        for _ in range(9):
            lan.says(group, "mai họp mấy giờ?")
        lan.says(group, "/help")
        assert (await telegram.next_message(group)).text.startswith("Cách hỏi")


async def test_owners_may_ask_as_they_like(
    telegram: FakeTelegram, running: Running, strict: Services, lan: User, chat: Chat
) -> None:
    async with running(replace(strict, owners=frozenset({lan.id}))):
        for _ in range(3):
            lan.says(chat, "/topics")
        assert all("phần nào" in text for text in await texts(telegram, chat, 3))


async def test_too_many_presses_get_a_notice_then_silence(
    telegram: FakeTelegram, running: Running, strict: Services, lan: User, chat: Chat
) -> None:
    async with running(strict):
        lan.says(chat, "/topics")
        page = await telegram.next_message(chat)
        notices = []
        for action in ("s:cons:1", "t", "s:cons:1", "s:cons:1"):
            content = {"message": page.data, "chat_instance": "1", "data": action}
            query = telegram.ask("callback_query", lan, content)
            await telegram.wait_for(lambda: query.answer)  # noqa: B023
            assert query.answer is not None
            notices.append(query.answer.get("text"))
    assert notices == [None, None, TEXTS_VI.limits.too_many_presses.format(seconds=30), None]
    assert len(page.history) == 2


# --- slow answers ---


async def test_typing_shows_while_it_works_in_the_right_topic(
    telegram: FakeTelegram, running: Running, guide: Guide, lan: User
) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    topic, resolver = forum.topic("Hỏi đáp"), SlowResolver(guide)
    async with running(Services(Answerer(guide, resolver))):
        lan.says(forum, f"/hoi {QUESTION}", topic=topic)
        await telegram.wait_for(lambda: actions(telegram))
        assert forum.sent == []
        resolver.go_on.set()
        await telegram.next_message(forum)
    (call,) = actions(telegram)
    assert call.parameters == {"chat_id": forum.id, "action": "typing", "message_thread_id": topic.id}


async def test_quick_answers_show_no_typing(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    async with running(services):
        for said in (QUESTION, "/roi 50tr 120tr", "/topics"):
            lan.says(chat, said)
            await telegram.next_message(chat)
    assert actions(telegram) == []


@asynccontextmanager
async def typing_at_once(settings: Settings, chat: int) -> AsyncIterator[None]:
    async with make_bot(settings) as client, typing(client, Target(chat), 0, 0):
        yield


async def test_typing_is_repeated_and_ends(telegram: FakeTelegram, settings: Settings, chat: Chat) -> None:
    async with typing_at_once(settings, chat.id):
        await telegram.wait_for(lambda: len(actions(telegram)) >= 3)
    assert "message_thread_id" not in actions(telegram)[0].parameters
    before = len(telegram.calls)
    await telegram.idle()
    assert len(telegram.calls) == before


async def test_trouble_with_typing_troubles_nobody(telegram: FakeTelegram, settings: Settings, chat: Chat) -> None:
    telegram.fail_next("sendChatAction", 429, "Too Many Requests: retry after 60", {"retry_after": 60})
    async with typing_at_once(settings, chat.id):
        await telegram.wait_for(lambda: telegram.refusals)
    assert len(actions(telegram)) == 1
    telegram.refusals.clear()


# --- Telegram says no ---


@ON_BOTH_DATABASES
async def test_only_the_chat_that_was_told_to_wait_waits(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, minh: User, chat: Chat
) -> None:
    too_many = "Too Many Requests: retry after 1"
    telegram.fail_next("sendMessage", 429, too_many, {"retry_after": 1}, times=2, chat=chat)
    async with running(services):
        lan.says(chat, "/help")
        await telegram.wait_for(lambda: telegram.refusals)
        minh.says(telegram.private(minh), "/help")
        await telegram.next_message(telegram.private(minh))
        assert chat.sent == []
        assert "/topics" in (await telegram.next_message(chat)).text
    first, second, third = (call.time for call in telegram.calls if call.parameters.get("chat_id") == chat.id)
    assert second - first >= 1
    assert third - second >= 1
    telegram.refusals.clear()


async def test_nothing_is_said_where_nobody_listens(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    lan: User,
    minh: User,
    chat: Chat,
    caplog: pytest.LogCaptureFixture,
) -> None:
    owner = telegram.user("Chủ bot")
    telegram.private(owner)
    telegram.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=chat)
    async with running(replace(services, owners=frozenset({owner.id}))):
        lan.says(chat, QUESTION)
        await telegram.wait_for(lambda: telegram.refusals)
        minh.says(telegram.private(minh), "/help")
        await telegram.next_message(telegram.private(minh))
    assert (chat.sent, telegram.private(owner).sent) == ([], [])
    assert len(telegram.refusals) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    telegram.refusals.clear()


@pytest.mark.parametrize(("status", "description", "left"), [(403, KICKED, True), (400, NO_RIGHTS, False)])
@ON_BOTH_DATABASES
async def test_a_group_that_threw_the_bot_out_is_forgotten(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    state: State,
    lan: User,
    group: Chat,
    status: int,
    description: str,
    left: bool,
) -> None:
    async with running(services):
        lan.says(group, f"/hoi {QUESTION}")
        await telegram.next_message(group)
        telegram.fail_next("sendMessage", status, description, chat=group)
        lan.says(group, "/help")
        await telegram.wait_for(lambda: telegram.refusals)
    assert ((await state.personal.of(lan.id)).counts() == {}) is left
    assert len(group.sent) == 1
    assert len(telegram.refusals) == 1
    telegram.refusals.clear()


async def test_a_press_that_is_too_old_to_be_acknowledged_is_carried_out(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, chat: Chat
) -> None:
    async with running(services):
        lan.says(chat, "/topics")
        page = await telegram.next_message(chat)
        telegram.fail_next("answerCallbackQuery", 400, TOO_OLD)
        lan.presses(page, "s:cons:1")
        await telegram.wait_for(lambda: page.history)
    assert len(chat.sent) == 1
    telegram.refusals.clear()


# --- something broke ---


async def test_owners_hear_once_a_minute_and_never_what_was_asked(
    telegram: FakeTelegram,
    running: Running,
    guide: Guide,
    clock: HandClock,
    lan: User,
    chat: Chat,
    caplog: pytest.LogCaptureFixture,
) -> None:
    owner = telegram.user("Chủ bot")
    office, alarms = telegram.private(owner), OnceAMinute(clock)
    broken = Services(Answerer(guide, BrokenResolver()), frozenset({owner.id}), alarms=alarms)
    async with running(broken):
        numbers = []
        for _ in range(2):
            lan.says(chat, SECRET)
            numbers.append((await telegram.next_message(chat)).text.rpartition(" ")[2])
        await all_done(telegram, lan, chat)
        clock.now += QUIET
        lan.says(chat, SECRET)
        numbers.append((await telegram.next_message(chat)).text.rpartition(" ")[2])
        told = await texts(telegram, office, 2)
    assert [number in text for number, text in zip([numbers[0], numbers[2]], told, strict=True)] == [True, True]
    assert len(office.sent) == 2
    assert "KeyError (test_chain_manners.py:" in told[0]
    assert "Loại: tin nhắn chữ\nỞ: một cuộc trò chuyện riêng\nVì sao: chương trình của bot gặp lỗi" in told[0]
    logged = [record.getMessage() for record in caplog.records]
    assert not any(SECRET in line for line in [*told, *logged])
    assert all(any(number in line for line in logged) for number in numbers)


async def test_an_owner_who_can_not_be_told_troubles_nobody(
    telegram: FakeTelegram, running: Running, guide: Guide, lan: User, chat: Chat
) -> None:
    async with running(Services(Answerer(guide, BrokenResolver()), frozenset({999}))):
        lan.says(chat, SECRET)
        assert (await telegram.next_message(chat)).text.startswith("Xin lỗi bạn")
        lan.says(chat, "/help")
        await telegram.next_message(chat)
    refused = [each.description for each in telegram.refusals if each.call.method == "sendMessage"]
    assert refused == ["Bad Request: chat not found"]
    telegram.refusals.clear()


@ON_BOTH_DATABASES
async def test_what_could_not_be_answered_is_handed_out_and_forgotten(
    telegram: FakeTelegram, running: Running, guide: Guide, lan: User, chat: Chat, state: State
) -> None:
    async with running(Services(Answerer(guide, BrokenResolver()))):
        lan.says(chat, SECRET)
        await telegram.next_message(chat)
        lan.says(chat, "/forget")
        page = await telegram.next_message(chat)
        assert "• Tin nhắn chưa trả lời được: 1" in page.text
        assert SECRET in repr(await state.personal.of(lan.id))
        lan.presses(page, TEXTS_VI.privacy.forget_here)
        await telegram.wait_for(lambda: page.history)
    assert (await state.personal.of(lan.id)).counts() == {}
