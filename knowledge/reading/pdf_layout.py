"""What is usual in a PDF: its type size, line distance, column edges and words.

Sizes are multiples of the type size of the body text; gaps and indents are multiples of the type size of the line
itself. The values were found by trial.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from knowledge.reading.lines import NUMBERED, PLAIN, find_marker, looks_like_heading, rank_heading
from knowledge.reading.pdf_lines import PdfLine
from knowledge.reading.tidying import has_words
from knowledge.toolbox.expressions import expression

_TITLE_LEVEL = 1
"""Level of a document's title, the one above its headings."""
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
_SLIDE_LEADING = 2.6
"""Distance of lines of one paragraph on a slide, in type sizes, at most."""
_LEADING_SHARE = 0.3
"""Rank, as a share of all distances in ascending order, of the usual one: distances of paragraphs are larger."""
_MAX_LEADING = 3.0
"""Distance in type sizes above which two lines do not belong together."""
_SPARE_LETTERS = 2
"""Letters by which the next line's first word may be wider than estimated, including its space."""
_MAX_BOLD_SHARE = 0.4
"""Share of all characters above which bold type does not tell headings: such a document is mostly bold."""
_COLUMN_SHARE = 0.15
"""Share of a page's lines that must lie in a column; a page has up to four, and lines across all of them."""
_SAME_EDGE = 4.0
"""Distance, in points, up to which two lines end at the same place."""
_BEYOND = 3
"""Lines of a page that may reach beyond the usual edge, as the head of a letter does."""
_LONG_LINE = 40
"""Characters from which on a line is taken to fill its column."""
_USUAL_SHARE = 0.25
"""Share of the long lines that must end at one place for it to be the usual edge."""
_NARROW = 0.6
"""Share of a page's width below which a line may stand in a column beside another."""
_BODY_SHARE = 0.6
"""Share of the most usual size's characters that a larger size needs to be that of body text: code is small."""
_RARE = 0.06
"""Share of all characters below which a size is that of headings; larger body text has more."""
_ANY = 500
"""Characters up to which any size may be that of headings: short documents have few lines to compare."""
WORD = expression(r"[^\W\d_]+")


class Layout:
    """What is usual in a document: its type size, line distance, column edges and words."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self.body = body_size(lines)
        counts = _sizes(lines)
        most = max(_RARE * counts.total(), _ANY)
        self._rare = {size for size, count in counts.items() if count < most}
        self.words = Counter(word for line in lines for word in WORD.findall(line.text.casefold()))
        sizes = {_rounded(line.size) for line in lines if self._is_large(line)}
        top = _TITLE_LEVEL if self._starts_with_title(lines) else _TITLE_LEVEL + 1
        self._ranks = {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=top)}
        characters = sum(len(line.text) for line in lines)
        bold = sum(len(line.text) for line in lines if line.is_bold and not self._is_large(line))
        self._bold_tells = bold < _MAX_BOLD_SHARE * characters
        self._leading = _usual_leading(lines)
        self._boxes = self._right_of_boxes(lines)
        usual = _usual_right(lines)
        self._edges = {page: _Columns(list(group), usual) for page, group in groupby(lines, key=lambda line: line.page)}

    def level(self, line: PdfLine) -> int | None:
        """Return a line's level as a heading, 1 for the title; None for a line of body text."""
        if self._is_large(line):
            return self._ranks[_rounded(line.size)]
        if not self._bold_tells or not line.is_bold or line.size < (1 - SAME_SIZE) * self.body:
            return None
        if not looks_like_heading(line.text) or not has_words(line.text) or _is_bullet(line.text):
            return None
        form = rank_heading(line.text).level
        depth = form - NUMBERED if NUMBERED <= form < PLAIN else 0
        return self.chapter_level + 1 + depth

    @property
    def chapter_level(self) -> int:
        """The lowest level of headings that are larger than body text."""
        return max(self._ranks.values(), default=_TITLE_LEVEL)

    def is_full(self, line: PdfLine, after: PdfLine) -> bool:
        """Tell whether a line is full: the next line's first word would not have fitted behind it."""
        word = after.text.partition(" ")[0]
        width = (after.right - after.left) / len(after.text) * (len(word) + _SPARE_LETTERS)
        edge = self._boxes.get(line) or self._edges[line.page].right_of(line)
        return line.right + width >= edge

    def is_centered(self, line: PdfLine, after: PdfLine) -> bool:
        """Tell whether two lines of different lengths have the same middle."""
        middles = (line.left + line.right) / 2, (after.left + after.right) / 2
        return abs(middles[0] - middles[1]) <= line.size and abs(line.left - after.left) > line.size

    def is_close(self, line: PdfLine, after: PdfLine) -> bool:
        """Tell whether two lines are as close as the lines of a paragraph; on slides these stand wider apart."""
        if line.is_on_slide:
            return line.base - after.base <= _SLIDE_LEADING * max(line.size, after.size)
        return line.base - after.base <= _WIDER_LEADING * self._leading * max(line.size, after.size)

    def _right_of_boxes(self, lines: Sequence[PdfLine]) -> dict[PdfLine, float]:
        """Return for each line on a slide where its box of text ends: lines of one size, below each other, make one."""
        boxes: dict[PdfLine, float] = {}
        box: list[PdfLine] = []
        for line in lines:
            above = box[-1] if box else line
            is_below = abs(line.left - above.left) <= SAME_PLACE * line.size and line.base < above.base
            if not (line.page == above.page and is_same_size(above, line) and is_below and self.is_close(above, line)):
                box = []
            box.append(line)
            if line.is_on_slide and len(box) > 1:
                boxes.update(dict.fromkeys(box, max(each.right for each in box)))
        return boxes

    def _starts_with_title(self, lines: Sequence[PdfLine]) -> bool:
        """Tell whether the largest lines stand together and come first among the large ones."""
        large = {at: _rounded(line.size) for at, line in enumerate(lines) if self._is_large(line)}
        largest = [at for at, size in large.items() if size == max(large.values())]
        return bool(large) and largest == list(range(min(large), min(large) + len(largest)))

    def _is_large(self, line: PdfLine) -> bool:
        if line.size <= LARGER * self.body or not has_words(line.text):
            return False
        if _rounded(line.size) not in self._rare and not line.is_bold:
            return False
        return not _is_bullet(line.text)


