"""A calculator's command and what was typed after it -> a reply and the exact values; never raises."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from bot.calculations.formats import Form, plain_string, write_money, write_number, write_percent, write_result
from bot.calculators import CALCULATOR_BY_NAME, CALCULATORS
from bot.calculators.base import Calculator, CalculatorResult, Notice
from bot.calculators.inputs import compute, compute_again, read_line
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.errors import InvalidInput
from bot.numbers.lists import MAX_LIST_CHARACTERS
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import nearest, normalise
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Reply
from bot.texts import texts_for
from bot.texts.schema import CalculatorText, CalculatorTexts
from knowledge.guide import Language

_COUNTS = frozenset({"interactions", "posts", "breakeven_orders"})
_RATIOS = frozenset({"roas", "breakeven_roas"})


@dataclass(frozen=True)
class Calculation:
    """One calculation: exact values by key, what was read, and the reply; or the error in their place."""

    command: str
    reply: Reply
    values: dict[str, Decimal] = field(default_factory=dict)
    inputs: dict[str, Amount] = field(default_factory=dict)
    warnings: tuple[tuple[str, str], ...] = ()
    error: tuple[str, str] | None = None
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
    return _calculation(command, lambda calculator: _read(calculator, args, language), language)


def calculate_typed(command: str, typed: Mapping[str, str], language: Language) -> Calculation:
    """Return the calculation for the number typed for each input, or the error to show; it never raises."""
    return _calculation(command, lambda calculator: _compute(calculator, typed, language), language)


def recalculate(command: str, amounts: Mapping[str, Amount], language: Language) -> Calculation:
    """Return the calculation for amounts that were read before, or the error to show; it never raises."""
    return _calculation(command, lambda calculator: compute_again(calculator, amounts), language)


def _calculation(command: str, read: Callable[[Calculator], CalculatorResult], language: Language) -> Calculation:
    texts = texts_for(language).calculators
    name = command.strip().removeprefix("/").partition("@")[0].lower()
    calculator = CALCULATOR_BY_NAME.get(name)
    if calculator is None:
        error = InvalidInput("unknown_command", piece=name, suggestion=nearest(name, CALCULATOR_BY_NAME))
        return _failed(name, CALCULATORS[0], error, texts)
    try:
        result = read(calculator)
    except InvalidInput as error:
        return _failed(calculator.command, calculator, error, texts)
    return _Writer(calculator, result, language).calculation()


def _read(calculator: Calculator, args: str, language: Language) -> CalculatorResult:
    if len(args) > MAX_LIST_CHARACTERS:
        raise InvalidInput("too_long", piece=args)
    if not normalise(args).strip():
        raise InvalidInput("no_input")
    return (calculator.read or read_line)(calculator, args, language)


def _compute(calculator: Calculator, typed: Mapping[str, str], language: Language) -> CalculatorResult:
    return compute(calculator, {name: read_quantity(text) for name, text in typed.items()}, language)


# Errors -----------------------------------------------------------------------------------------


def problem_in(command: str, error: InvalidInput, language: Language) -> str:
    """Return the sentence about what a person typed for a calculator, with the words typed escaped."""
    texts = texts_for(language).calculators
    return _problem(error, texts.calculators[command], texts)


def _failed(command: str, calculator: Calculator, error: InvalidInput, texts: CalculatorTexts) -> Calculation:
    words = texts.calculators[calculator.command]
    example = code(f"/{calculator.command} {words.example}".replace(" \n", "\n"))
    markup = f"{_problem(error, words, texts)}\n{texts.example.format(example=example)}"
    reply = Reply(markup)
    return Calculation(command, reply, error=(error.id, reply.plain))


def _problem(error: InvalidInput, words: CalculatorText, texts: CalculatorTexts) -> str:
    """Return the sentence about an error, with the user's words escaped."""
    near = f"{error.id}_near"
    sentence = texts.errors[near if error.details.get("suggestion") and near in texts.errors else error.id]
    places = _named(error.details, texts) | {"prompt": words.prompt}
    problem = capital(sentence.format_map(places))
    if "line" not in error.details:
        return problem
    line: str = texts.in_row if error.details["line"].isdecimal() else texts.in_line
    return line.format(line=places["line"], problem=problem)


def _named(details: Mapping[str, str], texts: CalculatorTexts) -> dict[str, str]:
    """Return details for a sentence: inputs by their names, anything typed escaped."""
    return {
        place: texts.fields.get(text, text) if place in ("field", "base") else escape(text)
        for place, text in details.items()
    }


def capital(sentence: str) -> str:
    """Return the sentence with a capital letter at its start."""
    return sentence[:1].upper() + sentence[1:]


# Results ----------------------------------------------------------------------------------------


