"""Whole updates in, Bot API calls out: votes on answers, and a question passed on to a person."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings, Contact
from bot.running.settings import Settings
from bot.state.state import State
from bot.state.values import Vote
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, Query, User
from tests.postgres import ON_BOTH_DATABASES

QUESTION, UNKNOWN = "Influencer marketing là gì?", "blốp xịt?"
VOTES = ["👍 Đúng ý", "👎 Chưa đúng"]
WHY = [["Sai đoạn", "Khó hiểu"], ["Đã cũ", "Còn thiếu"], ["‹ Bỏ qua"]]


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


def labels(message: Message) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message.buttons]


async def answer_to(telegram: FakeTelegram, user: User, chat: Chat, question: str) -> Message:
    user.says(chat, question)
    return await telegram.next_message(chat)


async def notice(telegram: FakeTelegram, query: Query) -> str:
    """Return what a press brings in passing, once the bot is done with it."""
    await telegram.wait_for(lambda: query.answer is not None)
    assert query.answer is not None
    assert not query.answer.get("show_alert")
    return str(query.answer.get("text", ""))


async def counted(state: State, event: str) -> int:
    return sum(each.count for each in await state.days.last(2, datetime.now(UTC)) if each.event == event)


def opinion(vote: Vote | None) -> tuple[bool, str | None] | None:
    return (vote.helpful, vote.reason) if vote else None


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("said", ["xin chào", "/roi 50tr 120tr", "/roi", "/topics", "/help"])
async def test_only_answers_from_the_guide_are_rated(telegram: FakeTelegram, lan: User, chat: Chat, said: str) -> None:
    assert VOTES not in labels(await answer_to(telegram, lan, chat, said))


@pytest.mark.usefixtures("bot")
async def test_pages_under_an_answer_are_not_rated(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    answer = await answer_to(telegram, lan, chat, QUESTION)
    lan.presses(answer, answer.buttons[1][0]["callback_data"])
    assert VOTES not in labels(await telegram.next_message(chat))


@ON_BOTH_DATABASES
async def test_yes_is_thanked_in_passing_and_kept(
    telegram: FakeTelegram, lan: User, chat: Chat, running: Running, services: Services, state: State
) -> None:
    async with running(services):
        answer = await answer_to(telegram, lan, chat, QUESTION)
        assert await notice(telegram, lan.presses(answer, "👍 Đúng ý")) == TEXTS_VI.feedback.thanks
        assert labels(answer)[-1] == VOTES
    assert opinion(await state.answers.vote(chat.id, answer.message_id, lan.id)) == (True, None)
    assert (await counted(state, "answer"), await counted(state, "helpful")) == (1, 1)
    assert len(chat.sent) == 1


@ON_BOTH_DATABASES
async def test_no_is_asked_why_without_losing_the_other_buttons(
    telegram: FakeTelegram, lan: User, chat: Chat, running: Running, services: Services, state: State
) -> None:
    async with running(services):
        answer = await answer_to(telegram, lan, chat, QUESTION)
        text, before = answer.html, labels(answer)
        assert await notice(telegram, lan.presses(answer, "v:no")) == TEXTS_VI.feedback.why
        await telegram.wait_for(lambda: labels(answer) == before[:-1] + WHY)
        assert await notice(telegram, lan.presses(answer, "Đã cũ")) == TEXTS_VI.feedback.noted
        await telegram.wait_for(lambda: labels(answer) == before)
        assert answer.html == text
    assert opinion(await state.answers.vote(chat.id, answer.message_id, lan.id)) == (False, "outdated")
    assert await counted(state, "unhelpful") == 1


@ON_BOTH_DATABASES
async def test_a_vote_is_changed_also_after_a_restart(
    telegram: FakeTelegram, lan: User, chat: Chat, running: Running, services: Services, state: State
) -> None:
    async with running(services):
        answer = await answer_to(telegram, lan, chat, "What is influencer marketing?")
        await notice(telegram, lan.presses(answer, "v:no"))
        await telegram.wait_for(lambda: labels(answer)[-1] == ["‹ Skip"])
    async with running(services):
        assert await notice(telegram, lan.presses(answer, "‹ Skip")) == ""
        await telegram.wait_for(lambda: labels(answer)[-1] == [TEXTS_EN.feedback.helpful, TEXTS_EN.feedback.unhelpful])
        await notice(telegram, lan.presses(answer, "v:yes"))
    assert opinion(await state.answers.vote(chat.id, answer.message_id, lan.id)) == (True, None)
    assert (await counted(state, "unhelpful"), await counted(state, "helpful")) == (0, 1)


@ON_BOTH_DATABASES
async def test_everybody_in_a_group_has_a_vote(
    telegram: FakeTelegram, lan: User, group: Chat, running: Running, services: Services, state: State
) -> None:
    people = [lan, telegram.user("Minh"), telegram.user("Hoa")]
    async with running(services):
        answer = await answer_to(telegram, lan, group, f"/hoi {QUESTION}")
        queries = [person.presses(answer, "v:yes") for person in people for _ in range(2)]
        await asyncio.gather(*(notice(telegram, query) for query in queries))
    assert await counted(state, "helpful") == 3


@pytest.mark.usefixtures("bot")
async def test_a_reason_in_a_group_is_of_who_voted_no(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    minh = telegram.user("Minh", language_code="vi")
    answer = await answer_to(telegram, lan, group, f"/hoi {QUESTION}")
    assert await notice(telegram, lan.presses(answer, "v:no")) == TEXTS_VI.feedback.why
    await telegram.wait_for(lambda: answer.history)
    assert len(answer.buttons) <= 4
    assert await notice(telegram, minh.presses(answer, "v:wrong")) == TEXTS_VI.feedback.reason_of_voter
    assert await notice(telegram, minh.presses(answer, "v:yes")) == TEXTS_VI.feedback.thanks
    assert await notice(telegram, lan.presses(answer, "v:wrong")) == TEXTS_VI.feedback.noted
    await telegram.wait_for(lambda: len(answer.history) > 1)
    assert labels(answer)[-1] == VOTES


@ON_BOTH_DATABASES
async def test_two_presses_at_once_are_both_taken(
    telegram: FakeTelegram, lan: User, group: Chat, running: Running, services: Services, state: State
) -> None:
    async with running(services):
        answer = await answer_to(telegram, lan, group, f"/hoi {QUESTION}")
        queries = [person.presses(answer, "v:no") for person in (lan, telegram.user("Minh"))]
        await asyncio.gather(*(notice(telegram, query) for query in queries))
    # Others still see the votes.
    assert labels(answer)[-2:] == [["Sai đoạn", "Khó hiểu", "Đã cũ", "Còn thiếu"], VOTES]
    assert await counted(state, "unhelpful") == 2
    assert {refusal.call.method for refusal in telegram.refusals} <= {"editMessageReplyMarkup"}
    telegram.refusals.clear()


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_a_forgotten_answer_takes_no_votes(telegram: FakeTelegram, lan: User, chat: Chat, state: State) -> None:
    answer = await answer_to(telegram, lan, chat, QUESTION)
    await telegram.idle()
    lan.says(chat, "/help")  # the updates of a chat are in order: then the answer is written
    await telegram.next_message(chat)
    await state.commit(state.answers.expired(datetime.now(UTC) + timedelta(days=31)))
    query = lan.presses(answer, "v:yes")
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    assert (query.answer["text"], query.answer["show_alert"]) == (TEXTS_VI.basics.stale_button, True)


@ON_BOTH_DATABASES
async def test_the_contact_is_asked_once(
    telegram: FakeTelegram, lan: User, group: Chat, running: Running, services: Services, state: State
) -> None:
    minh = telegram.user("Minh")
    group.members[minh.id] = "member"
    await state.commit([state.chats.kept(group.id, ChatSettings(contact=Contact(minh.id, "Minh & Co")))])
    async with running(services):
        asked = lan.says(group, f"/hoi {UNKNOWN}")
        answer = await telegram.next_message(group)
        old = answer.data
        assert (
            await notice(telegram, telegram.user("Hoa").presses(answer, "🙋 Hỏi Minh & Co")) == TEXTS_VI.feedback.asked
        )
        told = await telegram.next_message(group)
        assert told.reply_to == asked.message_id
        assert told.text.startswith("Minh & Co ơi")
        assert f"“{UNKNOWN}”" in told.text
        assert [entity.get("url") for entity in told.entities] == [f"tg://user?id={minh.id}"]
        await telegram.wait_for(lambda: answer.history)
        # A decline is not voted on: nothing is left to press.
        assert labels(answer) == []
        again = telegram.ask("callback_query", lan, {"message": old, "chat_instance": "1", "data": "h"})
        assert await notice(telegram, again) == TEXTS_VI.feedback.already_asked
    assert len(group.sent) == 2
    assert {refusal.call.method for refusal in telegram.refusals} <= {"editMessageReplyMarkup"}
    telegram.refusals.clear()


@pytest.mark.usefixtures("bot")
async def test_without_a_contact_nobody_is_offered(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    answer = await answer_to(telegram, lan, group, f"/hoi {UNKNOWN}")
    assert all(button.get("callback_data") != "h" for row in answer.buttons for button in row)


@pytest.mark.parametrize(("status", "name"), [("left", "Minh"), ("kicked", "Minh"), ("member", "")])
async def test_a_contact_who_is_gone_is_named_as_gone(
    telegram: FakeTelegram,
    lan: User,
    group: Chat,
    running: Running,
    services: Services,
    state: State,
    status: str,
    name: str,
) -> None:
    minh = telegram.user(name)
    group.members[minh.id] = status
    await state.commit([state.chats.kept(group.id, ChatSettings(contact=Contact(minh.id, "\u3164")))])
    async with running(services):
        lan.says(group, f"/hoi {UNKNOWN}")
        answer = await telegram.next_message(group)
        query = lan.presses(answer, f"🙋 Hỏi ID {minh.id}")
        await telegram.wait_for(lambda: query.answer)
    assert query.answer
    assert query.answer["text"] == TEXTS_VI.feedback.contact_gone
    assert len(group.sent) == 1


class TestWithoutTexts:
    """Where no texts are kept, votes and the contact work without the question."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"keep_days": 0})

    async def test_votes_and_the_contact_work(
        self, telegram: FakeTelegram, lan: User, group: Chat, running: Running, services: Services, state: State
    ) -> None:
        await state.commit([state.chats.kept(group.id, ChatSettings(contact=Contact(None, "@minh")))])
        async with running(services):
            lan.says(group, f"/hoi {QUESTION}")
            liked = await telegram.next_message(group)
            await notice(telegram, lan.presses(liked, "v:yes"))
            asked = lan.says(group, f"/hoi {UNKNOWN}")
            answer = await telegram.next_message(group)
            await notice(telegram, lan.presses(answer, "h"))
            told = await telegram.next_message(group)
        assert told.reply_to == asked.message_id
        assert UNKNOWN not in told.text
        for message in (liked, answer):
            kept = await state.answers.under(group.id, message.message_id)
            assert kept is not None
            assert kept.question == ""
        assert await counted(state, "helpful") == 1
