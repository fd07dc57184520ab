"""What a wished figure needs: `roi 150% mà chi 20tr thì thu bao nhiêu`, `muốn er 5%, 20k follow cần mấy like`.

A figure, what it is of and the question for the third say everything; with any other word it is another question.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.loose_lists import POLITE
from bot.calculations.per_thousand import with_cpm_named
from bot.calculations.planned_counts import PLAN_FILL
from bot.calculations.taken_out import blank
from bot.numbers.amounts import Amount, NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_WISHED = 200
"""Characters of such a message."""
_MONEY = fold(AMOUNT)
_COUNT = r"\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m|mil|million|thousand)\d{0,2})?(?!\w|[.,]?\d|\s?%)"
_PERCENT = r"\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|phan tram|percent)"
_TIMES = r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:x|lan|times)?(?!\w|[.,]?\d|\s?%)"
_BOUND = (
    r"(?:(?:khong|ko|k|kg|dung)\s(?:(?:duoc|dc|the|bi|nen|vuot)\s){0,2}(?:qua|hon|vuot)|toi da|toi thieu|it nhat|"
    r"cao nhat|"
    r"thap nhat|nhieu nhat|vuot qua|qua|duoi|tren|hon|tu|trong|trong khoang|no (?:more|less|higher|lower) than|"
    r"not (?:over|above|more than)|(?:more|less|higher|lower|better) than|at (?:most|least)|under|below|above|over|"
    r"up to|"
    r"max(?:imum)?|min(?:imum)?|within|<=|>=|≤|≥|<|>|tran|san)"
)
"""What stands around a level that a figure must not pass: the level itself is what is worked out; folded."""
_IS = (
    rf"(?:\s?(?:la|tam|khoang|co|is|of|at|about|around|muc tieu|muc|trung binh|tb|dang|dat|duoc|=|:|~|can|phai|"
    rf"rate|target|to be|minh|ben minh|ve|xuong|con|o|giu|chot|bang|dung|cap|stays?|to stay|has to|needs to|must|"
    rf"or|not exceed|{_BOUND})){{0,5}}\s?"
)
_OF = r"\s?(?:a |an |of |la |in |worth of )?"
_FIGURES: Mapping[str, tuple[str, str]] = {
    "roi": (r"roi|(?:loi|lai)(?= (?:tam |khoang )?\d{1,4}\s?%)|return on investment", _PERCENT),
    "roas": (r"roas|roi(?=\s?\d{1,2}\s?x)", _TIMES),
    "er": (
        r"er|t[yi] le tuong tac|t[yi] le engagement|engagement rate|engagement(?= (?:of |is )?\d[\d.,]*\s?%)|"
        r"tuong tac(?= (?:tam |khoang |dat )?\d[\d.,]*\s?%)",
        _PERCENT,
    ),
    "ctr": (r"ctr|t[yi] le (?:nhap|click)|click[ -]?through(?: rate)?", _PERCENT),
    "cvr": (r"cvr|cr|(?:t[yi] le )?chuyen doi(?= (?:la |tam )?\d[\d.,]*\s?%)|conversion rate", _PERCENT),
    "revenue": (
        r"doanh thu|doanh so|revenue|sales(?= (?:of|is) )|(?<=in )sales|(?:thu ve|ban duoc|ban)(?= \d)",
        _MONEY,
    ),
    "margin": (r"bien(?: loi nhuan| gop| lai)?|(?:gross )?margin", _PERCENT),
    "aov": (
        r"aov|gia tri (?:moi |trung binh |1 )?don(?: hang)?(?: trung binh| tb)?|"
        r"(?:gia tri )?don (?:hang )?(?:trung binh|tb)|"
        r"moi don|average order(?: value)?|order value",
        _MONEY,
    ),
    "cpm": ("cpm", _MONEY),
    "cpv": (r"cpv|cost per view|gia (?:moi |1 )(?:view|luot xem)", _MONEY),
    "cpe": (r"cpe|cost per engagement", _MONEY),
    "cpa": (r"cpa|cpo|cost per (?:order|acquisition|sale)|(?:gia|chi phi) (?:moi |1 )don", _MONEY),
    "cpc": (r"cpc|cost per click|gia (?:moi |1 )click", _MONEY),
}
"""Each figure's folded names, and how its value looks."""
COUNTED: Mapping[str, str] = {
    "followers": r"(?:nguoi )?(?:theo doi|follow(?:ers?)?)|fl|flw|subs?|fans?",
    "reach": r"(?:luot |nguoi )?(?:reach(?:ed)?|tiep can)",
    "impressions": r"(?:luot )?(?:hien thi|impressions?|imps?)",
    "views": r"(?:luot )?(?:views?|xem)",
    "interactions": r"(?:luot )?(?:tuong tac|interactions?|engagements?|likes?|tim|reactions?)",
    "clicks": r"(?:luot |cu )?(?:clicks?|nhap|link clicks?)",
    "conversions": r"(?:don(?: hang)?|orders?|sales|chuyen doi|conversions?|purchases?|khach(?: hang)?|sign-?ups?|"
    r"leads?|installs?|bookings?|luot (?:dang ky|mua|tai|cai))",
}
"""Words, folded, for what is counted, by its input."""
_HOW_MUCH = r"(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|nhieu|nhiu|may)"
_LINK = (
    r"(?: (?:ve|lai|duoc|dc|ra|can|phai|thi|la|toi thieu|it nhat|toi da|nen|dat|khoang|tam|hang|moi|co|den|o|muc|keo|"
    r"cao nhat|nhieu nhat)){0,4}"
)
_SPENT = r"(?:chi|ton|het|mat|ngan sach|tra|bo|dau tu|budget|gia)"
_DO_I = r"(?:(?:do|should|must|would|will|does|can|could) )?(?:(?:it|that|i|we) )?(?:(?:need|have|has) to |need )?"
_SALES = r"(?:doanh thu|doanh so|doanh thu ban hang|revenue|sales)"
_GOES_ON = r"(?= (?:de|neu|cho|khi|voi|ma|to|if|for|thi|la)(?!\w)|\s?[?,.:]|\s?$)"
"""Behind a wish for an amount that asks with no word such as `bao nhieu`."""
_THINGS = {name: words for name, words in COUNTED.items() if name not in ("followers", "reach")}
_ASKED: Sequence[tuple[str, str]] = (
    ("revenue", rf"{_HOW_MUCH} (?:doanh thu|doanh so|tien ban hang)|how much (?:revenue|sales|income)"),
    ("revenue", rf"(?:what|which) (?:revenue|sales)|how much {_DO_I}(?:make|earn|sell|bring in|get back|generate)"),
    (
        "revenue",
        rf"{_SALES}{_LINK} (?:nao|the nao|may)(?: moi)?(?!\w)|{_SALES} (?:can|phai|needed|required)(?: dat| co|"
        rf" ve)?{_GOES_ON}",
    ),
    (
        "revenue",
        rf"(?:minimum|min|target|required|needed) {_SALES}|{_SALES} (?:toi thieu|muc tieu|can dat|can co|target|"
        rf"goal){_GOES_ON}",
    ),
    *((name, rf"(?:{_HOW_MUCH}|how many) (?:so )?(?:{words})") for name, words in _THINGS.items()),
    ("budget", rf"{_SPENT}{_LINK}(?: (?:chi|bo|het|tien|ngan sach)){{0,2}} {_HOW_MUCH}(?: tien)?"),
    ("budget", rf"{_HOW_MUCH} (?:tien|ngan sach|budget)|(?:what|which) budget|how much (?:budget|money)"),
    (
        "budget",
        rf"(?:ngan sach|chi phi|muc chi|so tien|budget)(?: (?:la|chi|can))? (?:toi da|cao nhat|tran|max|toi thieu|"
        rf"can thiet|"
        rf"can co){_GOES_ON}|(?:max(?:imum)?|highest|biggest|most) (?:budget|spend|cost){_GOES_ON}",
    ),
    (
        "budget",
        r"(?:what(?:'s| is|s) )?(?:the )?(?:most|max|maximum|highest|ceiling) (?:that )?(?:i|we) (?:can|could|should|"
        r"may) "
        r"(?:pay|spend)(?: for| on)?",
    ),
    ("budget", rf"how much {_DO_I}(?:cost|spend|pay|budget)|budget (?:needed|required)|what(?:'s| is| s) the budget"),
    (
        "budget",
        r"(?:what(?:'s| is|s) the |how much is the )?(?:total )?(?:cost|price|budget) (?:for|of)(?= \d)|"
        r"(?:what|how much) (?:would|will|do|does|should|did)(?= \d)|"
        r"(?:tong )?(?:chi phi|ngan sach) (?:cho|de co|de duoc)(?= \d)",
    ),
    ("revenue", rf"(?:doanh thu|doanh so|thu|ban|kiem|dem ve|mang ve){_LINK} {_HOW_MUCH}"),
    *((name, rf"(?:so |luong )?(?:{words}){_LINK} {_HOW_MUCH}") for name, words in _THINGS.items()),
)
"""How each thing is asked for, folded; what says more stands first."""
_MORE_FILL = frozenset(
    """muon mong target muc tieu dat de moi du phai it nhat toi thieu ma kenh page tai khoan account my that
    want need to should do how what be per against on over hit reach make would like get goal aim aiming aim's
    set required needed only just i'd thu loi lai roi lan kpi follower nguoi tra hon sep yeu cau dang hien total
    in back return out so each post bai from revenue sales spending spent invest investing ra cai then con num
    number amount cost costs doi co cua no vay kieu sale nhap dam bao a ki nay thang cho hoi ca nua z v day thoi
    duoc tren theo clip video dua kol koc influencer creator phi her his their its fee if keep stay staying gets
    me us keo cach khi neu nhu du kien tieu bao giu sao dam chot nham chi ton het bo ra co the nhung cham voi
    cho biet ai dau le ra max min toi da tran budget cap limit lam muon va hay at then so be lands land down got
    know whats kha nang ae mn anh khach kiem tep tap what's or deliver delivers go going can't cannot wanted planned
    expected she he they it's has""".split()
)
_PLANS = ({"cost", "roi"}, {"cost", "roi", "margin"}, {"cpm", "impressions"}, {"cpv", "views"}, {"cpa", "conversions"})
"""Inputs that a plan works backwards from."""
_OF_MONEY = ("revenue", "budget")
"""How the ways to amounts of money begin."""
_NEEDED = expression(r"(?<!\w)(?:can|phai|toi thieu|it nhat|need|needed|must|at least|minimum|required)(?!\w)")
"""Words by which a count is the least that a goal takes; folded."""
_BASES = ("followers", "reach", "views", "impressions")


