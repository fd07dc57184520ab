"""Which column holds what: by its title, and where titles leave a doubt, by the numbers below them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from bot.calculators.column_titles import ColumnTitle, plain_title, read_title
from bot.calculators.cost_columns import are_parts
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.missing_columns import describes, no_figures
from bot.calculators.name_columns import is_name, name_column
from bot.calculators.own_rates import is_own_rate, made_of_whole
from bot.calculators.title_words import TAX
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold
from knowledge.toolbox.shortening import quoted

Values = Callable[[int], Sequence[Decimal | None]]
"""The numbers of a column, by its place, as far as they can be read; None for a cell that holds none."""

_SHOWN_BASES = ("views", "reach", "impressions")
_PARTS = tuple(field for field in INTERACTION_FIELDS if field != "interactions")
_ALIKE = Decimal("0.06")
"""Share by which two columns with the same number may differ, as `9.2K` beside 9187 does."""
_MOST_POSTS = 50
"""Posts of a campaign; a larger number is that of everything that an account ever posted."""
_WATCHED = ("watch time", "view duration", "thoi gian xem", "impressions click through", "xem trung binh", "watched")
"""Parts of titles, folded, of exports in which impressions are those of a video's small picture."""
_MAY_BE_POSTS = frozenset({"bai", "bai dang", "bai viet", "post", "posts", "video", "videos", "clip", "clips"})
_MAY_BE_RATES = frozenset(
    {"engagement", "eng", "engagements", "tuong tac", "er", "avg engagement", "average engagement", "tuong tac tb"}
)
"""Titles, folded, below which some write a rate and others a count."""
_MAY_BE_WORDS = frozenset({"audience"})
_MONEY_FIELDS = ("cost", "revenue")
_ONE_OR_NONE = frozenset("01")
_YES_OR_NO = frozenset(
    each.strip()
    for each in """yes, no, y, n, true, false, co, khong, paid, unpaid, not paid, roi, chua, done, pending, da tra,
        chua tra, da tt, chua tt, da thanh toan, chua thanh toan, da chuyen, chua chuyen, ✓, ✔, ✗, ✘""".split(",")
)
"""Cells, folded, that say whether something was done."""
_MOST_PERCENT, _LEAST_FOLLOWERS = 100, 1_000
"""Where no count is above the first and followers are at least the second, the counts are percents."""
_POSTS, _LIKES = ColumnTitle("posts"), ColumnTitle("likes")
_FAVOURITES = frozenset({"favorites", "favourites", "favorite count", "favourite count", "favorites count"})
"""Titles, folded, of the likes of a tweet as its interface names them; elsewhere they are saves, or nothing."""
_MOST_DIGITS_OF_POSTS = 5
"""Digits of a number of posts; a longer one is the code of a post."""
"""Words, folded, of a cost of advertising, which is paid beside a fee."""
_KINDS_BY_NEED = {
    "each": {"each": 0, "plain": 1, "total": 9},
    "plain": {"plain": 0, "total": 1, "each": 2},
}
_REFUSED_KIND = 9
"""Rank of a kind of column that is never taken for a role, below all that are."""
_BY_TOTAL = {"total": 0, "plain": 1, "each": 2}


@dataclass(frozen=True)
class Column:
    """A column that is read: its place, the input that it holds, its title, and the unit that the title names."""

    place: int
    field: str
    title: str
    unit: str = ""
    each: bool = False
    """Whether it holds averages of one post, which may have decimals."""
    plus: tuple["Column", ...] = ()
    """Further columns that belong to the same sum, as tax or advertising to a fee."""


@dataclass(frozen=True)
class Columns:
    """What the row of titles says."""

    titles: tuple[str, ...]
    used: tuple[Column, ...]
    name: int | None
    ignored: tuple[str, ...]
    """Titles of columns that are not read, except those that only describe a row (date, number)."""
    undivided: str = ""
    """The title of a column of posts by which averages, or the numbers of one post, are not divided."""
    untaxed: str = ""
    """The title of a cost of which the table says that tax is not in it, and to which no tax was added."""

    @property
    def counted(self) -> tuple[str, ...]:
        """The inputs that make up the interactions."""
        return tuple(column.field for column in self.used if column.field in INTERACTION_FIELDS)

    @property
    def each(self) -> bool:
        """Whether the interactions are averages of one post."""
        return any(column.each for column in self.used if column.field in INTERACTION_FIELDS)


def recognised(titles: Sequence[str]) -> int:
    """Return how many cells of a row name an input or say that names stand below."""
    return sum(read_title(title) is not None or is_name(title) for title in titles)


