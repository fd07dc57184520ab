"""Read PDF: join lines into paragraphs, list items and tables, and tell headings by size, weight and number.

A PDF holds only characters and their places. Gaps and indents are multiples of the type size of the line. The values
were found by trial.
"""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document
from knowledge.reading.lines import BULLETS, find_marker
from knowledge.reading.pdf_contents import without_contents
from knowledge.reading.pdf_footnotes import footnotes_behind
from knowledge.reading.pdf_headings import (
    begins_heading,
    heading_levels,
    is_chapter_label,
    is_too_long,
    join_label,
    named_headings,
)
from knowledge.reading.pdf_layout import SAME_PLACE, WORD, Layout, is_same_size
from knowledge.reading.pdf_lines import OutlineEntry, PdfLine, read_text_of
from knowledge.reading.pdf_outline import outline_headings, stands_in
from knowledge.reading.pdf_page_edges import without_page_edges
from knowledge.reading.pdf_tables import PdfTable, with_tables
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

_INDENT = 0.8
"""Indent from which on a line begins a new paragraph."""
_SAME_LINE = 0.2
"""Height difference up to which two pieces of text stand on one line."""
_LAST_WORD = expression(r"[^\W\d_]+$")
_TITLE_PAGES = 2
"""Pages on which a document's title stands."""
_FAR_LEFT = float("-inf")


def read_pdf(data: bytes) -> Document:
    """Read a PDF; raise UnusableFileError.

    Its title is its first heading, if that is larger than all others; else the one that the file names, if its first
    pages have it too.
    """
    found = read_text_of(data)
    if not any(found.pages):
        raise UnusableFileError("scanned", "no text in it, only pictures of pages")
    return arrange_lines(found.pages, found.outline, found.title)


def arrange_lines(
    pages: Sequence[Sequence[PdfLine]], outline: Sequence[OutlineEntry] = (), title: str = ""
) -> Document:
    """Return the document made of the lines of all pages; `title` is what the file calls itself."""
    cleared = without_contents(without_page_edges(pages))
    lines = list(footnotes_behind(cleared))
    layout = Layout(lines)
    named = outline_headings(cleared, outline)
    leveled = named_headings(lines, named, outline, layout) if named else heading_levels(lines, layout)
    walk = _LineWalk(layout)
    for part in with_tables(leveled):
        if isinstance(part, PdfTable):
            walk.take_table(part)
        else:
            walk.take(*part)
    return walk.document(title if stands_in(title, pages[:_TITLE_PAGES]) else None)


# Paragraphs


class _LineWalk:
    """Collects lines, and gives a block to the builder when the next line begins another block."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._builder = BlockBuilder()
        self._lines: list[PdfLine] = []
        self._level: int | None = None
        self._items: list[PdfLine] = []
        self._label: tuple[str, int] | None = None

    def document(self, title: str | None) -> Document:
        """Return the document that was read; `title` is its title where it has none of its own."""
        self._end()
        self._leave_items(_FAR_LEFT)
        self._leave_label()
        return self._builder.guessed_document(title)

    def take(self, line: PdfLine, level: int | None) -> None:
        """Take a line of text, or of a heading of a level."""
        if not self._lines or level != self._level or not self._goes_on(line):
            self._end()
            self._level = level
        self._lines.append(line)

    def take_table(self, table: PdfTable) -> None:
        """Take a table."""
        self._end()
        self._leave_items(_FAR_LEFT)
        self._leave_label()
        self._builder.page = table.page + 1
        self._builder.open_table()
        for row in table.rows:
            self._builder.open_row(is_header=table.has_header)
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
        if self._level is not None and (begins_heading(line.text) or self._layout.is_centered(before, line)):
            return not begins_heading(line.text)
        if self._level is not None and line.is_on_slide:
            return True
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
        page = lines[0].page + 1
        if self._level is not None:
            self._leave_items(_FAR_LEFT)
            self._builder.page = page
            self._end_heading(text, self._level)
            return
        self._leave_label()
        self._builder.page = page
        if _is_item(lines[0]) and (marker := find_marker(text)):
            self._leave_items(self._parents_left(lines[0]))
            self._items.append(lines[0])
            self._builder.open_item(numbered=marker["number"] is not None)
            self._builder.add(text[marker.end() :])
        else:
            self._leave_items(_FAR_LEFT)
            self._builder.add(text)

    def _end_heading(self, text: str, level: int) -> None:
        """Give a heading to the builder; a label such as `Chapter 2` waits for the title below it."""
        if is_chapter_label(text):
            self._leave_label()
            self._label = text, level
            return
        if self._label:
            label, above = self._label
            text, level, self._label = join_label(label, text), min(above, level), None
        if is_too_long(text):
            self._builder.add(text)
        else:
            self._builder.add_heading(text, level)

    def _leave_label(self) -> None:
        """Give a label without a title to the builder, as a heading."""
        if self._label:
            (text, level), self._label = self._label, None
            self._builder.add_heading(text, level)

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
