"""A bare amount below a result that was varied: after `nếu thu 70tr`, `còn 90tr` is another revenue."""

import re

from bot.calculations.calculate import calculate_typed
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.mistyped import in_its_size
from bot.numbers.amounts import Amount, NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_BARE = expression(
    r"^\W*(?:(?:còn|con|thế|the|vậy|vay|và|va|nếu|neu|and|if|what if|what about|how about|so|at|or|then|hay|với|"
    r"voi)\s){1,3}"
    r"(?:(?:là|la|it is|it's|at|to|lên|len|xuống|xuong|only|chỉ|chi)\s)?"
    r"(?P<amount>[$₫]?\d[\d.,]{0,15}(?:\s?(?:k|tr|triệu|trieu|tỷ|ty|m|b|nghìn|ngàn|%|\$|usd|đ))?\d{0,3})"
    r"(?:\s(?:thì|thi|then|sao|thế nào|ra sao|nhỉ|ạ|nha)){0,3}\W*$",
    re.IGNORECASE,
)
"""A message that is an amount and small words before it."""
_FAR = 100
"""How many times another value may be the old one: "nếu 30tr" below a price of 40k is no price."""
_YEAR = expression(r"20[12]\d")


def varied_again(said: Utterance) -> CarriedOn | None:
    """Return the last result with another value for the one input in which it differs from the one before it."""
    found, results = _BARE.match(said.text), said.last_results
    if found is None or len(results) < len(("one", "other")):
        return None
    newest, before = results[0], results[1]
    if newest.command != before.command or not before.amounts.keys() <= newest.amounts.keys():
        return None
    varied = [name for name, amount in newest.amounts.items() if amount != before.amounts.get(name)]
    number = found["amount"].strip().rstrip(".,")
    if len(varied) != 1 or _YEAR.fullmatch(number):
        return None
    if number.isdecimal():
        number = in_its_size(read_quantity(number), newest.amounts[varied[0]], said.language)
    if _is_of_another_size(number, newest.amounts[varied[0]], said.language):
        return None
    typed = typed_again(newest.amounts) | {varied[0]: number}
    calculation = calculate_typed(newest.command, typed, said.language)
    wish = Wish(newest.command, typed)
    return CarriedOn(calculation, wish, keeps_some=True) if calculation.error is None else None


def _is_of_another_size(number: str, before: Amount, language: Language) -> bool:
    """Tell whether a number is so far from the value before that it is one of something else."""
    try:
        value = amount_of(read_quantity(number), NumberKind.AVERAGE, language).value
    except InvalidInput:
        return False
    return value > before.value * _FAR or value * _FAR < before.value
