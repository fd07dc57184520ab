"""Whole updates in, Bot API calls out: the buttons under a result, which change its numbers."""

import pytest
from sqlalchemy import delete

from bot.conversation.services import Services
from bot.state.state import State
from bot.state.tables import RESULTS
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.bot.talk import Talk, noticed, settled
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

PNG = b"\x89PNG\r\n\x1a\n"
MARGIN = "Biên lợi nhuận…"
MARGIN_QUESTION = TEXTS_VI.dialogs.asks["margin"].question
AFTER_GOODS = "ROI sau giá vốn: -4%"


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


def labels(page: Message) -> list[str]:
    return [button["text"] for row in page.buttons for button in row]


async def told_below(talk: Talk, text: str) -> Message:
    """Type an answer and wait for the changed result, which is a new message."""
    talk.user.says(talk.chat, text, talk.topic, talk.shown if talk.chat.type != "private" else None)
    return await talk.hears()


# Numbers up and down ----------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_ten_percent_more_or_less_and_back(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    first = result.text
    for label, told in (
        ("Chi phí +10%", "Chi phí 55.000.000 · doanh thu 120.000.000"),
        ("Chi phí −10%", "Chi phí 50.000.000 · doanh thu 120.000.000"),
        ("Chi phí −10%", "Chi phí 45.000.000 · doanh thu 120.000.000"),
        ("Doanh thu +10%", "Chi phí 45.000.000 · doanh thu 132.000.000"),
        ("Hòa vốn", "Chi phí 45.000.000 · doanh thu 45.000.000"),
    ):
        assert told in (await private.presses(label)).text
    assert "So với số ban đầu: chi phí −10%, doanh thu −62,5%, ROI 140% → 0%" in result.text
    await private.presses("↺ Số đầu")
    assert result.text == first
    assert "↺ Số đầu" not in labels(result)
    assert private.chat.sent == [result]


@pytest.mark.usefixtures("bot")
async def test_the_revenue_that_breaks_even_after_goods(private: Talk) -> None:
    await private.says("/roi 50tr 120tr biên=40%")
    result = await private.presses("Hòa vốn")
    assert "doanh thu 125.000.000" in result.text
    assert "ROI sau giá vốn: 0%" in result.text
    assert await private.notice("Hòa vốn") == TEXTS_VI.what_if.already


@pytest.mark.usefixtures("bot")
async def test_others_in_a_group_try_numbers_below(telegram: FakeTelegram, lan: User, minh: User, group: Chat) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    result = await talk.says("/roi 50tr 120tr")
    first = result.text
    minh.presses(result, "Chi phí +10%")
    tried = await other.hears()
    assert tried.text.startswith("Minh thử số:\nChi phí 55.000.000")
    assert result.text == first
    assert "Chi phí 60.500.000" in (await other.presses("Chi phí +10%")).text
    talk.page = result
    assert "Chi phí 55.000.000" in (await talk.presses("Chi phí +10%")).text


@pytest.mark.usefixtures("bot")
async def test_each_result_has_its_own_numbers(private: Talk) -> None:
    first = await private.says("/roi 50tr 120tr")
    await private.says("/cpm 5tr 2tr")
    assert "CPM: 2.750" in (await private.presses("Chi phí +10%")).text
    private.page = first
    assert "Chi phí 55.000.000" in (await private.presses("Chi phí +10%")).text


# One number by dialog ---------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
async def test_the_margin_is_asked_for_and_the_changed_result_told_below(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    private.user.presses(result, MARGIN)
    assert MARGIN_QUESTION in (await private.hears()).text
    assert "Chi phí 50.000.000 · doanh thu 120.000.000" in private.shown.text
    assert "“cao lắm”" in (await private.says("cao lắm")).text
    now = await told_below(private, "40%")
    assert AFTER_GOODS in now.text
    assert "thêm biên lợi nhuận 40%" in now.text
    assert MARGIN not in labels(now)
    assert AFTER_GOODS not in result.text
    private.page = now
    assert "biên lợi nhuận" not in (await private.presses("↺ Số đầu")).text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("button", "said", "told"),
    [
        ("Doanh thu", "150tr", "ROI (chưa trừ giá vốn): 200%"),
        ("Chi phí", "60tr", "ROI (chưa trừ giá vốn): 100%"),
        ("Chi phí", "chi phí 60tr", "ROI (chưa trừ giá vốn): 100%"),
    ],
)
@ON_BOTH_DATABASES
async def test_one_number_is_edited(private: Talk, button: str, said: str, told: str) -> None:
    result = await private.says("/roi 50tr 120tr")
    assert TEXTS_VI.what_if.which in (await private.presses("Sửa số")).text
    private.user.presses(result, button)
    await private.hears()
    now = await told_below(private, said)
    assert told in now.text
    assert TEXTS_VI.what_if.which not in now.text


@pytest.mark.usefixtures("bot")
async def test_back_from_the_numbers_to_edit(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    first, buttons = result.text, result.buttons
    await private.presses("Sửa số")
    await private.presses("‹ Quay lại")
    assert (result.text, result.buttons) == (first, buttons)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["▸Hủy", "hủy", "/cancel"])
async def test_editing_is_cancelled(private: Talk, way_out: str) -> None:
    result = await private.says("/roi 50tr 120tr")
    first = result.text
    private.user.presses(result, MARGIN)
    await private.hears()
    assert (await private.does(way_out)).text == TEXTS_VI.dialogs.cancelled
    assert result.text == first
    private.page = result
    assert "Chi phí 55.000.000" in (await private.presses("Chi phí +10%")).text


