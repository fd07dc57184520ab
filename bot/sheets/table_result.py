"""What came of a table: rows with their figures, rows that could not be read, and all of them together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bot.calculators.base import Figures, Notice
from bot.numbers.amounts import Amount, Unit
from bot.numbers.errors import InvalidInput
from bot.sheets.ranking import Ranking
from bot.sheets.table_rows import Row


@dataclass(frozen=True)
class RatedRow:
    """A row with figures; `number` is its place in the sheet."""

    number: int
    name: str
    amounts: Mapping[str, Amount]
    figures: Figures
    interactions: Decimal | None = None
    """None where nothing was counted."""
    notices: tuple[Notice, ...] = ()

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What there is to say about how the row was read, and about its figures."""
        return (*self.notices, *self.figures.warnings)


@dataclass(frozen=True)
class BadRow:
    """A row that could not be read, why, and the title of the column if it is one column's fault."""

    number: int
    name: str
    error: InvalidInput
    column: str = ""


@dataclass(frozen=True)
class Together:
    """All rated rows together: `er_<base>_pct_mean` and `_pooled`, `cpe`, `cpm`, `roi_pct`, and sums of the inputs.

    `rows` tells for each figure how many rows it is made of: those that have what it needs.
    """

    values: Mapping[str, Decimal]
    totals: Mapping[str, Decimal]
    rows: Mapping[str, int]


@dataclass(frozen=True)
class TableResult:
    """A table with its figures: `name` is the file's; all rows are in its order."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    rated: tuple[RatedRow, ...]
    bad: tuple[BadRow, ...]
    together: Together
    ranking: Ranking | None
    counted: tuple[str, ...] = ()
    """The inputs that make up the interactions of every row; empty where rows differ."""
    ignored: tuple[str, ...] = ()
    currency: Unit | None = None
    fields: Mapping[str, int] = field(default_factory=dict)
    """For each input its column."""

    @property
    def ranked(self) -> tuple[RatedRow, ...]:
        """The rated rows, best first; those that lack the figure that was compared are left out."""
        return tuple(self.rated[place] for place in self.ranking.order) if self.ranking else ()

    @property
    def unranked(self) -> tuple[RatedRow, ...]:
        """The rated rows that have no place in the ranking, in the sheet's order."""
        placed = set(self.ranking.order) if self.ranking else set()
        return tuple(row for place, row in enumerate(self.rated) if place not in placed)
