"""Charts for a chat: the layout of each kind in pixels, made to be read on a phone, whatever the values and names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from babel.dates import format_date

from bot.calculations.formats import Form, write_number, write_result
from bot.numbers.amounts import Unit
from bot.pictures.drawing import (
    FAINT,
    GREY,
    INK,
    PAPER,
    Box,
    Line,
    Mark,
    Picture,
    Shape,
    Spot,
    Words,
    cut,
    drawable,
    fitting_size,
    paint,
    width_of,
    wrap,
)
from bot.texts import texts_for
from bot.texts.schema import ChartTexts
from knowledge.guide import Language

WIDTH, MARGIN = 1080, 48
INNER = WIDTH - 2 * MARGIN
SHORTEST = 540
"""Telegram shows a flatter picture smaller."""
MOST_BARS = 20

# A phone shows the picture at somewhat over a third: 30 pixels become letters of 11.
TITLE, HEADING, BODY, SMALL, SMALLEST = 48, 38, 34, 30, 24
GAP = 18
AWAY = 20
"""From the middle of a spot to its label."""

# Okabe and Ito's colours can be told apart by colour-blind readers.
BLUE, ORANGE, GREEN, PINK, SKY, VERMILION = "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"
PANEL_COLOURS = (BLUE, GREEN)
SERIES_COLOURS = (BLUE, ORANGE, GREEN, PINK, SKY, VERMILION, GREY)

NAME_SHARE = 0.36
VALUE_SHARE = 0.7
"""Parts of the width that names, and of what is left values, may take at the most."""
LEAST_BAR = 4
"""A value that is not zero can be seen."""
PLOT_HEIGHT = 660
BESIDE_PLANE = 28
"""From the plane to the labels on its left: a spot may stand on the edge."""
WIDEST_STACK = 150
FAR = 4
"""How many times the larger of cost and revenue the revenue's axis may reach to take in a break-even."""
PLAIN_TICKS_BELOW = 10_000


@dataclass(frozen=True)
class Bar:
    """One named value."""

    name: str
    value: Decimal


@dataclass(frozen=True)
class Panel:
    """Bars that share a measure, in the order in which they are shown."""

    title: str
    bars: tuple[Bar, ...]
    form: Form
    currency: Unit | None = None


def comparison_chart(title: str, panels: Sequence[Panel], language: Language) -> bytes:
    """Return a PNG of bars by name; of more than 20, a panel shows the first 20 and says so."""
    return paint(comparison_picture(title, panels, language))


def roi_chart(
    cost: Decimal, revenue: Decimal, margin_pct: Decimal | None, currency: Unit | None, language: Language
) -> bytes:
    """Return a PNG of ROI against revenue for a cost above zero, with today's point and the break-even.

    With a margin (in percent), the line after the cost of goods is drawn as well.
    """
    return paint(roi_picture(cost, revenue, margin_pct, currency, language))


def days_chart(
    title: str, days: Sequence[tuple[date, Mapping[str, int]]], series: Mapping[str, str], language: Language
) -> bytes:
    """Return a PNG of counts by day, stacked; `series` maps the keys of the counts to their names."""
    return paint(days_picture(title, days, series, language))


def comparison_picture(title: str, panels: Sequence[Panel], language: Language) -> Picture:
    """Return the layout of `comparison_chart`."""
    page = _Page(title)
    for panel, colour in zip(panels, PANEL_COLOURS * len(panels), strict=False):
        _add_panel(page, panel, colour, language)
    return page.picture()


class _Page:
    """Marks from top to bottom: `y` is where the next one may begin."""

    def __init__(self, title: str) -> None:
        self.y: float = MARGIN
        self.marks: list[Mark] = []
        self.write(title, TITLE, bold=True)

    def write(
        self, text: str, size: int, *, x: float = MARGIN, lines: int = 2, ink: str = INK, bold: bool = False
    ) -> None:
        """Add a text below what is there, from `x` to the right margin."""
        for line in wrap(drawable(text), WIDTH - MARGIN - x, size, lines, bold):
            self.marks.append(Words(x, self.y + 0.7 * size, line, size, ink=ink, bold=bold))
            self.y += 1.4 * size

    def picture(self) -> Picture:
        """Return the page, as high as what is on it."""
        return Picture(WIDTH, max(SHORTEST, round(self.y) + MARGIN), tuple(self.marks))


