"""What a picture is made of: plain values, in pixels from the upper left corner."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Anchor = Literal["left", "center", "right"]
SpotShape = Literal["disc", "diamond"]

TEXT_COLOUR = "#222222"
"""Nearly black: 16 to 1 against white, and softer than black."""
MUTED_COLOUR = "#5F5F5F"
"""For axes and notes; 6.4 to 1 against white, where WCAG 2 asks for 4.5 at least."""
GRID_COLOUR = "#D0D0D0"
"""Light enough to stay behind the data."""
BACKGROUND = "#FFFFFF"
"""White, also where the chat is dark: Telegram sends photos as JPEG, which has no transparency."""


@dataclass(frozen=True)
class Words:
    """A line of text: `x` is the end that the anchor names, `y` the middle of a capital letter."""

    x: float
    y: float
    text: str
    size: int
    anchor: Anchor = "left"
    ink: str = TEXT_COLOUR
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
class Stroke:
    """A straight line from one place to another."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str = GRID_COLOUR
    width: float = 2
    dashed: bool = False


@dataclass(frozen=True)
class Spot:
    """A marker with its middle at (x, y): a full disc, or the outline of a diamond."""

    x: float
    y: float
    shape: SpotShape
    colour: str


Mark: TypeAlias = Words | Box | Stroke | Spot


@dataclass(frozen=True)
class Picture:
    """A whole picture; later marks cover earlier ones."""

    width: int
    height: int
    marks: tuple[Mark, ...]
