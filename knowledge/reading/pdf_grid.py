"""The ruled tables of a PDF's page: drawn lines make a grid, and each character stands in one of its cells."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as raw

_MAX_PATHS = 5000
"""Drawn shapes of a page above which it is a drawing, and no table is looked for."""
_THIN = 6.5
"""Width, in points, up to which a shape is a line; PDFium adds the reach of sharp corners."""
_SHORT = 8.0
"""Length, in points, up to which a shape is a dot or a corner."""
_BESIDE = 2.5
"""Distance, in points, up to which two lines are one: borders are drawn twice, or in pieces."""
_RECTANGLE = 5
"""Segments of a path that is a rectangle."""


class GridCell(NamedTuple):
    """A cell of a ruled table, by its edges in points from the lower left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a place is in this cell."""
        return self.left <= x < self.right and self.bottom <= y < self.top


class Grid:
    """The lines drawn on a page."""

    def __init__(self, page: Any) -> None:
        across: list[tuple[float, float, float]] = []
        upright: list[tuple[float, float, float]] = []
        for left, bottom, right, top, is_rectangle in _shapes(page):
            if top - bottom <= _THIN and right - left > _SHORT:
                across.append(((bottom + top) / 2, left, right))
            elif right - left <= _THIN and top - bottom > _SHORT:
                upright.append(((left + right) / 2, bottom, top))
            elif is_rectangle and min(right - left, top - bottom) > _SHORT:
                across += [(bottom, left, right), (top, left, right)]
                upright += [(left, bottom, top), (right, bottom, top)]
        self._across, self._upright = _joined(across), _joined(upright)
        self._heights = [height for height, _ in self._across]
        self._sides = [side for side, _ in self._upright]

    @property
    def may_have_tables(self) -> bool:
        """Whether there are enough lines for two cells."""
        return len(self._heights) > 1 and len(self._sides) > 2

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """Return the cell around a place; None for one outside of tables."""
        if not (self._sides[0] <= x <= self._sides[-1] and self._heights[0] <= y <= self._heights[-1]):
            return None
        left = _nearest(self._upright, range(bisect_right(self._sides, x) - 1, -1, -1), y)
        right = _nearest(self._upright, range(bisect_right(self._sides, x), len(self._sides)), y)
        bottom = _nearest(self._across, range(bisect_right(self._heights, y) - 1, -1, -1), x)
        top = _nearest(self._across, range(bisect_left(self._heights, y), len(self._heights)), x)
        if left is None or right is None or bottom is None or top is None:
            return None
        return GridCell(left, top, right, bottom)


def _shapes(page: Any) -> Iterator[tuple[float, float, float, float, bool]]:
    """Yield left, bottom, right and top of each shape, and whether it is a rectangle with an outline, no shade."""
    edges = [ctypes.c_float() for _ in range(4)]
    fill, is_drawn = ctypes.c_int(), ctypes.c_int()
    paths = [
        shape
        for at in range(min(raw.FPDFPage_CountObjects(page), 20 * _MAX_PATHS))
        if raw.FPDFPageObj_GetType(shape := raw.FPDFPage_GetObject(page, at)) == raw.FPDF_PAGEOBJ_PATH
    ]
    for shape in paths if len(paths) <= _MAX_PATHS else ():
        if raw.FPDFPageObj_GetBounds(shape, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            raw.FPDFPath_GetDrawMode(shape, fill, is_drawn)
            yield left, bottom, right, top, bool(is_drawn) and raw.FPDFPath_CountSegments(shape) == _RECTANGLE


_Ruled = Sequence[tuple[float, list[tuple[float, float]]]]
"""Lines by their place, each with the stretches that are drawn."""


def _joined(lines: Sequence[tuple[float, float, float]]) -> _Ruled:
    """Return lines in ascending order; those side by side are one, and so are pieces that touch."""
    found: list[tuple[float, list[tuple[float, float]]]] = []
    for place, begin, end in sorted(lines):
        if not found or place - found[-1][0] > _BESIDE:
            found.append((place, []))
        found[-1][1].append((begin, end))
    return [(place, _merged(stretches)) for place, stretches in found]


def _merged(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for begin, end in sorted(stretches):
        if merged and begin <= merged[-1][1] + _BESIDE:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((begin, end))
    return merged


def _nearest(lines: _Ruled, order: range, place: float) -> float | None:
    """Return where the first line, in this order, is drawn that passes a place."""
    for at in order:
        where, stretches = lines[at]
        if any(begin <= place <= end for begin, end in stretches):
            return where
    return None
