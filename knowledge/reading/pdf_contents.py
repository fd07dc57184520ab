"""Lists of contents of a PDF: lines that end with the numbers of pages, in ascending order."""

import re
from collections.abc import Iterator, Sequence

from knowledge.reading.pdf_lines import PdfLine
from knowledge.toolbox.expressions import expression

_LEAST_ENTRIES = 4
"""Entries in a row that make a list of contents; a table may have a few rising numbers by chance."""
_ENTRY_SHARE = 0.6
"""Share of the lines from the first entry to the last that must be entries: long titles are wrapped."""
_WRAPPED = 3
"""Lines without a page's number in a row that may stand inside a list of contents, as wrapped titles do."""
_LEADERS = expression(r"(?<![.…_·])(?<![.…_·]\s)(?:[.…_·]\s?){4,}+\s*+\d*$")
_ENTRY = expression(r".*(?:\s|[.…_·])(\d{1,4})$")
_TITLE = expression(
    r"(?:mục lục|(?:table of )?contents|nội dung|danh mục .{3,20}|list of \w+)[\s:]*(?:\d+)?", re.IGNORECASE
)
"""What stands above a list of contents."""


def without_contents(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Return the lines of all pages without lists of contents and the titles above them.

    Such a list begins under a title of its own or has leaders (dots up to the numbers); it may go on at the top of the
    next pages.
    """
    kept: list[list[PdfLine]] = []
    last_number = 0
    for page in pages:
        dropped, last_number = _contents_of(page, last_number, len(pages))
        kept.append([line for at, line in enumerate(page) if at not in dropped])
    return kept


def _contents_of(page: Sequence[PdfLine], before: int, most: int) -> tuple[set[int], int]:
    """Return the places of the lines of contents on a page, and the last number in them; 0 where no list goes on.

    `before` is the last number on the page before it, if that was contents.
    """
    numbers = [_page_number(line.text, most) for line in page]
    dropped: set[int] = set()
    last = 0
    for run in _runs(numbers, before):
        entries = [at for at in run if numbers[at] is not None]
        title = next((at for at in range(run[0] - 1, max(run[0] - 3, -1), -1) if _TITLE.fullmatch(page[at].text)), None)
        goes_on = before and run[0] <= _WRAPPED
        leads = sum(bool(_LEADERS.search(page[at].text)) for at in run) >= len(entries) / 2
        if len(entries) < (2 if goes_on else _LEAST_ENTRIES) or not (goes_on or title is not None or leads):
            continue
        first = title if title is not None else (0 if goes_on else run[0])
        dropped |= set(range(first, run[-1] + 1))
        last = numbers[entries[-1]] or 0
    return dropped, last


def _page_number(text: str, most: int) -> int | None:
    """Return the page's number at the end of a line of contents; None for other lines."""
    found = _ENTRY.fullmatch(text)
    if found is None or not any(map(str.isalpha, text)):
        return None
    number = int(found[1])
    return number if 0 < number <= 2 * most + 20 else None


def _runs(numbers: Sequence[int | None], before: int) -> Iterator[list[int]]:
    """Yield the places of lines in which numbers do not fall, from the first number of each run to its last."""
    run: list[int] = []
    last, gap = before, 0
    for at, number in enumerate(numbers):
        if number is None:
            gap += 1
            continue
        if run and (gap > _WRAPPED or number < last):
            yield from _dense(run, numbers)
            run = []
        if not run or number >= last:
            run = [*run, at] if not run else [*run, *range(run[-1] + 1, at + 1)]
        last, gap = number, 0
    if run:
        yield from _dense(run, numbers)


def _dense(run: Sequence[int], numbers: Sequence[int | None]) -> Iterator[list[int]]:
    """Yield a run, if most of its lines have numbers."""
    if sum(numbers[at] is not None for at in run) >= _ENTRY_SHARE * len(run):
        yield list(run)
