"""The fake Telegram and a client of it."""

from collections.abc import AsyncIterator

import pytest
import telegram as ptb

from tests.fake_telegram import Chat, FakeTelegram, User
from tests.fake_telegram.ptb_client import make_bot


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[ptb.Bot]:
    async with make_bot(telegram) as made:
        yield made


@pytest.fixture
def lan(telegram: FakeTelegram) -> User:
    return telegram.user("Lan", language_code="vi", username="lan")


@pytest.fixture
def chat(telegram: FakeTelegram, lan: User) -> Chat:
    return telegram.private(lan)
