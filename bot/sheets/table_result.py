"""The figures of a table: its rows, the rows that could not be read, and all rows together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bot.calculators.base import Figures, Notice
from bot.calculators.name_columns import RowsAre, rows_named_by
from bot.calculators.row_kinds import RowKind
from bot.calculators.table_columns import Columns
from bot.calculators.table_reader import CellProblem
from bot.numbers.amounts import Amount, Unit
from bot.sheets.ranking import RowRanking
from bot.sheets.table_rows import SheetPages, TableRow
from knowledge.toolbox.errors import InvalidInput


@dataclass(frozen=True)
class RatedRow:
    """A row with its figures; `number` counts the rows of the sheet from 1."""

    number: int
    name: str
    amounts: Mapping[str, Amount]
    figures: Figures
    interactions: Decimal | None = None
    """The sum of likes, comments, ...; None where the row has none of them."""
    notices: tuple[Notice, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    """The cells that could not be read, so that some figures are missing."""

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What there is to say about how the row was read, and about its figures."""
        return (*self.notices, *self.figures.warnings)


@dataclass(frozen=True)
class BadRow:
    """A row that could not be read, and why; `column` is the title of the faulty column, if it is just one."""

    number: int
    name: str
    error: InvalidInput
    column: str = ""
    amounts: Mapping[str, Amount] = field(default_factory=dict)
    """What was read, where the row is bad only because that gives no figure."""


@dataclass(frozen=True)
class Together:
    """All rated rows together: `er_<base>_pct_mean` and `_pooled`, the other figures, and the sums of inputs.

    `rows` says for each figure how many rows have what it needs.
    """

    values: Mapping[str, Decimal]
    totals: Mapping[str, Decimal]
    rows: Mapping[str, int]


@dataclass(frozen=True)
class TableResult:
    """A table with its figures; `name` is the file's name, and `rows` are in the order of the file."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[TableRow, ...]
    rated: tuple[RatedRow, ...]
    bad: tuple[BadRow, ...]
    together: Together
    ranking: RowRanking | None
    counted: tuple[str, ...] = ()
    """The inputs that make up the interactions of every row; empty where rows differ."""
    ignored: tuple[str, ...] = ()
    currency: Unit | None = None
    fields: Mapping[str, int] = field(default_factory=dict)
    """The place of each input's column, from 0."""
    columns: Columns | None = None
    """How the columns of a file were read; None for a comparison that was typed."""
    left_out: Mapping[int, RowKind] = field(default_factory=dict)
    """The rows that are no data, by their numbers: totals, titles that come again, footnotes."""
    pages: SheetPages | None = None
    """Which sheet of a workbook was read, and which others hold tables."""

    @property
    def data_rows(self) -> int:
        """How many rows are data."""
        return len(self.rated) + len(self.bad)

    @property
    def rows_are(self) -> RowsAre:
        """What the rows are, as the title of the column with their names tells; a typed comparison is of people."""
        if self.columns is None:
            return "people"
        return "rows" if self.columns.name is None else rows_named_by(self.columns.titles[self.columns.name])

    @property
    def ranked(self) -> tuple[RatedRow, ...]:
        """The rated rows, best first; those that lack the figure that was compared are left out."""
        return tuple(self.rated[place] for place in self.ranking.order) if self.ranking else ()

    @property
    def unranked(self) -> tuple[RatedRow, ...]:
        """The rated rows that have no place in the ranking, in the sheet's order."""
        placed = set(self.ranking.order) if self.ranking else set()
        return tuple(row for place, row in enumerate(self.rated) if place not in placed)
