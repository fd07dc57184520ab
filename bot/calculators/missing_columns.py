"""Why the columns of a table give no figure: titles that may be misspelt, or a kind of numbers that is missing."""

from collections.abc import Mapping, Sequence

from bot.calculators.column_titles import plain_title, read_title
from bot.calculators.engagement import BASES
from bot.calculators.name_columns import is_name
from bot.calculators.title_words import REFUSED_WORDS, nearest_name, words_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.folding import fold
from knowledge.toolbox.shortening import quoted

_DESCRIPTIONS = frozenset(
    "post bai date ngay id stt no # link url name ten title caption rank hang tt s country quoc gia nhom".split()
)
"""Titles, folded, of columns that only say which row it is: they hold nothing to count."""
_TITLES_SHOWN = 10
"""Titles that an error lists: enough to recognise the table, and still one short sentence."""


def describes(title: str) -> bool:
    """Tell whether a column only says which row it is: by a name, a link, a date."""
    return is_name(title) or all(word in _DESCRIPTIONS for word in plain_title(title).split())


def no_figures(titles: Sequence[str], used: Mapping[str, str]) -> InvalidInput:
    """Return what a table without figures lacks: the nearest titles, else what is missing beside what it has.

    `used` are the titles of the columns that are read, by their inputs.
    """
    named = [quoted(title) for title in titles if title]
    near = [f"“{quoted(title)}” → “{name}”" for title in titles if (name := _near_name(title))]
    lacking = "" if near else _lacking(set(used))
    if lacking:
        return InvalidInput(lacking, columns=", ".join(f"“{quoted(title)}”" for title in used.values()))
    error = InvalidInput("table_titles_near" if near else "table_no_figures")
    error.details["columns"] = ", ".join(named[:_TITLES_SHOWN]) + ", …" * (len(named) > _TITLES_SHOWN)
    if near:
        error.details["near"] = ", ".join(near[:_TITLES_SHOWN])
    return error


def _lacking(fields: set[str]) -> str:
    """Return the id of the error that says which one kind of numbers is missing; nothing where more is."""
    if fields & {"revenue", "conversions"} and "cost" not in fields:
        return "table_lacks_cost"
    return "table_lacks_interactions" if fields and fields <= {"followers", *BASES[1:]} else ""


def _near_name(title: str) -> str:
    """Return the name of an input for which a title that is not understood may be a slip of the pen.

    People mistype the first letter least of all, and a rate is no slip for a count.
    """
    plain = plain_title(title)
    if not plain or read_title(title) or describes(title) or REFUSED_WORDS & set(plain.split()):
        return ""
    if any(word.field for word in words_of(plain.split())[0]):  # of a known word and another, as `follower_age`
        return ""
    name = nearest_name(plain)
    return name if fold(name)[:1] == plain[0] else ""
