"""What differs between the numbers of a result and the first ones, in words."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.calculations.calculate import recalculate
from bot.calculations.formats import form_of, rounded, write_input, write_percent, write_result
from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import NumberKind
from bot.texts import texts_for

_LARGEST_RELATIVE = 1000
"""Percent; a larger difference is clearer as two numbers."""


def differences(result: StoredResult) -> Iterator[str]:
    """Yield what was changed, and what the most telling figure became by it."""
    writer = _DifferenceWriter(result)
    yield from filter(None, (*map(writer.input, result.calculator.inputs), writer.figure()))


class _DifferenceWriter:
    """Writes differences in the language of the result; an empty text where there is none."""

    def __init__(self, result: StoredResult) -> None:
        self.result = result
        self.first = replace(result, amounts=result.first)
        texts = texts_for(result.language)
        self.words = texts.what_if
        self.calculators = texts.calculators

    def input(self, name: str) -> str:
        """Return how an input differs: by what percent, or from what to what."""
        before, after = self.first.amounts.get(name), self.result.amounts.get(name)
        if before == after:
            return ""
        field, value = self.calculators.fields[name], self.amount(name, self.result)
        if before is None:
            return self.words.added.format(name=field, value=value)
        percent = self.relative(name)
        if percent is None:
            return self.words.replaced.format(name=field, before=self.amount(name, self.first), after=value)
        sentence = self.words.risen if percent > 0 else self.words.fallen
        return sentence.format(name=field, percent=write_percent(abs(percent), self.result.language))

    def relative(self, name: str) -> Decimal | None:
        """Return the difference in percent; None where two numbers say it better."""
        before, after = self.first.amounts[name].value, self.result.amounts[name].value
        kind = self.result.calculator.inputs[name].kind
        same_currency = self.first.currency == self.result.currency
        same_unit = kind is NumberKind.COUNT or (kind in (NumberKind.MONEY, NumberKind.PRICE) and same_currency)
        if not same_unit or before == 0:
            return None
        percent = 100 * (after - before) / before
        return rounded(percent) if 0 < abs(percent) <= _LARGEST_RELATIVE else None

    def figure(self) -> str:
        """Return how the first figure of both results differs; ROI after the cost of goods goes before all others."""
        values, old = (recalculate(each.command, each.amounts, each.language).values for each in self.both)
        shared = [key for key in values if key in old and key != "interactions"]
        key = "roi_margin_pct" if "roi_margin_pct" in shared else shared[0]
        after, before = (
            write_result(each[key], form_of(key), result.currency, result.language)
            for each, result in zip((values, old), self.both, strict=True)
        )
        if before == after:
            return ""
        return self.words.replaced.format(name=self.figure_name(key), before=before, after=after)

    @property
    def both(self) -> tuple[StoredResult, StoredResult]:
        return self.result, self.first

    def amount(self, name: str, result: StoredResult) -> str:
        kind = result.calculator.inputs[name].kind
        return write_input(result.amounts[name].value, kind, result.currency, result.language)

    def figure_name(self, key: str) -> str:
        figures = self.calculators.calculators[self.result.command].figures
        return self.words.figures.get(key, figures[key].label)
