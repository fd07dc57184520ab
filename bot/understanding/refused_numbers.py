"""What a correction makes of numbers that nothing could be worked out of: `à quên, 20k fl` below a base of 0."""

from bot.calculations.kept_numbers import CarriedOn, carried_on, numbers_for
from bot.calculations.sentence import Sentence
from bot.calculations.sentences import read_calculation
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.inputs import read_input
from bot.numbers.amounts import Amount
from bot.numbers.reading import read_quantity
from bot.state.values import Turn
from bot.understanding.quotes import told_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_LEAST = 2
"""Numbers that a calculation needs, so that those of a message are surely for it."""


def carried_on_refused(text: str, turn: Turn, language: Language) -> CarriedOn | None:
    """Return the calculation of the numbers that a turn refused, with what a message corrects of them."""
    refused = turn.calculation is not None and turn.calculation.result is None
    if not refused or turn.calculation is None or not any(map(str.isdecimal, text)):
        return None
    anew = _told_anew(text, turn.calculation.command, language)
    if anew:
        return anew
    wish = read_calculation(turn.words, language)
    if wish is None or wish.missing or not wish.typed:
        return None
    inputs, amounts = CALCULATOR_BY_NAME[wish.command].inputs, dict[str, Amount]()
    try:
        for name, typed in wish.typed.items():
            amounts[name], _ = read_input(inputs[name], read_quantity(typed), language)
    except InvalidInput:
        return None
    found = carried_on(text, StoredResult(wish.command, language, amounts, amounts), language)
    return found if found and found.wish.command == wish.command else None


def _told_anew(text: str, command: str, language: Language) -> CarriedOn | None:
    """Return the calculation that was refused with all of its numbers told anew: `Quy đổi rồi nhé: chi phí ...`."""
    needed = CALCULATOR_BY_NAME[command].needed
    if len(needed) < _LEAST or Sentence(text).commands("en"):
        return None
    found = (numbers_for(told, command, language) for told in told_of(text, command))
    return next((each for each in found if each and each.calculation.error is None), None)
