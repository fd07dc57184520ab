"""A budget that was told a message or two ago, for the question how many people it pays for."""

import re

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.people_of_budget import asks_for_people
from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_BACK = 3
"""Turns back to which such a budget is remembered: further back something else was talked of."""
_LONGEST = 20
"""Words of a message that tells a budget; longer ones tell of several things."""
_AMOUNT = expression(
    rf"(?<![\w.,]){fold(AMOUNT)}(?![\w%])"
    r"(?!\s?(?:follow|fl\b|sub|fan|nguoi|theo doi|view|luot|like|tim|khach|don|click|member|thanh vien))"
)
_BUDGET = expression(
    r"\b(?:ngan sach|kinh phi|budget|von|co (?:tam|khoang|dung|moi|chi|duoc)|chi co|we have|i have|we've got|i've got|"
    r"got about|spend|chi (?:tam|khoang|toi da))\b"
)
"""What says that an amount is what there is to spend; folded."""
_LEAD = expression(r"\A\W*(?:(?:so|and|ok|then|but|thế|the|vậy|vay|còn|con|rồi|roi|à|a)\W+){1,3}", re.IGNORECASE)
"""Small words in front of what is asked."""


def with_budget_told(text: str, said: Utterance) -> str:
    """Return a question how many people a fee each allows behind the budget that was told before it."""
    if not said.turns or not asks_for_people(text) or len(_sums_in(fold(text))) != 1:
        return text
    for turn in reversed(said.turns[-_BACK:]):
        if turn.calculation:
            return text
        told = fold(turn.words)
        amounts = _sums_in(told)
        if (
            len(amounts) == 1
            and _BUDGET.search(told)
            and len(told.split()) <= _LONGEST
            and len(told) == len(turn.words)
        ):
            named = "budget" if said.language == "en" else "ngân sách"
            return f"{named} {turn.words[amounts[0].start() : amounts[0].end()].strip(' .,')}, {_LEAD.sub('', text)}"
    return text


def _sums_in(folded: str) -> list[re.Match[str]]:
    """Return the sums of money in a folded text; a bare number of people or posts is none."""
    return [found for found in _AMOUNT.finditer(folded) if not found[0].strip().isdecimal()]
