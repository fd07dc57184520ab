"""On which page of its file each point begins: told by how the blocks began that the points were made of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.guide import PointText
from knowledge.reading.document import PageMark, beginning_of
from knowledge.sections import Written

_LEAST = 8
"""Letters and digits that a beginning needs, so that it is not found in place of another."""
_MOST_COMPARED = 20
"""Blocks with these first letters that are compared: where so many begin alike, the next one is as good."""


def with_pages(written: Sequence[Written], marks: Sequence[PageMark]) -> list[Written]:
    """Return the sections with the page of each point; nothing changes where a format has no pages."""
    if not marks:
        return list(written)
    walk = _Walk(marks)
    return [replace(section, points=list(walk.placed(section.points))) for section in written]


class _Walk:
    """Goes through a file's marks in the order of its points, which is nearly that of its pages."""

    def __init__(self, marks: Sequence[PageMark]) -> None:
        self._marks = marks
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)
        for at, mark in enumerate(marks):
            if len(mark.beginning) >= _LEAST:
                self._by_first[mark.beginning[:_LEAST]].append(at)
        self._at = self._page = 0

    def placed(self, points: Sequence[PointText]) -> Iterator[PointText]:
        """Yield the points with their pages; one whose beginning is nowhere goes on on the page of the one before."""
        for point in points:
            # A label at the beginning of an item is the point's title, and no part of its text.
            found = self._next(point.text)
            found = self._next(f"{point.title} {point.text}") if found is None else found
            if found is not None:
                self._at, self._page = found + 1, self._marks[found].page
            yield replace(point, page=self._page)

    def _next(self, text: str) -> int | None:
        """Return the next block that begins as a text does, else the first one; None where there is none."""
        beginning = beginning_of(text)
        alike = self._by_first.get(beginning[:_LEAST], [])
        start = bisect_left(alike, self._at)
        for at in [*alike[start : start + _MOST_COMPARED], *alike[:_MOST_COMPARED]]:
            mark = self._marks[at].beginning
            if mark.startswith(beginning) or beginning.startswith(mark):
                return at
        return None
