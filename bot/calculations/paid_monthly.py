"""What is paid or comes in every month, week or day, and for how many: `10tr/tháng trong 3 tháng` is 30 million."""

import re

from bot.calculations.cost_items import MONEY, as_typed, currency_typed
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_UNITS = {
    "month": r"(?:tháng|thang|months?|mth)",
    "week": r"(?:tuần|tuan|weeks?|wk)",
    "day": r"(?:ngày|ngay|days?)",
}
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in _UNITS.items())
_ANY = "|".join(_UNITS.values())
_EACH = r"(?:mỗi|moi|một|mot|hàng|hang|hằng|từng|tung|per|each|every|an?|1)"
_RATE = expression(rf"(?<![\w.,])(?P<fee>{MONEY})\s?(?:/\s?(?:1\s)?|{_EACH}\s)(?:{_UNIT})(?!\w)", re.IGNORECASE)
_RATE_TURNED = expression(
    rf"(?<!\w)(?:mỗi|moi|hàng|hang|hằng|từng|tung|each|every)\s(?:{_UNIT})(?P<words>(?:\s[^\W\d_]{{1,12}}){{0,3}})\s(?P<fee>{MONEY})",
    re.IGNORECASE,
)
_COUNT = expression(
    rf"(?<![\w.,/])(?:(?:trong|suốt|suot|cho|for|over|x|×|\*)\s?)?(?P<count>[1-9]\d?)\s(?:{_UNIT})(?!\w|\s?\d|\s(?:trước|truoc|ago|sau|later|tới|toi|nữa|nua|đầu|dau|cuối|cuoi|earlier|before)(?!\w))",
    re.IGNORECASE,
)
_LEFT = expression(rf"(?:/\s?|(?<!\w){_EACH}\s)(?:{_ANY}|năm|nam|years?|quý|quarter)(?!\w)", re.IGNORECASE)
_NAMED = expression(
    r"(?<!\w)(?:chi|ph[íi]|bỏ|bo|tốn|ton|trả|tra|thuê|thue|đầu tư|dau tu|ngân sách|ngan sach|book|ads|kols?|kocs?|cost|"
    r"spend|spent|spending|pay|paid|budget|invest|invested|thu|bán|ban|revenue|made|sales|gmv|earn|earned|về|ve)(?!\w)",
    re.IGNORECASE,
)
_ENDS_OF_CLAUSE = ",.;?!\n"


def with_whole_time(text: str) -> str:
    """Return the text with each amount of a month as that of all months, if their number is told once."""
    counts = list(_COUNT.finditer(text))
    if len(counts) != 1:
        return text
    unit = next(name for name in _UNITS if counts[0][name])
    number = int(counts[0]["count"])

    def whole(found: re.Match[str]) -> str:
        words = found.groupdict().get("words") or ""
        total = _times(found["fee"], number) if found[unit] else None
        if total is None:
            return found[0]
        before = found.string[: found.start()]
        clause = before[1 + max(map(before.rfind, _ENDS_OF_CLAUSE)) :]
        named = _NAMED.search(clause + words)
        return f"{words} {total} " if named else f" chi phí {total} "

    rest = f"{text[: counts[0].start()]} {text[counts[0].end() :]}"
    plain, times = _RATE.subn(whole, rest)
    plain, turned = _RATE_TURNED.subn(whole, plain)
    return plain if times + turned and not _LEFT.search(plain) else text


def _times(fee: str, number: int) -> str | None:
    try:
        quantity = read_quantity(fee)
        amount = amount_of(quantity, NumberKind.MONEY, "vi")
    except InvalidInput:
        return None
    return None if amount.ambiguous else as_typed(number * amount.value, currency_typed(quantity))
