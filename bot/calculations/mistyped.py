"""A correction that is only a number, `à nhầm 45tr`: which number of the last result it takes the place of."""

from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.chat_wording import plain_wording, without_finish
from bot.calculations.formats import plain_string
from bot.calculators.base import Input
from bot.numbers.amounts import MONEY_UNITS, Amount, NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.reading import read_quantity
from bot.numbers.running_text import find_quantities
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 60
"""Characters of such a correction."""
_WORDS = expression(r"[^\W\d_]+")
_MISTAKE = frozenset(
    """nham lon quen sai sorry oops ops wait actually meant mean correction dinh chinh sua typo ghi nho""".split()
)
"""Words, folded, by one of which somebody takes a number back."""
_I_MEAN = expression(r"\by (?:\w{1,6} ){0,2}la\b|\bmoi dung\b|\bdung (?:la|ra)\b|\bchu\b")
"""How people say what they mean, folded: `ý em là`."""
_BESIDE = _MISTAKE | frozenset(
    """a ah ay chet uh um e em m minh mk to toi tui anh bot ad oi roi moi dung la phai chu so do kia go nhap danh
    viet may y gui xin loi nhe nha a ha thanh i it s not no my mistake bad it's its should be make that that's the
    is was co ma thuc that dung dinh noi cai con tr trieu trieu ty k usd dong d vnd m b nghin ngan cu
    tinh lam sua lai thoi giup ho recalculate redo again with only just voi""".split()
)
"""Words, folded, beside the number of a correction; any other one tells what the number is, or of something else."""
_NEAR, _CLEARLY = Decimal(2), Decimal("1.5")
"""The number that was mistyped is at most so many times larger or smaller, and no other is nearly as close to it."""
_PERCENTS = (NumberKind.PERCENT, NumberKind.MARGIN)
_MONEY = (NumberKind.MONEY, NumberKind.PRICE)


def only_corrected(text: str) -> Quantity | None:
    """Return the number of a message that says nothing else than that it was mistyped before."""
    plain = without_finish(plain_wording(text))
    words = {fold(word) for word in _WORDS.findall(plain)}
    says_so = words & _MISTAKE or _I_MEAN.search(fold(plain))
    if len(text) > _LONGEST or not says_so or not words <= _BESIDE:
        return None
    try:
        found = [each.quantity for each in find_quantities(plain)]
    except InvalidInput:
        return None
    return found[0] if len(found) == 1 else None


def may_be_meant(
    quantity: Quantity, amounts: Mapping[str, Amount], inputs: Mapping[str, Input], language: Language
) -> list[str]:
    """Return the inputs that a corrected number may be: the one that it is clearly nearest to, else all of its kind."""
    of_kind = [name for name in amounts if _is_of_kind(quantity, inputs[name].kind)]
    if len(of_kind) <= 1:
        return of_kind
    try:
        read = {name: read_quantity(in_its_size(quantity, amounts[name], language)) for name in of_kind}
        values = {name: amount_of(each, inputs[name].kind, language).value for name, each in read.items()}
    except InvalidInput:
        return []
    far = sorted((_times(values[name], amounts[name].value), name) for name in of_kind)
    clear = far[0][0] <= _NEAR and far[1][0] >= far[0][0] * _CLEARLY
    return [far[0][1]] if clear else of_kind


def in_its_size(quantity: Quantity, old: Amount, language: Language) -> str:
    """Return a corrected number as it can be typed, in the thousands or millions of the one that it takes the place of.

    `45` in the place of 35 triệu is 45 triệu.
    """
    bare = quantity.unit is None and not quantity.scaled and len(quantity.text) <= len("999")
    if not bare:
        return quantity.text
    value = amount_of(quantity, NumberKind.COUNT, language).value
    sizes = (Decimal(1_000_000_000), Decimal(1_000_000), Decimal(1_000))
    size = next((each for each in sizes if old.value >= each and old.value % each == 0), Decimal(1))
    return plain_string(value * size)


def _times(one: Decimal, other: Decimal) -> Decimal:
    """Return how many times the larger of two numbers is the smaller."""
    low, high = sorted((one, other))
    return high / low if low else Decimal("Infinity")


def _is_of_kind(quantity: Quantity, kind: NumberKind) -> bool:
    if quantity.unit == "percent":
        return kind in _PERCENTS
    if quantity.unit in MONEY_UNITS:
        return kind in _MONEY
    return kind not in _PERCENTS
