"""What a percentage or an amount does to a price, by the words beside it: off, on top, paid already, within it."""

from enum import Enum, auto

from bot.calculations.told_amounts import ToldAmount
from knowledge.toolbox.expressions import expression


class PriceStep(Enum):
    """What a number does to a price."""

    OFF = auto()
    """It comes off: a discount, a tax that is withheld."""
    ON_TOP = auto()
    """It comes on top: VAT, a fee."""
    PAID = auto()
    """It is paid already: a deposit."""
    WITHIN = auto()
    """It is in the price: `đã gồm VAT 8%`."""
    TAKEN = auto()
    """Somebody takes it, and the rest goes to somebody else: `agency cắt 15%`."""
    PART = auto()
    """Only how much it is is asked."""


_EXCLUDED = expression(
    r"\b(?:chua|khong|not|excl\w*|before|ex)\b(?: (?:co|tinh|bao|gom|including|incl\w*|cong|thue)){0,3}(?: vat| tax|"
    r" gtgt| thue|\s?\Z)"
)
_WITHIN = expression(
    r"\bda (?:vat|thue)\b|\b(?:da|co|gia) (?:bao )?(?:gom|co)\b|\bbao gom\b|\bgom\b|\bincl(?:uding|udes|uded|"
    r"usive)?\b|\bda co\b"
)
_PAID = expression(
    r"\b(?:(?:dat |tien )?coc|tam ung|ung(?: truoc)?|(?:thanh toan|tra|chuyen|chuyen khoan|ck) truoc|deposit(?:ed)?|"
    r"up ?front|(?:in )?advance|prepaid|(?:da|moi) (?:tra|thanh toan|chuyen|nhan|ung|ck|coc|giai ngan)|"
    r"(?<!be )(?<!get )paid|"
    r"tra roi|dot dau)\b|\bdot\s\d?\s{0,3}(?:\||\Z)"
)
_OFF = expression(
    r"\b(?:giam(?: gia)?|bot(?= (?:cho |them |duoc |di )?\Z)|chiet khau|ck|discount(?:ed)?|off|tru|khau tru|"
    r"minus|less|"
    r"deduct(?:s|ed|ion)?|tncn|pit|giu lai|withh(?:o|e)ld(?:ing|s)?|refund(?:ed)?|hoan(?: lai| tra)?|"
    r"withheld)\b|-\s?\Z"
)
_ON_TOP = expression(
    r"\b(?:(?<!tong )cong(?: them)?|them|plus|vat|gtgt|surcharge|phu phi|phu thu|tang(?: them)?|mark-?up|"
    r"add(?:ed|ing)?|"
    r"on top|tip)\b|\+"
)
_TARGET = expression(r"\b(?:len|con|xuong|thanh|toi|den|to|now|con lai)\s?\Z")
"""Before an amount: a price changed to it, and not by it; folded."""
_NEAR = expression(r"(?:\S+\s){0,4}\S*\s?\Z")
"""The words right before an amount."""
_CUT = expression(r"\b(?:hoa hong|commission|hh|lay|an|takes?|keeps?|taking|keeping|cat|trich|cut|phat|penalty)\b")
"""What somebody takes of a price; folded."""
_FEE = expression(r"\b(?:thue|tax|phi|fees?)\b")
_OF = expression(r"\A\s?(?:cua|tren|of|on)\b")
_REST = expression(
    r"\b(?:con lai|con (?:phai|duoc|no|thieu|tra|nhan|bao|bn|bnhieu|nhieu|nhiu|may|co)|left|remain\w*|balance|owed?|"
    r"outstanding|thuc (?:nhan|linh)|nhan (?:ve|duoc|bao)|ve tay|cam ve|bo tui|take home|takes? home|net|"
    r"receives?|gets?|"
    r"pocket|dot (?:2|hai|cuoi|sau)|the rest|after)\b"
)
_TOTAL = expression(
    r"\b(?:tong|tat ca|thanh toan|phai (?:tra|chi)|total|in all|all[ -]in|altogether|final|cuoi cung|invoice|hoa don|"
    r"gross|do we pay|to pay)\b"
)
TAX_OF_PAYER = expression(
    r"\b(?:ben a|brand|nhan hang|cong ty|minh|ben em|payer|we|client)\b.{0,12}\b(?:chiu|tra thay|bear|cover)s?\b"
)
"""That who pays bears the tax of who is paid; folded."""
INCOME_TAX = expression(r"\b(?:tncn|thu nhap ca nhan|pit|withh(?:o|e)ld(?:ing)?)\b")
_TOPICS = tuple(
    map(
        expression,
        (
            r"\b(?:vat|gtgt)\b",
            r"\b(?:coc|tam ung|ung|deposit|upfront|advance)\b",
            r"\b(?:giam|chiet khau|ck|discount|off|bot)\b",
            r"\b(?:phi|fees?)\b",
            r"\b(?:thue|tax|tncn|pit)\b",
            r"\b(?:hoa hong|commission|hh)\b",
        ),
    )
)
"""What a percentage may be; folded."""
VAT = 0
"""The place of VAT among the kinds: a price has it once."""
_FURTHER = expression(r"\b(?:roi|them|nua|tiep|then|further|additional|another|dot)\b")
"""Words by which a second percentage of one kind comes behind the first; folded."""


def topics_of(told: ToldAmount) -> frozenset[int]:
    """Return of which kinds a percentage is, by the words beside it: VAT, a deposit, a discount, a fee."""
    return frozenset(at for at, topic in enumerate(_TOPICS) if topic.search(f"{told.before} {told.behind}"))


def takes_place_of(new: ToldAmount, old: ToldAmount) -> bool:
    """Tell whether a percentage is the same one told anew, and none that comes behind the other."""
    same = topics_of(new) & topics_of(old)
    return bool(same) and (VAT in same or not _FURTHER.search(new.before))


def step_of(told: ToldAmount, asked: str) -> PriceStep | None:
    """Return what a percentage or an amount does to the price; None where its words do not say it.

    `asked` is the folded message without its numbers.
    """
    if not told.is_percent:
        return _step_of_amount(told.before)
    around = f"{told.before} | {told.behind}"
    if _EXCLUDED.search(told.before) or _EXCLUDED.search(told.behind):
        return PriceStep.ON_TOP
    if _WITHIN.search(around):
        return PriceStep.WITHIN
    if _PAID.search(around):
        return PriceStep.PAID
    if _OFF.search(told.before) or _OFF.search(told.behind):
        return PriceStep.OFF
    if _ON_TOP.search(around):
        return PriceStep.ON_TOP
    return _taken(told, around, asked)


def _step_of_amount(before: str) -> PriceStep | None:
    """Return what an amount does to a price by the words right before it."""
    near = _NEAR.search(before)
    if near is None or _TARGET.search(before):
        return None
    patterns = ((_PAID, PriceStep.PAID), (_OFF, PriceStep.OFF), (_ON_TOP, PriceStep.ON_TOP))
    return next((step for pattern, step in patterns if pattern.search(near[0])), None)


def _taken(told: ToldAmount, around: str, asked: str) -> PriceStep | None:
    """Return what a fee or a cut does: the question says whether it comes off or on top."""
    is_cut, is_fee = _CUT.search(around), _FEE.search(around)
    if not (is_cut or is_fee or _OF.search(told.behind)):
        return None
    if _REST.search(asked):
        return PriceStep.OFF if is_fee and not is_cut else PriceStep.TAKEN
    return PriceStep.ON_TOP if is_fee and not is_cut and _TOTAL.search(asked) else PriceStep.PART
