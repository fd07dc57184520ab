"""A number as it was typed, before the kind of input and the language say what it is worth."""

from dataclasses import dataclass

from bot.numbers.amounts import Unit
from bot.numbers.unit_words import VIETNAMESE_SCALES
from knowledge.toolbox.expressions import expression

_DIGITS = expression(r"[0-9]+")
_THOUSANDS_POWER = 3
"""The power of ten of a thousand; scales above it are millions and more."""


@dataclass(frozen=True)
class QuantityPart:
    """One number with its scale: `2tr5` has the number 2, the scale 6 and the tail 5."""

    number: str
    """Its digits with their separators."""
    scale: int = 0
    """The power of ten of its scale; 0 without one."""
    word: str = ""
    """The scale as typed, in lower case."""
    tail: str = ""
    """Digits glued behind the scale, which are its decimals (R7)."""
    half: bool = False
    """Whether `rưỡi` stands behind it."""
    apart: bool = False
    """Whether a space stands between the number and the scale."""

    @property
    def closed(self) -> bool:
        """Whether no part with a lower scale can follow."""
        return not self.scale or bool(self.tail) or self.half

    @property
    def has_vietnamese_scale(self) -> bool:
        """Whether its scale is tr, nghìn, tỷ or the like."""
        return self.word.split(" ")[0] in VIETNAMESE_SCALES


@dataclass(frozen=True)
class Quantity:
    """A number as typed: a sign, parts with falling scales, a unit. `amount_of` gives its value."""

    text: str
    sign: str
    parts: tuple[QuantityPart, ...]
    unit: Unit | None
    joins: int = 0
    """How often a space stands between parts (`1 tỷ 200 triệu`: once), where a list could be cut."""

    @property
    def spaced(self) -> bool:
        """Whether spaces group its digits."""
        return any(" " in part.number for part in self.parts)

    @property
    def bare(self) -> bool:
        """Whether it is digits only."""
        return _DIGITS.fullmatch(self.text) is not None

    @property
    def scaled(self) -> bool:
        """Whether it has a scale (k, tr, tỷ)."""
        return any(part.scale for part in self.parts)

    @property
    def in_vietnamese_millions(self) -> bool:
        """Whether it is in tr, triệu, củ or tỷ, as mostly only money is."""
        return any(part.scale > _THOUSANDS_POWER and part.has_vietnamese_scale for part in self.parts)

    @property
    def loose_scale(self) -> str:
        """A scale of one letter that stands apart and may be a word: `500 k` (không), `20 m` (mình)."""
        return next((part.word for part in self.parts if part.apart and len(part.word) == 1), "")

    @property
    def as_two_numbers(self) -> str:
        """Its parts with ` | ` between them: what to type where two numbers are meant."""
        return " | ".join(part.number + " " * part.apart + part.word + part.tail for part in self.parts)
