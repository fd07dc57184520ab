"""What one update brings: messages that are out, and changes that are written together when all of them are."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from bot.state.database import Change

Note = Callable[[Sequence[int]], Awaitable[None]]


class Work:
    """The work on one update: what is to be written once its replies are sent; a failure in between writes nothing.

    An update that is handled again, after a failure or in the next run of the bot, sends nothing that is known
    to be out: `sent` are the messages of the attempt before.
    """

    def __init__(self, sent: Sequence[int] = (), note: Note | None = None) -> None:
        self.changes: list[Change] = []
        self._sent = list(sent)
        self._note = note
        self._place = 0

    def add(self, *changes: Change) -> None:
        """Gather further changes."""
        self.changes += changes

    def restart(self) -> None:
        """Begin again after a failure: nothing gathered, and what is out stays out."""
        self.changes.clear()
        self._place = 0

    async def once(self, send: Callable[[], Awaitable[int]], more_to_come: bool = False) -> int:
        """Send a message, or return the one that was sent in its place in an earlier attempt.

        What is out is noted at once where more is to come; the last one is noted with the end of the update.
        """
        place = self._place
        if place == len(self._sent):
            self._sent.append(await send())
            if more_to_come and self._note:
                await self._note(self._sent)
        self._place += 1
        return self._sent[place]


_CURRENT: ContextVar[Work] = ContextVar("work")


@contextmanager
def working(work: Work) -> Iterator[Work]:
    """Make a piece of work the current one inside a block."""
    token = _CURRENT.set(work)
    try:
        yield work
    finally:
        _CURRENT.reset(token)


def current_work() -> Work:
    """Return the work on the update that is being handled."""
    return _CURRENT.get()
