"""Rows of cells -> figures: first for each row by itself, then for all rows that could be read together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.calculators.base import Notice
from bot.calculators.compare import COMPARE
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.calculators.inputs import currency_of, run_formula
from bot.calculators.table_cells import TableCell, is_blank, is_sum, read_cell
from bot.calculators.table_columns import Columns, columns_of, recognised
from bot.numbers.amounts import Amount, Unit
from bot.numbers.typed_text import normalise
from bot.sheets.ranking import Contender, counted_in, ranking
from bot.sheets.table_file import Sheet, read_sheet
from bot.sheets.table_result import BadRow, RatedRow, TableResult, Together
from bot.sheets.table_rows import MAX_ROWS, MAX_ROWS_ABOVE, TableRow
from knowledge.guide import Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.errors import InvalidInput

_SUMMED = (*INTERACTION_FIELDS, *BASES, "cost", "revenue")


def analyse(name: str, data: bytes, language: Language) -> TableResult:
    """Return the figures of a file; raise InvalidInput where it can't be read. It can take seconds."""
    return analysed(name, read_sheet(data), language)


def analysed(name: str, sheet: Sheet, language: Language) -> TableResult:
    """Return the figures of a sheet; raise InvalidInput where it has no table or no columns for any figure."""
    above = max(range(min(len(sheet.rows), MAX_ROWS_ABOVE)), key=lambda at: (_titles(sheet.rows[at]), -at))
    head, body = sheet.rows[above], sheet.rows[above + 1 :]
    columns = columns_of([_title(cell) for cell in head.cells])
    if not body:
        raise InvalidInput("table_empty")
    if len(body) > MAX_ROWS:
        raise InvalidInput("table_too_long")
    reader = _RowReader(columns, sheet.separated, language)
    read = [reader.read(row) for row in body]
    rated, bad = _in_one_currency(_named_apart([row for row in read if isinstance(row, RatedRow)]))
    bad += [row for row in read if isinstance(row, BadRow)]
    return TableResult(
        name=name,
        titles=columns.titles,
        rows=body,
        rated=tuple(rated),
        bad=tuple(sorted(bad, key=lambda row: row.number)),
        together=together(rated),
        ranking=ranking([contender(row) for row in rated]),
        counted=columns.counted,
        ignored=columns.ignored,
        currency=common_currency(rated),
        fields={column.field: column.place for column in columns.used},
    )


def contender(row: RatedRow) -> Contender:
    """Return what the ranking needs of a row."""
    return Contender(row.figures.values, counted_in(row.amounts))


def _titles(row: TableRow) -> int:
    return recognised([_title(cell) for cell in row.cells])


def _title(cell: TableCell) -> str:
    return one_line(cell.shown)


# One row ----------------------------------------------------------------------------------------


class _RowReader:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns, separated: bool, language: Language) -> None:
        self.columns = columns
        self.separated = separated
        self.language = language
        self.titles = {column.field: column.title for column in columns.used}

    def read(self, row: TableRow) -> RatedRow | BadRow:
        name = self.name(row)
        try:
            return self.rated(row, name)
        except InvalidInput as error:
            error.__traceback__ = error.__context__ = None  # they hold on to all rows that were read so far
            return BadRow(row.number, name, error, self.titles.get(error.details.get("field", ""), ""))

    def name(self, row: TableRow) -> str:
        at = self.columns.name
        cell = row.cells[at] if at is not None and at < len(row.cells) else TableCell("")
        return one_line(normalise(cell.shown))

    def rated(self, row: TableRow, name: str) -> RatedRow:
        if is_sum(name):
            raise InvalidInput("table_sum_row")
        if self.separated and len(row.cells) > len(self.columns.titles):
            raise InvalidInput("wrong_cells", count=str(len(row.cells)), expected=str(len(self.columns.titles)))
        amounts, notices = self.amounts(row)
        currency_of(COMPARE.inputs, amounts.items())
        figures = run_formula(COMPARE, {field: amount.value for field, amount in amounts.items()})
        counts = [amounts[field].value for field in counted_in(amounts)]
        interactions = sum(counts, Decimal(0)) if counts else None
        return RatedRow(row.number, name, amounts, figures, interactions, notices)

    def amounts(self, row: TableRow) -> tuple[dict[str, Amount], tuple[Notice, ...]]:
        """Return the row's inputs; a cell that was left blank never counts as zero."""
        cells = {column: row.cells[column.place] for column in self.columns.used if column.place < len(row.cells)}
        filled = {column: cell for column, cell in cells.items() if not is_blank(cell)}
        if not filled:
            raise InvalidInput("table_blank_row")
        missing = [column.field for column in self.columns.used if column not in filled]
        uncounted = next((field for field in missing if field in INTERACTION_FIELDS), None)
        if uncounted:
            raise InvalidInput("missing_value", field=uncounted)
        inputs = COMPARE.inputs
        read = {
            column.field: read_cell(cell, column, inputs[column.field], self.language)
            for column, cell in filled.items()
        }
        return (
            {field: amount for field, (amount, _) in read.items()},
            tuple(notice for _, notices in read.values() for notice in notices),
        )