@dataclass(frozen=True)
class WishedFigure:
    """A result with the way in which it came about, and the amounts that it is worked out of, by their names."""

    way: str
    result: Decimal
    told: Mapping[str, Amount]
    rounded_up: bool = False
    """Whether the exact result is a little less: with less than this, a goal is not reached."""


def wished_plan(text: str) -> tuple[str, str] | None:
    """Return the plan that a sentence with a wished figure asks for, and what it takes; None for other sentences."""
    asked, typed = _told(text)
    if not ({"revenue", "budget"} & asked) or {*typed} not in _PLANS:
        return None
    return "plan", "; ".join(f"{name}={number}" for name, number in typed.items())


def wished_figure(text: str, language: Language) -> WishedFigure | None:
    """Return what a sentence asks of a figure and what it is of; None for other sentences."""
    asked, typed = _told(text)
    if not asked or len(typed) not in _NUMBERS:
        return None
    try:
        told = {name: _amount(name, number, language) for name, number in typed.items()}
    except InvalidInput:
        return None
    values = {name: amount.value for name, amount in told.items()}
    if not all(value > 0 for value in values.values()):
        return None
    way = next((way for way, (wanted, names) in _WAYS.items() if wanted in asked and {*names} == {*values}), None)
    if way is None:
        return None
    result = _worked_out(way, values)
    up = result.to_integral_value(ROUND_CEILING)
    is_goal = not way.startswith(_OF_MONEY) and up != result and _NEEDED.search(fold(text)) is not None
    return WishedFigure(way, up if is_goal else result, told, rounded_up=is_goal)


