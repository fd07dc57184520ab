"""What a reader makes of a file, whatever the format, and why a file can't be used."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from knowledge.guide import KnowledgeError

MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_LINES = 50_000
MAX_CHARACTERS = 10_000_000
MAX_SECTION_TITLE = 200

Problem = Literal["too_large", "wrong_type", "unreadable", "locked", "scanned", "empty", "too_many_pages", "too_slow"]


class UnusableFileError(KnowledgeError):
    """A file that adds nothing to the guide: `id` is stable, the message is the reason in English."""

    def __init__(self, id: Problem, reason: str) -> None:
        super().__init__(reason)
        self.id: Problem = id


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over what follows; a greater level is a lower rank."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a table's row or a block of code, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item with all that is nested in it, on one line."""

    text: str
    numbered: bool = False


Block: TypeAlias = Heading | Paragraph | Item


@dataclass(frozen=True)
class Document:
    """What a reader makes of a file: its own title if it has one, and its blocks in order."""

    title: str | None
    blocks: Sequence[Block]

    @property
    def text(self) -> str:
        """All words of the document, a block a line."""
        title = [self.title] if self.title else []
        return "\n".join(title + [block.title if isinstance(block, Heading) else block.text for block in self.blocks])
