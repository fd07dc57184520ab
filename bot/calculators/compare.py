"""Several influencers side by side, one a line: `Name: labels=values`."""

from collections.abc import Mapping, Sized
from dataclasses import replace
from decimal import Decimal

from bot.calculators.base import Calculator, CalculatorResult, Count, Figures, Money, given, require_positive
from bot.calculators.engagement import rates_by, require_one_way
from bot.calculators.inputs import currency_of, read_line
from bot.calculators.labels import FIELD_OF
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold

_LEAST_GOOD = 2
"""Lines that make a comparison."""


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
    clicks: Count | None = None,
    conversions: Count | None = None,
    aov: Money | None = None,
) -> Figures:
    """Return every figure that one influencer's numbers allow."""
    counts = given(likes=likes, comments=comments, shares=shares, saves=saves, interactions=interactions)
    bases = given(followers=followers, reach=reach, impressions=impressions, views=views)
    require_positive(**bases, posts=posts, cost=cost)
    rates = rates_of(counts, bases, posts) if counts and bases else Figures({})
    values = {key: value for key, value in rates.values.items() if key != "interactions"}
    total = sum(counts.values(), Decimal(0))
    if cost:
        values |= prices_of(cost, cpe=total, cpm=impressions, cpv=views, cpc=clicks, cpa=conversions)
    if clicks is not None and impressions:
        values["ctr_pct"] = 100 * clicks / impressions
    if conversions is not None and clicks:
        values["conversion_pct"] = 100 * conversions / clicks
    if revenue is None and conversions is not None and aov is not None:
        revenue = conversions * aov
    if cost and revenue is not None:
        values |= {"roi_pct": 100 * (revenue - cost) / cost, "roas": revenue / cost}
    if not values:
        raise InvalidInput("no_figure")
    return Figures(values, warnings=rates.warnings, counted=rates.counted)


def rates_of(counts: Mapping[str, Decimal], bases: Mapping[str, Decimal], posts: Decimal | None) -> Figures:
    """Return the engagement rates; totals of several posts are divided for followers, who see each of them."""
    require_one_way(counts)
    require_positive(**bases, posts=posts)
    followers = {name: size for name, size in bases.items() if name == "followers"}
    others = {name: size for name, size in bases.items() if name != "followers"}
    if posts is None or not followers or not others:
        return rates_by(counts, bases, posts if followers else None)
    each, seen = rates_by(counts, followers, posts), rates_by(counts, others)
    values = each.values | seen.values
    return Figures(values, each.ways, warnings=(*each.warnings, *seen.warnings), counted=each.counted)


def prices_of(cost: Decimal, **counts: Decimal | None) -> dict[str, Decimal]:
    """Return what one of each thing cost, CPM for 1,000; what did not happen has no price."""
    return {key: (1000 if key == "cpm" else 1) * cost / count for key, count in counts.items() if count}


def read_lines(calculator: Calculator, text: str, language: Language) -> CalculatorResult:
    """Return the figures of each line with a name; raise InvalidInput that names the first bad line."""
    rows: dict[str, CalculatorResult] = {}
    for line in filter(str.strip, normalise(text).split("\n")):
        name, colon, numbers = (part.strip() for part in line.partition(":"))
        if not colon or not name or FIELD_OF.get(fold(name)) in calculator.inputs:
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


def worth_showing(good: Sized, bad: Sized) -> bool:
    """Tell whether lines are shown without those that are wrong: not where little of what was meant is left."""
    return len(good) >= _LEAST_GOOD and len(bad) <= len(good)


COMPARE = Calculator("compare", influencer, aliases=("sosanh",), read=read_lines, point="activities/track-and-measure")
