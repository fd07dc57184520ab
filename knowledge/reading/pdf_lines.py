"""Read the lines of a PDF's pages with PDFium: text, place, type size and weight."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import cos, sin
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from knowledge.reading.document import MAX_DOCUMENT_CHARACTERS
from knowledge.reading.pdf_grid import Grid, GridCell
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression

MAX_PAGES = 500
"""Pages of a document: reading takes about 20 ms a page."""
_CELL_GAP = 0.7
"""Width of a gap between two cells of a table, in type sizes; spaces in justified text are narrower."""
_UPRIGHT = 0.99
"""Difference between the sine and the cosine of a line's angle from which on it runs along a side of the page."""
_SAMPLE = 200
"""Characters whose direction is looked at to tell how a page is turned."""
_NEW_LINE = 0.6
"""Distance above or below, in type sizes, from which on a word stands on another line; exponents stand nearer."""
_LINE_END = frozenset((0x0A, 0x0D))
_SPACE = 0x20
"""The character code of a space; what is below it has no shape."""
_SPACES = frozenset((0x09, _SPACE, 0xA0))
_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))
"""Codes of a hyphen at a line's end that is not part of the word, as PDFium and fonts write it."""
_BULLETS = str.maketrans(
    {
        **dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf0be\uf072\uf071\uf06f\uf06e\uf075\uf077", "•"),
        "\uf020": " ",
    }
)
"""Bullets of the fonts Symbol and Wingdings, as Word writes them."""
_LONE_BULLETS = {"o": "○"}
_LONE_MARKER = expression(r"[•▪●○◦‣·*+–—-]|\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]|[A-Za-zđĐ]\)")
_PARTED_MARK = expression(r" +(?=[\u0300-\u036f])")
_BOLD_FONT = expression(r"bold|black|heavy|demi", re.IGNORECASE)
_PLAIN_FONT = expression(
    r"regular|roman|book|light|medium|italic|oblique|slanted|mono|courier|typewriter|cmtt", re.IGNORECASE
)
"""Fonts whose names say that they are not bold, and fonts of typewriters, whose weights say nothing."""
_BOLD_WEIGHT = 540
"""Weight from which on a font is bold whose name does not say so: body text has 300 to 450."""
_BOLD_SAMPLES = 7
"""Characters of a line that are looked at to tell whether all of it is bold."""
_FILLED_AND_DRAWN = raw.FPDF_TEXTRENDERMODE_FILL_STROKE
_FONT_NAME_BYTES = 128
"""Bytes of a font's name that are read; weights stand in names such as `ABCDEF+Arial-BoldMT`."""
_MAX_ENTRIES = 3000
"""Titles of an outline that are read."""
_MAX_ENTRY = 300
"""Characters of a title in an outline."""
_MAX_DEPTH = 9
"""Levels of an outline that are read: Word's headings have nine."""
_SLIDE = 1.2
"""How much wider than high a slide is, at least."""
_SHEETS = (2**0.5, 11 / 8.5)
_SAME_SHAPE = 0.02
"""Shapes of sheets of paper on their sides, which are no slides, and how near to them a page may be."""
_ACROSS = (1, 0)
"""The direction of lines on a page that is not turned: one step to the right, none up."""


@dataclass(frozen=True, slots=True)
class PdfCell:
    """Words without a wide gap between them; `left` is where they begin and `gap` the width before that, in points."""

    text: str
    left: float
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line on a page; places and `size` (of the type) are in points from the lower left corner."""

    cells: tuple[PdfCell, ...]
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    is_hyphenated: bool = False
    page: int = 0
    is_on_slide: bool = False
    """Whether the page has the shape of a slide."""
    grid_cell: GridCell | None = None
    """The cell of a ruled table in which the line stands."""

    @property
    def text(self) -> str:
        """All words of the line."""
        return " ".join(cell.text for cell in self.cells)


class OutlineEntry(NamedTuple):
    """A title of an outline; `depth` counts from 0, `page` too."""

    title: str
    depth: int
    page: int


@dataclass(frozen=True, slots=True)
class PdfText:
    """The lines of each page in reading order, the titles of the outline, and the title that the file itself names."""

    pages: list[list[PdfLine]]
    outline: list[OutlineEntry]
    title: str


def read_text_of(data: bytes) -> PdfText:
    """Return what a PDF says; raise UnusableFileError for a file that cannot be opened."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnusableFileError("locked", "behind a password") from error
        raise UnusableFileError("unreadable", "not a PDF, or damaged") from error
    if len(document) > MAX_PAGES:
        raise UnusableFileError("too_many_pages", f"more than {MAX_PAGES} pages")
    pages, characters = [], 0
    for number in range(len(document)):
        pages.append(_read_page(document, number))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > MAX_DOCUMENT_CHARACTERS:
            raise UnusableFileError("too_large", f"more than {MAX_DOCUMENT_CHARACTERS} characters")
    return PdfText(pages, list(_outline(document)), one_line(document.get_metadata_value("Title")))


