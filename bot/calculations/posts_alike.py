"""Posts that all cost and bring the same: `3 videos, $1,200 per video, 48k views per video, CPV?`.

What one costs and what one brings are both taken times their number, so that neither is mixed with a total.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import as_typed, currency_typed
from bot.calculations.loose_lists import POLITE
from bot.calculations.sentence import Sentence
from bot.calculations.taken_out import cut_out
from bot.calculators import CALCULATOR_BY_NAME
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.calculators.inputs import compute, read_list
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.typed_text import normalise
from bot.numbers.unit_words import DONG_SLANG
from bot.numbers.values import amount_of
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_LONGEST = 200
"""Characters of such a message."""
_THING = rf"(?:{fold(POST_WORDS)}|tiktok|{fold(PEOPLE_WORDS)})"
_NUMBER_OF_THEM = expression(
    rf"(?<![\w.,$/])(?P<count>[2-9]|[1-9]\d{{1,2}})\s(?P<thing>{_THING})(?!\w)(?!\s(?:xem|view|theo doi|follow))"
)
_ONE = rf"(?:(?:per|each|every|a|an|one|moi|tung|mot|1)\s{_THING}|/\s?(?:1\s)?{_THING}|each(?!\s\w)|apiece)"
_IS = (
    r"(?:\s?(?:gia|la|tam|khoang|duoc|dc|ra|dat|co|het|ton|tra|hon|mang ve|thu ve|keo ve|dem ve|mang lai|at|is|"
    r"for|costs?|gets?|got|brought|of|about|around|"
    r"avg|tb|trung binh|[:=@])){0,3}\s?"
)
_MONEY = fold(AMOUNT)
_COUNT = r"\d[\d.,]*(?:\s?(?:k|nghin|ngan|tr|trieu|m|million)\d{0,2})?"
_THINGS: Mapping[str, str] = {
    "views": r"(?:luot )?(?:views?|xem)",
    "impressions": r"(?:luot )?(?:hien thi|impressions?|imps?)",
    "interactions": r"(?:luot )?(?:tuong tac|interactions?|engagements?)",
    "clicks": r"(?:luot )?(?:link )?(?:clicks?|nhap)",
    "conversions": r"(?:don(?: hang)?|orders?|sales|conversions?)",
}
_BRINGS = "|".join(rf"(?P<{name}>{words})" for name, words in _THINGS.items())
_NAMES = "|".join(_THINGS.values())
_COUNTED = rf"(?<![\w.,$])(?P<number>{_COUNT})\s?(?:{_BRINGS})(?!\w)"
_COUNT_OF_ONE = (
    expression(rf"(?<!\w){_ONE}{_IS}{_COUNTED}"),
    expression(rf"{_COUNTED}\s?(?:(?:cho|for|on)\s)?{_ONE}(?!\w)"),
)
_PRICE_OF_ONE = (
    expression(rf"(?<!\w){_ONE}{_IS}(?P<price>{_MONEY})(?!\s?(?:{_NAMES})(?!\w))"),
    expression(rf"(?<![\w.,])(?P<price>{_MONEY})\s?(?:(?:cho|for|on)\s)?{_ONE}(?!\w)"),
    expression(rf"(?<![\w.,])(?P<price>{_MONEY})\s?(?=(?:and|va|voi|\+|&)\s?{_COUNTED}\s{_ONE})"),
)
"""The last shares its `each` with the count behind it: `$1,200 and 48k views each`."""
_BOTH = expression(rf"(?<!\w){_ONE}{_IS}(?P<price>{_MONEY})\s?(?:and|va|voi|\+|&|with)\s?{_COUNTED}")
"""`mỗi bạn 5tr và 100k view`."""
_TOTAL = expression(
    rf"(?<!\w)(?:tong(?: cong| chi| chi phi)?|(?:in )?total|het|ca thay)"
    rf"(?: (?:la|het|of|is|was|ra|phi)| ?[:=]){{0,2}} ?(?P<total>{_MONEY})|"
    rf"(?<![\w.,])(?P<total_first>{_MONEY}) (?:in )?(?:total|tong|all)(?!\w)"
    rf"|(?<![\w.,])(?P<total_for>{_MONEY}) (?:cho|for)\s{{1,2}},"
)
"""What all of them cost together; before the comma stood their number: `10tr cho 5 clip`."""
_FIGURE = expression(r"(?<!\w)(?:cpm|cpe|cpv|cpc|cpa)(?!\w)")
_INPUTS = {"cpm": "impressions", "cpe": "interactions", "cpv": "views", "cpc": "clicks", "cpa": "conversions"}
_FILL = POLITE | frozenset(
    """the my our of is are was we i paid pay booked book thue chi tra voi va and with at for tinh chung trung binh
    tb avg average ra duoc dc each so vay thi neu if got get then how much campaign dot chien dich nay this that
    overall in total tong ca all hoi dang a an bao gia cua""".split()
)
"""Words, folded, that say nothing more."""


def posts_alike(text: str, language: Language) -> tuple[str, str] | None:
    """Return the command that a message about posts of one kind names, with the totals; None for any other message."""
    plain = normalise(text).strip()
    folded = fold(plain)
    if len(text) > _LONGEST or len(folded) != len(plain):
        return None
    numbers = list(_NUMBER_OF_THEM.finditer(folded))
    commands = [name for name in Sentence(text).commands("en") if name in _INPUTS]
    if len(numbers) != 1 or len(commands) != 1:
        return None
    found = _price_and_count(f"{folded[: numbers[0].start()]} , {folded[numbers[0].end() :]}")
    if found is None:
        return None
    price, counted, left = found
    left = _FIGURE.sub(" ", left)
    written = _totals(int(numbers[0]["count"]), price, counted, commands[0], language)
    return (commands[0], written) if written and _FILL.issuperset(re.findall(r"[^\W\d_]+|\d+", left)) else None


def _price_and_count(folded: str) -> tuple[re.Match[str], re.Match[str], str] | None:
    """Return what one costs, what one brings, and the text without both; None where one of them is not told."""
    both = _BOTH.search(folded)
    if both:
        return both, both, cut_out(folded, both)
    price = next(filter(None, (pattern.search(folded) for pattern in _PRICE_OF_ONE)), None) or _TOTAL.search(folded)
    rest = cut_out(folded, price) if price else folded
    counted = next(filter(None, (pattern.search(rest) for pattern in _COUNT_OF_ONE)), None)
    return (price, counted, cut_out(rest, counted)) if price and counted else None


def _totals(number: int, price: re.Match[str], counted: re.Match[str], command: str, language: Language) -> str | None:
    """Return what all of them cost and brought as the command takes it; None where that is not what it is of."""
    name = next(name for name in _THINGS if counted[name])
    wanted = _INPUTS[command]
    if name != wanted and {name, wanted} != {"views", "impressions"}:
        return None
    calculator = CALCULATOR_BY_NAME[command]
    try:
        of_one = "price" in price.re.groupindex
        typed = price["price"] if of_one else price["total"] or price["total_first"] or price["total_for"]
        fee = read_quantity(typed.strip(" .,"))
        each = amount_of(fee, NumberKind.MONEY, language)
        count = amount_of(read_quantity(counted["number"].strip(" .,")), NumberKind.COUNT, language)
        spoken = all(part.word in DONG_SLANG and not part.tail for part in fee.parts)
        is_doubtful = each.ambiguous and not spoken
        cost = None if is_doubtful else as_typed((number if of_one else 1) * each.value, currency_typed(fee))
        written = f"cost={cost}; {wanted}={_whole(number * count.value)}"
        compute(calculator, read_list(calculator, written, calculator.positions), language)
    except InvalidInput:
        return None
    return written if cost else None


def _whole(value: Decimal) -> str:
    return f"{value.normalize():f}"
