"""A commission on each order, as it is told over several messages: `đơn 250k hoa hồng 12%`, then `bán được 40 đơn`.

Every number and every word of a message must be known here: with anything else it is about something else.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.calculations.cost_items import MONEY
from bot.calculations.sentence import Sentence
from bot.calculations.taken_out import cut_out
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 150
"""Characters of such a message."""
_BESIDE = frozenset({"fee"})
"""Figures whose names are words of such a message: `flat fee`."""
_SUM = rf"(?:{MONEY}|\d[\d.,]*\s?(?:k|nghin|ngan)(?!\w)|\d{{1,3}}(?:[.,]\d{{3}})+(?!\d))"
_PERCENT = r"\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|phan tram(?!\w)|percent(?!\w))"
_COMMISSION = r"(?:hoa hong|commissions?|comm|hh|affiliate|aff)"
_IS = (
    r"(?:\s(?:la|them|duoc|dc|len|xuong|con|tang|giam|thanh|of|is|at|to|goes|up|down|khoang|tam|cua|rate|was|were)"
    r"|\s?[:=])"
)
_ORDER = r"(?:don(?: hang)?|orders?|sales|san pham|sp|units?)"
_RATE = expression(
    rf"(?<!\w){_COMMISSION}{_IS}{{0,4}}\s?(?P<behind>{_PERCENT})"
    rf"|(?<![\w.,])(?P<before>{_PERCENT})\s?(?:tien )?{_COMMISSION}(?!\w)"
)
_FIXED_NAME = r"(?:cung|co dinh|flat|fixed|base|upfront|nen)(?!\w)"
_FEE = r"(?:phi|luong|tien|khoan|fees?|muc|rate)"
_FIXED = expression(
    rf"(?<!\w)(?:{_FEE}\s){{0,2}}{_FIXED_NAME}(?:\s{_FEE})?{_IS}{{0,3}}\s?(?P<behind>{_SUM})"
    rf"|(?<![\w.,])(?P<before>{_SUM})\s(?:(?:{_FEE}|as|a|in)\s){{0,2}}{_FIXED_NAME}(?:\s{_FEE})?"
)
_EACH = r"(?:moi|mot|1|per|each|an?|every|cho 1|cho moi|tung)"
_OF_ORDER = expression(
    rf"(?<!\w)(?<!\d\s)(?:(?:{_EACH}|gia(?: tri)?(?: moi| 1| mot| ban)?)\s)?{_ORDER}"
    rf"(?:\s(?:gia|tri gia|tb|trung binh|worth|value)|{_IS}){{0,3}}\s?(?P<behind>{_SUM})"
    rf"|(?<![\w.,])(?P<before>{_SUM})\s?(?:/\s?|{_EACH}\s|(?:gia tri )?){_ORDER}(?!\w)"
    rf"|(?<!\w)(?:gia|aov|at|@|x|worth|order value)(?:\s(?:ban|don|tri|moi|value|tb))?{_IS}{{0,2}}\s?(?P<priced>{_SUM})"
    r"(?:\s(?:each|apiece|a piece|mot cai))?(?!\w)"
    rf"|(?<![\w.,])(?P<apiece>{_SUM})\s(?:each|apiece)(?!\w)"
)
"""What one order is worth; folded."""
_SALES = expression(
    rf"(?<!\w)(?:doanh thu|doanh so|dt|gmv|revenue|sales)(?:\s(?:dat|cua|ca)|{_IS}){{0,3}}\s?(?P<behind>{_SUM})"
    rf"|(?<![\w.,])(?P<before>{_SUM})\s(?:tien |in |of |worth of )?(?:doanh thu|doanh so|gmv|revenue|sales)(?!\w)"
)
_COUNT = r"\d[\d.,]*"
_BACK = r"(?:hoan|huy|bom|tra|doi tra|returned|returns?|refund(?:ed|s)?|cancel(?:led|ed|s)?)"
_HOW_BACK = r"(?:\s(?:bi|da|hang|lai|tien|got|were|was|are|been|have|has|khach|dat|hoac|hay|do))"
_RETURNED = expression(
    rf"(?<![\w.,$])(?P<before>{_COUNT})(?:\s{_ORDER})?{_HOW_BACK}{{0,3}}\s{_BACK}(?:\s(?:hang|lai|tra|huy))?(?!\w)"
    rf"|(?<!\w){_BACK}(?:\s(?:hang|mat|het|di|lai|up to|of))?\s(?P<behind>{_COUNT})(?:\s{_ORDER})?(?!\w|\s?%)"
)
_REMAIN = expression(
    rf"(?<!\w)(?:con(?: lai| duoc| dung| co| moi)?|so|only|leaves?|leaving|left with|down to)\s(?:{_ORDER}\s)?"
    rf"(?P<count>{_COUNT})(?:\s{_ORDER})?(?:\s(?:left|remain(?:ing)?|thoi|thanh cong))?(?!\w|\s?%|[.,]?\d)"
)
_ORDERS = expression(rf"(?<![\w.,$])(?P<count>{_COUNT})\s?{_ORDER}(?!\w)")
_ONE_ORDER = expression(rf"(?<!\w){_EACH}\s{_ORDER}(?!\w)(?!\s\d)")
"""`1 đơn`, `per order`: for which something is asked; folded."""
_SHARE = expression(
    r"(?:%|phan tram|percent(?:age)?|ty le|ti le)(?:\s(?:bao nhieu|cua|is|it|that|la)){0,2}"
    r"\s(?:tren |cua |so voi |of |on )?(?:tong |the |our |my |total )?(?:doanh thu|doanh so|revenue|sales|gmv|dt)(?!\w)"
    r"|(?:chiem|bang)(?: (?:bao nhieu|may|bn|nhieu))? (?:%|phan tram) (?:tong )?(?:doanh thu|doanh so|dt|gmv)(?!\w)"
)
"""The question for the share of the sales that is paid; folded."""
_SOLD = expression(rf"(?<!\w)(?:{_ORDER}|sells?|sold|doanh thu|doanh so|dt|gmv|revenue)(?!\w)")
"""What tells that something is sold, and that a price is that of an order; folded."""
_NO_FEE = expression(
    rf"(?<!\w)(?:bo|khong tinh|khoi|without|no|drop|remove)\s(?:the |luon )?(?:{_FEE}\s)?{_FIXED_NAME}(?:\s{_FEE})?"
)
_FILL = frozenset(
    """neu thi e em minh mk toi tui t chi anh c a ban b ho no kol koc creator i we they you me us she he it my our ben
    shop brand nhan dc duoc an lay tra bao nhieu nhiu bn bnhieu may tong cong them ca het tat ra la co va voi o
    vay the roi ah uh um u oh ok oke okie day thoi con lai nua sau nay thang tuan ngay hom do dot camp chien
    dich bi dat chot sell sells sold sale get gets got how much does did per for of with if so total in all plus
    add and then what whats is that this month week pay paid owe earn earns make commission hoa hong tien tinh
    giup gium nhe nha please pls ma cung khi tren moi mot cai don hang order orders up to tang giam len xuong
    thanh sua doi nham nho lon quen sorry actually wait only just were was be are there left back now ngoai phai
    se cho xin hoi nhu nao sao z v mai gia su kia that's what's i'm cuoi thuc te nhung tu gio bay dung lan hai
    khoan phi fee percent thu ve cua gom lun luon""".split()
)
"""Words, folded, that say nothing more."""


@dataclass(frozen=True)
class OrderCommission:
    """What is known of a commission: its rate, the worth of an order or of all that was sold, and a fee beside it."""

    percent: Decimal
    each: Amount | None = None
    orders: int | None = None
    sales: Amount | None = None
    fixed: Amount | None = None
    asks_share: bool = False

    @property
    def unit(self) -> Unit | None:
        """The currency that was typed."""
        return next((each.unit for each in (self.each, self.sales, self.fixed) if each and each.unit), None)

    @property
    def currencies(self) -> set[Unit]:
        """The currencies of all amounts; what is counted in `tr` is dong."""
        amounts = [each for each in (self.each, self.sales, self.fixed) if each]
        return {each.unit or "VND" for each in amounts if each.unit or each.local}

    @property
    def sold(self) -> Decimal | None:
        """What was sold in all; None while the number of orders is not known."""
        if self.sales:
            return self.sales.value
        return self.each.value * self.orders if self.each and self.orders is not None else None

    @property
    def total(self) -> Decimal | None:
        """The commission on all that was sold, with the fixed fee."""
        if self.sold is None:
            return None
        return self.sold * self.percent / 100 + (self.fixed.value if self.fixed else 0)


@dataclass
class _Reading:
    """A message while it is read: the folded text that is left, and what was found."""

    left: str
    language: Language

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return the first place of a pattern, which is then taken out."""
        found = pattern.search(self.left)
        self.left = cut_out(self.left, found) if found else self.left
        return found

    def money(self, pattern: re.Pattern[str]) -> Amount | None:
        """Return an amount of money, which is then taken out."""
        return self._amount(self.take(pattern), NumberKind.MONEY)

    def count(self, pattern: re.Pattern[str]) -> int | None:
        """Return a number of orders, which is then taken out."""
        amount = self._amount(self.take(pattern), NumberKind.COUNT)
        return int(amount.value) if amount else None

    def percent(self, pattern: re.Pattern[str]) -> Decimal | None:
        """Return a number of percent, which is then taken out."""
        amount = self._amount(self.take(pattern), NumberKind.PERCENT)
        return amount.value if amount else None

    def _amount(self, found: re.Match[str] | None, kind: NumberKind) -> Amount | None:
        typed = next(filter(None, found.groupdict().values()), None) if found else None
        return amount_of(read_quantity(typed.strip(" .,")), kind, self.language) if typed else None


