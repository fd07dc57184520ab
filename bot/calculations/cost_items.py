"""What was paid for several things, each with its name: `ads 10tr kol 20tr`, `$4,000 on creators and $1,000 on ads`.

All of it becomes one cost, unless the text tells its total as well.
"""

import re
from decimal import Decimal

from bot.numbers.amounts import MONEY_UNITS, NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_MILLIONS = r"(?:tr|triệu|trieu|tỷ|tỉ|ty|củ|cu)"
SCALE = rf"(?:k|nghìn|ngàn(?!\ssách)|nghin|ngan(?!\ssach)|m|b|{_MILLIONS})"
_CURRENCY = r"(?:đ|₫|đồng|dong|vnd|vnđ|usd|đô|\$)"
MONEY = (
    rf"(?:[$₫]\s?\d[\d.,]*(?:\s?{SCALE})?|\d[\d.,]*\s?(?:{_MILLIONS}\d{{0,3}}|{SCALE}?\s?{_CURRENCY}))(?!\w|[.,]?\d)"
)
"""An amount that is money by its own look."""
PAID_FOR = r"""(?:kols?|kocs?|influencers?|creators?|tiktokers?|booking|book|ads?|quảng\scáo|quang\scao|
    quay(?:\sdựng|\sphim|\schụp|\svideo)?|
    dựng|sản\sxuất|san\sxuat|production|shipping|ship|vận\schuyển|van\schuyen|samples?|mẫu|quà(?:\stặng)?|qua\stang|
    gift(?:s|ing)?|agency|boost(?:ing)?|seeding|media|content|thiết\skế|thiet\ske|host|studio|ekip|makeup|trang\sđiểm|mc|
    (?:gửi\s|gui\s)?(?:hàng|hang|sp|sản\sphẩm|san\spham)\s(?:gửi\s|gui\s)?(?:tặng|tang|mẫu|mau)|
    edit(?:ing)?|editor|hậu\skỳ|hau\sky|voucher|livestream|trợ\slive|mặt\sbằng|photographer|props?|đạo\scụ|travel|pr|hoa\shồng|hoa\shong|commission|chụp(?:\shình|\sảnh)?|in\sấn|vat)"""
"""Things that a campaign pays for."""
_FREE = r"(?!hàng|hang|bán|ban|lãi|lai|lời|loi|thu|về|ve|doanh|cọc|coc)[^\W\d_]+(?:\s[^\W\d_]+){0,2}?"
_PLATFORM = r"(?:facebook|fb|tiktok|instagram|ig|youtube|google|meta|shopee|zalo)"
_NAME = (
    rf"(?:(?:(?:chi\s)?ph[íi]|tiền|tien)\s(?:{PAID_FOR}|{_FREE})|{PAID_FOR}(?:\s(?:{PAID_FOR}|{_PLATFORM}))?(?:\sfee)?|"
    rf"{_PLATFORM}(?:\s{PAID_FOR})?)"
)
PAID_NAME = expression(_NAME, re.IGNORECASE | re.VERBOSE)
"""The name of a cost, as it stands before an amount."""
_SOLD_THERE = expression(
    r"(?<!\w)(?:doanh thu|doanh số|doanh so|dt|thu|thu về|thu ve|bán được|ban duoc|bán|gmv|revenue|sales|made|earned)"
    r"(?:\s(?:từ|tu|của|cua|trên|tren|kênh|kenh|on|from|via))?[\s:]{0,3}\Z",
    re.IGNORECASE,
)
"""In front of a list it says that the amounts came in."""
AMOUNT_IN_THOUSANDS = (
    r"\d[\d.,]*\s?(?:k|nghìn|ngàn|nghin|ngan)(?!\w|\s(?:lượt|luot|view|like|tim|cmt|comment|share|click|follow|fl|người|nguoi|reach|"
    r"hiển|hien|imp|tương|tuong|tiếp|tiep|đơn|don|order|sub|save|lưu|luu|bình|binh))"
)
_BEFORE = rf"{_NAME}\s?(?:hết|het|là|tốn|ton|thêm|them|mất|mat|:|=)?\s?(?:{MONEY}|{AMOUNT_IN_THOUSANDS})"
_BEHIND = (
    rf"{MONEY}\s(?:(?:cho|for|on|in|to|tiền|tien|phí|phi|chạy|chay|thuê|thue|trả|tra|mời|moi|mua|làm|lam)\s)?(?:the\s|our\s)?{PAID_FOR}(?:\s{PAID_FOR})?"
    rf"(?:\sfee)?(?!\w)"
)
_AND = (
    r"(?:\s?(?:,|;|\+|và|va|and|với|voi|plus|&|cộng\svới|cộng|cong|kèm|kem)\s?"
    r"(?:(?:thêm|them|cộng|cong|and|another|chạy|chay)\s)?|\s)"
)
_ITEMS = expression(
    rf"(?<!\w)(?<!tổng\s)(?:{_BEFORE}(?:{_AND}{_BEFORE})+|(?<![.,]){_BEHIND}(?:(?:{_AND}{_BEHIND})+|"
    rf"(?:\s?[,;+]\s?{_BEFORE})+))",
    re.IGNORECASE | re.VERBOSE,
)
_MONEY = expression(rf"(?<![\w.,])(?:{MONEY}|{AMOUNT_IN_THOUSANDS})", re.IGNORECASE)
_PARTS_FOLLOW = expression(
    r"(?:trong đó|trong do|gồm|gom|including|of which|incl\.?|chia ra|split)[\s:(]{0,3}\Z", re.IGNORECASE
)
_BRACKET = expression(rf"(?<![\w.,])(?P<whole>{MONEY})\s?(?P<parts>\([^()]{{3,100}}\))", re.IGNORECASE)
"""A total and what it is made of: `36tr (meta 20tr, tiktok 16tr)`."""
_ANNOUNCED = expression(
    r"(?<!\w)(?:(?:tổng\s)?chi\sphí|(?:tong\s)?chi\sphi|costs?)\s(?:bao\s)?(?:gồm|gom|including|were|are)\s?:?\s"
    r"(?P<items>(?:[^.;\n]|\.(?=\d)){5,160})",
    re.IGNORECASE,
)
"""`chi phí gồm: booking 10tr, quay phim 3tr`."""
CAME_IN = expression(
    r"(?<!\w)(?:doanh|dt|thu|bán|ban|gmv|revenue|sales|made|earned|lãi|lời|profit|về|ve)(?!\w)", re.IGNORECASE
)
"""Words before amounts that are no costs."""
_CENTS = 2
"""Decimals of a sum of money."""
_SEVERAL = 2
"""Costs from which on they are added up."""


