"""Words for what is worked out from the guide's own figures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class SumTexts:
    """Sentences that give a result first and then its formula, for two figures of a series.

    {more} and {less} name what the larger and the smaller figure are of, {first} and {last} the older and the newer.
    """

    names: Mapping[str, str]
    """What a figure is of that has no year."""
    year: str
    units: Mapping[str, str]
    """A figure with its unit, by the unit of its series; {figure} is the number."""
    ratio: str
    grew: str
    fell: str
    difference: str
    total: str
    rest: str
    made: str
    """That the bot worked this out, and the guide does not have the result."""
    media_value: str
    media_value_most: str
    media_value_note: str
    no_profit: str
    """To somebody who takes earned media value for profit or revenue."""
    no_exchange: str
    """To a wish for an amount in another currency."""
    needs_cost: str
    """To a goal of somebody's own that only a cost can turn into a number."""
    mean_of_results: str
    """The plain mean of a figure of the last results, and each of them."""
    higher: str
    """That the last result of somebody's own is higher than the one before; the four below, otherwise."""
    lower: str
    dearer: str
    cheaper: str
    same: str
    row_highest: str
    """The row of a table that leads by a rate, with {figure} as its name and value."""
    row_lowest: str
    row_cheapest: str
    row_dearest: str
    rows_agree: str
    """That one row, {name}, has the best rate and the best price."""
    rows_differ: str
    """What to think of where one row has the best rate and another one the best price."""
    own_total: str
    """The sum of somebody's own numbers."""
    own_average: str
    own_total_right: str
    """Where the parts of a total that somebody told come to it; the two below, where they come to more or to less."""
    own_total_over: str
    own_total_under: str
    own_margin: str
    """The gross margin of a price and what the goods cost."""
    own_commission: str
    own_commission_and_fee: str
    own_total_of_each: str
    own_rise: str
    """By how much percent the second of two amounts is more; the one below, by how much it is less."""
    own_fall: str
    own_share: str
    """What part one amount is of another, and what is left."""
    results_differ: str
    """By how much percent the newer of two results is away from the older one."""
    campaigns_beside: Mapping[str, str]
    """One figure of this campaign and of an earlier one: a price in percent of the earlier, a rate in points."""
    own_orders: Mapping[str, str]
    """A commission on orders: of one, with the question for their number, of all, of sales; a fee, and the share."""
    own_price_base: str
    """What a price is made of: people × posts × fee."""
    own_price_steps: Mapping[str, str]
    """What one step does to a price ({before}): a percentage of it, or with `_amount` an amount of money ({part})."""
    own_price_gross: str
    """The other reading of an income tax that the payer bears: what was told is the net."""
    part_unknown: str
    """Only the whole cost ({total}) is known, and one part of it shall change."""
    part_or_all: str
    """The question whether one cost ({name}) comes on top of the cost that is known."""
    own_more: str
    """What more is worked out where somebody only told sums of money."""
    wished: Mapping[str, str]
    """What a goal of somebody's own needs, by what it is worked out of; numbers have the names of their inputs."""
    rounded_up: str
    """That less than the rounded count would not reach the goal."""
    own_rates: str
    """That only the asker's own numbers were used."""
