"""Rows of cells -> figures: first for each row by itself, then for all rows that could be read together."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.calculators.column_titles import unit_named_in
from bot.calculators.compare import COMPARE
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.calculators.inputs import currency_of, run_formula
from bot.calculators.table_columns import Column, Columns, columns_of
from bot.calculators.table_reader import CellProblem, TableLine, read_rows
from bot.numbers.amounts import CURRENCY_SIGNS, Amount, Unit
from bot.sheets.platforms import keys_by_platform, keys_by_size
from bot.sheets.ranking import Contender, counted_in, ranking
from bot.sheets.row_names import named_apart
from bot.sheets.table_file import Sheet, read_sheet
from bot.sheets.table_result import BadRow, RatedRow, TableResult, Together
from bot.sheets.table_rows import MAX_ROWS
from bot.sheets.title_rows import title_row
from knowledge.guide import Language
from knowledge.toolbox.collector import collector_paused
from knowledge.toolbox.errors import InvalidInput

_SUMMED = (*INTERACTION_FIELDS, *BASES, "clicks", "conversions", "cost", "revenue")
_POSITIVE = (*BASES, "posts", "cost")
"""Inputs by which something is divided."""
_LACKING = frozenset({"no_figure", "missing_base", "missing_interactions"})
"""Errors of a row that follow from cells without a number."""
_QUOTIENTS = {
    "cpe": (1, "cost", "interactions"),
    "cpm": (1000, "cost", "impressions"),
    "cpv": (1, "cost", "views"),
    "cpc": (1, "cost", "clicks"),
    "cpa": (1, "cost", "conversions"),
    "ctr_pct": (100, "clicks", "impressions"),
    "conversion_pct": (100, "conversions", "clicks"),
    "roas": (1, "revenue", "cost"),
}
"""Figures that are a factor times a sum by another sum."""


def analyse(name: str, data: bytes, language: Language, without: Collection[int] = ()) -> TableResult:
    """Return the figures of a file; raise InvalidInput where it can't be read. It can take seconds.

    Columns at the places `without` are not read.
    """
    return analysed(name, read_sheet(data), language, without)


def analysed(name: str, sheet: Sheet, language: Language, without: Collection[int] = ()) -> TableResult:
    """Return the figures of a sheet; raise InvalidInput where it has no table or no columns for any figure."""
    with collector_paused():  # it makes a million objects that stay
        return _analysed(name, sheet, language, without)


def _analysed(name: str, sheet: Sheet, language: Language, without: Collection[int] = ()) -> TableResult:
    head = title_row(sheet.rows)
    titles, body = head.titles, sheet.rows[head.body :]
    if not body:
        columns_of(titles)
        raise InvalidInput("table_empty")
    if len(body) > MAX_ROWS:
        raise InvalidInput("table_too_long")
    unit = next(
        (found for row in sheet.rows[: head.above] for cell in row.cells if (found := unit_named_in(cell.shown))), ""
    )
    reading = read_rows(titles, [(row.number, row.cells) for row in body], language, unit, without)
    rater = _Rater(reading.columns, sheet.separated)
    read = [rater.row(line) for line in reading.lines if line.kind == "data"]
    named = named_apart([row for row in read if isinstance(row, RatedRow)], body, reading.columns)
    rated, bad = _in_one_currency(named)
    bad += [row for row in read if isinstance(row, BadRow)]
    values = [row.figures.values for row in rated]
    return TableResult(
        name=name,
        titles=reading.columns.titles,
        rows=body,
        rated=tuple(rated),
        bad=tuple(sorted(bad, key=lambda row: row.number)),
        together=together(rated),
        ranking=ranking([contender(row) for row in rated], keys_by_size(keys_by_platform(reading), values)),
        counted=reading.columns.counted,
        ignored=reading.columns.ignored,
        columns=reading.columns,
        fields={column.field: column.place for column in reading.columns.used},
        left_out={line.number: line.kind for line in reading.lines if line.kind != "data"},
        currency=common_currency(rated),
        pages=sheet.pages,
    )


def titles_of(data: bytes) -> list[str]:
    """Return the titles of the columns of a file that can be read."""
    return list(title_row(read_sheet(data).rows).titles)


def contender(row: RatedRow) -> Contender:
    """Return what the ranking needs of a row."""
    return Contender(row.figures.values, counted_in(row.amounts))


# One row ----------------------------------------------------------------------------------------


class _Rater:
    """Works out the figures of a table's rows, each as far as its cells allow."""

    def __init__(self, columns: Columns, separated: bool) -> None:
        self.columns = columns
        self.separated = separated

    def row(self, line: TableLine) -> RatedRow | BadRow:
        amounts, problems = self._usable(line)
        try:
            return self.rated(line, amounts, problems)
        except InvalidInput as error:
            error.__traceback__ = error.__context__ = None  # they hold on to all rows that were read so far
            bad = self.bad(line, error, problems)
            return replace(bad, amounts=amounts) if error.id in _LACKING else bad

    def bad(self, line: TableLine, error: InvalidInput, problems: Sequence[CellProblem]) -> BadRow:
        """Return why a row has no figure: a cell that could not be read says more than that numbers are missing."""
        first = next(iter(problems), None)
        if first and error.id in _LACKING:
            return BadRow(line.number, line.name, first.error, first.column.title)
        named = error.details.get("field", "")
        title = next((column.title for column in self.columns.used if column.field == named), "")
        return BadRow(line.number, line.name, error, title)

    def rated(self, line: TableLine, amounts: dict[str, Amount], problems: tuple[CellProblem, ...]) -> RatedRow:
        if self.separated and len(line.cells) > len(self.columns.titles):
            raise InvalidInput("wrong_cells", count=str(len(line.cells)), expected=str(len(self.columns.titles)))
        if not line.amounts and not line.problems:
            raise InvalidInput("table_blank_row")
        currency_of(COMPARE.inputs, amounts.items())
        figures = run_formula(COMPARE, {field: amount.value for field, amount in amounts.items()})
        counts = [amounts[field].value for field in counted_in(amounts)]
        interactions = sum(counts, Decimal(0)) if counts else None
        notices = tuple(notice for notice in line.notices if notice.details.get("field", "") in amounts)
        return RatedRow(line.number, line.name, amounts, figures, interactions, notices, problems)

    def _usable(self, line: TableLine) -> tuple[dict[str, Amount], tuple[CellProblem, ...]]:
        """Return the amounts with which figures can be worked out, and what is wrong with the other cells.

        A blank cell never counts as zero: without its likes a row has no interactions. A base of zero is left out.
        """
        amounts = dict(line.amounts)
        problems = list(line.problems)
        for column in self.columns.used:
            amount = amounts.get(column.field)
            if amount is not None and amount.value == 0 and column.field in _POSITIVE:
                del amounts[column.field]
                problems.append(CellProblem(column, InvalidInput("must_be_positive", field=column.field)))
        if "revenue" not in amounts and {"conversions", "aov"} <= amounts.keys():
            orders, each = amounts["conversions"], amounts["aov"]
            amounts["revenue"] = Amount(orders.value * each.value, each.unit, local=each.local)
        counts = [column for column in self.columns.used if column.field in INTERACTION_FIELDS]
        missing = [column for column in counts if column.field not in amounts]
        if missing:
            problems += [CellProblem(each, _missing(each)) for each in missing if not _has(problems, each)]
            amounts = {field: amount for field, amount in amounts.items() if field not in INTERACTION_FIELDS}
        return amounts, tuple(problems)


