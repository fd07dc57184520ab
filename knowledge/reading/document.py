"""A document as all readers return it, whatever the file's format, and why a file cannot be used."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
"""Bytes of a file: half of what Telegram lets a bot download (20 MB)."""
MAX_DOCUMENT_LINES = 50_000
"""Lines, or blocks in formats without lines: about a thousand pages."""
MAX_DOCUMENT_CHARACTERS = 10_000_000
"""Characters of text: as many as a file of the greatest size can hold without markup."""
MAX_SECTION_TITLE = 200
"""Characters of a section's title. The longest title of the bundled guide has 107; longer ones are paragraphs."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of the blocks below it. Level 1 is the highest rank; a greater level is a lower rank."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a table's row or a block of code, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item on one line, together with the items nested in it."""

    text: str
    numbered: bool = False


Block: TypeAlias = Heading | Paragraph | Item


_BEGINNING = 48
"""Letters and digits by which the beginning of a block is known again: more than most titles have."""


def beginning_of(text: str) -> str:
    """Return the first letters and digits of a text, by which it is found however its marks and spaces changed."""
    return "".join(letter for letter in text[: 2 * _BEGINNING].casefold() if letter.isalnum())[:_BEGINNING]


@dataclass(frozen=True, slots=True)
class PageMark:
    """How a block begins (`beginning_of`), and the page on which it does, counted from 1."""

    beginning: str
    page: int


@dataclass(frozen=True)
class Document:
    """The content of a file: its title, None where it has none, and its blocks in reading order."""

    title: str | None
    blocks: Sequence[Block]
    marks: Sequence[PageMark] = field(default=(), compare=False)
    """Where the blocks begin, in formats that have pages or slides; no part of what the document says."""

    @property
    def text(self) -> str:
        """All words of the document, one block per line."""
        title = [self.title] if self.title else []
        return "\n".join(title + [block.title if isinstance(block, Heading) else block.text for block in self.blocks])
