"""Sums and products in a chat: `50tr + 10tr` is 60 million, `100 đơn x 500k` is orders and what each brought."""

import re

from bot.calculations.commissions import with_commission
from bot.calculations.cost_items import MONEY, PAID_FOR, SCALE, total_of, with_items
from bot.calculations.paid_each import FEE_OF_ALL, with_fees
from bot.calculations.surcharges import with_surcharge
from bot.calculations.told_totals import with_total_only
from bot.numbers.reading import read_quantity
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_CURRENCY = r"(?:đ|₫|đồng|dong|vnd|vnđ|usd|đô|\$)"
AMOUNT = rf"(?:[$₫]\s?)?\d[\d.,]*(?:\s?{SCALE}\d{{0,3}})?(?:\s?{_CURRENCY})?(?!\w|[.,]?\d|\s?%)"
"""An amount as it is typed in a sentence, with or without a unit."""
_SUM = expression(rf"(?<![\w.,+$₫-]){AMOUNT}(?:\s{{0,2}}\+\s?{AMOUNT})+", re.IGNORECASE)
_PLUS_BEHIND_WORD = expression(r"(?<=[^\W\d_])\s?\+\s?(?=\d)")
_SUM_WITH_WORDS = expression(
    rf"(?<![\w.,])(?P<first>{MONEY})(?P<words>(?:\s[^\W\d_]+){{0,5}}?)\s{{0,2}}(?:\+|plus\s|cộng(?:\sthêm)?\s)\s?"
    rf"(?:{PAID_FOR}\s){{0,2}}(?P<more>{MONEY})(?:\s(?:(?:cho|on|for|of|in|tiền|phí)\s)?{PAID_FOR}(?!\w))?",
    re.IGNORECASE | re.VERBOSE,
)
"""`$4,000 on the creator + $1,000 ads`: amounts of money with what each was for."""
_ORDERS = (
    r"(?:đơn\shàng|đơn|don\shang|don|orders?|sales|sản\sphẩm|san\spham|units?|combos?|cái|cai|chiếc|chiec|"
    r"hộp|hop|món|áo|set|suất|vé|khóa|pcs|pieces?|items?|bottles?|học\sviên(?:\smới)?|hoc\svien(?:\smoi)?|"
    r"lượt\s(?:nạp|mua|đặt\s(?:phòng|bàn|chỗ|tour)|đăng\ský|bán)|đêm(?:\sphòng)?|bookings?|tickets?|sign-?ups|"
    r"enrol?lments|students|nights?)"
)
_OF_EACH = (
    r"(?:đơn|don|order|sale|sản\sphẩm|san\spham|cái|cai|chiếc|chiec|unit|combo|"
    r"hộp|hop|món|áo|set|suất|vé|khóa|piece|item|bottle|học\sviên|hoc\svien|người|lượt|đêm|phòng|booking|ticket|"
    r"sign-?up|enrol?lment|student|night)"
)
_TIMES = rf"""(?:x|×|\*|(?:giá\s)?(?:mỗi|moi|một|mot|1)\s{_OF_EACH}(?:\s(?:giá|gia|trị\sgiá|tri\sgia|là|la))?|
    aov|(?:giá\strị|gia\stri)(?:\s(?:đơn|don|hàng|hang|trung\sbình|trung\sbinh|tb|mỗi|moi|một|mot|là|la)){{1,4}}|
    giá|gia|trung\sbình|trung\sbinh|tb|bình\squân|worth|at|@|averaging)"""