@pytest.mark.usefixtures("bot")
async def test_a_result_in_a_group_has_four_rows_of_buttons_at_most(
    telegram: FakeTelegram, lan: User, private: Talk, group: Chat
) -> None:
    talk = Talk(telegram, lan, group)
    result = await talk.says("/roi 50tr 120tr")
    pages = [len(result.buttons)]
    for label in ("Chi phí +10%", "Sửa số", "‹ Quay lại"):
        pages.append(len((await talk.presses(label)).buttons))
    assert pages == [4, 4, 2, 4]
    assert "↺ Số đầu" in labels(result)
    assert len((await private.says("/roi 50tr 120tr")).buttons) > 4


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_who_asks_for_another_number_in_a_group_gives_it(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat
) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    result = await talk.says("/roi 50tr 120tr")
    minh.presses(result, MARGIN)
    asked = await other.hears()
    assert asked.reply_to == result.message_id
    assert TEXTS_VI.dialogs.reply_here in asked.text
    talk.page = asked
    assert await talk.notice("Hủy") == TEXTS_VI.dialogs.not_yours
    assert AFTER_GOODS in (await told_below(other, "40%")).text


@pytest.mark.usefixtures("bot")
@ON_BOTH_DATABASES
async def test_a_result_that_changed_while_its_number_was_asked_for(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    private.user.presses(result, MARGIN)
    asked = await private.hears()
    private.page = result
    await private.presses("Chi phí +10%")
    private.page = asked
    now = await told_below(private, "40%")
    assert "Chi phí 55.000.000 · doanh thu 120.000.000 · biên lợi nhuận 40%" in now.text


# Chart and guide --------------------------------------------------------------------------------


def picture_of(telegram: FakeTelegram, message: Message) -> bytes:
    return telegram.files[message.data["photo"][-1]["file_id"]][1]


@pytest.mark.usefixtures("bot")
async def test_chart(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    private.user.presses(result, "Biểu đồ")
    first = picture_of(private.telegram, await private.hears())
    assert first.startswith(PNG)
    private.page = result
    await private.presses("Doanh thu +10%")
    private.user.presses(result, "Biểu đồ")
    assert picture_of(private.telegram, await private.hears()) != first
    assert AFTER_GOODS not in result.text


@pytest.mark.usefixtures("bot")
async def test_chart_stays_in_its_topic(telegram: FakeTelegram, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    for topic in (forum.topic("Số liệu"), None):
        talk = Talk(telegram, lan, forum, topic)
        lan.presses(await talk.says("/roi@trolybot 50tr 120tr"), "Biểu đồ")
        chart = await talk.hears()
        assert picture_of(telegram, chart).startswith(PNG)
        assert chart.message_thread_id == (topic.id if topic else None)


@pytest.mark.usefixtures("bot")
async def test_guide(private: Talk, services: Services) -> None:
    point = services.answerer.guide.point("statistics/roi-survey")
    assert point is not None
    result = await private.says("/roi 50tr 120tr")
    private.user.presses(result, labels(result)[-1])
    page = await private.hears()
    assert point.in_language("vi").title in page.text
    assert "ROI (chưa trừ giá vốn): 140%" in result.text
    assert not result.history


# Time and loss ----------------------------------------------------------------------------------


@ON_BOTH_DATABASES
async def test_goes_on_after_a_restart(private: Talk, running: Running, services: Services) -> None:
    async with running(services):
        result = await private.says("/roi 50tr 120tr")
        await private.presses("Chi phí +10%")
    private.telegram.poller = None
    async with running(services):
        private.user.presses(result, MARGIN)
        await private.hears()
    private.telegram.poller = None
    async with running(services):
        now = await told_below(private, "40%")
        assert "Chi phí 55.000.000 · doanh thu 120.000.000 · biên lợi nhuận 40%" in now.text
        assert "chi phí +10%, thêm biên lợi nhuận 40%" in now.text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("button", ["Chi phí +10%", MARGIN, "Hòa vốn", "Sửa số", "Biểu đồ"])
@ON_BOTH_DATABASES
async def test_buttons_of_a_forgotten_result_say_so(private: Talk, state: State, button: str) -> None:
    result = await private.says("/roi 50tr 120tr")
    await settled(private.telegram, private.chat, private.user)
    await state.commit([delete(RESULTS)])
    assert await private.notice(button) == TEXTS_VI.basics.stale_button
    assert not result.history
    assert len(private.chat.sent) == 1


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("data", ["w:+nothing", "w:?nothing", "w:+margin", "w:", "w:even:1"])
async def test_changes_that_there_are_not(private: Talk, data: str) -> None:
    result = await private.says("/cpm 5tr 2tr")
    pressed = {"message": result.data, "chat_instance": "1", "data": data}
    query = private.telegram.ask("callback_query", private.user, pressed)
    assert await noticed(private.telegram, query) == TEXTS_VI.basics.stale_button


@pytest.mark.usefixtures("bot")
async def test_a_result_forgotten_while_its_number_was_asked_for(private: Talk, state: State) -> None:
    private.user.presses(await private.says("/roi 50tr 120tr"), MARGIN)
    await private.hears()
    await settled(private.telegram, private.chat, private.user)
    await state.commit([delete(RESULTS)])
    assert AFTER_GOODS in (await private.says("40%")).text
    assert "Chi phí 55.000.000" in (await private.presses("Chi phí +10%")).text


@pytest.mark.usefixtures("bot")
async def test_a_message_deleted_while_its_number_was_asked_for(private: Talk) -> None:
    result = await private.says("/roi 50tr 120tr")
    private.user.presses(result, MARGIN)
    await private.hears()
    private.user.deletes(result)
    assert AFTER_GOODS in (await private.says("40%")).text
    assert "Chi phí 55.000.000" in (await private.presses("Chi phí +10%")).text
    assert private.telegram.refusals == []
