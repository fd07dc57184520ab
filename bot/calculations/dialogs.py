"""Calculators that ask for their numbers one by one: what was said, what is asked next, and how it ends.

A dialog is a value: each answer or press makes a new one, and it is stored as JSON in between. All
that it holds can be counted with; an answer that can't is refused, and the same question asked again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from bot.calculations.calculate import (
    Calculation,
    calculate,
    calculate_typed,
    capital,
    problem_in,
    recalculate,
    write_input,
)
from bot.calculations.what_if import StoredResult
from bot.calculators import BY_NAME
from bot.calculators.base import Ask, Calculator, Choice, Step
from bot.calculators.inputs import currency_of, read_input, read_list, run
from bot.calculators.labels import FIELD_OF
from bot.numbers.amounts import Amount
from bot.numbers.errors import InvalidInput
from bot.numbers.lists import MAX_WORDS_OF_LABEL
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import fold, normalise
from bot.replies.buttons import Cancel, Choose, Skip
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Button, Reply
from bot.texts import texts_for
from bot.texts.schema import DialogTexts, Texts
from knowledge.guide import LANGUAGES, Language

Orders: TypeAlias = list[tuple[str, ...]]

LABEL_OF_TWO = 20
"""Longer labels have a row of their own on a phone."""

_CANCELLING = frozenset({"huy", "huy bo", "cancel", "thoi", "stop"})
_SKIPPING = frozenset({"bo qua", "skip", "khong", "khong co", "no", "none"})
_ABOUT_LISTS = frozenset({"wrong_count", "doubled_label", "bad_spaces", "split_numbers"})
_UNCLEAR_CURRENCY = frozenset({"missing_currency", "ambiguous_price"})
"""Errors that a later number can bring to light in an earlier one."""


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
    before: StoredResult | None = None
    """The result of which a number is edited."""
    edited: tuple[str, ...] = ()
    """The inputs of that result which get new values."""
    editing: int | None = None
    """The message that shows that result."""

    @property
    def calculator(self) -> Calculator:
        """The calculator whose inputs are asked for."""
        return BY_NAME[self.command]

    @property
    def now(self) -> Step | None:
        """What is asked now; None where all is there, and where a text of several lines is waited for."""
        return next(iter(self.pending), None)

    @property
    def pending(self) -> list[Step]:
        """The questions without an answer, as far as choices are made."""
        steps: Iterable[Step] = map(Ask, self.edited) if self.before else self.calculator.asked
        answered = (*self.typed, *self.skipped)
        known = self._path(() if self.calculator.read else steps)
        return [step for step in known if isinstance(step, Choice) or step.name not in answered]

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
        """Raise InvalidInput unless this can be counted with: what is still to come stands at one for now."""
        amounts, inputs = self.amounts, self.calculator.inputs
        currency_of(inputs, amounts.items())
        to_come = {ask.name: Decimal(1) for step in self.pending for ask in _asks(step)}
        run(self.calculator, to_come | {name: amount.value for name, amount in amounts.items()})

    def with_typed(self, typed: Mapping[str, str]) -> "Dialog":
        """Return the dialog with further inputs; who types several at once is not asked for what is optional."""
        skipped = tuple(name for name in self.skipped if name not in typed)
        dialog = replace(self, typed={**self.typed, **typed}, skipped=skipped)
        return dialog.without_extras() if len(typed) > 1 else dialog

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
        """Return the dialog with an input that has to be typed anew."""
        typed = {each: text for each, text in self.typed.items() if each != name}
        return replace(self, typed=typed, edited=(name, *self.edited) if self.before else ())

    def after_skip(self) -> "Dialog | None":
        """Return the dialog without an answer to its question; None where there must be one."""
        step, ask = self.now, _field(self.now)
        if isinstance(step, Choice) and not step.direct:
            way = next((way for way, steps in step.ways.items() if not steps), None)
            return None if way is None else self.with_way(step, way)
        if ask is None or not ask.optional:
            return None
        chosen = self.with_way(step, next(iter(step.ways))) if isinstance(step, Choice) else self
        skipped = replace(chosen, skipped=(*self.skipped, ask.name))
        return skipped if _is_sound(skipped) else None

    def _path(self, steps: Iterable[Step]) -> Iterator[Step]:
        """Yield the steps of the ways taken; a choice stands for its ways until it is made."""
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
        typed = {way: len(self.typed.keys() & _names(steps)) for way, steps in choice.ways.items()}
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
        """Return what `to_json` wrote; raise ValueError for anything with which this version can't go on."""
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
                return _sound(dialog)
        raise ValueError("not a stored dialog")


