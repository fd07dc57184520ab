"""The reply to a calculation: what was read, the figures with their formulas, and warnings."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from bot.calculations.formats import capital, form_of, write_input, write_result
from bot.calculations.problems import problem_in
from bot.calculators.base import Calculator, CalculatorResult, Notice
from bot.numbers.amounts import Unit
from bot.replies.markup import bold, escape
from bot.texts import texts_for
from knowledge.guide import Language


class ResultWriter:
    """Writes the reply to one calculation in one language."""

    def __init__(self, calculator: Calculator, result: CalculatorResult, language: Language) -> None:
        self.calculator = calculator
        self.result = result
        self.language = language
        self.texts = texts_for(language).calculators
        self.words = self.texts.calculators[calculator.command]
        self.warnings = tuple(self._all_warnings())
        """The id and the sentence of each warning, of the whole and then of each line."""

    def _all_warnings(self) -> Iterator[tuple[str, str]]:
        for notice in _notices(self.result):
            yield notice.id, self._warning(notice, self.result)
        for sentence, lines in (
            (self.texts.in_line, (*self.result.rows, *self.result.listed)),
            (self.texts.in_row, self.result.checked),
        ):
            for line, result in lines:
                for notice in _notices(result):
                    yield notice.id, sentence.format(line=line, problem=self._warning(notice, result))

    @property
    def text(self) -> str:
        """The reply: what was read, the figures, the sentence under them, and the warnings."""
        places = self._places(self.result)
        failed = (problem_in(self.calculator.command, error, self.language) for error in self.result.failed)
        return "\n".join([*self._body(places), self.caveat, *(escape(text) for _, text in self.warnings), *failed])

    @property
    def inputs_line(self) -> str:
        """What was read, in one line."""
        return " ".join(self._read(self.result))

    @property
    def headline(self) -> str:
        """The figure that was asked for, in one line; what it counts as interactions is not that yet."""
        return bold(self.figures_line([next(key for key in self.result.figures.values if key != "interactions")]))

    @property
    def caveat(self) -> str:
        """The sentence under the figures."""
        return self.words.caveats[self.result.figures.caveat].format_map(self._places(self.result))

    def figures_line(self, keys: Collection[str]) -> str:
        """Return some figures with their names, in one line."""
        return " · ".join(self.texts.result.format(label=label, value=value) for label, value in self._named(keys))

    def figures_in_sentence(self, keys: Collection[str]) -> str:
        """Return some figures behind their names, as a part of a sentence."""
        return " · ".join(self.texts.read.format(field=label, value=value) for label, value in self._named(keys))

    def _named(self, keys: Collection[str]) -> Iterator[tuple[str, str]]:
        places, figures = self._places(self.result), self.result.figures
        for key, value in figures.values.items():
            if key in keys:
                label = self.words.figures[figures.ways.get(key, key)].label.format_map(places)
                yield label, self._value(key, value, self.result.currency)

    def _body(self, places: Mapping[str, str]) -> list[str]:
        """Return what was read, and the results with their formulas; for several rows, row by row."""
        if self.result.rows:
            lines = [line for name, row in self.result.rows for line in self._row(name, row)]
            return [*self._read(self.result), *lines]
        each = (self._listed(name, row) for name, row in self.result.listed)
        return [*self._read(self.result), *self._figures(self.result, places), *each]

    def _listed(self, name: str, row: CalculatorResult) -> str:
        """Return the figures of a line with its name, in one line; a rate's counts are those of the sentence below."""
        told = {} if row.figures.counted else row.amounts
        parts = [self.texts.read.format(field=self._field(each), value=self._amount(row, each)) for each in told]
        parts += [
            self.texts.read.format(field=self.words.figures[key].label, value=self._value(key, value, row.currency))
            for key, value in row.figures.values.items()
            if key in self.words.figures and key != "interactions"
        ]
        return self.texts.listed.format(name=bold(name), figures=" · ".join(parts))

    def _row(self, name: str, row: CalculatorResult) -> list[str]:
        if not row.amounts:
            values = [self._value(key, value, row.currency) for key, value in row.figures.values.items()]
            return [self.texts.share.format(name=bold(name), value=values[0], part=" · ".join(values[1:]))]
        return [bold(name), *self._read(row), *self._figures(row, self._places(row)), ""]

    def _read(self, result: CalculatorResult) -> list[str]:
        """Return the numbers as read, with all digits, so that a wrong reading is seen."""
        parts = [
            self.texts.read.format(field=self._field(name), value=self._amount(result, name))
            for name in result.amounts
            if name.removesuffix("_to") == name or name.removesuffix("_to") not in result.amounts
        ]
        return [capital(" · ".join(parts))] if parts else []

    def _field(self, name: str) -> str:
        return self.words.fields.get(name, self.texts.fields[name])

    def _figures(self, result: CalculatorResult, places: Mapping[str, str]) -> list[str]:
        lines, values = [], result.figures.values
        for key, value in values.items():
            if _is_end(key, values):
                continue
            words = self.words.figures[result.figures.ways.get(key, key)]
            label = words.label.format_map(places)
            lines.append(bold(self.texts.result.format(label=label, value=self._value(key, value, result.currency))))
            if words.formula:
                lines.append(self.texts.formula.format(formula=words.formula.format_map(places)))
            ends = {end: places[f"{key}_{end}"] for end in ("low", "high") if f"{key}_{end}" in values}
            if ends:
                lines.append(self.texts.scenarios.format(**ends))
        return lines

    def _places(self, result: CalculatorResult) -> dict[str, str]:
        """Return everything that a sentence or formula of this calculator may name, written out."""
        amounts = {name: self._amount(result, name) for name in result.amounts}
        shown = {**result.figures.values, **result.figures.shown}
        values = {key: self._plain_value(key, value, result.currency) for key, value in shown.items()}
        counted = result.figures.counted
        return {
            **amounts,
            **values,
            "counted_names": " + ".join(self.texts.fields[name] for name in counted),
            "counted_sum": " + ".join(amounts.get(name, "") for name in counted),
        }

    def _amount(self, result: CalculatorResult, name: str) -> str:
        """Return an input with all its digits."""
        kind = self.calculator.inputs[name].kind
        low = write_input(result.amounts[name].value, kind, result.currency, self.language)
        top = result.amounts.get(f"{name}_to")
        return low if top is None else f"{low} – {write_input(top.value, kind, result.currency, self.language)}"

    def _value(self, key: str, value: Decimal, currency: Unit | None) -> str:
        text = self._plain_value(key, value, currency)
        if form_of(key) != "ratio":
            return text
        return f"{text} ({write_result(100 * value, 'percent', None, self.language)})"

    def _plain_value(self, key: str, value: Decimal, currency: Unit | None) -> str:
        return write_result(value, form_of(key), currency, self.language)

    def _warning(self, notice: Notice, result: CalculatorResult) -> str:
        places = {place: self._field(name) for place, name in notice.details.items()}
        name = notice.details.get("field")
        if name:
            places |= {"piece": result.amounts[name].piece, "value": self._amount(result, name)}
        return capital(self.texts.warnings[notice.id].format_map(places))


def _is_end(key: str, values: Mapping[str, Decimal]) -> bool:
    """Tell whether a figure is that of a low or high scenario, which stands beside the main one."""
    name, _, end = key.rpartition("_")
    return end in ("low", "high") and name in values


def _notices(result: CalculatorResult) -> tuple[Notice, ...]:
    """Return the warnings of a result, about its reading and about its figures."""
    return (*result.notices, *result.figures.warnings)
