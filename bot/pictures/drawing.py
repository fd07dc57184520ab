"""Pictures as plain marks in pixels, painted as PNG; the type is DejaVu Sans, which matplotlib brings along.

Nothing here imports matplotlib before the first picture: it takes half a second that most runs never need.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.ft2font import FT2Font

Anchor = Literal["left", "center", "right"]
Shape = Literal["disc", "diamond"]

INK, GREY, FAINT, PAPER = "#222222", "#5F5F5F", "#D0D0D0", "#FFFFFF"
MISSING = "□"
ELLIPSIS = "…"
MAX_CHARACTERS = 500
"""Of any one text; the widest line that is drawn holds about a hundred."""
CAPITAL_HEIGHT = 0.73
"""Of DejaVu Sans, in parts of the size of the type."""

# A power of two, so that pixels survive matplotlib's way through inches without a rounding error.
_DPI = 64
_POINT = 72 / _DPI
_MARKERS: dict[Shape, str] = {"disc": "o", "diamond": "D"}
_painting = Lock()


@dataclass(frozen=True)
class Words:
    """A line of text: `x` is the end that the anchor names, `y` the middle of a capital letter."""

    x: float
    y: float
    text: str
    size: int
    anchor: Anchor = "left"
    ink: str = INK
    bold: bool = False


@dataclass(frozen=True)
class Box:
    """A filled rectangle; `x` and `y` are its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True)
class Line:
    """A straight line between two places."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str = FAINT
    width: float = 2
    dashed: bool = False


@dataclass(frozen=True)
class Spot:
    """A marker with its middle at (x, y): a full disc, or a diamond's outline."""

    x: float
    y: float
    shape: Shape
    colour: str


Mark: TypeAlias = Words | Box | Line | Spot


@dataclass(frozen=True)
class Picture:
    """What is to be painted, in pixels from the upper left corner; later marks cover earlier ones."""

    width: int
    height: int
    marks: tuple[Mark, ...]


def drawable(text: str) -> str:
    """Return a text as the type can show it on one line: what it lacks becomes □, what cannot be seen is dropped."""
    composed = unicodedata.normalize("NFC", text[:MAX_CHARACTERS])
    return " ".join("".join(map(_drawable_character, composed)).split())


def _drawable_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp", "Zs"):
        return " "
    # Direction marks and joiners; accents that no letter has taken up would pile up over the lines above.
    if category == "Cf" or category.startswith("M"):
        return ""
    return character if ord(character) in _characters() else MISSING


def width_of(text: str, size: int, bold: bool = False) -> float:
    """Return the width in pixels of a drawable text, a little too much where letters close up."""
    return size * sum(_advance(character, bold) for character in text)


def cut(text: str, width: float, size: int, bold: bool = False) -> str:
    """Return a drawable text, cut with … where it is wider than a number of pixels."""
    if width_of(text, size, bold) <= width:
        return text
    room = width - width_of(ELLIPSIS, size, bold)
    return text[: _fitting(text, room, size, bold)].rstrip() + ELLIPSIS


def wrap(text: str, width: float, size: int, lines: int, bold: bool = False) -> list[str]:
    """Return a drawable text broken at spaces, the last of at most so many lines cut with …."""
    whole, broken = text, list[str]()
    while len(broken) < lines - 1 and width_of(text, size, bold) > width:
        end = _fitting(text, width, size, bold)
        space = text.rfind(" ", 0, end + 1)
        head = text[: space if space > 0 else max(end, 1)]
        broken.append(head.rstrip())
        text = text[len(head) :].lstrip()
    return [*broken, cut(text, width, size, bold)] if whole else []


def fitting_size(texts: list[str], width: float, size: int) -> int:
    """Return the size, made smaller where the widest text would not fit into a number of pixels."""
    widest = max((width_of(text, size) for text in texts), default=0)
    return size if widest <= width else max(1, int(size * width / widest))


def paint(picture: Picture) -> bytes:
    """Return the picture as PNG; the same picture gives the same bytes, from whatever thread."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    # The caches behind matplotlib's text make no promise to threads.
    with _painting:
        figure = Figure((picture.width / _DPI, picture.height / _DPI), dpi=_DPI, facecolor=PAPER)
        FigureCanvasAgg(figure)
        for artist in _artists(picture):
            figure.add_artist(artist)
        written = BytesIO()
        # Without the name of the program's version, the bytes depend on the picture alone.
        figure.savefig(written, format="png", dpi=_DPI, facecolor=PAPER, metadata={"Software": None})
    return written.getvalue()


def _artists(picture: Picture) -> Iterator["Artist"]:
    from matplotlib.transforms import IdentityTransform

    for order, mark in enumerate(picture.marks):
        artist = _artist(mark, picture.height)
        artist.set(zorder=order, transform=IdentityTransform())
        yield artist


def _artist(mark: Mark, height: int) -> "Artist":
    """Return matplotlib's form of a mark; it counts from the lower left corner."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text

    match mark:
        case Words(x, y, text, size, anchor, ink, bold):
            baseline = height - y - size * CAPITAL_HEIGHT / 2
            # Without `parse_math=False`, a name with two dollar signs is read as a formula.
            artist = Text(x, baseline, text, parse_math=False, color=ink, horizontalalignment=anchor)
            artist.set(font=_font_file(bold), fontsize=size * _POINT)
            return artist
        case Box(x, y, width, tall, colour):
            return Rectangle((x, height - y - tall), width, tall, facecolor=colour, linewidth=0)
        case Line((x1, y1), (x2, y2), colour, width, dashed):
            line = Line2D([x1, x2], [height - y1, height - y2], color=colour, linewidth=width * _POINT)
            line.set(linestyle="--" if dashed else "-", solid_capstyle="butt")
            return line
        case Spot(x, y, shape, colour):
            spot = Line2D([x], [height - y], color=colour, marker=_MARKERS[shape], markersize=24, markeredgewidth=4)
            spot.set_markerfacecolor(colour if shape == "disc" else PAPER)
            return spot


def _fitting(text: str, width: float, size: int, bold: bool) -> int:
    """Return how many of a text's first characters fit into a number of pixels."""
    ends = accumulate(size * _advance(character, bold) for character in text)
    return sum(end <= width for end in ends)


def _font_file(bold: bool) -> Path:
    from matplotlib import get_data_path

    # By its file: a search by name would depend on what else is installed.
    return Path(get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@cache
def _font(bold: bool) -> "FT2Font":
    from matplotlib.ft2font import FT2Font

    return FT2Font(str(_font_file(bold)))


@cache
def _characters() -> frozenset[int]:
    """Return what both weights of the type can show."""
    return frozenset(_font(False).get_charmap().keys() & _font(True).get_charmap().keys())


@lru_cache(maxsize=8192)
def _advance(character: str, bold: bool) -> float:
    """Return how far a character moves on, in parts of the size of the type."""
    from matplotlib.ft2font import LoadFlags

    font = _font(bold)
    glyph = font.load_glyph(font.get_char_index(ord(character)), LoadFlags.NO_SCALE)
    return glyph.horiAdvance / font.units_per_EM
