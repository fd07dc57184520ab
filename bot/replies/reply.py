"""What the bot says: text with Telegram's HTML and rows of buttons, as plain values."""

from dataclasses import dataclass, field
from typing import Literal

from bot.replies.button_data import ButtonData
from bot.replies.buttons import OpenPoint
from bot.replies.markup import plain
from bot.replies.shown import NAVIGATION, Shown
from index.words.language import detect
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

PAYLOAD = expression(r"[A-Za-z0-9_-]{1,64}")
"""The payloads that Telegram takes in a deep link."""


@dataclass(frozen=True)
class Button:
    """A button under a message: a press sends back its data, or opens the chat with the bot on a payload.

    Raises ValueError for what Telegram would not take.
    """

    label: str
    data: ButtonData | None = None
    payload: str = ""

    def __post_init__(self) -> None:
        if (self.data is None) == (not self.payload):
            raise ValueError(f"data or a payload wanted: {self.label!r}")
        if self.data is not None:
            self.data.pack()
        if self.payload and not PAYLOAD.fullmatch(self.payload):
            raise ValueError(f"payload of 1 to 64 of A-Z, a-z, 0-9, _ and - wanted: {self.payload!r}")


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


AttachmentKind = Literal["photo", "document"]


@dataclass(frozen=True)
class Attachment:
    """A picture or a file that follows a reply."""

    kind: AttachmentKind
    name: str
    content: bytes = field(repr=False)
    unless_welcome: str = ""
    """What is said instead, once a reply, in a group that takes nothing of this kind."""


@dataclass(frozen=True)
class Reply:
    """One answer: `text` is Telegram HTML of any length, `rows` the buttons under its last part."""

    text: str
    rows: Rows = ()
    attachments: tuple[Attachment, ...] = ()
    shown: Shown = NAVIGATION
    """What of the guide the text shows."""
    prompt: str = ""
    """Where an answer is awaited that Telegram is to open an input for: the hint in that input, of 64 characters at the
    most. Only for who is replied to, only in a new message, and not together with buttons."""

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids of the points that buttons open, in their order."""
        data = (button.data for row in self.rows for button in row)
        return tuple(dict.fromkeys(each.point for each in data if isinstance(each, OpenPoint)))

    @property
    def plain(self) -> str:
        """The text as the user reads it, without markup."""
        return plain(self.text)

    def language(self, fallback: Language) -> Language:
        """Return the language of the text; `fallback` where nothing tells."""
        return self.shown.language or detect(self.plain, fallback)
