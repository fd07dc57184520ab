"""Numbers that stand one a line, as in a report or for one post each -> one sentence about all of them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.calculations.sentence import Sentence, SentenceItem
from bot.calculators.counted_things import POST_WORDS
from bot.calculators.engagement import INTERACTION_FIELDS
from bot.numbers.amounts import NumberKind
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

_LABELLED = re.compile(r"\W{0,6}[^\W\d_][^\n\d]{0,40}\d[^:=\n]{0,30}")
_POST = re.compile(
    rf"[\s\W]{{0,4}}(?:{POST_WORDS})\s?(?:số\s|so\s)?#?\d{{1,2}}\s?[:.)=–-]\s?(?P<counts>\S.{{0,120}})", re.IGNORECASE
)
_LEAST = 2
"""Lines from which on a text is a list."""
_LONGEST = 600
"""Characters of a list that is typed or pasted into a chat."""


def of_report(text: str) -> str | None:
    """Return the figures asked for and the lines `Label: number` in one sentence; None for a text without such lines.

    The heading and what people say around it have dates and names, but no number of the calculation.
    """
    lines = _lines(text)
    found = [line for line in lines if _LABELLED.fullmatch(line) and _is_labelled(line)]
    if len(found) < _LEAST:
        return None
    asked = dict.fromkeys(name for line in lines if line not in found for name in _figures(line))
    return f"{', '.join(asked)}: {', '.join(line.strip(' -–•*+') for line in found)}" if asked else None


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
