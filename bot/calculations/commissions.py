"""A commission as a part of the cost: `hoa hồng 10% trên 80tr doanh thu + phí cố định 4tr`."""

import re

from bot.calculations.cost_items import MONEY, as_typed, currency_typed
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_SALES = r"(?:doanh thu|doanh số|doanh so|dt|gmv|revenue|sales)"
_COMMISSION = expression(
    r"(?<!\w)(?:(?:hoa hồng|hoa hong|commission)\s?(?:là|la|of|:)?\s?(?P<percent>\d{1,2}(?:[.,]\d{1,2})?)\s?%|"
    r"(?P<percent_before>\d{1,2}(?:[.,]\d{1,2})?)\s?%\s(?:tiền\s)?(?:hoa hồng|hoa hong|commission))"
    rf"(?:\s(?:trên|tren|của|cua|on|of)(?:\s{_SALES})?(?:\s(?P<sales>{MONEY})(?:\s{_SALES})?)?)?",
    re.IGNORECASE,
)
_TOLD = expression(
    rf"(?<!\w){_SALES}\s(?:(?:là|la|đạt|dat|được|is|of)\s)?(?P<behind>{MONEY})|(?<![\w.,])(?P<before>{MONEY})\s{_SALES}(?!\w)",
    re.IGNORECASE,
)


def with_commission(text: str) -> str:
    """Return the text with a commission in percent as the money that it is, where the revenue is told once."""
    found = _COMMISSION.search(text)
    if found is None or _COMMISSION.search(text, found.end()):
        return text
    rest = f"{text[: found.start()]}{text[found.end() :]}"
    told = [each["behind"] or each["before"] for each in _TOLD.finditer(rest)]
    sales = [found["sales"]] if found["sales"] and not told else told
    if len(sales) != 1 or (found["sales"] and told):
        return text
    try:
        quantity = read_quantity(sales[0])
        amount = amount_of(quantity, NumberKind.MONEY, "vi")
        percent = amount_of(read_quantity(f"{found['percent'] or found['percent_before']}%"), NumberKind.PERCENT, "vi")
    except InvalidInput:
        return text
    money = None if amount.ambiguous else as_typed(amount.value * percent.value / 100, currency_typed(quantity))
    if money is None:
        return text
    revenue = f" doanh thu {sales[0]} , " if found["sales"] else ""
    return f"{text[: found.start()]}{revenue}tiền hoa hồng {money}{text[found.end() :]}"
