"""The whole chain with the real encoder, in this process and as the program that `make run` starts."""

import asyncio
import os
import signal
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest

from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from index.building.open_library import LibraryOpening, location_of
from index.serving.library import Library
from index.serving.search_process import SearchProcess
from knowledge.settings import LibrarySettings, read_settings
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, User

ROOT = Path(__file__).parents[2]


@pytest.fixture
def services(library: Library) -> Services:
    return Services(Answerer(library.guide, library.resolver))


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Influencer marketing là gì?", "Influencer marketing là gì? › Định nghĩa influencer marketing"),
        ("influencer marketing la gi v", "Influencer marketing là gì? › Định nghĩa influencer marketing"),
        ("What is influencer marketing?", "Source: "),
    ],
)
async def test_questions(telegram: FakeTelegram, lan: User, chat: Chat, said: str, title: str) -> None:
    lan.says(chat, said)
    answer = await telegram.next_message(chat)
    assert title in answer.text
    lan.presses(answer, answer.buttons[0][0]["text"])
    assert (await telegram.next_message(chat)).button("t")


@pytest.mark.usefixtures("bot")
async def test_group_and_topic(telegram: FakeTelegram, lan: User) -> None:
    forum = telegram.supergroup("Diễn đàn", forum=True)
    topic = forum.topic("Hỏi đáp")
    asked = lan.says(forum, "@trolybot nhược điểm của influencer marketing là gì?", topic=topic)
    answer = await telegram.next_message(forum)
    assert telegram.answers_to(asked) == [answer]
    assert answer.message_thread_id == topic.id
    assert "1." in answer.text


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    "said", ["ﷺ" * 1000, "\u200b\u200d" * 50 + "x", "👩‍👩‍👧‍👦" * 300, "\x00a\u0301" * 900, "a" * 4096]
)
async def test_hostile_texts_get_one_answer(telegram: FakeTelegram, lan: User, chat: Chat, said: str) -> None:
    lan.says(chat, said)
    await telegram.next_message(chat)
    lan.says(chat, "/language")
    await telegram.next_message(chat)
    assert len(chat.sent) == 2


async def test_several_chats_at_once(telegram: FakeTelegram, running: Running, services: Services) -> None:
    people = [telegram.user(f"Người {number}", language_code="vi") for number in range(20)]
    async with running(services):
        for person in people:
            person.says(telegram.private(person), "KOL là gì?")
        for person in people:
            assert "KOL" in (await telegram.next_message(telegram.private(person))).text
    assert all(len(telegram.private(person).sent) == 1 for person in people)


@pytest.mark.usefixtures("library")
async def test_a_killed_search_loses_no_question(telegram: FakeTelegram, running: Running) -> None:
    others = active_children()
    search = SearchProcess(LibraryOpening(location_of(read_settings(LibrarySettings))))
    (process,) = (child for child in active_children() if child not in others)
    people = [telegram.user(f"Người {number}", language_code="vi") for number in range(20)]
    async with running(Services(Answerer((await asyncio.to_thread(search.contents)).guide, search))):
        for number, person in enumerate(people):
            person.says(telegram.private(person), f"KOL là gì (hỏi lần {number})?")
            if number == len(people) // 2:
                process.kill()
        for person in people:
            assert "KOL" in (await telegram.next_message(telegram.private(person))).text
    assert all(len(telegram.private(person).sent) == 1 for person in people)
    search.retire()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.usefixtures("library")
async def test_program_answers_before_it_ends(
    telegram: FakeTelegram, lan: User, chat: Chat, tmp_path: Path, end: signal.Signals
) -> None:
    hold = telegram.hold("sendMessage")
    asked = {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.sqlite'}",
        "PYTHONPATH": str(ROOT),
    }
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", env=os.environ | asked, cwd=tmp_path, stderr=asyncio.subprocess.PIPE
    )
    lan.says(chat, "Influencer marketing là gì?")
    await telegram.wait_for(lambda: hold.calls)
    program.send_signal(end)
    await telegram.wait_for(lambda: not telegram.queue)
    hold.release()
    _, log = await program.communicate()
    assert program.returncode == 0
    assert "Định nghĩa" in chat.sent[0].text
    assert "@trolybot is answering" in log.decode()
    assert telegram.token not in log.decode()
    assert "Traceback" not in log.decode()
