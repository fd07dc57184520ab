"""ROI against revenue: a straight line for each way to count it, today's point on it, and the break-even."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.calculations.formats import currency_sign, write_result
from bot.numbers.amounts import Unit
from bot.pictures.axes import (
    PLOT_HEIGHT,
    Plane,
    foot_labels,
    plane_left,
    round_ticks,
    tick_labels,
    tick_rows,
)
from bot.pictures.lettering import drawable, width_of
from bot.pictures.marks import BACKGROUND, MUTED_COLOUR, Box, Mark, Picture, Spot, SpotShape, Stroke, Words
from bot.pictures.page import (
    BODY_SIZE,
    GAP,
    KEY_INDENT,
    LINE_HEIGHT,
    LINE_MIDDLE,
    MAIN_COLOUR,
    PAGE_MARGIN,
    PAGE_WIDTH,
    SMALL_SIZE,
    WARNING_COLOUR,
    Page,
)
from bot.pictures.painting import paint
from bot.texts import texts_for
from bot.texts.schema import ChartTexts
from knowledge.guide import Language

_FAR = 4
"""A break-even at more than 4 times the larger of cost and revenue is not drawn: all else would be squeezed."""
_BEYOND_LAST = Decimal("1.2")
"""The axis of revenue ends a fifth beyond the last point."""
_NOTHING_EARNED = Decimal(-100)
"""ROI in percent where the revenue is zero: all rays begin there."""
_BELOW_LOWEST = 8
"""An eighth of the span of ROI stays free below it, for a label under a line that begins there."""
_REVENUE_TICKS = 5
"""Parts of the axis of revenue at most; its labels are wide."""
_RAY_WIDTH = 6
"""Pixels of a ray: wider than any line of the grid."""
_BESIDE_SPOT = 20
"""Pixels from the middle of a spot to its label; a spot reaches 17 pixels."""
_PAPER_X, _PAPER_Y = 6, 4
"""Pixels by which the white box behind a label is larger on each side."""


@dataclass(frozen=True)
class _Ray:
    """ROI as revenue grows: `kept` is the part of each unit of revenue that is left after the cost of goods."""

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
    """What is drawn; the first ray is before the cost of goods, a second one after it."""

    rays: tuple[_Ray, ...]
    revenue: Decimal
    currency: Unit | None
    language: Language

    @property
    def texts(self) -> ChartTexts:
        return texts_for(self.language).charts

    @property
    def end(self) -> Decimal:
        """Return the revenue at which the axis ends."""
        near = max(self.revenue, self.rays[0].cost)
        turns = (ray.break_even for ray in self.rays)
        return max(near, *(turn for turn in turns if turn is not None and turn <= _FAR * near)) * _BEYOND_LAST

    def money(self, value: Decimal) -> str:
        return write_result(value, "money", self.currency, self.language)

    def percent(self, value: Decimal) -> str:
        return write_result(value, "percent", None, self.language)

    def roi_today(self, ray: _Ray) -> str:
        return self.percent(ray.at(self.revenue))


def roi_chart(
    cost: Decimal, revenue: Decimal, margin_pct: Decimal | None, currency: Unit | None, language: Language
) -> bytes:
    """Return a PNG of ROI against revenue for a cost above zero, with today's point and the break-even.

    With a margin (in percent of revenue), the line after the cost of goods is drawn as well.
    """
    return paint(roi_picture(cost, revenue, margin_pct, currency, language))


def roi_picture(
    cost: Decimal, revenue: Decimal, margin_pct: Decimal | None, currency: Unit | None, language: Language
) -> Picture:
    """Return the layout of `roi_chart`."""
    rays = [_Ray(cost, Decimal(1), MAIN_COLOUR)]
    if margin_pct is not None:
        rays.append(_Ray(cost, margin_pct / 100, WARNING_COLOUR, dashed=True))
    campaign = _Campaign(tuple(rays), revenue, currency, language)
    page = Page(campaign.texts.roi_title)
    _add_key(page, campaign)
    plane = _add_plane(page, campaign)
    for ray in rays:
        page.marks += _ray_marks(ray, revenue, plane)
    page.marks += _today_labels(campaign, plane)
    return page.picture()


# The key --------------------------------------------------------------------------------------------


def _add_key(page: Page, campaign: _Campaign) -> None:
    texts, before = campaign.texts, campaign.rays[0]
    page.write(texts.roi_cost.format(cost=campaign.money(before.cost)), BODY_SIZE, ink=MUTED_COLOUR)
    page.y += GAP
    today = texts.today.format(revenue=campaign.money(campaign.revenue), roi=campaign.roi_today(before))
    _add_key_row(page, "disc", before.colour, today)
    _add_key_row(page, "diamond", before.colour, texts.break_even.format(revenue=campaign.money(before.cost)))
    for after in campaign.rays[1:]:
        margin, roi = campaign.percent(100 * after.kept), campaign.roi_today(after)
        _add_key_row(page, "disc", after.colour, texts.after_goods.format(margin=margin, roi=roi))
        _add_key_row(page, "diamond", after.colour, _break_even_after_goods(after.break_even, campaign))


def _break_even_after_goods(turn: Decimal | None, campaign: _Campaign) -> str:
    texts = campaign.texts
    if turn is None:
        return texts.after_goods_never
    sentence = texts.off_chart if turn > campaign.end else texts.after_goods_break_even
    return sentence.format(revenue=campaign.money(turn))


def _add_key_row(page: Page, shape: SpotShape, colour: str, text: str) -> None:
    page.marks.append(Spot(PAGE_MARGIN + GAP, page.y + LINE_MIDDLE * BODY_SIZE, shape, colour))
    page.write(text, BODY_SIZE, x=PAGE_MARGIN + KEY_INDENT)


# The plane ------------------------------------------------------------------------------------------


def _add_plane(page: Page, campaign: _Campaign) -> Plane:
    """Add both axes with their ticks, and return the plane between them."""
    texts, end, rays = campaign.texts, campaign.end, campaign.rays
    low = min(_NOTHING_EARNED, *(ray.at(end) for ray in rays))
    high = max(ray.at(end) for ray in rays)
    ticks = round_ticks(low, high)
    labels = tick_labels(ticks, campaign.language)
    page.y += GAP
    page.write(texts.roi_axis, SMALL_SIZE, ink=MUTED_COLOUR)
    top, bottom = page.y + GAP, page.y + GAP + PLOT_HEIGHT
    floor = low - (high - low) / _BELOW_LOWEST
    plane = Plane(plane_left(labels), top, PAGE_WIDTH - PAGE_MARGIN, bottom, end, floor, high)
    page.marks += tick_rows(plane, ticks, labels)
    page.marks += _foot(plane, campaign.language)
    page.y = bottom + GAP + LINE_HEIGHT * SMALL_SIZE
    sign = currency_sign(campaign.currency, campaign.language)
    axis = texts.revenue_axis_in.format(currency=sign) if sign else texts.revenue_axis
    page.write(axis, SMALL_SIZE, ink=MUTED_COLOUR)
    return plane


def _foot(plane: Plane, language: Language) -> Iterator[Mark]:
    """Yield the lower edge of the plane and the labels below it."""
    ticks = round_ticks(Decimal(0), plane.x_end, _REVENUE_TICKS)
    yield Stroke((plane.left, plane.bottom), (plane.right, plane.bottom))
    places = (plane.x(tick) for tick in ticks)
    yield from foot_labels(list(zip(places, tick_labels(ticks, language), strict=True)), plane)


def _ray_marks(ray: _Ray, revenue: Decimal, plane: Plane) -> Iterator[Mark]:
    """Yield the line, and on it the break-even and today's point."""
    start, end = plane.y(ray.at(Decimal(0))), plane.y(ray.at(plane.x_end))
    yield Stroke((plane.left, start), (plane.right, end), ray.colour, _RAY_WIDTH, ray.dashed)
    if ray.break_even is not None and ray.break_even <= plane.x_end:
        yield Spot(plane.x(ray.break_even), plane.y(Decimal(0)), "diamond", ray.colour)
    yield Spot(plane.x(revenue), plane.y(ray.at(revenue)), "disc", ray.colour)