def form_of(key: str) -> Form:
    """Return how a value is written, which its key tells."""
    name = re.sub(r"_(mean|pooled)$", "", key)
    if name.endswith("_pct"):
        return "percent"
    if name in _RATIOS:
        return "ratio"
    return "number" if name in _COUNTS else "money"


def write_input(value: Decimal, kind: NumberKind, currency: Unit | None, language: Language) -> str:
    """Return an input with all its digits."""
    if kind in (NumberKind.PERCENT, NumberKind.MARGIN):
        return write_percent(value, language)
    if kind is NumberKind.COUNT:
        return write_number(value, language)
    return write_money(value, currency, language)


def notices(result: CalculatorResult) -> tuple[Notice, ...]:
    """Return the warnings of a result, about its reading and about its figures."""
    return (*result.notices, *result.figures.warnings)


class _Writer:
    """Writes the reply to one calculation in one language."""

    def __init__(self, calculator: Calculator, result: CalculatorResult, language: Language) -> None:
        self.calculator = calculator
        self.result = result
        self.language = language
        self.texts = texts_for(language).calculators
        self.words = self.texts.calculators[calculator.command]

    def calculation(self) -> Calculation:
        warnings = tuple(self.warnings())
        return Calculation(
            self.calculator.command,
            Reply("\n".join(self.lines(warnings))),
            values=self.result.figures.values,
            inputs=self.result.amounts,
            warnings=warnings,
            result=self.result,
        )

    def warnings(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the sentence of each warning, of the whole and then of each line."""
        for notice in notices(self.result):
            yield notice.id, self.warning(notice, self.result)
        for sentence, lines in (
            (self.texts.in_line, self.result.rows),
            (self.texts.in_row, self.result.checked),
        ):
            for line, result in lines:
                for notice in notices(result):
                    yield notice.id, sentence.format(line=line, problem=self.warning(notice, result))

    def lines(self, warnings: tuple[tuple[str, str], ...]) -> list[str]:
        places = self.places(self.result)
        lines = [*self.body(places), self.words.caveats[self.result.figures.caveat].format_map(places)]
        return [*lines, *(escape(text) for _, text in warnings)]

    def body(self, places: Mapping[str, str]) -> list[str]:
        """Return what was read, and the results with their formulas; for several rows, row by row."""
        if self.result.rows:
            return [line for name, row in self.result.rows for line in self.row(name, row)]
        return [*self.read(self.result), *self.figures(self.result, places)]

    def row(self, name: str, row: CalculatorResult) -> list[str]:
        return [bold(name), *self.read(row), *self.figures(row, self.places(row)), ""]

    def read(self, result: CalculatorResult) -> list[str]:
        """Return the numbers as read, with all digits, so that a wrong reading is seen."""
        parts = [
            self.texts.read.format(field=self.texts.fields[name], value=self.amount(result, name))
            for name in result.amounts
        ]
        return [capital(" · ".join(parts))] if parts else []

    def figures(self, result: CalculatorResult, places: Mapping[str, str]) -> list[str]:
        lines = []
        for key, value in result.figures.values.items():
            words = self.words.figures[result.figures.ways.get(key, key)]
            label = words.label.format_map(places)
            lines.append(bold(self.texts.result.format(label=label, value=self.value(key, value, result.currency))))
            if words.formula:
                lines.append(self.texts.formula.format(formula=words.formula.format_map(places)))
        return lines

    def places(self, result: CalculatorResult) -> dict[str, str]:
        """Return everything that a sentence or formula of this calculator may name, written out."""
        amounts = {name: self.amount(result, name) for name in result.amounts}
        shown = {**result.figures.values, **result.figures.shown}
        values = {key: self.plain_value(key, value, result.currency) for key, value in shown.items()}
        counted = result.figures.counted
        return {
            **amounts,
            **values,
            "counted_names": " + ".join(self.texts.fields[name] for name in counted),
            "counted_sum": " + ".join(amounts.get(name, "") for name in counted),
        }

    def amount(self, result: CalculatorResult, name: str) -> str:
        """Return an input with all its digits."""
        kind = self.calculator.inputs[name].kind
        return write_input(result.amounts[name].value, kind, result.currency, self.language)

    def value(self, key: str, value: Decimal, currency: Unit | None) -> str:
        text = self.plain_value(key, value, currency)
        if form_of(key) != "ratio":
            return text
        return f"{text} ({write_result(100 * value, 'percent', None, self.language)})"

    def plain_value(self, key: str, value: Decimal, currency: Unit | None) -> str:
        return write_result(value, form_of(key), currency, self.language)

    def warning(self, notice: Notice, result: CalculatorResult) -> str:
        places = {place: self.texts.fields[name] for place, name in notice.details.items()}
        name = notice.details.get("field")
        if name:
            places |= {"piece": result.amounts[name].piece, "value": self.amount(result, name)}
        return capital(self.texts.warnings[notice.id].format_map(places))
