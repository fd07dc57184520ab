"""The asker: who asks, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asker:
    """A person in a chat and topic, by their ids. What is said in one of these places is not known in another."""

    chat: int
    topic: int | None
    user: int

    @property
    def is_channel(self) -> bool:
        """Whether somebody writes in the name of a channel; in the group's own name, only its admins do."""
        return self.user < 0 and self.user != self.chat
