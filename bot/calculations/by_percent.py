"""Numbers of the last result by so many percent up or down, doubled or halved: `nếu doanh thu tăng 10% thì sao`."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.formats import plain_string
from bot.calculations.kept_numbers import CarriedOn, carried_on
from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import Amount
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression

_LONGEST = 150
"""Characters of a message that only changes numbers; a longer one tells of something else."""
_MOST_CHANGES = 3
"""Numbers that one message changes; no calculator needs more."""
_WHOLE = 100
"""Percent of a number as it is."""
_WHAT = r"(?P<{}>[^\W\d_]+(?:\s[^\W\d_]+){{0,4}}?)"
_PERCENT = r"(?P<{}>\d{{1,3}}(?:[.,]\d{{1,2}})?)\s?(?:%|phần trăm|phan tram|percent|pct)"
_UP = (
    r"tăng|tang|lên|len|cao hơn|cao hon|nhiều hơn|nhieu hon|\+|goes up|went up|go up|is up|up|grows?|rises?|rose|grew|"
    r"increases?|increased|improves?|is higher|higher|raise|more|higher"
)
_DOWN = (
    r"giảm|giam|xuống|xuong|thấp hơn|thap hon|ít hơn|it hon|hạ|ha|cắt|cat|bớt|bot|[-−–]|goes down|went down|go down|"
    r"is down|down|falls?|fell|drops?|dropped|decreases?|decreased|is lower|lower|cut|reduce|less"
)
_BY = r"(?:\s(?:thêm|them|đi|di|lên|len|xuống|xuong|by|khoảng|khoang|tầm|tam|another|a further|bớt|bot))*"
_CHANGES = expression(
    rf"(?<![^\W\d_])(?:"
    rf"{_WHAT.format('a')}\s(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BY}\s?{_PERCENT.format('pa')}"
    rf"|(?:(?P<more>tăng|tang|nâng|nang|increase|raise|grow|boost|lift)"
    rf"|(?P<less>giảm|giam|hạ|ha|cắt|cat|bớt|bot|cut|reduce|lower|decrease|drop))\s"
    rf"{_WHAT.format('b')}{_BY}\s{_PERCENT.format('pb')}"
    rf"|{_PERCENT.format('pc')}\s(?:(?P<above>more|higher)|(?P<below>less|lower))\s{_WHAT.format('c')}(?=\s?[?.,!]|\s?$)"
    rf"|{_WHAT.format('f')}\s(?P<half>(?:giảm|giam|còn|con)\s(?:(?:đi|di|còn|con|một|mot|1)\s){{0,2}}"
    rf"(?:nửa|nua|phân nửa)|(?:is |gets )?halved|halves)(?![^\W_])"
    rf"|(?P<halve>halve|giảm (?:một )?nửa|giam (?:mot )?nua)\s{_WHAT.format('g')}"
    rf"(?=\s?[?.,!]|\s?$|\s(?:thì|thi|then)\s)"
    rf"|{_WHAT.format('d')}\s(?:tăng\s|tang\s)?(?:gấp đôi|gap doi|x2|doubles|doubled)(?![^\W_])"
    rf"|(?:gấp đôi|gap doi|double)\s{_WHAT.format('e')}(?=\s?[?.,!]|\s?$|\s(?:thì|thi|then)\s)"
    rf")",
    re.IGNORECASE,
)
"""A change in words, with what is changed before or behind it."""


def changed_by_percent(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the calculation of a result whose numbers a message changes by percent; None where it is not clear."""
    if len(text) > _LONGEST:
        return None
    found = list(_CHANGES.finditer(text))
    if not 0 < len(found) <= _MOST_CHANGES:
        return None
    changed: dict[str, str] = {}
    for change in found:
        name = _changed_number(change, result, language)
        if name is None or name in changed:
            return None
        changed[name] = f"{_what(change)} {_new(result.amounts[name], change)}"
    parts = iter(changed.values())
    carried = carried_on(_CHANGES.sub(lambda _: next(parts), text), result, language)
    kept = carried and carried.wish.command == result.command and carried.calculation.error is None
    return carried if kept else None


def _changed_number(change: re.Match[str], result: StoredResult, language: Language) -> str | None:
    """Return the input of the result that a change names; None for a rate, as 10% of 40% may be 44% or 50%."""
    for name, amount in result.amounts.items():
        new = _new(amount, change)
        takes = amount.unit != "percent" and Decimal(new) > 0
        tried = carried_on(f"{_what(change)} {new}", result, language) if takes else None
        if tried and _only(name, new, tried.wish.typed, result):
            return name
    return None


def _only(name: str, new: str, typed: Mapping[str, str], result: StoredResult) -> bool:
    """Tell whether numbers are those of the result but for one, which is new."""
    same = typed.keys() == result.amounts.keys() and Decimal(_digits(typed[name])) == Decimal(new)
    others = (each for each in result.amounts if each != name)
    return same and all(Decimal(_digits(typed[each])) == result.amounts[each].value for each in others)


def _digits(typed: str) -> str:
    return re.sub(r"[^\d.]", "", typed)


def _what(change: re.Match[str]) -> str:
    """Return the words for what is changed."""
    return next(said for name in "abcdefg" if (said := str(change[name] or "")))


def _new(amount: Amount, change: re.Match[str]) -> str:
    """Return the new value of a number, in digits."""
    percent = next(filter(None, (change["pa"], change["pb"], change["pc"])), None)
    if change["half"] or change["halve"]:
        return plain_string(amount.value / 2)
    by = Decimal(percent.replace(",", ".")) if percent else Decimal(_WHOLE)
    falls = any(change[name] for name in ("down", "less", "below"))
    return plain_string(amount.value * (_WHOLE - by if falls else _WHOLE + by) / _WHOLE)
