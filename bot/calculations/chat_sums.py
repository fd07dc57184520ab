"""Sums and products in a chat: `50tr + 10tr` is 60 million, `100 đơn x 500k` is orders and what each brought."""

import re
from decimal import Decimal

from bot.numbers.amounts import MONEY_UNITS, NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput

_MILLIONS = r"(?:tr|triệu|trieu|tỷ|tỉ|ty|củ|cu)"
_SCALE = rf"(?:k|nghìn|ngàn|nghin|ngan|m|b|{_MILLIONS})"
_CURRENCY = r"(?:đ|₫|đồng|dong|vnd|vnđ|usd|đô|\$)"
AMOUNT = rf"(?:[$₫]\s?)?\d[\d.,]*(?:\s?{_SCALE}\d{{0,3}})?(?:\s?{_CURRENCY})?(?!\w|[.,]?\d|\s?%)"
"""An amount as it is typed in a sentence, with or without a unit."""
_MONEY = (
    rf"(?:[$₫]\s?\d[\d.,]*(?:\s?{_SCALE})?|\d[\d.,]*\s?(?:{_MILLIONS}\d{{0,3}}|{_SCALE}?\s?{_CURRENCY}))(?!\w|[.,]?\d)"
)
_SUM = re.compile(rf"(?<![\w.,+$₫-]){AMOUNT}(?:\s?\+\s?{AMOUNT})+", re.IGNORECASE)
_PLUS_BEHIND_WORD = re.compile(r"(?<=[^\W\d_])\s?\+\s?(?=\d)")
_PAID_FOR = r"""(?:kols?|kocs?|influencers?|creators?|booking|book|ads?|quảng\scáo|quang\scao|quay(?:\sdựng)?|dựng|
    sản\sxuất|san\sxuat|production|ship|vận\schuyển|samples?|mẫu|quà|agency|boost|seeding|media|content|thiết\skế)"""
_SUM_WITH_WORDS = re.compile(
    rf"(?<![\w.,])(?P<first>{_MONEY})(?P<words>(?:\s[^\W\d_]+){{0,5}})\s?\+\s?(?:{_PAID_FOR}\s){{0,2}}(?P<more>{_MONEY})"
    rf"(?:\s(?:(?:cho|on|for|of|in|tiền|phí)\s)?{_PAID_FOR}(?!\w))?",
    re.IGNORECASE | re.VERBOSE,
)
"""`$4,000 on the creator + $1,000 ads`: amounts of money with what each was for."""
_ITEM_OF_COST = rf"(?:(?:(?:chi\s)?ph[íi]|tiền|tien)\s)?{_PAID_FOR}(?:\s{_PAID_FOR})?\s?(?:hết|là|:|=)?\s?"
_ITEM = re.compile(rf"{_ITEM_OF_COST}(?P<amount>{_MONEY})", re.IGNORECASE | re.VERBOSE)
_ITEMS = re.compile(
    rf"(?<!\w)(?<!tổng\s){_ITEM_OF_COST}{_MONEY}(?:\s?(?:,|;|\+|và|and|với)\s?{_ITEM_OF_COST}{_MONEY})+",
    re.IGNORECASE | re.VERBOSE,
)
"""`phí KOL 40tr, ads 10tr`: what was paid for several things, each of which is named."""
_ORDERS = r"(?:đơn\shàng|đơn|don\shang|don|orders?|sales|sản\sphẩm|san\spham|units?|combos?)"
_OF_EACH = r"(?:đơn|don|order|sale|sản\sphẩm|san\spham|cái|cai|chiếc|unit|combo)"
_TIMES = rf"""(?:x|×|\*|(?:giá\s)?(?:mỗi|moi|một|mot|1)\s{_OF_EACH}(?:\s(?:giá|gia|trị\sgiá|tri\sgia|là|la))?|
    aov|(?:giá\strị|gia\stri)(?:\s(?:đơn|don|hàng|hang|trung\sbình|trung\sbinh|tb|mỗi|moi|một|mot|là|la)){{1,4}}|
    giá|gia|at|@|averaging)"""
