"""Owners turn the handbook off and on in their private chat: whole updates in, Bot API calls out."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.library.handbook import Handbook
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from index.serving.library import Library
from tests.bot.conftest import Running
from tests.bot.talk import Talk, noticed
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.patience import PATIENCE
from tests.postgres import ON_BOTH_DATABASES
from tests.word_library import GUIDE, HANDBOOK, WordBuilder, word_library

QUESTION = "trà ô long ủ mấy phút"
WATER = "nước pha cà phê nóng mấy độ"
FROM_HANDBOOK = "Nguồn: Sổ tay trà (ngoài cẩm nang) › Pha trà › Trà ô long"
FROM_GUIDE = "Nguồn: Sổ tay cà phê › Pha cà phê › Nước pha"
TURN_ON, TURN_OFF = "Sổ tay: bật", "Sổ tay: tắt"
WORDS = TEXTS_VI.handbook


@pytest.fixture
def both(tmp_path: Path) -> Library:
    return word_library(tmp_path / "index", GUIDE.joined(HANDBOOK))


@pytest.fixture
def alone(tmp_path: Path) -> Library:
    return word_library(tmp_path / "index")


@pytest.fixture
def builder(both: Library, alone: Library, tmp_path: Path) -> WordBuilder:
    return WordBuilder(both, tmp_path / "shelf", alone)


@pytest.fixture
def services(both: Library, builder: WordBuilder, lan: User, chat: Chat) -> Services:
    """Return what a start opens; Lan, who has a chat with the bot, is the owner."""
    answerer = Answerer(both.guide, both.resolver)
    return Services(answerer, frozenset({lan.id}), builder=builder, handbook=Handbook(HANDBOOK))


@pytest.fixture
def services_set_off(services: Services, alone: Library) -> Services:
    """Return what a start opens where SUPPLEMENT=off leaves the handbook out."""
    answerer = Answerer(alone.guide, alone.resolver)
    return replace(services, answerer=answerer, handbook=Handbook(HANDBOOK, may_be_turned=False))


@pytest.fixture
def minh(telegram: FakeTelegram) -> Talk:
    """Return the talk of somebody who is no owner."""
    person = telegram.user("Minh", language_code="vi")
    return Talk(telegram, person, telegram.private(person))


async def turn(owner: Talk, label: str) -> Message:
    """Press a button of the settings and return their message when the work is done."""
    page = await owner.says("/settings")
    owner.user.presses(page, label)
    await owner.telegram.wait_for(lambda: page.text.startswith(("✅", "Mình chưa")))
    return page


def labels(page: Message) -> list[str]:
    return [button["text"] for row in page.buttons for button in row]


async def check_that_it_is_off(anybody: Talk) -> None:
    """Check that the bot is what it is with the guide alone."""
    declined = await anybody.says(QUESTION)
    assert declined.text.startswith(TEXTS_VI.answers.decline_asked.format(asked=QUESTION))
    assert "Sổ tay trà" not in declined.text
    answered = await anybody.says(WATER)
    assert FROM_GUIDE in answered.text
    assert not any("ô long" in label for label in labels(answered))
    contents = await anybody.says("/topics")
    assert contents.text.startswith("Sổ tay cà phê\n")
    assert labels(contents) == ["Pha cà phê"]


async def ask_before(anybody: Talk) -> tuple[Message, ...]:
    """Return an answer from the handbook and one of the guide that offers it: their buttons lead to its pages."""
    own, beside = await anybody.says(QUESTION), await anybody.says(WATER)
    assert FROM_HANDBOOK in own.text
    assert FROM_GUIDE in beside.text
    return own, beside


async def check_that_its_pages_say_so(anybody: Talk, before: tuple[Message, ...]) -> None:
    """Check that buttons and links from the time before are answered in words that say why nothing opens."""
    own, beside = before
    for page, button in ((own, "s:tea:1"), (own, "q:tea/oolong"), (beside, "p:tea/oolong")):
        assert await noticed(anybody.telegram, anybody.user.presses(page, button)) == WORDS.page_off
    for payload in ("tea__oolong", "tea"):
        welcome = await anybody.says(f"/start {payload}")
        assert welcome.text.startswith(f"{WORDS.link_off}\n\nChào bạn!")
    assert await noticed(anybody.telegram, anybody.user.presses(own, "v:yes")) == TEXTS_VI.feedback.thanks


# In the chat ------------------------------------------------------------------------------------


@ON_BOTH_DATABASES
@pytest.mark.usefixtures("bot")
async def test_an_owner_turns_it_off_and_on(private: Talk, minh: Talk) -> None:
    before = await ask_before(minh)
    page = await turn(private, TURN_OFF)
    shown = [each["text"] for each in page.history]
    assert shown[0].startswith("Cài đặt của bot\n• Sổ tay trà: đang bật, 1 mục, thu thập tháng 11/2026\n")
    assert shown[1:] == [WORDS.turning_off]
    assert page.text == WORDS.turned_off
    assert labels(page) == [TURN_ON, f"✓ {TURN_OFF}"]
    await check_that_it_is_off(minh)
    await check_that_its_pages_say_so(minh, before)
    assert "• Sổ tay trà: đang tắt, 1 mục" in (await private.says("/sources")).text

    await turn(private, TURN_ON)
    assert FROM_HANDBOOK in (await minh.says(QUESTION)).text
    assert labels(await minh.says("/topics")) == ["Pha cà phê", "＋ Pha trà"]
    minh.user.presses(before[0], "q:tea/oolong")
    assert "Báo Trà: Ủ trà" in (await minh.hears()).text
    assert (await minh.says("/start tea__oolong")).text.startswith("Trà ô long\n")
    assert "• Sổ tay trà: đang bật, 1 mục" in (await private.says("/sources")).text


@pytest.mark.usefixtures("bot")
async def test_who_goes_on_from_an_answer_of_the_time_before_is_answered(private: Talk, minh: Talk) -> None:
    own, _ = await ask_before(minh)
    await turn(private, TURN_OFF)
    minh.page = own
    for said in ("còn mấy phút nữa", "vì sao", WATER):
        followed = await minh.replies(said)
        assert followed.text
        assert not any(word in followed.text for word in ("Sổ tay trà", "ba phút"))
        minh.page = own


@pytest.mark.usefixtures("bot")
async def test_the_report_turns_it_back(private: Talk, minh: Talk) -> None:
    page = await turn(private, TURN_OFF)
    private.user.presses(page, TURN_ON)
    await private.telegram.wait_for(lambda: page.text == WORDS.turned_on)
    assert labels(page) == [f"✓ {TURN_ON}", TURN_OFF]
    assert FROM_HANDBOOK in (await minh.says(QUESTION)).text


@pytest.mark.usefixtures("bot")
async def test_in_english(telegram: FakeTelegram, private: Talk) -> None:
    private.user.data["language_code"] = "en"
    page = await private.says("/settings")
    assert page.text.startswith("Settings of the bot\n• Notes on tea: on, 1 points, collected in November 2026\n")
    private.user.presses(page, "Handbook: off")
    await telegram.wait_for(lambda: page.text == TEXTS_EN.handbook.turned_off)
    assert labels(page) == ["Handbook: on", "✓ Handbook: off"]


@pytest.mark.usefixtures("bot")
async def test_nobody_else_turns_it(telegram: FakeTelegram, private: Talk, minh: Talk) -> None:
    assert labels(await minh.says("/settings")) == ["Tiếng Việt", "English", "✓ Theo câu hỏi"]
    page = await private.says("/settings")
    notice = await noticed(telegram, minh.user.presses(page, TURN_OFF))
    assert notice == TEXTS_VI.owners.only_owner
    group = telegram.group("Nhóm", owner=private.user)
    in_group = Talk(telegram, private.user, group)
    assert "Sổ tay" not in (await in_group.says("/settings")).text
    assert FROM_HANDBOOK in (await minh.says(QUESTION)).text
    assert page.history == []


@pytest.mark.usefixtures("bot")
async def test_owners_find_it_in_their_menu(telegram: FakeTelegram, private: Talk, minh: Talk) -> None:
    assert "/settings" in (await private.says("/help")).text
    assert "/settings" not in (await minh.says("/help")).text


@pytest.mark.usefixtures("bot")
async def test_answers_go_on_meanwhile(private: Talk, minh: Talk, builder: WordBuilder) -> None:
    builder.free.clear()
    page = await private.says("/settings")
    private.user.presses(page, TURN_OFF)
    await asyncio.wait_for(builder.held.wait(), PATIENCE)
    assert FROM_HANDBOOK in (await minh.says(QUESTION)).text
    assert FROM_HANDBOOK in (await private.says(QUESTION)).text
    builder.free.set()
    await private.telegram.wait_for(lambda: page.text == WORDS.turned_off)
    await check_that_it_is_off(minh)


@pytest.mark.usefixtures("bot")
async def test_a_failure_changes_nothing(private: Talk, minh: Talk, builder: WordBuilder) -> None:
    builder.fails = True
    page = await turn(private, TURN_OFF)
    assert page.text == WORDS.not_turned_off
    assert labels(page) == [f"✓ {TURN_ON}", TURN_OFF]
    assert FROM_HANDBOOK in (await minh.says(QUESTION)).text
    assert "• Sổ tay trà: đang bật" in (await private.says("/settings")).text


@ON_BOTH_DATABASES
async def test_the_choice_outlives_a_restart(
    running: Running, services: Services, builder: WordBuilder, private: Talk, minh: Talk
) -> None:
    async with running(services):
        builder.free.clear()
        page = await private.says("/settings")
        private.user.presses(page, TURN_OFF)
        await asyncio.wait_for(builder.held.wait(), PATIENCE)
    builder.free.set()
    async with running(services):
        await private.telegram.wait_for(lambda: page.text == WORDS.turned_off)
        await check_that_it_is_off(minh)
    async with running(services):
        await check_that_it_is_off(minh)


# By a setting -----------------------------------------------------------------------------------


async def test_a_setting_wins(
    running: Running, services: Services, services_set_off: Services, state: State, private: Talk, minh: Talk
) -> None:
    async with running(services):
        before = await ask_before(minh)
    async with running(services_set_off):
        await check_that_it_is_off(minh)
        await check_that_its_pages_say_so(minh, before)
        page = await private.says("/settings")
        assert "• Sổ tay trà: tắt theo SUPPLEMENT=off, 1 mục" in page.text
        assert "bỏ SUPPLEMENT=off" in page.text
        assert await private.notice("🔒 Sổ tay: tắt (SUPPLEMENT=off)") == WORDS.set_off
        assert "• Sổ tay trà: tắt theo SUPPLEMENT=off, 1 mục" in (await private.says("/sources")).text
    assert await state.options.handbook()


async def test_buttons_of_the_time_before_the_setting_say_so(
    running: Running, services: Services, services_set_off: Services, private: Talk, minh: Talk
) -> None:
    async with running(services):
        await private.says("/settings")
    async with running(services_set_off):
        assert await private.notice(TURN_OFF) == WORDS.set_off
        await check_that_it_is_off(minh)


async def test_without_the_bundled_guide_there_is_nothing_to_turn(
    running: Running, services: Services, services_set_off: Services, private: Talk
) -> None:
    async with running(services):
        old = await private.says("/settings")
    async with running(replace(services_set_off, handbook=None)):
        private.page = old
        assert await private.notice(TURN_OFF) == TEXTS_VI.basics.stale_button
        assert labels(await private.says("/settings")) == ["Tiếng Việt", "English", "✓ Theo câu hỏi"]
        assert "Sổ tay trà" not in (await private.says("/sources")).text
        assert TEXTS_VI.inline.link_out_of_date in (await private.says("/start tea__oolong")).text