@dataclass(frozen=True)
class Turned:
    """One step of a dialog: what the bot says, and the dialog as it goes on; None when it is over."""

    reply: Reply
    dialog: Dialog | None = None
    calculation: Calculation | None = None
    ended: Literal["done", "cancelled"] | None = None


def begin(
    command: str, language: Language, owner: int, typed: Mapping[str, str] | None = None, *, group: bool = False
) -> Turned:
    """Start to ask for a calculation's inputs; where some were typed before, only for what is missing."""
    dialog = Dialog(BY_NAME[command].command, language, group)
    problem = ""
    for name, text in (typed or {}).items():
        further = dialog.with_typed({name: text})
        try:
            further.check()
            dialog = further
        except InvalidInput as error:
            problem = _problem(error, dialog)
    return _next(dialog.without_extras() if typed else dialog, owner, problem)


def edit(
    command: str,
    language: Language,
    owner: int,
    inputs: Mapping[str, Amount],
    name: str,
    message: int,
    *,
    group: bool = False,
) -> Turned:
    """Ask for a new value of one input of a finished result, which the message shows."""
    before = StoredResult(command, language, inputs, inputs)
    return _next(Dialog(command, language, group, before=before, edited=(name,), editing=message), owner)


def answer(dialog: Dialog, text: str, owner: int) -> Turned:
    """Go on after a typed answer; one that can't be used is answered with what is wrong, and asked for again."""
    said = _said(text)
    if said in _CANCELLING:
        return _cancelled(dialog)
    if dialog.calculator.read:
        return _pasted(dialog, text, owner)
    try:
        further = _further(dialog, text, said)
    except InvalidInput as error:
        return _next(dialog, owner, _problem(error, dialog))
    return _tried(dialog, further, owner)


def press(dialog: Dialog, action: Cancel | Choose | Skip, owner: int) -> Turned | None:
    """Go on after a press; None for a button that does not belong to what is asked now."""
    step = dialog.now
    if isinstance(action, Cancel):
        return _cancelled(dialog)
    if isinstance(action, Skip):
        further = dialog.after_skip()
        return _next(further, owner) if further else None
    if isinstance(step, Choice) and action.option in step.ways:
        return _tried(dialog, dialog.with_way(step, action.option), owner)
    return None


# How it goes on ---------------------------------------------------------------------------------


def _next(dialog: Dialog, owner: int, problem: str = "") -> Turned:
    """Ask the next question, or end with the result."""
    if dialog.now or dialog.calculator.read:
        return Turned(_Page(dialog, owner).reply(problem), dialog)
    if dialog.before:
        calculation = recalculate(dialog.command, dialog.amounts, dialog.language)
    else:
        calculation = calculate_typed(dialog.command, dialog.typed, dialog.language)
    return Turned(calculation.reply, calculation=calculation, ended="done")


def _tried(dialog: Dialog, further: Dialog, owner: int, problem: str = "") -> Turned:
    """Go on if all that is said can be counted with; else ask again for the one input that is in the way."""
    try:
        further.check()
    except InvalidInput as error:
        earlier = error.details.get("field", "")
        kept = earlier in dialog.amounts and dialog.typed.get(earlier) == further.typed.get(earlier)
        if kept and error.id in _UNCLEAR_CURRENCY:
            return _tried(dialog, further.asking_again(earlier), owner, problem or _problem(error, dialog))
        return _next(dialog, owner, _problem(error, dialog))
    return _next(further, owner, problem)


def _cancelled(dialog: Dialog) -> Turned:
    return Turned(Reply(texts_for(dialog.language).dialogs.cancelled), ended="cancelled")


def _pasted(dialog: Dialog, text: str, owner: int) -> Turned:
    """Take a text of several lines as everything that the calculator needs."""
    if _is_aside(text):
        return _next(dialog, owner, _problem(InvalidInput("no_table", piece=text), dialog))
    calculation = calculate(dialog.command, text, dialog.language)
    if calculation.error:
        return Turned(_Page(dialog, owner).paste_again(calculation.reply.text), dialog)
    return Turned(calculation.reply, calculation=calculation, ended="done")


# What was said ----------------------------------------------------------------------------------


def _further(dialog: Dialog, text: str, said: str) -> Dialog:
    """Return the dialog with what a text adds to it; raise InvalidInput if it adds nothing."""
    step = dialog.now
    way = _way_named(step, said, dialog.language) if isinstance(step, Choice) else None
    if isinstance(step, Choice) and way is not None:
        return dialog.with_way(step, way)
    if said in _SKIPPING:
        skipped = dialog.after_skip()
        if skipped is None:
            raise InvalidInput("cannot_skip")
        return skipped
    return dialog.with_typed({name: quantity.text for name, quantity in _quantities(dialog, text).items()})


