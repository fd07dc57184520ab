"""A table pasted from a spreadsheet into a chat -> its cells; Telegram turns the tabs between them into spaces."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from bot.calculators.column_titles import read_title
from knowledge.toolbox.expressions import expression

_SEPARATORS = frozenset(";\t,|")
_MOST_TITLES = 20
"""Columns of a table that is pasted into a chat."""
_MOST_WORDS = 6
"""Words of one title, and of the title of the column of names."""
_TOKEN = expression(r"\([^()]*\)|\S+")
"""A word; a unit in brackets is one word, as in `chi phí (triệu đồng)`."""
_NUMBER = expression(r"[$₫€£]?\d[\d.,]*(?:k|m|tr|triệu|tỷ|đ|₫|%|\$)?", re.IGNORECASE)
_GROUP = expression(r"\d{3}(?:[.,]\d+)?")
_LONGEST_START = 3
"""Digits before the first space of a number."""


def spaced_records(text: str) -> list[list[str]] | None:
    """Return the cells of each line; None where the spaces can be read in no way, or in more than one.

    Of the titles only the first may be unknown, that of the column of names; each row ends with one number a title.
    """
    first, *others = [line for line in text.splitlines() if line.strip()] or [""]
    lines = [line.split() for line in others]
    words = _TOKEN.findall(first)
    if not lines or _SEPARATORS & set(first) or len(words) > _MOST_TITLES * _MOST_WORDS:
        return None
    named = not all(_NUMBER.fullmatch(word) for line in lines for word in line)
    at_end = {sum(1 for _ in takewhile(_NUMBER.fullmatch, reversed(line))) for line in lines}
    if len(at_end) != 1:
        return None
    most = at_end.pop()
    # A name may end with a number: `Post 1`.
    ways = [found for found in _titles(words, named) if len(found) - named in (most, most - named)]
    if len(ways) != 1:
        return None
    (titles,) = ways
    rows = [_cells(line, len(titles) - named, named) for line in lines]
    complete = [row for row in rows if row is not None]
    return [titles, *complete] if len(complete) == len(rows) else None


def _titles(words: Sequence[str], named: bool) -> list[list[str]]:
    """Return the ways to read known titles, one for each number of them; with `named` behind that of the names."""

    @cache
    def columns(start: int) -> dict[int, tuple[str, ...]]:
        """Return the titles that the words from a place on make, by their number; of equals the shorter first title."""
        found: dict[int, tuple[str, ...]] = {} if start < len(words) else {0: ()}
        for end in range(start + 1, min(start + _MOST_WORDS, len(words)) + 1):
            title = " ".join(words[start:end])
            for count, rest in columns(end).items() if read_title(title) else ():
                found.setdefault(count + 1, (title, *rest))
        return found

    # The title of the names is as short as can be, so that it has none of the others in it.
    starts = range(1, _MOST_WORDS) if named else range(1)
    first = next((start for start in starts if start < len(words) and columns(start)), None)
    if first is None:
        return []
    name = [" ".join(words[:first])] if named else []
    return [[*name, *titles] for titles in columns(first).values()]


def _cells(words: Sequence[str], numbers: int, named: bool) -> list[str] | None:
    """Return a name and so many numbers; None where the row has others, or a number may have spaces inside."""
    name, values = words[:-numbers], words[-numbers:]
    if len(values) < numbers or bool(name) is not named or not all(map(_NUMBER.fullmatch, values)):
        return None
    if name and _NUMBER.fullmatch(name[-1]) and any(map(_may_be_one, words, words[1:])):
        return None
    return [*([" ".join(name)] if named else []), *values]


def _may_be_one(word: str, following: str) -> bool:
    """Tell whether two words may be one number with a space inside: `1 200`."""
    return word.isdecimal() and len(word) <= _LONGEST_START and _GROUP.fullmatch(following) is not None