"""What stands between orders and what each brought; `trị giá` and `worth` tell what all brought together."""
_EACH = rf"(?:\s?(?:each|apiece|per\s{_OF_EACH}|an?\s{_OF_EACH}|(?:/|một|mot|mỗi|moi|1)\s?{_OF_EACH}))"
_PRODUCT = re.compile(
    rf"(?<![\w.,])(?P<orders>\d[\d.,]*k?)\s?{_ORDERS}\s?,?\s?{_TIMES}\s?(?P<value>{AMOUNT}){_EACH}?(?!\w|\s(?:click|view|like|cmt|comment|lượt|share|follow))",
    re.IGNORECASE | re.VERBOSE,
)
_PRODUCT_TURNED = re.compile(
    rf"(?<![\w.,])(?P<orders>\d[\d.,]*k?)\s?{_ORDERS}\s?,?\s?(?P<value>{AMOUNT}){_EACH}(?!\w)", re.IGNORECASE
)
_UNCLEAR_PRODUCT = re.compile(
    rf"(?<![\w.,])(\d[\d.,]*k?\s(?:đơn|don))\s(?:giá trị|gia tri)\s(?={AMOUNT})", re.IGNORECASE
)
"""`100 đơn giá trị 50tr`: of each, or of all together."""
_PERSON = r"(?:bạn|người|kols?|kocs?|creators?|influencers?|tiktokers?|bài|clips?|videos?|posts?|reels?|nano|micro)"
_PEOPLE = rf"(?<![\w.,])(?P<people>\d{{1,3}})\s(?:bạn\s)?{_PERSON}"
_PAID_EACH = re.compile(
    rf"{_PEOPLE}\s?,?\s?(?:x|×|\*|(?:mỗi|moi|từng)\s{_PERSON}|at|@)\s?(?:là|giá|hết)?\s?(?P<fee>{_MONEY})(?:\s?(?:each|apiece|per\s{_PERSON}|/\s?{_PERSON}|mỗi\s{_PERSON}))?"
    rf"|(?<![\w.,])(?P<first>{_MONEY})\s?(?:x|×|\*)\s?(?P<times>\d{{1,3}})\s{_PERSON}"
    rf"|(?<![\w.,])(?P<each>{_MONEY})\s?(?:each|/\s?{_PERSON}|mỗi\s{_PERSON})\s?,?\s?(?:cho|for|x|×|\*)\s(?P<all>\d{{1,3}})\s{_PERSON}",
    re.IGNORECASE,
)
"""`3 KOL, mỗi bạn 10tr`, `10tr x 3 bạn`, `$500 each for 3 creators`: what all of them cost."""
_SMALLEST_VALUE = 1_000
"""Dong: what an order is worth; a smaller number without a unit is no amount of money."""
_CENTS = 2
"""Decimals of a sum of money."""


def with_sums(text: str) -> str:
    """Return the text with each sum of amounts as one amount, and each order value with its label."""
    found = _PAID_EACH.sub(_of_people, _UNCLEAR_PRODUCT.sub(r"\1 trị giá ", text))
    found = _PRODUCT.sub(_product, _ITEMS.sub(_of_items, found))
    found = _PRODUCT_TURNED.sub(_product, found)
    found = _SUM.sub(lambda sum_of: _total(sum_of[0].split("+")) or sum_of[0], found)
    found = _SUM_WITH_WORDS.sub(_of_both, found)
    return _PLUS_BEHIND_WORD.sub(" , ", found)


def _product(found: re.Match[str]) -> str:
    try:
        value = read_quantity(found["value"])
    except InvalidInput:
        return found[0]
    shown = value.unit or value.scaled or sum(map(str.isdigit, value.text)) >= len(str(_SMALLEST_VALUE))
    return f"{found['orders']} đơn , giá trị đơn {found['value']} , " if shown else found[0]


def _of_both(found: re.Match[str]) -> str:
    total = _total([found["first"], found["more"]])
    return f"{total} , " if total else found[0]


def _of_items(found: re.Match[str]) -> str:
    total = _total([each["amount"] for each in _ITEM.finditer(found[0])])
    return f"chi phí {total}" if total else found[0]


def _total(pieces: list[str]) -> str | None:
    """Return the sum of amounts in one currency as it can be typed; None where a piece reads in several ways."""
    try:
        quantities = [read_quantity(piece) for piece in pieces]
        amounts = [amount_of(quantity, NumberKind.MONEY, "vi") for quantity in quantities]
    except InvalidInput:
        return None
    units = {_unit(quantity) for quantity in quantities} - {""}
    money = any(units) and any(amount.unit is None and not amount.scaled for amount in amounts)
    doubtful = money or any(
        amount.ambiguous and len(amount.piece) > 1 and "m" not in amount.piece.lower() for amount in amounts
    )
    if doubtful or len(units) > 1:
        return None
    return _typed(sum((amount.value for amount in amounts), Decimal(0)), "".join(units))


def _typed(value: Decimal, unit: str) -> str | None:
    """Return an amount as it can be typed; None where it has decimals that might be read as thousands."""
    places = value.normalize().as_tuple().exponent
    return None if isinstance(places, int) and -places > _CENTS else f"{value:f}{unit}"


def _of_people(found: re.Match[str]) -> str:
    """Return what several people cost together, as a cost."""
    people = found["people"] or found["times"] or found["all"]
    try:
        fee = read_quantity(found["fee"] or found["first"] or found["each"])
        amount = amount_of(fee, NumberKind.MONEY, "vi")
    except InvalidInput:
        return found[0]
    total = None if amount.ambiguous else _typed(int(people) * amount.value, _unit(fee))
    return f"chi phí {total}" if total else found[0]


def _unit(quantity: Quantity) -> str:
    """Return the currency of an amount; one in tr, triệu, củ or tỷ is in dong."""
    if quantity.unit in MONEY_UNITS and quantity.unit != "VND":
        return f" {quantity.unit}"
    return "đ" if quantity.unit == "VND" or quantity.in_vietnamese_millions else ""
