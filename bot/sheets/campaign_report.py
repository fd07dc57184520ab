"""A campaign as a message and a chart: what was spent and got in all, who did best and worst, then each influencer."""

from collections.abc import Iterator
from decimal import Decimal

from bot.calculations.formats import capital, form_of, write_number, write_result
from bot.pictures.comparison_chart import Bar, Panel, comparison_chart
from bot.replies.markup import bold, escape
from bot.replies.reply import Reply
from bot.replies.shown import CALCULATION
from bot.sheets.campaign import JUDGED, Campaign, Participant
from bot.sheets.chart_panels import drawn_name
from bot.sheets.table_remarks import how_it_was_read
from bot.sheets.wording import figure_name, input_name, write_figure
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.shortening import quoted

_MOST_LISTED = 10
"""Influencers in the message, two lines each; all of them stand in the workbook."""
_FIGURES_EACH = 2
"""Figures of each influencer in the message: one line of a phone."""
_CHARTED = ("cpe", "roi_pct", "cpv", "cpm", "cpc", "cpa")
"""Figures for a chart, the first two that at least two influencers have."""
_PANELS = 2
"""Charts in one picture: more are too small to be read on a phone."""


def campaign_reply(campaign: Campaign, language: Language) -> Reply:
    """Return the report as a message."""
    return Reply("\n".join(_ReportWriter(campaign, language).lines()), shown=CALCULATION)


def campaign_chart(campaign: Campaign, language: Language) -> bytes | None:
    """Return a PNG with influencers side by side, best first; None where fewer than two can be compared."""
    panels = campaign_panels(campaign, language)
    title = texts_for(language).reports.title
    return comparison_chart(title, panels, language) if panels else None


def campaign_panels(campaign: Campaign, language: Language) -> list[Panel]:
    """Return the panels of that picture: the first measures that two influencers have."""
    return [_panel(campaign, key, language) for key in _CHARTED if len(campaign.ranked(key)) > 1][:_PANELS]


def _panel(campaign: Campaign, key: str, language: Language) -> Panel:
    bars = tuple(
        Bar(drawn_name(person_name(each, language), each.number, language), each.values[key])
        for each in campaign.ranked(key)
    )
    return Panel(figure_name(key, language), bars, form_of(key), campaign.table.currency)


def person_name(person: Participant, language: Language) -> str:
    """Return the name of an influencer; where there is none, the number of the row in words."""
    return person.name or texts_for(language).tables.row_name.format(row=person.number)


class _ReportWriter:
    """Writes one report in one language."""

    def __init__(self, campaign: Campaign, language: Language) -> None:
        self.campaign = campaign
        self.language = language
        self.words = texts_for(language).reports
        self.texts = texts_for(language)

    def lines(self) -> Iterator[str]:
        yield bold(self.words.heading.format(file=quoted(self.campaign.table.name)))
        yield self.words.size.format(people=self.count(len(self.campaign.people)), rows=self.count(self.campaign.rows))
        yield from how_it_was_read(self.campaign.table, self.language)
        for block in (self.together(), self.judged(), self.people(), self.left_out()):
            lines = list(block)
            if lines:
                yield from ("", *lines)

    def count(self, number: int) -> str:
        return write_number(Decimal(number), self.language)

    def money(self, value: Decimal) -> str:
        return write_result(value, "money", self.campaign.table.currency, self.language)

    def total(self, field: str, value: Decimal) -> str:
        written = self.money(value) if field in ("cost", "revenue") else write_number(value, self.language)
        return self.texts.calculators.read.format(field=input_name(field, self.language), value=written)

    def figure(self, key: str, value: Decimal, *, short: bool = False) -> str:
        written = write_figure(key, value, self.campaign.table.currency, self.language)
        name = figure_name(key, self.language)
        if short:
            name = self.texts.what_if.figures.get(key, name)
        return self.texts.calculators.result.format(label=name, value=written)

    def together(self) -> Iterator[str]:
        totals, values, rows = (
            self.campaign.together.totals,
            self.campaign.together.values,
            self.campaign.together.rows,
        )
        yield bold(self.words.together)
        yield self.spent(totals["cost"])
        got = [self.total(field, totals[field]) for field in self.campaign.fields if field != "cost"]
        if got:
            yield capital(" · ".join(got))
        for key in (key for key in self.campaign.keys if key in values):
            some = self.words.of_some.format(rows=self.count(rows[key]), all=self.count(self.campaign.rows))
            yield self.figure(key, values[key]) + (f" {some}" if rows[key] < self.campaign.rows else "")

    def spent(self, value: Decimal) -> str:
        return self.words.spent.format(cost=self.money(value))

    def judged(self) -> Iterator[str]:
        """Yield the best and the worst by each figure that several have and that differs."""
        for key in JUDGED:
            ranked = self.campaign.ranked(key)
            if len(ranked) < 2 or ranked[0].values[key] == ranked[-1].values[key]:
                continue
            yield bold(figure_name(key, self.language))
            for sentence, person in ((self.words.best, ranked[0]), (self.words.worst, ranked[-1])):
                written = write_figure(key, person.values[key], self.campaign.table.currency, self.language)
                yield sentence.format(name=self.name(person), value=written)

    def name(self, person: Participant) -> str:
        return escape(quoted(person_name(person, self.language)))

    def people(self) -> Iterator[str]:
        yield bold(self.words.each)
        for place, person in enumerate(self.campaign.people[:_MOST_LISTED], 1):
            yield from self.person(place, person)
        if len(self.campaign.people) > _MOST_LISTED:
            yield self.words.more.format(count=self.count(len(self.campaign.people) - _MOST_LISTED))

    def person(self, place: int, person: Participant) -> Iterator[str]:
        cost = self.money(person.totals["cost"]) if "cost" in person.totals else self.words.no_cost
        share = self.campaign.share_of_cost(person)
        if share is not None:
            cost = self.words.with_share.format(cost=cost, share=write_result(share, "percent", None, self.language))
        yield self.words.person.format(place=place, name=self.name(person), cost=cost)
        having = [key for key in (*JUDGED, *self.campaign.keys) if key in person.values]
        told = [self.figure(key, person.values[key], short=True) for key in dict.fromkeys(having)][:_FIGURES_EACH]
        yield f"    {' · '.join(told) or self.words.no_result}"

    def left_out(self) -> Iterator[str]:
        bad = len(self.campaign.table.rated) + len(self.campaign.table.bad) - self.campaign.rows
        if bad:
            yield self.words.left_out.format(count=self.count(bad))
        yield self.texts.calculators.calculators["compare"].caveats["usual"]
