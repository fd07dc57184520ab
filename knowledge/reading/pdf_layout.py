"""What is usual in a PDF: its type size, line distance, column edges and words.

Sizes are multiples of the type size of the body text; gaps and indents are multiples of the type size of the line
itself. The values were found by trial.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from knowledge.reading.lines import NUMBERED, PLAIN, find_marker, looks_like_heading, rank_heading
from knowledge.reading.pdf_lines import PdfLine

_TITLE_LEVEL = 1
LARGER = 1.1
"""Size from which on a line is larger than body text."""
SAME_SIZE = 0.07
"""Difference, as a share of the larger size, up to which two lines have the same size."""
SAME_PLACE = 0.5
"""Distance up to which two cells begin at the same place, or two lines at the same indent."""
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
_MAX_BOLD_SHARE = 0.4
"""Share of all characters above which bold type does not tell headings: such a document is mostly bold."""
_COLUMN_SHARE = 0.25
"""Share of a page's lines that must lie in each half for the page to have two columns."""
WORD = re.compile(r"[^\W\d_]+")


class Layout:
    """What is usual in a document: its type size, line distance, column edges and words."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self.body = body_size(lines)
        self.words = Counter(word for line in lines for word in WORD.findall(line.text.casefold()))
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
        if not self._bold_tells or not line.is_bold or line.size < (1 - SAME_SIZE) * self.body:
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
        if line.size <= LARGER * self.body or not any(map(str.isalpha, line.text)):
            return False
        marker = find_marker(line.text)
        return marker is None or marker["number"] is not None


def _usual_leading(lines: Sequence[PdfLine]) -> float:
    """Return the usual distance of lines in a paragraph, in type sizes."""
    ratios = sorted(
        (before.base - line.base) / line.size
        for before, line in pairwise(lines)
        if before.page == line.page and is_same_size(before, line) and before.base - line.base > SAME_PLACE
    )
    usual = [ratio for ratio in ratios if SAME_PLACE < ratio < _MAX_LEADING]
    return usual[int(_LEADING_SHARE * len(usual))] if usual else _USUAL_LEADING


def is_same_size(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


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


def body_size(lines: Sequence[PdfLine]) -> float:
    """Return the type size in which most characters are set, in points; 1 for no lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _rounded(size: float) -> float:
    """Return a size to the nearest half point: sizes in one style differ by rounding."""
    return round(size * 2) / 2
