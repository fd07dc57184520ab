"""Parts of a cost whose total is told as well: `KOL 20tr, VAT 2tr, tổng chi 22tr` has one cost."""

import re

from bot.calculations.cost_items import MONEY, total_of

_OF_COST = r"(?:\s(?:chi\sph[íi]|chi|phí|phi|cộng|cong|cost|spend|spent|budget|tiền|tien|hết|het|là|la|all|is|of|thảy))"
_TOTAL = re.compile(
    rf"(?<!\w)(?:tổng|tong|total|vị chi|vi chi|cả thảy|ca thay|tất cả|tat ca|all in|sum|grand total)"
    rf"{_OF_COST}{{0,3}}\s?[:=]?\s?(?P<total>{MONEY})",
    re.IGNORECASE,
)
_MONEY = re.compile(rf"(?<![\w.,]){MONEY}", re.IGNORECASE)
_CAME_IN = re.compile(
    r"(?<!\w)(?:doanh thu|doanh số|doanh so|dt|thu|bán|ban|gmv|revenue|sales|made|earned|lãi|lời|profit)(?!\w)",
    re.IGNORECASE,
)
_LEAST_PARTS = 2
_MOST_PARTS = 6


def with_total_only(text: str) -> str:
    """Return the text without the parts right before a total that they come to; else the text as it is."""
    found = _TOTAL.search(text)
    if found is None:
        return text
    parts = list(_MONEY.finditer(text, 0, found.start()))
    total = total_of([found["total"]])
    for count in range(_LEAST_PARTS, min(len(parts), _MOST_PARTS) + 1):
        first = parts[-count].start()
        if _CAME_IN.search(text, first, found.start()):
            break
        if total is not None and total_of([each[0] for each in parts[-count:]]) == total:
            return f"{text[:first]} chi phí {found['total']}{text[found.end() :]}"
    return text