def _has(problems: Sequence[CellProblem], column: Column) -> bool:
    return any(problem.column == column for problem in problems)


def _missing(column: Column) -> InvalidInput:
    return InvalidInput("missing_value", field=column.field)


# All rows ---------------------------------------------------------------------------------------


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
    if currency in (None, "VND"):
        return None
    local = [(field, amount) for field, amount in row.amounts.items() if field in ("cost", "revenue") and amount.local]
    unclear = next(((field, amount) for field, amount in local if amount.unit is None), None)
    if unclear is None:
        return None
    sign = CURRENCY_SIGNS[currency] if currency != "percent" else ""
    return InvalidInput("missing_currency", field=unclear[0], piece=unclear[1].piece, currency=sign)


def together(rows: Sequence[RatedRow]) -> Together:
    """Return the figures of all rows; none is made of rows that count different interactions.

    `mean` is the mean of the rows' rates, `pooled` the sum of interactions divided by the sum of the bases.
    """
    values: dict[str, Decimal] = {}
    made_of: dict[str, int] = {}
    alike, totals = _counted_alike(rows), _totals(rows)
    sums = _Sums(rows, totals)
    for base in BASES:
        key = f"er_{base}_pct"
        rated = _with(key, rows)
        if not rated or not (alike or _counted_alike(rated)):
            continue
        values[f"{key}_mean"] = _sum(row.figures.values[key] for row in rated) / len(rated)
        counted = _sum(map(_each, rated)) if base == "followers" else sums.of(rated, "interactions")
        values[f"{key}_pooled"] = 100 * counted / sums.of(rated, base)
        made_of |= {f"{key}_mean": len(rated), f"{key}_pooled": len(rated)}
    for key in (*_QUOTIENTS, "roi_pct"):
        rated = _with(key, rows)
        if rated and (key != "cpe" or alike or _counted_alike(rated)):
            values[key] = sums.figure(key, rated)
            made_of[key] = len(rated)
    return Together(values, totals, made_of)


def _with(key: str, rows: Sequence[RatedRow]) -> list[RatedRow]:
    return [row for row in rows if key in row.figures.values]


def _counted_alike(rows: Sequence[RatedRow]) -> bool:
    return len({counted_in(row.amounts) for row in rows}) == 1


def _totals(rows: Sequence[RatedRow]) -> dict[str, Decimal]:
    told = {field: [row.amounts[field].value for row in rows if field in row.amounts] for field in _SUMMED}
    totals = {field: _sum(values) for field, values in told.items() if values}
    counted = [row.interactions for row in rows if row.interactions is not None]
    return {**totals, "interactions": _sum(counted)} if counted else totals


def _each(row: RatedRow) -> Decimal:
    """Return the interactions of one post: a row may be the total of several."""
    posts = row.amounts.get("posts")
    return (row.interactions or Decimal(0)) / (posts.value if posts else 1)


class _Sums:
    """Sums over the rows that have a figure; those over all rows are made once."""

    def __init__(self, rows: Sequence[RatedRow], totals: Mapping[str, Decimal]) -> None:
        self.count = len(rows)
        self.totals = totals

    def figure(self, key: str, rows: Sequence[RatedRow]) -> Decimal:
        if key == "roi_pct":
            return 100 * (self.of(rows, "revenue") - self.of(rows, "cost")) / self.of(rows, "cost")
        factor, upper, lower = _QUOTIENTS[key]
        return factor * self.of(rows, upper) / self.of(rows, lower)

    def of(self, rows: Sequence[RatedRow], field: str) -> Decimal:
        if len(rows) == self.count and field in self.totals:
            return self.totals[field]
        if field == "interactions":
            return _sum([row.interactions or Decimal(0) for row in rows])
        return _sum([row.amounts[field].value for row in rows])


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))
