"""A goal that was worked out with another number, and the cost of more at the price of the last result.

`nếu mục tiêu là 5%`, `còn 80k follow thì sao`; `at the same CPV what would 200k views cost us`.
"""

import re
from collections.abc import Mapping
from itertools import takewhile

from bot.calculations.calculate import recalculate
from bot.calculations.chat_sums import AMOUNT
from bot.calculations.formats import plain_string
from bot.calculations.loose_lists import POLITE
from bot.calculations.planned_counts import PLAN_FILL
from bot.calculations.taken_out import blank
from bot.calculations.wished_figures import COUNTED, LONGEST_WISHED, wished_figure
from bot.numbers.amounts import CURRENCY_SIGNS, MONEY_UNITS
from bot.numbers.typed_text import normalise
from bot.state.values import Turn
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 90
"""Characters of a message that only tells another number."""
_NUMBER = r"(?<![\w.,$])\d[\d.,]*(?<![.,])(?:\s?(?:k|nghin|ngan|tr|trieu|m|mil|million|thousand)(?!\w))?"
_PERCENT = expression(r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|phan tram\b|percent\b)")
_KINDS: Mapping[str, re.Pattern[str]] = {
    "percent": _PERCENT,
    **{name: expression(rf"{_NUMBER}\s?(?:{words})(?!\w)") for name, words in COUNTED.items()},
}
"""How each number of a goal looks, folded."""
_MONEY = expression(fold(AMOUNT))
_AGAIN = frozenset(
    """muc tieu nang ha giam tang len xuong thanh doi sua van giu nguyen cung thoi nham lon moi dung khong k chu con the
    vay thi sao ra bao nhieu nhiu can lai lan tinh theo voi cho nguoi so target goal instead make it raise keep same
    still change what then now but and er ctr cvr cpm cpe cpa cpc rate thuc te that a ua y""".split()
)
"""Words, folded, beside the other number."""
_FILL = PLAN_FILL | POLITE | _AGAIN
_UNIT_OF: Mapping[str, tuple[str, ...]] = {
    "cpm": ("impressions", "views"), "cpv": ("views",), "cpe": ("interactions",), "cpc": ("clicks",),
    "cpa": ("conversions",),
}  # fmt: skip
"""What each price is one of, or a thousand."""
_ASKS_COST = expression(
    r"\b(?:het|ton|mat|chi|tra|can|phai tra|phai chi|phai bo|bo ra|gia)(?: \w{1,6}){0,2} "
    r"(?:bao nhieu|nhieu|nhiu|bn|may)"
    r"\b|\b(?:bao nhieu|nhiu|bn) tien\b|\bhow much\b|\bcosts?\b|\bbudget\b"
)
"""The question what so many cost; folded."""
_BESIDE_PRICE = frozenset(
    """cung van giu nguyen nhu muc gia do nay ay tren cu voi theo at same that this price rate what would will cost
    costs us me how much for be it budget het ton mat chi tra bo thi bao nhieu nhiu bn may tien vay the con ra can phai
    muon dat duoc khong doi nua so of on to get and cai minh ben do them luot""".split()
)
"""Words, folded, of a question for the cost of so many."""


def goal_again(said: Utterance) -> str | None:
    """Return the last goal with the number that a message has in place of one of its own; None for others."""
    if len(said.text) > _LONGEST or not any(map(str.isdecimal, said.text)):
        return None
    language = said.figures_language
    turns = [*takewhile(_is_goal, reversed(said.turns))]
    goal = None
    for turn in reversed(turns):
        varied = _varied(goal, turn.words) if goal else None
        goal = turn.words if wished_figure(turn.words, language) else varied or goal
    return _varied(goal, said.text) if goal else None


def _is_goal(turn: Turn) -> bool:
    return turn.shown.decision == "calculation" and turn.calculation is None and len(turn.words) <= LONGEST_WISHED


def _varied(before: str, words: str) -> str | None:
    """Return a goal with the numbers that a later message has of the same kinds, which says nothing else."""
    plain, typed = _as_read(before), _as_read(words)
    if plain is None or typed is None:
        return None
    left, goal = fold(typed), fold(plain)
    changes: list[tuple[int, int, str]] = []
    for pattern in (*_KINDS.values(), _MONEY):
        new, old = [*pattern.finditer(left)], [*pattern.finditer(goal)]
        if len(new) == 1 and len(old) == 1:
            changes.append((*old[0].span(), typed[new[0].start() : new[0].end()]))
            left = pattern.sub(blank, left)
        goal = pattern.sub(blank, goal)
    if not changes or not _FILL.issuperset(re.findall(r"\w+", left)):
        return None
    for start, end, number in sorted(changes, reverse=True):
        plain = f"{plain[:start]}{number}{plain[end:]}"
    return plain


def _as_read(text: str) -> str | None:
    """Return a normalised text; None where folding it would move its places."""
    plain = normalise(text).strip()
    return plain if len(fold(plain)) == len(plain) else None


def at_same_price(said: Utterance) -> str | None:
    """Return the whole question for the cost of so many at the price of the last result; None for other messages."""
    last = said.last_calculation.calculation if said.last_calculation else None
    result = last.result if last else None
    units = _UNIT_OF.get(result.command, ()) if result else ()
    plain = _as_read(said.text) if len(said.text) <= _LONGEST else None
    if result is None or plain is None or not units or "cost" not in result.amounts:
        return None
    folded, language = fold(plain), said.figures_language
    found = [place for name in units for place in _KINDS[name].finditer(folded)]
    if len(found) != 1 or not _ASKS_COST.search(folded):
        return None
    place = found[0]
    rest = f"{folded[: place.start()]} {folded[place.end() :]}"
    if any(map(str.isdecimal, rest)) or not (_FILL | _BESIDE_PRICE | {result.command}).issuperset(
        re.findall(r"\w+", rest)
    ):
        return None
    price = recalculate(result.command, result.amounts, language).values.get(result.command)
    unit = result.amounts["cost"].unit
    sign = CURRENCY_SIGNS[unit] if unit in MONEY_UNITS else "đ"
    ends = "how much money" if language == "en" else "hết bao nhiêu tiền"
    return (
        f"{result.command} {plain_string(price)}{sign}, {plain[place.start() : place.end()]} {ends}" if price else None
    )
