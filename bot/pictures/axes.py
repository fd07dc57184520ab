"""The plane between two axes: from values to pixels, round numbers for the ticks, and their labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from bot.calculations.formats import write_number
from bot.pictures.lettering import drawable, width_of
from bot.pictures.marks import GRID_COLOUR, MUTED_COLOUR, Mark, Stroke, Words
from bot.pictures.page import GAP, PAGE_MARGIN, PAGE_WIDTH, SMALL_SIZE
from bot.texts import texts_for
from knowledge.guide import Language

PLOT_HEIGHT = 660
"""Height of a plane in pixels: with title and key, the picture is about as high as it is wide."""
BESIDE_PLANE = 28
"""Pixels from the plane to the labels on its left; a spot may stand on the edge."""
MOST_TICKS = 7
"""Parts that the ticks of the upright axis cut it into, at most: their labels stay well apart."""

_FOOT_TICK = 8
"""Length in pixels of a tick at the foot of the plane."""
_GRID_WIDTH, _ZERO_WIDTH = 2, 3
"""Width in pixels of the lines across; that of zero stands out."""
_ROUND_STEPS = (1, 2, 5, 10)
"""Distances between ticks that people count in, times a power of ten."""
_PLAIN_TICKS_BELOW = 10_000
"""Ticks below this number are written out; above, in thousands, millions, ..."""


@dataclass(frozen=True)
class Plane:
    """The edges of a plane in pixels, and the values at its ends; the axis across starts at 0."""

    left: float
    top: float
    right: float
    bottom: float
    x_end: Decimal
    y_start: Decimal
    y_end: Decimal

    def x(self, value: Decimal) -> float:
        """Return where a value of the axis across stands."""
        return self.left + fraction(value, self.x_end) * (self.right - self.left)

    def y(self, value: Decimal) -> float:
        """Return where a value of the upright axis stands."""
        return self.bottom - fraction(value - self.y_start, self.y_end - self.y_start) * (self.bottom - self.top)


def fraction(part: Decimal, whole: Decimal) -> float:
    """Return which part of the whole this is; 0 where the whole is 0."""
    return float(part / whole) if whole else 0


def plane_left(labels: Sequence[str]) -> float:
    """Return the left edge of a plane that leaves room for labels beside it."""
    return PAGE_MARGIN + max(width_of(label, SMALL_SIZE) for label in labels) + BESIDE_PLANE


def tick_rows(plane: Plane, ticks: Sequence[Decimal], labels: Sequence[str]) -> Iterator[Mark]:
    """Yield for each tick of the upright axis a line across, darker at zero, and its label on the left."""
    for tick, label in zip(ticks, labels, strict=True):
        y = plane.y(tick)
        colour, width = (GRID_COLOUR, _GRID_WIDTH) if tick else (MUTED_COLOUR, _ZERO_WIDTH)
        yield Stroke((plane.left, y), (plane.right, y), colour, width)
        yield Words(plane.left - BESIDE_PLANE, y, label, SMALL_SIZE, "right", MUTED_COLOUR)


def foot_labels(labels: Sequence[tuple[float, str]], plane: Plane) -> Iterator[Mark]:
    """Yield labels at evenly spaced places below the plane.

    Where not all have room, every second, third, ... is shown, counted from the last.
    """
    for place, label in _with_room(labels):
        yield Stroke((place, plane.bottom), (place, plane.bottom + _FOOT_TICK), MUTED_COLOUR)
        middle = plane.bottom + GAP + 0.5 * SMALL_SIZE
        yield Words(_inside(place, label), middle, label, SMALL_SIZE, "center", MUTED_COLOUR)


def _with_room(labels: Sequence[tuple[float, str]]) -> Sequence[tuple[float, str]]:
    """Return as many of the labels as stand apart, from the last to the first."""
    every = 1
    while not _stand_apart(labels[::-every]):
        every += 1
    return labels[::-every]


def _stand_apart(labels: Sequence[tuple[float, str]]) -> bool:
    """Tell whether labels, from right to left, have a gap between them."""
    spans = [(_inside(place, label), width_of(label, SMALL_SIZE) / 2) for place, label in labels]
    return all(right - half - GAP >= left + other for (right, half), (left, other) in pairwise(spans))


def _inside(place: float, label: str) -> float:
    """Return the middle of a label, moved left where its end would leave the picture."""
    return min(place, PAGE_WIDTH - GAP - width_of(label, SMALL_SIZE) / 2)


def round_ticks(low: Decimal, high: Decimal, most: int = MOST_TICKS, least: Decimal = Decimal(0)) -> list[Decimal]:
    """Return round numbers from `low` to `high`, at least `least` apart, that cut the span into at most `most` parts.

    `high` is greater than `low`.
    """
    rough = (high - low) / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = max(least, next(power * times for times in _ROUND_STEPS if power * times >= rough))
    first, last = ((value / step).to_integral_value(way) for value, way in ((low, ROUND_CEILING), (high, ROUND_FLOOR)))
    return [step * times for times in range(int(first), int(last) + 1)]


def tick_labels(ticks: Sequence[Decimal], language: Language) -> list[str]:
    """Return how ticks are written: large ones all in the same scale (thousands, millions, ...)."""
    most = max(abs(tick) for tick in ticks)
    scales = texts_for(language).charts.scales
    powers = [power for power in scales if most >= max(_PLAIN_TICKS_BELOW, 10 ** int(power))]
    if not powers:
        return [drawable(write_number(tick, language)) for tick in ticks]
    scaled = [tick.scaleb(-int(powers[-1])) for tick in ticks]
    return [scales[powers[-1]].format(number=write_number(tick, language)) if tick else "0" for tick in scaled]
