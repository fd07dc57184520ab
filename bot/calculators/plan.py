"""A campaign planned with one's own rates: from a budget or people, fee and posts to reach, orders, revenue and ROI.

Nothing is made up: a step without a rate is named and left out, with all that would follow from it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.calculators.base import (
    Calculator,
    Count,
    Figures,
    Margin,
    Money,
    Notice,
    Percent,
    Price,
    given,
    require_positive,
)
from bot.calculators.plan_chain import Chain
from bot.calculators.plan_goal import budget_for, revenue_for
from bot.calculators.plan_ranges import RANGED, with_ends_apart
from bot.calculators.steps import Ask, Choice
from knowledge.toolbox.errors import InvalidInput

_RATES = ("er", "ctr", "cvr")
_SHARES = ("ctr", "cvr", "ctr_to", "cvr_to")
"""Rates that cannot be above 100%."""
_WHOLE = Decimal(100)
LOWER, HIGHER = Decimal("0.8"), Decimal("1.2")
"""Factors of the low and the high scenario where no range was typed: 20% less and more of each rate."""
_Typed = Mapping[str, Decimal]


def plan(
    cost: Money | None = None,
    fee: Money | None = None,
    *,
    people: Count | None = None,
    posts: Count | None = None,
    reach: Count | None = None,
    reach_to: Count | None = None,
    impressions: Count | None = None,
    impressions_to: Count | None = None,
    views: Count | None = None,
    views_to: Count | None = None,
    er: Percent | None = None,
    er_to: Percent | None = None,
    ctr: Percent | None = None,
    ctr_to: Percent | None = None,
    cvr: Percent | None = None,
    cvr_to: Percent | None = None,
    aov: Money | None = None,
    aov_to: Money | None = None,
    margin: Margin | None = None,
    cpm: Price | None = None,
    cpv: Price | None = None,
    cpe: Price | None = None,
    cpa: Price | None = None,
    conversions: Count | None = None,
    roi: Percent | None = None,
) -> Figures:
    """Return what a campaign brings in three scenarios, or what a wished ROI or number of orders needs."""
    typed = given(**locals())
    _check(typed)
    way = revenue_for if roi is not None else budget_for if _asks_for_budget(typed) else _forward
    low, middle, high = (way(each) for each in _scenarios(typed, varied=way is _forward))
    middle = replace(middle, warnings=(*middle.warnings, *_unused(typed, way)))
    return _side_by_side(low, middle, high, _caveat(typed, way is _forward))


def _check(typed: _Typed) -> None:
    require_positive(**{name: value for name, value in typed.items() if name != "roi"})
    for name in _SHARES:
        if typed.get(name, _WHOLE) > _WHOLE:
            raise InvalidInput("margin_too_high", field=name, piece=f"{typed[name]}%")


def _asks_for_budget(typed: _Typed) -> bool:
    """Tell whether there is no budget, but a price and what it is paid for."""
    pairs = (("impressions", "cpm"), ("views", "cpv"), ("conversions", "cpa"))
    return not typed.keys() & {"cost", "fee"} and any({count, price} <= typed.keys() for count, price in pairs)


def _forward(typed: _Typed) -> Figures:
    return Chain(typed).figures()


def _unused(typed: _Typed, way: Callable[[_Typed], Figures]) -> Iterator[Notice]:
    """Yield a notice for each input without which all figures would be the same; a budget frames them in any case."""
    single = {name: value for name, value in typed.items() if not name.endswith("_to")}
    values = way(single).values
    for name in (name for name in single if name not in ("cost", "fee")):
        try:
            without = way({each: value for each, value in single.items() if each != name})
        except (InvalidInput, KeyError):
            continue
        if without.values == values:
            yield Notice("unused", {"part": name})


# Three scenarios ------------------------------------------------------------------------------------


def _scenarios(typed: _Typed, *, varied: bool) -> tuple[_Typed, _Typed, _Typed]:
    """Return the inputs of the low, the middle and the high scenario: by the ranges typed, else by 20% of each rate."""
    single = {name: value for name, value in typed.items() if not name.endswith("_to")}
    ranged = [name for name in RANGED if f"{name}_to" in typed]
    if not ranged:
        rates = [name for name in _RATES if name in typed] if varied else []
        low, high = (_varied(single, rates, factor) for factor in (LOWER, HIGHER))
        return low, single, high
    for name in ranged:
        if name not in typed:
            raise InvalidInput("missing_field", field=name)
    ends = {name: sorted((typed[name], typed[f"{name}_to"])) for name in ranged}
    picks: tuple[Callable[[Sequence[Decimal]], Decimal], ...] = (min, _middle, max)
    low, middle, high = ({**single, **{name: pick(pair) for name, pair in ends.items()}} for pick in picks)
    return low, middle, high


def _middle(pair: Sequence[Decimal]) -> Decimal:
    return sum(pair, Decimal(0)) / len(pair)


def _varied(typed: _Typed, rates: list[str], factor: Decimal) -> _Typed:
    """Return the inputs with other rates; a share of all cannot be above 100%."""
    changed = {name: typed[name] * factor for name in rates}
    return {**typed, **{name: min(_WHOLE, value) if name in _SHARES else value for name, value in changed.items()}}


def _side_by_side(low: Figures, middle: Figures, high: Figures, caveat: str) -> Figures:
    """Return the middle scenario's figures, and behind each that differs those of the low and the high one."""
    values: dict[str, Decimal] = {}
    for key, value in middle.values.items():
        values[key] = value
        if low.values[key] != high.values[key]:
            values |= {f"{key}_low": low.values[key], f"{key}_high": high.values[key]}
    varied = len(values) > len(middle.values)
    return replace(middle, values=values, caveat=caveat if varied else "alone")


def _caveat(typed: _Typed, forward: bool) -> str:
    """Return the id of the sentence that says what the scenarios are."""
    ranged = any(name.endswith("_to") for name in typed)
    return "ranges" if ranged else "usual" if forward else "alone"


_FUNNEL = (Ask("cost"), Ask("fee"), Ask("reach"), *(Ask(name, optional=True) for name in (*_RATES, "aov", "margin")))
_GOALS = {
    "funnel": _FUNNEL,
    "revenue": (Ask("cost"), Ask("roi"), Ask("margin", optional=True), Ask("aov", optional=True)),
    "impressions": (Ask("cost"), Ask("cpm")),
    "fee": (Ask("reach"), Ask("er"), Ask("cpe")),
    "budget": (Ask("conversions"), Ask("cpa")),
}

PLAN = Calculator(
    "plan",
    plan,
    aliases=("kehoach",),
    orders=(("cost", "fee"), ("cost",)),
    steps=(Choice("goal", _GOALS),),
    prepare=with_ends_apart,
    asks_rest=True,
)
"""The planner: forwards from what is spent, backwards from what is wished."""
