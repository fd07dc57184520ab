"""Figures of three scenarios side by side: a row for each figure, with a bar under each value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.calculations.formats import Form, write_result
from bot.numbers.amounts import Unit
from bot.pictures.axes import fraction
from bot.pictures.lettering import drawable, fitting_size
from bot.pictures.marks import GRID_COLOUR, MUTED_COLOUR, Box, Mark, Picture, Stroke, Words
from bot.pictures.page import (
    BODY_SIZE,
    GAP,
    INNER_WIDTH,
    LINE_HEIGHT,
    MAIN_COLOUR,
    PAGE_MARGIN,
    PAGE_WIDTH,
    SMALL_SIZE,
    WARNING_COLOUR,
    Page,
)
from bot.pictures.painting import paint
from knowledge.guide import Language

_BAR_HEIGHT = 12
"""Pixels of a bar: a line that can be compared, under the value that can be read."""
_BAR_SHARE = 0.94
"""Part of a column that the longest bar fills."""
_VALUE_SHARE = 0.8
"""Part of a column that a value in plain letters may fill: bold ones are an eighth wider. Wider ones become smaller."""
_LIGHT = "#9CC8E8"
"""For the low and the high scenario, beside the main one."""


@dataclass(frozen=True)
class ScenarioRow:
    """One figure in the three scenarios."""

    label: str
    values: tuple[Decimal, ...]
    form: Form


def scenario_chart(
    title: str,
    notes: Sequence[str],
    heads: Sequence[str],
    rows: Sequence[ScenarioRow],
    currency: Unit | None,
    language: Language,
) -> bytes:
    """Return a PNG: a title, notes under it, and a column for each scenario with its name at the head."""
    return paint(scenario_picture(title, notes, heads, rows, currency, language))


def scenario_picture(
    title: str,
    notes: Sequence[str],
    heads: Sequence[str],
    rows: Sequence[ScenarioRow],
    currency: Unit | None,
    language: Language,
) -> Picture:
    """Return the layout of `scenario_chart`."""
    page = Page(title)
    for note in notes:
        page.write(note, SMALL_SIZE, ink=MUTED_COLOUR)
    page.y += 2 * GAP
    page.marks += _line(heads, page.y, [True] * len(heads), BODY_SIZE)
    page.y += LINE_HEIGHT * BODY_SIZE
    for row in rows:
        _add_row(page, row, currency, language)
    return page.picture()


def _column(at: int, columns: int) -> tuple[float, float]:
    """Return the left edge and the width of a column."""
    width = INNER_WIDTH / columns
    return PAGE_MARGIN + at * width, width


def _line(texts: Sequence[str], top: float, bold: Sequence[bool], size: int) -> Iterator[Mark]:
    for at, (text, heavy) in enumerate(zip(texts, bold, strict=True)):
        left, _ = _column(at, len(texts))
        yield Words(left, top + 0.7 * size, drawable(text), size, bold=heavy)


def _add_row(page: Page, row: ScenarioRow, currency: Unit | None, language: Language) -> None:
    page.y += GAP
    page.marks.append(Stroke((PAGE_MARGIN, page.y), (PAGE_WIDTH - PAGE_MARGIN, page.y), GRID_COLOUR))
    page.y += GAP / 2
    page.write(row.label, SMALL_SIZE, ink=MUTED_COLOUR, lines=1)
    values = [drawable(write_result(value, row.form, currency, language)) for value in row.values]
    _, width = _column(0, len(values))
    size = fitting_size(values, _VALUE_SHARE * width, BODY_SIZE)
    middle = len(values) // 2
    page.marks += _line(values, page.y, [at == middle for at in range(len(values))], size)
    page.y += LINE_HEIGHT * BODY_SIZE
    page.marks += _bars(row.values, page.y, middle)
    page.y += _BAR_HEIGHT


def _bars(values: Sequence[Decimal], top: float, middle: int) -> Iterator[Mark]:
    """Yield a bar a column, as long as its value is against the largest of the row; losses have another colour."""
    most = max(abs(value) for value in values)
    for at, value in enumerate(values):
        left, width = _column(at, len(values))
        colour = WARNING_COLOUR if value < 0 else MAIN_COLOUR if at == middle else _LIGHT
        yield Box(left, top, fraction(abs(value), most) * _BAR_SHARE * width, _BAR_HEIGHT, colour)
