"""The asker: who asks, and where."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Asker:
    """A person in a chat and topic, by their ids. What is said in one of these places is not known in another."""

    chat: int
    topic: int | None
    user: int
    username: str = field(default="", compare=False)
    """The @name of a person, without the @: admins may name a contact by nothing else."""

    @property
    def is_channel(self) -> bool:
        """Whether somebody writes in the name of a channel; in the group's own name, only its admins do."""
        return self.user < 0 and self.user != self.chat