# All rows ---------------------------------------------------------------------------------------


def _named_apart(rows: Iterable[RatedRow]) -> list[RatedRow]:
    """Return the rows with a number behind names that come again: Lan, Lan (2)."""
    used: Counter[str] = Counter()
    taken: set[str] = set()
    named = []
    for row in rows:
        name = row.name
        while name and name in taken:
            used[row.name] += 1
            name = f"{row.name} ({used[row.name] + 1})"
        taken.add(name)
        named.append(replace(row, name=name))
    return named


def _units(row: RatedRow) -> set[Unit]:
    return {amount.unit for amount in row.amounts.values() if amount.unit}


def common_currency(rows: Sequence[RatedRow]) -> Unit | None:
    """Return the currency of most rows; where several have as many, the one that comes first."""
    counted = Counter(unit for row in rows for unit in _units(row))
    return max(counted, key=lambda unit: counted[unit], default=None)


def _in_one_currency(rows: Sequence[RatedRow]) -> tuple[list[RatedRow], list[BadRow]]:
    """Return the rows in the table's currency, and the others as errors: no exchange rate is ever assumed."""
    currency = common_currency(rows)
    kept: list[RatedRow] = []
    bad: list[BadRow] = []
    for row in rows:
        error = _currency_error(row, currency)
        if error:
            bad.append(BadRow(row.number, row.name, error))
        else:
            kept.append(row)
    return kept, bad


def _currency_error(row: RatedRow, currency: Unit | None) -> InvalidInput | None:
    other = next((amount for amount in row.amounts.values() if amount.unit not in (None, currency)), None)
    if other:
        return InvalidInput("table_other_currency", piece=other.piece)
    if currency != "USD":
        return None
    local = [(field, amount) for field, amount in row.amounts.items() if field in ("cost", "revenue") and amount.local]
    unclear = next(((field, amount) for field, amount in local if amount.unit is None), None)
    return InvalidInput("missing_currency", field=unclear[0], piece=unclear[1].piece) if unclear else None


def together(rows: Sequence[RatedRow]) -> Together:
    """Return the figures of all rows; none is made of rows that count different interactions.

    `mean` is the mean of the rows' rates, `pooled` the sum of interactions divided by the sum of the bases.
    """
    values: dict[str, Decimal] = {}
    made_of: dict[str, int] = {}
    for base in BASES:
        key = f"er_{base}_pct"
        rated = _with(key, rows)
        if not rated or not _counted_alike(rated):
            continue
        values[f"{key}_mean"] = _sum(row.figures.values[key] for row in rated) / len(rated)
        values[f"{key}_pooled"] = 100 * _sum(map(_each, rated)) / _sum(row.amounts[base].value for row in rated)
        made_of |= {f"{key}_mean": len(rated), f"{key}_pooled": len(rated)}
    for key, figure in (("cpe", _cpe), ("cpm", _cpm), ("roi_pct", _roi)):
        rated = _with(key, rows)
        if rated and (key != "cpe" or _counted_alike(rated)):
            values[key] = figure(rated)
            made_of[key] = len(rated)
    return Together(values, _totals(rows), made_of)


def _with(key: str, rows: Sequence[RatedRow]) -> list[RatedRow]:
    return [row for row in rows if key in row.figures.values]


def _counted_alike(rows: Sequence[RatedRow]) -> bool:
    return len({counted_in(row.amounts) for row in rows}) == 1


def _totals(rows: Sequence[RatedRow]) -> dict[str, Decimal]:
    totals = {
        field: _sum(row.amounts[field].value for row in rows if field in row.amounts)
        for field in _SUMMED
        if any(field in row.amounts for row in rows)
    }
    counted = [row.interactions for row in rows if row.interactions is not None]
    return {**totals, "interactions": _sum(counted)} if counted else totals


def _each(row: RatedRow) -> Decimal:
    """Return the interactions of one post: a row may be the total of several."""
    posts = row.amounts.get("posts")
    return (row.interactions or Decimal(0)) / (posts.value if posts else 1)


def _cpe(rows: Sequence[RatedRow]) -> Decimal:
    return _of(rows, "cost") / _sum(row.interactions or Decimal(0) for row in rows)


def _cpm(rows: Sequence[RatedRow]) -> Decimal:
    return 1000 * _of(rows, "cost") / _of(rows, "impressions")


def _roi(rows: Sequence[RatedRow]) -> Decimal:
    return 100 * (_of(rows, "revenue") - _of(rows, "cost")) / _of(rows, "cost")


def _of(rows: Sequence[RatedRow], field: str) -> Decimal:
    return _sum(row.amounts[field].value for row in rows)


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))