def _outline(document: Any) -> Iterator[OutlineEntry]:
    """Yield the titles of the outline that name a page."""
    for bookmark in islice(document.get_toc(max_depth=_MAX_DEPTH), _MAX_ENTRIES):
        place = bookmark.get_dest()
        page = None if place is None else place.get_index()
        if page is not None:
            yield OutlineEntry(one_line(bookmark.get_title()[:_MAX_ENTRY]), bookmark.level, page)


def _read_page(document: Any, number: int) -> list[PdfLine]:
    """Return a page's lines; a damaged page has none."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    try:
        return list(_PageReader(page, text, number).lines())
    finally:
        text.close()
        page.close()


class _PageReader:
    """Reads the characters of one page; PDFium gives them by number."""

    def __init__(self, page: Any, text: Any, number: int) -> None:
        self._text, self._number = text.raw, number
        shape = page.get_width() / max(page.get_height(), 1)
        self._is_slide = shape > _SLIDE and all(abs(shape - sheet) > _SAME_SHAPE for sheet in _SHEETS)
        self._codes = [raw.FPDFText_GetUnicode(self._text, at) for at in range(text.count_chars())]
        self._box = [ctypes.c_double() for _ in range(4)]
        self._point = [ctypes.c_double() for _ in range(2)]
        step = len(self._codes) // _SAMPLE + 1
        turns = Counter(self._turn(at) for at in range(0, len(self._codes), step) if self._codes[at] > _SPACE)
        self._way = turns.most_common(1)[0][0] if turns else _ACROSS
        # Shapes on slides are decoration.
        grid = Grid(page.raw) if self._way == _ACROSS and not self._is_slide else None
        self._grid = grid if grid and grid.may_have_tables else None

    def lines(self) -> Iterator[PdfLine]:
        """Yield the lines that run in the direction of most characters; others are stamps and watermarks."""
        for start, end, is_hyphenated in self._spans():
            written = [at for at in range(start, end) if self._codes[at] not in _SPACES]
            if not written or self._turn(written[0]) != self._way:
                continue
            line = self._line(start, end, written, is_hyphenated)
            if line.cells:
                yield line

    def _spans(self) -> Iterator[tuple[int, int, bool]]:
        """Yield begin and end of each line, and whether its last word continues on the next.

        PDFium marks most line ends, but not those after a hyphen, and not all between two boxes of text.
        """
        start = 0
        base: float | None = None
        cell: GridCell | None = None
        for at, code in enumerate(self._codes):
            if self._grid and code not in _SPACES and code not in _LINE_END:
                before, cell = cell, self._cell_of(at, cell)
                if cell != before and start < at:
                    yield start, at, False
                    start, base = at, None
            if code in _LINE_END or code in _HYPHENS:
                yield start, at, code in _HYPHENS
                start, base = at + 1, None
            elif code not in _SPACES and (base is None or self._codes[at - 1] in _SPACES):
                here = self._origin(at)[1]
                if base is not None and abs(here - base) > _NEW_LINE * self._size(at):
                    yield start, at, False
                    start, base = at, None
                base = here if base is None else base
        yield start, len(self._codes), False

    def _cell_of(self, at: int, before: GridCell | None) -> GridCell | None:
        """Return the cell in which a character stands, given that of the character before it."""
        if self._grid is None:
            return None
        x, y = self._origin(at)
        return before if before and before.holds(x, y) else self._grid.cell_at(x, y)

    def _line(self, start: int, end: int, written: Sequence[int], is_hyphenated: bool) -> PdfLine:
        first, last = written[0], written[-1]
        size = self._size(written[len(written) // 2])  # a bullet at the beginning may have another size
        left, base = self._origin(first)
        return PdfLine(
            tuple(_cells(self._pieces(start, end, size))),
            left=left,
            right=self._edges(last)[1],
            base=base,
            size=size,
            is_bold=all(map(self._is_bold, dict.fromkeys([*written[:: len(written) // _BOLD_SAMPLES + 1], last]))),
            is_hyphenated=is_hyphenated,
            page=self._number,
            is_on_slide=self._is_slide,
            grid_cell=self._cell_of(written[len(written) // 2], None),
        )

    def _pieces(self, start: int, end: int, size: float) -> Iterator[PdfCell]:
        """Yield the pieces of a line between its wide gaps."""
        words: list[int] = []
        left = gap = 0.0
        before: int | None = None
        for at in range(start, end):
            code = self._codes[at]
            if code in _SPACES:
                words.append(_SPACE)
                continue
            if before is None:
                left = self._edges(at)[0]
            elif words[-1] == _SPACE and (wide := self._edges(at)[0] - self._edges(before)[1]) > _CELL_GAP * size:
                yield PdfCell(_string(words), left, gap)
                words, left, gap = [], self._edges(at)[0], wide
            words.append(code)
            before = at
        yield PdfCell(_string(words), left, gap)

    def _turn(self, at: int) -> tuple[int, int]:
        """Return the direction of a character's line as steps to the right and up; (0, 0) for a slanting one."""
        angle = raw.FPDFText_GetCharAngle(self._text, at)
        x, y = cos(angle), -sin(angle)
        return (round(x), round(y)) if abs(abs(x) - abs(y)) > _UPRIGHT else (0, 0)

    def _edges(self, at: int) -> tuple[float, float]:
        """Return begin and end of a character on its line."""
        raw.FPDFText_GetCharBox(self._text, at, *self._box)
        left, right, bottom, top = (value.value for value in self._box)
        x, y = self._way
        ends = left * x + bottom * y, right * x + top * y
        return min(ends), max(ends)

    def _origin(self, at: int) -> tuple[float, float]:
        """Return a character's place along its line, and its height above the foot of the page."""
        raw.FPDFText_GetCharOrigin(self._text, at, *self._point)
        (right, up), (x, y) = (value.value for value in self._point), self._way
        return right * x + up * y, up * x - right * y

    def _size(self, at: int) -> float:
        """Return the type size on the page, in points: the font's size times the scale of its matrix."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, at, matrix)
        scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
        return float(raw.FPDFText_GetFontSize(self._text, at)) * (scale or 1.0)

    def _is_bold(self, at: int) -> bool:
        """Tell whether a character is bold, by the name of its font, its strokes drawn twice, or its weight."""
        buffer = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        raw.FPDFText_GetFontInfo(self._text, at, buffer, _FONT_NAME_BYTES, None)
        name = buffer.value.decode("utf-8", "replace")
        if _BOLD_FONT.search(name):
            return True
        if raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._text, at)) == _FILLED_AND_DRAWN:
            return True
        return not _PLAIN_FONT.search(name) and raw.FPDFText_GetFontWeight(self._text, at) >= _BOLD_WEIGHT


def _string(codes: Sequence[int]) -> str:
    """Return clean text of codes, which are UTF-16 units or characters; accents are joined with their letters."""
    text = "".join(map(chr, codes)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return one_line(clean_lines(_PARTED_MARK.sub("", text).translate(_BULLETS)))


def _cells(pieces: Iterator[PdfCell]) -> Iterator[PdfCell]:
    """Yield the cells with words; a list marker or number alone is joined with the cell after it."""
    marker: PdfCell | None = None
    for cell in pieces:
        if not cell.text:
            continue
        if marker:
            mark = _LONE_BULLETS.get(marker.text, marker.text)
            yield PdfCell(f"{mark} {cell.text}", marker.left, marker.gap)
            marker = None
        elif _LONE_MARKER.fullmatch(cell.text) or cell.text in _LONE_BULLETS:
            marker = cell
        else:
            yield cell
    if marker:
        yield marker
