"""What somebody may have meant to type, with their own numbers put in: `/roi chi phí=50tr doanh thu=120tr`."""

import re
from collections.abc import Sequence

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculators.base import Calculator, Input
from bot.calculators.inputs import read_line
from bot.calculators.labels import FIELD_OF
from bot.numbers.amounts import NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.running_text import find_quantities
from bot.numbers.typed_text import normalise
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 300
"""Characters of a text whose numbers are put into an example; more are no list."""
_MONEY = (NumberKind.MONEY, NumberKind.PRICE)
_PERCENTS = (NumberKind.MARGIN, NumberKind.PERCENT)


def own_example(calculator: Calculator, text: str, language: Language) -> str | None:
    """Return a text for the command with the numbers of another text; None where they do not fit its inputs."""
    if calculator.read or len(text) > _LONGEST:
        return None
    try:
        quantities = [each.quantity for each in find_quantities(without_finish(plain_wording(text)))]
        typed = _assigned(calculator, text, quantities)
        fields = texts_for(language).calculators.fields
        example = " ".join(f"{fields[name]}={quantity.text}" for name, quantity in typed.items())
        read_line(calculator, example, language)
    except InvalidInput:
        return None
    return f"/{calculator.command} {example}"


def _named_in(text: str) -> set[str]:
    """Return the inputs that labels of a text name."""
    words = [fold(word) for word in _WORD.findall(normalise(text))]
    phrases = (" ".join(words[at : at + length]) for length in (1, 2, 3) for at in range(len(words)))
    return {FIELD_OF[phrase] for phrase in phrases if phrase in FIELD_OF}


def _assigned(calculator: Calculator, text: str, quantities: Sequence[Quantity]) -> dict[str, Quantity]:
    """Return the numbers by the inputs of the shortest order: money for costs, and counts in their order."""
    order = min(calculator.positions, key=len)
    if _named_in(text) - set(order):
        raise InvalidInput("unclear_numbers")  # a number that is named has no other name
    left = list(quantities)
    typed: dict[str, Quantity] = {}
    for name in order:
        fitting = next((each for each in left if _fits(calculator.inputs[name], each)), None)
        if fitting is None:
            raise InvalidInput("missing_field", field=name)
        left.remove(fitting)
        typed[name] = fitting
    if left:
        raise InvalidInput("wrong_count", count=str(len(quantities)))
    return typed


def _fits(field: Input, quantity: Quantity) -> bool:
    if quantity.unit == "percent":
        return field.kind in _PERCENTS
    if field.kind in _MONEY:
        return True
    return field.kind is NumberKind.COUNT and quantity.unit is None
