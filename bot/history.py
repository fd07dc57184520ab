"""The last questions of each asker, so that a follow-up is understood."""

from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

TURNS = 5
LIFE = timedelta(minutes=30)
ASKERS = 10_000
TURN_LENGTH = 1000


@dataclass(frozen=True)
class Asker:
    """Who asks where: nothing said in one chat or topic is remembered in another."""

    chat: int
    topic: int | None
    user: int


class History(Protocol):
    """Remembers turns; times are those of the messages."""

    def turns(self, asker: Asker, now: datetime) -> tuple[str, ...]:
        """Return what the asker asked lately, oldest first."""

    def add(self, asker: Asker, turn: str, now: datetime) -> None:
        """Remember one more turn."""


class MemoryHistory:
    """Keeps the turns of the askers last heard of, until the process ends."""

    def __init__(self, askers: int = ASKERS) -> None:
        self._askers = askers
        self._turns: OrderedDict[Asker, deque[tuple[datetime, str]]] = OrderedDict()

    def turns(self, asker: Asker, now: datetime) -> tuple[str, ...]:
        """Return what the asker asked in the last half hour, oldest first."""
        return tuple(turn for moment, turn in self._turns.get(asker, ()) if now - moment <= LIFE)

    def add(self, asker: Asker, turn: str, now: datetime) -> None:
        """Remember a turn and forget the asker that was silent longest when there are too many."""
        self._turns.setdefault(asker, deque(maxlen=TURNS)).append((now, turn[:TURN_LENGTH]))
        self._turns.move_to_end(asker)
        while len(self._turns) > self._askers:
            self._turns.popitem(last=False)
