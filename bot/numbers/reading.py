"""One number as people type it, read exactly into `Decimal`; anything doubtful is an `InvalidInput`.

The rules R1 to R13 in this room are those of the project's page on calculators. A number is normalised;
then the shape of its separators, its scale (k, tr, tỷ), its currency, the kind of input and last the
language tell its value.
"""

from bot.numbers.amounts import Amount, Locale, NumberKind
from bot.numbers.lists import MAX_LIST_CHARACTERS
from bot.numbers.quantities import Quantity
from bot.numbers.scanner import Scanner
from bot.numbers.typed_text import normalise
from bot.numbers.values import MAX_NUMBER_CHARACTERS, amount_of
from knowledge.toolbox.errors import InvalidInput


def read_amount(text: str, language: Locale) -> Amount:
    """Return the one number that the text is; raise InvalidInput for anything else."""
    return amount_of(read_quantity(text), NumberKind.BARE, language)


def read_quantity(text: str) -> Quantity:
    """Return the one number that the text is, as typed; raise InvalidInput for anything else."""
    if len(text) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=text)
    plain = normalise(text).strip()
    if not plain:
        raise InvalidInput("empty")
    if len(plain) > MAX_NUMBER_CHARACTERS:
        raise InvalidInput("too_long", piece=plain)
    scanner = Scanner(plain)
    quantity = scanner.quantity(spaced=True)
    scanner.refuse_rest()
    return quantity
