"""Break-even of a result with another margin or cost in the same message: `biên 60% thì hòa vốn phải bán bao nhiêu`."""

from bot.calculations.break_even_words import asks_for_even
from bot.calculations.calculate import calculate_typed
from bot.calculations.command_wish import Wish
from bot.calculations.cost_items import MONEY
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.stored_result import StoredResult
from bot.calculators.breakeven import BREAKEVEN
from bot.numbers.typed_text import normalise
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MOST_WORDS = 18
"""Words of such a message."""
_MARGIN = expression(
    r"\b(?:bien(?: (?:loi nhuan|lai))?(?: gop)?|(?:gross |profit )?margins?|loi nhuan gop|lai gop)\b"
    r"(?: (?:cua|quan|shop|tiem|ben|minh|em|tui|toi|la|chung|tam|khoang|co|con|len|xuong|tang|giam|"
    r"den|of|is|at|to|around|"
    r"about)){0,5}\s?[:=]?\s?(?P<margin>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|phan tram|percent)"
    r"|(?P<before>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|percent) (?:gross |profit )?margins?\b"
)
_COST = expression(
    r"\b(?:chi(?: phi)?|ngan sach|budget|costs?|spend|spent|spending|phi|tien chi|bo(?: ra)?)"
    r"(?: (?:cua|minh|em|tui|toi|la|chi|co|con|len|xuong|tang|giam|den|thanh|chung|khoang|tam|thoi|"
    r"of|is|to|at|goes|drops|"
    rf"rises|down|up|only|was)){{0,4}}\s?[:=]?\s?(?P<cost>{fold(MONEY)})"
)
_OTHER = expression(
    r"\b(?:gia von|aov|gia ban|moi don|don hang|per order|each order|loi nhuan moi|lai moi|goods|cogs)\b"
)
"""What else a break-even may be worked out of; folded."""
_ADVICE = expression(r"\b(?:nen|should|tai sao|vi sao|why|co on|hop ly)\b")
_KEPT = ("cost", "margin", "aov")


def even_again(said: Utterance, result: StoredResult) -> CarriedOn | None:
    """Return break-even of the numbers told before, with the margin or cost of a message; else None."""
    folded = fold(normalise(said.text))
    if len(said.text.split()) > _MOST_WORDS or not asks_for_even(said.text):
        return None
    if _OTHER.search(folded) or _ADVICE.search(folded):
        return None
    margin, cost = _MARGIN.search(folded), _COST.search(folded)
    told = {"margin": f"{margin['margin'] or margin['before']}%"} if margin else {}
    told |= {"cost": cost["cost"]} if cost else {}
    rest = folded
    for found in (margin, cost):
        rest = rest.replace(found[0], " ", 1) if found else rest
    kept = {name: amount for name, amount in result.amounts.items() if name in _KEPT}
    if not told or any(map(str.isdecimal, rest)) or {"cost", "margin"} - {*told, *kept}:
        return None
    typed = typed_again(kept) | told
    calculation = calculate_typed(BREAKEVEN.command, typed, said.language)
    return None if calculation.error else CarriedOn(calculation, Wish(BREAKEVEN.command, typed), keeps_some=bool(kept))
