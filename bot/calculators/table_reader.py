"""The rows of a table -> the amounts of each, alike for a table that is pasted and for one that is sent as a file."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from bot.calculators.base import Input, Notice
from bot.calculators.column_titles import ColumnTitle, read_title
from bot.calculators.compare import COMPARE
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.inputs import two_currencies
from bot.calculators.number_style import decimal_beside, decimal_sign
from bot.calculators.row_kinds import RowFacts, RowKind, row_kinds
from bot.calculators.table_cells import FORMULA_ONLY, TableCell, column_unit, is_blank, is_plain, read_cell
from bot.calculators.table_columns import Column, Columns, columns_of
from bot.calculators.title_words import TAX
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.cleaning import one_line
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_CURRENCY = expression(r"vn[dđ]|usd|eur|gbp|jpy|krw|thb|sgd|[đd]\b", re.IGNORECASE)
"""Currencies behind a number, which leave its separators as they are."""
_MANY_DECIMALS = expression(r"[0-9]{1,15}[.,][0-9]{4,20}")
_NO_CELL = TableCell("")
_SAMPLE = 200
"""Rows that decide what a column holds; one program wrote all rows of a table alike."""


@dataclass(frozen=True)
class CellProblem:
    """A cell that could not be read, and why."""

    column: Column
    error: InvalidInput


@dataclass(frozen=True)
class TableLine:
    """One row of a table, read: `kind` tells whether it is data; what could not be read is a problem."""

    number: int
    name: str
    cells: Sequence[TableCell]
    kind: RowKind = "data"
    amounts: Mapping[str, Amount] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    problems: tuple[CellProblem, ...] = ()


@dataclass(frozen=True)
class TableReading:
    """A table, read: what its columns hold, and its rows."""

    columns: Columns
    lines: tuple[TableLine, ...]


def read_rows(
    titles: Sequence[str],
    rows: Sequence[tuple[int, Sequence[TableCell]]],
    language: Language,
    money_unit: str = "",
    without: Collection[int] = (),
) -> TableReading:
    """Return the reading of a table; raise InvalidInput where its columns give no figure.

    `money_unit` is the unit of money in columns whose title names none; columns at the places `without` are not read.
    """
    sample = _Sample(titles, [cells for _, cells in rows[:_SAMPLE]], language)
    columns = _with_unit(columns_of(titles, sample.values, sample.texts, without), money_unit)
    reader = _LineReader(columns, rows, language)
    lines = [reader.line(number, cells) for number, cells in rows]
    kinds = row_kinds(titles, [reader.facts(line) for line in lines])
    return TableReading(
        columns,
        tuple(line if kind == "data" else replace(line, kind=kind) for line, kind in zip(lines, kinds, strict=True)),
    )


def _with_unit(columns: Columns, unit: str) -> Columns:
    """Return the columns, those of money with a unit."""
    used = (
        replace(column, unit=unit)
        if not column.unit and COMPARE.inputs[column.field].kind is NumberKind.MONEY
        else column
        for column in columns.used
    )
    return replace(columns, used=tuple(used)) if unit else columns


def _text(cells: Sequence[TableCell], place: int) -> str:
    return cells[place].shown if place < len(cells) else ""


class _Sample:
    """The first rows of a table, of which a look at the numbers tells what the columns hold."""

    def __init__(self, titles: Sequence[str], rows: Sequence[Sequence[TableCell]], language: Language) -> None:
        self.titles = titles
        self.rows = rows
        self.language = language
        self.known: dict[int, list[Decimal | None]] = {}

    @cached_property
    def texts(self) -> list[list[str]]:
        return [[cell.shown for cell in row] for row in self.rows]

    def values(self, place: int) -> list[Decimal | None]:
        if place not in self.known:
            title = read_title(self.titles[place])
            column = Column(place, _field(title), "", title.unit if title else "", each=True)
            decimal = decimal_sign(text[place] for text in self.texts if place < len(text))
            cells = [row[place] if place < len(row) else TableCell("") for row in self.rows]
            self.known[place] = [self._value(cell, column, decimal) for cell in cells]
        return self.known[place]

    def _value(self, cell: TableCell, column: Column, decimal: str | None) -> Decimal | None:
        if is_blank(cell):
            return None
        try:
            return read_cell(cell, column, _input(column), self.language, decimal)[0].value
        except InvalidInput:
            return None


def _field(title: ColumnTitle | None) -> str:
    """Return the input as which the cells of a column are read; tax is money as a cost is."""
    return "likes" if title is None else "cost" if title.field == TAX else title.field


def _input(column: Column) -> Input:
    """Return the input of a column; an average of counts may have decimals."""
    found = COMPARE.inputs[column.field]
    return replace(found, kind=NumberKind.AVERAGE) if column.each and found.kind is NumberKind.COUNT else found


def _at_sight(column: Column) -> tuple[bool, Unit | None]:
    """Tell whether plain digits in a column are an amount as they stand, and in which unit."""
    try:
        scaled, unit = column_unit(column)
    except InvalidInput:  # an unknown currency: each cell is told as such
        return False, None
    return not scaled and not column.plus, unit


class _LineReader:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns, rows: Sequence[tuple[int, Sequence[TableCell]]], language: Language) -> None:
        self.columns = columns
        self.language = language
        self.inputs = {
            column: _input(replace(column, each=True) if _is_estimated(rows, column) else column)
            for column in columns.used
        }
        self.places = frozenset(column.place for column in columns.used)
        self.others: dict[int, Sequence[int]] = {}
        self.readings = [(column, *_at_sight(column)) for column in columns.used]
        """The columns, each with whether plain digits are an amount as they stand, and in which unit."""
        marked = {column: list(_marked(rows, column)) for column in columns.used}
        own = {column: decimal_sign(marked[column]) for column in columns.used}
        whole = [column for column in columns.used if not column.each and own[column] is None]
        of_all = decimal_sign(text for texts in marked.values() for text in texts)
        of_all = of_all or decimal_beside(text for column in whole for text in marked[column])
        self.decimals = {column: own[column] or (of_all if column.each else None) for column in columns.used}
        """The decimal sign of each column; counts that are whole group their digits whatever other columns do."""
        for column in columns.used:
            if column.each and not self.decimals[column] and column.field in INTERACTION_FIELDS:
                self.decimals[column] = self._sign_by_size(column, rows)

    def _sign_by_size(self, column: Column, rows: Sequence[tuple[int, Sequence[TableCell]]]) -> str | None:
        """Return the decimal sign of averages that, read as thousands, would be more than there are followers."""
        signs = {sign for text in _marked(rows, column) for sign in ".," if sign in text}
        base = next((each for each in self.columns.used if each.field in ("followers", "views", "reach")), None)
        if len(signs) != 1 or base is None:
            return None
        lines = [self.line(number, cells) for number, cells in rows[:_SAMPLE]]
        pairs = [(line.amounts.get(column.field), line.amounts.get(base.field)) for line in lines]
        more = [count.value > size.value for count, size in pairs if count and size]
        return signs.pop() if more and 2 * sum(more) > len(more) else None

    def line(self, number: int, cells: Sequence[TableCell]) -> TableLine:
        amounts: dict[str, Amount] = {}
        notices: list[Notice] = []
        problems: list[CellProblem] = []
        width = len(cells)
        for column, at_sight, unit in self.readings:
            cell = cells[column.place] if column.place < width else _NO_CELL
            if at_sight and is_plain(cell):
                amounts[column.field] = Amount.of_digits(Decimal(cell.text), unit, cell.text)
                continue
            if is_blank(cell):
                continue
            try:
                amount, about = read_cell(cell, column, self.inputs[column], self.language, self.decimals[column])
            except InvalidInput as error:
                error.__traceback__ = error.__context__ = None  # they hold on to all rows that were read so far
                problems.append(CellProblem(column, error))
                continue
            amounts[column.field] = amount
            notices += about
            problems += self._add(column, cells, amounts)
        return TableLine(number, self._name(cells), cells, "data", amounts, tuple(notices), tuple(problems))

    def _add(self, column: Column, cells: Sequence[TableCell], amounts: dict[str, Amount]) -> Iterator[CellProblem]:
        """Add the cells of further columns to an amount; without one that can't be read there is no amount."""
        for other in column.plus:
            cell = cells[other.place] if other.place < len(cells) else TableCell("")
            if is_blank(cell) or column.field not in amounts:
                continue
            try:
                more, _ = read_cell(cell, other, self.inputs[column], self.language, self.decimals[column])
                amounts[column.field] = _sum(amounts[column.field], more)
            except InvalidInput as error:
                error.__traceback__ = error.__context__ = None
                del amounts[column.field]
                yield CellProblem(other, error)

    def _name(self, cells: Sequence[TableCell]) -> str:
        at = self.columns.name
        name = one_line(normalise(_text(cells, at))) if at is not None else ""
        return "" if name == FORMULA_ONLY else name

    def _others(self, width: int) -> Sequence[int]:
        """Return the places of the columns that hold no numbers, in a row of so many cells."""
        if width not in self.others:
            self.others[width] = [place for place in range(width) if place not in self.places]
        return self.others[width]

    def facts(self, line: TableLine) -> RowFacts:
        texts = [cell.text for cell in line.cells]
        told = [one_line(texts[place]) for place in self._others(len(texts)) if texts[place]]
        values = {name: amount.value for name, amount in line.amounts.items()}
        return RowFacts(texts, line.name, values, told)


def _sum(first: Amount, more: Amount) -> Amount:
    if None not in (first.unit, more.unit) and first.unit != more.unit:
        raise two_currencies(f"{first.piece} … {more.piece}", (first.unit, more.unit))
    return replace(first, value=first.value + more.value, unit=first.unit or more.unit)


def _marked(rows: Sequence[tuple[int, Sequence[TableCell]]], column: Column) -> Iterator[str]:
    """Yield the typed cells of a column that have a separator and no scale, as others do not tell its style."""
    for _, cells in rows:
        cell = cells[column.place] if column.place < len(cells) else None
        if cell and cell.symbol is None and ("." in cell.text or "," in cell.text) and not _is_scaled(cell.text):
            yield cell.text


def _is_estimated(rows: Sequence[tuple[int, Sequence[TableCell]]], column: Column) -> bool:
    """Tell whether the counts of a column come out of a program's model, so that most have decimals."""
    texts = [cells[column.place].text for _, cells in rows[:_SAMPLE] if column.place < len(cells)]
    return 2 * sum(_MANY_DECIMALS.fullmatch(text) is not None for text in texts) > len(texts)


def _is_scaled(text: str) -> bool:
    return any(letter.isalpha() for letter in _CURRENCY.sub("", text))
