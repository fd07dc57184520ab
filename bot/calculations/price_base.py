"""What a price is made of before percentages: one amount, or people × posts × fee."""

import re
from collections.abc import Sequence
from decimal import Decimal
from math import prod
from typing import NamedTuple

from bot.calculations.told_amounts import PEOPLE_FOLDED, POSTS_FOLDED, ToldAmount
from knowledge.toolbox.expressions import expression

_COUNT = expression(
    rf"(?<![\w.,/$])(?P<count>\d{{1,3}})\s?(?:(?P<people>{PEOPLE_FOLDED})|(?P<posts>{POSTS_FOLDED}))(?!\w)"
    r"(?! (?:theo doi|follow|xem|mua|dang ky))"
)
"""How many people or posts there are; folded."""
_EACH_PERSON = rf"(?:moi|tung|each|per|1|mot)\s(?:{PEOPLE_FOLDED})"
_EACH_POST = rf"(?:moi|tung|each|per|1|mot)\s(?:{POSTS_FOLDED})"
_FILL = r"(?:\s(?:la|gia|phi|tra|het|duoc|nhan|gets?|is|at|costs?|charges?|cat xe|cast|fee|khoang|tam)|\s?[:=])*\s?\Z"
_PERSON_BEFORE = expression(rf"(?<!\w){_EACH_PERSON}{_FILL}")
_POST_BEFORE = expression(rf"(?<!\w){_EACH_POST}{_FILL}")
_BEHIND = r"\A\s?(?:/\s?(?:1\s)?|(?:moi|per|each|an?|1|mot|cho moi)\s)"
_PERSON_BEHIND = expression(rf"{_BEHIND}(?:{PEOPLE_FOLDED})(?!\w)")
_POST_BEHIND = expression(rf"{_BEHIND}(?:{POSTS_FOLDED})(?!\w)")
_EACH_BEHIND = expression(r"\A\s?(?:each|apiece)(?!\w)")
_TIMES_BEFORE = expression(r"(?:x|×|\*|@)\s?\Z")
_TIMES = expression(r"\A[\s,]{0,3}(?:x|×|\*)\s?\Z")
_POSTS_OF_EACH = expression(
    rf"(?<!\w){_EACH_PERSON}(?:\s(?:lam|dang|quay|co|len|ra|makes?|does|posts?|with|"
    rf"x))*\s\d{{1,3}}\s?(?:{POSTS_FOLDED})(?!\w)"
    rf"|\d\s?(?:{POSTS_FOLDED})\s?(?:each|apiece|/\s?(?:{PEOPLE_FOLDED})|(?:moi|per|mot|1)\s(?:{PEOPLE_FOLDED}))(?!\w)"
)
"""`mỗi bạn 3 video`, `3 posts each`; folded."""
_POSTS_IN_ALL = expression(rf"(?<!\w)(?:tong(?: cong)?|total(?: of)?|in all)\s\d{{1,3}}\s?(?:{POSTS_FOLDED})")
_OF_ALL = expression(r"(?<!\w)(?:tong(?: cong| chi phi| chi)?|het|total|tat ca|all)(?:\s(?:la|het|of|is|cost))*\s?\Z")
"""Before an amount, it is that of all; folded."""


class PricePart(NamedTuple):
    """An amount, and the counts that it is multiplied by."""

    amount: Decimal
    counts: tuple[int, ...] = ()

    @property
    def value(self) -> Decimal:
        """The amount for all."""
        return self.amount * prod(self.counts)


def counts_told(folded: str) -> Sequence[re.Match[str]]:
    """Return the counts of people and of posts in a folded text without its amounts."""
    return list(_COUNT.finditer(folded))


def price_parts(folded: str, bare: str, amounts: Sequence[ToldAmount]) -> tuple[PricePart, ...]:
    """Return what each amount comes to for all people and posts; nothing where it may be of another number of them.

    `bare` is the folded text without its amounts.
    """
    counts = counts_told(bare)
    if not counts:
        return tuple(PricePart(each.value) for each in amounts)
    parts = [_part(folded, counts, each) for each in amounts]
    return tuple(part for part in parts if part) if all(parts) else ()


def _part(folded: str, counts: Sequence[re.Match[str]], amount: ToldAmount) -> PricePart | None:
    before, behind = folded[: amount.start], folded[amount.end :]
    people = [int(each["count"]) for each in counts if each["people"]]
    posts = [int(each["count"]) for each in counts if each["posts"]]
    if max(len(people), len(posts)) > 1:
        return None
    if _OF_ALL.search(before) and not _EACH_BEHIND.search(behind):
        return PricePart(amount.value)
    if _TIMES_BEFORE.search(before):
        return PricePart(amount.value, (*people, *posts)) if _in_one_chain(folded, counts, amount) else None
    if _PERSON_BEFORE.search(before) or _PERSON_BEHIND.search(behind):
        return PricePart(amount.value, tuple(people)) if people else None
    of_post = _POST_BEFORE.search(before) or _POST_BEHIND.search(behind)
    if of_post and posts:
        return _of_posts(folded, people, posts, amount)
    alone = people if not posts else posts if not people else []
    return PricePart(amount.value, tuple(alone)) if alone and _EACH_BEHIND.search(behind) else None


def _of_posts(folded: str, people: list[int], posts: list[int], amount: ToldAmount) -> PricePart | None:
    if not people or _POSTS_IN_ALL.search(folded):
        return PricePart(amount.value, tuple(posts))
    return PricePart(amount.value, (*people, *posts)) if _POSTS_OF_EACH.search(folded) else None


def _in_one_chain(folded: str, counts: Sequence[re.Match[str]], amount: ToldAmount) -> bool:
    """Tell whether only signs of multiplication stand between counts and the amount: `5 kol x 3 clip x 2tr`."""
    places = [*((each.start(), each.end()) for each in counts), (amount.start, amount.end)]
    between = [folded[end : places[at + 1][0]] for at, (_, end) in enumerate(places[:-1])]
    return all(_TIMES.match(each) for each in between)
