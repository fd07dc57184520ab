"""Whether the numbers of a sentence are surely the inputs that the words make them."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.command_sentence import RETURNS, CommandSentence
from bot.calculators.engagement import BASES, INTERACTION_FIELDS
from bot.numbers.amounts import WITH_CENTS, NumberKind
from bot.numbers.quantities import Quantity
from bot.numbers.values import amount_of

_MONEY_KINDS = (NumberKind.MONEY, NumberKind.PRICE)
_SMALL_MONEY = 1_000
"""Dong. A smaller amount without a unit may be short for thousands or millions (`chi 50 được 400 đơn`, `CPM 50`)."""
_SHORT_FORM = 50
"""An amount without a unit that is so many times smaller than one with a unit may be meant in that unit.

`chi 50tr thu 120.000` may mean 120 million; a revenue of 1/50 of the cost is rare.
"""
_OF_ONE_ORDER = frozenset({"aov", "profit"})
"""Amounts of one order: however small beside a cost, they are no short forms."""
_SPENT_ON = frozenset({"on", "for", "cho"})
_AMONG = frozenset({"trên", "tren"})
"""Words between a part and its base: `1200 like trên 25k follow`."""
_TOTAL = frozenset({"tổng", "tong", "total"})


def is_certain(sentence: CommandSentence, roles: Mapping[int, str]) -> bool:
    """Tell whether every number is an input of the calculator and of the right kind, beyond doubt."""
    if any(role not in sentence.calculator.inputs for role in roles.values()):
        return False
    for at, role in roles.items():
        money = sentence.calculator.inputs[role].kind in _MONEY_KINDS
        if not _is_surely_read(sentence, at, money, priced="cost" in roles.values()) or (
            money and not _is_surely_money(sentence, at, role)
        ):
            return False
    return _fits(sentence, roles) and _amounts_match(sentence, roles)


_PARTS_OF = {"ctr": ("clicks", "impressions"), "conversion": ("conversions", "clicks")}
"""Commands whose first input is a part of the second."""


def is_plausible(sentence: CommandSentence, roles: Mapping[int, str]) -> bool:
    """Tell whether amounts look like money more than counts do, and whether no part is larger than its whole."""
    inputs = sentence.calculator.inputs
    money = [sentence.has_currency_or_millions(at) for at, role in roles.items() if inputs[role].kind in _MONEY_KINDS]
    counts = [
        sentence.has_currency_or_millions(at) for at, role in roles.items() if inputs[role].kind is NumberKind.COUNT
    ]
    if any(counts) and not all(money):
        return False
    sizes = {role: _value(sentence, sentence.numbers[at]) for at, role in roles.items()}
    others = [size for role, size in sizes.items() if inputs[role].kind is NumberKind.COUNT]
    with_cents = any(sentence.numbers[at].unit in WITH_CENTS for at in roles)
    if (
        "cost" in sizes
        and sentence.command != "compare"
        and not with_cents
        and any(sizes["cost"] < each for each in others)
    ):
        return False  # a thing for less than a dong
    if any(sizes[role] > sizes.get("cost", sizes[role]) for role in _OF_ONE_ORDER & sizes.keys()):
        return False  # one order that pays for all
    if sentence.command in _PARTS_OF:
        part, whole = _PARTS_OF[sentence.command]
        return sizes.get(part, Decimal(0)) <= sizes.get(whole, Decimal(0))
    parts = sum((size for role, size in sizes.items() if role in INTERACTION_FIELDS), Decimal(0))
    return sentence.command != "engagement" or all(parts <= size for role, size in sizes.items() if role in BASES)


def _fits(sentence: CommandSentence, roles: Mapping[int, str]) -> bool:
    """Tell whether bases, posts and what stands `trên` something are what they seem."""
    among = [role for at, role in roles.items() if (item := sentence.item(at - 1)) and item.text in _AMONG]
    if any(role not in (*BASES, "clicks") for role in among):
        return False
    named = {item.role for at, item in enumerate(sentence.items) if item.sort == "label" and sentence.is_basis(at)}
    if not named <= set(roles.values()):
        return False
    return "posts" not in roles.values() or any(item.text in _TOTAL for item in sentence.items)


def _is_surely_read(sentence: CommandSentence, at: int, money: bool, priced: bool) -> bool:
    """Tell whether a number is one as it stands; `5 triệu 200 nghìn view` may be two, unless the cost is `priced`."""
    quantity = sentence.numbers[at]
    if quantity.joins and not money and not (all(part.word for part in quantity.parts) and priced):
        return False
    loose = quantity.loose_scale
    return not loose or (loose == "k" and sentence.next_sort(at) in ("label", "behind", "mark", "end"))


def _is_surely_money(sentence: CommandSentence, at: int, role: str) -> bool:
    """Tell whether this is an amount, not a way of speaking (`1 đô thu về`) nor a count (`made 90 units`)."""
    quantity = sentence.numbers[at]
    if quantity.unit and not quantity.scaled and re.sub(r"\D", "", quantity.text) == "1":
        return False
    following, before = sentence.item(at + 1), sentence.item(at - 1)
    if before is not None and before.sort == "label" and before.role == role and quantity.scaled:
        return True
    if sentence.is_clear_money(at) or following is None or (role == "cost" and following.text in _SPENT_ON):
        return True
    return following.sort not in ("word", "fill", "label", "behind")


def _amounts_match(sentence: CommandSentence, roles: Mapping[int, str]) -> bool:
    """Tell whether amounts without a unit are no short forms: `chi 50tr thu 120`; `chi 50 thu 120` is a ratio."""
    inputs = sentence.calculator.inputs
    money = [
        sentence.numbers[at]
        for at, role in roles.items()
        if inputs[role].kind in _MONEY_KINDS and role not in _OF_ONE_ORDER
    ]
    with_unit = [_value(sentence, quantity) for quantity in money if quantity.scaled or quantity.unit]
    bare = [_value(sentence, quantity) for quantity in money if not (quantity.scaled or quantity.unit)]
    if with_unit:
        least = max(Decimal(_SMALL_MONEY), max(with_unit) / _SHORT_FORM)
        return all(amount == 0 or amount >= least for amount in bare)
    small = any(amount < _SMALL_MONEY for amount in bare)
    return not small or sentence.language == "en" or sentence.command in RETURNS


def _value(sentence: CommandSentence, quantity: Quantity) -> Decimal:
    return amount_of(quantity, NumberKind.MONEY, sentence.language).value
