"""Engagement rates of several posts from a pasted table: a line of column names, one post a line.

Where every post has its cost, what an interaction, a view and 1,000 impressions cost as well; with revenue, the ROI.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.calculators.base import Calculator, CalculatorResult, Count, Figures, Money, given
from bot.calculators.column_titles import read_title
from bot.calculators.compare import prices_of, rates_of, worth_showing
from bot.calculators.engagement import BASES, INTERACTION_FIELDS, engagement
from bot.calculators.inputs import currency_of, run_formula, unknown_label
from bot.calculators.separated_text import records, separator_of
from bot.calculators.spaced_text import spaced_records
from bot.calculators.table_cells import TableCell
from bot.calculators.table_columns import Column
from bot.calculators.table_reader import TableLine, read_rows
from bot.numbers.amounts import Amount, Unit
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_OPTIONAL = ("cost", "revenue", "posts")
"""Inputs without which a post has an engagement rate, so that their cells may be blank."""

_MOST_LISTED = 12
"""Posts of which the reply shows the rate of each."""


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
    posts: Count | None = None,
    cost: Money | None = None,
    revenue: Money | None = None,
) -> Figures:
    """Return the engagement rates of one post, and what it cost for each thing that it has."""
    counts = given(likes=likes, comments=comments, shares=shares, saves=saves, interactions=interactions)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    rates = rates_of(counts, bases, posts) if counts and bases else engagement(**counts, **bases)
    return replace(rates, values=rates.values | _returns(cost, revenue, sum(counts.values(), Decimal(0)), bases))


def _returns(
    cost: Decimal | None, revenue: Decimal | None, interactions: Decimal, bases: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """Return what was paid for each thing, and the ROI in percent where there is revenue; nothing without a cost."""
    if not cost:
        return {}
    prices = prices_of(cost, cpe=interactions, cpm=bases.get("impressions"), cpv=bases.get("views"))
    return prices | ({} if revenue is None else {"roi_pct": 100 * (revenue - cost) / cost})


def read_table(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return for each base the mean of the posts' rates (Hootsuite) and the pooled rate (Rival IQ), in percent.

    Pooled is the sum of all interactions by the sum of all bases.
    """
    titles, *lines = _rows(text)
    _check(calculator, titles)
    if not lines:
        raise InvalidInput("missing_rows")
    rows = [(number, [TableCell(cell) for cell in cells]) for number, cells in enumerate(lines, 2)]
    reading = read_rows(titles, rows, language)
    columns = [column for column in reading.columns.used if column.field in calculator.inputs]
    if not any(column.field in BASES for column in columns):
        raise InvalidInput("missing_base")
    posts: dict[int, CalculatorResult] = {}
    names: list[str] = []
    failed: list[InvalidInput] = []
    for line in (line for line in reading.lines if line.kind == "data"):
        try:
            posts[line.number] = _post(calculator, columns, line, len(titles))
            names.append(line.name)
        except InvalidInput as error:
            failed.append(error)
    if failed and not worth_showing(posts, failed):
        raise failed[0]
    if not posts:
        raise InvalidInput("missing_rows")
    pairs = [pair for each in posts.values() for pair in each.amounts.items()]
    result = replace(_summary(posts, currency_of(calculator.inputs, pairs)), failed=tuple(failed))
    if len(posts) > _MOST_LISTED or not all(names):
        return result
    each = (replace(post, currency=result.currency) for post in posts.values())
    return replace(result, checked=(), listed=tuple(zip(names, each, strict=True)))


def _rows(text: str) -> list[list[str]]:
    """Return the cells of every line that is not blank; a text without any has one empty title."""
    text = text.strip(" \r\n")
    lines = spaced_records(text) or [cells for _, cells in records(text, separator_of(text)) if any(cells)]
    return [[normalise(cell).strip() for cell in cells] for cells in lines] or [[""]]


def _check(calculator: Calculator, titles: Sequence[str]) -> None:
    """Raise InvalidInput for titles that give no rate, with what is missing."""
    fields = {found.field for title in titles if (found := read_title(title))}
    if not fields & calculator.inputs.keys():
        raise unknown_label(calculator, titles[0])
    if not fields & set(INTERACTION_FIELDS):
        raise InvalidInput("missing_interactions")
    if not fields & set(BASES):
        raise InvalidInput("missing_base")


def _post(calculator: Calculator, columns: Sequence[Column], line: TableLine, width: int) -> CalculatorResult:
    """Return the calculation for one line; an error names the line."""
    try:
        if len(line.cells) > width:
            raise InvalidInput("wrong_cells", count=str(len(line.cells)), expected=str(width))
        if line.problems:
            raise line.problems[0].error
        amounts = {column.field: line.amounts[column.field] for column in columns if not _is_left_out(column, line)}
        figures = run_formula(calculator, {field: amount.value for field, amount in amounts.items()})
    except InvalidInput as error:
        raise error.on_line(str(line.number)) from None
    return CalculatorResult(figures, amounts, notices=line.notices)


def _is_left_out(column: Column, line: TableLine) -> bool:
    """Tell whether a cell is blank where it may be; raise InvalidInput where a rate needs it."""
    if column.field not in line.amounts and column.field not in _OPTIONAL:
        raise InvalidInput("missing_value", field=column.field)
    return column.field not in line.amounts


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
        counted = sum((_each(post, base) for post in posts.values()), Decimal(0))
        values[f"er_{base}_pct_pooled"] = 100 * counted / amounts[base].value
    for field in ("cost", "revenue"):
        if any(field in post.amounts for post in posts.values()):
            amounts[field] = Amount(_total(posts, field), currency)
    paid = {field: _total(posts, field) for field in ("cost", "revenue") if _every_has(posts, field)}
    bases = {base: amounts[base].value for base in BASES if base in amounts}
    values |= _returns(paid.get("cost"), paid.get("revenue"), interactions, bases)
    rows = tuple((str(number), post) for number, post in posts.items())
    kinds = first.figures.counted
    figures = Figures(values, counted=kinds, caveat="given" if kinds == ("interactions",) else "usual")
    return CalculatorResult(figures, amounts, currency, checked=rows)


def _each(post: CalculatorResult, base: str) -> Decimal:
    """Return the interactions that are rated by a base: those of one post, where followers see each post."""
    several = post.amounts.get("posts") if base == "followers" else None
    return post.figures.values["interactions"] / (several.value if several else 1)


def _every_has(posts: Mapping[int, CalculatorResult], field: str) -> bool:
    """Tell whether all posts have an amount: a sum without some of them would be set against all that they brought."""
    return all(field in post.amounts for post in posts.values())


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