def columns_of(
    titles: Sequence[str],
    values: Values | None = None,
    texts: Sequence[Sequence[str]] = (),
    without: Collection[int] = (),
) -> Columns:
    """Return what each column holds; `values` and `texts` show what stands below the titles.

    `without` are the places of columns that must not be read, as somebody said. Raises InvalidInput where two columns
    hold the same input and nothing tells which one is meant, or where none gives a figure.
    """
    return _Chooser(titles, values or (lambda _: ()), texts, without).columns()


class _Chooser:
    """Chooses the columns of one table."""

    def __init__(
        self, titles: Sequence[str], values: Values, texts: Sequence[Sequence[str]], without: Collection[int]
    ) -> None:
        self.titles = titles
        self.values = values
        self.texts = texts
        self.name = name_column(titles, texts)
        read = {place: read_title(title) for place, title in enumerate(titles) if place not in (self.name, *without)}
        self.found = {
            place: title
            for place, title in read.items()
            if title and not self._is_rate(place) and not self._is_blank(place) and not self._is_flag(place, title)
        }
        self.found |= {place: _POSTS for place in self._numbers_of_posts()}
        self.found |= {place: _LIKES for place in self._favourites()}
        self.plus: dict[int, list[int]] = {}
        self.each = any(title.kind == "each" for title in self._of(INTERACTION_FIELDS).values())
        self.undivided = ""

    def columns(self) -> Columns:
        chosen = self._without_doubts(self._one_a_field())
        used = tuple(self._column(place, self.found[place]) for place in sorted(chosen))
        read = {*chosen, self.name, *(place for places in self.plus.values() for place in places)}
        others = [title for place, title in enumerate(self.titles) if place not in read]
        used_titles = {self.titles[place] for place in chosen}
        ignored = tuple(
            title
            for title in others
            if title and not describes(title) and title != self.undivided and title not in used_titles
        )
        untaxed = next((self.titles[place] for place in chosen if self._lacks_tax(place)), "")
        columns = Columns(tuple(self.titles), used, self.name, ignored, self.undivided, untaxed)
        if not _can_give_figures({column.field for column in used}):
            raise no_figures(self.titles, {column.field: column.title for column in used})
        return columns

    def _column(self, place: int, title: ColumnTitle) -> Column:
        is_mean = title.kind == "each" or (self.each and title.field in INTERACTION_FIELDS)
        plus = (
            Column(each, title.field, self.titles[each], self.found[each].unit) for each in self.plus.get(place, ())
        )
        return Column(place, title.field, self.titles[place], title.unit, is_mean, tuple(plus))

    def _lacks_tax(self, place: int) -> bool:
        is_taxed = any(self.found[each].field == TAX for each in self.plus.get(place, ()))
        return self.found[place].field == "cost" and self.found[place].tax == "tax_out" and not is_taxed

    def _numbers_of_posts(self) -> list[int]:
        """Return the columns named `Bài` or `Videos` that hold small whole numbers, and not 1, 2, 3 ..."""
        named = [place for place, title in enumerate(self.titles) if plain_title(title) in _MAY_BE_POSTS]
        others = [place for place in named if place != self.name and self.name is not None]
        return [place for place in others if _are_counts([row[place] for row in self.texts if place < len(row)])]

    def _favourites(self) -> list[int]:
        """Return the columns of favourites beside retweets, where no other column holds likes."""
        titles = [plain_title(title) for title in self.titles]
        tweets = any("retweet" in title for title in titles) and not self._of(("likes",))
        return [place for place, title in enumerate(titles) if tweets and title in _FAVOURITES]

    def _is_rate(self, place: int) -> bool:
        """Tell whether the cells below a title are percents: `Engagement` may name a rate."""
        cells = [row[place] for row in self.texts if place < len(row) and row[place]]
        return 2 * sum("%" in cell for cell in cells) > len(cells) or self._is_small_rate(place)

    def _is_small_rate(self, place: int) -> bool:
        """Tell whether `Engagement` with 4.5 beside thousands of followers is a rate written without its percent."""
        if plain_title(self.titles[place]) not in _MAY_BE_RATES:
            return False
        values = [value for value in self.values(place) if value is not None]
        if values and max(values) <= 1 and any(value % 1 for value in values):
            return True
        bases = [other for other in range(len(self.titles)) if _is_base(self.titles[other])]
        sizes = [value for other in bases for value in self.values(other) if value is not None]
        small = bool(values) and max(values) <= _MOST_PERCENT
        return small and bool(sizes) and median(sizes) >= _LEAST_FOLLOWERS

    def _is_blank(self, place: int) -> bool:
        """Tell whether no cell holds anything, or of `Audience` none a number: it may say whom somebody reaches."""
        cells = [row[place] for row in self.texts if place < len(row) and row[place]]
        described = plain_title(self.titles[place]) in _MAY_BE_WORDS and not any(map(str.isdecimal, "".join(cells)))
        return bool(self.texts) and (not cells or described)

    def _is_flag(self, place: int, title: ColumnTitle) -> bool:
        """Tell whether cells say yes or no: `Paid` with 1 and 0, or with `Yes`, is no sum of money."""
        if title.field not in _MONEY_FIELDS or title.unit:
            return False
        cells = {fold(row[place]) for row in self.texts if place < len(row) and row[place]}
        return cells == _ONE_OR_NONE or (bool(cells) and cells <= _YES_OR_NO)

    def _of(self, fields: Sequence[str]) -> dict[int, ColumnTitle]:
        return {place: title for place, title in self.found.items() if title.field in fields}

    # One column for each input ------------------------------------------------------------------

    def _one_a_field(self) -> set[int]:
        fields = dict.fromkeys(title.field for title in self.found.values())
        return {place for field in fields if (place := self._best(field)) is not None}

    def _best(self, field: str) -> int | None:
        ranks = {place: self._rank(title) for place, title in self._of((field,)).items()}
        allowed = {place: rank for place, rank in ranks.items() if rank[0] != _REFUSED_KIND}
        best = min(allowed.values(), default=None)
        places = [place for place, rank in allowed.items() if rank == best]
        return self._most_exact(field, places) if places else None

    def _with_tax(self, chosen: set[int]) -> set[int]:
        """Add a column of tax to the cost, unless the cost is a total that holds it."""
        cost, tax = self._place(chosen, "cost"), self._place(chosen, TAX)
        if tax is None:
            return chosen
        if cost is not None and self.found[cost].kind != "total" and self.found[cost].tax != "tax_in":
            self.plus.setdefault(cost, []).append(tax)
        return chosen - {tax}

    def _rank(self, title: ColumnTitle) -> tuple[int, ...]:
        """Return how well a column fits its input, least best."""
        if title.field in (*INTERACTION_FIELDS, *_SHOWN_BASES):
            kind = _KINDS_BY_NEED["each" if self.each else "plain"][title.kind]
        else:
            kind = _BY_TOTAL[title.kind] if title.field == "cost" else _KINDS_BY_NEED["plain"][title.kind]
        tax = ("tax_in", "", "tax_out").index(title.tax)
        if title.field == "cost":  # every word may name another cost, so none is plainer
            return (kind, title.plan, title.weak, tax)
        return (kind, title.plan, title.weak, tax, not title.exact, title.fillers)

    def _most_exact(self, field: str, places: list[int]) -> int:
        """Return the column with the most digits, of several that hold the same numbers."""
        first = self.values(places[0])
        if any(not _agree(first, self.values(other)) for other in places[1:]):
            return self._summed(field, places)
        return max(places, key=lambda place: (sum(map(_digits, self.values(place))), -place))

    def _summed(self, field: str, places: list[int]) -> int:
        """Return the first of several costs that are for different things, and take the others to it."""
        if field != "cost" or not are_parts([self.titles[place] for place in places]):
            named = ", ".join(f"“{quoted(self.titles[place])}”" for place in places)
            raise _which_of(InvalidInput("doubled_label", field=field, columns=named), [[place] for place in places])
        self.plus[places[0]] = places[1:]
        return places[0]

    # What sizes and other columns tell ----------------------------------------------------------

    def _without_doubts(self, chosen: set[int]) -> set[int]:
        kept = self._without_won_followers(self._one_kind_of_counts(self._with_tax(chosen)))
        return self._without_posts(self._without_small_pictures(kept))

    def _place(self, chosen: set[int], field: str) -> int | None:
        return next((place for place in sorted(chosen) if self.found[place].field == field), None)

    def _interactions(self, chosen: set[int]) -> list[Decimal | None]:
        places = [place for place in chosen if self.found[place].field in INTERACTION_FIELDS]
        rows = zip(*(self.values(place) for place in places), strict=False)
        return [sum((each for each in row if each is not None), Decimal(0)) if any(row) else None for row in rows]

    def _one_kind_of_counts(self, chosen: set[int]) -> set[int]:
        """Leave the parts of a total away, or the total where its parts say more than it does."""
        total = self._place(chosen, "interactions")
        parts = {place for place in chosen if self.found[place].field in _PARTS}
        if total is None or not parts:
            return chosen
        pairs = [
            (sum_of, whole)
            for sum_of, whole in zip(self._interactions(parts), self.values(total), strict=False)
            if sum_of is not None and whole is not None
        ]
        fields = {self.found[place].field for place in parts}
        if pairs and all(sum_of == whole for sum_of, whole in pairs):
            return chosen - parts
        if pairs and all(sum_of <= whole for sum_of, whole in pairs):
            return chosen - ({total} if {"likes", "comments"} <= fields else parts)
        error = InvalidInput("interactions_twice", field=min(fields, key=_PARTS.index))
        raise _which_of(error, [[total], sorted(parts)])

    def _without_won_followers(self, chosen: set[int]) -> set[int]:
        """Leave a column of followers away that holds those who were won, as it is smaller than the interactions."""
        place = self._place(chosen, "followers")
        if place is None or not self.found[place].weak:
            return chosen
        won = [
            followers <= counted
            for followers, counted in zip(self.values(place), self._interactions(chosen), strict=False)
            if followers is not None and counted
        ]
        return chosen - {place} if won and 2 * sum(won) >= len(won) else chosen

    def _without_small_pictures(self, chosen: set[int]) -> set[int]:
        impressions, views = self._place(chosen, "impressions"), self._place(chosen, "views")
        titles = [plain_title(title) for title in self.titles]
        is_video_export = any(part in title for title in titles for part in _WATCHED)
        if impressions is None or views is None or not is_video_export or self._place(chosen, "cost") is not None:
            return chosen
        return chosen - {impressions}

    def _without_posts(self, chosen: set[int]) -> set[int]:
        """Leave the number of posts away where the interactions are those of one post already."""
        place = self._place(chosen, "posts")
        if place is None:
            return chosen
        if self._place(chosen, "followers") is None:
            return chosen - {place}
        counts = [self.found[each] for each in chosen if self.found[each].field in INTERACTION_FIELDS]
        summed = any(title.kind == "total" for title in counts) or self.found[place].campaign
        sizes = [each for each in self.values(place) if each is not None]
        if (
            counts
            and not self.each
            and not self._has_rate_of_whole(chosen, place)
            and (summed or not sizes or median(sizes) <= _MOST_POSTS)
        ):
            return chosen
        self.undivided = self.titles[place]
        return chosen - {place}

    def _has_rate_of_whole(self, chosen: set[int], posts: int) -> bool:
        """Tell whether the table has a rate of its own that is not divided by the posts."""
        rate = next((place for place, title in enumerate(self.titles) if is_own_rate(title)), None)
        followers = self._place(chosen, "followers")
        if rate is None or followers is None:
            return False
        texts = [row[rate] if rate < len(row) else "" for row in self.texts]
        return made_of_whole(texts, self._interactions(chosen), self.values(followers), self.values(posts))


