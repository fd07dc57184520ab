"""The gross margin of a price and what the goods cost: `bán 300k, giá vốn 180k thì biên bao nhiêu`."""

from decimal import Decimal
from typing import NamedTuple

from bot.calculations.chat_sums import AMOUNT
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 160
"""Characters of such a message."""
_AMOUNT = fold(AMOUNT)
_IS = r"(?:\s?(?:la|chi|het|khoang|tam|is|are|of|at|for|was|me|us|=|:)){0,3}\s?"
_PRICE = expression(
    r"(?<!\w)(?:gia ban|ban(?: ra| gia| voi gia)?|selling price|sale price|price|sells?|sold|gia)(?! von| nhap)"
    rf"{_IS}(?P<amount>{_AMOUNT})"
)
_GOODS = expression(
    r"(?<!\w)(?:gia von|gia nhap|von(?: hang)?|nhap(?: vao| ve| hang)?|tien hang|cogs|cost of goods|goods|costs?)"
    rf"{_IS}(?P<amount>{_AMOUNT})"
)
_ASKED = expression(
    r"(?<!\w)(?:bien(?: loi nhuan| lai)?(?: gop)?|margin|lai gop|loi nhuan gop)(?!\w)(?!\s?(?:la |=|:)?\s?\d)"
)
_OTHER = expression(r"(?<!\w)(?:roi|roas|cpa|ads|kol|hoa von|break ?even|doanh thu|revenue|don hang|\d+ don)(?!\w)")
"""What shows that more is asked than the margin; folded."""


class GoodsMargin(NamedTuple):
    """A price, what the goods cost, and the margin in percent of the price."""

    price: Amount
    goods: Amount
    percent: Decimal
    unit: Unit | None


def margin_asked(text: str, language: Language) -> GoodsMargin | None:
    """Return the margin that a message with a price and a cost of goods asks for; None for any other text."""
    folded = fold(normalise(text))
    if len(text) > _LONGEST or not _ASKED.search(folded) or _OTHER.search(folded):
        return None
    goods = _GOODS.search(folded)
    price = _PRICE.search(_GOODS.sub(" ", folded)) if goods else None
    if goods is None or price is None:
        return None
    try:
        sold, paid = (_amount(each["amount"], language) for each in (price, goods))
    except InvalidInput:
        return None
    units = {sold.unit, paid.unit} - {None}
    if len(units) > 1 or not 0 < paid.value <= sold.value:
        return None
    return GoodsMargin(sold, paid, 100 * (sold.value - paid.value) / sold.value, next(iter(units), None))


def _amount(typed: str, language: Language) -> Amount:
    return amount_of(read_quantity(typed.strip(" .,")), NumberKind.MONEY, language)
