"""What a correction makes of numbers that nothing could be worked out of: `à quên, 20k fl` below a base of 0."""

from bot.calculations.kept_numbers import CarriedOn, carried_on
from bot.calculations.sentences import read_calculation
from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.inputs import read_input
from bot.numbers.amounts import Amount
from bot.numbers.reading import read_quantity
from bot.state.values import Turn
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput


def carried_on_refused(text: str, turn: Turn, language: Language) -> CarriedOn | None:
    """Return the calculation of the numbers that a turn refused, with what a message corrects of them."""
    refused = turn.calculation is not None and turn.calculation.result is None
    wish = read_calculation(turn.words, language) if refused and any(map(str.isdecimal, text)) else None
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
