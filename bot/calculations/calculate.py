"""A calculator's command and what was typed after it -> a reply and the exact values, or an error; never raises."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, TypeAlias

from bot.calculations.chat_wording import without_finish
from bot.calculations.emv_of_rows import emv_of_rows
from bot.calculations.formats import plain_string
from bot.calculations.loose_comparisons import has_titles, strict_lines
from bot.calculations.loose_lists import read_loosely
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.own_example import own_example
from bot.calculations.posts_alike import posts_alike
from bot.calculations.problems import problem_with_example
from bot.calculations.rate_as_fraction import rate_as_fraction
from bot.calculations.result_writer import ResultWriter
from bot.calculations.sentences import unclear_command
from bot.calculations.several_posts import PostsOfChannel, posts_of_channel, posts_told
from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.calculators.base import Calculator, CalculatorResult
from bot.calculators.compare import COMPARE, worth_showing
from bot.calculators.csv_table import CSV_TABLE
from bot.calculators.emv import EMV
from bot.calculators.engagement import ENGAGEMENT
from bot.calculators.inputs import compute, compute_again, read_line, read_list
from bot.numbers.amounts import Amount
from bot.numbers.lists import MAX_LIST_CHARACTERS
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import nearest, normalise
from bot.replies.markup import code, escape
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_ABOUT_WORDING = frozenset(
    {
        "unknown_label",
        "missing_value",
        "not_a_number",
        "wrong_count",
        "unknown_unit",
        "several_numbers",
        "doubled_label",
    }
)
"""Errors of a strict list that may only mean that somebody writes as in a chat."""


_ReadLines: TypeAlias = Callable[[Calculator, str, Language], CalculatorResult]
_ABOUT_LINES = _ABOUT_WORDING | {"missing_name"}


@dataclass(frozen=True)
class Calculation:
    """One calculation: exact values by key, what was read, and the reply; or an error instead of values."""

    command: str
    reply: Reply
    values: dict[str, Decimal] = field(default_factory=dict)
    inputs: dict[str, Amount] = field(default_factory=dict)
    warnings: tuple[tuple[str, str], ...] = ()
    """The id and the sentence of each warning."""
    error: tuple[str, str] | None = None
    """The id of the error, and its text."""
    result: CalculatorResult | None = field(default=None, compare=False, repr=False)

    def as_json(self) -> dict[str, Any]:
        """Return the object that `python -m bot calc --json` prints."""
        return {
            "command": self.command,
            "values": {key: plain_string(value) for key, value in self.values.items()},
            "warnings": [{"id": id, "text": text} for id, text in self.warnings],
            "error": None if self.error is None else {"id": self.error[0], "text": self.error[1]},
            "text": self.reply.plain,
        }


def calculate(command: str, args: str, language: Language) -> Calculation:
    """Return the calculation that a command asks for, or the error to show; it never raises."""
    command, args = _as_told(command, args, language) or (command, args)
    channel = posts_of_channel(args, language) if CALCULATOR_BY_NAME.get(_name(command)) is ENGAGEMENT else None
    if channel:
        return _calculation(command, lambda calculator: _read_posts(calculator, channel, language), language)
    return _calculation(command, lambda calculator: _read(calculator, args, language), language, args)


def _read_posts(calculator: Calculator, channel: PostsOfChannel, language: Language) -> CalculatorResult:
    each = tuple((name, read_line(calculator, typed, language)) for name, typed in channel.each)
    return replace(read_line(calculator, channel.together, language), listed=each)


def _as_told(command: str, args: str, language: Language) -> tuple[str, str] | None:
    """Return what a command for posts works out of a rate's fraction, or of posts one after the other."""
    calculator = CALCULATOR_BY_NAME.get(_name(command))
    if calculator and calculator.command in PRICED_BY_COST:
        return posts_alike(f"{args}, {calculator.command}", language)
    if calculator not in (COMPARE, CSV_TABLE, ENGAGEMENT):
        return None
    fraction = rate_as_fraction(f"er {args}", language) if calculator is ENGAGEMENT else None
    return fraction or posts_told(args, language, side_by_side=calculator is COMPARE)


def calculate_typed(command: str, typed: Mapping[str, str], language: Language) -> Calculation:
    """Return the calculation for the number typed for each input, or the error to show; it never raises."""
    return _calculation(command, lambda calculator: _compute(calculator, typed, language), language)


def recalculate(command: str, amounts: Mapping[str, Amount], language: Language) -> Calculation:
    """Return the calculation for amounts that were read before, or the error to show; it never raises."""
    return _calculation(command, lambda calculator: compute_again(calculator, amounts), language)


def typed_so_far(command: str, args: str) -> Mapping[str, str]:
    """Return the numbers of a list that lacks some, by input; nothing where the calculator's dialog is not for that."""
    calculator = CALCULATOR_BY_NAME[command]
    if not calculator.asks_rest:
        return {}
    text = calculator.prepare(args) if calculator.prepare else args
    orders = [calculator.positions[0][:count] for count in range(1, len(calculator.positions[0]) + 1)]
    try:
        return {name: quantity.text for name, quantity in read_list(calculator, text, orders).items()}
    except InvalidInput:
        return {}


