"""Which calculation a plain sentence asks for, and with which numbers; anything doubtful is not understood.

`bỏ 50tr thu về 120tr thì roi bao nhiêu` names a figure, and words beside the numbers say what each is. Every
number must have one role and every label one number, and nothing in the sentence may speak against it: a
wrong figure is worse than none.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.calculations.command_sentence import CommandSentence
from bot.calculations.number_roles import number_roles
from bot.calculations.sentence import Sentence
from bot.calculations.sentence_checks import is_certain
from bot.calculations.sentence_phrases import ASKS_FOR_RESULT
from bot.calculators.engagement import BASES
from bot.calculators.inputs import compute, read_input
from bot.numbers.quantities import Quantity
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

MAX_SENTENCE_CHARACTERS = 1_000
"""Characters of a text that may ask for a calculation; nobody puts one into a longer text."""
_TELLING = frozenset({"must_be_positive", "two_currencies", "missing_currency"})
"""Errors that are the best answer to a calculation that was understood."""
_MISSING = frozenset({"missing_field", "missing_base", "missing_interactions"})


@dataclass(frozen=True)
class Wish:
    """A calculation that somebody asked for in a sentence, with the numbers given."""

    command: str
    typed: Mapping[str, str]
    """Each input as it was typed, by name."""
    missing: str | None = None
    """The one input that is not there: its name, or `base` or `interactions`."""

    @property
    def args(self) -> str:
        """What could be typed after the command."""
        return "; ".join(f"{name}={text}" for name, text in self.typed.items())


def read_calculation(question: str, language: Language) -> Wish | None:
    """Return the calculation that a question asks for, if it is certain which one and with which numbers."""
    if len(question) > MAX_SENTENCE_CHARACTERS or not any(letter.isdecimal() for letter in question):
        return None
    try:
        return _only_wish(Sentence(question), language)
    except InvalidInput:
        return None


def calculator_wish(question: str) -> str | None:
    """Return the command for a figure that somebody wants to work out, in whatever words and without numbers."""
    sentence = Sentence(question[:MAX_SENTENCE_CHARACTERS])
    commands = sentence.commands("vi")
    return commands[0] if commands and sentence.wants_figure() else None


def _only_wish(sentence: Sentence, language: Language) -> Wish | None:
    """Return the wish for one of the figures that are named, if there is just one."""
    commands = sentence.commands(language)
    items = sentence.items() if commands else []
    wishes = [wish for command in commands if (wish := _wish(CommandSentence(command, items, language)))]
    complete = [wish for wish in wishes if not wish.missing]
    if len(complete) == 1:
        return complete[0]
    return wishes[0] if len(commands) == len(wishes) == 1 else None


def _wish(sentence: CommandSentence) -> Wish | None:
    """Return the wish for one command, if the sentence can be read in one way only."""
    if not sentence.numbers or any(item.sort == "doubt" for item in sentence.items):
        return None
    roles = number_roles(sentence)
    if roles is None or not is_certain(sentence, roles):
        return None
    return _accepted(sentence, {role: sentence.numbers[at] for at, role in roles.items()})


def _accepted(sentence: CommandSentence, quantities: Mapping[str, Quantity]) -> Wish | None:
    """Return the wish if the calculator takes it, or lacks just one input that can be asked for."""
    inputs = sentence.calculator.inputs
    typed = {name: quantities[name].text for name in inputs if name in quantities}
    try:
        for name, quantity in quantities.items():
            read_input(inputs[name], quantity, sentence.language)
        compute(sentence.calculator, quantities, sentence.language)
    except InvalidInput as error:
        if error.id in _TELLING:
            return Wish(sentence.command, typed)
        missing = error.details.get("field", error.id.removeprefix("missing_"))
        asked_for = error.id in _MISSING and _may_ask(sentence, quantities)
        return Wish(sentence.command, typed, missing) if asked_for else None
    return Wish(sentence.command, typed)


def _may_ask(sentence: CommandSentence, quantities: Mapping[str, Quantity]) -> bool:
    """Tell whether to ask for the one missing input: somebody has numbers, and does not ask what is usual."""
    inputs = sentence.calculator.inputs
    lacking = [name for name, each in inputs.items() if each.required and name not in quantities]
    if sentence.command == "fee" or len(lacking) > 1 or any(item.sort == "usual" for item in sentence.items):
        return False
    if sentence.command != "engagement":
        return any(inputs[name].required for name in quantities)
    bases, counts = quantities.keys() & set(BASES), quantities.keys() - set(BASES) - {"posts"}
    return bool(counts) or (bool(bases) and _asks_for_result(sentence))


def _asks_for_result(sentence: CommandSentence) -> bool:
    words = [item.text for item in sentence.items]
    return any(ASKS_FOR_RESULT.find(words, at) for at in range(len(words)))
