"""Scans: pictures of pages, read by tesseract where it is installed with Vietnamese.

Tesseract gets each picture by a pipe and writes into one. It runs within the limits of the process that reads the file.
"""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from statistics import median
from typing import Any

import pypdfium2 as pdfium

from knowledge.reading.document import Document
from knowledge.reading.pdf import arrange_lines
from knowledge.reading.pdf_lines import PdfCell, PdfLine
from knowledge.toolbox.cleaning import clean_lines, one_line
from knowledge.toolbox.errors import UnusableFileError
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.tesseract import PROGRAM, SCAN_LANGUAGES

MAX_SCANNED_PAGES = 30
"""Pages of a scan: one takes 1 to 2 seconds of processor time."""
_DOTS_AN_INCH = 200
"""Dots to an inch of the picture that is read: an A4 page is 2,339 high, within the limit below."""
_MOST_DOTS = 2600
"""Length of a picture's longer side, at most: hostile pages are as large as a house."""
_POINTS_AN_INCH = 72
"""Points of a PDF page in an inch, by the format."""
_PAGE_SECONDS = 15
"""Seconds that a page may take to be read: a full one takes 1 to 2."""
_SURE = 40.0
"""Confidence of a line's words, from 0 to 100, below which it is no text but a part of a picture."""
_SHORT = 60
"""Characters of a line in larger type, at most: longer ones have a speck or a stamp in them."""
_LARGE = 1.35
"""Height of a line, in usual heights, from which on it is set in larger type; tesseract measures letters, not type."""
_LINE, _WORD = "4", "5"
_CELLS = 12
"""Cells of a row: level, page, block, paragraph, line, word, left, top, width, height, sureness and text."""
_MARKS = expression(r"\A(?:[_~—=•*] ?)+(?:\+ )?(?=\S)")
"""How dashes of lists are recognized."""


def read_scan(data: bytes) -> Document:
    """Return what stands on the pictures of a PDF's pages; raise UnusableFileError."""
    document = pdfium.PdfDocument(data)
    if len(document) > MAX_SCANNED_PAGES:
        raise UnusableFileError("too_many_pages", f"more than {MAX_SCANNED_PAGES} scanned pages")
    pages = [_read_page(document, number) for number in range(len(document))]
    if not any(pages):
        raise UnusableFileError("scanned", "no text in it, and none that can be recognized")
    return arrange_lines(pages)


def _read_page(document: Any, number: int) -> list[PdfLine]:
    """Return a page's lines; a damaged page has none."""
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return []
    scale = _scale_of(page)
    return list(_lines(_recognized(_picture(page, scale)), number, scale))


def _scale_of(page: Any) -> float:
    """Return how many dots a point gets."""
    longer = max(page.get_width(), page.get_height(), 1)
    return float(min(_DOTS_AN_INCH / _POINTS_AN_INCH, _MOST_DOTS / longer))


def _picture(page: Any, scale: float) -> bytes:
    """Return a page as a grey picture in the format PGM."""
    picture = page.render(scale=scale, grayscale=True)
    rows = bytes(picture.buffer)
    tight = b"".join(rows[at : at + picture.width] for at in range(0, picture.stride * picture.height, picture.stride))
    return b"P5 %d %d 255\n%s" % (picture.width, picture.height, tight)


def _recognized(picture: bytes) -> str:
    """Return tesseract's table of lines and words; nothing for a picture that takes too long or that it refuses."""
    command = [PROGRAM, "stdin", "stdout", "-l", "+".join(SCAN_LANGUAGES), "--psm", "3", "tsv"]
    try:
        done = subprocess.run(
            command,
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=_PAGE_SECONDS * 3,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ""
    return clean_lines(done.stdout.decode("utf-8", "replace"))


def _lines(table: str, page: int, scale: float) -> Iterator[PdfLine]:
    """Yield the lines of a page, with places in points, measured from its foot as in a PDF."""
    words: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    sureness: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    boxes: dict[tuple[str, str, str], list[float]] = {}
    for row in table.splitlines()[1:]:
        level, _, block, paragraph, line, _, *measures, sure, text = (row.split("\t") + [""] * _CELLS)[:_CELLS]
        place = block, paragraph, line
        if level == _LINE:
            boxes[place] = [int(measure) / scale for measure in measures]
        elif level == _WORD and text.strip():
            words[place].append(one_line(text))
            sureness[place] += float(sure)
    usual = median([height for _, _, _, height in boxes.values()] or [1])
    for place, (left, top, width, height) in boxes.items():
        text = _MARKS.sub("- ", " ".join(words[place]), count=1)
        if text and sureness[place] >= _SURE * len(words[place]):
            is_large = height >= _LARGE * usual and len(text) <= _SHORT and not text[0].islower()
            size = height if is_large else usual
            yield PdfLine((PdfCell(text, left),), left, left + width, -top - height, size, page=page)
