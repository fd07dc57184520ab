"""A table's result as a message that fits a phone: the best rows, all rows together, then what was left out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from bot.calculations.formats import write_number, write_result
from bot.calculators.compare import COMPARE
from bot.calculators.engagement import BASES
from bot.calculators.table_columns import Columns
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.sheets.people import PeopleTable
from bot.sheets.ranking import KEYS, RATES
from bot.sheets.table_remarks import how_it_was_read, remarks
from bot.sheets.table_result import RatedRow, TableResult
from bot.sheets.wording import figure_name, input_name, row_name, table_error, write_figure
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.shortening import quoted, quoted_inside

_MAX_RANKED = 10
"""Rows of the ranking: about half a screen of a phone."""
_OF_CAMPAIGNS = ("clicks", "conversions", "cost", "revenue")
_MAX_NAMES = 10
"""Names of rows or columns in one sentence."""


def table_reply(result: TableResult, language: Language, people: PeopleTable | None = None) -> Reply:
    """Return the ranked summary of a table; with `people`, each influencer has one place in the ranking."""
    return Reply("\n".join(_Writer(result, language, people).lines()), shown=CALCULATION)


def table_in_brief(result: TableResult, language: Language, people: PeopleTable | None = None) -> str:
    """Return the text of a summary for a group: the best rows, and that the file has the rest."""
    writer = _Writer(result, language, people)
    lines = list(writer.ranking()) or list(writer.together())
    return "\n".join([writer.title(), "", *lines, "", texts_for(language).tables.all_in_file])


def table_problem(error: InvalidInput, language: Language) -> Reply:
    """Return what is said of a file that can't be worked out at all."""
    return Reply(table_error(error, language), shown=CALCULATION)


def table_question(error: InvalidInput, language: Language) -> str:
    """Return the question which of several columns counts."""
    sentence = texts_for(language).tables.questions[error.id]
    field = input_name(error.details["field"], language)
    return sentence.format(field=field, columns=escape(error.details.get("columns", "")))


def ranking_lines(result: TableResult, language: Language) -> list[str]:
    """Return lines with the best rows by the figure that was compared; none where fewer than two have it."""
    return list(_Writer(result, language).ranking()) if len(result.ranked) > 1 else []


