"""What several people or posts cost together: `3 KOL, mỗi bạn 10tr`, `5 video 6tr/video`, `4 creators $750 each`."""

import re

from bot.calculations.cost_items import AMOUNT_IN_THOUSANDS, MONEY, as_typed, currency_typed
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.unit_words import DONG_SLANG
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_PEOPLE, _POSTS = f"(?:{PEOPLE_WORDS})", f"(?:{POST_WORDS})"
_ONE = rf"(?:{_PEOPLE}|{_POSTS})"
_KIND = r"(?:bạn|ban|em|nano|micro|macro|mega|mid.?tier|small|local|nhỏ)"
"""What may stand between a number and who is paid."""
_COUNT = rf"\d{{1,3}}\s(?:{_KIND}\s)?{_ONE}(?!\w)"
_OF_EACH = rf"(?:\s?(?:each|apiece)|\s?/\s?(?:1\s)?{_ONE}|\s(?:per|mỗi|moi|một|mot|1)\s{_ONE})(?!\w)"
_FEE = rf"(?:{MONEY}|\d[\d.,]*k(?=\s?/))"
"""A fee; thousands are one where `/video` shows it."""
_PAID_EACH = expression(
    rf"(?<![\w.,])(?P<a>{_COUNT}|\d{{1,3}}(?:\s[^\W\d_]+){{1,3}}(?=\s?,?\s(?:mỗi|moi|từng)\s{_ONE}\s))\s?,?\s?"
    rf"(?:x|×|\*|(?:mỗi|moi|từng)\s{_ONE}|at|@)\s?(?:là|giá|hết)?\s?(?P<fee_a>{MONEY}|"
    rf"{AMOUNT_IN_THOUSANDS})(?:{_OF_EACH}(?!\s?\d))?"
    rf"|(?<![\w.,])(?P<fee_b>{MONEY})\s?(?:x|×|\*)\s?(?P<b>{_COUNT})"
    rf"|(?<![\w.,])(?P<fee_c>{_FEE})(?P<unit_c>{_OF_EACH})\s?,?\s?(?:(?:cho|for|x|×|\*)\s)?(?P<c>{_COUNT})"
    rf"|(?<![\w.,])(?:1|một|mot|one)\s(?P<unit_e>{_ONE})\s(?:giá\s|gia\s|là\s|la\s|hết\s|"
    rf"het\s)?(?P<fee_e>{MONEY})\s?,?\s?"
    rf"(?:cho\s|for\s|x\s)?(?P<e>{_COUNT})"
    rf"|(?<![\w.,])(?P<d>{_COUNT})\s?,?\s?(?:giá\s|gia\s)?(?P<fee_d>{_FEE})(?P<unit_d>{_OF_EACH})",
    re.IGNORECASE,
)
_DIGITS = expression(r"\d+")
_OF_POSTS = expression(rf"(?<!\w){_POSTS}(?!\w)", re.IGNORECASE)
_OF_PEOPLE = expression(rf"(?<!\w){_PEOPLE}(?!\w)", re.IGNORECASE)
_COUNTS = expression(rf"(?<![\w.,])(?P<number>\d{{1,3}})\s(?:bạn\s|ban\s)?(?P<what>{_ONE})(?!\w)", re.IGNORECASE)
_ONE_POST = expression(
    rf"(?<![\w.,])(?P<fee>{MONEY})\s(?:cho\s|for\s)?(?:1|một|mot|one|a|an)\s{_POSTS}(?!\w)",
    re.IGNORECASE,
)
FEE_OF_ALL = "tiền booking"
"""The label of what all of them cost: it is an item beside others (`ads 6tr`), as a `chi phí` may hold those."""
_NAMED_TWICE = expression(rf"(?<!\w)ph[íi](?:\s[^\W\d_]{{1,12}})?\s{{1,3}}(?={FEE_OF_ALL} \d)", re.IGNORECASE)
"""`phí quay` in front of what all of it cost together."""
_SEVERAL_POSTS = expression(
    rf"(?<!\w)(?:các|cac|mấy|may|những|nhung|tổng|tong|all|total|both|together|each|mỗi|moi|từng|clips|videos|"
    rf"posts|reels|stories)(?!\w)"
    rf"|(?<![\w.,])(?:[2-9]|\d{{2,3}})\s{_ONE}(?!\w)",
    re.IGNORECASE,
)


