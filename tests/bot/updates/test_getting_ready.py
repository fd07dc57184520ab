"""A start that takes long because the index is built: people hear of it, and every question is answered afterwards."""

import asyncio
from threading import Event

import pytest

from bot.app import opened_services, serve
from bot.conversation.services import Services
from bot.running.settings import Settings
from bot.texts import TEXTS_EN, TEXTS_VI
from knowledge.toolbox.errors import KnowledgeError
from tests.fake_telegram import Chat, FakeTelegram, User
from tests.patience import PATIENCE


class Opening:
    """Opens when the test says so."""

    def __init__(self, services: Services | KnowledgeError) -> None:
        self.may_end = Event()
        self._services = services

    def __call__(self) -> Services:
        assert self.may_end.wait(PATIENCE)
        if isinstance(self._services, KnowledgeError):
            raise self._services
        return self._services


async def test_who_asks_while_the_bot_gets_ready_is_told_once_and_answered_later(
    settings: Settings, telegram: FakeTelegram, services: Services, lan: User, chat: Chat
) -> None:
    opening, stop = Opening(services), asyncio.Event()
    starting = asyncio.create_task(opened_services(settings, opening, stop, soon=0))
    ann, group = telegram.user("Ann", language_code="en"), telegram.supergroup("Nhóm")
    lan.says(group, "/cpm 5tr 2.000.000")
    lan.says(chat, "/cpm 5tr 2.000.000")
    lan.says(chat, "/cpm 5tr 1.000.000")
    ann.says(telegram.private(ann), "/cpm 5tr 2.000.000")
    assert (await telegram.next_message(chat)).text == TEXTS_VI.limits.getting_ready
    assert (await telegram.next_message(telegram.private(ann))).text == TEXTS_EN.limits.getting_ready
    looks = len(telegram.calls)
    await telegram.wait_for(lambda: any(call.method == "getUpdates" for call in telegram.calls[looks:]))
    opening.may_end.set()
    opened = await starting
    assert opened is services
    serving = asyncio.create_task(serve(settings, opened, stop))
    answers = [(await telegram.next_message(chat)).text for _ in range(2)]
    assert ["2.500" in answers[0], "5.000" in answers[1]] == [True, True]
    assert "2.500" in (await telegram.next_message(group)).text
    stop.set()
    await serving
    assert len(chat.sent) == 3


async def test_a_start_that_is_quick_says_nothing(
    settings: Settings, telegram: FakeTelegram, services: Services
) -> None:
    opening = Opening(services)
    opening.may_end.set()
    assert await opened_services(settings, opening, asyncio.Event()) is services
    assert telegram.calls == []


async def test_a_stop_ends_the_wait(settings: Settings, services: Services) -> None:
    opening, stop = Opening(services), asyncio.Event()
    starting = asyncio.create_task(opened_services(settings, opening, stop, soon=0))
    stop.set()
    assert await starting is None
    opening.may_end.set()


async def test_a_guide_that_can_not_be_opened_is_told(settings: Settings) -> None:
    opening = Opening(KnowledgeError("no documents"))
    opening.may_end.set()
    with pytest.raises(KnowledgeError, match="no documents"):
        await opened_services(settings, opening, asyncio.Event())


async def test_trouble_with_telling_delays_nothing(
    settings: Settings, telegram: FakeTelegram, services: Services, lan: User, chat: Chat
) -> None:
    opening = Opening(services)
    telegram.fail_next("getUpdates", 502, "Bad Gateway")
    telegram.push({"message": {"message_id": 1, "date": 1, "chat": {"id": "no number", "type": "private"}}})
    starting = asyncio.create_task(opened_services(settings, opening, asyncio.Event(), soon=0))
    await telegram.wait_for(lambda: sum(call.method == "getUpdates" for call in telegram.calls) >= 2)
    opening.may_end.set()
    assert await starting is services
    telegram.refusals.clear()
