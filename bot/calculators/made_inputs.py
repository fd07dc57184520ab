"""Inputs that people give in parts: revenue as orders and what each brought, interactions as likes and comments."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.numbers.amounts import MAX_VALUE, Amount, NumberKind
from knowledge.toolbox.errors import InvalidInput

_PRODUCT, _SUM = " × ", " + "
"""What stands between the parts in the piece of a whole."""


@dataclass(frozen=True)
class Made:
    """How an input is made of parts: as the product of all, or as the sum of those that were given."""

    parts: Mapping[str, NumberKind]
    way: Literal["product", "sum"]

    def lacking(self, known: Collection[str]) -> list[str] | None:
        """Return the parts that are still needed; None where no part is known."""
        given = [name for name in self.parts if name in known]
        if not given:
            return None
        return [name for name in self.parts if name not in given] if self.way == "product" else []

    def amount(self, given: Mapping[str, Amount]) -> Amount:
        """Return the whole; its piece names the parts as they were typed."""
        parts = [given[name] for name in self.parts if name in given]
        sign = _PRODUCT if self.way == "product" else _SUM
        value = Decimal(1) if self.way == "product" else Decimal(0)
        for part in parts:
            value = value * part.value if self.way == "product" else value + part.value
        piece = sign.join(part.piece for part in parts)
        if value > MAX_VALUE:
            raise InvalidInput("too_large", piece=piece)
        unit = next((part.unit for part in parts if part.unit), None)
        return Amount(value, unit, piece, local=any(part.local for part in parts))


SALES = Made({"conversions": NumberKind.COUNT, "aov": NumberKind.MONEY}, "product")
INTERACTIONS = Made({name: NumberKind.COUNT for name in ("likes", "comments", "shares", "saves")}, "sum")


def is_of_parts(amount: Amount) -> bool:
    """Tell whether an amount was made of parts, as its piece shows."""
    return _PRODUCT in amount.piece or _SUM in amount.piece


def with_wholes(made: Mapping[str, Made], amounts: Mapping[str, Amount]) -> tuple[dict[str, Amount], list[str]]:
    """Return the amounts with wholes in the place of their parts, and the names of the wholes that were made.

    Raises InvalidInput where a whole stands beside its parts, or a part of a product is missing.
    """
    kept = dict(amounts)
    names: list[str] = []
    for whole, how in made.items():
        lacking = how.lacking(amounts)
        if lacking is None:
            continue
        if lacking and whole not in amounts:
            raise InvalidInput("missing_field", field=lacking[0])
        if whole in amounts:
            raise InvalidInput("whole_and_parts", field=whole, part=next(name for name in how.parts if name in amounts))
        kept = {name: amount for name, amount in kept.items() if name not in how.parts}
        kept[whole] = how.amount(amounts)
        names.append(whole)
    return kept, names
