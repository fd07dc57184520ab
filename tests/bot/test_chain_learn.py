"""Owners teach the bot documents in a private chat: whole updates in, Bot API calls out."""

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

QUESTION = "influencer micro giá bao nhiêu một bài đăng"
PRICES = "# Bảng giá\n\n## Micro\n\nMột bài đăng của influencer micro giá ba triệu đồng.\n".encode()
DEARER = PRICES.replace(b"ba", "năm".encode())
SOURCE = "Nguồn: Bảng giá › Micro"


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


async def answer(telegram: FakeTelegram, user: User) -> str:
    chat = telegram.private(user)
    user.says(chat, QUESTION)
    return (await telegram.next_message(chat)).text


async def confirm(telegram: FakeTelegram, user: User, page: Message, label: str = "Thêm vào") -> None:
    """Press a button and wait until the work that it starts is told of."""
    user.presses(page, label)
    await telegram.wait_for(lambda: page.text.startswith(("✅", "Mình chưa")))


async def teach(telegram: FakeTelegram, user: User, data: bytes, name: str = "gia.md") -> Message:
    chat = telegram.private(user)
    user.sends_document(chat, name, data, caption="/learn")
    page = await telegram.next_message(chat)
    await confirm(telegram, user, page)
    return page


@ON_BOTH_DATABASES
@pytest.mark.usefixtures("started")
async def test_a_document_is_taught_and_removed(telegram: FakeTelegram, lan: User, chat: Chat, minh: User) -> None:
    assert "triệu" not in await answer(telegram, minh)
    page = await teach(telegram, lan, PRICES)
    assert page.text == "✅ Đã thêm gia.md: 1 đoạn."
    assert page.buttons == []
    assert SOURCE in await answer(telegram, minh)
    lan.says(chat, "/nguon")
    listed = await telegram.next_message(chat)
    assert "• gia.md\n" in listed.text
    lan.presses(listed, "🗑 gia.md")
    await telegram.wait_for(lambda: listed.text.startswith("Bỏ gia.md?"))
    await confirm(telegram, lan, listed, "Bỏ")
    assert listed.text == "✅ Đã bỏ gia.md."
    assert "triệu" not in await answer(telegram, minh)
    lan.says(chat, "/sources")
    assert TEXTS_VI.learn.no_documents in (await telegram.next_message(chat)).text


@pytest.mark.usefixtures("started")
async def test_every_way_to_bring_a_file(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.says(chat, "/hoc")
    assert (await telegram.next_message(chat)).text.endswith(TEXTS_VI.learn.send_file)
    file = lan.sends_document(chat, "gia.md", PRICES)
    page = await telegram.next_message(chat)
    assert page.text.startswith("Bảng giá\nTệp: gia.md (1 KB)")
    assert page.reply_to == file.message_id
    lan.presses(page, "Thôi")
    await telegram.wait_for(lambda: page.history)
    assert page.text == TEXTS_VI.learn.left
    lan.says(chat, "/learn", reply_to=file)
    page = await telegram.next_message(chat)
    assert page.reply_to == file.message_id
    await confirm(telegram, lan, page)
    assert page.text.startswith("✅")


@pytest.mark.usefixtures("started")
async def test_the_same_name_replaces(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    await teach(telegram, lan, PRICES)
    lan.sends_document(chat, "gia.md", DEARER)
    page = await telegram.next_message(chat)
    assert TEXTS_VI.learn.replace_it in page.text
    await confirm(telegram, lan, page)
    assert page.text == "✅ Đã thay gia.md bằng bản mới: 1 đoạn."
    assert "năm triệu" in await answer(telegram, lan)


@ON_BOTH_DATABASES
@pytest.mark.usefixtures("started")
async def test_answers_go_on_while_it_learns(
    telegram: FakeTelegram, lan: User, chat: Chat, minh: User, builder: WordBuilder
) -> None:
    await teach(telegram, lan, PRICES)
    builder.free.clear()
    lan.sends_document(chat, "gia.md", DEARER)
    page = await telegram.next_message(chat)
    lan.presses(page, "Thêm vào")
    await telegram.wait_for(lambda: page.text == TEXTS_VI.learn.learning.format(name="gia.md"))
    assert "ba triệu" in await answer(telegram, minh)
    assert "ba triệu" in await answer(telegram, lan)
    builder.free.set()
    await telegram.wait_for(lambda: page.text.startswith("✅"))
    assert "năm triệu" in await answer(telegram, minh)


@pytest.mark.usefixtures("started")
async def test_a_failure_keeps_the_old_answers(
    telegram: FakeTelegram, lan: User, chat: Chat, minh: User, builder: WordBuilder
) -> None:
    await teach(telegram, lan, PRICES)
    builder.fails = True
    lan.sends_document(chat, "gia.md", DEARER)
    page = await telegram.next_message(chat)
    await confirm(telegram, lan, page)
    assert page.text == TEXTS_VI.learn.not_learned.format(name="gia.md")
    assert "ba triệu" in await answer(telegram, minh)


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("bom.docx", b"PK\x03\x04" + b"\x00" * 400, "unreadable"),
        ("a.pdf", b"%PDF-1.7\n" + b"<<" * 5000, "unreadable"),
        ("a.exe", b"MZ", "wrong_type"),
        ("rong.md", b" \n", "empty"),
    ],
)
async def test_hostile_files(
    telegram: FakeTelegram, lan: User, chat: Chat, name: str, data: bytes, problem: str
) -> None:
    lan.sends_document(chat, name, data, caption="/learn")
    page = await telegram.next_message(chat)
    assert page.text == TEXTS_VI.learn.problems[problem]
    assert page.buttons == []


@pytest.mark.usefixtures("started")
async def test_only_owners_in_private_teach(telegram: FakeTelegram, lan: User, minh: User) -> None:
    private = telegram.private(minh)
    for said in ("/learn", "/sources"):
        minh.says(private, said)
        assert (await telegram.next_message(private)).text == TEXTS_VI.owners.only_owner
    minh.sends_document(private, "gia.md", PRICES, caption="/learn")
    assert (await telegram.next_message(private)).text == TEXTS_VI.owners.only_owner
    group = telegram.group("Nhóm", owner=lan)
    lan.says(group, "/sources")
    assert (await telegram.next_message(group)).text == TEXTS_VI.owners.only_private


@pytest.mark.usefixtures("started")
async def test_the_file_was_deleted(telegram: FakeTelegram, lan: User, chat: Chat) -> None:
    lan.sends_document(chat, "gia.md", PRICES)
    page = await telegram.next_message(chat)
    del page.data["reply_to_message"]
    query = lan.presses(page, "Thêm vào")
    await telegram.wait_for(lambda: query.answer)
    assert query.answer is not None
    assert query.answer["text"] == TEXTS_VI.learn.file_gone


@ON_BOTH_DATABASES
async def test_a_start_knows_the_documents_and_goes_on_learning(
    telegram: FakeTelegram, running: Running, services: Services, builder: WordBuilder, lan: User, chat: Chat
) -> None:
    async with running(services):
        await teach(telegram, lan, PRICES)
        builder.free.clear()
        lan.sends_document(chat, "moi.md", DEARER.replace(b"micro", b"nano"))
        page = await telegram.next_message(chat)
        lan.presses(page, "Thêm vào")
        await asyncio.wait_for(builder.held.wait(), PATIENCE)
    builder.free.set()
    async with running(replace(services)):
        assert "ba triệu" in await answer(telegram, lan)
        await telegram.wait_for(lambda: page.text == "✅ Đã thêm moi.md: 1 đoạn.")
