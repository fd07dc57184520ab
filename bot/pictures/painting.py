"""A picture's marks, painted as PNG with Pillow, which is imported with the first picture.

Sloped lines, spots and letters are painted several times as large on a patch of their own, and made smaller: that makes
their edges smooth. Boxes and straight lines stand on whole pixels, so that their edges are sharp.
"""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from math import ceil, floor, hypot, sqrt
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from bot.pictures.lettering import CAPITAL_HEIGHT, width_of
from bot.pictures.marks import BACKGROUND, Box, Mark, Picture, Spot, Stroke, Words
from bot.pictures.typeface import font_file

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

_FINER = 3
"""How many times as large smooth marks are painted."""
_SPOT_RADIUS = 12.4
"""Pixels from the middle of a disc to its edge: easy to see on a phone, and narrower than the gap to its label."""
_DIAMOND_OUTER, _DIAMOND_INNER = 12.4 * sqrt(2), 8.9 * sqrt(2)
"""Pixels from the middle of a diamond to the tips of its outline, outside and inside."""
_DASH, _SPACE = 3.7, 1.6
"""Lengths of dashes and of the spaces between, as parts of a line's width."""
_ROOM = 0.5
"""Part of the type size around a text: letters with two accents reach beyond their line."""
_FONTS_KEPT = 32
"""Fonts, by size and weight, that stay loaded: loading one again costs more than drawing a label."""
_COMPRESSION = 2
"""Of 9: the file is 2% larger than with 6, and a sixth of the time of a picture is saved."""
_painting = Lock()

_Place: TypeAlias = tuple[float, float]


def paint(picture: Picture) -> bytes:
    """Return the picture as PNG. The same picture gives the same bytes, also from several threads at once."""
    from PIL import Image

    # A typeface is not safe to use from several threads.
    with _painting:
        image = Image.new("RGB", (picture.width, picture.height), BACKGROUND)
        for mark in picture.marks:
            _add(mark, image)
        written = BytesIO()
        image.save(written, format="png", compress_level=_COMPRESSION)
    return written.getvalue()


def _add(mark: Mark, image: "Image") -> None:
    match mark:
        case Words():
            _add_words(mark, image)
        case Box(x, y, width, height, colour):
            _fill(image, (x, y), (x + width, y + height), colour)
        case Stroke((x1, y1), (x2, y2), colour, width, False) if x1 == x2 or y1 == y2:
            across, down = (0.0, width) if y1 == y2 else (width, 0.0)
            left, top = round(min(x1, x2) - across / 2), round(min(y1, y2) - down / 2)
            _fill(image, (left, top), (left + across + abs(x2 - x1), top + down + abs(y2 - y1)), colour)
        case Stroke():
            _add_line(mark, image)
        case Spot(x, y, "disc", colour):
            patch = _Patch(x - _SPOT_RADIUS, y - _SPOT_RADIUS, x + _SPOT_RADIUS, y + _SPOT_RADIUS)
            patch.draw.ellipse(
                [patch.at(x - _SPOT_RADIUS, y - _SPOT_RADIUS), patch.at(x + _SPOT_RADIUS, y + _SPOT_RADIUS)], 255
            )
            patch.put(image, colour)
        case Spot(x, y, _, colour):
            for reach, ink in ((_DIAMOND_OUTER, colour), (_DIAMOND_INNER, BACKGROUND)):
                patch = _Patch(x - reach, y - reach, x + reach, y + reach)
                tips = ((x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach))
                patch.draw.polygon([patch.at(*tip) for tip in tips], 255)
                patch.put(image, ink)


def _fill(image: "Image", start: _Place, end: _Place, colour: str) -> None:
    """Fill a rectangle on whole pixels."""
    box = (round(start[0]), round(start[1]), round(end[0]), round(end[1]))
    if box[0] < box[2] and box[1] < box[3]:
        image.paste(colour, box)


def _add_line(stroke: Stroke, image: "Image") -> None:
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    half = stroke.width
    patch = _Patch(min(x1, x2) - half, min(y1, y2) - half, max(x1, x2) + half, max(y1, y2) + half)
    for start, end in _dashes(stroke) if stroke.dashed else ((stroke.start, stroke.end),):
        patch.draw.line([patch.at(*start), patch.at(*end)], 255, round(stroke.width * _FINER))
    patch.put(image, stroke.colour)


def _dashes(stroke: Stroke) -> Iterator[tuple[_Place, _Place]]:
    """Yield the ends of a line's dashes."""
    (x1, y1), (x2, y2) = stroke.start, stroke.end
    length, place = hypot(x2 - x1, y2 - y1), 0.0
    while place < length:
        end = min(place + _DASH * stroke.width, length)
        first, last = place / length, end / length
        yield (x1 + first * (x2 - x1), y1 + first * (y2 - y1)), (x1 + last * (x2 - x1), y1 + last * (y2 - y1))
        place = end + _SPACE * stroke.width


def _add_words(words: Words, image: "Image") -> None:
    width, room = width_of(words.text, words.size, words.bold), _ROOM * words.size
    left = words.x - {"left": 0, "center": width / 2, "right": width}[words.anchor]
    patch = _Patch(left - room, words.y - words.size - room, left + width + room, words.y + words.size + room)
    baseline = words.y + words.size * CAPITAL_HEIGHT / 2
    font = _font(words.size * _FINER, words.bold)
    patch.draw.text(patch.at(left, baseline), words.text, 255, font, anchor="ls")
    patch.put(image, words.ink)


@lru_cache(maxsize=_FONTS_KEPT)
def _font(size: int, bold: bool) -> "FreeTypeFont":
    from PIL.ImageFont import Layout, truetype

    # The other layout would turn Arabic around, whose width was measured letter by letter.
    return truetype(str(font_file(bold)), size, layout_engine=Layout.BASIC)


class _Patch:
    """Where a mark is painted in shades of grey, several times as large as in the picture."""

    def __init__(self, left: float, top: float, right: float, bottom: float) -> None:
        from PIL import Image, ImageDraw

        self._left, self._top = floor(left), floor(top)
        size = (_FINER * max(1, ceil(right) - self._left), _FINER * max(1, ceil(bottom) - self._top))
        self._image = Image.new("L", size)
        self.draw: ImageDraw.ImageDraw = ImageDraw.Draw(self._image)

    def at(self, x: float, y: float) -> _Place:
        """Return the place on the patch of a place in the picture."""
        return (x - self._left) * _FINER, (y - self._top) * _FINER

    def put(self, image: "Image", colour: str) -> None:
        """Put what was painted into the picture."""
        image.paste(colour, (self._left, self._top), self._image.reduce(_FINER))