def _is_bullet(text: str) -> bool:
    """Tell whether a line begins with a list marker other than a number."""
    marker = find_marker(text)
    return marker is not None and marker["number"] is None


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
    """The right edges of a page's columns, in points."""

    def __init__(self, lines: Sequence[PdfLine], usual: float) -> None:
        rights = [line.right for line in lines]
        beyond = sum(right > usual + _SAME_EDGE for right in rights)
        self._right = usual if beyond <= _BEYOND and max(rights) > usual else max(rights)
        width = self._right - min(line.left for line in lines)
        narrow = sorted((line.left, line.right) for line in lines if line.right - line.left < _NARROW * width)
        columns: list[tuple[float, float, int]] = []
        for left, right in narrow:
            if columns and left < columns[-1][1]:
                columns[-1] = columns[-1][0], max(columns[-1][1], right), columns[-1][2] + 1
            else:
                columns.append((left, right, 1))
        enough = max(_COLUMN_SHARE * len(lines), 2)
        full = [column for column in columns if column[2] >= enough]
        self._columns = full if len(full) > 1 else []

    def right_of(self, line: PdfLine) -> float:
        """Return the right edge of a line's column."""
        inside = (right for left, right, _ in self._columns if left <= line.left and line.right <= right)
        return next(inside, self._right)


def _usual_right(lines: Sequence[PdfLine]) -> float:
    """Return where most long lines end, in points; without end where no place is usual, as in ragged text."""
    ends = Counter(round(line.right / _SAME_EDGE) for line in lines if len(line.text) > _LONG_LINE)
    place, count = ends.most_common(1)[0] if ends else (0, 0)
    return place * _SAME_EDGE if count > _USUAL_SHARE * ends.total() else float("inf")


def body_size(lines: Sequence[PdfLine]) -> float:
    """Return the type size of body text, in points: the largest in which much is set; 1 for no lines."""
    sizes = _sizes(lines)
    most = max(sizes.values(), default=0)
    return max((size for size, count in sizes.items() if count >= _BODY_SHARE * most), default=1.0)


def _sizes(lines: Sequence[PdfLine]) -> Counter[float]:
    """Return how many characters are set in each size."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[_rounded(line.size)] += len(line.text)
    return sizes


def _rounded(size: float) -> float:
    """Return a size to the nearest half point: sizes in one style differ by rounding."""
    return round(size * 2) / 2
