"""Build a document from a stream of texts: each text goes into the table row, list item or heading that is open."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from knowledge.reading.document import (
    MAX_DOCUMENT_CHARACTERS,
    MAX_DOCUMENT_LINES,
    MAX_SECTION_TITLE,
    Block,
    Document,
    Heading,
    Item,
    PageMark,
    Paragraph,
    beginning_of,
)
from knowledge.reading.headings import find_headings
from knowledge.reading.text import MAX_LABEL, join_pieces
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.shortening import shorten

_COUNTER = expression(r"stt|tt|số tt|no\.?|#", re.IGNORECASE)
"""Names of columns that only count the rows."""


class BlockBuilder:
    """Takes a document's texts in reading order.

    Where several things are open, a text goes into the table row first, else into the list item, else into the heading.
    `page` is the page, counted from 1, on which what is opened next begins; 0 in formats without pages.
    """

    def __init__(self) -> None:
        self.page = 0
        self._marks: list[PageMark] = []
        self._item_page = 0
        self._blocks: list[Block] = []
        self._bold: set[int] = set()
        self._pieces: list[str] = []
        self._rows: list[list[str]] = []
        self._in_row = self._has_header = self._is_numbered = False
        self._depth = self._level = self._size = 0

    def add(self, text: str, *, bold: bool = False) -> None:
        """Take a text on one line; `bold` means that all of it is bold."""
        if self._in_row:
            self._rows[-1].append(text)
        elif not text:
            return
        elif self._depth:
            self._pieces.append(text)
        elif self._level:
            self._add_heading(text)
        else:
            if bold:
                self._bold.add(len(self._blocks))
            self._take(Paragraph(text), text)

    def add_heading(self, text: str, level: int) -> None:
        """Take a whole heading."""
        self.open_heading(level)
        self.add(text)
        self.close_heading()

    def add_item(self, text: str) -> None:
        """Take a whole list item."""
        self.open_item()
        self.add(text)
        self.close_item()

    def open_heading(self, level: int) -> None:
        """Begin a heading. Level 0 is the document's title; a greater level is a lower rank."""
        self._level = level + 1

    def close_heading(self) -> None:
        """End the heading."""
        self._level = 0

    def open_item(self, *, numbered: bool = False) -> None:
        """Begin a list item, with a number or without; an item inside another becomes a part of that one."""
        self._depth += 1
        if self._depth == 1:
            self._is_numbered, self._item_page = numbered, self.page

    def close_item(self) -> None:
        """End the list item."""
        self._depth -= 1
        if not self._depth and self._pieces:
            text = join_pieces(self._pieces)
            self._pieces.clear()
            self._take(Item(text, self._is_numbered), text, self._item_page)

    def open_table(self) -> None:
        """Begin a table."""
        self._rows, self._has_header = [], False

    def open_row(self, *, is_header: bool = False) -> None:
        """Begin a row: each text that follows is one cell. Only the first row of a table can be its header."""
        self._has_header = self._has_header or (is_header and not self._rows)
        self._rows.append([])
        self._in_row = True

    def close_row(self) -> None:
        """End the row."""
        self._in_row = False

    def close_table(self) -> None:
        """End the table: each row becomes one block that names its columns."""
        rows, self._rows = self._rows, []
        for block in _table_blocks(rows, self._has_header):
            if self._depth:
                self.add(block.text)
            elif block.text:
                self._take(block, block.text)

    def document(self, title: str | None = None) -> Document:
        """Return the document. Its title is its heading of level 1; with none or several of them it is `title`."""
        if title and sum(isinstance(block, Heading) and block.level <= 1 for block in self._blocks) > 1:
            return Document(title, self._blocks, self._marks)
        own, blocks = _take_title(self._blocks)
        return Document(own or title, blocks, self._marks)

    def guessed_document(self, title: str | None = None) -> Document:
        """Return the document as `document` does; where it marks no headings, find lines that look like headings."""
        own, blocks = _take_title(find_headings(self._blocks, self._bold))
        return Document(own or title, blocks, self._marks)

    def _add_heading(self, text: str) -> None:
        title = shorten(text, MAX_SECTION_TITLE)
        self._take(Heading(title, self._level - 1), title)
        if len(text) > MAX_SECTION_TITLE:
            self._take(Paragraph(text), text)

    def _take(self, block: Block, text: str, page: int = 0) -> None:
        self._blocks.append(block)
        if page or self.page:
            self._marks.append(PageMark(beginning_of(text), page or self.page))
        self._size += len(text)
        if len(self._blocks) > MAX_DOCUMENT_LINES:
            raise UnusableFileError("too_large", f"more than {MAX_DOCUMENT_LINES} lines")
        if self._size > MAX_DOCUMENT_CHARACTERS:
            raise UnusableFileError("too_large", f"more than {MAX_DOCUMENT_CHARACTERS} characters")


def _take_title(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """Return the title of the first heading of level 1, and the blocks, without it if it is the first heading."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    title = next((heading for heading in headings if heading.level <= 1), None)
    if title is not None and title is headings[0]:
        blocks = [block for block in blocks if block is not title]
    return title.title if title else None, blocks


def _table_blocks(rows: Sequence[Sequence[str]], has_header: bool) -> Iterator[Item | Paragraph]:
    """Yield each row as `Column: cell; Column: cell`, or as `Label: value` in a table of two columns without header."""
    if not has_header and all(len(row) == 2 for row in rows):
        yield from (_label(*row) for row in rows)
        return
    header: Sequence[str] = ()
    if has_header or _looks_like_header(rows):
        header, *rows = rows
    names = [shorten(name, MAX_LABEL) for name in header]
    for row in rows:
        if len(names) > 2 and sum(map(bool, row)) == 1:
            yield Paragraph("".join(row))  # A title across all columns
            continue
        cells = [pair for pair in zip_longest(names, row, fillvalue="") if not _COUNTER.fullmatch(pair[0])]
        yield Paragraph("; ".join(f"{name}: {cell}" if name else cell for name, cell in cells if cell))


def _label(name: str, value: str) -> Item | Paragraph:
    return Item(f"{name.rstrip(' :')}: {value}") if name and value else Paragraph(name or value)


def _looks_like_header(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row has at least three cells, and in each a short name without digits."""
    names = rows[0] if len(rows) > 1 and len(rows[0]) > 2 else ()
    return bool(names) and all(name and len(name) <= MAX_LABEL and not any(map(str.isdigit, name)) for name in names)
