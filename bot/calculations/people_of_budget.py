"""How many people a budget pays for at one fee each: `ngân sách 120tr, mỗi bạn 4tr5 thì book được mấy bạn`."""

import re

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.loose_lists import POLITE
from bot.calculations.planned_counts import LONGEST_PLANNED, PLAN_FILL
from bot.calculations.taken_out import blank
from bot.calculators.counted_things import PEOPLE_WORDS
from bot.calculators.inputs import compute, read_list
from bot.calculators.plan import PLAN
from bot.numbers.typed_text import normalise
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_KIND = r"(?:nano|micro|macro|nho|small)"
_PERSON = rf"(?:{_KIND} )?(?:{fold(PEOPLE_WORDS)}|be|em|ban|person|head|kol)(?: {_KIND}| kols?| kocs?)?"
_ABOUT = (
    r"(?:\s?(?:gia|fee|phi|cat xe|la|tam|khoang|lay|nhan|tra|het|ton|co|dong gia|charges?|charging|costs?|costing|"
    r"gets?|asks?|asking|wants?|is|at|for|about|around|:|=)){0,3}\s?"
)
_AMOUNT = rf"(?<![\w.,]){fold(AMOUNT)}"
_BUDGET = expression(_AMOUNT)
_FEE = expression(
    rf"(?<!\w)(?:(?:moi|tung|mot|1|each|per|every|a)\s{_PERSON}{_ABOUT}(?P<behind>{_AMOUNT})|"
    rf"(?P<before>{_AMOUNT})\s?(?:(?:/|1 |mot |moi |cho (?:moi|mot|1) |cho |per |a |an |for each |for one )\s?{_PERSON}"
    r"|each|apiece)(?!\w))"
)
"""What one person takes; folded."""
_MUCH = r"(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|nhieu|nhiu|may)"
_ASKED = expression(rf"(?<!\w)(?:{_MUCH} {_PERSON}(?! \d)|how many(?: (?:{_PERSON}|more|can|of them|such))?)(?!\w)")
"""The question for the number of people; folded."""
_FILL = (
    PLAN_FILL
    | POLITE
    | frozenset(
        """book booking thue moi muon kiem tra lay chon chay chung moi dung het them nua toi da nhieu nhat vua du nhiu
        duoc dc co voi gia fee phi hire afford pay work them people creators influencers creator kol koc kols kocs
        budget ngan sach con lai hien gio tam khoang max maximum most at many could deal quy team minh se mot one each
        that which there is total tong tat ca toan bo nguoi ban be em giua cho ra moi nhom nano micro thue""".split()
    )
)
"""Words, folded, that say nothing more."""


_VARIES = frozenset(
    "sao the nao rua rang ra roi doi thanh tang giam len xuong then how about instead change to".split()
)
"""Words, folded, by which another fee is told below a plan."""


def asks_for_people(text: str) -> bool:
    """Tell whether a message asks for a number of people and tells what one of them takes."""
    folded = fold(normalise(text))
    return len(folded) <= LONGEST_PLANNED and bool(_ASKED.search(folded)) and bool(_FEE.search(folded))


def people_of_budget(text: str, language: Language) -> tuple[str, str] | None:
    """Return the plan that tells how many people a budget pays for, and what it takes; None where more is said."""
    plain = normalise(text).strip()
    folded = fold(plain)
    if len(plain) > LONGEST_PLANNED or len(folded) != len(plain) or not _ASKED.search(folded):
        return None
    left = _ASKED.sub(blank, folded)
    fees = list(_FEE.finditer(left))
    if len(fees) != 1:
        return None
    side = "behind" if fees[0]["behind"] else "before"
    fee = plain[fees[0].start(side) : fees[0].end(side)]
    left = f"{left[: fees[0].start()]}{blank(fees[0])}{left[fees[0].end() :]}"
    amounts = list(_BUDGET.finditer(left))
    if len(amounts) != 1:
        return None
    cost = plain[amounts[0].start() : amounts[0].end()]
    rest = left.replace(amounts[0][0], " ", 1)
    if not _FILL.issuperset(re.findall(r"\w+", rest)):
        return None
    written = f"cost={cost.rstrip('.,')}; fee={fee.rstrip('.,')}; posts=1"
    try:
        compute(PLAN, read_list(PLAN, written, PLAN.positions), language)
    except InvalidInput as error:
        return (PLAN.command, written) if error.id == "budget_below_fee" else None
    return PLAN.command, written


def fee_told(text: str) -> str | None:
    """Return the fee of one person that a text tells and nothing else ("nếu mỗi bạn 2tr5 thì sao")."""
    plain = normalise(text).strip()
    folded = fold(plain)
    found = _FEE.search(folded) if len(plain) <= LONGEST_PLANNED and len(folded) == len(plain) else None
    if found is None:
        return None
    rest = _ASKED.sub(blank, f"{folded[: found.start()]} {folded[found.end() :]}")
    side = "behind" if found["behind"] else "before"
    fee = plain[found.start(side) : found.end(side)].rstrip(".,")
    return fee if (_FILL | _VARIES).issuperset(re.findall(r"\w+", rest)) else None
