"""Which column holds what: the labels that people type before numbers, as they write them at the head of a column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.calculators.compare import COMPARE
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.calculators.labels import FIELD_OF
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold
from knowledge.toolbox.shortening import quoted

_PEOPLE = frozenset(
    "name ten influencer influencers kol kols koc kocs creator creators blogger tiktoker youtuber streamer reviewer "
    "kenh channel account username handle nick nguoi".split()
)
_POSTS = frozenset({"post", "bai", "bai dang", "bai viet", "title", "tieu de", "caption", "content", "noi dung"})
_LINKS = frozenset({"link", "url", "links", "duong dan", "id"})
_DESCRIPTIONS = frozenset(
    {"post", "bai", "bai dang", "date", "ngay", "id", "stt", "link", "url", "name", "ten", "title", "caption"}
)
"""Titles, folded, of columns that only say which row it is: they hold nothing to count."""
_FILLERS = re.compile(r"(?:(?:tong|so|luong|luot|total|number of) )+")
_FILLERS_BEHIND = re.compile(r" (?:count|total)$")
_IN_BRACKETS = re.compile(r"(?P<head>.*?)\s*[(\[](?P<unit>[^()\[\]]*)[)\]]")
_AFTER = re.compile(r"(?P<head>.*?)[ /]+(?P<unit>[^\s/]+)")
_TITLES_SHOWN = 10
"""Titles that an error lists: enough to recognise the table, and still one short sentence."""
_LONGEST_TITLE = 80
"""Characters of a title; a longer one is a sentence and not a label."""
_JOINTS = re.compile(r"[\s_:*]+")


@dataclass(frozen=True)
class Column:
    """A column that is read: its place, the input that it holds, its title, and the unit that the title names."""

    place: int
    field: str
    title: str
    unit: str = ""


@dataclass(frozen=True)
class Columns:
    """What the row of titles says."""

    titles: tuple[str, ...]
    used: tuple[Column, ...]
    name: int | None
    ignored: tuple[str, ...]
    """Titles of columns that are not read, except those that only describe a row (date, number)."""

    @property
    def counted(self) -> tuple[str, ...]:
        """The inputs that make up the interactions."""
        return tuple(column.field for column in self.used if column.field in INTERACTION_FIELDS)


def recognised(titles: Sequence[str]) -> int:
    """Return how many cells of a row name an input or say that names stand below."""
    return sum(_input_of(title) is not None or _rank_of_name(title) is not None for title in titles)


def columns_of(titles: Sequence[str]) -> Columns:
    """Return what each column holds; raise InvalidInput where two hold the same input or none gives a figure."""
    name = name_column(titles)
    read = {place: column_of(place, title) for place, title in enumerate(titles) if place != name}
    used = tuple(column for column in read.values() if column)
    unknown = [titles[place] for place, column in read.items() if not column]
    ignored = tuple(title for title in unknown if title and _plain(title) not in _DESCRIPTIONS)
    columns = Columns(tuple(titles), used, name, ignored)
    _check(columns)
    return columns


def column_of(place: int, title: str) -> Column | None:
    """Return the column that stands under a title; None where the title names no input."""
    found = _input_of(title)
    return Column(place, found[0], title, found[1]) if found else None


def describes(title: str) -> bool:
    """Tell whether a column only says which row it is: by a name, a link, a date."""
    return _plain(title) in _DESCRIPTIONS or _rank_of_name(title) is not None


def _check(columns: Columns) -> None:
    fields = [column.field for column in columns.used]
    doubled = next((field for field in fields if fields.count(field) > 1), None)
    if doubled:
        raise InvalidInput("doubled_label", field=doubled)
    parts = [field for field in columns.counted if field != "interactions"]
    if parts and "interactions" in fields:
        raise InvalidInput("interactions_twice", field=parts[0])
    if not _can_give_figures(set(fields)):
        raise _no_figures(columns.titles)


def _no_figures(titles: Sequence[str]) -> InvalidInput:
    named = [quoted(title) for title in titles if title]
    error = InvalidInput("table_no_figures")
    error.details["columns"] = ", ".join(named[:_TITLES_SHOWN]) + ", …" * (len(named) > _TITLES_SHOWN)
    return error


def _can_give_figures(fields: set[str]) -> bool:
    counts = bool(fields & set(INTERACTION_FIELDS))
    rates = counts and bool(fields & {"followers", "reach", "impressions", "views", "cost"})
    return rates or {"cost", "impressions"} <= fields or {"cost", "revenue"} <= fields


# Titles -----------------------------------------------------------------------------------------


def _plain(title: str) -> str:
    return _JOINTS.sub(" ", fold(normalise(title))).strip(" .")


def _field(title: str) -> str | None:
    """Return the input that a title names, whether or not it says that it is a total."""
    plain = _plain(title)
    core = _FILLERS_BEHIND.sub("", _FILLERS.sub("", plain, count=1), count=1)
    field = FIELD_OF.get(plain) or FIELD_OF.get(core)
    return field if field in COMPARE.inputs and plain not in _POSTS else None


def _input_of(title: str) -> tuple[str, str] | None:
    """Return a title's input and unit: `Chi phí (triệu đồng)` is cost in `triệu đồng`."""
    if len(title) > _LONGEST_TITLE:
        return None
    field = _field(title)
    if field:
        return field, ""
    text = normalise(title).strip()
    bracketed = _IN_BRACKETS.fullmatch(text)
    found = bracketed or _AFTER.fullmatch(text)
    field = _field(found["head"]) if found else None
    if found is None or field is None:
        return None
    if not _is_unit(found["unit"]):
        return (field, "") if bracketed else None
    return None if "%" in found["unit"] else (field, found["unit"])


def _is_unit(text: str) -> bool:
    """Tell whether a text behind a number would change its value; an unknown currency counts too."""
    try:
        quantity = read_quantity(f"1 {text}")
    except InvalidInput as error:
        return error.id in ("unknown_currency", "unclear_unit")
    return quantity.unit is not None or quantity.scaled


def _rank_of_name(title: str) -> int | None:
    """Return how well a column names its rows, 0 best: a person, then a post, then a link; None if it does not."""
    if len(title) > _LONGEST_TITLE:
        return None
    plain = _plain(title)
    exact = next((rank for rank, names in enumerate((_PEOPLE, _POSTS, _LINKS)) if plain in names), None)
    if exact is not None or _input_of(title) is not None:
        return exact
    return 1 if _PEOPLE & set(re.split(r"[ /,()-]+", plain)) else None


def name_column(titles: Sequence[str]) -> int | None:
    """Return the place of the column that names the rows, if there is one."""
    ranks = {place: rank for place, title in enumerate(titles) if (rank := _rank_of_name(title)) is not None}
    return min(ranks, key=lambda place: ranks[place], default=None)
