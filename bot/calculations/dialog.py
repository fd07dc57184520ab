"""A dialog that asks for a calculation's inputs one by one, as a value. Imports no texts, as storage does not.

Each answer or press makes a new dialog; in between it is stored as JSON. Everything that a dialog holds
can be calculated with: an answer that cannot is refused, and the same question is asked again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any

from bot.calculations.stored_result import StoredResult
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.base import Calculator
from bot.calculators.inputs import currency_of, read_input, run_formula
from bot.calculators.made_inputs import with_wholes
from bot.calculators.steps import Ask, Choice, Step, choices_in, inputs_in, question_of, questions_of
from bot.numbers.amounts import MAX_VALUE, Amount
from bot.numbers.reading import read_quantity
from knowledge.guide import LANGUAGES, Language
from knowledge.toolbox.errors import InvalidInput

_TO_COME: Mapping[str, Decimal] = {"aov": MAX_VALUE}
"""What inputs still to come count as, where 1 would stand against others: a price is above the cost of its goods."""


@dataclass(frozen=True)
class Dialog:
    """What was said so far in a dialog about one calculation; what comes next follows from it."""

    command: str
    language: Language
    group: bool = False
    """Whether others are in the chat, where only replies to the bot's message reach it."""
    typed: Mapping[str, str] = field(default_factory=dict)
    """Each input as it was typed, by name."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """The way taken at each choice, by its id."""
    skipped: tuple[str, ...] = ()
    """Optional inputs that were left out."""
    before: StoredResult | None = None
    """The result of which a number is edited."""
    edited: tuple[str, ...] = ()
    """The inputs of that result which get new values."""
    editing: int | None = None
    """The id of the message that shows that result."""

    @property
    def calculator(self) -> Calculator:
        """The calculator whose inputs are asked for."""
        return CALCULATOR_BY_NAME[self.command]

    @property
    def now(self) -> Step | None:
        """What is asked now; None where all is known, and where a text of several lines is awaited."""
        return next(iter(self.pending), None)

    @property
    def question(self) -> Ask | None:
        """The question for one input that is asked now."""
        return question_of(self.now)

    @property
    def pending(self) -> list[Step]:
        """The steps without an answer, as far as choices are made."""
        steps: Iterable[Step] = map(Ask, self.edited) if self.before else self.calculator.asked
        known = self._path(() if self.calculator.read else steps)
        return [step for step in known if isinstance(step, Choice) or not self._is_answered(step.name)]

    def _is_answered(self, name: str) -> bool:
        """Tell whether an input was typed or left out, or another that takes its place, or all of its parts."""
        calculator, made = self.calculator, self.calculator.made.get(name)
        if {name, *calculator.instead.get(name, ())} & {*self.typed, *self.skipped}:
            return True
        return made is not None and made.lacking(self.typed) == []

    @property
    def amounts(self) -> dict[str, Amount]:
        """The inputs as they are read, in the calculator's order; raises InvalidInput for what can't be read."""
        inputs = self.calculator.inputs
        kept = self.before.amounts if self.before else {}
        found = {name: amount for name, amount in kept.items() if name not in self.edited}
        for name, text in self.typed.items():
            found[name], _ = read_input(inputs[name], read_quantity(text), self.language)
        return {name: found[name] for name in inputs if name in found}

    def check(self) -> None:
        """Raise InvalidInput unless this can be calculated with; inputs still to come count as 1."""
        amounts, inputs = self.amounts, self.calculator.inputs
        currency_of(inputs, amounts.items())
        to_come = {ask.name: _TO_COME.get(ask.name, Decimal(1)) for step in self.pending for ask in questions_of(step)}
        lacking = [part for each in self.calculator.made.values() for part in each.lacking(amounts) or ()]
        whole, _ = with_wholes(self.calculator.made, amounts | {name: Amount(Decimal(1)) for name in lacking})
        run_formula(self.calculator, to_come | {name: amount.value for name, amount in whole.items()})

    @property
    def is_sound(self) -> bool:
        """Whether all that was said can be calculated with."""
        try:
            self.check()
        except InvalidInput:
            return False
        return True

    def with_typed(self, typed: Mapping[str, str]) -> "Dialog":
        """Return the dialog with further inputs; who types several at once is not asked for optional ones."""
        skipped = tuple(name for name in self.skipped if name not in typed)
        dialog = replace(self, typed={**self.typed, **typed}, skipped=skipped)
        return dialog.without_extras() if len(typed) > 1 and not self.calculator.asks_rest else dialog

    def with_way(self, choice: Choice, way: str) -> "Dialog":
        """Return the dialog with a choice made."""
        return replace(self, chosen={**self.chosen, choice.id: way})

    def without_extras(self) -> "Dialog":
        """Return the dialog that asks only for what is needed."""
        asks = [step.name for step in self.pending if isinstance(step, Ask) and step.optional]
        choices = [step for step in self.pending if isinstance(step, Choice)]
        ways = {choice.id: way for choice in choices for way, steps in choice.ways.items() if not steps}
        return replace(self, skipped=(*self.skipped, *asks), chosen={**self.chosen, **ways})

    def asking_again(self, name: str) -> "Dialog":
        """Return the dialog in which one input must be typed again."""
        typed = {each: text for each, text in self.typed.items() if each != name}
        return replace(self, typed=typed, edited=(name, *self.edited) if self.before else ())

    def after_skip(self) -> "Dialog | None":
        """Return the dialog without an answer to its question; None where an answer is needed."""
        step, ask = self.now, self.question
        if isinstance(step, Choice) and not step.direct:
            way = next((way for way, steps in step.ways.items() if not steps), None)
            return None if way is None else self.with_way(step, way)
        if ask is None or not ask.optional:
            return None
        chosen = self.with_way(step, next(iter(step.ways))) if isinstance(step, Choice) else self
        skipped = replace(chosen, skipped=(*self.skipped, ask.name))
        return skipped if skipped.is_sound else None

    def before_last(self) -> "Dialog | None":
        """Return the dialog without its last answer; None at the first question, and where one number is edited."""
        answered = [] if self.before or self.calculator.read else list(self._answered(self.calculator.asked))
        if not answered:
            return None
        last = answered[-1]
        chosen = {id: way for id, way in self.chosen.items() if id != last}
        gone = {last, *self.calculator.instead.get(last, ())}
        gone |= self.calculator.made[last].parts.keys() if last in self.calculator.made else set()
        typed = {name: text for name, text in self.typed.items() if name not in gone}
        return replace(self, typed=typed, chosen=chosen, skipped=tuple(each for each in self.skipped if each != last))

    def _answered(self, steps: Iterable[Step]) -> Iterator[str]:
        """Yield the inputs and choices that are answered, in the order in which they are asked."""
        for step in steps:
            if isinstance(step, Ask):
                yield from [step.name] if self._is_answered(step.name) else ()
            elif (way := self._way(step)) is not None:
                yield from [step.id] if step.id in self.chosen else ()
                yield from self._answered(step.ways[way])

    def _path(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Yield the steps of the ways taken; a choice that is not made yet is a step itself."""
        for step in steps:
            way = self._way(step) if isinstance(step, Choice) else None
            if isinstance(step, Ask) or way is None:
                yield step
            else:
                yield from self._path(step.ways[way])

    def _way(self, choice: Choice) -> str | None:
        """Return the way that was chosen, or to which most of the typed inputs belong."""
        if choice.id in self.chosen:
            return self.chosen[choice.id]
        typed = {way: len(self.typed.keys() & inputs_in(steps)) for way, steps in choice.ways.items()}
        best = max(typed, key=lambda way: typed[way])
        return best if typed[best] else None

    def to_json(self) -> dict[str, Any]:
        """Return an object that JSON can hold."""
        return {
            "command": self.command,
            "language": self.language,
            "group": self.group,
            "typed": dict(self.typed),
            "chosen": dict(self.chosen),
            "skipped": list(self.skipped),
            "before": self.before.to_json() if self.before else None,
            "edited": list(self.edited),
            "editing": self.editing,
        }

    @classmethod
    def from_json(cls, data: object) -> "Dialog":
        """Return what `to_json` wrote; raise ValueError for anything that this version can't continue."""
        match data:
            case {
                "command": str(command),
                "language": str(code),
                "group": bool(group),
                "typed": dict(typed),
                "chosen": dict(chosen),
                "skipped": list(skipped),
                "before": before,
                "edited": list(edited),
                "editing": int() | None as editing,
            } if isinstance(data, dict) and len(data) == len(fields(cls)):
                language = next((each for each in LANGUAGES if each == code), None)
                result = None if before is None else StoredResult.from_json(before)
                if language is None or not _is_known(command, typed, chosen, [*skipped, *edited]):
                    raise ValueError("a stored dialog of another form")
                dialog = cls(command, language, group, typed, chosen, tuple(skipped), result, tuple(edited), editing)
                _check(dialog)
                return dialog
        raise ValueError("not a stored dialog")


def _is_known(command: str, typed: dict[Any, Any], chosen: dict[Any, Any], names: list[Any]) -> bool:
    """Tell whether the inputs and choices of a stored dialog are those of a calculator."""
    calculator = CALCULATOR_BY_NAME.get(command)
    if calculator is None or calculator.command != command:
        return False
    ways = {choice.id: choice.ways for choice in choices_in(calculator.asked)}
    inputs = calculator.inputs
    return (
        all(name in inputs and isinstance(text, str) for name, text in typed.items())
        and all(id in ways and isinstance(way, str) and way in ways[id] for id, way in chosen.items())
        and all(isinstance(name, str) and name in inputs for name in names)
    )


def _check(dialog: Dialog) -> None:
    """Raise ValueError for a stored dialog that could not go on."""
    before = dialog.before
    fits = bool(dialog.edited) == bool(before) and (before is None or before.command == dialog.command)
    is_open = dialog.now is not None or dialog.calculator.read is not None
    if not (fits and is_open and (dialog.calculator.read or dialog.is_sound)):
        raise ValueError("a stored dialog that can't go on")
