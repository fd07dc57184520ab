"""What one order leaves, and how people ask for a number of orders: `mỗi đơn lãi 80k … mấy đơn hòa vốn`.

All the ways to say it become one label and one name of the figure, so that the rest reads as any other sentence.
"""

import re
from decimal import Decimal

from bot.calculations.break_even_words import EVEN, any_of
from bot.calculations.chat_sums import AMOUNT
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_UNIT = any_of(
    """đơn hàng, đơn, cái, cây, gói, thỏi, hũ, tuýp, thùng, kg, ký, phần, tô, bánh, cuốn, đôi, sản phẩm,
    sp, chiếc, món, hộp, chai, lọ, áo, suất, combo, set, bộ, vé, khóa, ly, đêm phòng, đêm, phòng, học viên,
    lượt nạp, tickets, ticket, nights, night, students, student, orders,
    order, units, unit, items, item, sales, sale, pieces, piece, products, product, bottles, bottle, pcs"""
)
_EACH = rf"(?:(?:mỗi|moi|một|mot|từng|tung|1|per|each|every|a|an|one)\s{_UNIT}|/\s?{_UNIT}|each|apiece)"
_GAIN = any_of(
    """lãi được, lời được, được lãi, được lời, lãi ròng, lãi gộp, lãi, lời, tiền lãi, tiền lời, lợi nhuận gộp, lợi
    nhuận, kiếm được, kiếm lời, ăn lời, lời lãi, gross profit, profit, net profit, margin, make, makes, made,
    earn, earns, contribution margin"""
)
_WHO = any_of("shop, mình, em, bên em, bên mình, tôi, tui, bán, bán ra, thì, là, nhà em, we, i, you")
_IS = rf"(?:\s?(?:{any_of('là, có, được, đc, dc, khoảng, chừng, tầm, cỡ, is, of, was, about')}|[:=~])){{0,2}}\s?"
_ON = any_of("trên, cho, của, trong, on, for, of, from, with")
_UNIT_PROFIT = expression(
    rf"(?<!\w)(?:{_EACH}(?:\s{_WHO}){{0,2}}\s{_GAIN}{_IS}(?P<behind>{AMOUNT})(?:\s(?:in\s)?(?:profit|lãi|lời))?"
    rf"|{_GAIN}\s(?:{_ON}\s)?{_EACH}{_IS}(?P<last>{AMOUNT})"
    rf"|(?:{_GAIN}{_IS}(?P<between>{AMOUNT})|(?P<first>{AMOUNT})\s(?:{_ON}\s)?{_GAIN})\s?(?:{_ON}\s)?{_EACH}(?!\w|{_IS}{AMOUNT}))",
    re.IGNORECASE,
)
_HOW_MANY = any_of("bao nhiêu, bao nhiu, bnhieu, bnhiu, bn, nhiêu, nhiu, mấy, how many, số lượng, số")
_REVENUE = any_of("doanh thu, doanh số, revenue, sales")
_SELLING = any_of(
    """cần, phải, thì, bán, chốt, ra, được, đc, mới, để, là, nữa, đủ, thế, nó, em, mình, shop, tối thiểu, ít nhất, sẽ,
    khi, ở, theo, tính theo, đạt, có, một tháng, do i, do we, should i, should we, must i, must we, must be, i,
    we, need to, need, have to, would, to, sell, sold, until, before, for us, for me, in, needed, required"""
)
_ASKED = expression(
    rf"(?<!\w)(?:{_SELLING}\s){{0,4}}{_HOW_MANY}\s{_UNIT}(?:\s{_SELLING}){{0,5}}\s{EVEN}(?!\w)"
    rf"|(?<!\w)(?:{_SELLING}\s){{1,4}}{_HOW_MANY}(?:\s(?:tiền|tien))?(?:\s{_SELLING}){{0,5}}\s{EVEN}(?!\w)"
    rf"|(?<!\w){EVEN}(?:\s{_SELLING}){{0,4}}\s(?:{_HOW_MANY}\s)?{_UNIT}(?!\w)"
    rf"|(?<!\w){_UNIT}(?:\s(?:needed|required))?\s(?:to|để|de)\s{EVEN}(?!\w)"
    rf"|(?<!\w)(?:{_SELLING}\s){{0,4}}{_REVENUE}\s{_HOW_MANY}(?:\s{_SELLING}){{0,5}}\s{EVEN}(?!\w)"
    rf"|(?<!\w)(?:{_SELLING}\s){{0,4}}{_HOW_MANY}\s{_REVENUE}(?:\s{_SELLING}){{0,5}}\s{EVEN}(?!\w)"
    rf"|(?<!\w){EVEN}(?:\s{_SELLING}){{0,4}}\s(?:{_REVENUE}\s{_HOW_MANY}|{_HOW_MANY}\s{_REVENUE})(?!\w)"
    rf"|(?<!\w)(?:{_REVENUE}\s)?(?:{_SELLING}\s){{0,2}}{EVEN}(?:\s{_SELLING}){{1,4}}\s{_HOW_MANY}"
    r"(?:\s(?:doanh thu|tiền))?(?!\w)",
    re.IGNORECASE,
)
_PRICE = any_of(
    """giá bán ra, giá bán, bán giá, bán ra, bán, giá, selling price, price, sells for, sell for, sells at, sell at,
    sell it at, sell them at, priced at"""
)
_GOODS = any_of(
    """giá vốn, vốn, giá nhập, nhập vào, nhập, tiền hàng, cost price, unit cost, cost of goods, cogs, costs, cost,
    costs me, costs us"""
)
_OF_ONE = rf"(?:\s?(?:{_EACH}|{_UNIT}|to\smake|to\sbuy))?"
_THING = r"(?!được|duoc|đc|dc|ra|hết|het|lãi|lai|lời|loi)[^\W\d_]{1,12}"
"""A word for what is sold, behind `bán`."""
_BETWEEN = r"\s?(?:[,;/-]|and|và|va|mà|ma|thì|thi|với|voi)?\s?"
_PRICES = expression(
    rf"(?<!\w){_PRICE}(?:\s{_THING}){{0,2}}{_IS}(?:{_EACH}{_IS})?(?P<price>{AMOUNT}){_OF_ONE}{_BETWEEN}{_GOODS}{_IS}(?P<goods>{AMOUNT}){_OF_ONE}(?!\w)"
    rf"|(?<!\w){_GOODS}{_IS}(?P<goods_first>{AMOUNT}){_OF_ONE}{_BETWEEN}{_PRICE}{_IS}(?P<price_last>{AMOUNT}){_OF_ONE}(?!\w)",
    re.IGNORECASE,
)
_ORDER_WORTH = expression(
    r"(?<!\w)(?<!\d\s)(?<!\dk\s)(?:mỗi\s|moi\s|một\s|mot\s)?(?:đơn hàng|don hang|đơn|don)\s"
    r"(?:là\s|giá\s|gia\s|trị giá\s)?(?=\d[\d.,]*\s?(?:k|nghìn|nghin|ngàn|tr|triệu|trieu|đ|đồng)(?!\w))",
    re.IGNORECASE,
)
"""`đơn 400k`: what an order is worth, where no number of orders stands before it."""
_MARGIN = expression(
    r"(?<!\w)(?:lãi gộp|lai gop|lợi nhuận gộp|loi nhuan gop|lợi nhuận|loi nhuan|lãi|lai|lời|loi|biên lãi|margin|profit)"
    rf"(?:\s{_EACH})?\s?"
    r"(?:là|la|tầm|khoảng|khoang|cỡ|of|is|:|=)?\s?(?P<behind>\d{1,2}(?:[.,]\d{1,2})?\s?%)"
    r"|(?<![\w.,])(?P<before>\d{1,2}(?:[.,]\d{1,2})?\s?%)\s(?:lãi|lai|lời|loi|lợi nhuận|profit|margin)(?!\w)",
    re.IGNORECASE,
)
"""`lãi 35%`, `30% margin`, where somebody asks when nothing is lost."""


