"""Updates are handled once, in order within a chat, also after failures and when a process dies."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import insert, text

from bot.sending.sent_once import SentOnce
from bot.state.changes import Change
from bot.state.database import Database
from bot.state.state import State, open_state
from bot.state.tables import PEOPLE
from bot.state.values import StoredUpdate
from bot.updates.attempts import ATTEMPTS, Attempts
from bot.updates.inbox import Inbox, make_inbox
from bot.updates.local_inbox import LocalInbox
from bot.updates.shared_inbox import WORKERS
from knowledge.toolbox.errors import StateError
from tests.patience import PATIENCE
from tests.postgres import ON_BOTH_DATABASES

pytestmark = ON_BOTH_DATABASES

BOT = 42


def update(id: int, queue: int = 1) -> StoredUpdate:
    return StoredUpdate(BOT, id, queue, json.dumps({"update_id": id}))


class Handlers:
    """Notes what is handled.

    Updates named in `failing` raise, those in `waiting` wait for `go`, the changes of those in `unwritable` are faulty.
    """

    def __init__(self) -> None:
        self.handled: list[int] = []
        self.given_up: list[tuple[int, str]] = []
        self.by_queue: defaultdict[int, list[int]] = defaultdict(list)
        self.failing: set[int] = set()
        self.unwritable: set[int] = set()
        self.changing: dict[int, list[Change]] = {}
        self.waiting: set[int] = set()
        self.begun = asyncio.Event()
        self.go = asyncio.Event()
        self.changed = asyncio.Condition()

    async def handle(self, stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        if stored.id in self.waiting:
            self.begun.set()
            await self.go.wait()
        if stored.id in self.failing:
            raise ValueError(f"update {stored.id}")
        async with self.changed:
            self.handled.append(stored.id)
            self.by_queue[stored.queue].append(stored.id)
            self.changed.notify_all()
        if stored.id in self.unwritable:
            return [insert(PEOPLE).values(user=1), insert(PEOPLE).values(user=1)]
        return self.changing.get(stored.id, [])

    async def give_up(self, stored: StoredUpdate, error: Exception) -> None:
        async with self.changed:
            self.given_up.append((stored.id, str(error)))
            self.changed.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self.changed:
            await self.changed.wait_for(condition)


StartInbox = Callable[[Handlers], Awaitable[Inbox]]


class FailingOnce:
    """A database that writes the first time, and says that it did not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._fails = True
        self.read, self.first, self.close = database.read, database.first, database.close

    async def commit(self, changes: Sequence[Change]) -> None:
        """Write changes."""
        await self._database.commit(changes)
        if self._fails:
            self._fails = False
            raise StateError("the disk of the database fails", "disk")


def attempts_of(state: State, handlers: Handlers) -> Attempts:
    return Attempts(state.updates, handlers.handle, handlers.give_up)


def inbox_on(state: State, handlers: Handlers) -> Inbox:
    return make_inbox(BOT, state, attempts_of(state, handlers))


@pytest.fixture
async def start_inbox(database_url: str) -> AsyncIterator[StartInbox]:
    """Give what starts an inbox as a process of its own would: on its own connections."""
    opened: list[tuple[Inbox, State]] = []

    async def start(handlers: Handlers) -> Inbox:
        state = await open_state(database_url)
        inbox = inbox_on(state, handlers)
        opened.append((inbox, state))
        await inbox.start()
        return inbox

    yield start
    for inbox, state in opened:
        await inbox.close(0)
        await state.close()


async def waiting(state: State) -> list[int]:
    return [each.id for each in await state.updates.waiting(BOT)]


async def until_waiting(state: State, ids: list[int]) -> None:
    async with asyncio.timeout(PATIENCE):
        # Another connection shows what is committed; no event tells of it.
        while await waiting(state) != ids:  # noqa: ASYNC110
            await asyncio.sleep(0)


async def lose_connections(state: State) -> None:
    """End every connection to the database but the one that asks for it, and wait until they are gone."""
    ending = f"SELECT pg_terminate_backend(pid, {int(1000 * PATIENCE)}) FROM pg_stat_activity"
    await state.database.read(text(f"{ending} WHERE datname = current_database() AND pid != pg_backend_pid()"))


async def claims(state: State) -> int:
    """Return how many transactions are open with nothing to do: each is one of a worker that has claimed an update."""
    open_ones = "datname = current_database() AND state = 'idle in transaction'"
    ((found,),) = await state.database.read(text(f"SELECT count(*) FROM pg_stat_activity WHERE {open_ones}"))
    return int(found)