class _Writer:
    """Writes about one table in one language."""

    def __init__(self, result: TableResult, language: Language, people: PeopleTable | None = None) -> None:
        self.result = result
        self.ranking_of = people.table if people else result
        self.rows_of: Mapping[int, int] = people.rows if people else {}
        self.language = language
        self.texts = texts_for(language).tables
        counts = Counter(quoted(row.name) for row in self.ranking_of.rated)
        self.alike = {name for name, count in counts.items() if count > 1}
        """Names as they are cut that are of several rows, so that their middle is left away and not their end."""

    def lines(self) -> Iterator[str]:
        yield self.title()
        yield from how_it_was_read(self.result, self.language)
        for block in (self.ranking(), self.together(), remarks(self.result, self.language), self.ignored()):
            lines = list(block)
            if lines:
                yield from ("", *lines)

    def title(self) -> str:
        counts = {"rated": self.number(len(self.result.rated)), "rows": self.number(self.result.data_rows)}
        sentence = self.texts.title if self.result.rated else self.texts.nothing
        return sentence.format(file=escape(quoted(self.result.name)), **counts)

    def number(self, count: int) -> str:
        return write_number(Decimal(count), self.language)

    def names(self, rows: Sequence[RatedRow]) -> str:
        return ", ".join(map(self.name, rows))

    def name(self, row: RatedRow) -> str:
        whole, rows = row_name(row, self.language), self.rows_of.get(row.number, 1)
        name = escape(quoted_inside(whole) if quoted(whole) in self.alike else quoted(whole))
        return self.texts.joined_name.format(name=name, rows=self.number(rows)) if rows > 1 else name

    # Who comes first ----------------------------------------------------------------------------

    def ranking(self) -> Iterator[str]:
        ranking, rows = self.ranking_of.ranking, self.ranking_of.ranked
        if ranking is None:
            return
        ranked_by = self.texts.ranked_people if self.rows_of else self.texts.ranked_by
        figure = figure_name(ranking.key, self.language)
        if self.rows_of and ranking.key in RATES:
            figure = self.texts.head_mean.format(figure=figure)
        yield ranked_by.format(figure=figure)
        for place, row in enumerate(rows[:_MAX_RANKED], 1):
            yield self.ranked(place, row, ranking.key)
        if len(rows) > _MAX_RANKED:
            yield self.texts.more_rows.format(count=self.number(len(rows) - _MAX_RANKED))
        yield from self.unranked(self.ranking_of.unranked)

    def ranked(self, place: int, row: RatedRow, key: str) -> str:
        name, value = self.name(row), self.figure(key, row.figures.values[key])
        if key not in RATES or "cpe" not in row.figures.values:
            return self.texts.ranked.format(place=place, name=name, value=value)
        cost = self.figure("cpe", row.figures.values["cpe"])
        cpe = figure_name("cpe", self.language)
        return self.texts.ranked_with_cost.format(place=place, name=name, value=value, figure=cpe, cost=cost)

    def unranked(self, rows: Sequence[RatedRow]) -> Iterator[str]:
        names, more = self.names(rows[:_MAX_NAMES]), len(rows) - _MAX_NAMES
        if more > 0:
            yield self.texts.unranked_more.format(names=names, count=self.number(more))
        elif rows:
            yield self.texts.unranked.format(names=names)

    def figure(self, key: str, value: Decimal) -> str:
        return write_figure(key, value, self.result.currency, self.language)

    # All together -------------------------------------------------------------------------------

    def together(self) -> Iterator[str]:
        rates = [key for key in RATES if f"{key}_mean" in self.result.together.values]
        yield from map(self.rate, rates)
        yield from (self.of_all(key) for key in KEYS if key in self.result.together.values)
        yield from self.totals()
        if self.result.counted and self.result.rated and self.result.columns is None:
            counted = " + ".join(input_name(field, self.language) for field in self.result.counted)
            yield self.texts.counted.format(counted=counted)
        if rates and len(self.result.rated) > 1:
            yield self.texts.mean_and_pooled
        if self.result.rated:
            yield texts_for(self.language).calculators.calculators[COMPARE.command].caveats["usual"]

    def rate(self, key: str) -> str:
        values, rows = self.result.together.values, self.result.together.rows[f"{key}_mean"]
        mean, pooled = (self.figure(key, values[f"{key}_{way}"]) for way in ("mean", "pooled"))
        sentence = self.texts.rates if rows == len(self.result.rated) else self.texts.rates_of_some
        return sentence.format(figure=figure_name(key, self.language), mean=mean, pooled=pooled, rows=self.number(rows))

    def of_all(self, key: str) -> str:
        value, rows = self.result.together.values[key], self.result.together.rows[key]
        sentence = self.texts.figure if rows == len(self.result.rated) else self.texts.figure_of_some
        name = figure_name(key, self.language)
        return sentence.format(figure=name, value=self.figure(key, value), rows=self.number(rows))

    def totals(self) -> Iterator[str]:
        """Yield the sums of what was counted, and apart from them those of averages, which are of one post each."""
        totals, means = self.result.together.totals, _means(self.result.columns)
        fields = [field for field in ("interactions", *BASES[1:], *_OF_CAMPAIGNS) if field in totals]
        for sentence, shown in (
            (self.texts.totals, [field for field in fields if field not in means]),
            (self.texts.totals_of_means, [field for field in fields if field in means]),
        ):
            if shown:
                yield sentence.format(totals=" · ".join(self.read(field, totals[field]) for field in shown))

    def read(self, field: str, value: Decimal) -> str:
        words = texts_for(self.language).calculators.read
        return words.format(field=input_name(field, self.language), value=self.total(field, value))

    def total(self, field: str, value: Decimal) -> str:
        money = field in ("cost", "revenue")
        return write_result(value, "money" if money else "number", self.result.currency, self.language)

    def ignored(self) -> Iterator[str]:
        titles = self.result.ignored
        columns, more = (
            ", ".join(f"“{escape(quoted(title))}”" for title in titles[:_MAX_NAMES]),
            len(titles) - _MAX_NAMES,
        )
        if more > 0:
            yield self.texts.ignored_more.format(columns=columns, count=self.number(more))
        elif titles:
            yield self.texts.ignored.format(columns=columns)


def _means(columns: Columns | None) -> Collection[str]:
    """Return the inputs that are averages, `interactions` among them where their parts are."""
    if columns is None:
        return ()
    return {column.field for column in columns.used if column.each} | ({"interactions"} if columns.each else set())
