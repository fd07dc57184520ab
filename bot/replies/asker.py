"""Who asks where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asker:
    """A person in a chat and topic: nothing said in one of them is remembered in another."""

    chat: int
    topic: int | None
    user: int
