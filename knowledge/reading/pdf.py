"""Read PDF: lines put together to paragraphs, items and tables; headings told by size, weight and number."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from knowledge.reading.builder import BlockBuilder
from knowledge.reading.document import Document, UnusableFileError
from knowledge.reading.lines import BULLETS, NUMBERED, PLAIN, find_marker, looks_like_heading, rank_heading
from knowledge.reading.pdf_lines import Line, read_pages
from knowledge.toolbox.sentences import ends_sentence

TITLE_LEVEL = 1
EDGE_LINES = 2
"""How many lines at the top and at the bottom of a page may be running ones."""
REPEATED = 3

# Sizes are times that of the text, gaps and indents times the line's own.
LARGER = 1.1
SAME_SIZE = 0.07
WIDER_LEADING = 1.25
USUAL_LEADING = 1.3
LEADING_SHARE = 0.3
MAX_LEADING = 3.0
SPARE_LETTERS = 2
"""By how many letters a first word may be wider than its letters usually are, its space with them."""
INDENT = 0.8
HEAD_GAP = 2.0
TABLE_GAP = 1.5
"""How wide the widest gap of a table's first row must be, in sizes of type."""
SAME_PLACE = 0.5
SAME_LINE = 0.2
MAX_BOLD_SHARE = 0.4
COLUMN_SHARE = 0.25
_NUMBER = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(r"(?:trang|page|p\.)?[\s|–-]*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?[\s|–-]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FAR_LEFT = float("-inf")


def read(data: bytes) -> Document:
    """Read a PDF; its title is a first heading larger than all others."""
    pages = read_pages(data)
    if not any(pages):
        raise UnusableFileError("scanned", "no text in it, only pictures of pages")
    return arrange_lines(pages)


def arrange_lines(pages: Sequence[Sequence[Line]]) -> Document:
    """Return the document that the lines of the pages make."""
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


# Running lines


def _without_running(pages: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Yield all lines but page numbers and those that stand at the edge of several pages, or repeat a heading."""
    body = _body_size([line for page in pages for line in page])
    headings = {line.text for page in pages for line in page if line.size > LARGER * body}
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(key for edge in edges for key in {key for line in edge for key in _keys(line, edge, body)})
    enough = min(REPEATED, max(len(pages), 2))
    for page, edge in zip(pages, edges, strict=True):
        running = {
            id(line)
            for line in edge
            if any(counts[key] >= enough for key in _keys(line, edge, body))
            or (_PAGE_NUMBER.fullmatch(line.text) and (len(pages) > 1 or not line.text[0].isdigit()))
            or (line.size < body and line.text in headings)
        } | set(map(id, _small_heads(page, body)))
        yield from (line for line in page if id(line) not in running)


def _edge_lines(page: Sequence[Line]) -> list[Line]:
    """Return the lines that may be running ones, the highest first."""
    by_height = sorted(page, key=lambda line: -line.base)
    return by_height[:EDGE_LINES] + by_height[EDGE_LINES:][-EDGE_LINES:]


def _keys(line: Line, edge: Sequence[Line], body: float) -> Iterator[str]:
    """Yield what other pages' lines must share with a line: its words, or all but a number that counts the pages."""
    yield line.text.casefold()
    if line in (edge[0], edge[-1]) and line.size <= LARGER * body:
        counted = _NUMBER.sub(lambda number: f"#{int(number[0]) - line.page}", line.text.casefold())
        yield f"counted: {counted}"


def _small_heads(page: Sequence[Line], body: float) -> Iterator[Line]:
    """Yield a first line in small type that stands well above the second."""
    first, second = (*sorted(page, key=lambda line: -line.base)[:2], None, None)[:2]
    if first and second and first.size < (1 - SAME_SIZE) * body and first.base - second.base > HEAD_GAP * body:
        yield first


def _body_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _rounded(size: float) -> float:
    return round(size * 2) / 2


# Layout


class _Layout:
    """What is usual in a document: size of type, distance of lines, where columns end, which words there are."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.body = _body_size(lines)
        self.words = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
        sizes = {_rounded(line.size) for line in lines if self._is_large(line)}
        top = TITLE_LEVEL if self._starts_with_title(lines) else TITLE_LEVEL + 1
        self._ranks = {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=top)}
        characters = sum(len(line.text) for line in lines)
        bold = sum(len(line.text) for line in lines if line.is_bold and not self._is_large(line))
        self._bold_tells = bold < MAX_BOLD_SHARE * characters
        self._leading = _usual_leading(lines)
        self._edges = {page: _Columns(list(group)) for page, group in groupby(lines, key=lambda line: line.page)}

    def level(self, line: Line) -> int | None:
        """Return how low a line ranks as a heading, 1 for the title; None for a line of text."""
        if self._is_large(line):
            return self._ranks[_rounded(line.size)]
        if not self._bold_tells or not line.is_bold or line.size < (1 - SAME_SIZE) * self.body:
            return None
        if not looks_like_heading(line.text):
            return None
        form = rank_heading(line.text).level
        return max(self._ranks.values(), default=TITLE_LEVEL) + 1 + (form - NUMBERED if NUMBERED <= form < PLAIN else 0)

    def is_full(self, line: Line, after: Line) -> bool:
        """Tell whether the next line's first word had no room in a line."""
        word = after.text.partition(" ")[0]
        width = (after.right - after.left) / len(after.text) * (len(word) + SPARE_LETTERS)
        return line.right + width >= self._edges[line.page].right_of(line)

    def is_close(self, line: Line, after: Line) -> bool:
        """Tell whether two lines are no farther apart than those of a paragraph."""
        return line.base - after.base <= WIDER_LEADING * self._leading * max(line.size, after.size)

    def _starts_with_title(self, lines: Sequence[Line]) -> bool:
        """Tell whether the first large lines are larger than all others, and stand together."""
        large = {at: _rounded(line.size) for at, line in enumerate(lines) if self._is_large(line)}
        largest = [at for at, size in large.items() if size == max(large.values())]
        return bool(large) and largest == list(range(min(large), min(large) + len(largest)))

    def _is_large(self, line: Line) -> bool:
        if line.size <= LARGER * self.body or not any(map(str.isalpha, line.text)):
            return False
        marker = find_marker(line.text)
        return marker is None or marker["number"] is not None


def _usual_leading(lines: Sequence[Line]) -> float:
    """Return the distance of lines in a paragraph, in sizes of type."""
    ratios = sorted(
        (before.base - line.base) / line.size
        for before, line in pairwise(lines)
        if before.page == line.page and _is_same_size(before, line) and before.base - line.base > SAME_PLACE
    )
    usual = [ratio for ratio in ratios if SAME_PLACE < ratio < MAX_LEADING]
    return usual[int(LEADING_SHARE * len(usual))] if usual else USUAL_LEADING


def _is_same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


class _Columns:
    """Where the lines of a page end on the right, in one column or two."""

    def __init__(self, lines: Sequence[Line]) -> None:
        left, self._right = min(line.left for line in lines), max(line.right for line in lines)
        middle = (left + self._right) / 2
        on_left = [line.right for line in lines if line.right <= middle]
        on_right = [line for line in lines if line.left >= middle]
        self._left_column = 0.0
        if min(len(on_left), len(on_right)) >= max(COLUMN_SHARE * len(lines), 2):
            self._left_column = max(on_left)

    def right_of(self, line: Line) -> float:
        """Return where the line's column ends."""
        return self._left_column if line.right <= self._left_column else self._right


# Tables


class _Placed(NamedTuple):
    """A line, and the number of the table that it is in, 0 for none."""

    line: Line
    table: int


def _with_tables(lines: Sequence[Line], layout: _Layout) -> Iterator[_Placed]:
    """Yield each line with its table: two or more rows whose cells begin at the same places."""
    at = number = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _is_row_of(lines[at], lines[end]):
            end += 1
        is_table = end - at > 1 and layout.level(lines[at]) in (None, layout.level(lines[at + 1]))
        number += is_table
        yield from (_Placed(line, number if is_table else 0) for line in lines[at:end])
        at = end


def _is_row_of(first: Line, line: Line) -> bool:
    """Tell whether a line goes on with a table that begins with another, in a new row or below one of its cells."""
    if (
        max(cell.gap for cell in first.cells) < TABLE_GAP * first.size
        or line.page != first.page
        or line.base >= first.base
        or not _is_same_size(first, line)
    ):
        return False
    return set(_columns_of(first, line)) != {0} and None not in _columns_of(first, line)


def _columns_of(first: Line, line: Line) -> list[int | None]:
    """Return for each cell under which of the first line's it begins."""
    near = SAME_PLACE * first.size
    return [
        next((column for column, above in enumerate(first.cells) if abs(above.left - cell.left) <= near), None)
        for cell in line.cells
    ]


def _rows(lines: Sequence[Line]) -> Iterator[list[str]]:
    """Yield the texts of a table's rows; a line without a first cell goes on with the row above."""
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
    """Takes line after line, and hands over what they make when the next one begins something else."""

    def __init__(self, layout: _Layout) -> None:
        self._layout = layout
        self._builder = BlockBuilder()
        self._lines: list[Line] = []
        self._level: int | None = None
        self._items: list[Line] = []

    def document(self) -> Document:
        """Return the document that was read."""
        self._end()
        self._leave_items(_FAR_LEFT)
        return self._builder.guessed_document()

    def take(self, line: Line) -> None:
        """Take a line of text or of a heading."""
        level = self._layout.level(line)
        if not self._lines or level != self._level or not self._goes_on(line):
            self._end()
            self._level = level
        self._lines.append(line)

    def take_table(self, lines: Sequence[Line]) -> None:
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

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a line belongs to the block that is open."""
        first, before = self._lines[0], self._lines[-1]
        if before.is_hyphenated:
            return True
        if line.page != before.page or line.base > before.base:
            return self._goes_on_elsewhere(line)
        if before.base - line.base < SAME_LINE * line.size:
            return True
        if not _is_same_size(before, line) or not self._layout.is_close(before, line) or self._begins_item(line):
            return False
        indent = INDENT * line.size
        if _is_item(first):
            hangs = line.left > first.left + SAME_PLACE * line.size
            return hangs or (self._layout.is_full(before, line) and not ends_sentence(before.text))
        if self._level is None and line.left > before.left + indent:
            return False
        return self._layout.is_full(before, line) or self._is_mid_sentence(line)

    def _begins_item(self, line: Line) -> bool:
        """Tell whether a line's marker is one, not a dash or a number on which a sentence happened to wrap."""
        marker = find_marker(line.text)
        first, before = self._lines[0], self._lines[-1]
        if marker is None or marker[0].strip() in BULLETS or ends_sentence(before.text):
            return marker is not None
        beside = _is_item(first) and line.left <= first.left + SAME_PLACE * line.size
        return beside or not self._layout.is_full(before, line)

    def _goes_on_elsewhere(self, line: Line) -> bool:
        """Tell whether a line at the top of a page or column is the rest of a sentence."""
        if self._level is not None or find_marker(line.text):
            return False
        return _is_same_size(self._lines[-1], line) and self._is_mid_sentence(line)

    def _is_mid_sentence(self, line: Line) -> bool:
        return line.text[0].islower() and not ends_sentence(self._lines[-1].text)

    def _end(self) -> None:
        """Hand over the open block."""
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

    def _parents_left(self, line: Line) -> float:
        """Return left of which an item must begin for another to be a part of it: above it, in the same column."""
        above = self._items and self._items[-1].page == line.page and self._items[-1].base > line.base
        return line.left - SAME_PLACE * line.size if above else _FAR_LEFT

    def _leave_items(self, left: float) -> None:
        """Close the items that begin right of a place."""
        while self._items and self._items[-1].left > left:
            self._items.pop()
            self._builder.close_item()

    def _joined(self, lines: Sequence[Line]) -> str:
        joined = lines[0].text
        for before, line in pairwise(lines):
            joint = self._hyphen(joined, line.text) if before.is_hyphenated else " "
            joined = f"{joined}{joint}{line.text}"
        return joined

    def _hyphen(self, before: str, after: str) -> str:
        """Return what stood between the parts of a word: a hyphen of its own where both are words elsewhere."""
        parts = _LAST_WORD.search(before), _WORD.match(after)
        if not all(parts):
            return "-"
        head, tail = (part[0].casefold() for part in parts if part)
        words = self._layout.words
        if words[head + tail]:
            return ""
        return "-" if words[head] > 1 and words[tail] > 1 else ""


def _is_item(line: Line) -> bool:
    return find_marker(line.text) is not None
