"""Numbers that stand one a line, as in a report or for one post each -> one sentence about all of them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.calculations.cost_items import MONEY, PAID_NAME, total_of
from bot.calculations.sentence import Sentence, SentenceItem
from bot.calculators.counted_things import POST_WORDS
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.numbers.amounts import NumberKind
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_LABELLED = expression(r"\W{0,6}[^\W\d_][^\n\d]{0,40}\d[^:=\n]{0,30}")
_POST = expression(
    rf"[\s\W]{{0,4}}(?:{POST_WORDS})\s?(?:số\s|so\s)?#?\d{{1,2}}\s?[:.)=–-]\s?(?P<counts>\S.{{0,120}})", re.IGNORECASE
)
_AMOUNT_LINE = expression(
    rf"(?P<name>[^\n\d]{{2,40}})(?<![$₫.,/-])(?P<amount>{MONEY}|\d{{1,3}}(?:[.,]\d{{3}})+|\d{{5,12}})(?:\s?(?:đ|vnd))?[\s.;,]{{0,3}}",
    re.IGNORECASE,
)
"""A line with what may be an amount of money."""
_TOTAL = expression(r"\W{0,4}(?:tổng|tong|total|cộng|cong|sum)(?!\w)", re.IGNORECASE)
_LEAST = 2
"""Lines from which on a text is a list."""
_LONGEST = 600
"""Characters of a list that is typed or pasted into a chat."""


def of_report(text: str) -> str | None:
    """Return the figures asked for and the lines `Label: number` in one sentence; None for a text without such lines.

    The heading and what people say around it have dates and names, but no number of the calculation. Several costs
    become one; a line with an amount of which nobody knows what it is leaves all uncertain.
    """
    lines = _lines(text)
    named = [match for line in lines if (match := _AMOUNT_LINE.fullmatch(line))]
    costs = [match for match in named if _is_cost(match)]
    paid = [match[0] for match in costs]
    found = [line for line in lines if line in paid or (_LABELLED.fullmatch(line) and _is_labelled(line))]
    if len(found) < _LEAST or any(match[0] not in found for match in named):
        return None
    if len(costs) >= _LEAST:
        total = _cost_of(costs)
        if total is None:
            return None
        found = [f"chi phí {total}", *(line for line in found if line not in paid)]
    asked = dict.fromkeys(name for line in lines if line not in found and line not in paid for name in _figures(line))
    return f"{', '.join(asked)}: {', '.join(line.strip(' -–•*+') for line in found)}" if asked else None


def _is_cost(line: re.Match[str]) -> bool:
    """Tell whether the name of an amount is that of something that was paid."""
    name = line["name"].strip(" -–•*+:=|.")
    try:
        items = Sentence(name).items()
    except InvalidInput:
        return False
    if any(item.sort in ("label", "verb", "done") for item in items):
        return all(item.role in ("", "cost") for item in items)
    return PAID_NAME.fullmatch(name) is not None


def _cost_of(lines: Sequence[re.Match[str]]) -> str | None:
    """Return what all lines of costs come to; a total among them must be that of the others."""
    totals = [line for line in lines if _TOTAL.match(line["name"].strip())]
    parts = total_of([line["amount"] for line in lines if line not in totals])
    if not totals:
        return parts
    told = total_of([totals[0]["amount"]])
    return told if len(totals) == 1 and told == parts else None


def _is_labelled(line: str) -> bool:
    """Tell whether a line is one number and words that say which."""
    try:
        items = [item for item in Sentence(line).items() if item.sort not in ("mark", "fill")]
    except InvalidInput:
        return False
    return [item.sort == "number" for item in items] == [False] * (len(items) - 1) + [True] and any(
        item.sort in ("label", "verb", "done") for item in items
    )


def of_posts(text: str, language: Language) -> str | None:
    """Return the sums of the posts of which each has a line, with what is told of all; None for any other text.

    Their mean rate by followers is that of the sums, as they all have the same followers.
    """
    lines = _lines(text)
    posts = [match for line in lines if (match := _POST.fullmatch(line))]
    others = [line for line in lines if not _POST.fullmatch(line)]
    if len(posts) < _LEAST or not any("engagement" in _commands(line) for line in others):
        return None
    try:
        counts = [_counts(match["counts"], language) for match in posts]
        base = next((found for line in others if (found := _followers(line))), None)
    except InvalidInput:
        return None
    if base is None or not counts[0] or any(each.keys() != counts[0].keys() for each in counts):
        return None
    sums = ", ".join(f"{field} = {sum(each[field] for each in counts):f}" for field in counts[0])
    return f"er: {sums}, followers = {base}, tổng {len(posts)} bài"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in normalise(text).split("\n") if line.strip()] if len(text) <= _LONGEST else []


def _figures(line: str) -> Iterator[str]:
    sentence = Sentence(line)
    yield from ((sentence.words[at]) for at in sentence.figures)


def _commands(line: str) -> list[str]:
    return Sentence(line).commands("en")


def _counts(text: str, language: Language) -> dict[str, Decimal]:
    """Return the counts of one post, each with its label behind the number; raise InvalidInput for anything else."""
    items = [item for item in Sentence(text).items() if item.sort not in ("mark", "fill", "joiner")]
    pairs = list(zip(items[::2], items[1::2], strict=True)) if len(items) % 2 == 0 else []
    if not pairs:
        raise InvalidInput("not_a_number", piece=text)
    if pairs[0][0].sort != "number":
        pairs = [(number, label) for label, number in pairs]
    return {_field(label): _value(number, language) for number, label in pairs}


def _field(item: SentenceItem) -> str:
    if item.sort != "label" or item.role not in INTERACTION_FIELDS:
        raise InvalidInput("not_a_number", piece=item.text)
    return item.role


def _value(item: SentenceItem, language: Language) -> Decimal:
    if item.quantity is None:
        raise InvalidInput("not_a_number", piece=item.text)
    return amount_of(item.quantity, NumberKind.COUNT, language).value


def _followers(line: str) -> str | None:
    """Return the followers that a line tells, as they are typed."""
    items: Sequence[SentenceItem] = Sentence(line).items()
    for at, item in enumerate(items):
        beside = [*items[max(0, at - 1) : at], *items[at + 1 : at + 2]]
        if item.quantity and any(each.role == "followers" for each in beside):
            return item.quantity.text
    return None