_SELLS_ONE = expression(
    rf"(?<!\w)(?:bán|ban)\s{_EACH}\s(?=(?:lãi|lai|lời|loi|lợi nhuận|loi nhuan|biên|bien|margin|giá|gia)(?!\w))",
    re.IGNORECASE,
)
"""`bán 1 đơn lãi gộp 30%`: whose margin it is, and no number of orders."""
_PRICE_ALONE = expression(
    rf"(?<!\w)(?:giá|gia|(?:sells?|selling|sold|priced)\s(?:it\s|them\s)?(?:for|at)|priced?(?:\sis)?)\s(?={AMOUNT})",
    re.IGNORECASE,
)
_PRICE_NAMED = expression(
    r"(?<!\w)(?:giá bán|gia ban|giá trị|gia tri|aov|giá vốn|gia von|báo giá|bao gia|giá nhập|gia nhap|cát xê|"
    r"cat xe)(?!\w)",
    re.IGNORECASE,
)
_AMOUNTS = expression(rf"(?<![\w.,]){AMOUNT}", re.IGNORECASE)
_BOTH = 2
"""Amounts of a message with the price of what is sold and what was spent."""


def _with_price(text: str) -> str:
    """Return the text with `giá 250k` as what an order is worth, where what was spent is told beside it and is more."""
    prices, amounts = list(_PRICE_ALONE.finditer(text)), [each[0] for each in _AMOUNTS.finditer(text)]
    if len(prices) != 1 or len(amounts) != _BOTH or _PRICE_NAMED.search(text):
        return text
    price = _AMOUNTS.match(text, prices[0].end())
    try:
        values = [_dong(amount.rstrip(".,")) for amount in amounts]
        is_less = price is not None and _dong(price[0].rstrip(".,")) < max(values)
    except InvalidInput:
        return text
    return _PRICE_ALONE.sub("giá trị đơn ", text) if is_less else text


def with_units(text: str) -> str:
    """Return the text with what one order leaves under its label, and a wish for break-even orders as its name."""
    plain = _with_price(_SELLS_ONE.sub("", _ASKED.sub(" , hòa vốn , ", text)))
    plain = _UNIT_PROFIT.sub(lambda found: f" , unit profit {_amount(found)} , ", plain)
    plain = _MARGIN.sub(lambda found: f" , biên {found['behind'] or found['before']} , ", plain)
    plain = _ORDER_WORTH.sub("giá trị đơn ", plain)
    return _PRICES.sub(_of_prices, plain)


def _amount(found: re.Match[str]) -> str:
    return next(amount for amount in found.groups() if amount).rstrip(".,")


def _of_prices(found: re.Match[str]) -> str:
    """Return price and cost of goods with their labels; a cost above the price is that of something else."""
    price = (found["price"] or found["price_last"]).rstrip(".,")
    goods = (found["goods"] or found["goods_first"]).rstrip(".,")
    try:
        above = _dong(price) > _dong(goods)
    except InvalidInput:
        return found[0]
    return f" , giá bán {price} , giá vốn {goods} , " if above else found[0]


def _dong(text: str) -> Decimal:
    return amount_of(read_quantity(text), NumberKind.MONEY, "vi").value
