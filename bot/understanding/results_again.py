"""The numbers of the last results once more: a figure that is asked for again, and two results taken together."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.calculations.calculate import recalculate
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.number_roles import PRICED_BY_COST
from bot.calculations.stored_result import StoredResult
from bot.numbers.amounts import Amount
from bot.understanding.utterance import Utterance
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold, words

_NAMED_BY: Mapping[str, frozenset[str]] = {
    "roi": frozenset("profit profits roas roi lai loi".split()),
    "breakeven": frozenset("roas hoa von break even breakeven doanh thu revenue".split()),
}
"""Words, folded, for the figures that results show, of which two name what is wanted."""
_ASKED_AGAIN = frozenset(
    """tell me give show and the both together what is are my our cho minh em toi xem lai luon cung ca hai voi va vs
    nhuan bao nhieu bn la can muon them nua a nha nhe please pls then so also of it that for this""".split()
)
"""Words, folded, beside the names of figures that are wanted again."""
_NAMES: Mapping[str, str] = {
    "engagement": r"er|engagement(?: rate)?|(?:ty|ti) le tuong tac|tuong tac",
    "conversion": r"cvr|conversion rate|(?:ty|ti) le chuyen doi",
    "roi": "roi",
    "roas": "roas",
    "ctr": "ctr",
    "cpm": "cpm",
    "cpv": "cpv",
    "cpe": "cpe",
    "cpc": "cpc",
    "cpa": "cpa",
    "emv": "emv",
}
"""How the figure of each command is named; folded."""
_AGAIN = (
    r"^\W*(?:(?:vay|the|ok|roi|thi|a|u|con|ket qua|rot cuoc|tom lai|nhu vay|vay la|so|then|and|well|sorry)\W+){{0,3}}"
    r"(?:(?:{name})(?: (?:la|duoc|ra|thi|dang|cua (?:minh|em|no|ban nay|ban ay|bai nay)|nay|do|o tren|"
    r"cuoi cung)){{0,3}} "
    r"(?:bao nhieu|bn|bnhieu|bao nhiu|nhieu|nhiu|may|may phan tram)(?: (?:vay|z|v|a|nhi|ta|ha|the|vay bot|bot|ban|"
    r"lai)){{0,3}}"
    r"|(?:what(?: ?'?s| is| was|s)? (?:the|our|my|that|this|its|her|his) (?:{name})"
    r"|what (?:{name}) (?:is|was|does) (?:that|it|this|she|he)(?: (?:give|make|come to|be))?)"
    r"(?: (?:then|now|again|here|so|please|pls|bot)){{0,2}})\W*$"
)
_FIGURE_AGAIN: Mapping[str, re.Pattern[str]] = {
    command: expression(_AGAIN.format(name=name)) for command, name in _NAMES.items()
}
"""A figure is asked for by its name, and with nothing that would make it another one; folded."""
_JOINED = expression(
    r"^\W*(?:(?:vay|the|ok|roi|thi|neu|con|minh|em|toi|ben minh|so|and|if|what if|then|we|i|gio|a)\W+){0,4}"
    r"(?:(?:lay|gop|cong|tinh|book|chay|thue|chon|lam|chot|take|took|book|use|combine|add|put|for)(?: (?:luon|het|lai|"
    r"chung|"
    r"chay))* )?(?:(?:ca|luon) (?:2|hai)|(?:2|hai) (?:ben|ban|bai|kenh|cai|nguoi|kol|koc|clip)|both|the two|them both|"
    r"both of them)(?: (?:ben|ban|bai|kenh|cai|nguoi|kol|koc|clip|luon|lai|chung|together|combined|in total|posts|"
    r"creators|"
    r"offers))*"
    r"(?:\W+(?:thi|thi sao|then|what|whats|s|is|the|cho|la|se|would|be|how much|lay|gop|tinh)){0,4}"
    r"(?:\W+(?:(?:chung|tong|gop|combined|overall|total|average|trung binh) )?(?P<name>cpm|cpv|cpe|cpc|cpa|roi|roas)"
    r"(?: (?:chung|tong|gop|trung binh|combined|overall))?)"
    r"(?:\W+(?:la|ra|thi|sao|bao nhieu|bn|bnhieu|nhieu|nhiu|may|the nao|ntn|then|be|is|it|vay|a|nhi|ca|2|hai|"
    r"cho)){0,5}\W*$"
)
"""What one figure of both results would be; folded."""
_JOINABLE = PRICED_BY_COST | {"roi", "roas"}
"""Commands whose inputs can be added up."""


def figure_again(result: StoredResult, text: str, language: Language) -> CarriedOn | None:
    """Return the last result for a message that only names figures which it shows ("cpm là bao nhiêu")."""
    said, named = set(words(fold(text))), _NAMED_BY.get(result.command, frozenset())
    several = len(said & named) > 1 and said <= named | _ASKED_AGAIN
    again = _FIGURE_AGAIN.get(result.command)
    if not several and not (again and again.match(fold(text))):
        return None
    return CarriedOn(recalculate(result.command, result.amounts, language), Wish(result.command, {}), keeps_some=True)


def results_joined(said: Utterance) -> CarriedOn | None:
    """Return a figure of the last two results taken together ("lấy cả hai thì CPV bao nhiêu"); None for others."""
    found, results = _JOINED.match(fold(said.text)), said.last_results
    if found is None or len(results) < len(("one", "other")):
        return None
    newest, before = results[0], results[1]
    if newest.command not in _JOINABLE or found["name"] != newest.command:
        return None
    was_joined = len(results) > len((newest, before)) and newest.amounts == _joined(before, results[2])
    amounts = newest.amounts if was_joined else _joined(newest, before)
    if amounts is None:
        return None
    calculation = recalculate(newest.command, amounts, said.language)
    return CarriedOn(calculation, Wish(newest.command, typed_again(amounts)), keeps_some=True)


def _joined(newest: StoredResult, before: StoredResult) -> Mapping[str, Amount] | None:
    """Return what two results have of each input together; None where they can't be added up."""
    if newest.command != before.command or newest.amounts.keys() != before.amounts.keys():
        return None
    summed = {name: _sum(amount, before.amounts[name]) for name, amount in newest.amounts.items()}
    amounts = {name: amount for name, amount in summed.items() if amount}
    return amounts if len(amounts) == len(summed) else None


def _sum(one: Amount, other: Amount) -> Amount | None:
    """Return both amounts as one; None for shares, and for money of two currencies."""
    if "percent" in (one.unit, other.unit) or (one.unit and other.unit and one.unit != other.unit):
        return None
    return replace(one, value=one.value + other.value, unit=one.unit or other.unit)
