"""Whole updates in, Bot API calls out: dialogs outlive restarts and kills of the bot, and end when they are idle."""

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
from tests.bot.word_program import word_program
from tests.fake_telegram import FakeTelegram
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = ON_BOTH_DATABASES


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


async def test_goes_on_after_the_program_was_killed(
    telegram: FakeTelegram, private: Talk, database_url: str, tmp_path: Path
) -> None:
    for step in ("/roi", *ROI):
        async with word_program(telegram, database_url, tmp_path, private.user):
            await private.does(step)
            await settled(telegram, private.chat, private.user)
    assert ROI_AFTER_GOODS in private.shown.text
    async with word_program(telegram, database_url, tmp_path, private.user):
        assert "Chi phí 55.000.000" in (await private.does("▸Chi phí +10%")).text
    # Killed before it was noted as done, a press is carried out again, and Telegram takes only one answer to it.
    assert {refusal.call.method for refusal in telegram.refusals} <= {"answerCallbackQuery"}
    telegram.refusals.clear()
