"""Page numbers, headers and footers of a PDF: lines that are repeated at the top and bottom edges of its pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.reading.pdf_layout import LARGER, SAME_SIZE, body_size
from knowledge.reading.pdf_lines import PdfLine
from knowledge.toolbox.expressions import expression

_EDGE_LINES = 2
"""Lines at the top and at the bottom of a page that may be headers and footers."""
_REPEATED = 3
"""Pages on which a line at the edge must stand to count as a header or footer."""
_HEAD_GAP = 2.0
"""Distance below a small first line from which on that line is a header."""
_NUMBERED_SHARE = 0.3
"""Share of pages whose headers or footers must count on for their numbers to be told from others."""
_NUMBER = expression(r"\d{1,4}")
_BESIDE = expression(r"\A(\d{1,4})(?=\s|\Z)|(?<=\s)(\d{1,4})(?:\s*(?:/|of|trên)\s*\d{1,4})?\Z")
_PAGE_NUMBER = expression(
    r"(?:trang|page|p\.)?[\s|–-]*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|trên)\s*\d{1,4})?[\s|–-]*", re.IGNORECASE
)


def without_page_edges(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Return the lines of each page without page numbers, headers and footers: lines repeated at the edges of pages."""
    body = body_size([line for page in pages for line in page])
    headings = {line.text for page in pages for line in page if line.size > LARGER * body}
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(key for edge in edges for key in {key for line in edge for key in _keys(line, edge, body)})
    enough = min(_REPEATED, max(len(pages), 2))
    first_number = _first_number(edges)
    kept: list[list[PdfLine]] = []
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        running = {
            id(line)
            for line in edge
            if any(counts[key] >= enough for key in _keys(line, edge, body))
            or (_PAGE_NUMBER.fullmatch(line.text) and (len(pages) > 1 or not line.text[0].isdigit()))
            or (line.size < body and line.text in headings)
            or (line.size <= LARGER * body and first_number is not None and first_number + number in _beside(line.text))
        } | set(map(id, _small_heads(page, body)))
        kept.append([line for line in page if id(line) not in running])
    return kept


def _first_number(edges: Sequence[Sequence[PdfLine]]) -> int | None:
    """Return the number that the first page has or would have, where headers or footers of enough pages count them."""
    counts = Counter(
        found
        for number, edge in enumerate(edges)
        for found in {beside - number for line in edge for beside in _beside(line.text)}
    )
    if not counts:
        return None
    first, count = counts.most_common(1)[0]
    return first if count >= max(_REPEATED, _NUMBERED_SHARE * len(edges)) else None


def _beside(text: str) -> set[int]:
    """Return the numbers at the beginning and the end of a line that may be its page's, as in `12 Chapter 2`."""
    return {int(found[1] or found[2]) for found in _BESIDE.finditer(text)}


def _edge_lines(page: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines that may be headers and footers, from top to bottom."""
    by_height = sorted(page, key=lambda line: -line.base)
    return by_height[:_EDGE_LINES] + by_height[_EDGE_LINES:][-_EDGE_LINES:]


def _keys(line: PdfLine, edge: Sequence[PdfLine], body: float) -> Iterator[str]:
    """Yield what makes a line a repetition of another page's: the same words, or the same but for the page number."""
    yield line.text.casefold()
    if line in (edge[0], edge[-1]) and line.size <= LARGER * body:
        counted = _NUMBER.sub(lambda number: f"#{int(number[0]) - line.page}", line.text.casefold())
        yield f"counted: {counted}"


def _small_heads(page: Sequence[PdfLine], body: float) -> Iterator[PdfLine]:
    """Yield the first line if it is in small type and stands well above the second."""
    first, second = (*sorted(page, key=lambda line: -line.base)[:2], None, None)[:2]
    if first and second and first.size < (1 - SAME_SIZE) * body and first.base - second.base > _HEAD_GAP * body:
        yield first
