"""Engagement rates of several posts from a pasted table: a line of column names, one post a line."""

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

from bot.calculators.base import Calculator, Figures, Notice, Result
from bot.calculators.engagement import BASES, engagement
from bot.calculators.inputs import read_input, run, unknown_label
from bot.calculators.labels import FIELD_OF
from bot.numbers.reading import Amount, InvalidInput, Language, fold, normalise, read_quantity

DESCRIPTIVE = frozenset(
    {"post", "bai", "bai dang", "date", "ngay", "id", "stt", "link", "url", "name", "ten", "title", "caption"}
)
"""Columns, without diacritics, that say which post it is; they hold nothing to count."""


def read_table(calculator: Calculator, text: str, language: Language) -> Result:
    """Return for each base the mean of the posts' rates (Hootsuite) and the pooled rate (Rival IQ)."""
    header, *lines = _cells(text)
    columns = _columns(calculator, header)
    if not lines:
        raise InvalidInput("missing_rows")
    posts = [_post(calculator, columns, line, number, language) for number, line in enumerate(lines, 2)]
    return _summary(posts)


def _cells(text: str) -> list[list[str]]:
    """Return the cells of every line that is not blank, split at the header's separator."""
    header = text.strip().partition("\n")[0]
    delimiter = next((sign for sign in "\t;," if sign in header), ",")
    try:
        rows = list(
            csv.reader(io.StringIO(text.strip(" \r\n"), newline=None), delimiter=delimiter, skipinitialspace=True)
        )
    except csv.Error:
        raise InvalidInput("missing_rows") from None
    return [[normalise(cell).strip() for cell in row] for row in rows if any(map(str.strip, row))] or [[""]]


def _columns(calculator: Calculator, header: Sequence[str]) -> list[str | None]:
    """Return the input that each column holds, or None for one that only describes the post."""
    columns: list[str | None] = []
    for title in header:
        name = None if fold(title) in DESCRIPTIVE else FIELD_OF.get(fold(title), "")
        if name is not None and (name == "posts" or name not in calculator.inputs):
            raise unknown_label(calculator, title)
        if name is not None and name in columns:
            raise InvalidInput("doubled_label", field=name)
        columns.append(name)
    if not set(BASES) & set(columns):
        raise InvalidInput("missing_base")
    return columns


def _post(
    calculator: Calculator, columns: list[str | None], line: list[str], number: int, language: Language
) -> Result:
    """Return the calculation for one line; an error names the line."""
    try:
        if len(line) != len(columns):
            raise InvalidInput("wrong_cells", count=str(len(line)), expected=str(len(columns)))
        cells = {name: cell for name, cell in zip(columns, line, strict=True) if name}
        read = {name: _cell(calculator, name, cell, language) for name, cell in cells.items()}
        amounts = {name: amount for name, (amount, _) in read.items()}
        figures = run(calculator, {name: amount.value for name, amount in amounts.items()})
    except InvalidInput as error:
        raise error.on_line(str(number)) from None
    return Result(figures, amounts, notices=tuple(notice for _, notices in read.values() for notice in notices))


def _cell(calculator: Calculator, name: str, cell: str, language: Language) -> tuple[Amount, list[Notice]]:
    if not cell:
        raise InvalidInput("missing_value", field=name)
    return read_input(calculator.inputs[name], read_quantity(cell), language)


def _summary(posts: list[Result]) -> Result:
    """Return the rates of all posts together."""
    bases = [base for base in BASES if base in posts[0].amounts]
    interactions = sum((post.figures.values["interactions"] for post in posts), Decimal(0))
    amounts = {"interactions": Amount(interactions)}
    values = {"posts": Decimal(len(posts))}
    for base in bases:
        size = sum((post.amounts[base].value for post in posts), Decimal(0))
        rates = [post.figures.values[f"er_{base}_pct"] for post in posts]
        values[f"er_{base}_pct_mean"] = sum(rates, Decimal(0)) / len(posts)
        values[f"er_{base}_pct_pooled"] = 100 * interactions / size
        amounts[base] = Amount(size)
    rows = tuple((str(number), post) for number, post in enumerate(posts, 2))
    return Result(Figures(values, counted=posts[0].figures.counted), amounts, checked=rows)


CALCULATOR = Calculator("csv", engagement, aliases=("nhieubai",), read=read_table, point="statistics/engagement-rate")