def _add_panel(page: _Page, panel: Panel, colour: str, language: Language) -> None:
    texts = texts_for(language).charts
    bars = panel.bars[:MOST_BARS]
    page.y += 2 * GAP
    page.write(panel.title, HEADING, bold=True)
    if len(bars) < len(panel.bars):
        page.write(texts.top.format(shown=len(bars), total=len(panel.bars)), SMALL, ink=GREY)
    if not bars:
        page.write(texts.nothing, BODY, ink=GREY)
        return
    page.y += GAP
    row = _row_height(len(bars))
    values = [drawable(write_result(bar.value, panel.form, panel.currency, language)) for bar in bars]
    page.marks += _bar_rows(bars, values, page.y, row, colour)
    page.y += row * len(bars)


def _row_height(count: int) -> int:
    return 88 if count <= 6 else 66 if count <= 12 else 54


def _bar_rows(bars: Sequence[Bar], values: list[str], top: float, row: int, colour: str) -> Iterator[Mark]:
    """Yield the rows of a panel: name, bar, value; bars below zero go left, their values stand right of zero."""
    size = BODY if row > 54 else SMALL
    names = [cut(drawable(bar.name), NAME_SHARE * INNER, size) for bar in bars]
    left = MARGIN + max(width_of(name, size) for name in names) + GAP
    room = WIDTH - MARGIN - left
    value_size = fitting_size(values, VALUE_SHARE * room, size)
    scale = _Scale.over(bars, left, room - GAP - max(width_of(value, value_size) for value in values))
    for index, (bar, name, value) in enumerate(zip(bars, names, values, strict=True)):
        middle = top + (index + 0.5) * row
        length = scale.length(bar.value)
        start = scale.zero - length if bar.value < 0 else scale.zero
        end = scale.zero if bar.value < 0 else scale.zero + length
        yield Words(left - GAP, middle, name, size, "right")
        yield Box(start, middle - 0.34 * row, length, 0.68 * row, VERMILION if bar.value < 0 else colour)
        yield Words(end + GAP, middle, value, value_size)
    yield Line((scale.zero, top), (scale.zero, top + row * len(bars)), GREY)


@dataclass(frozen=True)
class _Scale:
    """Values to pixels: where zero stands, and how much room the span of the values has."""

    zero: float
    room: float
    span: Decimal

    @classmethod
    def over(cls, bars: Sequence[Bar], left: float, room: float) -> "_Scale":
        low, high = (pick(Decimal(0), *(bar.value for bar in bars)) for pick in (min, max))
        span = high - low
        return cls(left + _share(-low, span) * room, room, span)

    def length(self, value: Decimal) -> float:
        """Return how long a value's bar is."""
        return max(LEAST_BAR, _share(abs(value), self.span) * self.room) if value else 0


def _share(part: Decimal, whole: Decimal) -> float:
    return float(part / whole) if whole else 0


@dataclass(frozen=True)
class _Ray:
    """ROI as revenue grows: `kept` is the part of each unit of revenue that is left after goods."""

    cost: Decimal
    kept: Decimal
    colour: str
    dashed: bool = False

    def at(self, revenue: Decimal) -> Decimal:
        """Return the ROI in percent."""
        return 100 * (revenue * self.kept - self.cost) / self.cost

    @property
    def break_even(self) -> Decimal | None:
        """Return the revenue that pays for the cost, if any does."""
        return self.cost / self.kept if self.kept > 0 else None


@dataclass(frozen=True)
class _Campaign:
    """What the ROI chart is about; the first ray is before the cost of goods, a second one after it."""

    rays: tuple[_Ray, ...]
    revenue: Decimal
    currency: Unit | None
    language: Language

    @property
    def texts(self) -> ChartTexts:
        return texts_for(self.language).charts

    @property
    def end(self) -> Decimal:
        """Return where the revenue's axis ends; a break-even far beyond all else is left out."""
        near = max(self.revenue, self.rays[0].cost)
        turns = (ray.break_even for ray in self.rays)
        return max(near, *(turn for turn in turns if turn is not None and turn <= FAR * near)) * Decimal("1.2")

    def money(self, value: Decimal) -> str:
        return write_result(value, "money", self.currency, self.language)

    def percent(self, value: Decimal) -> str:
        return write_result(value, "percent", None, self.language)


@dataclass(frozen=True)
class _Plane:
    """Where the axes stand in the picture, and what they span."""

    left: float
    top: float
    right: float
    bottom: float
    x_end: Decimal
    y_start: Decimal
    y_end: Decimal

    def x(self, value: Decimal) -> float:
        return self.left + _share(value, self.x_end) * (self.right - self.left)

    def y(self, value: Decimal) -> float:
        return self.bottom - _share(value - self.y_start, self.y_end - self.y_start) * (self.bottom - self.top)


