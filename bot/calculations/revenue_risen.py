"""What a campaign added to the revenue: `doanh thu tăng từ 1 tỷ 2 lên 1 tỷ 8` is 600 million more."""

import re

from bot.calculations.cost_items import MONEY, as_typed, currency_typed
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_RISEN = expression(
    r"(?<!\w)(?:doanh thu|doanh số|doanh so|dt|revenue|sales|gmv)\s?,?\s(?:(?:của|cua|shop|tháng|thang|this month|"
    r"we|our|cũng|cung|đã|da|"
    r"hàng tháng|monthly)\s){0,3}"
    r"(?:(?:tăng|tang|nhảy|nhay|đi|di|went|go|goes|grew|rose|increased|jumped|up|moved)\s(?:up\s)?(?:(?:từ|tu|"
    r"from)\s)?|(?:từ|tu|from)\s)"
    rf"(?P<before>{MONEY})\s(?:(?:lên|len|đến|den|tới|toi|to|thành|thanh)\s){{1,2}}(?:(?:được|duoc|tới|toi|"
    rf"about)\s)?(?P<after>{MONEY})(?!\w)",
    re.IGNORECASE,
)


def with_revenue_risen(text: str) -> str:
    """Return the text with what a revenue rose by as the revenue that was added; it stays where it fell."""
    return _RISEN.sub(_added, text)


def _added(found: re.Match[str]) -> str:
    try:
        typed = [read_quantity(found[name].strip().rstrip(".,")) for name in ("before", "after")]
        before, after = (amount_of(each, NumberKind.MONEY, "vi") for each in typed)
    except InvalidInput:
        return found[0]
    same = before.unit == after.unit and after.value > before.value and not (before.ambiguous or after.ambiguous)
    more = as_typed(after.value - before.value, currency_typed(typed[1])) if same else None
    return f"doanh thu tăng thêm {more}" if more else found[0]
