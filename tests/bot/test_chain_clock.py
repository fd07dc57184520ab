"""Whole updates in, Bot API calls out, on a computer whose clock is wrong: talks go on as on any other."""

import pytest

from bot.conversation.services import Services
from tests.bot.conftest import Running
from tests.bot.roi_dialog import COST, REVENUE, ROI, ROI_AFTER_GOODS
from tests.bot.talk import Talk
from tests.fake_telegram import FakeTelegram
from tests.word_resolver import WordResolver

AHEAD = (0, 2400, -2400, 90_000_000, -90_000_000)
"""Seconds by which Telegram's clock is ahead of the computer's: right, 40 minutes and almost three years wrong."""


@pytest.mark.parametrize("ahead", AHEAD)
async def test_a_dialog_goes_on(
    telegram: FakeTelegram, running: Running, services: Services, private: Talk, ahead: int
) -> None:
    telegram.ahead = ahead
    async with running(services):
        assert COST in (await private.says("/roi")).text
        assert REVENUE in (await private.says(ROI[0])).text
        for step in ROI[1:-1]:
            await private.does(step)
        assert ROI_AFTER_GOODS in (await private.does(ROI[-1])).text


@pytest.mark.parametrize("ahead", AHEAD)
async def test_a_question_is_known_to_the_next(
    telegram: FakeTelegram,
    running: Running,
    services: Services,
    private: Talk,
    resolver: WordResolver,
    ahead: int,
) -> None:
    telegram.ahead = ahead
    async with running(services):
        await private.says("KOL là gì?")
        await private.says("vì sao?")
    assert resolver.asked == [("KOL là gì?", ()), ("vì sao?", ("KOL là gì?",))]


@pytest.mark.parametrize("ahead", AHEAD)
async def test_a_fresh_edit_is_answered_and_a_late_one_is_not(
    telegram: FakeTelegram, running: Running, services: Services, private: Talk, ahead: int
) -> None:
    telegram.ahead = ahead
    group = telegram.supergroup("Nhóm")
    async with running(services):
        late = private.user.says(group, "KOL")
        fresh = private.user.says(group, "KOL")
        late.data["date"] -= 3600
        private.user.edits(late, "/hoi KOL là gì?")
        private.user.edits(fresh, "/hoi KOL là gì?")
        answer = await telegram.next_message(group)
    assert answer.reply_to == fresh.message_id
    assert len(group.sent) == 1
