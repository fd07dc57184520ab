"""The headings that a PDF names itself: the titles of its outline, found again among the lines of their pages."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from knowledge.reading.pdf_lines import OutlineEntry, PdfLine
from knowledge.toolbox.expressions import expression

_LEAST_FOUND = 5
"""Titles that must stand on their pages, at least, for an outline to be believed."""
_FOUND_SHARE = 0.7
"""Share of an outline's titles that must stand on their pages."""
_PAGES_A_TITLE = 15
"""Pages for which an outline has one title, at least; one with fewer names parts, and their headings are missing."""
_MOST_LINES = 5
"""Lines of a heading at most."""
_COUNT = expression(
    r"(?i:(?:chapter|appendix|part|section|chương|phụ lục|phần|mục|điều)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*|[IVXLC]{1,7})[.):]?\s+"
)
_NO_LETTER = expression(r"[\W_]+")


def outline_headings(pages: Sequence[Sequence[PdfLine]], outline: Sequence[OutlineEntry]) -> Mapping[PdfLine, int]:
    """Return the lines that an outline names, with the number of the title that each belongs to.

    Empty where the outline does not fit the pages, or names only few places.
    """
    if sum(line.is_on_slide for page in pages for line in page[:1]) > len(pages) / 2:
        return {}  # An outline of slides names parts, and each slide has a title.
    by_page: defaultdict[int, list[tuple[int, OutlineEntry]]] = defaultdict(list)
    for number, entry in enumerate(outline):
        by_page[entry.page].append((number, entry))
    named: dict[PdfLine, int] = {}
    for page, entries in by_page.items():
        lines = pages[page] if 0 <= page < len(pages) else ()
        for number, entry in entries:
            named.update((line, number) for line in _lines_of(entry.title, lines, named))
    found = len(set(named.values()))
    enough = max(_LEAST_FOUND, _FOUND_SHARE * len(outline), len(pages) / _PAGES_A_TITLE)
    return named if found >= enough else {}


def stands_in(title: str, pages: Sequence[Sequence[PdfLine]]) -> bool:
    """Tell whether a title stands on pages, in other than capital letters alone: those are of an institution."""
    text = "".join(_letters(line.text) for page in pages for line in page)
    return bool(_letters(title)) and not title.isupper() and _letters(title) in text


def _lines_of(title: str, lines: Sequence[PdfLine], taken: Mapping[PdfLine, int]) -> Sequence[PdfLine]:
    """Return the neighbouring lines that make up a title, with or without its number; none where it is not there."""
    wanted = {letters for skip in (0, _count_length(title)) if (letters := _letters(title[skip:]))}
    longest = max(map(len, wanted), default=0)
    for start, line in enumerate(lines):
        if line in taken:
            continue
        for skip in {0, _count_length(line.text)}:
            text = ""
            for end in range(start, min(start + _MOST_LINES, len(lines))):
                text += _letters(lines[end].text[skip:] if end == start else lines[end].text)
                if text in wanted:
                    return lines[start : end + 1]
                if len(text) > longest:
                    break
    return ()


def _count_length(text: str) -> int:
    """Return the characters of the number that a title begins with."""
    found = _COUNT.match(text)
    return found.end() if found else 0


def _letters(text: str) -> str:
    """Return the letters and digits alone: spaces, hyphens and quotes differ between outlines and pages."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())