def unclear_calculation(question: str, language: Language) -> Calculation | None:
    """Return the error for a sentence with numbers of somebody's own, of which it is not certain what they are."""
    command = unclear_command(question)
    if command is None:
        return None
    calculator = CALCULATOR_BY_NAME[command]
    return _failed(command, calculator, InvalidInput("unclear_numbers"), language, question)


def which_input(command: str, piece: str, names: Sequence[str], language: Language) -> Calculation:
    """Return the question which of several inputs a corrected number is, with an example of an answer."""
    texts = texts_for(language).calculators
    fields = {**texts.fields, **texts.calculators[command].fields}
    choice = f" {texts.or_between} ".join((", ".join(fields[name] for name in names[:-1]), fields[names[-1]]))
    example = code(f"{fields[names[0]]} {piece}")
    reply = Reply(texts.which_number.format(piece=escape(piece), fields=choice, example=example), shown=CALCULATION)
    return Calculation(command, reply, error=("unclear_correction", reply.plain))


def _calculation(
    command: str, read: Callable[[Calculator], CalculatorResult], language: Language, typed: str = ""
) -> Calculation:
    name = _name(command)
    calculator = CALCULATOR_BY_NAME.get(name)
    if calculator is None:
        error = InvalidInput("unknown_command", piece=name, suggestion=nearest(name, CALCULATOR_BY_NAME))
        return _failed(name, CALCULATORS[0], error, language)
    try:
        result = read(calculator)
    except InvalidInput as error:
        return _failed(calculator.command, calculator, error, language, typed if error.id in _ABOUT_WORDING else "")
    return _written(calculator, result, language)


def _name(command: str) -> str:
    return command.strip().removeprefix("/").partition("@")[0].lower()


def _failed(
    command: str, calculator: Calculator, error: InvalidInput, language: Language, typed: str = ""
) -> Calculation:
    """Return the calculation that holds an error, with one example of what to type for a calculator.

    Where numbers were typed that may fit, the example is made of them.
    """
    own = own_example(calculator, typed, language) if typed else None
    reply = Reply(problem_with_example(calculator.command, error, language, own), shown=CALCULATION)
    return Calculation(command, reply, error=(error.id, reply.plain))


def _written(calculator: Calculator, result: CalculatorResult, language: Language) -> Calculation:
    writer = ResultWriter(calculator, result, language)
    return Calculation(
        calculator.command,
        Reply(writer.text, shown=CALCULATION),
        values=result.figures.values,
        inputs=result.amounts,
        warnings=writer.warnings,
        result=result,
    )


def _read(calculator: Calculator, args: str, language: Language) -> CalculatorResult:
    if len(args) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=args)
    if not normalise(args).strip():
        raise InvalidInput("no_input")
    if calculator.read:
        return _read_lines(calculator, calculator.read, args, language)
    rows = emv_of_rows(args, language) if calculator is EMV else None
    if rows:
        return rows
    if calculator.prepare:  # every number counts there, and read loosely a number of people would be passed over
        return read_line(calculator, calculator.prepare(without_finish(args)), language)
    try:
        return read_line(calculator, args, language)
    except InvalidInput as error:
        result = read_loosely(calculator, args, language) if error.id in _ABOUT_WORDING else None
        if result is None:
            raise
        return result


def _read_lines(calculator: Calculator, read: _ReadLines, text: str, language: Language) -> CalculatorResult:
    try:
        return read(calculator, text, language)
    except InvalidInput as error:
        if calculator is not COMPARE:
            raise
        lines = strict_lines(text, language) if error.id in _ABOUT_LINES else None
        rest = _without_bad_lines(read, text if lines is None else lines, language)
        if rest is None:
            raise
        return rest


def _without_bad_lines(read: _ReadLines, text: str, language: Language) -> CalculatorResult | None:
    """Return the comparison of the lines that can be read; None where too few can."""
    if has_titles(text):
        return None
    good: list[str] = []
    failed: list[InvalidInput] = []
    for line in filter(str.strip, normalise(text).split("\n")):
        try:
            good.append(_readable(read, line, language))
        except InvalidInput as error:
            failed.append(error if "line" in error.details else error.on_line(line.partition(":")[0].strip()))
    if not good or (failed and not worth_showing(good, failed)):
        return None
    return replace(read(COMPARE, "\n".join(good), language), failed=tuple(failed))


def _readable(read: _ReadLines, line: str, language: Language) -> str:
    """Return a line in the form that `/compare` takes; raise InvalidInput where it has none."""
    try:
        read(COMPARE, line, language)
    except InvalidInput:
        loose = strict_lines(line, language)
        if loose is None:
            raise
        read(COMPARE, loose, language)
        return loose
    return line


def _compute(calculator: Calculator, typed: Mapping[str, str], language: Language) -> CalculatorResult:
    return compute(calculator, {name: read_quantity(text) for name, text in typed.items()}, language)
