"""What a quantity is worth: its value by its separators, its scale, the kind of input and the language (R2 to R8)."""

import re
from decimal import Decimal, localcontext

from bot.numbers.amounts import MAX_VALUE, MONEY_UNITS, Amount, Locale, NumberKind
from bot.numbers.quantities import Quantity, QuantityPart
from bot.numbers.unit_words import DONG_SLANG
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

MAX_NUMBER_CHARACTERS = 40
"""Characters of one number (R11); 10^15 with separators, scale and currency needs fewer."""
_SIGNIFICANT_DIGITS = 80
"""Decimal digits to compute with: twice what 40 characters can hold, so that no value is rounded."""
_DOUBTFUL_DECIMALS = 3
"""So many digits behind a separator may be a group of thousands."""
_AMBIGUOUS_TAIL = 2
"""Digits behind a scale that can be read in two ways (R7): 1tr25 is 1.25 or 1.025 million."""
_COUNTED = expression(r"[1-9][0-9]*")
_FIRST_GROUP = expression(r"[1-9][0-9]{0,2}")
_GROUP_LENGTH = 3
"""Digits of a group of thousands."""
_THREEFOLD = expression(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
"""One separator before exactly three digits, as in 1.234: its shape does not tell grouping from decimals."""
_LEADING_ZERO = expression(r"0[0-9]+")


def amount_of(quantity: Quantity, kind: NumberKind, language: Locale) -> Amount:
    """Return the value of a quantity for an input of a kind, in the language of the chat.

    Raises InvalidInput for separators that fit no reading, parts that do not fit together, and values over 10^15.
    """
    if len(quantity.text) > MAX_NUMBER_CHARACTERS:
        raise InvalidInput("too_long", piece=quantity.text)
    scaled = quantity.scaled
    is_money = quantity.unit in MONEY_UNITS or kind in (NumberKind.MONEY, NumberKind.PRICE)
    groups = not scaled and quantity.unit != "percent" and (is_money or kind in (NumberKind.COUNT, NumberKind.AVERAGE))
    with localcontext(prec=_SIGNIFICANT_DIGITS):
        value = _tidy(_sum(quantity, groups, language))
    if abs(value) > MAX_VALUE:
        raise InvalidInput("too_large", piece=quantity.text)
    threefold = any(_THREEFOLD.fullmatch(part.number) for part in quantity.parts)
    return Amount(
        value,
        quantity.unit,
        piece=quantity.text,
        ambiguous=(threefold and not groups) or _has_unclear_scale(quantity, language),
        scaled=scaled,
        grouped=threefold and groups,
        local=any(part.has_vietnamese_scale for part in quantity.parts),
    )


def _has_unclear_scale(quantity: Quantity, language: Locale) -> bool:
    """Tell whether a scale is slang, or has two digits behind it."""
    slang = any(part.word in DONG_SLANG or (part.word == "m" and language == "vi") for part in quantity.parts)
    return slang or any(len(part.tail) == _AMBIGUOUS_TAIL for part in quantity.parts)


def _sum(quantity: Quantity, groups: bool, language: Locale) -> Decimal:
    """Return the sum of the parts; a part that does not fit under the scale before it may be a second number."""
    total = Decimal(0)
    limit = None
    for part in quantity.parts:
        value = _part_value(part, groups, language)
        fits = limit is None or (total % limit == 0 and value < limit and part.number[0] != "0")
        if not fits:
            raise InvalidInput("several_numbers", piece=quantity.text)
        limit = Decimal(10) ** part.scale
        total += value
    return -total if quantity.sign == "-" else total


def _part_value(part: QuantityPart, groups: bool, language: Locale) -> Decimal:
    """Return the value of a part with its scale, its tail (R7) and its half (R8)."""
    value = _digits_value(part.number, groups, language)
    if (part.tail or part.half) and not _COUNTED.fullmatch(part.number):
        raise InvalidInput("not_a_number", piece=f"{part.number}{part.word}{part.tail}")
    if part.tail:
        value += Decimal(f"0.{part.tail}")
    if part.half:
        value += Decimal("0.5")
    return value * Decimal(10) ** part.scale


def _digits_value(number: str, groups: bool, language: Locale) -> Decimal:
    """Return the value of digits with separators (R2 to R5); `groups` says how to read a doubtful one."""
    separators = re.findall(r"[ .,]", number)
    last = separators[-1] if separators else ""
    if not separators:
        return Decimal(number)
    if _THREEFOLD.fullmatch(number) and (groups or last != _decimal_separator(language)):
        return Decimal(number.replace(last, ""))
    is_point = separators.count(last) == 1 and last != " "
    whole, _, decimals = number.rpartition(last) if is_point else (number, "", "")
    others = set(separators[:-1] if is_point else separators)
    if len(others) > 1 or not all(_is_grouped(whole.split(other)) for other in others):
        raise InvalidInput("bad_separators", piece=number)
    may_be_grouped = " " in others or (not others and _LEADING_ZERO.fullmatch(whole))
    if may_be_grouped and len(decimals) == _DOUBTFUL_DECIMALS:
        raise InvalidInput("bad_separators", piece=number)
    for other in others:
        whole = whole.replace(other, "")
    return Decimal(f"{whole}.{decimals or 0}")


def _is_grouped(groups: list[str]) -> bool:
    """Tell whether these are groups of thousands: 1 to 3 digits, then threes."""
    head, *others = groups
    return bool(_FIRST_GROUP.fullmatch(head)) and all(len(group) == _GROUP_LENGTH for group in others)


def _decimal_separator(language: Locale) -> str:
    return "," if language == "vi" else "."


def _tidy(value: Decimal) -> Decimal:
    """Return the same value without trailing zeros, an exponent or the sign of a zero."""
    whole = value.to_integral_value()
    return whole + 0 if whole == value else value.normalize()
