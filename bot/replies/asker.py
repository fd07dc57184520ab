"""The asker: who asks, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asker:
    """A person in a chat and topic, by their ids. What is said in one of these places is not known in another."""

    chat: int
    topic: int | None
    user: int
