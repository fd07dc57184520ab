"""What is taken in of what arrives: nobody may fill the memory, or the line before others."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.conversation.quotas import Quotas, Refusal
from bot.replies.asker import Asker
from bot.running.metrics import Metrics
from bot.running.once_a_minute import OnceAMinute
from bot.state.values import StoredUpdate
from knowledge.toolbox.most_recent import MostRecent

MOST_IN_QUEUE = 200
"""Updates of one chat that wait. A group gets 20 messages a minute, so what comes after them would wait ten minutes."""
MOST_OF_PERSON = 100
"""Updates of one person that wait, in all chats together: nobody types so much within the minute of a quota."""
DECISIONS_KEPT = 4_000
"""Updates of which it is remembered whether they were taken in: those that can't be stored come again."""
_DROPPED = ("message", "edited_message", "callback_query", "inline_query", "guest_message")
"""The kinds of updates that may be dropped; what tells where the bot is a member never is."""
_MOVES = ("migrate_to_chat_id", "migrate_from_chat_id")

TellRefusal = Callable[[StoredUpdate, Refusal], Awaitable[None]]
"""Tells whoever sent an update why it is not answered; it raises nothing."""


@dataclass(frozen=True)
class Arrival:
    """What of an update decides whether it is taken in, and where it waits."""

    asker: Asker
    is_private: bool
    """Whether it is a message in a private chat."""
    is_command: bool
    may_be_dropped: bool
    brings_file: bool
    """Whether it holds a file, or answers to one: work on files takes seconds."""


def arrival_of(stored: StoredUpdate) -> Arrival:
    """Return what is to be known of an update; what it does not have in the form of Telegram counts as not there."""
    update = _read(stored.payload)
    kind = next((name for name in _DROPPED if isinstance(update.get(name), dict)), "")
    body = update.get(kind) or {}
    message = _part(body, "message") if kind == "callback_query" else body
    sender = _part(body, "sender_chat") or _part(body, "from")
    text, person = body.get("text"), sender.get("id")
    return Arrival(
        Asker(stored.queue, None, person if isinstance(person, int) else stored.queue),
        is_private=kind in ("message", "edited_message") and _part(body, "chat").get("type") == "private",
        is_command=isinstance(text, str) and text.startswith("/"),
        may_be_dropped=bool(kind) and not any(name in body for name in _MOVES),
        brings_file=_has_file(message) or _has_file(_part(message, "reply_to_message")),
    )


def _read(payload: str) -> dict[str, Any]:
    try:
        update = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return update if isinstance(update, dict) else {}


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _has_file(message: Mapping[str, Any]) -> bool:
    return "document" in message and "animation" not in message


async def _tell_nobody(stored: StoredUpdate, refusal: Refusal) -> None:
    """Say nothing."""


class Gate:
    """Counts what arrives and what waits, and drops what is too much, with a word to who sent it.

    Messages in private count for the quota here; in a group, `hear` has to say first whether one is for the bot.
    """

    def __init__(
        self,
        quotas: Quotas | None = None,
        owners: frozenset[int] = frozenset(),
        tell: TellRefusal = _tell_nobody,
        metrics: Metrics | None = None,
    ) -> None:
        self._quotas = quotas or Quotas()
        self._owners = owners
        self._tell = tell
        self._metrics = metrics or Metrics()
        self._told = OnceAMinute()
        self._telling: set[asyncio.Future[None]] = set()
        self._decided: MostRecent[int, bool] = MostRecent(DECISIONS_KEPT)
        self._in_queue = Counter[int]()
        self._of_person = Counter[int]()

    def admitted(self, updates: Sequence[StoredUpdate], waiting: Mapping[int, int] | None = None) -> list[StoredUpdate]:
        """Return what is to be stored. `waiting` tells how many wait in each queue, where other processes know too."""
        in_queue = Counter({each.queue: self._in_queue[each.queue] for each in updates} if waiting is None else waiting)
        of_person = Counter[int]()
        admitted = []
        for each in updates:
            arrival = arrival_of(each)
            person = arrival.asker.user
            is_too_much = in_queue[each.queue] >= MOST_IN_QUEUE or (
                self._of_person[person] + of_person[person] >= MOST_OF_PERSON
            )
            if self._decide(each, arrival, is_too_much=is_too_much):
                in_queue[each.queue] += 1
                of_person[person] += 1
                admitted.append(each)
        return admitted

    @contextmanager
    def holding(self, stored: StoredUpdate, arrival: Arrival) -> Iterator[None]:
        """Count an update as waiting inside a block."""
        counted = ((self._in_queue, stored.queue), (self._of_person, arrival.asker.user))
        for counter, key in counted:
            counter[key] += 1
        try:
            yield
        finally:
            for counter, key in counted:
                counter[key] -= 1
                if not counter[key]:
                    del counter[key]

    async def close(self) -> None:
        """Tell nothing more."""
        for task in self._telling:
            task.cancel()
        await asyncio.gather(*self._telling, return_exceptions=True)

    def _decide(self, stored: StoredUpdate, arrival: Arrival, *, is_too_much: bool) -> bool:
        """Tell whether an update is taken in; one that comes again gets the same decision."""
        decided = self._decided.get(stored.id)
        if decided is None:
            decided = not arrival.may_be_dropped or self._may_come(stored, arrival, is_too_much=is_too_much)
            self._decided.keep(stored.id, decided)
            if not decided:
                self._metrics.failed("too_much")
        return decided

    def _may_come(self, stored: StoredUpdate, arrival: Arrival, *, is_too_much: bool) -> bool:
        if arrival.is_private and arrival.asker.user not in self._owners:
            refusal = self._quotas.asked(arrival.asker, "private")
            if refusal:
                if refusal.first:
                    self._refuse(stored, refusal)
                return False
        if is_too_much and arrival.is_command and self._told.is_due(str(stored.queue)):
            self._refuse(stored, self._quotas.full("private" if arrival.is_private else "group"))
        return not is_too_much

    def _refuse(self, stored: StoredUpdate, refusal: Refusal) -> None:
        telling = asyncio.ensure_future(self._tell(stored, refusal))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)
