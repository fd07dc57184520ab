"""Answers what is to be worked out from the guide's own figures: the result first, with its formula and its figures."""

from collections.abc import Sequence
from decimal import Decimal

from bot.calculations.formats import capital, rounded, write_number, write_percent
from bot.guide.answerer import Answer, Answerer
from bot.guide.sourcing import source_lines
from bot.numbers.amounts import CURRENCY_SIGNS, Unit
from bot.replies.markup import bold, escape, italic
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.understanding.claim_wording import figures_of
from bot.understanding.multiples import Multiple, claimed_multiple
from bot.understanding.sums_asked import (
    AskedMediaValue,
    AskedSum,
    Before,
    asked_media_value,
    asked_sum,
    takes_for_profit,
)
from bot.understanding.utterance import Utterance
from index.values.finding import Finding, RankedPoint
from knowledge.guide import Language, Point
from knowledge.series import load_figures
from knowledge.toolbox.sentences import sentences

_HUNDRED = Decimal(100)


class GuideSums:
    """Works out what is asked of figures that stand in the guide."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._known = load_figures()

    def answer(self, said: Utterance) -> Answer | None:
        """Return what was asked for, worked out; None where a message asks for no sum of the guide's figures."""
        last = said.turns[-1] if said.turns else None
        before = Before(last.words, last.shown.points) if last else Before()
        claimed = claimed_multiple(said.text)
        wanted = asked_sum(claimed.asked if claimed else said.text, self._known, before)
        if wanted and (claimed is None or wanted.operation == "ratio"):
            return self._of_series(wanted, said, claimed)
        money = asked_media_value(said.text, self._known, said.figures_language, before)
        if money:
            return self._of_money(money, said)
        if takes_for_profit(said.text, self._known, before):
            point = self._point(self._known.media_value.point)
            return self._said(point, [texts_for(said.language).sums.no_profit], "", [], said) if point else None
        return None

    def _point(self, id: str) -> Point | None:
        """Return a point of the guide whose figures are known; an owner's own guide has none of them."""
        return self._answerer.guide.point(id) if id in self._answerer.facts else None

    def _of_series(self, wanted: AskedSum, said: Utterance, claimed: Multiple | None = None) -> Answer | None:
        point = self._point(wanted.series.point)
        if point is None:
            return None
        values = [wanted.series.values[name] for name in wanted.names]
        years = [name for name in wanted.names if name.isdecimal()]
        facts = _facts(point, [str(value) for value in values], years, said.language)
        sentence = _sentence(wanted, said.language)
        verdict = _verdict(claimed, values, said.language) if claimed else ""
        return self._said(point, [f"{verdict} {sentence}".strip()], "made", facts, said)

    def _of_money(self, money: AskedMediaValue, said: Utterance) -> Answer | None:
        point = self._point(money.value.point)
        if point is None:
            return None
        words, spent = texts_for(said.language).sums, money.spent
        rate = money.value.most if money.at_most else money.value.average
        result = rounded(spent.value * rate)
        form = words.media_value_most if money.at_most else words.media_value
        line = form.format(
            spent=_money(spent.value, spent.unit, said.language),
            result=_money(result, spent.unit, said.language),
            plain=write_number(spent.value, said.language),
            number=write_number(result, said.language),
        )
        facts = _facts(point, [str(rate)], [], said.language)
        return self._said(point, [line, italic(words.media_value_note)], "", facts, said)

    def _said(self, point: Point, lines: Sequence[str], note: str, facts: Sequence[str], said: Utterance) -> Answer:
        words, language = texts_for(said.language).sums, said.language
        parts = [*lines, " ".join(facts), italic(words.made) if note else ""]
        title = bold(point.in_language(language).title)
        text = "\n\n".join([title, *filter(None, parts), source_lines(self._answerer.guide, point, language)])
        rows = self._answerer.composer.rows_of([point], language)
        finding = Finding(said.text, language, "answer", 1.0, (RankedPoint(point.id, 1.0),))
        reply = Reply(text, rows, shown=Shown("answer", (point.id,), language=language))
        return Answer(said.text, finding, reply, self._answerer.guide)


def _verdict(claimed: Multiple, values: Sequence[Decimal], language: Language) -> str:
    """Return yes, nearly or no, as HTML, for a claim that the second figure is a multiple of the first."""
    first, last = values
    words = texts_for(language).talk
    return {"yes": words.yes, "nearly": words.nearly, "no": words.no}[claimed.verdict(last / first)]


def _money(value: Decimal, unit: Unit | None, language: Language) -> str:
    """Return an amount with its currency, where one was typed; whole amounts have no cents."""
    sign = CURRENCY_SIGNS["VND"] if unit == "VND" else unit or ""
    return f"{write_number(value, language)} {sign}".rstrip()


def _facts(point: Point, figures: Sequence[str], years: Sequence[str], language: Language) -> list[str]:
    """Return the sentences of a point, as HTML, that give the figures that went into a sum."""
    wanted = set(figures)
    told = [fact for fact in sentences(point.in_language(language).text) if wanted & set(figures_of(fact))]
    return [escape(fact) for fact in told if not years or any(year in fact for year in years)]


def _sentence(wanted: AskedSum, language: Language) -> str:
    """Return the result of an operation on two figures, with its formula, as HTML."""
    words, operation = texts_for(language).sums, wanted.operation
    first, last = wanted.names
    a, b = wanted.series.values[first], wanted.series.values[last]
    if operation == "growth" and wanted.series.unit != "points":
        form, change = (words.grew, b - a) if b >= a else (words.fell, a - b)
        result = write_percent(rounded(change / a * _HUNDRED), language)
        places = {"first": _named(first, language), "last": _named(last, language)}
        return form.format(result=result, a=_written(a, language), b=_written(b, language), **places)
    large, small = max(a, b), min(a, b)
    more, less = (last, first) if b >= a else (first, last)
    places = {"more": _named(more, language), "less": _named(less, language)}
    unit = words.units[wanted.series.unit]
    match operation:
        case "ratio":
            form, number, shown, one, other = words.ratio, large / small, "{figure}", large, small
        case "total":
            form, number, shown, one, other = words.total, a + b, unit, a, b
        case "rest":
            form, number, shown, one, other = words.rest, _HUNDRED - a - b, "{figure}%", a, b
        case _:
            form, number, shown, one, other = words.difference, large - small, unit, large, small
    written = _written(number, language)
    a_b = {"a": _written(one, language), "b": _written(other, language)}
    return capital(form.format(result=shown.format(figure=written), number=written, **a_b, **places))


def _named(name: str, language: Language) -> str:
    words = texts_for(language).sums
    return words.names.get(name) or words.year.format(year=name)


def _written(value: Decimal, language: Language) -> str:
    return write_number(rounded(value), language)
