"""Owners teach answers in the chat: whole updates in, Bot API calls out."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.texts import TEXTS_VI
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.patience import PATIENCE
from tests.postgres import ON_BOTH_DATABASES
from tests.word_library import WordBuilder, word_library

WORDS = TEXTS_VI.teach
QUESTION = "wifi tầng hai tên gì?"
ANSWER = "Wifi tầng hai tên là SaoMai."
SOURCE = WORDS.title
"""The question stands above its answer, and is not told again."""


@pytest.fixture
def builder(tmp_path: Path) -> WordBuilder:
    return WordBuilder(word_library(tmp_path / "index"), tmp_path / "shelf")


@pytest.fixture
def services(builder: WordBuilder, lan: User, chat: Chat, tmp_path: Path) -> Services:
    library = word_library(tmp_path / "index")
    return Services(Answerer(library.guide, library.resolver), frozenset({lan.id}), builder=builder)


@pytest.fixture
async def minh(telegram: FakeTelegram) -> User:
    return telegram.user("Minh", language_code="vi")


@pytest.fixture
async def started(running: Running, services: Services) -> AsyncIterator[None]:
    async with running(services):
        yield


async def said(telegram: FakeTelegram, user: User, text: str, reply_to: Message | None = None) -> Message:
    chat = telegram.private(user)
    user.says(chat, text, reply_to=reply_to)
    return await telegram.next_message(chat)


async def pressed(telegram: FakeTelegram, user: User, page: Message, label: str) -> Message:
    """Press a button that opens a message, and return that message."""
    user.presses(page, label)
    return await telegram.next_message(telegram.private(user))


async def confirm(telegram: FakeTelegram, user: User, page: Message, label: str = WORDS.teach) -> None:
    user.presses(page, label)
    await telegram.wait_for(lambda: page.text.startswith(("✅", "Mình chưa")))


async def opened(telegram: FakeTelegram, user: User, page: Message, label: str, text: str) -> None:
    """Press a button that changes its message, and wait for what it shows then."""
    user.presses(page, label)
    await telegram.wait_for(lambda: text in page.text)


@ON_BOTH_DATABASES
@pytest.mark.usefixtures("started")
async def test_a_gap_is_answered_changed_and_removed(telegram: FakeTelegram, lan: User, minh: User) -> None:
    assert ANSWER not in (await said(telegram, minh, QUESTION)).text
    gaps = await said(telegram, lan, "/gaps")
    assert not (await telegram.next_message(telegram.private(lan))).text, "the workbook"
    asking = await pressed(telegram, lan, gaps, "✍️ Trả lời 1")
    assert asking.text == WORDS.send_answer.format(question=QUESTION).replace("<b>", "").replace("</b>", "")
    page = await said(telegram, lan, ANSWER)
    assert f"Sẽ ghi nguồn: {SOURCE}" in page.text
    assert WORDS.no_collision in page.text
    await confirm(telegram, lan, page)
    assert (await said(telegram, lan, "/gaps")).text == (
        "Trong 30 ngày qua không còn câu hỏi nào bị bỏ sót hay bị chê.\n✅ Đã có câu trả lời mới cho 1 lượt hỏi khác."
    )
    answer = await said(telegram, minh, QUESTION)
    assert ANSWER in answer.text
    assert answer.text.endswith(f"Nguồn: {SOURCE}")

    edit = await pressed(telegram, lan, page, WORDS.edit)
    assert ANSWER in edit.text
    page = await said(telegram, lan, "Wifi tầng hai tên là ThuyTinh.")
    assert "⚠️ Sẽ thay câu trả lời bạn đã dạy:\n" + ANSWER in page.text
    await confirm(telegram, lan, page)
    assert "ThuyTinh" in (await said(telegram, minh, QUESTION)).text

    await opened(telegram, lan, page, WORDS.all_answers, "Các câu trả lời đã dạy: 1")
    await opened(telegram, lan, page, "1", "ThuyTinh")
    await opened(telegram, lan, page, WORDS.history, "SaoMai")
    await opened(telegram, lan, page, WORDS.back, "Các câu trả lời đã dạy: 1")
    await opened(telegram, lan, page, "1", "ThuyTinh")
    await opened(telegram, lan, page, WORDS.remove, "Bỏ câu trả lời cho")
    await confirm(telegram, lan, page, WORDS.remove_yes)
    assert "ThuyTinh" not in (await said(telegram, minh, QUESTION)).text


@pytest.mark.usefixtures("started")
async def test_every_way_to_teach(telegram: FakeTelegram, lan: User, minh: User) -> None:
    page = await said(telegram, lan, f"/learn {QUESTION} | {ANSWER}")
    assert ANSWER in page.text
    declined = await said(telegram, lan, "máy in ở phòng nào?")
    page = await said(telegram, lan, "/learn Máy in ở phòng số ba.", reply_to=declined)
    assert page.text.startswith("máy in ở phòng nào?\nMáy in ở phòng số ba.")
    forwarded = lan.says(telegram.private(lan), "Khách mời vào bằng cửa sau nhé, gọi bảo vệ trước")
    await telegram.next_message(telegram.private(lan))
    asking = await said(telegram, lan, "/learn", reply_to=forwarded)
    assert asking.text.startswith("✍️ Bạn gửi câu hỏi")
    page = await said(telegram, lan, "Khách vào cửa nào?")
    assert page.text.startswith("Khách vào cửa nào?\nKhách mời vào bằng cửa sau nhé, gọi bảo vệ trước.")


@pytest.mark.usefixtures("started")
async def test_a_question_in_between_and_leaving(telegram: FakeTelegram, lan: User) -> None:
    asking = await said(telegram, lan, "/learn Ai duyệt bài?")
    between = await said(telegram, lan, "nước pha cà phê nóng bao nhiêu độ?")
    assert "95 độ" in between.text
    lan.presses(asking, WORDS.leave)
    await telegram.wait_for(lambda: asking.text == WORDS.left)
    assert "Thêm câu trả lời này?" not in (await said(telegram, lan, "Chị Hạnh duyệt.")).text
    await said(telegram, lan, "/learn Ai duyệt bài?")
    assert (await said(telegram, lan, "thôi")).text == WORDS.left


@pytest.mark.usefixtures("started")
async def test_other_ways_are_added_and_all_is_exported(telegram: FakeTelegram, lan: User) -> None:
    page = await said(telegram, lan, "/learn KOC là gì? | KOC là <người> tiêu dùng & bạn bè.")
    assert "• KOC nghĩa là gì?" in page.text
    await confirm(telegram, lan, page, "Thêm cùng 3 cách hỏi")
    await opened(telegram, lan, page, WORDS.all_answers, "Các câu trả lời đã dạy: 1")
    await pressed(telegram, lan, page, WORDS.export)
    await telegram.wait_for(lambda: any(call.method == "sendDocument" for call in telegram.calls))
    ((name, content),) = [call for call in telegram.calls if call.method == "sendDocument"][-1].uploads.values()
    assert name == "answers.md"
    assert content.decode() == (
        "# Trả lời của đội mình\n\n## KOC là gì?\n\nKOC là \\<người\\> tiêu dùng \\& bạn bè.\n\n"
        "Cách hỏi khác: KOC nghĩa là gì? Thế nào là KOC? Giải thích KOC giúp mình?\n"
    )


@ON_BOTH_DATABASES
async def test_teaching_goes_on_after_each_end_of_the_process(
    telegram: FakeTelegram, running: Running, services: Services, builder: WordBuilder, lan: User
) -> None:
    async with running(services):
        await said(telegram, lan, f"/learn {QUESTION}")
    async with running(replace(services)):
        page = await said(telegram, lan, ANSWER)
    async with running(replace(services)):
        builder.free.clear()
        lan.presses(page, WORDS.teach)
        await asyncio.wait_for(builder.held.wait(), PATIENCE)
    builder.free.set()
    async with running(replace(services)):
        await telegram.wait_for(lambda: page.text.startswith("✅"))
        assert ANSWER in (await said(telegram, lan, QUESTION)).text