def lacks_cost(text: str) -> bool:
    """Tell whether a sentence with a wished figure asks for what only a cost can tell ("cpm 35k cần bao nhiêu "
    "view")."""
    asked, typed = _told(text)
    return any(
        asked & {wanted} and {*typed} == {*names} - {"cost"} for wanted, names in _WAYS.values() if "cost" in names
    )


_NUMBERS = (2, 3)
"""Numbers that such a sentence tells."""
_WAYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "revenue_of_roas": ("revenue", ("cost", "roas")),
    **{f"interactions_of_{base}": ("interactions", (base, "er")) for base in _BASES},
    "interactions_of_cpe": ("interactions", ("cost", "cpe")),
    "clicks_of_impressions": ("clicks", ("impressions", "ctr")),
    "clicks_of_views": ("clicks", ("views", "ctr")),
    "clicks_of_orders": ("clicks", ("conversions", "cvr")),
    "clicks_of_cost": ("clicks", ("cost", "cpc")),
    "orders_of_clicks": ("conversions", ("clicks", "cvr")),
    "orders_of_revenue": ("conversions", ("revenue", "aov")),
    "orders_of_roas": ("conversions", ("cost", "roas", "aov")),
    "orders_of_cost": ("conversions", ("cost", "cpa")),
    "impressions_of_clicks": ("impressions", ("clicks", "ctr")),
    "impressions_of_cost": ("impressions", ("cost", "cpm")),
    "views_of_cpm": ("views", ("cost", "cpm")),
    "views_of_cost": ("views", ("cost", "cpv")),
    "budget_of_revenue": ("budget", ("revenue", "roas")),
    "budget_of_views": ("budget", ("views", "cpm")),
    "budget_of_clicks": ("budget", ("clicks", "cpc")),
    "budget_of_interactions": ("budget", ("interactions", "cpe")),
}
"""What is asked and what has to be told for it, by the way."""


