"""A profit on what was spent -> the revenue that it means: `lãi 20tr trên vốn 50tr` brought 70 million."""

import re

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import as_typed, currency_typed, total_of
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

LONGEST_PROFIT = 200
"""Characters of a message that tells a cost and a profit, and nothing else."""
_GAIN = (
    r"(?:tiền\slãi|tiền\slời|tien\slai|tien\sloi|lãi\sròng|lai\srong|lợi\snhuận|loi\snhuan|lãi|lời|lai|"
    r"net\sprofit|profit)"
)
_LOSS = r"(?:lỗ|loss|lost)"
_IS = r"(?:\s?(?:được|đc|dc|duoc|là|la|có|of|is|was|khoảng|tầm|mất|[:=])){0,2}\s?"
_PROFIT = expression(
    rf"(?<!\w)(?:(?:made|with|and|có|and\smade)\s(?:an?\s)?)?(?:(?P<gain>{_GAIN})|(?P<loss>{_LOSS})){_IS}(?P<behind>{AMOUNT})"
    rf"|(?<![\w.,])(?P<before>{AMOUNT})\s(?:in\s|tiền\s)?(?:profit|lợi\snhuận|lãi|lời)(?!\w|{_IS}[$₫]?\d)",
    re.IGNORECASE,
)
_COST = expression(
    r"(?<!\w)(?:(?:trên|tren|với|voi|từ|tu|on|from|with)\s)?(?:(?:the|a|an|my|our|số|so)\s)?"
    r"(?:(?:tiền\s)?vốn(?:\s(?:bỏ\sra|ban\sđầu|đầu\stư|bỏ))?|von|chi\sph[íi]|ngân\ssách|ngan\ssach|chi|bỏ\sra|bỏ|đầu\stư|"
    r"dau\stu|tốn|ton|cost|costs|spent|spend|spending|budget|invested|investment|invest|put\sin|ads)"
    rf"{_IS}(?P<behind>{AMOUNT})"
    rf"|(?<!\w)(?:trên|tren|on|from)\s(?:an?\s|the\s|số\s)?(?P<before>{AMOUNT})\s(?:tiền\s)?"
    r"(?:vốn|von|chi\sph[íi]|spend|spent|budget|cost|investment|bỏ\sra|đầu\stư|of\sspend)(?!\w)",
    re.IGNORECASE,
)
_AMOUNTS = expression(rf"(?<![\w.,]){AMOUNT}", re.IGNORECASE)
_RETURN = expression(r"(?<!\w)(?:roi|roas)(?!\w)", re.IGNORECASE)
_OTHER = expression(
    r"(?<!\w)(?:doanh thu|doanh số|doanh so|dt|thu|bán|ban|gmv|revenue|sales|sold|margin|biên|bien|giá vốn|gia von|"
    r"cogs|gộp|gop|gross|mỗi|moi|each|per|mục tiêu|target|muốn|muon|want|cần|can|need|phải)(?!\w)|%",
    re.IGNORECASE,
)
"""Where one of these stands, the amounts may be others than what was spent and the profit on it."""
_ON = expression(r"(?:trên|tren|on|from|từ|tu)\s", re.IGNORECASE)
_BOTH = 2
"""Amounts of such a message: what was spent and what was earned on it."""


_STAKE = expression(
    rf"(?<!\w)(?<!giá\s)(?<!gia\s)(?:tiền\s|số\s)?(?:vốn|von)(?:\s(?:bỏ\sra|ban\sđầu|đầu\stư|là|bỏ))?\s(?={AMOUNT})",
    re.IGNORECASE,
)
_SPENT = expression(
    r"(?<!\w)(?:chi|ph[íi]|bỏ|đầu tư|tốn|ngân sách|cost|spent|spend|budget|ads|kols?|kocs?|booking|book|"
    r"trả|hàng)(?!\w)",
    re.IGNORECASE,
)


def with_stake_as_cost(text: str) -> str:
    """Return the text with what somebody put in as the cost, where it is one of two amounts: `vốn 12tr thu 50tr`."""
    if len(text) > LONGEST_PROFIT or not _RETURN.search(text) or len(_AMOUNTS.findall(text)) != _BOTH:
        return text
    rest = _STAKE.sub(" chi phí ", text, count=1)
    return rest if rest != text and not _SPENT.search(_STAKE.sub(" ", text)) else text


def with_revenue_of_profit(text: str) -> str:
    """Return the text with the cost and the revenue that a profit means, where ROI is asked of both."""
    if len(text) > LONGEST_PROFIT or not _RETURN.search(text) or _OTHER.search(text):
        return text
    profits, costs = list(_PROFIT.finditer(text)), list(_COST.finditer(text))
    if len(profits) != 1 or len(costs) != 1 or len(_AMOUNTS.findall(text)) != _BOTH:
        return text
    profit, cost = profits[0], costs[0]
    if profit.start() < cost.end() and cost.start() < profit.end():
        return text
    spent, gained = ((each["behind"] or each["before"]).strip(" .,") for each in (cost, profit))
    revenue = total_of([spent, gained])
    rest = _less(spent, gained)
    if profit["loss"]:
        revenue = rest
    elif rest is None and not _ON.match(cost[0]):
        return text  # `chi 50tr lời 70tr`: some say so of what came in
    if revenue is None:
        return text
    first, last = sorted((profit, cost), key=lambda each: each.start())
    between = text[first.end() : last.start()]
    return f"{text[: first.start()]} , chi phí {spent} , doanh thu {revenue} , {between}{text[last.end() :]}"


def _less(spent: str, lost: str) -> str | None:
    """Return what came back of what was spent, where some of it was lost; None where that is more."""
    try:
        quantities = [read_quantity(each) for each in (spent, lost)]
        cost, loss = (amount_of(each, NumberKind.MONEY, "vi") for each in quantities)
    except InvalidInput:
        return None
    units = {currency_typed(each) for each in quantities}
    if len(units) > 1 or cost.ambiguous or loss.ambiguous or loss.value > cost.value:
        return None
    return as_typed(cost.value - loss.value, units.pop())
