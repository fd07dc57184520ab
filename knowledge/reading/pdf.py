"""Read PDF: join lines into paragraphs, list items and tables, and tell headings by size, weight and number.

A PDF holds only characters and their places. Gaps and indents are multiples of the type size of the line. The values
were found by trial.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.lines import BULLETS, find_marker
from knowledge.reading.pdf_layout import SAME_PLACE, WORD, Layout, is_same_size
from knowledge.reading.pdf_lines import PdfLine, read_pages
from knowledge.reading.pdf_page_edges import without_page_edges
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.sentences import ends_sentence

_INDENT = 0.8
"""Indent from which on a line begins a new paragraph."""
_TABLE_GAP = 1.5
"""Width of the widest gap in a table's first row, at least."""
_SAME_LINE = 0.2
"""Height difference up to which two pieces of text stand on one line."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FAR_LEFT = float("-inf")


def read_pdf(data: bytes) -> Document:
    """Read a PDF. Its title is its first heading, if that is larger than all others; raise UnusableFileError."""
    pages = read_pages(data)
    if not any(pages):
        raise UnusableFileError("scanned", "no text in it, only pictures of pages")
    return arrange_lines(pages)


def arrange_lines(pages: Sequence[Sequence[PdfLine]]) -> Document:
    """Return the document made of the lines of all pages."""
    lines = list(without_page_edges(pages))
    layout = Layout(lines)
    walk = _LineWalk(layout)
    for table, run in groupby(_with_tables(lines, layout), key=lambda placed: placed.table):
        if table:
            walk.take_table([placed.line for placed in run])
        else:
            for placed in run:
                walk.take(placed.line)
    return walk.document()


# Tables


class _Placed(NamedTuple):
    """A line, and the number of its table; 0 for a line outside tables."""

    line: PdfLine
    table: int


def _with_tables(lines: Sequence[PdfLine], layout: Layout) -> Iterator[_Placed]:
    """Yield each line with its table: at least two lines whose cells begin at the same places."""
    at = number = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _is_row_of(lines[at], lines[end]):
            end += 1
        is_table = end - at > 1 and layout.level(lines[at]) in (None, layout.level(lines[at + 1]))
        number += is_table
        yield from (_Placed(line, number if is_table else 0) for line in lines[at:end])
        at = end


def _is_row_of(first: PdfLine, line: PdfLine) -> bool:
    """Tell whether a line continues the table that begins with `first`: as a new row, or below one of its cells."""
    if (
        max(cell.gap for cell in first.cells) < _TABLE_GAP * first.size
        or line.page != first.page
        or line.base >= first.base
        or not is_same_size(first, line)
    ):
        return False
    return set(_columns_of(first, line)) != {0} and None not in _columns_of(first, line)


def _columns_of(first: PdfLine, line: PdfLine) -> list[int | None]:
    """Return for each cell of a line the column of the first row below which it begins; None for no column."""
    near = SAME_PLACE * first.size
    return [
        next((column for column, above in enumerate(first.cells) if abs(above.left - cell.left) <= near), None)
        for cell in line.cells
    ]


def _rows(lines: Sequence[PdfLine]) -> Iterator[list[str]]:
    """Yield the texts of a table's rows; a line without a first cell continues the row above."""
    rows: list[list[str]] = []
    for line in lines:
        columns = [column or 0 for column in _columns_of(lines[0], line)]
        if columns[0] == 0 or not rows:
            rows.append([""] * len(lines[0].cells))
        for column, cell in zip(columns, line.cells, strict=True):
            rows[-1][column] = f"{rows[-1][column]} {cell.text}".strip()
    yield from rows


# Paragraphs