def _worked_out(way: str, values: Mapping[str, Decimal]) -> Decimal:
    """Return the result; what is needed is rounded up, as a part of a click brings nothing."""
    first, second, *more = (values[name] for name in _WAYS[way][1])
    if more:
        return first * second / more[0]
    match way.partition("_of_")[0], _WAYS[way][1][1]:
        case "budget", "roas":
            return first / second
        case _, "roas":
            return first * second
        case ("clicks" | "impressions", "cvr") if way == "clicks_of_orders":
            return (100 * first / second).to_integral_value(ROUND_CEILING)
        case "impressions", "ctr":
            return (100 * first / second).to_integral_value(ROUND_CEILING)
        case _, "er" | "ctr" | "cvr":
            return first * second / 100
        case "budget", "cpm":
            return first * second / 1000
        case "budget", _:
            return first * second
        case _, "cpm":
            return first / second * 1000
        case _:
            return first / second


def _amount(name: str, typed: str, language: Language) -> Amount:
    if name == "roas":
        return amount_of(read_quantity(_TIMES_WORD.sub("", typed)), NumberKind.PERCENT, language)
    kind = NumberKind.COUNT if name in COUNTED else NumberKind.MONEY
    return amount_of(read_quantity(typed), NumberKind.PERCENT if name in _SHARES else kind, language)