def roi_picture(
    cost: Decimal, revenue: Decimal, margin_pct: Decimal | None, currency: Unit | None, language: Language
) -> Picture:
    """Return the layout of `roi_chart`."""
    rays = [_Ray(cost, Decimal(1), BLUE)]
    if margin_pct is not None:
        rays.append(_Ray(cost, margin_pct / 100, VERMILION, dashed=True))
    campaign = _Campaign(tuple(rays), revenue, currency, language)
    page = _Page(campaign.texts.roi_title)
    _add_key(page, campaign)
    plane = _add_plane(page, campaign)
    for ray in rays:
        page.marks += _ray_marks(ray, revenue, plane)
    page.marks += _today_labels(campaign, plane)
    return page.picture()


def _add_key(page: _Page, campaign: _Campaign) -> None:
    texts, before = campaign.texts, campaign.rays[0]
    page.write(texts.roi_cost.format(cost=campaign.money(before.cost)), BODY, ink=GREY)
    page.y += GAP
    today = texts.today.format(
        revenue=campaign.money(campaign.revenue), roi=campaign.percent(before.at(campaign.revenue))
    )
    _add_key_row(page, "disc", before.colour, today)
    _add_key_row(page, "diamond", before.colour, texts.break_even.format(revenue=campaign.money(before.cost)))
    for after in campaign.rays[1:]:
        margin, roi = campaign.percent(100 * after.kept), campaign.percent(after.at(campaign.revenue))
        _add_key_row(page, "disc", after.colour, texts.after_goods.format(margin=margin, roi=roi))
        _add_key_row(page, "diamond", after.colour, _after_goods_turn(after.break_even, campaign))


def _after_goods_turn(turn: Decimal | None, campaign: _Campaign) -> str:
    texts = campaign.texts
    if turn is None:
        return texts.after_goods_never
    sentence = texts.off_chart if turn > campaign.end else texts.after_goods_break_even
    return sentence.format(revenue=campaign.money(turn))


def _add_key_row(page: _Page, shape: Shape, colour: str, text: str) -> None:
    page.marks.append(Spot(MARGIN + GAP, page.y + 0.7 * BODY, shape, colour))
    page.write(text, BODY, x=MARGIN + 3 * GAP)


def _add_plane(page: _Page, campaign: _Campaign) -> _Plane:
    """Add both axes with their ticks, and return the plane between them."""
    texts, end, rays = campaign.texts, campaign.end, campaign.rays
    low = min(Decimal(-100), *(ray.at(end) for ray in rays))
    high = max(ray.at(end) for ray in rays)
    ticks = _ticks(low, high)
    labels = _tick_labels(ticks, campaign.language)
    page.y += GAP
    page.write(texts.roi_axis, SMALL, ink=GREY)
    left = MARGIN + max(width_of(label, SMALL) for label in labels) + BESIDE_PLANE
    top, bottom = page.y + GAP, page.y + GAP + PLOT_HEIGHT
    # The line that starts at -100% keeps room for a label below it.
    floor = low - (high - low) / 8
    plane = _Plane(left, top, WIDTH - MARGIN, bottom, end, floor, high)
    page.marks += _rows_of_ticks(plane, ticks, labels)
    page.marks += _columns_of_ticks(plane, campaign.language)
    page.y = bottom + GAP + 1.4 * SMALL
    page.write(texts.revenue_axis[campaign.currency or "none"], SMALL, ink=GREY)
    return plane


def _rows_of_ticks(plane: _Plane, ticks: Sequence[Decimal], labels: Sequence[str]) -> Iterator[Mark]:
    """Yield a line across for each tick, zero's darker, and its label on the left."""
    for tick, label in zip(ticks, labels, strict=True):
        y = plane.y(tick)
        yield Line((plane.left, y), (plane.right, y), FAINT if tick else GREY, 2 if tick else 3)
        yield Words(plane.left - BESIDE_PLANE, y, label, SMALL, "right", GREY)


def _columns_of_ticks(plane: _Plane, language: Language) -> Iterator[Mark]:
    """Yield the foot of the plane and the labels below it."""
    ticks = _ticks(Decimal(0), plane.x_end, 5)
    yield Line((plane.left, plane.bottom), (plane.right, plane.bottom))
    places = (plane.x(tick) for tick in ticks)
    yield from _foot_labels(list(zip(places, _tick_labels(ticks, language), strict=True)), plane)


def _foot_labels(labels: Sequence[tuple[float, str]], plane: _Plane) -> Iterator[Mark]:
    """Yield labels at evenly spaced places below the plane; where not all have room every so many, from the last."""
    for place, label in _with_room(labels):
        yield Line((place, plane.bottom), (place, plane.bottom + 8), GREY)
        yield Words(_inside(place, label), plane.bottom + GAP + 0.5 * SMALL, label, SMALL, "center", GREY)


