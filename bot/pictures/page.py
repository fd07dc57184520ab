"""A page of fixed width that is filled from top to bottom, with the sizes and colours that all charts share.

Sizes are in pixels. A phone shows the picture at somewhat over a third of its size, so 30 pixels become 11.
"""

from bot.pictures.lettering import drawable, wrap
from bot.pictures.marks import MUTED_COLOUR, TEXT_COLOUR, Mark, Picture, Words

PAGE_WIDTH = 1080
"""Width of every picture: Telegram's apps show a photo with up to 1,280 pixels, a phone's screen has about 1,080."""
PAGE_MARGIN = 48
"""Between the edge of the picture and what is drawn; a spot or label on the edge of a plane reaches into it."""
INNER_WIDTH = PAGE_WIDTH - 2 * PAGE_MARGIN
"""What the margins leave."""
LEAST_HEIGHT = 540
"""Half of the width: Telegram shows a flatter picture smaller."""

TITLE_SIZE, HEADING_SIZE, BODY_SIZE, SMALL_SIZE = 48, 38, 34, 30
"""Sizes of type. On a phone they become 17, 14, 12 and 11 pixels; smaller ones are hard to read."""
SMALLEST_SIZE = 24
"""Size of type below which a text is left out, as nobody can read it on a phone."""
GAP = 18
"""Between things that stand beside or below each other: half a line of text."""
KEY_INDENT = 3 * GAP
"""From the margin to the text of a key, which leaves room for its colour or shape."""
LINE_MIDDLE, LINE_HEIGHT = 0.7, 1.4
"""Middle and height of a line of text, as parts of its size of type: two fifths are space between lines."""

# The palette of Okabe and Ito (2008), whose colours colour-blind readers can tell apart.
_BLUE, _ORANGE, _GREEN, _PINK, _SKY, _VERMILION = "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"
MAIN_COLOUR = _BLUE
WARNING_COLOUR = _VERMILION
"""For losses, and for what is left after the cost of goods."""
PANEL_COLOURS = (_BLUE, _GREEN)
"""Of the panels of a chart, from the top, again and again."""
SERIES_COLOURS = (_BLUE, _ORANGE, _GREEN, _PINK, _SKY, _VERMILION, MUTED_COLOUR)
"""Of the parts of a stack, from the bottom, again and again."""


class Page:
    """Collects marks from top to bottom; `y` is where the next one may begin."""

    def __init__(self, title: str) -> None:
        self.y: float = PAGE_MARGIN
        self.marks: list[Mark] = []
        self.write(title, TITLE_SIZE, bold=True)

    def write(
        self,
        text: str,
        size: int,
        *,
        x: float = PAGE_MARGIN,
        lines: int = 2,
        ink: str = TEXT_COLOUR,
        bold: bool = False,
    ) -> None:
        """Add a text of at most `lines` lines, from `x` to the right margin."""
        for line in wrap(drawable(text), PAGE_WIDTH - PAGE_MARGIN - x, size, lines, bold):
            self.marks.append(Words(x, self.y + LINE_MIDDLE * size, line, size, ink=ink, bold=bold))
            self.y += LINE_HEIGHT * size

    def picture(self) -> Picture:
        """Return the page, as high as what is on it."""
        return Picture(PAGE_WIDTH, max(LEAST_HEIGHT, round(self.y) + PAGE_MARGIN), tuple(self.marks))