def _told(text: str) -> tuple[set[str], Mapping[str, str]]:
    """Return what a message asks for, and the numbers that it tells as typed; nothing where it says anything else."""
    plain = with_cpm_named(normalise(text)).strip()
    folded = fold(plain)
    # Both texts have the same places: what is found in the folded one is read from the other.
    if len(text) > LONGEST_WISHED or len(folded) != len(plain) or not any(map(str.isdecimal, text)):
        return set(), {}
    asked, typed, left = set[str](), dict[str, str](), folded
    for name, words in _QUESTIONS:
        rest = words.sub(blank, left)
        asked |= {name} if rest != left else set()
        left = rest
    for name, patterns in _READ.items() if asked else ():
        found = next((each for each in (one.search(left) for one in patterns) if each), None)
        if found:
            typed[name] = plain[found.start("number") : found.end("number")].rstrip(".,")
            left = left[: found.start()] + blank(found) + left[found.end() :]
    amounts = list(_AMOUNT.finditer(left)) if typed else []
    if len(amounts) == 1 and _may_be_cost(amounts[0]):
        typed["cost"] = plain[amounts[0].start() : amounts[0].end()].rstrip(".,")
        left = _AMOUNT.sub(blank, left)
    each = _OF_EACH.search(left)
    if each and not (each["post"] and {*typed} == {"er", "followers"}):  # a rate of followers is that of one post
        return set(), {}
    left = _BOUNDS.sub(blank, left)
    return (asked, typed) if _KNOWN.issuperset(_WORDS.findall(left)) else (set(), {})


def _may_be_cost(amount: re.Match[str]) -> bool:
    """Tell whether a number without a name may be what is spent: `11` of a month and `2` of clips are no money."""
    digits = sum(map(str.isdigit, amount[0]))
    named = _SPENDING.search(amount.string[: amount.start()])
    return digits >= _DIGITS_OF_MONEY or _UNIT.search(amount[0]) is not None or named is not None


def _beside_name(words: str, number: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how a number is found behind its name, and before it."""
    of_another = "|".join(COUNTED.values())
    behind = rf"(?<!\w)(?:{words}){_IS}(?P<number>{number})" + (
        rf"(?!\s?(?:{of_another})(?!\w))" if number == _MONEY else ""
    )
    return expression(behind), expression(rf"(?<![\w$₫.,])(?P<number>{number}){_OF}(?:{words})(?!\w)")


_QUESTIONS = tuple((name, expression(rf"(?<!\w)(?:{words})(?!\w)")) for name, words in _ASKED)
_READ: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    **{name: _beside_name(*look) for name, look in _FIGURES.items()},
    **{name: _beside_name(words, _COUNT) for name, words in COUNTED.items()},
}
_AMOUNT = expression(_MONEY)
_UNIT = expression(r"[^\d\s.,]")
_SPENDING = expression(
    r"(?<!\w)(?:chi|phi|tieu|bo|ton|ngan sach|tra|budget|spend|spending|cost|fee|invest)(?: (?:la|co|ra|het|of|"
    r"is))?\s{1,2}\Z"
)
_DIGITS_OF_MONEY = 4
"""Digits of an amount of money without a unit."""
_OF_EACH = expression(
    r"(?<!\w)(?:moi|tung|mot|1|each|per|every|a)\s(?:(?P<post>bai|post|clip|video|reel)|ngay|day|thang|month|"
    r"tuan|week|"
    r"kol|koc|nguoi|ban|creator|influencer|kenh|quy|nam|year)(?!\w)"
)
"""What one post or one day needs is another question; folded."""
_BOUNDS = expression(rf"(?<!\w){_BOUND}(?!\w)")
_TIMES_WORD = expression(r"\s?(?:x|lần|lan|times)$", re.IGNORECASE)
_SHARES = frozenset(name for name, (_, look) in _FIGURES.items() if look == _PERCENT)
_WORDS = expression(r"[\w%]+(?:'\w+)?")
_KNOWN = PLAN_FILL | POLITE | _MORE_FILL
