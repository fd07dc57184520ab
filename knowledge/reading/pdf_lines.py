"""Read the lines of a PDF's pages with PDFium: what is written where, how large, and whether it is bold."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, sin
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from knowledge.reading.document import MAX_CHARACTERS, UnusableFileError
from knowledge.toolbox.cleaning import clean_lines, one_line

MAX_PAGES = 500
CELL_GAP = 0.7
"""How wide a gap parts two cells of a table, in sizes of type; justified text rarely has one."""

LEVEL = 0.99
"""How much of a step must be along one side of the page."""
SAMPLE = 200
NEW_LINE = 0.6
"""How far below or above a word stands on another line, in sizes of type; exponents stand nearer."""

_LINE_END = frozenset((0x0A, 0x0D))
_SPACE = 0x20
_SPACES = frozenset((0x09, _SPACE, 0xA0))
_HYPHENS = frozenset((0x02, 0xAD, 0xFFFE))
"""What PDFium and fonts write for a hyphen that is there only because the line ends."""
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf0be", "•"))
"""Bullets of the fonts Symbol and Wingdings, as Word writes them."""
_LONE_BULLETS = {"o": "○"}
_LONE_MARKER = re.compile(r"[•▪●○◦‣·*+–—-]|\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]+[.)]|[A-Za-zđĐ]\)")
_PARTED_MARK = re.compile(r" +(?=[\u0300-\u036f])")
_BOLD_FONT = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_FONT_NAME_BYTES = 128
_LEVEL = (1, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words with no wide gap between them, where they begin, and the gap before that."""

    text: str
    left: float
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on its page, in points from the lower left corner."""

    cells: tuple[Cell, ...]
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    is_hyphenated: bool = False
    page: int = 0

    @property
    def text(self) -> str:
        """All words of the line."""
        return " ".join(cell.text for cell in self.cells)


def read_pages(data: bytes) -> list[list[Line]]:
    """Return the lines of each page in reading order; raise UnusableFileError for what can't be opened."""
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
        if characters > MAX_CHARACTERS:
            raise UnusableFileError("too_large", f"more than {MAX_CHARACTERS} characters")
    return pages


def _read_page(document: Any, number: int) -> list[Line]:
    """Return a page's lines; a page that is damaged has none."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    try:
        return list(_PageReader(text, number).lines())
    finally:
        text.close()
        page.close()


class _PageReader:
    """Asks PDFium about a page's characters by number."""

    def __init__(self, text: Any, number: int) -> None:
        self._text, self._number = text.raw, number
        self._codes = [raw.FPDFText_GetUnicode(self._text, at) for at in range(text.count_chars())]
        self._box = [ctypes.c_double() for _ in range(4)]
        self._point = [ctypes.c_double() for _ in range(2)]
        step = len(self._codes) // SAMPLE + 1
        turns = Counter(self._turn(at) for at in range(0, len(self._codes), step) if self._codes[at] > _SPACE)
        self._way = turns.most_common(1)[0][0] if turns else _LEVEL

    def lines(self) -> Iterator[Line]:
        """Yield the lines with words that run the way that most do: across, or along a page that lies on its side."""
        for start, end, is_hyphenated in self._spans():
            written = [at for at in range(start, end) if self._codes[at] not in _SPACES]
            if not written or self._turn(written[0]) != self._way:
                continue
            line = self._line(start, end, written, is_hyphenated)
            if line.cells:
                yield line

    def _spans(self) -> Iterator[tuple[int, int, bool]]:
        """Yield where lines begin and end, and whether a word goes on in the next.

        PDFium ends most lines itself, but not after a hyphen, and not always between two boxes of text.
        """
        start = 0
        base: float | None = None
        for at, code in enumerate(self._codes):
            if code in _LINE_END or code in _HYPHENS:
                yield start, at, code in _HYPHENS
                start, base = at + 1, None
            elif code not in _SPACES and (base is None or self._codes[at - 1] in _SPACES):
                here = self._origin(at)[1]
                if base is not None and abs(here - base) > NEW_LINE * self._size(at):
                    yield start, at, False
                    start, base = at, None
                base = here if base is None else base
        yield start, len(self._codes), False

    def _line(self, start: int, end: int, written: Sequence[int], is_hyphenated: bool) -> Line:
        first, last = written[0], written[-1]
        size = self._size(written[len(written) // 2])  # a bullet at the beginning may be in another
        left, base = self._origin(first)
        return Line(
            tuple(_cells(self._pieces(start, end, size))),
            left=left,
            right=self._edges(last)[1],
            base=base,
            size=size,
            is_bold=all(self._is_bold(at) for at in {first, written[len(written) // 2], last}),
            is_hyphenated=is_hyphenated,
            page=self._number,
        )

    def _pieces(self, start: int, end: int, size: float) -> Iterator[Cell]:
        """Yield what wide gaps part."""
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
            elif words[-1] == _SPACE and (wide := self._edges(at)[0] - self._edges(before)[1]) > CELL_GAP * size:
                yield Cell(_string(words), left, gap)
                words, left, gap = [], self._edges(at)[0], wide
            words.append(code)
            before = at
        yield Cell(_string(words), left, gap)

    def _turn(self, at: int) -> tuple[int, int]:
        """Return which way a character's line runs, in steps to the right and up; (0, 0) for aslant."""
        angle = raw.FPDFText_GetCharAngle(self._text, at)
        x, y = cos(angle), -sin(angle)
        return (round(x), round(y)) if abs(abs(x) - abs(y)) > LEVEL else (0, 0)

    def _edges(self, at: int) -> tuple[float, float]:
        """Return where a character begins and ends on its line."""
        raw.FPDFText_GetCharBox(self._text, at, *self._box)
        left, right, bottom, top = (value.value for value in self._box)
        x, y = self._way
        ends = left * x + bottom * y, right * x + top * y
        return min(ends), max(ends)

    def _origin(self, at: int) -> tuple[float, float]:
        """Return where a character stands, along its line and above the foot of the page."""
        raw.FPDFText_GetCharOrigin(self._text, at, *self._point)
        (right, up), (x, y) = (value.value for value in self._point), self._way
        return right * x + up * y, up * x - right * y

    def _size(self, at: int) -> float:
        """Return the size in points on the page: what the font was set to, as its matrix scales it."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, at, matrix)
        scale = float((matrix.c**2 + matrix.d**2) ** 0.5)
        return float(raw.FPDFText_GetFontSize(self._text, at)) * (scale or 1.0)

    def _is_bold(self, at: int) -> bool:
        name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        raw.FPDFText_GetFontInfo(self._text, at, name, _FONT_NAME_BYTES, None)
        return bool(_BOLD_FONT.search(name.value.decode("utf-8", "replace")))


def _string(codes: Sequence[int]) -> str:
    """Return clean text of UTF-16 units or whole characters, accents with the letters that they belong to."""
    text = "".join(map(chr, codes)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return one_line(clean_lines(_PARTED_MARK.sub("", text).translate(_BULLETS)))


def _cells(pieces: Iterator[Cell]) -> Iterator[Cell]:
    """Yield the cells with words, a lone list marker or number together with what follows it."""
    marker: Cell | None = None
    for cell in pieces:
        if not cell.text:
            continue
        if marker:
            mark = _LONE_BULLETS.get(marker.text, marker.text)
            yield Cell(f"{mark} {cell.text}", marker.left, marker.gap)
            marker = None
        elif _LONE_MARKER.fullmatch(cell.text) or cell.text in _LONE_BULLETS:
            marker = cell
        else:
            yield cell
    if marker:
        yield marker
