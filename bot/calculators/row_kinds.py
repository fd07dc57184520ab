"""Which rows of a table are no data: totals and averages of the rows above, titles that come again, footnotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

RowKind = Literal["data", "sum", "titles", "note"]

_SUMS = frozenset(
    each.strip()
    for each in """tong, tong cong, tong so, tong ket, tong hop, cong, cong don, luy ke, total, totals, grand total,
        sub total, subtotal, subtotals, sum, sums, trung binh, binh quan, tb, tbc, tc, avg, average, averages, mean,
        median, trung vi, tong chung, tat ca, toan bo, overall, all, grand totals, total average, min, max, ca nhom,
        tong trung binh, trung binh cong, ca bang, tong tat ca, trung binh chung, tong toan bo, running total,
        cumulative, gia tri trung binh, so trung binh""".split(",")
)
"""Names, folded, of rows that sum up or average the others."""
_BEGINS = expression(
    r"(?:tong(?: cong| so)?|(?:grand |sub ?|running )?totals?|cong(?: don)?|sum(?: of)?|trung binh|binh quan|tb|avg|"
    r"averages?|mean|all|tat ca|toan bo|ca)\b[\s:.(-]*(?P<rest>.*)"
)
_ENDS = expression(
    r"(?P<rest>\S.{0,60}?)[\s:(-]+(?:grand |sub ?)?(?:totals?|tong|tong cong|average|avg|trung binh|tb)\W*"
)
_OF_WHAT = expression(
    r"(?:\W|\d|nhom|group|tier|kenh|channel|dong|rows?|cac|tat ca|toan bo|chi phi|cost|chien dich|bai|posts?|cua|of|"
    r"the|kols?|kocs?|creators?|influencers?)*"
)
"""What may follow `tổng` in the name of a row of totals and is no name of a person."""
_JUNK = " :.*-–—=()[]_"
_SAME_TITLES = 2
"""Cells like the titles above them, from which on a row may be the titles again."""
_FEW_TEXTS = 2
"""Texts of a row of totals (`Tổng Macro`, a remark); a row of data has more (`Total Gaming`, its country, its link)."""
_LEAST_ROWS = 2
"""Rows of which a row can be the sum."""
_LEAST_FIELDS = 2
"""Columns in which a row must be the mean of others, as one agrees by chance."""
_NAMED_ROWS, _NAMED_FIELDS, _NAMED_SIZE = 3, 3, 1000
"""For a row with a name of its own: so many rows and columns, one of them so large, as nothing else tells a sum."""
_ROUNDING = Decimal("0.51")
"""A mean that a spreadsheet rounded to a whole number differs by half, at the most."""


@dataclass(frozen=True)
class RowFacts:
    """What tells the kind of a row: its texts, its name, and the numbers that could be read."""

    texts: Sequence[str]
    name: str
    values: Mapping[str, Decimal]
    told: Sequence[str]
    """The texts that stand in no column of numbers."""


def row_kinds(titles: Sequence[str], rows: Sequence[RowFacts]) -> list[RowKind]:
    """Return the kind of each row, from the top to the bottom of the table."""
    return _Kinds(titles, rows).kinds()


class _Kinds:
    """Tells the kinds of the rows of one table."""

    def __init__(self, titles: Sequence[str], rows: Sequence[RowFacts]) -> None:
        self.titles = [title.lower() for title in titles]
        self.rows = rows
        self.named = 2 * sum(bool(row.name) for row in rows) > len(rows)

    @cached_property
    def groups(self) -> set[str]:
        """The texts of all rows; `Tổng Macro` sums up a group if `Macro` is one of them."""
        return {fold(text) for row in self.rows for text in row.told}

    def kinds(self) -> list[RowKind]:
        sums = _Sums()
        kinds: list[RowKind] = []
        for row in self.rows:
            folded = [fold(text) for text in row.told]
            kind = self.by_texts(row, folded)
            if kind == "data" and sums.is_sum(row, self.said(row, folded)):
                kind = "sum"
            if kind == "sum":
                sums.close()
            elif kind == "data":
                sums.add(row.values)
            kinds.append(kind)
        return kinds

    def by_texts(self, row: RowFacts, folded: Sequence[str]) -> RowKind:
        filled = [text for text in row.texts if text]
        same = sum(text.lower() == title for text, title in zip(row.texts, self.titles, strict=False) if text)
        if same >= _SAME_TITLES and 2 * same > len(filled):
            return "titles"
        if len(folded) == len(filled) and (len(filled) <= 1 or row.texts[0].startswith("*")):
            return "note"
        return "sum" if any(text.strip(_JUNK) in _SUMS for text in folded) else "data"

    def said(self, row: RowFacts, folded: Sequence[str]) -> str:
        """Tell how surely words say that a row is a sum: `yes`, `perhaps` (also a name may begin so), or nothing.

        A row without a name, where most have one, is `unnamed`.
        """
        for text in folded:
            found = _BEGINS.fullmatch(text.strip(_JUNK)) or _ENDS.fullmatch(text)
            if found:
                rest = found["rest"].strip(_JUNK)
                describes = sum(any(map(str.isalpha, each)) for each in folded)
                is_group = _OF_WHAT.fullmatch(rest) or (rest in self.groups and describes <= _FEW_TEXTS)
                return "yes" if is_group else "perhaps"
        return "" if row.name or not self.named else "unnamed"


class _Totals:
    """Sums of some rows, by input."""

    def __init__(self) -> None:
        self.sums: dict[str, Decimal] = {}
        self.rows: dict[str, int] = {}
        self.first: dict[str, Decimal] = {}
        self.varied = False
        """Whether not all rows are alike; where they are, each one is their mean."""

    def add(self, values: Mapping[str, Decimal]) -> None:
        sums, rows = self.sums, self.rows
        for field, value in values.items():
            if field in sums:
                sums[field] += value
                rows[field] += 1
                self.varied = self.varied or self.first[field] != value
            else:
                sums[field] = self.first[field] = value
                rows[field] = 1

    def agrees(self, values: Mapping[str, Decimal], said: str) -> bool:
        """Tell whether a row is the sum or the mean of these rows."""
        if said == "" and any(value and self.sums.get(field) != value for field, value in values.items()):
            return False  # most rows: nothing else is looked at
        told = {field: value for field, value in values.items() if value}
        if not told or any(self.rows.get(field, 0) < _LEAST_ROWS for field in told):
            return False
        summed = all(value == self.sums[field] for field, value in told.items())
        if said == "":
            rows = min(self.rows[field] for field in told)
            large = max(told.values()) >= _NAMED_SIZE
            return summed and rows >= _NAMED_ROWS and len(told) >= _NAMED_FIELDS and large
        if summed:
            return True
        near = all(abs(value - self.sums[field] / self.rows[field]) <= _ROUNDING for field, value in told.items())
        return near and self.varied and len(told) >= _LEAST_FIELDS and max(told.values()) > 1


class _Sums:
    """Adds up the rows since the last sum, and all rows."""

    def __init__(self) -> None:
        self.block, self.all = _Totals(), _Totals()

    def add(self, values: Mapping[str, Decimal]) -> None:
        self.block.add(values)
        self.all.add(values)

    def close(self) -> None:
        self.block = _Totals()

    def is_sum(self, row: RowFacts, said: str) -> bool:
        """Tell whether a row sums up or averages those above, by its words and by arithmetic."""
        return said == "yes" or any(totals.agrees(row.values, said) for totals in (self.block, self.all))
