"""Counts by day, stacked."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from bot.calculations.formats import write_number
from bot.pictures.axes import PLOT_HEIGHT, Plane, foot_labels, plane_left, round_ticks, tick_labels, tick_rows
from bot.pictures.lettering import drawable, fitting_size, width_of
from bot.pictures.marks import BACKGROUND, Box, Mark, Picture, Words
from bot.pictures.page import (
    BODY_SIZE,
    GAP,
    KEY_INDENT,
    LINE_MIDDLE,
    PAGE_MARGIN,
    PAGE_WIDTH,
    SERIES_COLOURS,
    SMALLEST_SIZE,
    Page,
)
from bot.pictures.painting import paint
from bot.texts import texts_for
from knowledge.guide import Language

_KEY_BOX = 30
"""Pixels of the coloured square before a name in the key: about as high as a capital letter."""
_HEADROOM = Decimal("1.1")
"""The upright axis reaches a tenth above the highest stack, where its total is written."""
_STACK_SHARE = 0.76
"""Part of a day's width that its stack fills."""
_WIDEST_STACK = 150
"""Pixels; wider stacks of a few days would look like a wall."""
_SEAM, _LEAST_WITH_SEAM = 2, 6
"""Pixels of white between the parts of a stack, and the height above which a part has room for it."""
_TOTALS_SHARE = 0.95
"""Part of a day's width that its total may fill."""
_TOTAL_TOP, _TOTAL_MIDDLE = 1.2, 0.7
"""Top and middle of a total above its stack, as parts of its size of type."""

DailyCounts = Sequence[tuple[date, Mapping[str, int]]]
"""The days in order, each with its counts by key."""


def days_chart(title: str, days: DailyCounts, series: Mapping[str, str], language: Language) -> bytes:
    """Return a PNG of counts by day, stacked; `series` maps the keys of the counts to their names."""
    return paint(days_picture(title, days, series, language))


def days_picture(title: str, days: DailyCounts, series: Mapping[str, str], language: Language) -> Picture:
    """Return the layout of `days_chart`."""
    page = Page(title)
    page.y += GAP
    for (key, name), colour in zip(series.items(), SERIES_COLOURS * len(series), strict=False):
        total = write_number(Decimal(sum(counts.get(key, 0) for _, counts in days)), language)
        page.marks.append(Box(PAGE_MARGIN, page.y + LINE_MIDDLE * BODY_SIZE - _KEY_BOX / 2, _KEY_BOX, _KEY_BOX, colour))
        page.write(
            texts_for(language).charts.series.format(label=name, total=total), BODY_SIZE, x=PAGE_MARGIN + KEY_INDENT
        )
    _add_days(page, days, tuple(series), language)
    return page.picture()


def _add_days(page: Page, days: DailyCounts, keys: tuple[str, ...], language: Language) -> None:
    stacks = [[counts.get(key, 0) for key in keys] for _, counts in days]
    most = Decimal(max((sum(stack) for stack in stacks), default=0))
    end = max(most, Decimal(1)) * _HEADROOM
    ticks = round_ticks(Decimal(0), end, least=Decimal(1))
    labels = tick_labels(ticks, language)
    top, across = page.y + 2 * GAP, Decimal(max(len(days), 1))
    plane = Plane(plane_left(labels), top, PAGE_WIDTH - PAGE_MARGIN, top + PLOT_HEIGHT, across, Decimal(0), end)
    page.marks += tick_rows(plane, ticks, labels)
    page.marks += _stack_marks(stacks, plane)
    page.marks += _stack_totals(stacks, plane, language)
    page.marks += _day_names([day for day, _ in days], plane, language)
    page.y = plane.bottom + 3 * GAP


def _day_width(plane: Plane) -> float:
    return plane.x(Decimal(1)) - plane.left


def _middle_of_day(index: int, plane: Plane) -> float:
    return plane.left + (index + 0.5) * _day_width(plane)


def _stack_marks(stacks: Sequence[Sequence[int]], plane: Plane) -> Iterator[Mark]:
    """Yield the parts of each stack from the bottom up, with a white seam where a part is high enough for one."""
    width = min(_STACK_SHARE * _day_width(plane), _WIDEST_STACK)
    for index, stack in enumerate(stacks):
        below = 0
        for count, colour in zip(stack, SERIES_COLOURS * len(stack), strict=False):
            top, bottom = plane.y(Decimal(below + count)), plane.y(Decimal(below))
            seam = _SEAM if below and bottom - top > _LEAST_WITH_SEAM else 0
            yield Box(_middle_of_day(index, plane) - width / 2, top, width, bottom - top - seam, colour)
            below += count


def _stack_totals(stacks: Sequence[Sequence[int]], plane: Plane, language: Language) -> Iterator[Mark]:
    """Yield each day's total above its stack, on a white box over the grid, if there is room for all totals."""
    totals = [drawable(write_number(Decimal(sum(stack)), language)) for stack in stacks]
    size = fitting_size(totals, _TOTALS_SHARE * _day_width(plane), BODY_SIZE)
    if size < SMALLEST_SIZE:
        return
    for index, (text, stack) in enumerate(zip(totals, stacks, strict=True)):
        x, y, width = _middle_of_day(index, plane), plane.y(Decimal(sum(stack))), width_of(text, size)
        yield Box(x - width / 2, y - _TOTAL_TOP * size, width, size, BACKGROUND)
        yield Words(x, y - _TOTAL_MIDDLE * size, text, size, "center")


def _day_names(days: Sequence[date], plane: Plane, language: Language) -> Iterator[Mark]:
    """Yield the dates below the stacks; the last day is always among them."""
    names = [drawable(format_date(day, texts_for(language).charts.day, locale=language)) for day in days]
    return foot_labels([(_middle_of_day(index, plane), name) for index, name in enumerate(names)], plane)
