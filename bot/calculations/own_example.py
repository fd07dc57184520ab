"""What somebody may have meant to type, with their own numbers put in: `/roi chi phí=50tr doanh thu=120tr`."""

from collections.abc import Mapping

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.command_sentence import CommandSentence
from bot.calculations.number_roles import PRICED_BY_COST, role_options
from bot.calculations.sentence import Sentence
from bot.calculators.base import Calculator, Input
from bot.calculators.inputs import read_line
from bot.numbers.amounts import NumberKind
from bot.numbers.quantities import Quantity
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_LONGEST = 300
"""Characters of a text whose numbers are put into an example; more are no list."""
_MONEY = (NumberKind.MONEY, NumberKind.PRICE)
_PERCENTS = (NumberKind.MARGIN, NumberKind.PERCENT)


def own_example(calculator: Calculator, text: str, language: Language) -> str | None:
    """Return a text for the command with the numbers of another text; None where they do not fit its inputs."""
    if calculator.read or len(text) > _LONGEST:
        return None
    try:
        items = Sentence(without_finish(plain_wording(text))).items()
        typed = _assigned(CommandSentence(calculator.command, items, language))
        fields = texts_for(language).calculators.fields
        example = " ".join(f"{fields[name]}={quantity.text}" for name, quantity in typed.items())
        read_line(calculator, example, language)
    except InvalidInput:
        return None
    return f"/{calculator.command} {example}"


def _assigned(sentence: CommandSentence) -> Mapping[str, Quantity]:
    """Return the numbers by the inputs that words name, the others in order: money for costs, and counts.

    A number that is named as something that the command does not take is left away.
    """
    calculator, typed, left = sentence.calculator, dict[str, Quantity](), list[Quantity]()
    for at, quantity in sentence.numbers.items():
        roles = role_options(sentence, at).keys()
        if len(roles) > 1 or roles & typed.keys() or (not roles and _may_be_another_thing(sentence, at)):
            raise InvalidInput("unclear_numbers")
        if not roles:
            left.append(quantity)
        elif roles <= calculator.inputs.keys():
            typed |= dict.fromkeys(roles, quantity)
    for name in _still_to_fill(calculator, typed):
        fitting = next((each for each in left if _fits(calculator.inputs[name], each)), None)
        if fitting is None:
            raise InvalidInput("missing_field", field=name)
        left.remove(fitting)
        typed[name] = fitting
    if left or not typed:
        raise InvalidInput("wrong_count", count=str(len(sentence.numbers)))
    return {name: typed[name] for name in calculator.inputs if name in typed}


def _may_be_another_thing(sentence: CommandSentence, at: int) -> bool:
    """Tell whether a number may be none of the inputs: `lời 70tr`, and `CPM 50k`, which is what is asked for."""
    before = sentence.item(at - 1)
    is_result = before is not None and before.sort == "figure" and sentence.command in PRICED_BY_COST
    return is_result or (before is not None and before.sort == "doubt")


def _still_to_fill(calculator: Calculator, typed: Mapping[str, Quantity]) -> list[str]:
    """Return the inputs that are still needed; where none is known, those of the shortest order."""
    if calculator.needed:
        return calculator.lacking(typed)
    return [] if typed else list(sorted(calculator.positions, key=len)[0])


def _fits(field: Input, quantity: Quantity) -> bool:
    if quantity.unit == "percent":
        return field.kind in _PERCENTS
    if field.kind in _MONEY:
        return True
    return field.kind is NumberKind.COUNT and quantity.unit is None
