"""Whole updates in, Bot API calls out: what owners see of everybody's questions."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.conversation.services import Services
from bot.running.settings import Settings
from bot.state.state import State
from bot.texts import TEXTS_EN, TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_encoder import WordEncoder
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

UNKNOWN = "blốp xịt kêu?"


@pytest.fixture
def owner(telegram: FakeTelegram) -> User:
    return telegram.user("Chủ", language_code="vi")


@pytest.fixture
def office(telegram: FakeTelegram, owner: User) -> Chat:
    return telegram.private(owner)


@pytest.fixture
def services(services: Services, office: Chat) -> Services:
    # A private chat has the id of its user.
    return replace(services, owners=frozenset({office.id}), meanings=WordEncoder())


async def said(telegram: FakeTelegram, user: User, chat: Chat, text: str) -> Message:
    user.says(chat, text)
    return await telegram.next_message(chat)


def sheet_of(telegram: FakeTelegram) -> list[list[object]]:
    """Return the rows of the workbook that was sent last."""
    call = [call for call in telegram.calls if call.method == "sendDocument"][-1]
    (name, content), *_ = call.uploads.values()
    assert name == "gaps.xlsx"
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("command", ["/gaps", "/stats", "/thongke"])
async def test_only_owners_may_look_and_only_in_private(
    telegram: FakeTelegram, lan: User, chat: Chat, owner: User, command: str
) -> None:
    assert (await said(telegram, lan, chat, command)).text == TEXTS_VI.owners.only_owner
    group = telegram.supergroup("Nhóm")
    assert (await said(telegram, owner, group, command)).text == TEXTS_VI.owners.only_private
    bob = telegram.user("Bob", language_code="en")
    assert (await said(telegram, bob, telegram.private(bob), command)).text == TEXTS_EN.owners.only_owner
    assert not [call for call in telegram.calls if call.method in ("sendDocument", "sendPhoto")]


@pytest.mark.usefixtures("bot")
async def test_nothing_to_see_at_first(telegram: FakeTelegram, owner: User, office: Chat) -> None:
    assert (await said(telegram, owner, office, "/gaps")).text == TEXTS_VI.owners.no_gaps.format(days=30)
    assert "Câu hỏi: 0" in (await said(telegram, owner, office, "/stats")).text
    assert not [call for call in telegram.calls if call.method in ("sendDocument", "sendPhoto")]


async def test_gaps_of_all_chats_without_who_asked(
    telegram: FakeTelegram, lan: User, chat: Chat, owner: User, office: Chat, running: Running, services: Services
) -> None:
    group = telegram.supergroup("Nhóm bí mật")
    async with running(services):
        await said(telegram, lan, chat, UNKNOWN)
        await said(telegram, lan, group, f"/hoi {UNKNOWN}")
        await said(telegram, lan, chat, "khoai lang?")
        answer = await said(telegram, lan, chat, "Influencer marketing là gì?")
        lan.presses(answer, "v:no")
        await telegram.wait_for(lambda: answer.history)
        lan.presses(answer, "Khó hiểu")
        await telegram.wait_for(lambda: len(answer.history) == 2)
    async with running(services):
        page = await said(telegram, owner, office, "/gaps")
        await telegram.wait_for(lambda: any(call.method == "sendDocument" for call in telegram.calls))
    assert "4 lượt hỏi, gộp thành 3 nhóm" in page.text
    assert f"1. {UNKNOWN}\nSố lượt hỏi: 2\n• Không có trong cẩm nang: 2" in page.text
    assert "Influencer marketing là gì?\nSố lượt hỏi: 1\n• Bị chê: khó hiểu: 1" in page.text
    rows = sheet_of(telegram)
    assert {row[2] for row in rows[1:]} == {UNKNOWN, "khoai lang?", "Influencer marketing là gì?"}
    shown = f"{page.text} {rows}"
    assert not any(str(secret) in shown for secret in (lan.id, "Lan", chat.id, group.id, "bí mật"))


async def test_gaps_are_looked_at_and_set_aside(
    telegram: FakeTelegram, lan: User, chat: Chat, owner: User, office: Chat, running: Running, services: Services
) -> None:
    async with running(services):
        for text in (UNKNOWN, "khoai lang?", "khoai lang?"):
            await said(telegram, lan, chat, text)
    async with running(services):  # What was asked is written by now.
        page = await said(telegram, owner, office, "/gaps 7")
        await telegram.next_message(office)
        assert "7 ngày qua: 3 lượt hỏi, gộp thành 2 nhóm" in page.text
        owner.presses(page, "🔎 1")
        await telegram.wait_for(lambda: page.text.startswith("khoai lang?\n\nSố lượt hỏi: 2"))
        owner.presses(page, TEXTS_VI.owners.gaps_back)
        await telegram.wait_for(lambda: "gộp thành 2 nhóm" in page.text)
        owner.presses(page, "🔎 1")
        await telegram.wait_for(lambda: page.text.startswith("khoai lang?"))
        owner.presses(page, TEXTS_VI.owners.gap_dismiss)
        await telegram.wait_for(lambda: "1 lượt hỏi, gộp thành 1 nhóm" in page.text)
        assert "Đã để sau hoặc bỏ qua: 1 nhóm câu hỏi." in page.text
    async with running(services):
        assert "khoai" not in (await said(telegram, owner, office, "/gaps")).text
        await telegram.next_message(office)
        assert (await said(telegram, owner, office, "/gaps nhóm")).text.startswith("Trong 30 ngày qua không còn")
        assert (await said(telegram, owner, office, "/gaps hôm qua")).text.startswith("Bạn gõ như /gaps 7")


async def test_stats_with_a_chart(
    telegram: FakeTelegram, lan: User, chat: Chat, owner: User, office: Chat, running: Running, services: Services
) -> None:
    async with running(services):
        await said(telegram, lan, chat, UNKNOWN)
        answer = await said(telegram, lan, chat, "Influencer marketing là gì?")
        lan.presses(answer, "v:yes")
        for text in ("/roi 50tr 120tr", "/roi 50tr", "xin chào"):
            await said(telegram, lan, chat, text)
    async with running(services):
        page = await said(telegram, owner, office, "/stats")
        await telegram.next_message(office)
        await telegram.next_message(office)
    assert any(call.method == "sendPhoto" for call in telegram.calls)
    week = page.text.split("\n\n")[1]
    assert week.splitlines() == [
        "7 ngày qua",
        "Câu hỏi: 2",
        "• Trả lời được: 1 (50%)",
        "• Gợi ý: 0 (0%)",
        "• Không có trong cẩm nang: 1 (50%)",
        "Phép tính: 1",
        "Đánh giá đúng ý: 100% (1 lượt)",
    ]
    assert "Hỏi ở đâu:\n• Tin nhắn riêng: 2" in page.text
    async with running(services):
        assert (await said(telegram, owner, office, "/stats nhóm")).text.startswith("7 ngày qua: chưa có câu hỏi nào")
        assert (await said(telegram, owner, office, "/stats 14")).text.startswith("14 ngày qua: 2 câu hỏi")
        assert (await said(telegram, owner, office, "/stats hôm qua")).text.startswith("Bạn gõ như /stats tuần")


@pytest.mark.usefixtures("bot")
async def test_owners_find_their_commands_in_the_help(
    telegram: FakeTelegram, lan: User, chat: Chat, owner: User, office: Chat
) -> None:
    for user, where, is_owner in ((owner, office, True), (lan, chat, False)):
        user.presses(await said(telegram, user, where, "/help"), TEXTS_VI.basics.all_commands)
        listed = await telegram.next_message(where)
        assert "/topics – " in listed.text
        assert ("/gaps – " in listed.text) == is_owner


class TestWithoutTexts:
    """Where no texts are kept, there are counts but no questions."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"keep_days": 0})

    async def test_gaps_says_why_there_are_none(
        self, telegram: FakeTelegram, owner: User, office: Chat, running: Running, services: Services, state: State
    ) -> None:
        async with running(services):
            await said(telegram, owner, office, UNKNOWN)
            assert (await said(telegram, owner, office, "/gaps")).text == TEXTS_VI.owners.not_kept
            assert "Câu hỏi: 1" in (await said(telegram, owner, office, "/stats")).text