def _said(text: str) -> str:
    """Return a short answer in its plainest form."""
    return fold(normalise(text)).strip(" \n.,!")


def _is_aside(text: str) -> bool:
    """Tell whether this speaks of something else: a question, or words without a number."""
    plain = normalise(text)
    return "?" in plain or not any(letter.isdecimal() for letter in plain)


def _way_named(choice: Choice, said: str, language: Language) -> str | None:
    """Return the way that somebody names by its label, its input or the number of its button."""
    options = texts_for(language).dialogs.options[choice.id]
    names = {fold(label): way for way, label in options.items()}
    if not choice.direct:
        names |= {str(number): way for number, way in enumerate(options, 1)}
    way = names.get(said, FIELD_OF.get(said, ""))
    return way if way in options else None


def _quantities(dialog: Dialog, text: str) -> dict[str, Quantity]:
    """Return the number that was asked for, or several numbers by their labels or order."""
    ask, orders = _field(dialog.now), _orders(dialog)
    if ask is None:
        return _at_choice(dialog, text, orders)
    if _is_aside(text):
        raise InvalidInput("aside", piece=text)
    try:
        return {ask.name: _one(ask.name, text, orders)}
    except InvalidInput as error:
        return _several(dialog.calculator, text, orders, error)


def _at_choice(dialog: Dialog, text: str, orders: Orders) -> dict[str, Quantity]:
    """Return numbers that make the choice needless, as all that a command takes do."""
    assert isinstance(dialog.now, Choice)
    try:
        return read_list(dialog.calculator, text, orders)
    except InvalidInput:
        raise InvalidInput("choose", count=str(len(dialog.now.ways))) from None


def _one(name: str, text: str, orders: Orders) -> Quantity:
    """Return the one number of an answer, behind which its label may stand (`1200 likes`)."""
    words = normalise(text).split()
    for cut in range(max(1, len(words) - MAX_WORDS_OF_LABEL), len(words)):
        if FIELD_OF.get(fold(" ".join(words[cut:]))) == name:
            return read_quantity(" ".join(words[:cut]))
    quantity = read_quantity(text)
    if quantity.spaced and any(len(order) == len(words) for order in orders):
        raise InvalidInput("bad_spaces", piece=text)
    return quantity


def _several(calculator: Calculator, text: str, orders: Orders, alone: InvalidInput) -> dict[str, Quantity]:
    """Return the numbers of a list; of one that is none, raise what is wrong with it as a number."""
    if alone.id == "bad_spaces":
        raise alone
    try:
        return read_list(calculator, text, orders)
    except InvalidInput as error:
        raise (error if error.id in _ABOUT_LISTS else alone) from None


def _orders(dialog: Dialog) -> Orders:
    """Return the orders of numbers without labels that may answer: as after the command, else as they are asked."""
    ask, by_count = _field(dialog.now), dict[int, tuple[str, ...]]()
    answered = {*dialog.typed, *dialog.skipped}
    for order in () if dialog.before else dialog.calculator.positions:
        rest = tuple(name for name in order if name not in answered)
        if len(rest) > 1 and (ask is None or rest[0] == ask.name):
            by_count.setdefault(len(rest), rest)
    names = tuple(_names_ahead(dialog.pending))
    for count in range(1, len(names) + 1):
        by_count.setdefault(count, names[:count])
    return list(by_count.values())


def _names_ahead(steps: Iterable[Step]) -> Iterator[str]:
    """Yield the inputs that are asked for in any case, up to the next choice."""
    for step in steps:
        if isinstance(step, Choice) and not step.direct:
            return
        yield from (ask.name for ask in _asks(step))


# Steps ------------------------------------------------------------------------------------------


def _asks(step: Step) -> Iterator[Ask]:
    """Yield the questions of a step; of a choice, those of its first way."""
    if isinstance(step, Ask):
        yield step
    else:
        for each in next(iter(step.ways.values())):
            yield from _asks(each)


def _field(step: Step | None) -> Ask | None:
    """Return the input that a step asks for at once."""
    if isinstance(step, Choice):
        return next(_asks(step)) if step.direct else None
    return step


def _names(steps: Iterable[Step]) -> set[str]:
    """Return all inputs that steps may ask for, whatever is chosen."""
    names = set[str]()
    for step in steps:
        names |= {step.name} if isinstance(step, Ask) else _names(each for way in step.ways.values() for each in way)
    return names


