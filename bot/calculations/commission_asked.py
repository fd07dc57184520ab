"""What a commission comes to, with a fee beside it: `hoa hồng 12% trên 300tr, phí cứng 20tr thì trả bao nhiêu`."""

from dataclasses import dataclass
from decimal import Decimal

from bot.calculations.cost_items import MONEY
from bot.calculations.sentence import Sentence
from bot.calculations.taken_out import cut_out
from bot.numbers.amounts import Amount, NumberKind, Unit
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MONEY = (
    rf"(?:{MONEY}|\d{{1,3}}(?:[.,]\d{{3}}){{2,}}(?![\w]|[.,]?\d|\s?%)|\d[\d.,]*\s?(?:k|nghin|ngan)"
    r"(?!\w|\s?(?:don|orders?|san pham|sp|views?|follow|luot|khach)))"
)
"""An amount of money; what is counted in thousands is named."""
_PERCENT = r"\d{1,2}(?:[.,]\d{1,2})?\s?%"
_RATE = expression(
    rf"\b(?:hoa hong|commission|hh)\s?(?:(?:la|of|is|at|khoang|tam|:)\s?){{0,2}}(?P<behind>{_PERCENT})"
    rf"|(?P<before>{_PERCENT})\s?(?:tien )?(?:hoa hong|commission|hh)\b"
)
"""A commission in percent; folded."""
_FIXED = expression(
    r"\b(?:(?:phi|luong|tien|khoan|fee|muc)\s)?(?:cung|co dinh|flat|fixed|base|upfront|nen)(?:\s(?:fee|phi|fees|rate|"
    r"la|of))?\s?:?\s?"
    rf"(?P<behind>{_MONEY})|(?<![\w.,])(?P<before>{_MONEY})\s(?:phi |luong |tien |as an? |in )?(?:cung|co dinh|flat|"
    rf"fixed|base|"
    rf"upfront)\b"
)
"""A fee that is paid whatever is sold; folded."""
_SALES = expression(
    rf"\b(?:doanh thu|doanh so|dt|gmv|revenue|sales|ban duoc|ban|(?:moi |mot |1 )?don(?: hang)?|orders? (?:of|worth)|"
    rf"order value|aov)\s?(?:(?:gia |tri gia |la|dat|duoc|is|of|at|khoang|tam|"
    rf":)\s?){{0,2}}(?P<behind>{_MONEY})"
    rf"|(?:tren|cua|tu|on|of)\s(?P<on>{_MONEY})|(?<![\w.,])(?P<before>{_MONEY})\s(?:tien )?(?:doanh thu|doanh so|gmv|"
    rf"revenue|sales|"
    rf"in sales)\b"
)
"""What was sold; folded."""
_ASKS = expression(
    r"\b(?:bao nhieu|bn|bnhieu|nhieu|nhiu|may|tong|gia su|thu tinh|tinh|neu|how much|what|total|suppose|if|work out|"
    r"calculate)\b"
)
_LONGEST = 40
"""Words of such a message."""


@dataclass(frozen=True)
class Commission:
    """A commission with what it is of, and a fee beside it."""

    percent: Decimal
    sales: Amount
    fixed: Amount | None

    @property
    def value(self) -> Decimal:
        """The commission in money."""
        return self.sales.value * self.percent / 100

    @property
    def total(self) -> Decimal:
        """The commission and the fixed fee."""
        return self.value + (self.fixed.value if self.fixed else 0)

    @property
    def unit(self) -> Unit | None:
        """The currency that was typed."""
        return self.sales.unit or (self.fixed.unit if self.fixed else None)


def commission_asked(text: str, language: Language) -> Commission | None:
    """Return the commission that a message asks for; None where it asks for another figure, or tells more numbers."""
    said = fold(text)
    rates = list(_RATE.finditer(said))
    if len(rates) != 1 or len(said.split()) > _LONGEST or not _ASKS.search(said) or Sentence(text).commands("en"):
        return None
    left = cut_out(said, rates[0])
    fees = list(_FIXED.finditer(left))
    rest = cut_out(left, fees[0]) if len(fees) == 1 else left
    sold = list(_SALES.finditer(rest))
    if len(fees) > 1 or len(sold) != 1 or any(map(str.isdecimal, cut_out(rest, sold[0]))):
        return None
    try:
        percent = amount_of(read_quantity(rates[0]["behind"] or rates[0]["before"]), NumberKind.PERCENT, language)
        sales = _money(sold[0]["behind"] or sold[0]["on"] or sold[0]["before"], language)
        fixed = _money(fees[0]["behind"] or fees[0]["before"], language) if fees else None
    except InvalidInput:
        return None
    if fixed and fixed.unit and sales.unit and fixed.unit != sales.unit:
        return None
    return Commission(percent.value, sales, fixed)


def _money(typed: str, language: Language) -> Amount:
    return amount_of(read_quantity(typed.strip()), NumberKind.MONEY, language)