def _which_of(error: InvalidInput, readings: Sequence[Sequence[int]]) -> InvalidInput:
    """Return an error that says between which columns the choice is: places, those of one reading together."""
    error.details["readings"] = " ".join(".".join(map(str, places)) for places in readings)
    return error


def _is_base(title: str) -> bool:
    read = read_title(title)
    return read is not None and read.field in ("followers", *_SHOWN_BASES)


def _are_counts(cells: Sequence[str]) -> bool:
    numbers = [cell for cell in cells if cell]
    whole = all(cell.isdecimal() and len(cell) <= _MOST_DIGITS_OF_POSTS for cell in numbers)
    return bool(numbers) and whole and numbers != [str(number) for number in range(1, len(numbers) + 1)]


def _agree(first: Sequence[Decimal | None], second: Sequence[Decimal | None]) -> bool:
    pairs = [(one, other) for one, other in zip(first, second, strict=False) if one is not None and other is not None]
    return bool(pairs) and all(abs(one - other) <= _ALIKE * max(abs(one), abs(other)) for one, other in pairs)


def _digits(value: Decimal | None) -> int:
    return len(str(value.normalize().as_tuple().digits)) if value is not None else 0


def _can_give_figures(fields: set[str]) -> bool:
    counts = bool(fields & set(INTERACTION_FIELDS))
    rates = counts and bool(fields & {"followers", "reach", "impressions", "views", "cost"})
    costs = "cost" in fields and bool(fields & {"impressions", "revenue", "views", "clicks", "conversions"})
    return rates or costs or {"clicks", "impressions"} <= fields or {"clicks", "conversions"} <= fields