def _with_room(labels: Sequence[tuple[float, str]]) -> Sequence[tuple[float, str]]:
    """Return as many of the labels as stand apart, the last one among them: the right edge may push that one left."""
    every = 1
    while not _stand_apart(labels[::-every]):
        every += 1
    return labels[::-every]


def _stand_apart(labels: Sequence[tuple[float, str]]) -> bool:
    """Tell whether labels, from right to left, have a gap between them."""
    spans = [(_inside(place, label), width_of(label, SMALL) / 2) for place, label in labels]
    return all(right - half - GAP >= left + other for (right, half), (left, other) in pairwise(spans))


def _inside(place: float, label: str) -> float:
    """Return where the middle of a label stands whose end must not leave the picture."""
    return min(place, WIDTH - GAP - width_of(label, SMALL) / 2)


def _ray_marks(ray: _Ray, revenue: Decimal, plane: _Plane) -> Iterator[Mark]:
    """Yield the line, and on it the break-even and today's point."""
    start, end = plane.y(ray.at(Decimal(0))), plane.y(ray.at(plane.x_end))
    yield Line((plane.left, start), (plane.right, end), ray.colour, 6, ray.dashed)
    if ray.break_even is not None and ray.break_even <= plane.x_end:
        yield Spot(plane.x(ray.break_even), plane.y(Decimal(0)), "diamond", ray.colour)
    yield Spot(plane.x(revenue), plane.y(ray.at(revenue)), "disc", ray.colour)


def _today_labels(campaign: _Campaign, plane: _Plane) -> Iterator[Mark]:
    """Yield today's ROI beside its points: up left of the steeper line, down right of the other."""
    steeper, *others = sorted(campaign.rays, key=lambda ray: ray.kept, reverse=True)
    yield from _upper_label(steeper, campaign, plane)
    for ray in others:
        if ray.at(campaign.revenue) != steeper.at(campaign.revenue):
            yield from _lower_label(ray, campaign, plane)


def _upper_label(ray: _Ray, campaign: _Campaign, plane: _Plane) -> Iterator[Mark]:
    """Yield a label above the line, with a thread to its point where the left edge pushed it away."""
    text, x = campaign.percent(ray.at(campaign.revenue)), plane.x(campaign.revenue)
    width = width_of(drawable(text), BODY, bold=True)
    right = max(x - AWAY, plane.left + GAP + width)
    bottom = _height_at(ray, max(x, right), plane) - AWAY
    if ray.break_even is not None and ray.break_even <= plane.x_end:
        mark, zero = plane.x(ray.break_even), plane.y(Decimal(0))
        if right - width - AWAY < mark < right + AWAY and bottom - BODY - AWAY < zero < bottom + AWAY:
            bottom = zero - AWAY
    if right > x:
        yield Line((x, _height_at(ray, x, plane) - AWAY), (right - width, bottom), GREY)
    yield from _label(text, right - width, bottom - BODY, ray.colour)


def _lower_label(ray: _Ray, campaign: _Campaign, plane: _Plane) -> Iterator[Mark]:
    """Yield a label below the line, or above one that falls."""
    text, x = campaign.percent(ray.at(campaign.revenue)), plane.x(campaign.revenue)
    left = min(x + AWAY, plane.right - width_of(drawable(text), BODY, bold=True))
    height = _height_at(ray, min(x, left), plane)
    yield from _label(text, left, height - AWAY - BODY if ray.kept < 0 else height + AWAY, ray.colour)


def _height_at(ray: _Ray, x: float, plane: _Plane) -> float:
    start, end = plane.y(ray.at(Decimal(0))), plane.y(ray.at(plane.x_end))
    return start + (end - start) * (x - plane.left) / (plane.right - plane.left)


def _label(text: str, left: float, top: float, colour: str) -> Iterator[Mark]:
    """Yield a bold text on a piece of paper that covers the lines of the plane."""
    words = Words(left, top + BODY / 2, drawable(text), BODY, ink=colour, bold=True)
    yield Box(left - 6, top - 4, width_of(words.text, BODY, bold=True) + 12, BODY + 8, PAPER)
    yield words


def days_picture(
    title: str, days: Sequence[tuple[date, Mapping[str, int]]], series: Mapping[str, str], language: Language
) -> Picture:
    """Return the layout of `days_chart`."""
    page = _Page(title)
    page.y += GAP
    for (key, name), colour in zip(series.items(), SERIES_COLOURS * len(series), strict=False):
        total = write_number(Decimal(sum(counts.get(key, 0) for _, counts in days)), language)
        page.marks.append(Box(MARGIN, page.y + 0.7 * BODY - 15, 30, 30, colour))
        page.write(texts_for(language).charts.series.format(label=name, total=total), BODY, x=MARGIN + 3 * GAP)
    _add_days(page, days, tuple(series), language)
    return page.picture()