# Labels ---------------------------------------------------------------------------------------------


def _today_labels(campaign: _Campaign, plane: Plane) -> Iterator[Mark]:
    """Yield today's ROI beside its points: up left of the steeper line, down right of the other."""
    steeper, *others = sorted(campaign.rays, key=lambda ray: ray.kept, reverse=True)
    yield from _upper_label(steeper, campaign, plane)
    for ray in others:
        if ray.at(campaign.revenue) != steeper.at(campaign.revenue):
            yield from _lower_label(ray, campaign, plane)


def _upper_label(ray: _Ray, campaign: _Campaign, plane: Plane) -> Iterator[Mark]:
    """Yield a label above the line; where the left edge pushes it away, a thin line leads to its point."""
    text, x = campaign.roi_today(ray), plane.x(campaign.revenue)
    width = width_of(drawable(text), BODY_SIZE, bold=True)
    right = max(x - _BESIDE_SPOT, plane.left + GAP + width)
    bottom = _clear_of_break_even(ray, right - width, right, _height_at(ray, max(x, right), plane), plane)
    if right > x:
        yield Stroke((x, _height_at(ray, x, plane) - _BESIDE_SPOT), (right - width, bottom), MUTED_COLOUR)
    yield from _label(text, right - width, bottom - BODY_SIZE, ray.colour)