def commission_told(text: str, known: OrderCommission | None, language: Language) -> OrderCommission | None:
    """Return what a message tells or asks of a commission, with what is known; None where it is about anything else."""
    folded = fold(normalise(text).strip())
    if len(text) > _LONGEST or {*Sentence(text).commands("en")} - _BESIDE:
        return None
    try:
        found = _told(_Reading(folded, language), known)
    except InvalidInput:
        return None
    return found if found and len(found.currencies) < len(("one", "other")) else None


def _told(reading: _Reading, known: OrderCommission | None) -> OrderCommission | None:
    asks_share, no_fee = reading.take(_SHARE) is not None, reading.take(_NO_FEE) is not None
    percent, fixed = reading.percent(_RATE), reading.money(_FIXED)
    if known is None and (percent is None or not _SOLD.search(reading.left)):
        return None
    returned = reading.count(_RETURNED)
    each, sales = reading.money(_OF_ORDER), reading.money(_SALES)
    reading.take(_ONE_ORDER)
    left_over = reading.count(_REMAIN) if known and known.orders is not None else None
    orders = reading.count(_ORDERS)
    if not _FILL.issuperset(re.findall(r"[^\W\d_]+|\d+|[%$₫]", reading.left)):
        return None
    before = known or OrderCommission(percent or Decimal(0))
    told = any(each is not None for each in (percent, fixed, returned, each, sales, left_over, orders))
    if not (told or asks_share or no_fee):
        return None
    changed = replace(
        before,
        percent=before.percent if percent is None else percent,
        each=each or before.each,
        sales=sales or (None if each or orders is not None else before.sales),
        fixed=None if no_fee else fixed or before.fixed,
        orders=_orders_left(before.orders, orders, returned, left_over),
        asks_share=asks_share,
    )
    return changed if changed.each or changed.sales else None


def _orders_left(before: int | None, told: int | None, returned: int | None, left: int | None) -> int | None:
    """Return the orders that count: those that are said to be left, else all without those that came back."""
    if left is not None:
        return left
    orders = before if told is None else told
    return orders if orders is None or returned is None else max(orders - returned, 0)
