"""Read PDF: join lines into paragraphs, list items and tables, and tell headings by size, weight and number.

A PDF holds only characters and their places. Sizes below are multiples of the type size of the body text; gaps and
indents are multiples of the type size of the line itself. The values were found by trial.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document, UnusableFileError
from knowledge.reading.lines import BULLETS, NUMBERED, PLAIN, find_marker, looks_like_heading, rank_heading
from knowledge.reading.pdf_lines import PdfLine, read_pages
from knowledge.toolbox.sentences import ends_sentence

_TITLE_LEVEL = 1
_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that may be headers and footers."""
_REPEATED = 3
"""Pages on which a line at the edge must stand to count as a header or footer."""
_LARGER = 1.1
"""Size from which on a line is larger than body text."""
_SAME_SIZE = 0.07
"""Difference, as a share of the larger size, up to which two lines have the same size."""
_WIDER_LEADING = 1.25
"""Distance to the next line, in usual distances, up to which it belongs to the same paragraph."""
_USUAL_LEADING = 1.3
"""Distance of lines in type sizes that is assumed where a document has too few lines to tell."""
_LEADING_SHARE = 0.3
"""Rank, as a share of all distances in ascending order, of the usual one: distances of paragraphs are larger."""
_MAX_LEADING = 3.0
"""Distance in type sizes above which two lines do not belong together."""
_SPARE_LETTERS = 2
"""Letters by which the next line's first word may be wider than estimated, including its space."""
_INDENT = 0.8
"""Indent from which on a line begins a new paragraph."""
_HEAD_GAP = 2.0
"""Distance below a small first line from which on that line is a header."""
_TABLE_GAP = 1.5
"""Width of the widest gap in a table's first row, at least."""
_SAME_PLACE = 0.5
"""Distance up to which two cells begin at the same place, or two lines at the same indent."""
_SAME_LINE = 0.2
"""Height difference up to which two pieces of text stand on one line."""
_MAX_BOLD_SHARE = 0.4
"""Share of all characters above which bold type does not tell headings: such a document is mostly bold."""
_COLUMN_SHARE = 0.25
"""Share of a page's lines that must lie in each half for the page to have two columns."""
_NUMBER = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(r"(?:trang|page|p\.)?[\s|–-]*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?[\s|–-]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
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
    lines = list(_without_running(pages))
    layout = _Layout(lines)
    walk = _LineWalk(layout)
    for table, run in groupby(_with_tables(lines, layout), key=lambda placed: placed.table):
        if table:
            walk.take_table([placed.line for placed in run])
        else:
            for placed in run:
                walk.take(placed.line)
    return walk.document()


# Headers and footers


def _without_running(pages: Sequence[Sequence[PdfLine]]) -> Iterator[PdfLine]:
    """Yield all lines without page numbers, headers and footers: lines repeated at the edges of pages."""
    body = _body_size([line for page in pages for line in page])
    headings = {line.text for page in pages for line in page if line.size > _LARGER * body}
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(key for edge in edges for key in {key for line in edge for key in _keys(line, edge, body)})
    enough = min(_REPEATED, max(len(pages), 2))
    for page, edge in zip(pages, edges, strict=True):
        running = {
            id(line)
            for line in edge
            if any(counts[key] >= enough for key in _keys(line, edge, body))
            or (_PAGE_NUMBER.fullmatch(line.text) and (len(pages) > 1 or not line.text[0].isdigit()))
            or (line.size < body and line.text in headings)
        } | set(map(id, _small_heads(page, body)))
        yield from (line for line in page if id(line) not in running)


def _edge_lines(page: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines that may be headers and footers, from top to bottom."""
    by_height = sorted(page, key=lambda line: -line.base)
    return by_height[:_EDGE_LINES] + by_height[_EDGE_LINES:][-_EDGE_LINES:]


def _keys(line: PdfLine, edge: Sequence[PdfLine], body: float) -> Iterator[str]:
    """Yield what makes a line a repetition of another page's: the same words, or the same but for the page number."""
    yield line.text.casefold()
    if line in (edge[0], edge[-1]) and line.size <= _LARGER * body:
        counted = _NUMBER.sub(lambda number: f"#{int(number[0]) - line.page}", line.text.casefold())
        yield f"counted: {counted}"


def _small_heads(page: Sequence[PdfLine], body: float) -> Iterator[PdfLine]:
    """Yield the first line if it is in small type and stands well above the second."""
    first, second = (*sorted(page, key=lambda line: -line.base)[:2], None, None)[:2]
    if first and second and first.size < (1 - _SAME_SIZE) * body and first.base - second.base > _HEAD_GAP * body:
        yield first


def _body_size(lines: Sequence[PdfLine]) -> float:
    """Return the type size in which most characters are set, in points; 1 for no lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _rounded(size: float) -> float:
    """Return a size to the nearest half point: sizes in one style differ by rounding."""
    return round(size * 2) / 2


# Layout


class _Layout:
    """What is usual in a document: its type size, line distance, column edges and words."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self.body = _body_size(lines)
        self.words = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
        sizes = {_rounded(line.size) for line in lines if self._is_large(line)}
        top = _TITLE_LEVEL if self._starts_with_title(lines) else _TITLE_LEVEL + 1
        self._ranks = {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=top)}
        characters = sum(len(line.text) for line in lines)
        bold = sum(len(line.text) for line in lines if line.is_bold and not self._is_large(line))
        self._bold_tells = bold < _MAX_BOLD_SHARE * characters
        self._leading = _usual_leading(lines)
        self._edges = {page: _Columns(list(group)) for page, group in groupby(lines, key=lambda line: line.page)}

    def level(self, line: PdfLine) -> int | None:
        """Return a line's level as a heading, 1 for the title; None for a line of body text."""
        if self._is_large(line):
            return self._ranks[_rounded(line.size)]
        if not self._bold_tells or not line.is_bold or line.size < (1 - _SAME_SIZE) * self.body:
            return None
        if not looks_like_heading(line.text):
            return None
        form = rank_heading(line.text).level
        depth = form - NUMBERED if NUMBERED <= form < PLAIN else 0
        return max(self._ranks.values(), default=_TITLE_LEVEL) + 1 + depth

    def is_full(self, line: PdfLine, after: PdfLine) -> bool:
        """Tell whether a line is full: the next line's first word would not have fitted behind it."""
        word = after.text.partition(" ")[0]
        width = (after.right - after.left) / len(after.text) * (len(word) + _SPARE_LETTERS)
        return line.right + width >= self._edges[line.page].right_of(line)

    def is_close(self, line: PdfLine, after: PdfLine) -> bool:
        """Tell whether two lines are as close as the lines of a paragraph."""
        return line.base - after.base <= _WIDER_LEADING * self._leading * max(line.size, after.size)

    def _starts_with_title(self, lines: Sequence[PdfLine]) -> bool:
        """Tell whether the largest lines stand together and come first among the large ones."""
        large = {at: _rounded(line.size) for at, line in enumerate(lines) if self._is_large(line)}
        largest = [at for at, size in large.items() if size == max(large.values())]
        return bool(large) and largest == list(range(min(large), min(large) + len(largest)))

    def _is_large(self, line: PdfLine) -> bool:
        if line.size <= _LARGER * self.body or not any(map(str.isalpha, line.text)):
            return False
        marker = find_marker(line.text)
        return marker is None or marker["number"] is not None


def _usual_leading(lines: Sequence[PdfLine]) -> float:
    """Return the usual distance of lines in a paragraph, in type sizes."""
    ratios = sorted(
        (before.base - line.base) / line.size
        for before, line in pairwise(lines)
        if before.page == line.page and _is_same_size(before, line) and before.base - line.base > _SAME_PLACE
    )
    usual = [ratio for ratio in ratios if _SAME_PLACE < ratio < _MAX_LEADING]
    return usual[int(_LEADING_SHARE * len(usual))] if usual else _USUAL_LEADING


def _is_same_size(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


class _Columns:
    """The right edges of a page's one or two columns, in points."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        left, self._right = min(line.left for line in lines), max(line.right for line in lines)
        middle = (left + self._right) / 2
        on_left = [line.right for line in lines if line.right <= middle]
        on_right = [line for line in lines if line.left >= middle]
        self._left_column = 0.0
        if min(len(on_left), len(on_right)) >= max(_COLUMN_SHARE * len(lines), 2):
            self._left_column = max(on_left)

    def right_of(self, line: PdfLine) -> float:
        """Return the right edge of a line's column."""
        return self._left_column if line.right <= self._left_column else self._right


# Tables


class _Placed(NamedTuple):
    """A line, and the number of its table; 0 for a line outside tables."""

    line: PdfLine
    table: int


def _with_tables(lines: Sequence[PdfLine], layout: _Layout) -> Iterator[_Placed]:
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
        or not _is_same_size(first, line)
    ):
        return False
    return set(_columns_of(first, line)) != {0} and None not in _columns_of(first, line)


def _columns_of(first: PdfLine, line: PdfLine) -> list[int | None]:
    """Return for each cell of a line the column of the first row below which it begins; None for no column."""
    near = _SAME_PLACE * first.size
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

    def __init__(self, layout: _Layout) -> None:
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
        if not _is_same_size(before, line) or not self._layout.is_close(before, line) or self._begins_item(line):
            return False
        indent = _INDENT * line.size
        if _is_item(first):
            hangs = line.left > first.left + _SAME_PLACE * line.size
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
        beside = _is_item(first) and line.left <= first.left + _SAME_PLACE * line.size
        return beside or not self._layout.is_full(before, line)

    def _goes_on_elsewhere(self, line: PdfLine) -> bool:
        """Tell whether a line at the top of a page or column continues the sentence before it."""
        if self._level is not None or find_marker(line.text):
            return False
        return _is_same_size(self._lines[-1], line) and self._is_mid_sentence(line)

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
        return line.left - _SAME_PLACE * line.size if above else _FAR_LEFT

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
        parts = _LAST_WORD.search(before), _WORD.match(after)
        if not all(parts):
            return "-"
        head, tail = (part[0].casefold() for part in parts if part)
        words = self._layout.words
        if words[head + tail]:
            return ""
        return "-" if words[head] > 1 and words[tail] > 1 else ""


def _is_item(line: PdfLine) -> bool:
    return find_marker(line.text) is not None
