"""A rate of two counts, one over the other, of which each has its name: `84 đơn trên 2.100 click thì mấy %`."""

import re
from collections.abc import Mapping

from bot.calculations.loose_lists import POLITE
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.inputs import compute, read_list
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 120
"""Characters of such a message."""
_COUNT = r"\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m)\d{0,2})?"
_THINGS: Mapping[str, str] = {
    "conversions": r"don(?: hang)?|orders?|sales?|chuyen doi|conversions?|purchases?|lead|leads",
    "clicks": r"(?:luot |cu )?(?:clicks?|nhap|bam)|link clicks?",
    "views": r"(?:luot )?(?:views?|xem)",
    "impressions": r"(?:luot )?(?:hien thi|impressions?|imps?)",
}
_ONE_OF = "|".join(rf"(?P<{{0}}_{name}>{words})" for name, words in _THINGS.items())
_OVER = expression(
    rf"(?<![\w.,/$])(?P<part>{_COUNT}) ?(?:{_ONE_OF.format('part')}) ?(?:/|tren|tu|trong|chia(?: cho)?|out of|from|of|"
    rf"over|on|per|voi|,)(?: tong| so| total)? ?(?P<whole>{_COUNT}) ?(?:{_ONE_OF.format('whole')})(?!\w)"
)
"""A count over another one; folded."""
_ASKED = expression(
    r"(?<!\w)(?:(?:bao nhieu|bao nhiu|bnhieu|bn|nhieu|nhiu|may) ?(?:%|phan tram)|(?:what|how many) (?:%|percent\w*)|"
    r"(?:t[yi] le |ti so |rate )?(?:chuyen doi|conversion rate|conversion|cvr|cr|ctr|click ?through rate|nhap)"
    r"(?: rate)?|t[yi] le)(?!\w)"
)
"""Words by which the share is asked for; folded."""
_HOW_MUCH = expression(r"(?<!\w)(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|nhieu|nhiu|may|how much|what)(?!\w)")
_FILL = POLITE | frozenset(
    """thi la ra duoc dc dat co tinh giup ho gium minh em e m minh ben shop team vay z v the day do nay hom tuan thang
    qua is s what our the my that rate it get got we had have has a of % with from bai clip video link kol koc hoi cho
    bot oi ta neu khi if when""".split()
)
"""Words, folded, that say nothing more."""
_COMMANDS: Mapping[tuple[str, str], str] = {
    ("conversions", "clicks"): "conversion",
    ("clicks", "impressions"): "ctr",
    ("clicks", "views"): "ctr",
}


def rate_of_counts(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command and what it takes for one count over another; None where more is said."""
    plain = normalise(text).strip()
    folded = fold(plain)
    found = _OVER.search(folded) if len(plain) <= _LONGEST and len(folded) == len(plain) else None
    if found is None:
        return None
    part, whole = (next(name for name in _THINGS if found[f"{side}_{name}"] is not None) for side in ("part", "whole"))
    command = _COMMANDS.get((part, whole))
    rest = f"{folded[: found.start()]} , {folded[found.end() :]}"
    left = _HOW_MUCH.sub(" ", _ASKED.sub(" ", rest))
    if command is None or not _ASKED.search(rest) or not _FILL.issuperset(re.findall(r"[^\W_]+", left)):
        return None
    calculator = CALCULATOR_BY_NAME[command]
    base = "impressions" if whole == "views" else whole
    written = f"{part}={plain[slice(*found.span('part'))]}; {base}={plain[slice(*found.span('whole'))]}"
    try:
        compute(calculator, read_list(calculator, written, calculator.positions), language)
    except InvalidInput:
        return None
    return command, written
