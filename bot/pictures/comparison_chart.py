"""Bars by name: influencers side by side, one panel a measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.calculations.formats import Form, write_result
from bot.numbers.amounts import Unit
from bot.pictures.axes import fraction
from bot.pictures.lettering import cut_inside, drawable, fitting_size, width_of
from bot.pictures.marks import MUTED_COLOUR, Box, Mark, Picture, Stroke, Words
from bot.pictures.page import (
    BODY_SIZE,
    GAP,
    HEADING_SIZE,
    INNER_WIDTH,
    PAGE_MARGIN,
    PAGE_WIDTH,
    PANEL_COLOURS,
    SMALL_SIZE,
    WARNING_COLOUR,
    Page,
)
from bot.pictures.painting import paint
from bot.texts import texts_for
from knowledge.guide import Language

MOST_BARS = 20
"""Bars of one panel; with more, the picture would be too high for a screen."""

_ROW_HEIGHTS = ((6, 88), (12, 66), (MOST_BARS, 54))
"""Pixels of a row for up to so many bars: the more bars, the closer they stand."""
_LOWEST_ROW = _ROW_HEIGHTS[-1][1]
"""In rows as low as these the letters are small as well."""
_BAR_SHARE = 0.68
"""Part of its row that a bar fills; the rest keeps the bars apart."""
_NAME_SHARE = 0.36
"""Part of the inner width that names may take; longer ones are cut."""
_VALUE_SHARE = 0.7
"""Part of the width right of the names that values may take; wider ones are written smaller."""
_LEAST_BAR = 4
"""Pixels of the shortest bar of a value that is not zero, so that it can be seen."""


@dataclass(frozen=True)
class Bar:
    """One named value."""

    name: str
    value: Decimal


@dataclass(frozen=True)
class Panel:
    """Bars of one measure, in the order in which they are shown."""

    title: str
    bars: tuple[Bar, ...]
    form: Form
    currency: Unit | None = None


def comparison_chart(title: str, panels: Sequence[Panel], language: Language) -> bytes:
    """Return a PNG of the panels; of more than 20 bars, a panel shows the first 20 and says so."""
    return paint(comparison_picture(title, panels, language))


def comparison_picture(title: str, panels: Sequence[Panel], language: Language) -> Picture:
    """Return the layout of `comparison_chart`."""
    page = Page(title)
    for panel, colour in zip(panels, PANEL_COLOURS * len(panels), strict=False):
        _add_panel(page, panel, colour, language)
    return page.picture()


def _add_panel(page: Page, panel: Panel, colour: str, language: Language) -> None:
    texts = texts_for(language).charts
    bars = panel.bars[:MOST_BARS]
    page.y += 2 * GAP
    page.write(panel.title, HEADING_SIZE, bold=True)
    if len(bars) < len(panel.bars):
        page.write(texts.top.format(shown=len(bars), total=len(panel.bars)), SMALL_SIZE, ink=MUTED_COLOUR)
    if not bars:
        page.write(texts.nothing, BODY_SIZE, ink=MUTED_COLOUR)
        return
    page.y += GAP
    row = next(height for most, height in _ROW_HEIGHTS if len(bars) <= most)
    values = [drawable(write_result(bar.value, panel.form, panel.currency, language)) for bar in bars]
    page.marks += _bar_rows(bars, values, page.y, row, colour)
    page.y += row * len(bars)


def _bar_rows(bars: Sequence[Bar], values: list[str], top: float, row: int, colour: str) -> Iterator[Mark]:
    """Yield name, bar and value of each row. Bars below zero go left, with their values right of zero."""
    size = BODY_SIZE if row > _LOWEST_ROW else SMALL_SIZE
    names = [cut_inside(drawable(bar.name), _NAME_SHARE * INNER_WIDTH, size) for bar in bars]
    left = PAGE_MARGIN + max(width_of(name, size) for name in names) + GAP
    room = PAGE_WIDTH - PAGE_MARGIN - left
    value_size = fitting_size(values, _VALUE_SHARE * room, size)
    scale = _Scale.over(bars, left, room - GAP - max(width_of(value, value_size) for value in values))
    for index, (bar, name, value) in enumerate(zip(bars, names, values, strict=True)):
        middle = top + (index + 0.5) * row
        length = scale.length(bar.value)
        start = scale.zero - length if bar.value < 0 else scale.zero
        end = scale.zero if bar.value < 0 else scale.zero + length
        fill = WARNING_COLOUR if bar.value < 0 else colour
        yield Words(left - GAP, middle, name, size, "right")
        yield Box(start, middle - _BAR_SHARE / 2 * row, length, _BAR_SHARE * row, fill)
        yield Words(end + GAP, middle, value, value_size)
    yield Stroke((scale.zero, top), (scale.zero, top + row * len(bars)), MUTED_COLOUR)


@dataclass(frozen=True)
class _Scale:
    """From values to pixels: where zero stands, and how many pixels the span of the values has."""

    zero: float
    room: float
    span: Decimal

    @classmethod
    def over(cls, bars: Sequence[Bar], left: float, room: float) -> "_Scale":
        low, high = (pick(Decimal(0), *(bar.value for bar in bars)) for pick in (min, max))
        span = high - low
        return cls(left + fraction(-low, span) * room, room, span)

    def length(self, value: Decimal) -> float:
        """Return how long a value's bar is."""
        return max(_LEAST_BAR, fraction(abs(value), self.span) * self.room) if value else 0
