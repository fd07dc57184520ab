"""When the bot can't keep up, whoever asks hears how many are before them: once, in private, and before the answer."""

import asyncio
import json
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.conversation.services import Services
from bot.guide.answerer import Answerer
from bot.sending.sent_once import SentOnce
from bot.state.changes import Change
from bot.state.state import State
from bot.state.values import StoredUpdate
from bot.texts import TEXTS_VI
from bot.updates.attempts import Attempts
from bot.updates.inbox import make_inbox
from bot.updates.shared_inbox import WORKERS
from bot.updates.waiting import ASSUMED, MOST_TOLD
from index.values.finding import Finding
from knowledge.guide import Guide, Language
from tests.bot.conftest import Running
from tests.fake_telegram import FakeTelegram
from tests.patience import PATIENCE
from tests.postgres import ON_BOTH_DATABASES
from tests.word_resolver import WordResolver

BOT = 42
CROWD = ASSUMED + MOST_TOLD - 10


def update(id: int, queue: int) -> StoredUpdate:
    at = datetime.now(UTC) - timedelta(seconds=60)
    return StoredUpdate(BOT, id, queue, json.dumps({"update_id": id}), at=at)


class SlowHandlers:
    """Handles nothing before `go`; notes who was told which place."""

    def __init__(self) -> None:
        self.begun = asyncio.Semaphore(0)
        self.go = asyncio.Event()
        self.told: list[tuple[int, int]] = []

    async def handle(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        self.begun.release()
        await self.go.wait()
        return []

    async def give_up(self, stored: StoredUpdate, error: Exception) -> None:
        raise error

    async def tell(self, stored: StoredUpdate, before: int) -> None:
        self.told.append((stored.queue, before))


@ON_BOTH_DATABASES
async def test_the_last_of_many_is_told_once(state: State) -> None:
    handlers = SlowHandlers()
    attempts = Attempts(state.updates, handlers.handle, handlers.give_up, tell=handlers.tell)
    inbox = make_inbox(BOT, state, attempts)
    await inbox.start()
    await inbox.receive([update(id, queue=id) for id in range(ASSUMED)])
    async with asyncio.timeout(PATIENCE):
        for _ in range(WORKERS):
            await handlers.begun.acquire()
    assert handlers.told == []
    await inbox.receive([update(id, queue=id) for id in range(ASSUMED, CROWD)])
    await inbox.receive([update(CROWD, queue=CROWD), update(CROWD + 1, queue=CROWD)])
    handlers.go.set()
    await inbox.close(PATIENCE)
    assert [place for queue, place in handlers.told if queue == CROWD] == [CROWD]


class SlowResolver(WordResolver):
    """Answers when a test lets it."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(guide)
        self.go_on = threading.Event()

    def resolve(self, question: str, turns: Sequence[str] = (), language: Language | None = None) -> Finding:
        """Wait, then answer."""
        assert self.go_on.wait(PATIENCE)
        return super().resolve(question, turns, language)


async def test_the_words_come_before_the_answer(telegram: FakeTelegram, running: Running, guide: Guide) -> None:
    resolver = SlowResolver(guide)
    async with running(Services(Answerer(guide, resolver))):
        try:
            people = [telegram.user(f"Person {number}", language_code="vi") for number in range(ASSUMED + 2)]
            for person in people:
                person.says(telegram.private(person), "KOL là gì?")
            last = telegram.private(people[-1])
            await telegram.wait_for(lambda: last.sent)
            assert last.sent[0].text == TEXTS_VI.limits.in_line.format(count=ASSUMED + 1)
        finally:
            resolver.go_on.set()
        await telegram.wait_for(lambda: len(last.sent) == 2)
        assert not [person for person in people[:-1] if len(telegram.private(person).sent) > 1]
