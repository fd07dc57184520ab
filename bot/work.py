"""The changes that one update brings: gathered while it is handled, written together when its replies are out."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bot.state.database import Change


class Work:
    """What is to be written once the replies to an update are sent; a failure in between writes nothing."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def add(self, *changes: Change) -> None:
        """Gather further changes."""
        self.changes += changes

    def drop(self) -> None:
        """Forget everything gathered, after a failure."""
        self.changes.clear()


_CURRENT: ContextVar[Work] = ContextVar("work")


@contextmanager
def new_work() -> Iterator[Work]:
    """Make a new piece of work the current one inside a block."""
    token = _CURRENT.set(Work())
    try:
        yield _CURRENT.get()
    finally:
        _CURRENT.reset(token)


def current_work() -> Work:
    """Return the work of the update that is being handled."""
    return _CURRENT.get()
