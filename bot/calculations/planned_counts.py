"""How many views, clicks or orders a budget buys at one's own price: `200tr, CPM 45k thì được bao nhiêu view`.

It becomes a plan: the budget, the price and all rates that stand beside them.
"""

import re
from collections.abc import Mapping

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.loose_lists import POLITE
from bot.calculations.taken_out import blank
from bot.calculators.inputs import compute, read_list
from bot.calculators.plan import PLAN
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_PLANNED = 200
"""Characters of a message that says what there is to spend and what one view or order costs."""
_RATE = r"\d{1,3}(?:[.,]\d{1,3})?\s?%"
_IS = r"(?:\s?(?:la|tam|khoang|co|is|of|at|about|around|muc|trung binh|tb|dang|minh|nganh|ben minh|=|:|~)){0,3}\s?"
_NAMES: Mapping[str, str] = {
    "cpm": "cpm",
    "cpv": "cpv",
    "cpe": "cpe",
    "cpa": r"(?:max|maximum|target) cpa|cpa (?:toi da|max|cao nhat)|cpa|cost per order|chi phi moi don",
    "ctr": r"ctr|ty le nhap|ti le nhap|click ?through rate",
    "cvr": r"cvr|cr|(?:ty le |ti le )?chuyen doi|conversion(?: rate)?",
    "er": r"er|ty le tuong tac|ti le tuong tac|engagement rate",
    "aov": r"aov|gia tri (?:moi )?don(?: hang)?|average order value|order value",
}
"""How each input is named in a sentence, folded."""
_FOLDED_AMOUNT = fold(AMOUNT)
"""An amount in a folded text, where `đ` is `d`."""
_PRICES = frozenset({"cpm", "cpv", "cpe", "cpa"})
_READ = {
    name: expression(rf"(?<!\w)(?:{words}){_IS}(?P<number>{_FOLDED_AMOUNT if name in {*_PRICES, 'aov'} else _RATE})")
    for name, words in _NAMES.items()
}
_AMOUNT = expression(_FOLDED_AMOUNT)
_COUNTED = (
    r"(?:luot |luong |so )?(?:views?|xem|hien thi|impressions?|imp|tuong tac|engagements?|interactions?|clicks?|nhap|"
    r"don(?: hang)?|orders?|sales|chuyen doi|conversions?|nguoi mua|khach)"
)
_MUCH = r"(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|nhieu|nhiu|may|how many|how much)"
_SEEN = r"(?:reach|tiep can|do phu)"
_ASKED = expression(
    rf"(?<!\w)(?:{_MUCH}\s{_COUNTED}|{_COUNTED}\s(?:la |duoc )?{_MUCH}|"
    rf"{_SEEN}(?: (?:la|duoc|dc|toi|den))?(?: khoang)? {_MUCH}(?: (?:nguoi|khach|ban))?|"
    rf"{_MUCH} (?:nguoi|people)(?: (?:thay|xem|duoc tiep can|tiep can|see it|reached))?)(?!\w)"
)
"""The question for a number of them, folded; who is reached is told as impressions, which a CPM buys."""
PLAN_FILL = frozenset(
    """ngan sach budget voi co chi bo dung neu thi la duoc dc ra ve mua dat se cho chay tinh giup minh em gium nha nhe a
    ad of at with a an i we have if can get would will do does buy spend for the ben shop team tong va and khoang tam
    ads quang cao tien campaign chien dich con vay day ne oi bot please pls me us our la nay di minh toi tui ai from it
    ma voi a ban nhe that how ho thoi roi ha nhung ok gio tinh biet muon hoi alo chao hi hello shop
    need needed must phai to""".split()
)
"""Words, folded, that say nothing more than that there is a budget."""


def planned_count(text: str, language: Language) -> tuple[str, str] | None:
    """Return the plan that answers how many a budget buys, and what it takes; None where anything else is said."""
    typed = planned_inputs(text) if _ASKED.search(fold(text[:LONGEST_PLANNED])) else {}
    if "cost" not in typed or not _PRICES & typed.keys():
        return None
    written = "; ".join(f"{name}={number}" for name, number in typed.items())
    try:
        compute(PLAN, read_list(PLAN, written, PLAN.positions), language)
    except InvalidInput:
        return None
    return PLAN.command, written


def planned_inputs(text: str) -> Mapping[str, str]:
    """Return the budget, prices and rates that a text tells or asks to take, as typed, by the names of a plan's inputs.

    Nothing where it says anything else.
    """
    plain = normalise(text).strip()
    folded = fold(plain)
    # Both texts have the same places: what is found in the folded one is read from the other.
    if len(text) > LONGEST_PLANNED or len(folded) != len(plain):
        return {}
    left, typed = _ASKED.sub(blank, folded), dict[str, str]()
    for name, pattern in _READ.items():
        found = pattern.search(left)
        if found:
            typed[name] = plain[found.start("number") : found.end("number")].rstrip(".,")
            left = left[: found.start()] + blank(found) + left[found.end() :]
    amounts = list(_AMOUNT.finditer(left))
    if len(amounts) == 1:
        typed = {"cost": plain[amounts[0].start() : amounts[0].end()].rstrip(".,"), **typed}
        left = _AMOUNT.sub(blank, left)
    return typed if (PLAN_FILL | POLITE).issuperset(re.findall(r"\w+", left)) else {}
