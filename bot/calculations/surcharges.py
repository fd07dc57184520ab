"""A percentage that comes on top of a cost: `20tr + 10% phí agency`, `$500 plus 10% VAT`."""

import re
from decimal import Decimal

from bot.calculations.cost_items import CAME_IN, MONEY, as_typed, currency_typed
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_WHAT = (
    r"(?:vat|thuế(?:\svat)?|thue(?:\svat)?|tax|(?:ph[íi]\s)?(?:agency|dịch\svụ|dich\svu|quản\slý|quan\sly|nền\stảng)"
    r"(?:\sfee)?|(?:service|management|platform|agency)\sfee)"
)
_RATE = r"(?P<{}>\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?%"
_SURCHARGE = expression(
    rf"(?<![\w.,])(?P<cost>{MONEY})\s?(?:\+|cộng(?:\sthêm)?|cong(?:\sthem)?|plus)\s?"
    rf"(?:{_WHAT}\s(?:là\s|of\s)?{_RATE.format('behind')}|{_RATE.format('before')}\s(?:của\s|for\s)?{_WHAT})(?!\w)",
    re.IGNORECASE,
)
_MONEY = expression(rf"(?<![\w.,]){MONEY}", re.IGNORECASE)
_MOST_AMOUNTS = 2
"""A cost and what came of it: with more of them nobody knows of what the percentage is."""
_WHOLE = 100
"""Percent of the whole."""


def with_surcharge(text: str) -> str:
    """Return the text with a cost and the percentage on top of it as one cost, where there is no other cost."""
    found = _SURCHARGE.search(text)
    if found is None or len(_MONEY.findall(text)) > _MOST_AMOUNTS:
        return text
    before = text[: found.start()]
    if CAME_IN.search(before[1 + max(map(before.rfind, ",;.\n")) :]):
        return text
    raised = _raised(found)
    return f"{before} chi phí {raised} {text[found.end() :]}" if raised else text


def _raised(found: re.Match[str]) -> str | None:
    try:
        quantity = read_quantity(found["cost"])
        cost = amount_of(quantity, NumberKind.MONEY, "vi")
    except InvalidInput:
        return None
    percent = Decimal((found["behind"] or found["before"]).replace(",", "."))
    return None if cost.ambiguous else as_typed(cost.value * (_WHOLE + percent) / _WHOLE, currency_typed(quantity))
