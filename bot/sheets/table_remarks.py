"""What is said about how a table was read: which columns count, and one line for each kind of trouble in a column."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.calculations.formats import write_number
from bot.calculators.base import Notice
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.table_columns import Column, Columns
from bot.replies.markup import escape
from bot.sheets.table_result import BadRow, RatedRow, TableResult
from bot.sheets.wording import input_name, table_error, warning
from bot.texts import texts_for
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.shortening import quoted

_MAX_BAD, _MAX_WARNED = 10, 3
"""Lines of each part: together with the ranking they fill two screens of a phone, and one message of Telegram."""
_MAX_ROWS = 5
"""Rows that a line names; the workbook says it of each."""

_Problem = tuple[int, str, InvalidInput]
"""The number of a row, the title of the faulty column (empty for the whole row), and what is wrong."""


def how_it_was_read(result: TableResult, language: Language) -> Iterator[str]:
    """Yield which sheet and which columns the figures are made of, and what was divided."""
    texts = texts_for(language).tables
    if result.pages and result.pages.others:
        others = ", ".join(_column(name) for name in result.pages.others)
        yield texts.other_sheets.format(sheet=escape(quoted(result.pages.read)), others=others)
    if result.columns and result.rated:
        yield " ".join(_sentences(result.columns, language))
    sums = [number for number, kind in result.left_out.items() if kind == "sum"]
    if sums:
        yield texts.sums_left_out.format(rows=_rows(sums, language))


def _sentences(columns: Columns, language: Language) -> Iterator[str]:
    texts = texts_for(language).tables
    counts = [column for column in columns.used if column.field in INTERACTION_FIELDS]
    others = [column for column in columns.used if column not in counts and column.field != "posts"]
    parts = [texts.how_counts.format(columns=" + ".join(_column(each.title) for each in counts))] if counts else []
    parts += [_part(column, language) for column in others]
    yield texts.how.format(parts=", ".join(parts))
    posts = next((column for column in columns.used if column.field == "posts"), None)
    if columns.each:
        yield texts.how_each
    if posts:
        yield texts.how_divided.format(column=_column(posts.title))
    if columns.undivided:
        yield texts.how_undivided.format(column=_column(columns.undivided))
    if columns.untaxed:
        yield texts.how_untaxed.format(column=_column(columns.untaxed))


def _part(column: Column, language: Language) -> str:
    words = texts_for(language).tables.how_column
    titles = " + ".join(_column(each.title) for each in (column, *column.plus))
    return words.format(field=input_name(column.field, language), column=titles)


def _column(title: str) -> str:
    return f"“{escape(quoted(title))}”"


def _rows(numbers: Sequence[int], language: Language) -> str:
    named = ", ".join(write_number(Decimal(number), language) for number in numbers[:_MAX_ROWS])
    return named + ", …" * (len(numbers) > _MAX_ROWS)


# What to look at again --------------------------------------------------------------------------


def remarks(result: TableResult, language: Language) -> Iterator[str]:
    """Yield what could not be worked out, and then what may not be what was meant."""
    yield from _Remarks(result, language).lines()


class _Remarks:
    def __init__(self, result: TableResult, language: Language) -> None:
        self.result = result
        self.language = language
        self.texts = texts_for(language).tables

    def lines(self) -> Iterator[str]:
        lines = list(self.problems())
        if self.result.bad:
            yield self.texts.bad.format(count=self.number(len(self.result.bad)))
        elif lines:
            yield self.texts.warned
        yield from lines[:_MAX_BAD]
        if len(lines) > _MAX_BAD:
            yield self.texts.more_bad.format(count=self.number(len(lines) - _MAX_BAD))
        yield from self.warned(headed=bool(lines and not self.result.bad))

    def number(self, count: int) -> str:
        return write_number(Decimal(count), self.language)

    def problems(self) -> Iterator[str]:
        """Yield one line for each column and each kind of trouble in it, rows without any figure first."""
        found = [*map(_of_bad, self.result.bad), *(each for row in self.result.rated for each in _of_rated(row))]
        alike: dict[tuple[str, str], list[_Problem]] = {}
        for problem in found:
            alike.setdefault((problem[1], problem[2].id), []).append(problem)
        for (column, _), problems in alike.items():
            yield self.problem(column, problems)

    def problem(self, column: str, problems: Sequence[_Problem]) -> str:
        row, _, error = problems[0]
        sentence = table_error(error, self.language)
        if len(problems) > 1 and column:
            rows = _rows([number for number, _, _ in problems], self.language)
            count = self.number(len(problems))
            return self.texts.column_problem.format(
                column=escape(quoted(column)), count=count, rows=rows, problem=sentence
            )
        if column:
            return self.texts.bad_cell.format(row=row, column=escape(quoted(column)), problem=sentence)
        if len(problems) > 1:
            return self.texts.bad_rows.format(
                rows=_rows([number for number, _, _ in problems], self.language), problem=sentence
            )
        return self.texts.bad_row.format(row=row, problem=sentence)

    def warned(self, headed: bool) -> Iterator[str]:
        """Yield one line for each kind of warning, about the first row that it stands for."""
        kinds: dict[tuple[str, ...], list[tuple[RatedRow, Notice]]] = {}
        for row in self.result.rated:
            for notice in row.warnings:
                kinds.setdefault((notice.id, *notice.details.values()), []).append((row, notice))
        if kinds and not headed:
            yield self.texts.warned
        for found in list(kinds.values())[:_MAX_WARNED]:
            yield self.warning(found)
        if len(kinds) > _MAX_WARNED:
            yield self.texts.more_warned.format(count=self.number(len(kinds) - _MAX_WARNED))

    def warning(self, found: Sequence[tuple[RatedRow, Notice]]) -> str:
        row, notice = found[0]
        sentence = warning(notice, row, self.result.currency, self.language)
        if len(found) == 1:
            return self.texts.bad_row.format(row=row.number, problem=sentence)
        rows = _rows([each.number for each, _ in found], self.language)
        return self.texts.bad_rows.format(rows=rows, problem=sentence)


def _of_bad(row: BadRow) -> _Problem:
    return row.number, row.column, row.error


def _of_rated(row: RatedRow) -> Iterator[_Problem]:
    for problem in row.problems:
        yield row.number, problem.column.title, problem.error
