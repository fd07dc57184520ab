"""A picture's marks, painted as PNG with matplotlib.

matplotlib is imported with the first picture, because the import takes half a second that most runs never need.
"""

from collections.abc import Iterator
from io import BytesIO
from threading import Lock, Thread
from typing import TYPE_CHECKING

from bot.pictures.lettering import CAPITAL_HEIGHT, font_file
from bot.pictures.marks import BACKGROUND, Box, Mark, Picture, Spot, SpotShape, Stroke, Words

if TYPE_CHECKING:
    from matplotlib.artist import Artist

_DPI = 64
"""Pixels per inch. matplotlib counts in inches; a power of two makes the way there and back exact."""
_POINTS_PER_PIXEL = 72 / _DPI
"""matplotlib counts type and line widths in points, of which an inch has 72."""
_SPOT_SIZE, _SPOT_EDGE = 24, 4
"""Points across a spot and of its outline: easy to see on a phone, and narrower than the gap to its label."""
_MARKERS: dict[SpotShape, str] = {"disc": "o", "diamond": "D"}
"""matplotlib's names of the shapes."""
_COMPRESSION = 2
"""Of 9: the file is 2% larger than with 6, and a sixth of the time of a picture is saved."""
_painting = Lock()


def get_ready_to_paint() -> None:
    """Import matplotlib and read the typeface beside other work, so that the first picture is as quick as others."""
    first = Picture(1, 1, (Words(0, 0, "a", 1), Words(0, 0, "a", 1, bold=True)))
    # No daemon: a program that ended meanwhile would crash, as its memory goes while the thread draws.
    Thread(target=paint, args=(first,), name="painting").start()


def paint(picture: Picture) -> bytes:
    """Return the picture as PNG. The same picture gives the same bytes, also from several threads at once."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    # matplotlib's caches of text are not safe to use from several threads.
    with _painting:
        figure = Figure((picture.width / _DPI, picture.height / _DPI), dpi=_DPI, facecolor=BACKGROUND)
        FigureCanvasAgg(figure)
        for artist in _artists(picture):
            figure.add_artist(artist)
        written = BytesIO()
        # Without matplotlib's version in the file, the bytes depend on the picture alone.
        packed = {"compress_level": _COMPRESSION}
        figure.savefig(
            written, format="png", dpi=_DPI, facecolor=BACKGROUND, metadata={"Software": None}, pil_kwargs=packed
        )
    return written.getvalue()


def _artists(picture: Picture) -> Iterator["Artist"]:
    from matplotlib.transforms import IdentityTransform

    for order, mark in enumerate(picture.marks):
        artist = _artist(mark, picture.height)
        artist.set(zorder=order, transform=IdentityTransform())
        yield artist


def _artist(mark: Mark, height: int) -> "Artist":
    """Return matplotlib's form of a mark; matplotlib counts from the lower left corner."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text

    match mark:
        case Words(x, y, text, size, anchor, ink, bold):
            baseline = height - y - size * CAPITAL_HEIGHT / 2
            # Without `parse_math=False`, a name with two dollar signs is read as a formula.
            artist = Text(x, baseline, text, parse_math=False, color=ink, horizontalalignment=anchor)
            artist.set(font=font_file(bold), fontsize=size * _POINTS_PER_PIXEL)
            return artist
        case Box(x, y, width, tall, colour):
            return Rectangle((x, height - y - tall), width, tall, facecolor=colour, linewidth=0)
        case Stroke((x1, y1), (x2, y2), colour, width, dashed):
            line = Line2D([x1, x2], [height - y1, height - y2], color=colour, linewidth=width * _POINTS_PER_PIXEL)
            line.set(linestyle="--" if dashed else "-", solid_capstyle="butt")
            return line
        case Spot(x, y, shape, colour):
            spot = Line2D([x], [height - y], color=colour, marker=_MARKERS[shape], markersize=_SPOT_SIZE)
            spot.set_markeredgewidth(_SPOT_EDGE)
            spot.set_markerfacecolor(colour if shape == "disc" else BACKGROUND)
            return spot
