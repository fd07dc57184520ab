"""A table's result as a workbook (XLSX): a sheet of its rows with figures and notes, and a sheet of all rows together.

Nothing that somebody typed becomes a formula: text that looks like one is marked as text.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, islice

from bot.calculations.formats import form_of
from bot.calculators.compare import COMPARE
from bot.calculators.table_cells import TableCell, is_plain
from bot.numbers.amounts import CURRENCY_SIGNS, MONEY_UNITS, WITH_CENTS, NumberKind, Unit
from bot.replies.markup import escape, plain
from bot.sheets.plain_workbook import CellValue, PlainWorkbook, ShownNumber
from bot.sheets.ranking import KEYS, RATES
from bot.sheets.table_result import BadRow, RatedRow, TableResult
from bot.sheets.table_rows import TableRow
from bot.sheets.wording import figure_name, input_name, table_error, warning
from bot.texts import texts_for
from knowledge.guide import Language

_NARROWEST, _WIDEST = 10, 40
"""Width of a column in characters: a short number has room, and a long note does not push the others away."""

_MOST_DIGITS = 15
"""Digits of a number that a spreadsheet keeps; a longer one, as of an account, stays text."""
_MEASURED_ROWS = 100
"""Rows that decide on the widths of columns, as a sheet is written from top to bottom."""
_WHOLE, _WITH_DECIMALS, _PERCENT, _RATIO = "#,##0", "#,##0.00", "0.00%", '0.00"x"'
_MONEY: Mapping[Unit | None, str] = {
    "VND": '[>=1000]#,##0" ₫";#,##0.00" ₫"',
    "JPY": '"¥"#,##0',
    "KRW": '"₩"#,##0',
    **{unit: f'"{CURRENCY_SIGNS[unit]}"#,##0.00' for unit in MONEY_UNITS if unit in WITH_CENTS},
    None: "#,##0.00",
}


def attachments(result: TableResult, language: Language) -> list[tuple[str, bytes]]:
    """Return the files that go with the reply, each with its name. It can take seconds."""
    return [(texts_for(language).tables.file, result_workbook(result, language))]


def result_workbook(result: TableResult, language: Language) -> bytes:
    """Return an XLSX file: the table with the figures of each row, and all rows together."""
    tables = _Tables(result, language)
    book, texts = PlainWorkbook(), texts_for(language).tables
    for title, head, rows in (
        (texts.tab_rows, tables.head(), tables.rows()),
        (texts.tab_together, tables.head_together(), tables.together()),
    ):
        _write(book, title, head, rows)
    return book.content()


# What stands in the sheets ----------------------------------------------------------------------


class _Tables:
    """The rows of both sheets, from top to bottom."""

    def __init__(self, result: TableResult, language: Language) -> None:
        self.result = result
        self.language = language
        self.texts = texts_for(language).tables
        self.figures = [key for key in KEYS if any(key in row.figures.values for row in result.rated)]
        self.rated = {row.number: row for row in result.rated}
        self.bad = {row.number: row for row in result.bad}
        self.ranks = {row.number: rank for rank, row in enumerate(result.ranked, 1)}
        costs = [row.amounts["cost"].value for row in result.rated if "cost" in row.amounts]
        self.shared = sum(costs, Decimal(0)) if len(costs) > 1 else Decimal(0)
        """What all rows cost together, where there are several with a cost, of which each has a share."""
        self.inputs = {place: field for field, place in result.fields.items()}

    def head(self) -> list[str]:
        figures = [figure_name(key, self.language) for key in self.figures]
        texts = self.texts
        share = [texts_for(self.language).reports.head_share] if self.shared else []
        return [*self.result.titles, texts.head_rank, texts.head_interactions, *figures, *share, texts.head_note]

    def rows(self) -> Iterator[list[CellValue]]:
        """Yield the table's rows in its order, with what was worked out behind them."""
        for row in self.result.rows:
            cells = [self.cell(row, place) for place in range(len(self.result.titles))]
            yield [*cells, *self.worked_out(row.number), self.note(row.number)]

    def cell(self, row: TableRow, place: int) -> CellValue:
        """Return an input as the number that was read, anything else as it stood there."""
        rated, field = self.rated.get(row.number), self.inputs.get(place)
        if rated and field and field in rated.amounts:
            return self.input(field, rated.amounts[field].value)
        return _as_it_stood(row.cells[place]) if place < len(row.cells) else None

    def input(self, field: str, value: Decimal) -> CellValue:
        money = COMPARE.inputs[field].kind is NumberKind.MONEY
        shown = _WHOLE if value == value.to_integral_value() else _WITH_DECIMALS
        return ShownNumber(value, _MONEY[self.result.currency] if money else shown)

    def figure(self, key: str, value: Decimal) -> CellValue:
        match form_of(key):
            case "percent":
                return ShownNumber(value / 100, _PERCENT)
            case "ratio":
                return ShownNumber(value, _RATIO)
        return ShownNumber(value, _MONEY[self.result.currency])

    def worked_out(self, number: int) -> list[CellValue]:
        row, rank = self.rated.get(number), self.ranks.get(number)
        if row is None:
            return [None] * (2 + len(self.figures) + bool(self.shared))
        values = row.figures.values
        figures = [self.figure(key, values[key]) if key in values else None for key in self.figures]
        interactions = None if row.interactions is None else self.input("interactions", row.interactions)
        return [None if rank is None else Decimal(rank), interactions, *figures, *self.share(row)]

    def share(self, row: RatedRow) -> list[CellValue]:
        """Return how much of what all rows cost was spent on one; nothing where no table has such a column."""
        if not self.shared:
            return []
        cost = row.amounts.get("cost")
        return [None if cost is None else ShownNumber(cost.value / self.shared, _PERCENT)]

    def note(self, number: int) -> CellValue:
        """Return why a row could not be worked out, or the warnings about it, if any."""
        if number in self.result.left_out:
            return self.texts.left_out[self.result.left_out[number]]
        if number in self.bad:
            return plain(self.bad_note(self.bad[number]))
        row = self.rated[number]
        problems = [self.bad_note(BadRow(number, row.name, each.error, each.column.title)) for each in row.problems]
        warnings = [warning(each, row, self.result.currency, self.language) for each in row.warnings]
        return plain(" ".join([*problems, *warnings])) or None

    def bad_note(self, row: BadRow) -> str:
        sentence = table_error(row.error, self.language)
        return f"{escape(row.column)}: {sentence}" if row.column else sentence

    def head_together(self) -> list[str]:
        return [self.texts.head_figure, self.texts.head_value, self.texts.head_rows]

    def together(self) -> Iterator[list[CellValue]]:
        """Yield the figures of all rows and the sums, each with the number of rows that it is made of."""
        together = self.result.together
        for key, value in together.values.items():
            yield [self.figure_of_all(key), self.figure(key, value), Decimal(together.rows[key])]
        for field, total in together.totals.items():
            yield [
                self.texts.head_total.format(field=input_name(field, self.language)),
                self.input(field, total),
                Decimal(sum(field in row.amounts or _counts(row, field) for row in self.result.rated)),
            ]

    def figure_of_all(self, key: str) -> str:
        name, _, way = key.rpartition("_")
        if name not in RATES:
            return figure_name(key, self.language)
        sentence = self.texts.head_mean if way == "mean" else self.texts.head_pooled
        return sentence.format(figure=figure_name(name, self.language))


