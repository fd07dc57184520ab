"""A price with what comes off and on top of it: `28tr giảm 10% rồi cộng VAT 8% là bao nhiêu`, `cọc 30%, còn bao nhiêu`.

Every number of the message must have its place; a message that names a figure such as ROI is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from bot.calculations.amounts_related import ASKS_PERCENT
from bot.calculations.price_base import PricePart, counts_told, price_parts
from bot.calculations.price_words import INCOME_TAX, TAX_OF_PAYER, PriceStep, step_of, takes_place_of
from bot.calculations.sentence import Sentence
from bot.calculations.taken_out import blank
from bot.calculations.told_amounts import ToldAmount, told_amounts, without_amounts
from bot.numbers.amounts import Unit
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 40
"""Words of such a message."""
_MOST_TOLD = 12
"""Words of a message that tells a price and its VAT and asks nothing."""
_WHOLE = Decimal(100)
_ASKS = expression(
    r"\b(?:bao nhieu|bao nhiu|bn|bnhieu|bnhiu|nhieu|nhiu|may|tong|con lai|thuc nhan|tinh|how much|what|whats|"
    r"total|final|"
    r"left|remaining|work out|calculate|do we (?:pay|owe))\b|\?"
)
_OTHER = expression(
    r"\b(?:nen|should|normal|common|usual|binh thuong|fair|okay|hop le|(?<!^)hay(?! tinh| cho| giup)|luat|"
    r"quy dinh|thuong (?:la|lay)|thong thuong|usually|typical\w*|market|mat bang|hop ly|on khong|"
    r"bao nhieu (?:%|phan tram)|may (?:%|phan tram)|what (?:percent|%)|so voi|than|hon|thang truoc|last month|"
    r"gap|double|"
    r"half|mot nua|phan nua|moi (?:thang|tuan|ngay|nam)|(?:a|per|each) (?:month|week|day|year)|hang thang|chia|"
    r"split|divide|"
    r"gia von|bien|margin|loi nhuan|profit|(?<!con )lai(?! lai)|lo|hoa von|break|ty le|ti le|rate|conver\w*|"
    r"chuyen doi|views?|likes?|tim|"
    r"follow\w*|reach|clicks?|luot|(?<!hoa )don|orders?|impressions?|hoac|or|between|tu \d|dung khong|"
    r"phai khong|dung ko|right)\b"
)
"""What shows that more or something else is asked; folded."""
_IS_PART = expression(r"\A\s?(?:la|=|tuc(?: la)?|tuong duong|is|are|was|equals|:|bang)?\s?\Z")
"""Between a percentage and an amount: the amount is what the percentage comes to; folded."""
_OF_PRICES = frozenset({"fee"})
"""Commands whose names are words for prices too."""
_LEFT = expression(r"\b(?:con(?: lai)?|left|remaining|rest)(?: (?:la|phai tra|of|is))?\s?\Z")
"""Before an amount: it is what is left, and no price; folded."""
_RECEIVED = expression(
    r"\b(?:gets?|got|receiv\w+|thuc nhan|nhan ve|cam ve|ve tay|net|take home)(?: (?:la|duoc|is|of))?\s?\Z"
)
"""Before an amount: it is what is left behind a tax; folded."""
_BEFORE_TAX = expression(r"\b(?:truoc|chua) (?:thue|vat)\b|\bbefore (?:tax|vat)\b")
_CHAIN = expression(r"\A\s?(?:cua|of|tren)(?: the| that)?\s?\Z")


@dataclass(frozen=True)
class PricedStep:
    """One step: its percentage with what it is of, or its amount, and what the price is before and behind it."""

    sort: PriceStep
    percent: Decimal | None
    part: Decimal
    of: Decimal
    before: Decimal
    result: Decimal


@dataclass(frozen=True)
class ToldPrice:
    """A price, what it is made of, and its steps."""

    parts: tuple[PricePart, ...]
    steps: tuple[PricedStep, ...]
    unit: Unit | None
    gross_up: Decimal | None = None
    """The price from which an income tax of so many percent leaves what was told, where the payer bears the tax."""

    @property
    def base(self) -> Decimal:
        """The price before all steps."""
        return sum((each.value for each in self.parts), Decimal(0))


def price_asked(text: str, language: Language) -> ToldPrice | None:
    """Return the price that a message asks for; None where it asks for more, or is not certain."""
    folded = fold(normalise(text))
    told = told_amounts(folded, language)
    bare = without_amounts(folded, told)
    if (
        not told
        or ASKS_PERCENT.search(folded)
        or len(folded.split()) > _LONGEST
        or _OTHER.search(bare)
        or not _OF_PRICES.issuperset(Sentence(text).commands("en"))
    ):
        return None
    units = {each.unit for each in told} - {None}
    left = bare
    for count in counts_told(bare):
        left = f"{left[: count.start()]}{blank(count)}{left[count.end() :]}"
    if len(units) > 1 or any(map(str.isdecimal, left.replace(" 1 ", " ").replace("/1 ", "/"))):
        return None
    price = _of_chain(folded, told) or _with_steps(folded, bare, told)
    return price if price and _is_asked(price, folded) else None


def _is_asked(price: ToldPrice, folded: str) -> bool:
    """Tell whether a message asks for the price, or only tells what no other answer is for: a price and its VAT."""
    if _ASKS.search(folded):
        return True
    sorts = {each.sort for each in price.steps}
    return bool(sorts) and PriceStep.PART not in sorts and len(folded.split()) <= _MOST_TOLD


def _of_chain(folded: str, told: Sequence[ToldAmount]) -> ToldPrice | None:
    """Return the price of `2% of 15% of $200k`, or of one percentage of an amount."""
    *percents, base = told
    between = [folded[each.end : behind.start] for each, behind in pairwise(told)]
    if not percents or base.is_percent or not all(each.is_percent for each in percents):
        return None
    if len(percents) == 1 or not all(map(_CHAIN.match, between)):
        return None
    value, steps = base.value, []
    for each in reversed(percents):
        part = value * each.value / _WHOLE
        steps.append(PricedStep(PriceStep.PART, each.value, part, value, value, part))
        value = part
    return ToldPrice((PricePart(base.value),), tuple(steps), base.unit)


def _with_steps(folded: str, bare: str, told: Sequence[ToldAmount]) -> ToldPrice | None:
    amounts = [each for each in told if not each.is_percent]
    if not amounts or any(_is_its_part(folded, told, at) for at in range(len(told) - 1)):
        return None
    changing = {each: step_of(each, bare) for each in amounts} if len(amounts) > 1 else {}
    of_each = price_parts(folded, bare, amounts)
    counted = [each for each, part in zip(amounts, of_each, strict=False) if part.counts]
    base = counted or [each for each in amounts if not changing.get(each)]
    if not of_each or (not counted and len(base) != 1) or any(_LEFT.search(each.before) for each in base):
        return None
    parts = tuple(part for each, part in zip(amounts, of_each, strict=True) if each in base)
    steps = _of_whole_price([(each, step_of(each, bare)) for each in told if each not in base], folded)
    if PriceStep.OFF in (sort for _, sort in steps) and any(_RECEIVED.search(each.before) for each in base):
        return None
    price = _stepwise(parts, steps, next((each.unit for each in told if each.unit), None))
    if price is None or not (steps or len(parts) > 1 or parts[0].counts):
        return None
    return _borne_by_payer(price, folded)


def _of_whole_price(
    steps: list[tuple[ToldAmount, PriceStep | None]], folded: str
) -> list[tuple[ToldAmount, PriceStep | None]]:
    """Return the steps without the tax in a price that others are of: a deposit is one of the whole price."""
    sorts = {sort for _, sort in steps}
    if PriceStep.WITHIN not in sorts or len(steps) == 1:
        return steps
    if not sorts <= {PriceStep.WITHIN, PriceStep.PAID, PriceStep.OFF}:
        return [(each, None) for each, _ in steps]
    before_tax = _BEFORE_TAX.search(folded)
    return steps if before_tax else [(each, sort) for each, sort in steps if sort is not PriceStep.WITHIN]


def _is_its_part(folded: str, told: Sequence[ToldAmount], at: int) -> bool:
    """Tell whether an amount is what the percentage before it comes to (`cọc 30% là 12tr`), and no price."""
    percent, amount = told[at], told[at + 1]
    return percent.is_percent and not amount.is_percent and bool(_IS_PART.match(folded[percent.end : amount.start]))


def _stepwise(
    parts: tuple[PricePart, ...], told: Sequence[tuple[ToldAmount, PriceStep | None]], unit: Unit | None
) -> ToldPrice | None:
    base = value = sum((each.value for each in parts), Decimal(0))
    steps: list[PricedStep] = []
    percents = [each for each, _ in told if each.is_percent]
    if any(takes_place_of(new, old) for at, new in enumerate(percents) for old in percents[:at]):
        return None
    for each, sort in told:
        if sort is None or (steps and PriceStep.PART in (sort, steps[-1].sort)):
            return None
        of = base if sort is PriceStep.PAID and steps and steps[-1].sort is PriceStep.PAID else value
        base = value if sort is not PriceStep.PAID else of
        step = _step(sort, each, of, value)
        if step.result < 0 or step.part <= 0:
            return None
        steps.append(step)
        value = step.result
    return ToldPrice(parts, tuple(steps), unit)


def _step(sort: PriceStep, told: ToldAmount, of: Decimal, value: Decimal) -> PricedStep:
    """Return one step: its part is of `of`, and the price is `value` before it."""
    percent = told.value if told.is_percent else None
    part = told.value if percent is None else of * percent / _WHOLE
    if sort is PriceStep.WITHIN:
        part = part if percent is None else of * percent / (_WHOLE + percent)
    if sort is PriceStep.PART:
        return PricedStep(sort, percent, part, of, of, part)
    result = value + part if sort is PriceStep.ON_TOP else value - part
    return PricedStep(sort, percent, part, of, value, result)


def _borne_by_payer(price: ToldPrice, folded: str) -> ToldPrice:
    """Return the price with its other reading, where the payer bears a tax on income: what was told may be the net."""
    taxes = [each for each in price.steps if each.percent]
    if len(taxes) != 1 or len(price.steps) != 1 or not INCOME_TAX.search(folded):
        return price
    if taxes[0].sort is not PriceStep.ON_TOP and not TAX_OF_PAYER.search(folded):
        return price
    percent = taxes[0].percent or Decimal(0)
    part = price.base * percent / _WHOLE
    on_top = PricedStep(PriceStep.ON_TOP, percent, part, price.base, price.base, price.base + part)
    return ToldPrice(price.parts, (on_top,), price.unit, price.base * _WHOLE / (_WHOLE - percent))
