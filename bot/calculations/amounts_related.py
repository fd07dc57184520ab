"""How two amounts of a message stand to each other: `30tr deal xuống 26tr thì giảm mấy %`, `đã chi 128tr trên 350tr`.

Also the average of several. Every number must be one of the amounts, and nothing else may be asked of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.calculations.sentence import Sentence
from bot.calculations.told_amounts import ToldAmount, told_amounts, without_amounts
from bot.numbers.amounts import Unit
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 30
"""Words of such a message."""
_TWO = 2
"""Amounts that are set beside each other."""
_HOW_MUCH = r"(?:bao nhieu|bao nhiu|bn|bnhieu|bnhiu|nhieu|nhiu|may)"
ASKS_PERCENT = expression(
    rf"\b{_HOW_MUCH}\s?(?:%|phan tram)|\bwhat (?:percent\w*|%)|\bhow (?:much|many)\b[^\d%]{{0,30}}(?:%|"
    rf"\bpercent\w*|\bpct)|"
    rf"(?<!\d)(?<!\d\s)(?:%|\bphan tram)\s?(?:la )?{_HOW_MUCH}\b|\b(?:in|as a) (?:%|percent\w*)|"
    rf"\bpercent(?:age)? (?:change|increase|"
    r"drop|decrease|difference)\b"
)
"""The question for a percentage; folded."""
CHANGED = expression(
    r"\b(?:tang|giam|(?:re|mac|dat|cao|thap|nhieu|it) hon|xuong|len|drop\w*|fall\w*|fell|rise[ns]?|rose|grew|"
    r"grown|growth|increas\w*|"
    r"decreas\w*|went|go(?:es)? (?:up|down)|cheaper|more expensive|higher|lower|less|more|chenh|tiet kiem|"
    r"sav(?:e[ds]?|"
    r"ings?)|change[ds]?)\b"
)
"""Words for a change from one amount to another; folded."""
_PART = expression(
    r"\b(?:con lai|chiem|da (?:chi|dung|tieu|xai|tra)|spent|used|left|remain\w*|tren tong|out of|share|ti trong|"
    r"ty trong|la)\b"
)
"""Words for a part of a whole; folded."""
_AVERAGE = expression(r"\b(?:trung binh|tb|binh quan|average|avg|mean)\b")
_OTHER = expression(
    r"\b(?:roi|loi|lai(?! la)|lo|profit|margin|bien|von|views?|likes?|tim|follow\w*|reach|clicks?|luot|don(?! gia)|"
    r"orders?|impressions?|hoa hong|commission|vat|thue|tax|nen|should|hay la|or|gia tri|aov|moi|tung|each|"
    r"per(?! post)|"
    r"chia|split)\b"
)
"""What shows that something else is asked; folded. `còn lại` is none of it."""
_SPENT = expression(r"\b(?:chi(?: phi)?|cost|spen[dt]|bo ra)\b")
_CAME = expression(r"\b(?:thu|doanh thu|dthu|dt|revenue|sales|ban duoc|made|earned|ve)\b")
_NOW = expression(r"\b(?:nay|now|this (?:month|week|year)|hien tai|bay gio|gio|current\w*)\b")
_BEFORE = expression(r"\b(?:truoc|last (?:month|week|year)|cu|hoi truoc|previous\w*|used to be|was)\b")
_COMPARED = expression(r"\b(?:so voi|than|compared (?:to|with)|vs|versus)\b")


@dataclass(frozen=True)
class RelatedAmounts:
    """Amounts and how they are related: the first is the old one, or the whole."""

    sort: Literal["change", "share", "average"]
    values: tuple[Decimal, ...]
    unit: Unit | None

    @property
    def percent(self) -> Decimal:
        """The change of the first to the second, or the part that the second is of the first."""
        first, second = self.values[:_TWO]
        return 100 * (abs(second - first) if self.sort == "change" else second) / first


def related_amounts(text: str, language: Language) -> RelatedAmounts | None:
    """Return what a message asks of its amounts; None where it asks for something else, or tells more."""
    folded = fold(normalise(text))
    told = told_amounts(folded, language)
    bare = without_amounts(folded, told)
    if len(told) < _TWO or any(each.is_percent for each in told) or any(map(str.isdecimal, bare)):
        return None
    units = {each.unit for each in told} - {None}
    plain = bare.replace("con lai", "con").replace("phan tram", "%")
    if len(units) > 1 or len(folded.split()) > _LONGEST or _OTHER.search(plain) or Sentence(text).asks_gain:
        return None
    sort = _sort(folded, bare, told)
    values = tuple(each.value for each in _ordered(folded, told)) if sort == "change" else _sorted(told)
    if sort == "average" and Sentence(text).commands("en"):  # rates of several posts weigh differently
        return None
    if sort != "average" and len(told) != _TWO:
        return None
    if sort is None or min(values) <= 0:
        return None
    return RelatedAmounts(sort, values, next(iter(units), None))


def _sorted(told: Sequence[ToldAmount]) -> tuple[Decimal, ...]:
    """Return the amounts with the whole first; those of an average in their order."""
    values = tuple(each.value for each in told)
    return tuple(sorted(values, reverse=True)) if len(values) == _TWO else values


def _sort(folded: str, bare: str, told: Sequence[ToldAmount]) -> Literal["change", "share", "average"] | None:
    if _AVERAGE.search(folded) and not ASKS_PERCENT.search(folded):
        return "average"
    if not ASKS_PERCENT.search(folded) or (_SPENT.search(bare) and _CAME.search(bare)):
        return None
    asked = ASKS_PERCENT.sub(" ", folded[told[-1].end :]) if told else folded
    if _PART.search(bare) and not CHANGED.search(asked):
        return "share"
    return "change" if CHANGED.search(bare) else None


def _ordered(folded: str, told: Sequence[ToldAmount]) -> Sequence[ToldAmount]:
    """Return the old amount before the new one."""
    first, second = told[0], told[-1]
    before, between = folded[: first.start], folded[first.end : second.start]
    behind = folded[second.end :]
    if _COMPARED.search(between):
        return (second, first)
    is_turned = _NOW.search(f"{before} {between.split(',')[0]}") and _BEFORE.search(
        f"{between.split(',')[-1]} {behind}"
    )
    return (second, first) if is_turned and not _BEFORE.search(before) else (first, second)
