"""Footnotes of a PDF: small type at the foot of pages, which would stand amid a sentence that the next page ends."""

from collections.abc import Iterator, Sequence

from knowledge.reading.pdf_layout import SAME_SIZE, body_size
from knowledge.reading.pdf_lines import PdfLine
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

_MARK = expression(r"(?:\d{1,3}|[*†‡§]{1,3}|\(\d{1,2}\)|\[\d{1,2}\])[.)]?(?: |(?=[^\W\d_]))")
"""What a footnote begins with."""


def footnotes_behind(pages: Sequence[Sequence[PdfLine]]) -> Iterator[PdfLine]:
    """Yield the lines of all pages, footnotes behind the sentence in which their page ends."""
    body = body_size([line for page in pages for line in page])
    waiting: list[PdfLine] = []
    for page in pages:
        notes = _footnotes(page, body)
        apart = set(map(id, notes))
        text = [line for line in page if id(line) not in apart]
        going_on = _going_on(text)
        yield from text[:going_on]
        yield from waiting
        yield from text[going_on:]
        waiting = notes
    yield from waiting


def _footnotes(page: Sequence[PdfLine], body: float) -> list[PdfLine]:
    """Return the lines at the foot of a page in smaller type, from the first that begins with a mark on."""
    at = len(page)
    while at and page[at - 1].size < (1 - SAME_SIZE) * body and page[at - 1].grid_cell is None:
        at -= 1
    while at < len(page) and not _MARK.match(page[at].text):
        at += 1
    above = min((line.base for line in page[:at]), default=0.0)
    return list(page[at:]) if all(line.base < above for line in page[at:]) else []


def _going_on(text: Sequence[PdfLine]) -> int:
    """Return how many lines at the top of a page belong to the sentence of the page before it."""
    if not text or not text[0].text[0].islower():
        return 0
    ends = (at for at, line in enumerate(text) if ends_sentence(line.text))
    return next(ends, 0) + 1
