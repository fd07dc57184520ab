"""Whole updates in, Bot API calls out: calculators that ask for their numbers one by one."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.conversation.services import Services
from bot.replies.asker import Asker
from bot.state.lifetimes import DIALOG_LIFE
from bot.state.state import State
from bot.state.tables import DIALOGS
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.conftest import Running
from tests.bot.talk import Talk, settled
from tests.fake_telegram import ANONYMOUS, Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

pytestmark = [ON_BOTH_DATABASES, pytest.mark.usefixtures("unpaced")]

ROOT = Path(__file__).parents[2]
COST, REVENUE = (TEXTS_VI.dialogs.asks[name].question for name in ("cost", "revenue"))
GOODS = TEXTS_VI.dialogs.choices["goods"]
ROI = ["50tr", "120tr", "▸Theo biên lợi nhuận", "40%"]
"""The steps of a whole dialog; what they give, the one-line form gives too."""
ROI_IN_ONE_LINE = "/roi 50tr 120tr biên=40%"
ROI_AFTER_GOODS = "ROI sau giá vốn: -4%"


@pytest.fixture
def private(telegram: FakeTelegram, lan: User, chat: Chat) -> Talk:
    return Talk(telegram, lan, chat)


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    # The bot sees everything here, so that its silence is its own doing.
    telegram.can_read_all_group_messages = True
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


async def aged(state: State, by: timedelta) -> None:
    """Make all dialogs older, as time does."""
    rows = await state.database.read(DIALOGS.select())
    await state.commit([update(DIALOGS).values(at=row.at - by).where(DIALOGS.c.user == row.user) for row in rows])


# A whole dialog ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("command", "steps", "one_line"),
    [
        ("/roi", ["50tr", "120tr", "▸Không trừ"], "/roi 50tr 120tr"),
        ("/roi", ROI, ROI_IN_ONE_LINE),
        ("/roi", ["50tr", "120tr", "3", "72tr"], "/roi 50tr 120tr giá vốn=72tr"),
        ("/roi", ["50tr 120tr"], "/roi 50tr 120tr"),
        ("/loinhuan", ["50tr", "▸Hủy", "/roi", "50tr", "120tr", "bỏ qua"], "/roi 50tr 120tr"),
        ("/hoavon", ["50tr", "40%", "▸Bỏ qua"], "/hoavon 50tr 40%"),
        ("/er", ["1.200", "80", "▸Bỏ qua", "bỏ qua", "▸Người theo dõi", "25.000"], "/er 1.200 80 25.000"),
        ("/er", ["▸Nhập tổng tương tác", "1280", "1", "25k"], "/er tương tác=1280 người theo dõi=25k"),
        ("/fee", ["▸Tương tác × CPE", "1.200", "500đ"], "/fee tương tác=1.200 cpe=500đ"),
        ("/cpm", ["5tr", "2tr"], "/cpm 5tr 2tr"),
    ],
)
async def test_field_by_field_comes_to_the_same(private: Talk, command: str, steps: list[str], one_line: str) -> None:
    await private.says(command)
    for step in steps:
        asked = await private.does(step)
    told = await private.says(one_line)
    assert asked.text == told.text
    assert asked.buttons == told.buttons


@pytest.mark.usefixtures("bot")
async def test_each_question_shows_what_was_understood(private: Talk) -> None:
    await private.says("/roi")
    assert COST in private.shown.text
    assert "Chi phí 50.000.000" in (await private.does("50tr")).text
    assert REVENUE in private.shown.text
    assert "doanh thu 120.000.000" in (await private.does("120tr")).text
    assert GOODS in private.shown.text
    asked = private.shown
    result = await private.does("▸Không trừ")
    # A press goes on in its message, an answer in a new one.
    assert result is asked
    assert "ROI (chưa trừ giá vốn): 140%" in result.text
    assert len(private.chat.sent) == 3


@pytest.mark.usefixtures("bot")
async def test_english(telegram: FakeTelegram) -> None:
    bob = telegram.user("Bob", language_code="en")
    talk = Talk(telegram, bob, telegram.private(bob))
    await talk.says("/roi")
    assert TEXTS_EN.dialogs.asks["cost"].question in talk.shown.text
    for step in ("$50,000", "$120,000", "▸By gross margin", "0.4"):
        await talk.does(step)
    assert "ROI after cost of goods: -4%" in talk.shown.text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("said", ["bỏ 50tr thì roi bao nhiêu", "roi bn nếu chi phí 50tr?"])
async def test_plain_words_with_a_number_missing(private: Talk, said: str) -> None:
    assert REVENUE in (await private.says(said)).text
    result = await private.says("120tr")
    assert result.text == (await private.says("/roi 50tr 120tr")).text


# Ways out ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["▸Hủy", "hủy", "Huỷ bỏ.", "HUY", "thôi", "cancel", "/huy", "/cancel"])
@pytest.mark.parametrize("depth", range(len(ROI)))
async def test_cancel_at_each_step(private: Talk, resolver: WordResolver, depth: int, way_out: str) -> None:
    for step in ("/roi", *ROI[:depth]):
        await private.does(step)
    ended = await private.does(way_out)
    assert ended.text == TEXTS_VI.dialogs.cancelled
    assert not ended.buttons
    await private.says("KOL là gì?")
    assert [question for question, _ in resolver.asked] == ["KOL là gì?"]


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("said", ["/cancel", "/huy"])
async def test_nothing_to_cancel(private: Talk, said: str) -> None:
    assert (await private.says(said)).text == TEXTS_VI.dialogs.nothing_to_cancel


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("-5tr", "Chi phí không thể âm như “-5tr”."),
        ("0", "Chi phí phải lớn hơn 0 thì mới tính được."),
        ("5 <b>tạ", "Mình không đọc được “5 <b>tạ” thành một con số."),
        ("KOL là gì?", TEXTS_VI.dialogs.errors["aside"].format(piece="KOL là gì?")),
        ("bỏ qua", TEXTS_VI.dialogs.errors["cannot_skip"]),
        ("1.2.3.4", "“1.2.3.4”"),
        ("5" * 4096, "…"),
        ("\u200b\u202e", ""),
    ],
)
async def test_what_is_no_number_is_asked_for_again(private: Talk, said: str, problem: str) -> None:
    await private.says("/roi")
    again = await private.says(said)
    assert problem in again.text
    assert COST in again.text
    assert REVENUE in (await private.says("50tr")).text


@pytest.mark.usefixtures("bot")
async def test_commands_in_between_leave_the_dialog_open(private: Talk) -> None:
    await private.says("/roi")
    await private.says("50tr")
    assert "2.500" in (await private.says("/cpm 5tr 2tr")).text
    assert "/topics" in (await private.says("/help")).text
    assert GOODS in (await private.says("120tr")).text


@pytest.mark.usefixtures("bot")
async def test_a_new_dialog_takes_the_place_of_the_old_one(private: Talk) -> None:
    old = await private.says("/roi")
    await private.says("/hoavon")
    await private.says("50tr")
    assert TEXTS_VI.dialogs.asks["margin"].question in private.shown.text
    new, private.page = private.shown, old
    assert await private.notice("Hủy") == TEXTS_VI.basics.stale_button
    private.page = new
    assert "125.000.000" in (await private.says("40% 350k")).text


@pytest.mark.usefixtures("bot")
async def test_pressing_an_answered_question_is_explained(private: Talk) -> None:
    first = await private.says("/er")
    await private.says("1.200")
    private.page = first
    assert await private.notice("Bỏ qua") == TEXTS_VI.basics.stale_button
    assert TEXTS_VI.dialogs.asks["shares"].question in (await private.says("80")).text


# Time and restarts ------------------------------------------------------------------------------


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
    for step in ("/roi", *ROI):
        async with program(telegram, database_url, tmp_path):
            await private.does(step)
            await settled(telegram, private.chat, private.user)
    assert ROI_AFTER_GOODS in private.shown.text
    async with program(telegram, database_url, tmp_path):
        assert "Chi phí 55.000.000" in (await private.does("▸Chi phí +10%")).text
    # Killed before it was noted as done, a press is carried out again, and Telegram takes only one answer to it.
    assert {refusal.call.method for refusal in telegram.refusals} <= {"answerCallbackQuery"}
    telegram.refusals.clear()


# Groups -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("steps", [ROI, ["50tr", "120tr", "▸Theo giá vốn", "72tr"], ["50tr", "120tr", "2", "0,4"]])
async def test_dialog_in_a_group(telegram: FakeTelegram, lan: User, group: Chat, steps: list[str]) -> None:
    talk = Talk(telegram, lan, group)
    await talk.says("/roi")
    for step in steps:
        assert TEXTS_VI.dialogs.reply_here in talk.shown.text
        await talk.does(step)
    assert ROI_AFTER_GOODS in talk.shown.text
    assert TEXTS_VI.dialogs.reply_here not in talk.shown.text


@pytest.mark.usefixtures("bot")
async def test_each_question_in_a_group_answers_its_starter(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    command = lan.says(group, "/roi")
    assert (await talk.hears()).reply_to == command.message_id
    answer = lan.says(group, "50tr", reply_to=talk.shown)
    assert (await talk.hears()).reply_to == answer.message_id


@pytest.mark.usefixtures("bot")
async def test_in_a_group_only_the_starter_may_go_on(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State
) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    other.page = await talk.says("/er")
    assert await other.notice("Hủy") == TEXTS_VI.dialogs.not_yours
    assert await other.notice("Nhập tổng tương tác") == TEXTS_VI.dialogs.not_yours
    assert not talk.shown.history
    said = await other.replies("900")
    assert TEXTS_VI.dialogs.asks["comments"].question not in said.text
    assert TEXTS_VI.dialogs.asks["comments"].question in (await talk.replies("1.200")).text
    assert "Lượt thích 1.200" in talk.shown.text


@pytest.mark.usefixtures("bot")
async def test_what_is_not_said_to_the_bot_is_no_answer(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    await talk.says("/roi")
    lan.says(group, "999tr")
    lan.says(group, "999tr", reply_to=lan.says(group, "chi bao nhiêu nhỉ"))
    assert "Chi phí 50.000.000" in (await talk.says("@trolybot 50tr")).text
    assert "doanh thu 120.000.000" in (await talk.replies("120tr")).text


@pytest.mark.usefixtures("bot")
async def test_two_people_do_not_mix(telegram: FakeTelegram, lan: User, minh: User, group: Chat) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    await talk.says("/roi")
    await other.says("/roi")
    await talk.replies("50tr")
    await other.replies("1 tỷ")
    await talk.replies("120tr")
    await other.replies("3 tỷ")
    await talk.presses("Không trừ")
    await other.presses("Không trừ")
    assert "Chi phí 50.000.000 · doanh thu 120.000.000" in talk.shown.text
    assert "Chi phí 1.000.000.000 · doanh thu 3.000.000.000" in other.shown.text


@pytest.mark.usefixtures("bot")
async def test_topics_and_the_private_chat_do_not_mix(telegram: FakeTelegram, private: Talk, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    first, second = (Talk(telegram, lan, forum, forum.topic(name)) for name in ("A", "B"))
    general = Talk(telegram, lan, forum)
    begun = ((first, "/roi"), (second, "/er"), (general, "/fee"), (private, "/hoavon"))
    answers = ((first, "50tr"), (second, "1.200"), (general, "▸Tương tác × CPE"), (private, "70tr"))
    questions = ((first, "revenue"), (second, "comments"), (general, "interactions"), (private, "margin"))
    for talk, command in begun:
        await talk.says(command)
    for talk, step in answers:
        await talk.does(step)
    for talk, name in questions:
        assert TEXTS_VI.dialogs.asks[name].question in talk.shown.text
        assert talk.shown.message_thread_id == (talk.topic.id if talk.topic else None)


@pytest.mark.usefixtures("bot")
async def test_plain_words_in_a_group(telegram: FakeTelegram, lan: User, group: Chat) -> None:
    talk = Talk(telegram, lan, group)
    assert REVENUE in (await talk.says("@trolybot bỏ 50tr thì roi bao nhiêu")).text
    assert "140%" in (await talk.replies("120tr")).text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["▸Hủy", "hủy", "/huy@trolybot"])
async def test_cancel_in_a_group(telegram: FakeTelegram, lan: User, minh: User, group: Chat, way_out: str) -> None:
    talk, other = Talk(telegram, lan, group), Talk(telegram, minh, group)
    await talk.says("/roi")
    assert (await other.says("/cancel@trolybot")).text == TEXTS_VI.dialogs.nothing_to_cancel
    assert (await talk.does(way_out)).text == TEXTS_VI.dialogs.cancelled


# In the name of a group -------------------------------------------------------------------------


async def said_as(telegram: FakeTelegram, group: Chat, text: str, reply_to: Message | None = None) -> Message:
    """Write in the name of the group, as an anonymous admin does, and return what the bot sends."""
    content: dict[str, object] = {"text": text, "sender_chat": group.data}
    if text.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    telegram.tell(group.add(ANONYMOUS, content, reply=reply_to), "message")
    return await telegram.next_message(group)


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("presser", ["the admin", "the stand-in"])
async def test_an_anonymous_admin_goes_through_a_dialog_by_buttons(
    telegram: FakeTelegram, lan: User, minh: User, group: Chat, state: State, presser: str
) -> None:
    group.members[lan.id] = "administrator"
    admin = lan if presser == "the admin" else User(telegram, ANONYMOUS)
    page = await said_as(telegram, group, "/roi")
    page = await said_as(telegram, group, "50tr", page)
    page = await said_as(telegram, group, "120tr", page)
    talk, other = Talk(telegram, admin, group, page=page), Talk(telegram, minh, group, page=page)
    assert f"d:c:{group.id}:margin" in [button["callback_data"] for row in page.buttons for button in row]
    assert await other.notice("Theo biên lợi nhuận") == TEXTS_VI.dialogs.not_yours
    assert TEXTS_VI.dialogs.asks["margin"].question in (await talk.presses("Theo biên lợi nhuận")).text
    assert ROI_AFTER_GOODS in (await said_as(telegram, group, "40%", page)).text
    await settled(telegram, group, lan)
    assert await state.dialogs.open(Asker(group.id, None, group.id), datetime.now(UTC)) is None


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("way_out", ["Bỏ qua", "Hủy"])
async def test_an_anonymous_admin_leaves_a_dialog_by_a_button(
    telegram: FakeTelegram, lan: User, group: Chat, way_out: str
) -> None:
    group.members[lan.id] = "administrator"
    page = await said_as(telegram, group, "/er")
    talk = Talk(telegram, lan, group, page=page)
    if way_out == "Hủy":
        assert (await talk.presses("Hủy")).text == TEXTS_VI.dialogs.cancelled
    else:
        assert TEXTS_VI.dialogs.asks["comments"].question in (await talk.presses("Bỏ qua")).text
