"""Whole updates in, Bot API calls out: what each of the bot's messages shows is known to whoever replies to it."""

from datetime import UTC, datetime

import pytest

from bot.conversation.services import Services
from bot.replies.shown import Shown
from bot.running.settings import Settings
from bot.state.state import State
from bot.state.values import Turn
from tests.bot.talk import Talk, settled
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = ON_BOTH_DATABASES
running_bot = pytest.mark.usefixtures("bot")

FIRST, SECOND = "KOL là gì?", "nhược điểm là gì?"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


async def turn_under(state: State, chat: Chat, message: int) -> Turn:
    turn = await state.turns.under(chat.id, message, datetime.now(UTC))
    assert turn
    return turn


@running_bot
async def test_a_reply_to_an_older_answer_is_about_that_one(
    telegram: FakeTelegram, private: Talk, resolver: WordResolver
) -> None:
    older = await private.says(FIRST)
    await private.says(SECOND)
    private.user.says(private.chat, "vì sao?", reply_to=older)
    await private.hears()
    await private.says("còn gì nữa?")
    assert resolver.asked[2:] == [
        ("vì sao?", (FIRST,)),
        # The reply is a turn of its own, and the order of the others is as before.
        ("còn gì nữa?", (FIRST, SECOND, "vì sao?")),
    ]


@running_bot
async def test_a_reply_by_somebody_else_knows_what_it_is_about(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, resolver: WordResolver
) -> None:
    lan.says(group, f"/hoi {FIRST}")
    answer = await telegram.next_message(group)
    minh.says(group, f"/hoi {SECOND}")
    await telegram.next_message(group)
    minh.says(group, "vì sao?", reply_to=answer)
    await telegram.next_message(group)
    lan.says(group, "/hoi còn gì nữa?")
    await telegram.next_message(group)
    assert resolver.asked[2:] == [("vì sao?", (FIRST,)), ("còn gì nữa?", (FIRST,))]


@running_bot
async def test_a_reply_in_another_topic_knows_it_too(
    telegram: FakeTelegram, lan: User, minh: User, resolver: WordResolver
) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    topic = forum.topic("A")
    lan.says(forum, f"/hoi {FIRST}", topic=topic)
    answer = await telegram.next_message(forum)
    minh.says(forum, "vì sao?", topic=topic, reply_to=answer)
    await telegram.next_message(forum)
    minh.says(forum, "/hoi còn gì nữa?")
    await telegram.next_message(forum)
    assert resolver.asked[1:] == [("vì sao?", (FIRST,)), ("còn gì nữa?", ())]


@running_bot
async def test_a_page_in_the_place_of_another_is_what_its_message_shows(
    telegram: FakeTelegram, private: Talk, state: State, services: Services, resolver: WordResolver
) -> None:
    section = services.answerer.guide.sections[0]
    point = section.points[0]
    title = point.in_language("vi").title
    page = await private.says("/topics")
    await private.presses(section.title("vi"))
    await private.presses(title)
    await settled(telegram, private.chat, private.user)
    shown = await turn_under(state, private.chat, page.message_id)
    assert shown == Turn(title, Shown("answer", (point.id,), language="vi"), "vi", message=page.message_id)
    asker = private.asker
    *_, contents, opened, last = await state.turns.recent(asker, datetime.now(UTC))
    assert (contents.shown.decision, opened.shown.ids, last) == ("navigation", (section.id,), shown)
    private.user.says(private.chat, "vì sao?", reply_to=page)
    await private.hears()
    # Behind the point it leads to that point again, so it is looked up alone too.
    assert resolver.asked == [("vì sao?", (title,)), ("vì sao?", ())]


@running_bot
async def test_a_changed_result_is_what_its_message_shows(telegram: FakeTelegram, private: Talk, state: State) -> None:
    message = await private.says("/roi 50 120")
    await private.presses("Chi phí +10%")
    await private.presses("Chi phí +10%")
    await settled(telegram, private.chat, private.user)
    turn = await turn_under(state, private.chat, message.message_id)
    assert turn.calculation
    assert turn.calculation.result
    # 50, then 10% more twice.
    assert f"{turn.calculation.result.amounts['cost'].value.normalize():f}" == "60.5"
    assert await state.turns.recent(private.asker, datetime.now(UTC)) == (turn,)


@running_bot
async def test_an_edited_question_changes_what_its_answer_shows(
    telegram: FakeTelegram, lan: User, chat: Chat, state: State
) -> None:
    asked = lan.says(chat, FIRST)
    answer = await telegram.next_message(chat)
    await settled(telegram, chat, lan)
    assert (await turn_under(state, chat, answer.message_id)).words == FIRST
    lan.edits(asked, SECOND)
    await telegram.wait_for(lambda: answer.history)
    await settled(telegram, chat, lan)
    assert (await turn_under(state, chat, answer.message_id)).words == SECOND


class TestWithoutTexts:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        """Return the settings of a bot that keeps no texts."""
        return settings.model_copy(update={"keep_days": 0})

    @running_bot
    async def test_nothing_is_known(
        self, telegram: FakeTelegram, private: Talk, resolver: WordResolver, state: State
    ) -> None:
        answer = await private.says(FIRST)
        private.user.says(private.chat, "vì sao?", reply_to=answer)
        await private.hears()
        await settled(telegram, private.chat, private.user)
        assert resolver.asked == [(FIRST, ()), ("vì sao?", ())]
        assert "turns" not in (await state.personal.of(private.user.id)).counts()
