"""A comparison that was typed, as a table, so that it gets the same ranking, workbook and chart as a file."""

from decimal import Decimal

from bot.calculations.formats import plain_string
from bot.calculators.base import CalculatorResult
from bot.calculators.compare import COMPARE
from bot.calculators.table_cells import TableCell
from bot.sheets.analysis import contender, together
from bot.sheets.ranking import counted_in, ranking
from bot.sheets.table_result import RatedRow, TableResult
from bot.sheets.table_rows import TableRow
from bot.sheets.wording import input_name
from bot.texts import texts_for
from knowledge.guide import Language


def from_comparison(result: CalculatorResult, language: Language) -> TableResult:
    """Return the result of the comparison calculator as a table, with a row for each line that was typed."""
    rated = tuple(_rated(number, name, line) for number, (name, line) in enumerate(result.rows, 2))
    fields = [field for field in COMPARE.inputs if any(field in row.amounts for row in rated)]
    counted = {counted_in(row.amounts) for row in rated}
    texts = texts_for(language).tables
    return TableResult(
        name=texts.charts["people"],
        titles=(texts.head_name, *(input_name(field, language) for field in fields)),
        rows=tuple(TableRow(row.number, _cells(row, fields)) for row in rated),
        rated=rated,
        bad=(),
        together=together(rated),
        ranking=ranking([contender(row) for row in rated]),
        counted=counted.pop() if len(counted) == 1 else (),
        currency=result.currency,
        fields={field: place for place, field in enumerate(fields, 1)},
    )


def _rated(number: int, name: str, line: CalculatorResult) -> RatedRow:
    counts = [line.amounts[field].value for field in counted_in(line.amounts)]
    interactions = sum(counts, Decimal(0)) if counts else None
    return RatedRow(number, name, line.amounts, line.figures, interactions, line.notices)


def _cells(row: RatedRow, fields: list[str]) -> tuple[TableCell, ...]:
    numbers = [
        TableCell(plain_string(row.amounts[field].value), "") if field in row.amounts else TableCell("")
        for field in fields
    ]
    return (TableCell(row.name), *numbers)
