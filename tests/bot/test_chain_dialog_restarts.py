"""Whole updates in, Bot API calls out: dialogs outlive restarts and kills of the bot, and end when they are idle."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.conversation.services import Services
from bot.state.lifetimes import DIALOG_LIFE
from bot.state.state import State
from bot.state.tables import DIALOGS
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.bot.roi_dialog import GOODS, REVENUE, ROI, ROI_AFTER_GOODS, ROI_IN_ONE_LINE
from tests.bot.talk import Talk, settled
from tests.fake_telegram import FakeTelegram
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = [ON_BOTH_DATABASES, pytest.mark.usefixtures("unpaced")]

ROOT = Path(__file__).parents[2]


async def aged(state: State, by: timedelta) -> None:
    """Make all dialogs older, as time does."""
    rows = await state.database.read(DIALOGS.select())
    await state.commit([update(DIALOGS).values(at=row.at - by).where(DIALOGS.c.user == row.user) for row in rows])


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(("minutes", "goes_on"), [(29, True), (31, False)])
async def test_an_idle_dialog_is_over(
    private: Talk, state: State, resolver: WordResolver, minutes: int, goes_on: bool
) -> None:
    assert timedelta(minutes=30) == DIALOG_LIFE
    asked = await private.says("/er")
    await settled(private.telegram, private.chat, private.user)
    await aged(state, timedelta(minutes=minutes))
    answered = await private.says("1.200")
    assert (TEXTS_VI.dialogs.asks["comments"].question in answered.text) is goes_on
    assert bool(resolver.asked) is not goes_on
    private.page = asked
    assert await private.notice("Bỏ qua") == TEXTS_VI.basics.stale_button


async def test_goes_on_after_a_restart_between_any_two_steps(
    telegram: FakeTelegram, private: Talk, running: Running, services: Services
) -> None:
    async with running(services):
        await private.says("/roi")
    for step in ROI:
        telegram.poller = None
        async with running(services):
            await private.does(step)
    telegram.poller = None
    async with running(services):
        result = private.shown
        assert ROI_AFTER_GOODS in result.text
        assert result.text == (await private.says(ROI_IN_ONE_LINE)).text


async def test_what_was_said_while_the_bot_was_away(
    telegram: FakeTelegram, private: Talk, running: Running, services: Services
) -> None:
    async with running(services):
        await private.says("/roi")
    telegram.poller = None
    private.user.says(private.chat, "50tr")
    private.user.says(private.chat, "120tr")
    async with running(services):
        assert REVENUE in (await private.hears()).text
        assert GOODS in (await private.hears()).text


@asynccontextmanager
async def program(telegram: FakeTelegram, database_url: str, folder: Path) -> AsyncIterator[Process]:
    """Run the bot as its own program inside a block, at whose end it is killed."""
    variables = {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": database_url,
        "PYTHONPATH": str(ROOT),
    }
    telegram.poller = None
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=os.environ | variables, cwd=folder, stderr=DEVNULL
    )
    try:
        await telegram.wait_for(lambda: telegram.poller)
        yield process
    finally:
        process.kill()
        await process.wait()


@pytest.mark.usefixtures("library")
async def test_goes_on_after_the_program_was_killed(
    telegram: FakeTelegram, private: Talk, database_url: str, tmp_path: Path
) -> None:
    # A start costs seconds of the processor: killed after a number, after a press and at the end; all other places are
    # those of the test above.
    amounts, (choice, margin) = ROI[:2], ROI[2:]
    for steps in (("/roi", *amounts), (choice,), (margin,)):
        async with program(telegram, database_url, tmp_path):
            for step in steps:
                await private.does(step)
            await settled(telegram, private.chat, private.user)
    assert ROI_AFTER_GOODS in private.shown.text
    async with program(telegram, database_url, tmp_path):
        assert "Chi phí 55.000.000" in (await private.does("▸Chi phí +10%")).text
    # Killed before it was noted as done, a press is carried out again, and Telegram takes only one answer to it.
    assert {refusal.call.method for refusal in telegram.refusals} <= {"answerCallbackQuery"}
    telegram.refusals.clear()
