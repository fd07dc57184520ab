"""A campaign from a table: what was spent on each influencer and what came of it, however many rows each has."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.calculators.base import Figures
from bot.numbers.amounts import Unit
from bot.sheets.analysis import together
from bot.sheets.people import rows_by_name
from bot.sheets.ranking import counted_in
from bot.sheets.table_result import BadRow, RatedRow, TableResult, Together
from knowledge.toolbox.errors import InvalidInput

CAMPAIGN_FIELDS = ("cost", "reach", "impressions", "views", "interactions", "clicks", "conversions", "revenue")
"""What is added up for each influencer, in the order of the report."""
CAMPAIGN_KEYS = ("cpm", "cpv", "cpe", "cpc", "cpa", "ctr_pct", "conversion_pct", "roi_pct", "roas")
"""The figures of each influencer, in the order of the report."""
JUDGED = {"cpe": False, "roi_pct": True}
"""The figures by which the best and the worst are named, and whether most is best."""


@dataclass(frozen=True)
class Participant:
    """One influencer of a campaign, with all rows of that name together."""

    name: str
    number: int
    """The number of the first row."""
    rows: int
    together: Together

    @property
    def totals(self) -> Mapping[str, Decimal]:
        """What was spent and got, by input."""
        return self.together.totals

    @property
    def values(self) -> Mapping[str, Decimal]:
        """The figures by key."""
        return self.together.values


@dataclass(frozen=True)
class Campaign:
    """All influencers, who cost most first, with the table that they come from."""

    table: TableResult
    people: tuple[Participant, ...]
    together: Together
    rows: int

    def share_of_cost(self, person: Participant) -> Decimal | None:
        """Return how much of what was spent in all went to somebody, in percent; None where that is not known."""
        cost, total = person.totals.get("cost"), self.together.totals["cost"]
        return None if cost is None or not total else 100 * cost / total

    def ranked(self, key: str) -> list[Participant]:
        """Return those who have a figure, best first; none where their interactions are not counted alike."""
        if key == "cpe" and key not in self.together.values:
            return []
        having = [each for each in self.people if key in each.values]
        return sorted(having, key=lambda each: each.values[key], reverse=JUDGED.get(key, False))

    @property
    def fields(self) -> list[str]:
        """The inputs that somebody has, in the order of the report."""
        return [field for field in CAMPAIGN_FIELDS if any(field in each.totals for each in self.people)]

    @property
    def keys(self) -> list[str]:
        """The figures that somebody has, in the order of the report."""
        return [key for key in CAMPAIGN_KEYS if any(key in each.values for each in self.people)]


def campaign_of(table: TableResult) -> Campaign:
    """Return the campaign that a table holds; raise InvalidInput where it says of nobody what was paid.

    Somebody who was paid and of whom there is no result counts too: the money was spent.
    """
    rows = [*table.rated, *(_paid(row) for row in table.bad if _fits(row, table.currency))]
    if not any("cost" in row.amounts for row in rows):
        raise InvalidInput("report_without_cost")
    people = [Participant(name, rows[0].number, len(rows), together(rows)) for name, rows in rows_by_name(table, rows)]
    by_cost = sorted(people, key=lambda each: each.totals.get("cost", Decimal(0)), reverse=True)
    return Campaign(table, tuple(by_cost), together(rows), len(rows))


def _paid(row: BadRow) -> RatedRow:
    counts = [row.amounts[field].value for field in counted_in(row.amounts)]
    return RatedRow(row.number, row.name, row.amounts, Figures({}), sum(counts, Decimal(0)) if counts else None)


def _fits(row: BadRow, currency: Unit | None) -> bool:
    return bool(row.amounts) and {amount.unit for amount in row.amounts.values()} <= {None, currency}
