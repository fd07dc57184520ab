"""Numbers in running text, such as a question."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.numbers.quantities import Quantity
from bot.numbers.scanner import Scanner
from bot.numbers.unit_words import CURRENCY_CODES


@dataclass(frozen=True)
class QuantityInText:
    """A number, and the places in the text where it starts and ends."""

    quantity: Quantity
    start: int
    end: int


def find_quantities(text: str) -> Iterator[QuantityInText]:
    """Yield the numbers of a normalised text; raise InvalidInput where one is not certain."""
    yield from _TextScanner(text).found()


class _TextScanner(Scanner):
    def found(self) -> Iterator[QuantityInText]:
        while self.peek().sort != "end":
            start = self.peek().start
            if self._is_quantity():
                yield QuantityInText(self.quantity(spaced=False), start, self.tokens[self.at - 1].end)
            else:
                self.at += 1

    def _is_quantity(self) -> bool:
        """Tell whether a number starts here; in front of one only signs and codes are currencies (`do` is a word)."""
        if self.peek().sort == "number":
            return True
        before = self.at
        found = self.peek().lower in CURRENCY_CODES and self.currency()
        self.skip_space()
        starts = bool(found) and self.peek().sort == "number"
        self.at = before
        return starts
