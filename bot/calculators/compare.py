"""Several influencers side by side, one a line: `Name: labels=values`."""

from dataclasses import replace
from decimal import Decimal

from bot.calculators.base import Calculator, CalculatorResult, Count, Figures, Money, given, require_positive
from bot.calculators.engagement import engagement
from bot.calculators.inputs import currency_of, read_line
from bot.calculators.labels import FIELD_OF
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold


def influencer(
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
    """Return every figure that one influencer's numbers allow."""
    counts = given(likes=likes, comments=comments, shares=shares, saves=saves, interactions=interactions)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    require_positive(**bases, posts=posts, cost=cost)
    rates = engagement(**counts, **bases, **given(posts=posts)) if counts and bases else Figures({})
    values = {key: value for key, value in rates.values.items() if key != "interactions"}
    total = sum(counts.values(), Decimal(0))
    if cost and total:
        values["cpe"] = cost / total
    if cost and impressions:
        values["cpm"] = 1000 * cost / impressions
    if cost and revenue is not None:
        values["roi_pct"] = 100 * (revenue - cost) / cost
    if not values:
        raise InvalidInput("no_figure")
    return replace(rates, values=values, ways={})


def read_lines(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return the figures of each line with a name; raise InvalidInput that names the first bad line."""
    rows: dict[str, CalculatorResult] = {}
    for line in filter(str.strip, normalise(text).split("\n")):
        name, colon, numbers = (part.strip() for part in line.partition(":"))
        if not colon or not name or fold(name) in FIELD_OF:
            raise InvalidInput("missing_name", piece=line)
        if name in rows:
            raise InvalidInput("doubled_name", piece=name)
        try:
            rows[name] = read_line(calculator, numbers, language)
        except InvalidInput as error:
            raise error.on_line(name) from None
    amounts = [pair for row in rows.values() for pair in row.amounts.items()]
    currency = currency_of(calculator.inputs, amounts)
    values = {f"{name}.{key}": value for name, row in rows.items() for key, value in row.figures.values.items()}
    shown = {name: replace(row, currency=currency) for name, row in rows.items()}
    return CalculatorResult(Figures(values), currency=currency, rows=tuple(shown.items()))


COMPARE = Calculator("compare", influencer, aliases=("sosanh",), read=read_lines, point="activities/track-and-measure")