async def test_each_is_handled_once_and_in_order(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    inbox = await start_inbox(handlers)
    for start in range(0, 100, 10):
        await inbox.receive([update(id, queue=id % 3) for id in range(start, start + 10)])
    await handlers.until(lambda: len(handlers.handled) == 100)
    await inbox.close(PATIENCE)
    assert handlers.by_queue == {queue: list(range(queue, 100, 3)) for queue in range(3)}
    assert await waiting(state) == []


async def test_what_comes_again_is_dropped(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    inbox = await start_inbox(handlers)
    await inbox.receive([update(1), update(1), update(2)])
    await handlers.until(lambda: len(handlers.handled) == 2)
    await inbox.receive([update(2), update(1), update(3)])
    await handlers.until(lambda: 3 in handlers.handled)
    await inbox.close(PATIENCE)
    assert handlers.handled == [1, 2, 3]


async def test_a_slow_chat_holds_up_no_other(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    handlers.waiting = {1}
    inbox = await start_inbox(handlers)
    await inbox.receive([update(1, queue=1), update(2, queue=1), update(3, queue=2)])
    await handlers.until(lambda: 3 in handlers.handled)
    assert handlers.handled == [3]
    handlers.go.set()
    await handlers.until(lambda: len(handlers.handled) == 3)
    assert handlers.by_queue[1] == [1, 2]


async def test_what_fails_again_and_again_is_set_aside_and_stops_nobody(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    handlers.failing = {1}
    inbox = await start_inbox(handlers)
    await inbox.receive([update(1), update(2)])
    await handlers.until(lambda: handlers.handled == [2])
    await inbox.close(PATIENCE)
    assert handlers.given_up == [(1, "update 1")]
    assert await state.updates.counts(BOT) == {"waiting": 0, "aside": 1}
    assert [error.partition(" (")[0] for error in await state.updates.last_errors()] == ["ValueError"]


async def test_what_was_not_handled_is_handled_after_the_next_start(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    handlers.waiting = {1}
    dying = await start_inbox(handlers)
    await dying.receive([update(1), update(2), update(3, queue=2)])
    await until_waiting(state, [1, 2])
    await dying.close(0)
    assert await waiting(state) == [1, 2]
    after = Handlers()
    await start_inbox(after)
    await after.until(lambda: after.handled == [1, 2])


async def test_what_was_stored_and_never_begun_is_handled(start_inbox: StartInbox, state: State) -> None:
    await state.commit(state.updates.received([update(id, queue=id % 7) for id in range(600)]))
    handlers = Handlers()
    await start_inbox(handlers)
    await handlers.until(lambda: len(handlers.handled) == 600)
    assert sorted(handlers.handled) == list(range(600))
    assert all(ids == sorted(ids) for ids in handlers.by_queue.values())


async def test_changes_and_end_are_written_together(state: State) -> None:
    async def handle(stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        changes: list[Change] = [state.people.chosen(7, "en")]
        if not changes[1:]:
            changes.append(state.people.chosen(8, "en"))
            raise ValueError("after gathering")
        return changes

    async def give_up(stored: StoredUpdate, error: Exception) -> None:
        return None

    inbox = LocalInbox(BOT, state.updates, state.database, Attempts(state.updates, handle, give_up))
    await inbox.receive([update(1)])
    await inbox.close(PATIENCE)
    assert await state.people.language(7) is None
    assert await state.people.language(8) is None
    assert await state.updates.counts(BOT) == {"waiting": 0, "aside": 1}


async def reached() -> None:
    """Answer at once."""


async def test_what_is_out_is_not_sent_again(state: State) -> None:
    out: list[str] = []
    failures = ["first", "second"]

    async def handle(stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        for part in ("a", "b"):
            assert await sent.once(sender(part), reached) == 100 + ord(part)
            if part == "a" and failures:
                raise ValueError(failures.pop())
        return []

    def sender(part: str) -> Callable[[], Awaitable[int]]:
        async def send() -> int:
            out.append(part)
            return 100 + ord(part)

        return send

    async def give_up(stored: StoredUpdate, error: Exception) -> None:
        out.append("given up")

    attempts = Attempts(state.updates, handle, give_up)
    assert ATTEMPTS == 3
    assert len(await attempts.changes(update(1), SentOnce())) == 1
    assert out == ["a", "b"]


async def test_parts_that_are_out_are_known_after_a_crash(start_inbox: StartInbox, state: State) -> None:
    if not state.database.is_sqlite:
        pytest.skip("several processes lock an update for as long as they handle it, and note no parts")
    out: list[str] = []
    stuck = asyncio.Event()

    async def crash(stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        await sent.once(sender("a"), reached, more_to_come=True)
        stuck.set()
        await asyncio.Event().wait()
        return []

    async def handle(stored: StoredUpdate, sent: SentOnce) -> list[Change]:
        await sent.once(sender("a"), reached, more_to_come=True)
        await sent.once(sender("b"), reached)
        return []

    def sender(part: str) -> Callable[[], Awaitable[int]]:
        async def send() -> int:
            out.append(part)
            return 1

        return send

    async def give_up(stored: StoredUpdate, error: Exception) -> None:
        raise AssertionError(error)

    dying = LocalInbox(BOT, state.updates, state.database, Attempts(state.updates, crash, give_up))
    await dying.receive([update(1)])
    await stuck.wait()
    await dying.close(0)
    after = LocalInbox(BOT, state.updates, state.database, Attempts(state.updates, handle, give_up))
    await after.start()
    await after.close(PATIENCE)
    assert out == ["a", "b"]


async def test_processes_share_the_work_and_one_may_die(start_inbox: StartInbox, state: State) -> None:
    if state.database.is_sqlite:
        pytest.skip("one process only")
    first, second = Handlers(), Handlers()
    first.waiting = set(range(0, 400, 10))
    dying = await start_inbox(first)
    await start_inbox(second)
    for start in range(0, 400, 40):
        await dying.receive([update(id, queue=id % 40) for id in range(start, start + 40)])
    await first.begun.wait()
    await dying.close(0)
    await second.until(lambda: len({*first.handled, *second.handled}) == 400)
    twice = set(first.handled) & set(second.handled)
    assert len(twice) <= WORKERS
    assert len(first.handled) == len(set(first.handled))
    assert len(second.handled) == len(set(second.handled))
    for queue in range(40):
        assert first.by_queue[queue] == sorted(first.by_queue[queue])
        assert second.by_queue[queue] == sorted(second.by_queue[queue])


async def test_changes_that_can_not_be_written_are_set_aside_and_the_reply_goes_out_once(
    start_inbox: StartInbox, state: State
) -> None:
    handlers = Handlers()
    handlers.unwritable = {1}
    inbox = await start_inbox(handlers)
    await inbox.receive([update(1), update(2)])
    await handlers.until(lambda: 2 in handlers.handled)
    await inbox.close(PATIENCE)
    assert handlers.handled == [1, 2]
    assert [id for id, _ in handlers.given_up] == [1]
    assert await state.updates.counts(BOT) == {"waiting": 0, "aside": 1}


async def test_a_lost_connection_sends_nothing_twice(start_inbox: StartInbox, state: State) -> None:
    if state.database.is_sqlite:
        pytest.skip("has no connection that can be lost")
    handlers = Handlers()
    handlers.waiting = {1}
    inbox = await start_inbox(handlers)
    await inbox.receive([update(1), update(2)])
    await handlers.begun.wait()
    await lose_connections(state)
    # The lock went with the connection: another worker claims the update while it is still being handled.
    async with asyncio.timeout(PATIENCE):
        while not await claims(state):
            with suppress(StateError):
                await inbox.receive([update(3, queue=2)])
    handlers.go.set()
    await handlers.until(lambda: 2 in handlers.handled)
    # The third may have come while the connection was lost: then it is claimed only after the pause of an outage.
    async with asyncio.timeout(PATIENCE):
        while (await state.updates.counts(BOT))["waiting"]:  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0)
    await inbox.close(PATIENCE)
    assert handlers.by_queue[1] == [1, 2]
    assert await state.updates.counts(BOT) == {"waiting": 0, "aside": 0}


async def test_a_commit_that_failed_may_have_been_stored(state: State) -> None:
    handlers = Handlers()
    inbox = LocalInbox(BOT, state.updates, FailingOnce(state.database), attempts_of(state, handlers))
    with pytest.raises(StateError):
        await inbox.receive([update(1), update(2)])
    await inbox.receive([update(1), update(2)])
    await inbox.close(PATIENCE)
    assert handlers.handled == [1, 2]


async def test_what_a_forgotten_person_sent_before_is_not_handled(start_inbox: StartInbox, state: State) -> None:
    handlers = Handlers()
    handlers.waiting = {1}
    handlers.changing = {3: state.personal.forgotten(7, None, until=3)}
    inbox = await start_inbox(handlers)
    held, theirs, later = update(1, queue=10), update(2, queue=10), update(4, queue=10)
    await inbox.receive(
        [held, replace(theirs, sender=7), replace(update(3, queue=7), sender=7), replace(later, sender=7)]
    )
    await until_waiting(state, [1, 4])
    handlers.go.set()
    await handlers.until(lambda: len(handlers.handled) == 3)
    await inbox.close(PATIENCE)
    assert handlers.handled == [3, 1, 4]


async def test_many_files_hold_up_no_question(start_inbox: StartInbox) -> None:
    handlers, files, question = Handlers(), range(200), 1000
    document = {"chat": {"type": "private"}, "document": {}}
    handlers.waiting = {*files}
    inbox = await start_inbox(handlers)
    sent = [StoredUpdate(BOT, id, id + 1, json.dumps({"update_id": id, "message": document})) for id in files]
    await inbox.receive(sent)
    await inbox.receive([update(question, queue=question)])
    await handlers.until(lambda: question in handlers.handled)
    assert handlers.handled == [question]
    handlers.go.set()
    await handlers.until(lambda: {*handlers.handled} == {*files, question})
    assert len(handlers.handled) == len(files) + 1
