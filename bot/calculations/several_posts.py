"""Posts that a message tells one after the other: `bài 1: 1200 like 30 cmt reach 20k, bài 2: 900 like reach 15k`.

They become the table that `/csv` takes; where each has a cost, or other numbers than the rest, the lines of `/compare`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.loose_lists import read_by_words
from bot.calculations.sentence import Sentence
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.compare import COMPARE, read_lines
from bot.calculators.counted_things import POST_WORDS
from bot.calculators.csv_table import CSV_TABLE
from bot.calculators.engagement import BASES, ENGAGEMENT, INTERACTION_FIELDS
from bot.numbers.amounts import NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 900
"""Characters of a message that tells posts."""
_LEAST, _MOST = 2, 12
"""Posts that a message tells one after the other."""
_OF_ALL = frozenset({"engagement", "csv", "compare", "all"})
"""Figures that are asked of posts without costs."""
_Numbers: TypeAlias = Mapping[str, Quantity]
_Found: TypeAlias = tuple[str, str]


_PLACES: Mapping[str, int] = {
    **{str(number): number for number in range(1, _MOST + 1)},
    **{letter: number for number, letter in enumerate("abcdef", 1)},
    **dict.fromkeys(("dau", "dau tien", "thu nhat", "first", "1st"), 1),
    **dict.fromkeys(("thu hai", "thu 2", "sau", "second", "2nd"), 2),
    **dict.fromkeys(("thu ba", "thu 3", "third", "3rd"), 3),
}
"""Which of the posts is named by what stands beside the word for a post; folded."""
_NUMBER_SIGN = expression(r"^(?:(?:so|no\.?)\s)?#?(?=\d)")
_FIGURE = expression(r"\d[\d.,]*")
_WHICH = (
    r"(?:(?:số|so|no\.?)\s)?#?\d{1,2}|[a-f]|đầu(?: tiên)?|dau(?: tien)?|thứ (?:nhất|hai|ba|\d)|"
    r"thu (?:nhat|hai|ba|\d)|sau"
)
_HEAD = expression(
    rf"(?<![\w/])(?:(?:{POST_WORDS})\s?(?P<behind>{_WHICH})|"
    rf"(?P<before>first|second|third|1st|2nd|3rd)\s(?:{POST_WORDS})|#(?P<sign>\d{{1,2}})|(?<=\n)(?P<item>\d{{1,2}})(?=[.)/]\s))"
    r"(?:\s?[:.)/=–-]+\s?(?!\d{1,2}[./]\d)|\s(?=\S)|\s?\((?=[^()]*\d))",
    re.IGNORECASE,
)
"""What a post begins with."""
_PIECES = expression(r"[;\n?]\s*|[,.]\s+")
_MARKS = " \n,;.)–-"
_JOINS = frozenset("còn con và va and vs với voi while thì thi".split())
"""What stands between one post and the next."""
_TOGETHER = expression(r"\b(?:gop|chung|tong|cong lai|ca (?:hai|ba|\d|cac|may)|together|overall|combined|in total)\b")
_COUNT_OF_POSTS = expression(rf"(?<!\w)\d{{1,2}}\s(?:{POST_WORDS})(?!\w)", re.IGNORECASE)


class PostsOfChannel(NamedTuple):
    """Posts of one channel, all with its followers: what `/er` takes for all of them, and for each with its name."""

    together: str
    each: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Told:
    """Posts as they are told: their names, what is told of each, and the figures that are asked for."""

    names: Sequence[str]
    rows: Sequence[_Numbers]
    asked: frozenset[str]
    together: bool
    """Whether the figure of all posts together is asked for."""


def posts_told(text: str, language: Language, *, side_by_side: bool = False) -> _Found | None:
    """Return the command for posts that are told one after the other, and what it takes; None for any other text.

    With `side_by_side` they are set side by side, whatever they tell.
    """
    told = _read(text, language)
    if told is None:
        return None
    summed = _summed(told, language) if told.together and len(told.asked) == 1 else None
    if summed:
        return summed
    if side_by_side or told.asked or not _is_table(told.rows):
        return compared(told.names, told.rows, told.asked, language)
    if _are_of_channel(told.rows):
        return ENGAGEMENT.command, text
    return _table(told.names, told.rows, language)


def posts_of_channel(text: str, language: Language) -> PostsOfChannel | None:
    """Return posts that are told one after the other, with the followers of their channel; None for any other text."""
    told = _read(text, language)
    if told is None or told.asked or not _is_table(told.rows) or not _are_of_channel(told.rows):
        return None
    followers = told.rows[0]["followers"].text
    counts = [
        {field: amount_of(quantity, NumberKind.COUNT, language).value for field, quantity in row.items()}
        for row in told.rows
    ]
    fields = [field for field in counts[0] if field != "followers"]
    sums = "; ".join(f"{field}={sum(each[field] for each in counts):f}" for field in fields)
    each = tuple(
        (name, "; ".join(f"{field}={quantity.text}" for field, quantity in row.items()))
        for name, row in zip(told.names, told.rows, strict=True)
    )
    return PostsOfChannel(f"{sums}; followers={followers}; posts={len(counts)}", each)


def _summed(told: _Told, language: Language) -> _Found | None:
    """Return the one figure that is asked for of the sums of all posts; views count as impressions for a CPM."""
    (command,) = told.asked
    inputs = CALCULATOR_BY_NAME[command].inputs
    sums: dict[str, Decimal] = {}
    for row in told.rows:
        if row.keys() != told.rows[0].keys():
            return None
        for field, quantity in row.items():
            name = "impressions" if command == "cpm" and field == "views" else field
            sums[name] = sums.get(name, Decimal(0)) + amount_of(quantity, NumberKind.MONEY, language).value
    if any(quantity.unit for row in told.rows for quantity in row.values()) or not sums.keys() <= inputs.keys():
        return None
    return command, "; ".join(f"{name}={value:f}" for name, value in sums.items())


def _are_of_channel(rows: Sequence[_Numbers]) -> bool:
    bases = rows[0].keys() & {*BASES}
    return bases == {"followers"} and len({row["followers"].text for row in rows}) == 1


def _read(text: str, language: Language) -> _Told | None:
    if len(text) > _LONGEST or len(_FIGURE.findall(text)) < 2 * _LEAST:
        return None
    plain = f"\n{normalise(text).strip()}"
    heads = list(_HEAD.finditer(plain))
    in_order = [_place(head) for head in heads] == [*range(1, len(heads) + 1)]
    if not in_order or not _LEAST <= len(heads) <= _MOST:
        return None
    ends = [*(head.start() for head in heads[1:]), len(plain)]
    told = [_without_joins(plain[head.end() : end]) for head, end in zip(heads, ends, strict=True)]
    told[-1], around = _without_questions(told[-1])
    try:
        rows = _with_base_of_all([numbers_told(each, language) for each in told], plain[: heads[0].start()], language)
    except InvalidInput:
        return None
    wish = f"{plain[: heads[0].start()]} {around}"
    asked = frozenset(Sentence(wish).commands("en")) - _OF_ALL
    names = [head[0].strip(" \n:.)(/=–-").capitalize() for head in heads]
    return _Told(names, rows, asked, bool(_TOGETHER.search(fold(wish))))


def _place(head: re.Match[str]) -> int:
    """Return which of the posts a head names."""
    name = next(filter(None, head.groups()))
    return _PLACES.get(_NUMBER_SIGN.sub("", fold(name)), 0)


def _without_joins(text: str) -> str:
    """Return a text without the marks and words at its end that lead to the next post."""
    while True:
        text = text.rstrip(_MARKS)
        last = text.rsplit(maxsplit=1)[-1:]
        if not last or last[0].lower() not in _JOINS:
            return text
        text = text[: -len(last[0])]


def _without_questions(text: str) -> tuple[str, str]:
    """Return the numbers of the last post, and what is said behind them."""
    pieces = _PIECES.split(text)
    told = [
        piece for piece in pieces if any(map(str.isdecimal, _COUNT_OF_POSTS.sub(" ", _TOGETHER.sub(" ", fold(piece)))))
    ]
    return ", ".join(told), " ".join(piece for piece in pieces if piece not in told)


def numbers_told(text: str, language: Language) -> dict[str, Quantity]:
    """Return the numbers of one post by their names; raise InvalidInput for anything that is not certain."""
    found = read_by_words(COMPARE, without_finish(plain_wording(text, counts_posts=False)), language)
    if not found:
        raise InvalidInput("not_a_number", piece=text)
    return dict(found)


def _with_base_of_all(rows: Sequence[dict[str, Quantity]], lead: str, language: Language) -> Sequence[_Numbers]:
    """Return the rows with the followers that are told once for all, before the posts or behind the last."""
    lead = _COUNT_OF_POSTS.sub(" ", lead)
    of_all = numbers_told(lead, language) if any(map(str.isdecimal, lead)) else {}
    if not of_all and "followers" in rows[-1] and not any("followers" in row for row in rows[:-1]):
        of_all = {"followers": rows[-1]["followers"]}
    if of_all.keys() - {"followers"}:
        raise InvalidInput("not_a_number", piece=lead)
    return [{**row, **of_all} for row in rows]


def _is_table(rows: Sequence[_Numbers]) -> bool:
    """Tell whether all posts have the same counts and a base, and nothing else."""
    fields = rows[0].keys()
    bases, counts = fields & {*BASES}, fields & {*INTERACTION_FIELDS}
    return bool(bases and counts) and fields == bases | counts and all(row.keys() == fields for row in rows)


def _table(names: Sequence[str], rows: Sequence[_Numbers], language: Language) -> _Found:
    lines = [
        ";".join((name, *(f"{amount_of(row[field], NumberKind.COUNT, language).value:f}" for field in rows[0])))
        for name, row in zip(names, rows, strict=True)
    ]
    return CSV_TABLE.command, "\n".join([";".join(("post", *rows[0])), *lines])


def compared(
    names: Sequence[str], rows: Sequence[_Numbers], asked: Collection[str], language: Language
) -> _Found | None:
    """Return the lines of a comparison, where each has a figure, and each of those that are asked for."""
    lines = "\n".join(
        f"{name}: {'; '.join(f'{field}={quantity.text}' for field, quantity in row.items())}"
        for name, row in zip(names, rows, strict=True)
    )
    try:
        result = read_lines(COMPARE, lines, language)
    except InvalidInput:
        return None
    figures = {key.removesuffix("_pct") for _, row in result.rows for key in row.figures.values}
    return (COMPARE.command, lines) if figures.issuperset(asked) else None
