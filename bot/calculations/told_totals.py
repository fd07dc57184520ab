"""Parts of a cost whose total is told as well: `KOL 20tr, VAT 2tr, tổng chi 22tr` has one cost."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.calculations.cost_items import MONEY, total_of
from knowledge.toolbox.expressions import expression

_OF_COST = r"(?:\s(?:chi\sph[íi]|chi|phí|phi|cộng|cong|cost|spend|spent|budget|tiền|tien|hết|het|là|la|all|is|of|thảy))"
_TOTAL = expression(
    rf"(?<!\w)(?:tổng|tong|total|vị chi|vi chi|cả thảy|ca thay|tất cả|tat ca|all in|sum|grand total)"
    rf"{_OF_COST}{{0,3}}\s?[:=]?\s?(?P<total>{MONEY})",
    re.IGNORECASE,
)
_MONEY = expression(rf"(?<![\w.,]){MONEY}", re.IGNORECASE)
_PARTS = expression(
    r"\s?(?:,?\s?(?:(?:bao\s)?(?:gồm|gom)|trong đó|trong do|chia ra|including|includes?|incl\.?|of which|made up of|"
    r"consisting of)(?:\s(?:có|co|là|la))?\s?:?|[:(=])\s?",
    re.IGNORECASE,
)
"""What stands between a total and its parts: `tổng 30tr gồm kol 20tr ads 10tr`."""
_BUDGET = expression(
    rf"(?<!\w)(?:ngân sách|ngan sach|budget|chi phí|chi phi|kinh phí|kinh phi){_OF_COST}{{0,3}}\s?[:=]?\s?"
    rf"(?P<total>{MONEY})",
    re.IGNORECASE,
)
_SPENT = expression(
    rf"(?<!\w)(?:tổng|tong|total|chi|chi phí|chi phi|tiêu|tieu|tốn|ton|hết|het|ngân sách|ngan sach|budget|cost|spent|"
    rf"spend)"
    rf"{_OF_COST}{{0,3}}\s?[:=]?\s?"
    r"(?P<total>(?P<number>\d{1,4}(?:[.,]\d{1,2})?)\s?(?:triệu|trieu|tr|củ|cu|tỷ|tỉ|k|m)(?!\w))",
    re.IGNORECASE,
)
_BARE = expression(r"(?<![\w.,])\d{1,4}(?:[.,]\d{1,2})?(?![\w%]|[.,]\d)")
"""A number without a unit."""
_CAME_IN = expression(
    r"(?<!\w)(?:doanh thu|doanh số|doanh so|dt|thu|bán|ban|gmv|revenue|sales|made|earned|lãi|lời|profit)(?!\w)",
    re.IGNORECASE,
)
_ITEM_ASKED = expression(r"\?|\b(?:nên|nen|should|vì sao|tại sao|tai sao|why|mỗi|moi|each|per)\b", re.IGNORECASE)
_LONGEST_ITEM = 150
_LEAST_PARTS = 2
_MOST_PARTS = 6
"""Parts of a total: people name two to six; more would be tried in too many ways."""


class ToldTotal(NamedTuple):
    """A total with the parts that are told behind it, and its place in the text."""

    total: str
    parts: list[str]
    start: int
    end: int


def total_before_parts(text: str) -> ToldTotal | None:
    """Return the total whose parts stand behind it, up to what came in; None for any other text."""
    found = _TOTAL.search(text) or _BUDGET.search(text)
    opened = _PARTS.match(text, found.end()) if found else None
    if found is None or opened is None:
        return None
    came_in = _CAME_IN.search(text, opened.end())
    parts = list(_MONEY.finditer(text, opened.end(), came_in.start() if came_in else len(text)))[:_MOST_PARTS]
    if len(parts) < _LEAST_PARTS:
        return None
    return ToldTotal(found["total"], [each[0] for each in parts], found.start(), parts[-1].end())


def _with_bare_parts(text: str) -> str:
    """Return the text without parts that are told in the unit of the total before them: `85tr gồm kol 60, quà 25`."""
    found = _SPENT.search(text)
    opened = _PARTS.match(text, found.end()) if found else None
    if found is None or opened is None:
        return text
    came_in = _CAME_IN.search(text, opened.end())
    end = came_in.start() if came_in else len(text)
    parts = list(_BARE.finditer(text, opened.end(), end))
    if not _LEAST_PARTS <= len(parts) <= _MOST_PARTS or _MONEY.search(text, opened.end(), end):
        return text
    if sum(_number(part[0]) for part in parts) != _number(found["number"]):
        return text
    return f"{text[: found.start()]} chi phí {found['total']} , {text[parts[-1].end() :].lstrip(') ')}"


def _number(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))


def with_total_only(text: str) -> str:
    """Return the text without the parts right before a total that they come to; else the text as it is."""
    text = _with_bare_parts(text)
    found = _TOTAL.search(text)
    if found is None:
        return text
    behind = total_before_parts(text)
    if behind and total_of([behind.total]) == total_of(behind.parts):
        return f"{text[: behind.start]} chi phí {behind.total} {text[behind.end :]}"
    parts = list(_MONEY.finditer(text, 0, found.start()))
    total = total_of([found["total"]])
    for count in range(_LEAST_PARTS, min(len(parts), _MOST_PARTS) + 1):
        first = parts[-count].start()
        if _CAME_IN.search(text, first, found.start()):
            break
        if total is not None and total_of([each[0] for each in parts[-count:]]) == total:
            return f"{text[:first]} chi phí {found['total']}{text[found.end() :]}"
    return text


def total_alone(text: str) -> str:
    """Return only the total of a message that names one more item before it; the same text where it tells no such.

    `tiền xe hết 3tr nữa, tổng chi là 15tr`: below a result the total counts, and the item is in it.
    """
    found = _TOTAL.search(text) if len(text) <= _LONGEST_ITEM else None
    if found is None or _CAME_IN.search(text) or _ITEM_ASKED.search(text):
        return text
    before = _MONEY.findall(text, 0, found.start())
    behind = any(map(str.isdecimal, text[found.end() :]))
    return text if len(before) != 1 or behind else f"tổng chi {found['total']}"
