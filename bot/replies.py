"""What the bot says: text with Telegram's HTML and rows of buttons, as plain values."""

from dataclasses import dataclass, field
from typing import Literal

from bot.markup import plain

MAX_ACTION_BYTES = 64
"""Telegram's limit for callback data, in bytes of UTF-8."""


@dataclass(frozen=True)
class Button:
    """A button under a message: its label, and the action that a press sends back."""

    label: str
    action: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.action.encode()) <= MAX_ACTION_BYTES:
            raise ValueError(f"action of 1 to {MAX_ACTION_BYTES} bytes wanted: {self.action!r}")


@dataclass(frozen=True)
class Attachment:
    """A picture or a file that follows a reply."""

    kind: Literal["photo", "document"]
    name: str
    content: bytes = field(repr=False)
    caption: str = ""
    """Plain text."""


@dataclass(frozen=True)
class Reply:
    """One answer: `text` is Telegram HTML of any length, `rows` the buttons under its last part."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def plain(self) -> str:
        """The text as the user reads it, without markup."""
        return plain(self.text)
