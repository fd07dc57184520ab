"""Limits on how much a person and a group may ask and press, as token buckets."""

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
"""Tokens; so much may be missing to a whole one, as sums of floating-point numbers are not exact."""
KNOWN = 3_000
"""Buckets in memory, each a few hundred bytes; people and groups beyond that, quiet the longest, start anew."""
LimitOf = Literal["person", "group", "presses", "files"]


@dataclass(frozen=True)
class Limit:
    """A token bucket of `most` tokens, refilled in `seconds`.

    An empty bucket stays shut until it is half full: so a refusal is followed by a pause, not by one answer at a time.
    """

    most: int
    seconds: float = 60

    @property
    def half(self) -> float:
        """Tokens in a bucket that opens again."""
        return max(1, self.most / 2)

    @property
    def pause(self) -> int:
        """Seconds until an empty bucket is half full."""
        return ceil(self.half * self.seconds / self.most)


PERSON_LIMIT = Limit(60)
"""Questions a minute: one a second, which is faster than anybody reads answers."""
GROUP_LIMIT = Limit(40)
"""Questions a minute in a group. Telegram takes about 20 messages a minute for a group: twice that may pile up."""
PRESS_LIMIT = Limit(120)
"""Presses a minute of one person: people press buttons faster than they type."""
FILE_LIMIT = Limit(10, 120)
"""Files of one person: an album of files is ten, and each may take seconds."""


@dataclass(frozen=True)
class Refusal:
    """Why somebody may not ask or press now; they are told at the `first` refusal, and get silence after it."""

    of: LimitOf
    first: bool
    seconds: int
    """How long they have to wait."""

    def worded(self, texts: Texts) -> str:
        """Return what to say, without markup; an empty text after the first refusal."""
        words = texts.limits
        refusals = {"person": words.too_fast, "group": words.too_fast_group, "presses": words.too_many_presses}
        refusals["files"] = words.too_many_files
        return refusals[self.of].format(seconds=self.seconds) if self.first else ""


class Quotas:
    """Counts questions by person, in a group by group too, and presses and files by person.

    What waited before it is counted was said `ago` seconds ago: who asks fast is refused also where answers are slow.
    """

    def __init__(
        self,
        person: Limit = PERSON_LIMIT,
        group: Limit = GROUP_LIMIT,
        presses: Limit = PRESS_LIMIT,
        clock: Clock = time.monotonic,
        files: Limit = FILE_LIMIT,
    ) -> None:
        self._person, self._group, self._presses, self._files = person, group, presses, files
        self._clock = clock
        self._buckets: MostRecent[object, _Bucket] = MostRecent(KNOWN)

    def refusal(self, asker: Asker, place: Place, ago: float = 0.0) -> Refusal | None:
        """Return why a question may not be answered; nothing is counted."""
        now = self._clock() - ago
        for of, whom, limit in self._limits(asker, place):
            bucket = self._buckets.get((of, whom))
            if bucket and not bucket.has_room(now):
                return Refusal(of, first=bucket.is_open, seconds=limit.pause)
        return None

    def asked(self, asker: Asker, place: Place, ago: float = 0.0) -> Refusal | None:
        """Count a question; return why it may not be answered, None where it may."""
        return next(filter(None, (self._counted(*limit, ago) for limit in self._limits(asker, place))), None)

    def full(self, place: Place) -> Refusal:
        """Return the refusal of a question where too many wait already."""
        of: LimitOf = "group" if place == "group" else "person"
        return Refusal(of, first=True, seconds=(self._group if place == "group" else self._person).pause)

    def pressed(self, asker: Asker) -> Refusal | None:
        """Count a press on a button; return why it may not be answered, None where it may."""
        return self._counted("presses", asker.user, self._presses)

    def sent_file(self, asker: Asker) -> Refusal | None:
        """Count a file to work on; return why it may not be worked on, None where it may."""
        return self._counted("files", asker.user, self._files)

    def _limits(self, asker: Asker, place: Place) -> Iterator[tuple[LimitOf, int, Limit]]:
        yield "person", asker.user, self._person
        if place == "group":
            yield "group", asker.chat, self._group

    def _counted(self, of: LimitOf, whom: int, limit: Limit, ago: float = 0.0) -> Refusal | None:
        now = self._clock() - ago
        bucket = self._buckets.get_or_make((of, whom), lambda: _Bucket(limit, now))
        if bucket.takes(now):
            return None
        return Refusal(of, first=bucket.closes(), seconds=limit.pause)


class _Bucket:
    """The token bucket of one person or group."""

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
        self._at = max(now, self._at)
        self.is_open = self.is_open or has_room
        return has_room

    def closes(self) -> bool:
        """Close the bucket, and tell whether it was open."""
        was_open, self.is_open = self.is_open, False
        return was_open

    def _tokens_at(self, now: float) -> float:
        most = self._limit.most
        return min(most, self._tokens + max(0.0, now - self._at) * most / self._limit.seconds)