_MEASURED = (
    r"(?:(?:lượt|luot)\s)?(?:views?|xem|likes?|tim|cmts?|comments?|tương tác|tuong tac|interactions?|engagements?|"
    r"clicks?|"
    r"nhấp|nhap|đơn|don|orders?|sales|impressions?|hiển thị|hien thi|shares?)(?!\w)"
)
_SO_MANY = rf"\d[\d.,]*\s?(?:k|tr|triệu|trieu|nghìn|ngàn|nghin|ngan)?\d{{0,2}}\s{_MEASURED}"
BRINGS = (
    r"\s(?:(?:ra|được|duoc|dc|đc|có|co|mang về|mang ve|thu về|thu ve|gets?|brings?|about|tầm|khoảng|trung bình|tb|"
    rf"avg)\s){{0,3}}{_SO_MANY}"
)
"""What something brought, behind the word for it: `mỗi kol 50 đơn`."""
_BRINGS_EACH = expression(
    rf"(?<!\w){_MEASURED}\s?/\s?{_ONE}(?!\w)|(?<!\w)(?:mỗi|moi|từng|tung|per|every)\s{_ONE}{BRINGS}", re.IGNORECASE
)
"""`75k view/clip`, `mỗi clip 75k view`: beside the fee of all of them it would be too little."""
_AND_BRINGS = expression(
    rf"\s?(?:và|va|and|&)\s(?:(?:about|tầm|khoảng)\s)?{_SO_MANY}(?!\s(?:in )?total)", re.IGNORECASE
)
"""`mỗi bài 2,5 triệu và 50.000 lượt hiển thị`: both are of each."""


def with_fees(text: str) -> str:
    """Return the text with the fee of each of several as a cost, and without the `1` of one post behind its fee."""
    found = _NAMED_TWICE.sub("", _PAID_EACH.sub(_of_all, text))
    if _SEVERAL_POSTS.search(found):
        return found
    return _ONE_POST.sub(lambda fee: f"{fee['fee']} ", found)


def _of_all(found: re.Match[str]) -> str:
    """Return what all cost together; the text as it is where people and posts are counted, or units differ."""
    way = next(each for each in "abcde" if found[each])
    count, unit = found[way], found[f"unit_{way}"] if way in "cde" else ""
    other = _OF_POSTS if _OF_PEOPLE.search(count) else _OF_PEOPLE
    elsewhere = found.string[: found.start()] + found.string[found.end() :]
    counted = any(other.search(each["what"]) and each["number"] != "1" for each in _COUNTS.finditer(elsewhere))
    brings_each = _BRINGS_EACH.search(elsewhere) or _AND_BRINGS.match(found.string, found.end())
    if counted or other.search(unit) or brings_each:
        return found[0]
    try:
        fee = read_quantity(found[f"fee_{way}"].rstrip(".,"))
        amount = amount_of(fee, NumberKind.MONEY, "vi")
    except InvalidInput:
        return found[0]
    number = _DIGITS.match(count)
    spoken = all(part.word in DONG_SLANG and not part.tail for part in fee.parts)
    total = (
        None
        if (amount.ambiguous and not spoken) or number is None
        else as_typed(int(number[0]) * amount.value, currency_typed(fee))
    )
    comma = "," if found[f"fee_{way}"].endswith(",") else ""
    return f" {FEE_OF_ALL} {total}{comma}" if total else found[0]
