"""Engagement rates of several posts from a pasted table: a line of column names, one post a line."""

from collections.abc import Sequence
from decimal import Decimal

from bot.calculators.base import Calculator, CalculatorResult, Count, Figures, Money, given
from bot.calculators.engagement import BASES, engagement
from bot.calculators.inputs import currency_of, run_formula, unknown_label
from bot.calculators.separated_text import records, separator_of
from bot.calculators.table_cells import TableCell, is_blank, is_sum, read_cell
from bot.calculators.table_columns import Column, column_of, describes, name_column
from bot.numbers.amounts import Amount, Unit
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_MONEY = ("cost", "revenue")
"""Inputs that are read and shown but are no part of an engagement rate, so that their cells may be blank."""


def _post_rates(
    *,
    likes: Count | None = None,
    comments: Count | None = None,
    shares: Count | None = None,
    saves: Count | None = None,
    interactions: Count | None = None,
    followers: Count | None = None,
    reach: Count | None = None,
    impressions: Count | None = None,
    views: Count | None = None,
    cost: Money | None = None,
    revenue: Money | None = None,
) -> Figures:
    """Return the engagement rates of one post; its cost and revenue have no influence on them."""
    counts = given(likes=likes, comments=comments, shares=shares, saves=saves, interactions=interactions)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    return engagement(**counts, **bases)


def read_table(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return for each base the mean of the posts' rates (Hootsuite) and the pooled rate (Rival IQ), in percent.

    Pooled is the sum of all interactions by the sum of all bases.
    """
    titles, *lines = _rows(text)
    columns = _columns(calculator, titles)
    if not lines:
        raise InvalidInput("missing_rows")
    name = name_column(titles)
    numbered = [(number, line) for number, line in enumerate(lines, 2) if not _is_sum(line, name)]
    if not numbered:
        raise InvalidInput("missing_rows")
    posts = {number: _post(calculator, columns, line, number, language) for number, line in numbered}
    pairs = [pair for each in posts.values() for pair in each.amounts.items()]
    return _summary(posts, currency_of(calculator.inputs, pairs))


def _rows(text: str) -> list[list[str]]:
    """Return the cells of every line that is not blank; a text without any has one empty title."""
    text = text.strip(" \r\n")
    lines = [cells for _, cells in records(text, separator_of(text)) if any(cells)]
    return [[normalise(cell).strip() for cell in cells] for cells in lines] or [[""]]


def _columns(calculator: Calculator, titles: Sequence[str]) -> list[Column | None]:
    """Return what each column holds, None for one that only describes the post."""
    columns: list[Column | None] = []
    for place, title in enumerate(titles):
        column = column_of(place, title)
        if (column is None and not describes(title)) or (column and column.field not in calculator.inputs):
            raise unknown_label(calculator, title)
        if column and column.field in (other.field for other in columns if other):
            raise InvalidInput("doubled_label", field=column.field)
        columns.append(column)
    if not any(column and column.field in BASES for column in columns):
        raise InvalidInput("missing_base")
    return columns


def _is_sum(line: Sequence[str], name: int | None) -> bool:
    """Tell whether a line holds the sum of the posts and is no post itself."""
    return name is not None and name < len(line) and is_sum(line[name])


def _post(
    calculator: Calculator, columns: Sequence[Column | None], line: Sequence[str], number: int, language: Language
) -> CalculatorResult:
    """Return the calculation for one line; an error names the line."""
    try:
        if len(line) != len(columns):
            raise InvalidInput("wrong_cells", count=str(len(line)), expected=str(len(columns)))
        cells = {column: TableCell(text) for column, text in zip(columns, line, strict=True) if column}
        filled = {column: cell for column, cell in cells.items() if not _may_be_left_out(column, cell)}
        read = {
            each.field: read_cell(cell, each, calculator.inputs[each.field], language) for each, cell in filled.items()
        }
        amounts = {field: amount for field, (amount, _) in read.items()}
        figures = run_formula(calculator, {field: amount.value for field, amount in amounts.items()})
    except InvalidInput as error:
        raise error.on_line(str(number)) from None
    return CalculatorResult(
        figures, amounts, notices=tuple(notice for _, notices in read.values() for notice in notices)
    )


def _may_be_left_out(column: Column, cell: TableCell) -> bool:
    """Tell whether a cell is blank where it may be; raise InvalidInput where a rate needs it."""
    if is_blank(cell) and column.field not in _MONEY:
        raise InvalidInput("missing_value", field=column.field)
    return is_blank(cell)


def _summary(posts: dict[int, CalculatorResult], currency: Unit | None) -> CalculatorResult:
    """Return the rates of all posts together, with the sums of what was read."""
    first = next(iter(posts.values()))
    interactions = sum((post.figures.values["interactions"] for post in posts.values()), Decimal(0))
    amounts = {"interactions": Amount(interactions)}
    values = {"posts": Decimal(len(posts))}
    for base in (base for base in BASES if base in first.amounts):
        amounts[base] = Amount(_total(posts, base))
        rates = [post.figures.values[f"er_{base}_pct"] for post in posts.values()]
        values[f"er_{base}_pct_mean"] = sum(rates, Decimal(0)) / len(posts)
        values[f"er_{base}_pct_pooled"] = 100 * interactions / amounts[base].value
    for field in _MONEY:
        if any(field in post.amounts for post in posts.values()):
            amounts[field] = Amount(_total(posts, field), currency)
    rows = tuple((str(number), post) for number, post in posts.items())
    return CalculatorResult(Figures(values, counted=first.figures.counted), amounts, currency, checked=rows)


def _total(posts: dict[int, CalculatorResult], field: str) -> Decimal:
    return sum((post.amounts[field].value for post in posts.values() if field in post.amounts), Decimal(0))


CSV_TABLE = Calculator(
    "csv",
    _post_rates,
    aliases=("nhieubai",),
    read=read_table,
    point="statistics/engagement-rate",
    handbook_point="measuring/engagement-rate",
)
