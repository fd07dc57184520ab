"""What a test orders for the calls to come: errors and delays."""

import asyncio
from dataclasses import dataclass, field

from tests.fake_telegram.refusals import Refused
from tests.fake_telegram.wire import Call


@dataclass
class Fault:
    """An error ordered by a test, for the next calls of a method."""

    method: str
    error: Refused
    times: int
    chat_id: int | None

    def hits(self, call: Call) -> bool:
        """Tell whether this call is the one to fail."""
        here = self.chat_id in (None, call.parameters.get("chat_id"))
        return self.times > 0 and here and call.method == self.method


@dataclass(eq=False)
class Hold:
    """Keeps the calls of one method, or only the answers to them, waiting until it is released.

    `about` is what the text of a call must have.
    """

    method: str
    answers: bool = False
    about: str = ""
    calls: list[Call] = field(default_factory=list)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let the held calls go on, and all later ones pass."""
        self.released.set()


@dataclass
class Drop:
    """Breaks the connection of the next calls of a method, behind what they do or before it."""

    method: str
    times: int
    is_carried_out: bool
