"""Whole updates in, Bot API calls out: privacy mode is changed in @BotFather, of which no update tells."""

from bot.conversation.services import Services
from bot.state.state import State
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import FakeTelegram, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

UNREAD, SILENT = TEXTS_VI.group.rest["unread"], TEXTS_VI.group.rest["addressed"]


async def test_a_change_holds_in_a_group_after_the_bot_is_added_again(
    telegram: FakeTelegram, running: Running, services: Services, lan: User, state: State
) -> None:
    group = telegram.supergroup("Nhóm", owner=lan)
    async with running(services):
        telegram.add_bot(group, lan)
        greeting = await telegram.next_message(group)
        lan.says(group, "/settings")
        page = await telegram.next_message(group)
        await telegram.idle()
    assert TEXTS_VI.group.locked["privacy"] in page.text
    assert await state.options.privacy_off() is False
    telegram.can_read_all_group_messages = True
    async with running(services):
        await telegram.wait_for(lambda: page.history)
        assert TEXTS_VI.group.locked["rejoin"] in page.text
        assert UNREAD in greeting.text
        telegram.remove_bot(group, lan)
        telegram.add_bot(group, lan)
        again = await telegram.next_message(group)
        assert SILENT in again.text
        await telegram.idle()
    telegram.can_read_all_group_messages = False
    async with running(services):
        await telegram.wait_for(lambda: again.history)
    assert UNREAD in again.text
    telegram.refusals.clear()  # The first greeting said so before.
