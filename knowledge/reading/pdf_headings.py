"""Which lines of a PDF are headings, by their neighbours: what is bold may also be a label or a table."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from knowledge.reading.lines import CHAPTER_LINE, find_marker
from knowledge.reading.pdf_layout import LARGER, Layout, is_same_size
from knowledge.reading.pdf_lines import OutlineEntry, PdfLine
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.sentences import ends_sentence

_CELL_GAP = 1.5
"""Width of a gap, in type sizes, from which on a bold line is the head of a table."""
_INDENT = 1.0
"""Indent, in type sizes, from which on a line below a bold one explains it."""
_TITLE_PAGE = 500
"""Characters of text, beside headings, that a title page may have."""
_TEXT = 25
"""Characters of text, at least, below a heading on a title page; a date has fewer."""
_REPEATED = 4
"""Times from which on the same bold line is a label or the head of a table."""
_MOST_HEADING = 200
"""Characters of a heading at most: longer text in large type is an introduction."""
_MOST_SENTENCE = 80
"""Characters of a heading that ends with a full stop."""
_CHAPTER = expression(
    r"(?:chương|phần|phụ lục|chapter|part|appendix) (?:\d{1,3}|[ivxlc]{1,6}|[a-z]|thứ \w+)[.:]?", re.IGNORECASE
)
_DECIMAL = expression(r"(?:\d{1,3}(?:\.\d{1,3})+|[IVXLC]{1,6})[.)]? (?=[^\W\d_])")
_COUNTED = expression(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\w{3,5}teen|twelve|eleven|twenty)", re.IGNORECASE
)
_TOP_LEVEL = 2
"""The level of an outline's first titles, below the document's title."""
_LABELS = expression(
    r"(?:note|tip|caution|warning|important|hint|danger|example|remark|attention|see also|"
    r"lưu ý|chú ý|ghi chú|cảnh báo|mẹo|ví dụ|quan trọng|nhận xét|xem thêm)s?\s?\d{0,2}[.:!]?",
    re.IGNORECASE,
)
"""Labels of boxes and remarks."""
_NUMBERED = expression(
    r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*|[IVXLC]{1,7})[.)]? |(?i:chương|phần|bài|mục|điều|chapter|part) \S+ "
)


Leveled: TypeAlias = tuple[PdfLine, int | None]
"""A line with its level as a heading, 1 for the title; None for one that is none."""


def heading_levels(lines: Sequence[PdfLine], layout: Layout) -> list[Leveled]:
    """Return each line with its level as a heading; there are none in tables."""
    levels = [None if line.grid_cell else layout.level(line) for line in lines]
    _add_plain_chapters(lines, levels, layout)
    counts = Counter(line.text for line, level in zip(lines, levels, strict=True) if level is not None)
    for at, line in enumerate(lines):
        if levels[at] is None:
            continue
        before = lines[at - 1] if at and lines[at - 1].page == line.page else None
        after = lines[at + 1] if at + 1 < len(lines) and lines[at + 1].page == line.page else None
        is_small = line.size <= LARGER * layout.body
        if _is_other(line, before, None if before is None else levels[at - 1]) or (
            is_small and not _NUMBERED.match(line.text) and (_is_repeated(line, counts) or _is_term(line, after))
        ):
            levels[at] = None
    return list(zip(lines, _without_title_page(lines, levels), strict=True))


def named_headings(
    lines: Sequence[PdfLine], named: Mapping[PdfLine, int], outline: Sequence[OutlineEntry], layout: Layout
) -> list[Leveled]:
    """Return all lines with their levels where the outline names the headings; the lines of one heading are joined.

    `named` tells the number of a line's title in the outline. Labels such as `Chapter 2` stay headings, and the title.
    """
    leveled: list[Leveled] = []
    for number, run in groupby(lines, named.get):
        if number is None:
            leveled += [(line, layout.level(line) if _is_above(line, layout) else None) for line in run]
        else:
            first, *rest = run
            cells = tuple(cell for line in (first, *rest) for cell in line.cells)
            joined = replace(first, cells=cells, base=rest[-1].base if rest else first.base)
            leveled.append((joined, outline[number].depth + _TOP_LEVEL))
    return leveled


def _is_above(line: PdfLine, layout: Layout) -> bool:
    return layout.level(line) == 1 or is_chapter_label(line.text)


def _is_repeated(line: PdfLine, counts: Mapping[str, int]) -> bool:
    """Tell whether a line stands so often that it is a label; chapters of several rules may have the same titles."""
    return counts[line.text] >= _REPEATED and not line.text.isupper() and not _CHAPTER.fullmatch(line.text)


def _is_term(line: PdfLine, after: PdfLine | None) -> bool:
    """Tell whether a bold line is a term, with what it means below it further to the right."""
    return after is not None and not after.is_bold and after.left > line.left + _INDENT * line.size


def _add_plain_chapters(lines: Sequence[PdfLine], levels: list[int | None], layout: Layout) -> None:
    """Give `Chương II` in the type of the text, and the capitals below it, the level of a chapter."""
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        if levels[at] is None and _CHAPTER.fullmatch(line.text) and below.page == line.page and below.text.isupper():
            levels[at] = levels[at + 1] = layout.chapter_level


def _is_other(line: PdfLine, before: PdfLine | None, level_before: int | None) -> bool:
    """Tell whether a line in the type of headings is a label, the head of a table or the middle of a sentence."""
    if _LABELS.fullmatch(line.text):
        return True
    wide = [cell for cell in line.cells if cell.gap > _CELL_GAP * line.size]
    if wide and not _NUMBERED.match(f"{line.cells[0].text} "):
        return True
    if before is None or level_before is not None or not is_same_size(before, line):
        return False
    return line.text[0].islower() and not ends_sentence(before.text) and find_marker(line.text) is None


def _without_title_page(lines: Sequence[PdfLine], levels: Sequence[int | None]) -> list[int | None]:
    """Return the levels without the names and dates on a title page, a first page with little text.

    There, a heading has a number or stands right above text.
    """
    kept = list(levels)
    first = [at for at, line in enumerate(lines) if line.page == lines[0].page]
    if len(first) == len(lines) or sum(len(lines[at].text) for at in first if levels[at] is None) > _TITLE_PAGE:
        return kept
    for at in first:
        if kept[at] not in (None, 1) and not _NUMBERED.match(f"{lines[at].text} "):
            after = next((later for later in first if later > at and levels[later] != levels[at]), None)
            below = sum(len(lines[later].text) for later in first if later > at and levels[later] is None)
            if after is None or levels[after] is not None or below < _TEXT:
                kept[at] = None
    return kept


def begins_heading(text: str) -> bool:
    """Tell whether a line in the type of headings begins one of its own: it has a marker or a number."""
    return bool(find_marker(text) or _DECIMAL.match(text) or CHAPTER_LINE.match(text))


def is_chapter_label(text: str) -> bool:
    """Tell whether a heading only counts: `Chapter 2`, `CHƯƠNG II`, `TWO`."""
    return bool(_CHAPTER.fullmatch(text) or _COUNTED.fullmatch(text))


def join_label(label: str, title: str) -> str:
    """Return a heading behind the label above it: `Chapter 2. Installing`; a number in words says nothing."""
    return title if _COUNTED.fullmatch(label) else f"{label.rstrip('.:')}. {title}"


def is_too_long(text: str) -> bool:
    """Tell whether text in the type of headings is no heading, but a paragraph."""
    return len(text) > _MOST_HEADING or (len(text) > _MOST_SENTENCE and text.endswith("."))