def _clear_of_break_even(ray: _Ray, left: float, right: float, height: float, plane: Plane) -> float:
    """Return the lower edge of a label over a line at this height, raised where it would cover the break-even."""
    bottom = height - _BESIDE_SPOT
    if ray.break_even is None or ray.break_even > plane.x_end:
        return bottom
    mark, zero = plane.x(ray.break_even), plane.y(Decimal(0))
    beside = left - _BESIDE_SPOT < mark < right + _BESIDE_SPOT
    covered = beside and bottom - BODY_SIZE - _BESIDE_SPOT < zero < bottom + _BESIDE_SPOT
    return zero - _BESIDE_SPOT if covered else bottom


def _lower_label(ray: _Ray, campaign: _Campaign, plane: Plane) -> Iterator[Mark]:
    """Yield a label below the line, or above one that falls."""
    text, x = campaign.roi_today(ray), plane.x(campaign.revenue)
    left = min(x + _BESIDE_SPOT, plane.right - width_of(drawable(text), BODY_SIZE, bold=True))
    height = _height_at(ray, min(x, left), plane)
    top = height - _BESIDE_SPOT - BODY_SIZE if ray.kept < 0 else height + _BESIDE_SPOT
    yield from _label(text, left, top, ray.colour)


def _height_at(ray: _Ray, x: float, plane: Plane) -> float:
    """Return where the line stands at a pixel of the axis across."""
    start, end = plane.y(ray.at(Decimal(0))), plane.y(ray.at(plane.x_end))
    return start + (end - start) * (x - plane.left) / (plane.right - plane.left)


def _label(text: str, left: float, top: float, colour: str) -> Iterator[Mark]:
    """Yield a bold text on a white box that covers the grid."""
    words = Words(left, top + BODY_SIZE / 2, drawable(text), BODY_SIZE, ink=colour, bold=True)
    width = width_of(words.text, BODY_SIZE, bold=True)
    yield Box(left - _PAPER_X, top - _PAPER_Y, width + 2 * _PAPER_X, BODY_SIZE + 2 * _PAPER_Y, BACKGROUND)
    yield words