"""What stands between orders and what each brought; `trị giá` and `worth` tell what all brought together."""
_EACH = rf"(?:\s?(?:each|apiece|per\s{_OF_EACH}|an?\s{_OF_EACH}|(?:/|một|mot|mỗi|moi|1)\s?{_OF_EACH}))"
_PRODUCT = expression(
    rf"(?<![\w.,])(?P<orders>\d[\d.,]*k?)\s?{_ORDERS}\s?,?\s?{_TIMES}\s?(?P<value>{AMOUNT}){_EACH}?(?!\w|"
    rf"\s(?:click|view|like|cmt|comment|lượt|share|follow))",
    re.IGNORECASE | re.VERBOSE,
)
_PRODUCT_TURNED = expression(
    rf"(?<![\w.,])(?P<orders>\d[\d.,]*k?)\s?{_ORDERS}\s?,?\s?(?P<value>{AMOUNT}){_EACH}(?!\w)", re.IGNORECASE
)
_UNCLEAR_PRODUCT = expression(
    rf"(?<![\w.,])(\d[\d.,]*k?\s(?:đơn|don))\s(?:giá trị|gia tri)\s(?={AMOUNT})", re.IGNORECASE
)
"""`100 đơn giá trị 50tr`: of each, or of all together."""
_MORE_COST = expression(
    rf"(?P<label>chi phí|{FEE_OF_ALL}) (?P<first>{MONEY})\s?,?\s?"
    rf"(?:(?:và|va|and|cộng|cong)\s)?(?:thêm|them|cộng\sthêm|plus)\s"
    rf"(?:chi\s)?(?:phí|phi|tiền|tien)(?:\s[^\W\d_]+){{0,4}}?\s(?P<more>{MONEY})",
    re.IGNORECASE,
)
"""`thêm chi phí hàng gửi tặng 1tr4` behind another cost."""
_BARE_ITEMS = expression(
    rf"{FEE_OF_ALL.replace(' ', chr(92) + 's')}\s(?P<first>\d{{1,9}})(?P<unit>\susd)?\s?,?\s?"
    rf"(?:(?:plus|and|with|\+|và|va|cộng|cong|thêm|them)\s){{0,2}}"
    rf"(?:(?:{PAID_FOR})\s\$?(?P<behind>\d{{1,9}})|\$?(?P<before>\d{{1,9}})\s(?:on|for|in|of|cho|tiền)\s(?:{PAID_FOR}))"
    r"(?!\w|[.,]\d|\s?(?:k|m|tr|triệu|nghìn|%)(?!\w))",
    re.IGNORECASE | re.VERBOSE,
)
"""`600 for all of them, plus ads 400`: amounts without a unit, as each of them is."""
_EACH_IN_ENGLISH = expression(r"\b(?:each|apiece|per)\b", re.IGNORECASE)
_SMALLEST_VALUE = 1_000
"""Dong: what an order is worth; a smaller number without a unit is no amount of money."""


def with_sums(text: str) -> str:
    """Return the text with each sum of amounts as one amount, and each order value with its label."""
    if not any(map(str.isdecimal, text)):  # most questions: the patterns below take 0.1 s to compile
        return text
    found = with_fees(_UNCLEAR_PRODUCT.sub(r"\1 trị giá ", with_commission(with_surcharge(with_total_only(text)))))
    found = _BARE_ITEMS.sub(_of_bare, with_items(found))
    found = _PRODUCT.sub(_product, found)
    found = _PRODUCT_TURNED.sub(_product, found)
    found = _SUM.sub(_sum, found)
    found = _SUM_WITH_WORDS.sub(_of_both, found)
    found = _MORE_COST.sub(lambda both: _of_costs(both) or both[0], found)
    return _PLUS_BEHIND_WORD.sub(" , ", found)


def _sum(found: re.Match[str]) -> str:
    """Return a sum as one amount, with the comma or the point that ends it."""
    parts = found[0].rstrip(".,")
    total = total_of([part.strip().rstrip(".,") for part in parts.split("+")])
    return f"{total}{found[0][len(parts) :]}" if total else found[0]


def _product(found: re.Match[str]) -> str:
    try:
        value = read_quantity(found["value"].rstrip(".,"))
    except InvalidInput:
        return found[0]
    shown = value.unit or value.scaled or sum(map(str.isdigit, value.text)) >= len(str(_SMALLEST_VALUE))
    shown = shown or _EACH_IN_ENGLISH.search(found[0]) is not None
    return f"{found['orders']} đơn , giá trị đơn {found['value']} , " if shown else found[0]


def _of_bare(found: re.Match[str]) -> str:
    total = int(found["first"]) + int(found["behind"] or found["before"])
    return f"{FEE_OF_ALL} {total}{found['unit'] or ''} , "


def _of_both(found: re.Match[str]) -> str:
    total = total_of([found["first"], found["more"]])
    return f"{total} , " if total else found[0]


def _of_costs(found: re.Match[str]) -> str | None:
    total = total_of([found["first"], found["more"]])
    return f"chi phí {total} " if total else None
