"""The last result without one of its numbers: `bỏ share ra thì nhiêu`, `without the comments?`."""

import re
from collections.abc import Mapping

from bot.calculations.calculate import recalculate
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import CarriedOn, typed_again
from bot.calculations.stored_result import StoredResult
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 80
"""Characters of such a message."""
_NAMES: Mapping[str, str] = {
    "likes": r"likes?|tim|luot thich|thich|reactions?",
    "comments": r"comments?|cmts?|binh luan|bl",
    "shares": r"shares?|chia se",
    "saves": r"saves?|luu",
    "margin": r"bien(?: loi nhuan| lai)?|(?:gross )?margin",
    "cogs": r"gia von|cogs|cost of goods",
}
"""What may be left out, by its input; folded."""
_NAME = "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
_WITHOUT = expression(
    r"^\W*(?:(?:ok|oke|the|vay|gio|con|roi|a|thoi|neu|and|so|what if|what about|how about|now|then|if|we|i|you|minh|"
    r"em|toi|tui|ma|thu|please|pls)\W{1,3}){0,4}"
    r"(?:bo(?: bot| qua)?|tru|loai(?: bo)?|(?:khong|ko|k|kh|hong|hem|dung|khoi|chua|chang) (?:tinh|co|ke|dem|cong|gom|"
    r"lay|bao gom|can)(?: toi| den| them)?|without|excluding|exclude|excl|leave out|leaving out|left out|drop|"
    r"remove|minus|not counting|(?:do not|don t|don'?t) count|ignore|ignoring|take out|no|less)"
    r"(?: (?:phan|cai|so|luot|luon|het|vo|vao|ca|the|any|all|may|cac|out)){0,3}"
    rf" (?:{_NAME})"
    r"(?:\W{1,2}(?:ra|di|khoi|nua|luon|thi|la|con|duoc|duoc bao nhieu|bao nhieu|nhieu|nhiu|bn|may|sao|the nao|ra sao|"
    r"phan tram|er|nha|nhe|a|vay|z|v|out|then|what|is|it|how much|please|pls|would it be|giup|em|minh|toi|xem|coi|"
    r"tinh lai|roi|thoi|nhi|so|ket qua|roi|bang|hết|het)){0,8}\W*$"
)
"""A message that wants one number left out, and says no more; folded."""


def without_input(text: str, result: StoredResult, language: Language) -> CarriedOn | None:
    """Return the last result without the number that a message wants left out; None where it wants anything else."""
    found = _WITHOUT.match(re.sub(r"\s+", " ", fold(text))) if len(text) <= _LONGEST else None
    name = found.lastgroup if found else None
    if name is None or name not in result.amounts:
        return None
    amounts = {each: amount for each, amount in result.amounts.items() if each != name}
    calculation = recalculate(result.command, amounts, language)
    if calculation.error is not None:
        return None
    return CarriedOn(calculation, Wish(result.command, typed_again(amounts)), keeps_some=True)
