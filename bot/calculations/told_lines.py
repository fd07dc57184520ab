"""Numbers that stand one a line, as in a report or for one post each -> one sentence about all of them."""

import re
from collections.abc import Iterator, Sequence

from bot.calculations.cost_items import MONEY, PAID_NAME, total_of
from bot.calculations.sentence import Sentence
from bot.numbers.typed_text import normalise
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_LABELLED = expression(r"\W{0,6}[^\W\d_][^\n\d]{0,40}\d[^:=\n]{0,30}")
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


def _lines(text: str) -> list[str]:
    return [line.strip() for line in normalise(text).split("\n") if line.strip()] if len(text) <= _LONGEST else []


def _figures(line: str) -> Iterator[str]:
    sentence = Sentence(line)
    yield from ((sentence.words[at]) for at in sentence.figures)
