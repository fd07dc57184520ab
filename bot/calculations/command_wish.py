"""The calculation that a sentence asks one command for, if it can be read in one way only."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.calculations.command_sentence import CommandSentence
from bot.calculations.number_roles import number_roles
from bot.calculations.sentence_checks import is_certain
from bot.calculations.sentence_phrases import ASKS_FOR_RESULT
from bot.calculators.breakeven import BREAKEVEN
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.calculators.inputs import compute, read_input
from bot.numbers.quantities import Quantity
from knowledge.toolbox.errors import InvalidInput

TELLING_ERRORS = frozenset({"must_be_positive", "two_currencies", "missing_currency"})
"""Errors that are the best answer to a calculation that was understood."""
_TOLD_BESIDE = frozenset({*INTERACTION_FIELDS, *BASES, "aov", "clicks", "conversions"})
"""Counts and order values that have no part in prices of other things, and change nothing of them."""
_MISSING = frozenset({"missing_field", "missing_base", "missing_interactions"})


@dataclass(frozen=True)
class Wish:
    """A calculation that somebody asked for in a sentence, with the numbers given."""

    command: str
    typed: Mapping[str, str]
    """Each input as it was typed, by name."""
    missing: str | None = None
    """The one input that is not there: its name, or `base` or `interactions`."""
    written: str = ""
    """What stands behind the command's name, where it is taken as it stands."""

    @property
    def args(self) -> str:
        """What could be typed after the command."""
        return self.written or "; ".join(f"{name}={text}" for name, text in self.typed.items())


def wish_for(sentence: CommandSentence, of_others: frozenset[str] = frozenset()) -> Wish | None:
    """Return the wish for one command, if the sentence can be read in one way only.

    `of_others` are inputs of other commands that the sentence names too: their numbers are told beside.
    """
    if not sentence.numbers or any(item.sort == "doubt" for item in sentence.items):
        return None
    roles = number_roles(sentence)
    if roles is None:
        return None
    elsewhere = of_others - sentence.calculator.inputs.keys()
    roles = {at: role for at, role in roles.items() if role not in elsewhere and not _is_beside(sentence, at, role)}
    if not is_certain(sentence, roles):
        return None
    return _accepted(sentence, {role: sentence.numbers[at] for at, role in roles.items()})


def _is_beside(sentence: CommandSentence, at: int, role: str) -> bool:
    """Tell whether a number with a label of its own is only told beside what the command takes (`cpv` and likes)."""
    return role in _TOLD_BESIDE and role not in sentence.calculator.inputs and not sentence.has_currency_or_millions(at)


def _accepted(sentence: CommandSentence, quantities: Mapping[str, Quantity]) -> Wish | None:
    """Return the wish if the calculator takes it, or lacks just one input that can be asked for."""
    inputs = sentence.calculator.inputs
    typed = {name: quantities[name].text for name in inputs if name in quantities}
    try:
        for name, quantity in quantities.items():
            read_input(inputs[name], quantity, sentence.language)
        compute(sentence.calculator, quantities, sentence.language)
        costs_nothing = sentence.command == BREAKEVEN.command and "cost" not in quantities and not sentence.names_ratio
        if costs_nothing:
            return Wish(sentence.command, typed, "cost") if _may_ask(sentence, quantities) else None
        return Wish(sentence.command, typed)
    except InvalidInput as error:
        if error.id in TELLING_ERRORS:
            return Wish(sentence.command, typed)
        missing = error.details.get("field", error.id.removeprefix("missing_"))
        asked_for = error.id in _MISSING and _may_ask(sentence, quantities)
        return Wish(sentence.command, typed, missing) if asked_for else None


def _may_ask(sentence: CommandSentence, quantities: Mapping[str, Quantity]) -> bool:
    """Tell whether to ask for the one missing input: somebody has numbers, and does not ask what is usual."""
    lacking = sentence.calculator.lacking(quantities)
    if sentence.command == "fee" or len(lacking) > 1 or any(item.sort == "usual" for item in sentence.items):
        return False
    if sentence.command != "engagement":
        calculator = sentence.calculator
        others = {name for names in calculator.instead.values() for name in names}
        return any(name in (*calculator.needed, *others) for name in quantities)
    bases, counts = quantities.keys() & set(BASES), quantities.keys() - set(BASES) - {"posts"}
    return (
        bool(counts)
        or (bool(bases) and _asks_for_result(sentence))
        or (bool(bases - {"followers"}) and _asks_only(sentence))
    )


def _asks_only(sentence: CommandSentence) -> bool:
    """Tell whether a message is nothing but its number and the question: `reach 50k, er bao nhiêu`."""
    return all(item.sort not in ("word", "doubt", "usual", "article") for item in sentence.items)


def _asks_for_result(sentence: CommandSentence) -> bool:
    words = [item.text for item in sentence.items]
    return any(ASKS_FOR_RESULT.find(words, at) for at in range(len(words)))
