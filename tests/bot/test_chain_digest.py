"""The weekly digest, from the database to the owners' chats."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import make_bot
from bot.conversation.services import Services
from bot.handlers.digests import Digests
from bot.replies.asker import Asker
from bot.running.settings import Settings
from bot.state.state import State
from bot.state.values import KeptAnswer
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import FakeTelegram, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

MONDAY = datetime(2026, 11, 30, 2, 30, tzinfo=UTC)
"""Half past nine in Vietnam."""
WORDS = TEXTS_VI.usage


@pytest.fixture
def owner(telegram: FakeTelegram) -> User:
    return telegram.user("Chủ", language_code="vi")


async def test_one_message_on_monday_where_it_is_on(
    telegram: FakeTelegram, settings: Settings, services: Services, state: State, owner: User
) -> None:
    office = telegram.private(owner)
    serving = replace(services, owners=frozenset({owner.id, 999}))
    question = KeptAnswer("thuế KOL?", "vi", "decline", 0.1, asked=1)
    await state.commit(state.answers.kept(Asker(8, None, 8), 2, question, MONDAY - timedelta(days=2)))
    async with make_bot(settings) as bot:
        digests = Digests(bot, state, lambda: serving)
        assert not await digests.send_due(MONDAY), "it is off at first"
        await state.commit([state.options.digest_turned(True)])
        for wrong in (MONDAY - timedelta(hours=1), MONDAY + timedelta(days=1), MONDAY - timedelta(days=1)):
            assert not await digests.send_due(wrong)
        assert await digests.send_due(MONDAY)
        assert not await digests.send_due(MONDAY + timedelta(hours=3)), "once a week"
        assert await digests.send_due(MONDAY + timedelta(days=7))
    first, second = office.sent
    assert "1. Trả lời câu “thuế KOL?” (1 lượt hỏi chưa được đáp ứng)." in first.text
    assert WORDS.digest_nothing in second.text
    assert [each.description for each in telegram.refusals] == ["Bad Request: chat not found"] * 2
    telegram.refusals.clear()


async def test_owners_turn_it_on_and_off(
    telegram: FakeTelegram, running: Running, services: Services, state: State, owner: User
) -> None:
    office = telegram.private(owner)
    async with running(replace(services, owners=frozenset({owner.id}))):
        owner.says(office, "/stats tuần")
        page = await telegram.next_message(office)
        owner.presses(page, WORDS.digest_on)
        await telegram.wait_for(lambda: WORDS.digest_off in [each["text"] for row in page.buttons for each in row])
        owner.presses(page, WORDS.digest_off)
        await telegram.wait_for(lambda: WORDS.digest_on in [each["text"] for row in page.buttons for each in row])
    assert not await state.options.digest()