def with_items(text: str) -> str:
    """Return the text with named items of cost as one cost; parts of a total that is told are left out."""
    return _ITEMS.sub(_of_items, _ANNOUNCED.sub(_of_announced, _BRACKET.sub(_without_parts, text)))


def _of_announced(found: re.Match[str]) -> str:
    """Return what a list of costs comes to; a list that also tells what came in stays as it is."""
    amounts = _MONEY.findall(found["items"])
    total = total_of(amounts) if len(amounts) >= _SEVERAL and not CAME_IN.search(found["items"]) else None
    return f"chi phí {total}" if total else found[0]


def _without_parts(found: re.Match[str]) -> str:
    parts = _MONEY.findall(found["parts"])
    whole, total = total_of([found["whole"]]), total_of(parts)
    return found["whole"] if len(parts) >= _SEVERAL and whole == total is not None else found[0]


def _of_items(found: re.Match[str]) -> str:
    before = found.string[: found.start()]
    if _SOLD_THERE.search(before):
        return found[0]
    total = total_of(_MONEY.findall(found[0]))
    if total is None:
        return found[0]
    told = [amount for amount in _MONEY.findall(before) if total_of([amount]) == total]
    if told:
        return " "
    parts = _PARTS_FOLLOW.search(before) and _MONEY.search(before)
    return found[0] if parts else f" chi phí {total} "


def total_of(pieces: list[str]) -> str | None:
    """Return the sum of amounts in one currency as it can be typed; None where a piece reads in several ways."""
    try:
        quantities = [read_quantity(piece) for piece in pieces]
        amounts = [amount_of(quantity, NumberKind.MONEY, "vi") for quantity in quantities]
    except InvalidInput:
        return None
    units = {currency_typed(quantity) for quantity in quantities} - {""}
    money = any(units) and any(amount.unit is None and not amount.scaled for amount in amounts)
    doubtful = money or any(
        amount.ambiguous and len(amount.piece) > 1 and "m" not in amount.piece.lower() for amount in amounts
    )
    if doubtful or len(units) > 1:
        return None
    return as_typed(sum((amount.value for amount in amounts), Decimal(0)), "".join(units))


def as_typed(value: Decimal, unit: str) -> str | None:
    """Return an amount as it can be typed; None where it has decimals that might be read as thousands."""
    places = value.normalize().as_tuple().exponent
    return None if isinstance(places, int) and -places > _CENTS else f"{value:f}{unit}"


def currency_typed(quantity: Quantity) -> str:
    """Return the currency of an amount; one in tr, triệu, củ or tỷ is in dong."""
    if quantity.unit in MONEY_UNITS and quantity.unit != "VND":
        return f" {quantity.unit}"
    return "đ" if quantity.unit == "VND" or quantity.in_vietnamese_millions else ""