def _choices(steps: Iterable[Step]) -> Iterator[Choice]:
    for step in steps:
        if isinstance(step, Choice):
            yield step
            yield from _choices(each for way in step.ways.values() for each in way)


# Stored dialogs ---------------------------------------------------------------------------------


def _is_known(command: str, typed: dict[Any, Any], chosen: dict[Any, Any], names: list[Any]) -> bool:
    """Tell whether a stored dialog speaks of inputs and choices that there are."""
    calculator = BY_NAME.get(command)
    if calculator is None or calculator.command != command:
        return False
    ways = {choice.id: choice.ways for choice in _choices(calculator.asked)}
    inputs = calculator.inputs
    return (
        all(name in inputs and isinstance(text, str) for name, text in typed.items())
        and all(id in ways and isinstance(way, str) and way in ways[id] for id, way in chosen.items())
        and all(isinstance(name, str) and name in inputs for name in names)
    )


def _is_sound(dialog: Dialog) -> bool:
    """Tell whether all that is said can be counted with."""
    try:
        dialog.check()
    except InvalidInput:
        return False
    return True


def _sound(dialog: Dialog) -> Dialog:
    """Return a stored dialog; raise ValueError for one that could not go on."""
    before = dialog.before
    fits = bool(dialog.edited) == bool(before) and (before is None or before.command == dialog.command)
    is_open = dialog.now is not None or dialog.calculator.read is not None
    if not (fits and is_open and (dialog.calculator.read or _is_sound(dialog))):
        raise ValueError("a stored dialog that can't go on")
    return dialog


# What the bot says ------------------------------------------------------------------------------


def _problem(error: InvalidInput, dialog: Dialog) -> str:
    """Return the sentence about an answer that can't be used."""
    sentence = texts_for(dialog.language).dialogs.errors.get(error.id)
    if sentence is None:
        return problem_in(dialog.command, error, dialog.language)
    return sentence.format_map({place: escape(text) for place, text in error.details.items()})


class _Page:
    """A question of a dialog as a message."""

    def __init__(self, dialog: Dialog, owner: int) -> None:
        self.dialog = dialog
        self.owner = owner
        self.texts: Texts = texts_for(dialog.language)
        self.words: DialogTexts = self.texts.dialogs

    def reply(self, problem: str = "") -> Reply:
        asked = "\n".join([*self.question(), *([self.words.reply_here] if self.dialog.group else [])])
        return Reply("\n\n".join(filter(None, (self.head(), problem, asked))), self.rows())

    def paste_again(self, problem: str) -> Reply:
        return Reply(f"{problem}\n\n{self.words.paste_again}", self.rows())

    def head(self) -> str:
        """Return what was read so far, with all digits, so that a wrong reading is seen; at first the title."""
        calculators, amounts = self.texts.calculators, self.dialog.amounts
        if not amounts:
            return bold(calculators.calculators[self.dialog.command].title)
        inputs = self.dialog.calculator.inputs
        currency = currency_of(inputs, amounts.items())
        parts = [
            calculators.read.format(
                field=calculators.fields[name],
                value=write_input(amount.value, inputs[name].kind, currency, self.dialog.language),
            )
            for name, amount in amounts.items()
        ]
        return capital(" · ".join(parts))

    def question(self) -> list[str]:
        """Return the question with an example of an answer."""
        step, ask = self.dialog.now, _field(self.dialog.now)
        if ask:
            words = self.words.asks[ask.name]
            return [words.question, self.example(words.example)]
        if step:
            assert isinstance(step, Choice)
            return [self.words.choices[step.id]]
        calculator = self.texts.calculators.calculators[self.dialog.command]
        return [self.words.paste, calculator.prompt, self.example(calculator.example)]

    def example(self, typed: str) -> str:
        return self.texts.calculators.example.format(example=code(typed))

    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """Return the ways to choose from, in pairs where they are short, and the ways out."""
        step = self.dialog.now
        options = self.words.options[step.id] if isinstance(step, Choice) else {}
        buttons = [Button(label, str(Choose(self.owner, option))) for option, label in options.items()]
        is_short = all(len(label) <= LABEL_OF_TWO for label in options.values())
        width = 2 if is_short else 1
        rows = (tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
        return (*rows, self.ways_out())

    def ways_out(self) -> tuple[Button, ...]:
        cancel = Button(self.words.cancel, str(Cancel(self.owner)))
        if _field(self.dialog.now) is None or self.dialog.after_skip() is None:
            return (cancel,)
        return Button(self.words.skip, str(Skip(self.owner))), cancel