def _add_days(
    page: _Page, days: Sequence[tuple[date, Mapping[str, int]]], keys: tuple[str, ...], language: Language
) -> None:
    stacks = [[counts.get(key, 0) for key in keys] for _, counts in days]
    most = Decimal(max((sum(stack) for stack in stacks), default=0))
    end = max(most, Decimal(1)) * Decimal("1.1")
    ticks = _ticks(Decimal(0), end, least=Decimal(1))
    labels = _tick_labels(ticks, language)
    left = MARGIN + max(width_of(label, SMALL) for label in labels) + BESIDE_PLANE
    top = page.y + 2 * GAP
    plane = _Plane(left, top, WIDTH - MARGIN, top + PLOT_HEIGHT, Decimal(max(len(days), 1)), Decimal(0), end)
    page.marks += _rows_of_ticks(plane, ticks, labels)
    page.marks += _stack_marks(stacks, plane)
    page.marks += _stack_totals(stacks, plane, language)
    page.marks += _day_names([day for day, _ in days], plane, language)
    page.y = plane.bottom + 3 * GAP


def _stack_marks(stacks: Sequence[Sequence[int]], plane: _Plane) -> Iterator[Mark]:
    """Yield the bars from the bottom up, with a thread of paper between parts that are high enough for one."""
    slot = plane.x(Decimal(1)) - plane.left
    width = min(0.76 * slot, WIDEST_STACK)
    for index, stack in enumerate(stacks):
        below = 0
        for count, colour in zip(stack, SERIES_COLOURS * len(stack), strict=False):
            top, bottom = plane.y(Decimal(below + count)), plane.y(Decimal(below))
            thread = 2 if below and bottom - top > 6 else 0
            yield Box(plane.left + (index + 0.5) * slot - width / 2, top, width, bottom - top - thread, colour)
            below += count


def _stack_totals(stacks: Sequence[Sequence[int]], plane: _Plane, language: Language) -> Iterator[Mark]:
    """Yield each day's count above its bar, on paper that covers the lines across, if there is room for all."""
    slot = plane.x(Decimal(1)) - plane.left
    totals = [drawable(write_number(Decimal(sum(stack)), language)) for stack in stacks]
    size = fitting_size(totals, 0.95 * slot, BODY)
    if size >= SMALLEST:
        for index, (text, stack) in enumerate(zip(totals, stacks, strict=True)):
            x, y, width = plane.left + (index + 0.5) * slot, plane.y(Decimal(sum(stack))), width_of(text, size)
            yield Box(x - width / 2, y - 1.2 * size, width, size, PAPER)
            yield Words(x, y - 0.7 * size, text, size, "center")


def _day_names(days: Sequence[date], plane: _Plane, language: Language) -> Iterator[Mark]:
    """Yield the dates below the bars, the last day always among them."""
    slot = plane.x(Decimal(1)) - plane.left
    names = [drawable(format_date(day, texts_for(language).charts.day, locale=language)) for day in days]
    return _foot_labels([(plane.left + (index + 0.5) * slot, name) for index, name in enumerate(names)], plane)


def _ticks(low: Decimal, high: Decimal, most: int = 7, least: Decimal = Decimal(0)) -> list[Decimal]:
    """Return round numbers within a span, `least` apart or more, that cut it into `most` parts or fewer."""
    rough = (high - low) / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = max(least, next(power * times for times in (1, 2, 5, 10) if power * times >= rough))
    first, last = ((value / step).to_integral_value(way) for value, way in ((low, ROUND_CEILING), (high, ROUND_FLOOR)))
    return [step * times for times in range(int(first), int(last) + 1)]


def _tick_labels(ticks: Sequence[Decimal], language: Language) -> list[str]:
    """Return the ticks as people say large numbers: all in thousands, millions, ..."""
    most = max(abs(tick) for tick in ticks)
    scales = texts_for(language).charts.scales
    powers = [power for power in scales if most >= max(PLAIN_TICKS_BELOW, 10 ** int(power))]
    if not powers:
        return [drawable(write_number(tick, language)) for tick in ticks]
    scaled = [tick.scaleb(-int(powers[-1])) for tick in ticks]
    return [scales[powers[-1]].format(number=write_number(tick, language)) if tick else "0" for tick in scaled]
