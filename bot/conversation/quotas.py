"""How much one person and one group may ask: so many at once, and as many again in each minute."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Literal

from bot.conversation.requests import Place
from bot.replies.asker import Asker
from bot.texts.schema import Texts
from knowledge.toolbox.most_recent import MostRecent

Clock = Callable[[], float]
ROUNDING = 1e-6
KNOWN = 3_000
"""Of more people and groups, those that were quiet longest count as new."""
LimitOf = Literal["person", "group", "presses"]


@dataclass(frozen=True)
class Limit:
    """So many at once, and as many again in each stretch of time; after too many, none until half are free again."""

    most: int
    seconds: float = 60

    @property
    def half(self) -> float:
        """How many must be free before it goes on."""
        return max(1, self.most / 2)

    @property
    def pause(self) -> int:
        """How long that takes, in seconds."""
        return ceil(self.half * self.seconds / self.most)


PERSON_LIMIT = Limit(60)
GROUP_LIMIT = Limit(40)
PRESS_LIMIT = Limit(120)


@dataclass(frozen=True)
class Refusal:
    """Somebody asks too much; the first refusal deserves a word, those after it silence."""

    of: LimitOf
    first: bool
    seconds: int
    """How long to wait."""

    def worded(self, texts: Texts) -> str:
        """Return what to say, without markup; nothing after the first time."""
        words = texts.limits
        refusals = {"person": words.too_fast, "group": words.too_fast_group, "presses": words.too_many_presses}
        return refusals[self.of].format(seconds=self.seconds) if self.first else ""


class Quotas:
    """Counts what people ask and press; a private chat is its person's, a group has a limit of its own beside."""

    def __init__(
        self,
        person: Limit = PERSON_LIMIT,
        group: Limit = GROUP_LIMIT,
        presses: Limit = PRESS_LIMIT,
        clock: Clock = time.monotonic,
    ) -> None:
        self._person, self._group, self._presses = person, group, presses
        self._clock = clock
        self._buckets: MostRecent[object, _Bucket] = MostRecent(KNOWN)

    def refusal(self, asker: Asker, place: Place) -> Refusal | None:
        """Return why a question may not be answered now; nothing is counted."""
        now = self._clock()
        for of, whom, limit in self._limits(asker, place):
            bucket = self._buckets.get((of, whom))
            if bucket and not bucket.has_room(now):
                return Refusal(of, first=bucket.is_open, seconds=limit.pause)
        return None

    def asked(self, asker: Asker, place: Place) -> Refusal | None:
        """Count a question; return why it may not be answered."""
        return next(filter(None, (self._counted(*limit) for limit in self._limits(asker, place))), None)

    def pressed(self, asker: Asker) -> Refusal | None:
        """Count a press on a button; return why it may not be answered."""
        return self._counted("presses", asker.user, self._presses)

    def _limits(self, asker: Asker, place: Place) -> Iterator[tuple[LimitOf, int, Limit]]:
        yield "person", asker.user, self._person
        if place == "group":
            yield "group", asker.chat, self._group

    def _counted(self, of: LimitOf, whom: int, limit: Limit) -> Refusal | None:
        now = self._clock()
        bucket = self._buckets.get_or_make((of, whom), lambda: _Bucket(limit, now))
        if bucket.takes(now):
            return None
        return Refusal(of, first=bucket.closes(), seconds=limit.pause)


class _Bucket:
    """A token bucket that, once empty, stays shut until it is half full."""

    def __init__(self, limit: Limit, now: float) -> None:
        self._limit = limit
        self._tokens: float = limit.most
        self._at = now
        self.is_open = True

    def has_room(self, now: float) -> bool:
        """Tell whether there is a token to take."""
        return self._tokens_at(now) >= (1 if self.is_open else self._limit.half) - ROUNDING

    def takes(self, now: float) -> bool:
        """Take a token where there is one to take."""
        has_room = self.has_room(now)
        self._tokens = self._tokens_at(now) - has_room
        self._at = now
        self.is_open = self.is_open or has_room
        return has_room

    def closes(self) -> bool:
        """Shut, and tell whether it was open until now."""
        was_open, self.is_open = self.is_open, False
        return was_open

    def _tokens_at(self, now: float) -> float:
        most = self._limit.most
        return min(most, self._tokens + (now - self._at) * most / self._limit.seconds)
