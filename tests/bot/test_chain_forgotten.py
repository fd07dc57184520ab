"""After a day of use and `/forget`, no file of the bot holds a text, a name or an id of that person."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversation.services import Services
from bot.groups.chat_settings import ChatSettings, Contact
from bot.state.state import State
from bot.texts import TEXTS_VI
from bot.updates.stored_updates import stored_update
from tests.bot.conftest import Running
from tests.fake_telegram import Chat, FakeTelegram, Message, User
from tests.patience import PATIENCE

MARK = "hoatigonvang"
"""Stands in every text of hers."""
NAME, USERNAME = "Ngocbichthuy", "thuy_nbt_84"


@pytest.fixture
def thuy(telegram: FakeTelegram) -> User:
    return telegram.user(NAME, language_code="vi", username=USERNAME)


@pytest.fixture
def group(telegram: FakeTelegram) -> Chat:
    return telegram.supergroup("Nhóm marketing")


@pytest.fixture
async def used(
    telegram: FakeTelegram, running: Running, services: Services, state: State, thuy: User, group: Chat
) -> AsyncIterator[Chat]:
    """Run the bot, let her use all that remembers something, and give her private chat."""
    private, lan = telegram.private(thuy), telegram.user("Lan", language_code="vi")
    contact = ChatSettings(contact=Contact(None, f"@{USERNAME.upper()}"))
    await state.commit([state.chats.kept(group.id, contact)])
    async with running(services):
        for where, text in (
            (private, f"KOL là gì {MARK}?"),
            (private, f"còn {MARK}?"),
            (private, "/roi 50tr 987654321"),
            (private, "/roi"),
            (group, f"/hoi KOL là gì {MARK} trong nhóm?"),
            (group, "/roi 50tr 120tr"),
        ):
            thuy.says(where, text)
            answer = await telegram.next_message(where)
        voted = next(each for each in private.sent if TEXTS_VI.feedback.unhelpful in str(each.buttons))
        await pressed(telegram, thuy, voted, TEXTS_VI.feedback.unhelpful)
        thuy.edits(thuy.says(private, f"{MARK} à?"), f"KOL là gì {MARK}, sửa?")
        await telegram.next_message(private)
        lan.says(group, "/hoi KOL là gì?", reply_to=answer)
        await telegram.next_message(group)
        yield private


async def pressed(telegram: FakeTelegram, user: User, message: Message, label: str) -> None:
    """Press a button and wait until Telegram is told that it was."""
    query = user.presses(message, label)
    await telegram.wait_for(lambda: query.answer)


def found_in(folder: Path, user: int) -> list[str]:
    """Return what of hers is found in which file."""
    number = user.to_bytes(6, "big")  # as SQLite writes a number of this size
    wanted = [MARK.encode(), NAME.encode(), USERNAME.encode(), USERNAME.upper().encode(), str(user).encode(), number]
    files = [(path, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    return [f"{path.name}: {each!r}" for path, content in files for each in wanted if each in content]


async def test_nothing_is_left(telegram: FakeTelegram, thuy: User, used: Chat, state: State, tmp_path: Path) -> None:
    assert {line.partition(":")[0] for line in found_in(tmp_path, thuy.id)} >= {"bot.sqlite-wal"}
    thuy.says(used, "/mydata")
    await telegram.next_message(used)
    file = await telegram.next_message(used)
    told = json.loads(telegram.files[file.data["document"]["file_id"]][1])
    assert {"turns", "dialogs", "results", "answers", "votes", "replies", "contacts"} <= set(told)
    thuy.says(used, "/forget")
    page = await telegram.next_message(used)
    await pressed(telegram, thuy, page, TEXTS_VI.privacy.forget_all)
    async with asyncio.timeout(PATIENCE):
        # What was pressed is written after its reply is out, then the journal is emptied; no event tells of it.
        while (tmp_path / "bot.sqlite-wal").stat().st_size:  # noqa: ASYNC110
            await asyncio.sleep(0)
    assert (await state.personal.of(thuy.id, USERNAME)).counts() == {}
    assert found_in(tmp_path, thuy.id) == []


async def test_what_has_been_kept_long_enough_leaves_the_disk(state: State, tmp_path: Path) -> None:
    update = stored_update({"update_id": 1, "message": {"text": MARK, "from": {"id": 5_000_000_009}}}, 42)
    await state.commit(state.updates.received([update]))
    assert found_in(tmp_path, 5_000_000_009)
    await state.commit([state.updates.done(update)])
    await state.commit(state.expired(datetime.now(UTC)))
    assert found_in(tmp_path, 5_000_000_009) == []