def _counts(row: RatedRow, field: str) -> bool:
    return field == "interactions" and row.interactions is not None


def _as_it_stood(cell: TableCell) -> CellValue:
    """Return a number as a number, and all else as text; digits that begin with 0 are no number but an account's."""
    if is_plain(cell) and not (cell.text.startswith("0") and len(cell.text) > 1):
        return Decimal(cell.text)
    if not cell.text:
        return None
    if cell.symbol not in ("", "%") or sum(map(str.isdigit, cell.text)) > _MOST_DIGITS:
        return cell.shown
    value = Decimal(cell.text)
    return ShownNumber(value / 100, _PERCENT) if cell.symbol else value


# How it is written ------------------------------------------------------------------------------


def _write(book: PlainWorkbook, title: str, head: Sequence[str], rows: Iterator[list[CellValue]]) -> None:
    """Write a sheet; its first rows decide on the widths of columns."""
    first = list(islice(rows, _MEASURED_ROWS))
    widest = [max([len(name), *(_width(row[place]) for row in first)]) for place, name in enumerate(head)]
    widths = [min(max(width + 2, _NARROWEST), _WIDEST) for width in widest]
    book.add_sheet(title, widths, head, chain(first, rows))


def _width(value: CellValue) -> int:
    if isinstance(value, ShownNumber):
        return len(f"{value.value:,.2f}") + 2
    return len(str(value or ""))