class _LineWalk:
    """Collects lines, and gives a block to the builder when the next line begins another block."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._builder = BlockBuilder()
        self._lines: list[PdfLine] = []
        self._level: int | None = None
        self._items: list[PdfLine] = []

    def document(self) -> Document:
        """Return the document that was read."""
        self._end()
        self._leave_items(_FAR_LEFT)
        return self._builder.guessed_document()

    def take(self, line: PdfLine) -> None:
        """Take a line of text or of a heading."""
        level = self._layout.level(line)
        if not self._lines or level != self._level or not self._goes_on(line):
            self._end()
            self._level = level
        self._lines.append(line)

    def take_table(self, lines: Sequence[PdfLine]) -> None:
        """Take all lines of a table."""
        self._end()
        self._leave_items(_FAR_LEFT)
        self._builder.open_table()
        for row in _rows(lines):
            self._builder.open_row()
            for text in row:
                self._builder.add(text)
            self._builder.close_row()
        self._builder.close_table()

    def _goes_on(self, line: PdfLine) -> bool:
        """Tell whether a line continues the open block."""
        first, before = self._lines[0], self._lines[-1]
        if before.is_hyphenated:
            return True
        if line.page != before.page or line.base > before.base:
            return self._goes_on_elsewhere(line)
        if before.base - line.base < _SAME_LINE * line.size:
            return True
        if not is_same_size(before, line) or not self._layout.is_close(before, line) or self._begins_item(line):
            return False
        indent = _INDENT * line.size
        if _is_item(first):
            hangs = line.left > first.left + SAME_PLACE * line.size
            return hangs or (self._layout.is_full(before, line) and not ends_sentence(before.text))
        if self._level is None and line.left > before.left + indent:
            return False
        return self._layout.is_full(before, line) or self._is_mid_sentence(line)

    def _begins_item(self, line: PdfLine) -> bool:
        """Tell whether a line begins a list item: its dash or number may also be the middle of a wrapped sentence."""
        marker = find_marker(line.text)
        first, before = self._lines[0], self._lines[-1]
        if marker is None or marker[0].strip() in BULLETS or ends_sentence(before.text):
            return marker is not None
        beside = _is_item(first) and line.left <= first.left + SAME_PLACE * line.size
        return beside or not self._layout.is_full(before, line)

    def _goes_on_elsewhere(self, line: PdfLine) -> bool:
        """Tell whether a line at the top of a page or column continues the sentence before it."""
        if self._level is not None or find_marker(line.text):
            return False
        return is_same_size(self._lines[-1], line) and self._is_mid_sentence(line)

    def _is_mid_sentence(self, line: PdfLine) -> bool:
        return line.text[0].islower() and not ends_sentence(self._lines[-1].text)

    def _end(self) -> None:
        """Give the open block to the builder."""
        lines, self._lines = self._lines, []
        if not lines:
            return
        text = self._joined(lines)
        if self._level is not None:
            self._leave_items(_FAR_LEFT)
            self._builder.add_heading(text, self._level)
        elif _is_item(lines[0]) and (marker := find_marker(text)):
            self._leave_items(self._parents_left(lines[0]))
            self._items.append(lines[0])
            self._builder.open_item()
            self._builder.add(text[marker.end() :])
        else:
            self._leave_items(_FAR_LEFT)
            self._builder.add(text)

    def _parents_left(self, line: PdfLine) -> float:
        """Return the greatest left edge of an item that can contain this one; none can if it stands elsewhere."""
        above = self._items and self._items[-1].page == line.page and self._items[-1].base > line.base
        return line.left - SAME_PLACE * line.size if above else _FAR_LEFT

    def _leave_items(self, left: float) -> None:
        """Close the open items that begin right of a place."""
        while self._items and self._items[-1].left > left:
            self._items.pop()
            self._builder.close_item()

    def _joined(self, lines: Sequence[PdfLine]) -> str:
        joined = lines[0].text
        for before, line in pairwise(lines):
            joint = self._hyphen(joined, line.text) if before.is_hyphenated else " "
            joined = f"{joined}{joint}{line.text}"
        return joined

    def _hyphen(self, before: str, after: str) -> str:
        """Return what joins the parts of a word that was split at a line end.

        Nothing, where the joined word occurs elsewhere; a hyphen, where both parts occur as words of their own.
        """
        parts = _LAST_WORD.search(before), WORD.match(after)
        if not all(parts):
            return "-"
        head, tail = (part[0].casefold() for part in parts if part)
        words = self._layout.words
        if words[head + tail]:
            return ""
        return "-" if words[head] > 1 and words[tail] > 1 else ""


def _is_item(line: PdfLine) -> bool:
    return find_marker(line.text) is not None
