"""A campaign as a workbook to pass on: a row for each influencer, figures as formulas, sums at the foot, and notes."""

from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.formats import capital, form_of
from bot.replies.markup import plain
from bot.sheets.campaign import Campaign, Participant
from bot.sheets.campaign_report import person_name
from bot.sheets.live_workbook import CellForm, LiveWorkbook
from bot.sheets.table_remarks import how_it_was_read, remarks
from bot.sheets.table_result import Together
from bot.sheets.wording import figure_name, input_name
from bot.texts import texts_for
from knowledge.guide import Language

_PARTS = {
    "cpm": ("cost", "impressions"),
    "cpv": ("cost", "views"),
    "cpe": ("cost", "interactions"),
    "cpc": ("cost", "clicks"),
    "cpa": ("cost", "conversions"),
    "ctr_pct": ("clicks", "impressions"),
    "conversion_pct": ("conversions", "clicks"),
    "roi_pct": ("revenue", "cost"),
    "roas": ("revenue", "cost"),
}
"""The two columns of which each figure is made: the first by the second, for ROI what is above it."""
_NAME_WIDTH, _NUMBER_WIDTH, _NOTE_WIDTH = 28, 16, 120
"""Widths of columns, in characters: a name, a number with its currency, a remark on one line."""
_HEAD = 2
"""The row of the titles, from 0: below the title of the report and an empty row."""


def campaign_workbook(campaign: Campaign, language: Language) -> bytes:
    """Return the XLSX file. It can take a second."""
    return _Report(campaign, language).written()


class _Report:
    """Writes the workbook of one campaign in one language."""

    def __init__(self, campaign: Campaign, language: Language) -> None:
        self.campaign = campaign
        self.language = language
        self.words = texts_for(language).reports
        self.book = LiveWorkbook(campaign.table.currency)
        self.columns = {name: at for at, name in enumerate((*campaign.fields, *campaign.keys), 2)}

    def written(self) -> bytes:
        widths = [_NAME_WIDTH, *[_NUMBER_WIDTH] * (len(self.columns) + 2)]
        self.book.open_sheet(self.words.tab, widths)
        self.book.text(0, 0, self.words.heading.format(file=self.campaign.table.name), bold=True)
        for at, title in enumerate(self.titles()):
            self.book.text(_HEAD, at, title, head=True)
        self.book.freeze(_HEAD + 1)
        for row, person in enumerate(self.campaign.people, _HEAD + 1):
            self.add_person(row, person)
        self.add_sums(_HEAD + 1 + len(self.campaign.people))
        self.add_notes()
        return self.book.content()

    def titles(self) -> list[str]:
        inputs = [capital(input_name(field, self.language)) for field in self.campaign.fields]
        figures = [figure_name(key, self.language) for key in self.campaign.keys]
        return [texts_for(self.language).tables.head_name, self.words.rows, *inputs, *figures, self.words.head_share]

    def add_person(self, row: int, person: Participant) -> None:
        self.book.text(row, 0, person_name(person, self.language))
        self.book.number(row, 1, Decimal(person.rows), "number")
        for field in (field for field in self.campaign.fields if field in person.totals):
            self.book.number(row, self.columns[field], person.totals[field], _form(field), typed=True)
        self.add_figures(row, person.together, bold=False)
        share = self.campaign.share_of_cost(person)
        if share is not None:
            letter, foot = _letter(self.columns["cost"]), _HEAD + 2 + len(self.campaign.people)
            formula = f"={letter}{row + 1}/{letter}${foot}"
            self.book.formula(row, len(self.columns) + 2, formula, share, "percent")

    def add_sums(self, row: int) -> None:
        """Write the sums of the rows above, and the figures of all together."""
        first, last, together = _HEAD + 2, row, self.campaign.together
        self.book.text(row, 0, self.words.together, bold=True)
        rows = Decimal(self.campaign.rows)
        self.book.formula(row, 1, f"=SUM(B{first}:B{last})", rows, "number", bold=True)
        for field in self.campaign.fields:
            letter = _letter(self.columns[field])
            sum_of = f"=SUM({letter}{first}:{letter}{last})"
            self.book.formula(row, self.columns[field], sum_of, together.totals[field], _form(field), bold=True)
        self.add_figures(row, together, bold=True)

    def add_figures(self, row: int, together: Together, *, bold: bool) -> None:
        """Write figures as formulas; as numbers where rows of one influencer lack a part, so that no sums give them."""
        for key in (key for key in self.campaign.keys if key in together.values):
            value, column, form = together.values[key], self.columns[key], _form(key)
            formula = self.formula(key, row, together, value)
            if formula:
                self.book.formula(row, column, formula, value, form, bold=bold)
            else:
                self.book.number(row, column, value, form)

    def formula(self, key: str, row: int, together: Together, value: Decimal) -> str:
        """Return the formula of a figure from the cells of its row; at the foot, from the rows that have both parts."""
        upper, lower = _PARTS[key]
        if _near(_quotient(key, together.totals), value):
            cells = [f"{_letter(self.columns[name])}{row + 1}" for name in (upper, lower)]
            return _written(key, *cells)
        both = [each.totals for each in self.campaign.people if {upper, lower} <= each.totals.keys()]
        sums = {name: sum((each[name] for each in both), Decimal(0)) for name in (upper, lower)}
        if together is not self.campaign.together or not _near(_quotient(key, sums), value):
            return ""
        columns = [self.people_in(name) for name in (upper, lower)]
        where = ",".join(f'{column},"<>"' for column in columns)
        return _written(key, *(f"SUMIFS({column},{where})" for column in columns))

    def people_in(self, name: str) -> str:
        """Return the cells of all influencers in a column."""
        letter = _letter(self.columns[name])
        return f"{letter}{_HEAD + 2}:{letter}{_HEAD + 1 + len(self.campaign.people)}"

    def add_notes(self) -> None:
        table = self.campaign.table
        notes = [*how_it_was_read(table, self.language), *remarks(table, self.language)]
        self.book.open_sheet(self.words.notes, [_NOTE_WIDTH])
        for row, note in enumerate([self.words.how_to, *map(plain, notes)]):
            self.book.text(row, 0, note)


def _form(name: str) -> CellForm:
    if name in ("cost", "revenue"):
        return "money"
    form = form_of(name)
    return "number" if name not in _PARTS and form == "money" else form


def _quotient(key: str, totals: Mapping[str, Decimal]) -> Decimal | None:
    """Return a figure of two sums; None where they do not give it."""
    upper, lower = (totals.get(name) for name in _PARTS[key])
    if upper is None or not lower:
        return None
    factor = 100 if key.endswith("_pct") else 1000 if key == "cpm" else 1
    return factor * (upper - lower if key == "roi_pct" else upper) / lower


def _written(key: str, upper: str, lower: str) -> str:
    """Return the formula of a figure of two parts; a spreadsheet shows a share as a percent by itself."""
    if key == "roi_pct":
        return f"=({upper}-{lower})/{lower}"
    return f"={upper}/{lower}" + ("*1000" if key == "cpm" else "")


def _near(first: Decimal | None, second: Decimal) -> bool:
    """Tell whether two results are the same but for rounding in the 28th digit."""
    return first is not None and abs(first - second) <= abs(second) * Decimal("1e-12")


def _letter(column: int) -> str:
    """Return the letter of a column; a report has fewer than 26."""
    return chr(ord("A") + column)
