"""What each of several people is paid, in any order of words -> `6 kol, mỗi kol 3tr`.

`6 bạn fee 3tr mỗi bạn`, `mỗi bạn 3tr, 6 bạn`, `4 of them at 300 each`.
"""

import re

from bot.calculations.cost_items import AMOUNT_IN_THOUSANDS, MONEY
from bot.calculations.paid_each import BRINGS, FEE_OF_ALL
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from knowledge.toolbox.expressions import expression

_PEOPLE = (
    rf"(?:(?:bạn|ban|nano|micro|macro|mega|small|local|nhỏ|hot)\s)?(?:{PEOPLE_WORDS}|em|bé|chị)"
    r"(?:\s(?:nano|micro|macro|nhỏ|kols?|kocs?))?"
)
_WHO = rf"(?:of\s(?:them|those|these)|{_PEOPLE})(?!\w)"
_ABOUT = (
    r"(?:fee|phí|phi|giá|gia|cát\sxê|cat\sxe|thù\slao|thu\slao|tiền|tien|trả|tra|booking|book|at|@|for|là|la|hết|het|tầm|"
    r"khoảng|about|around|paid|paying|nhận|nhan|lấy|lay|charges?|charging|gets?|cho|of|is|are)"
)
_EACH = (
    rf"(?:each|apiece|a\s(?:head|pop|person|piece)|per\s(?:person|head|creator|influencer|kol|koc|one)|"
    rf"/\s?(?:1\s)?{_PEOPLE}|(?:mỗi|moi|từng|tung|một|mot|1)\s{_PEOPLE})(?!\w)"
)
_DOLLARS = r"\d[\d.,]*\s(?:dollars|bucks)(?!\w)"
_BARE = (
    r"(?<![\d.,])\d[\d.,]*"
    r"(?=\s(?:each|apiece|a\s(?:head|pop|person)|per\s(?:person|head|creator|influencer|one))(?!\w))"
)
_FEE = rf"(?:{MONEY}|{AMOUNT_IN_THOUSANDS}|{_DOLLARS})"
_BEFORE = rf"(?<![\w.,$])(?P<count>[2-9]|[1-9]\d{{1,2}})\s{_WHO}\s?,?\s?(?:{_ABOUT}\s){{0,3}}"
_FEE_FIRST = expression(rf"{_BEFORE}(?P<fee>{_FEE}|{_BARE})\s?,?\s?{_EACH}(?!{BRINGS})", re.IGNORECASE)
_EACH_FIRST = expression(rf"{_BEFORE}{_EACH}\s?,?\s?(?:{_ABOUT}\s){{0,3}}(?P<fee>{_FEE})", re.IGNORECASE)
_COUNT_LAST = expression(
    rf"(?<!\w)(?:{_ABOUT}\s){{0,2}}(?:mỗi|moi|từng|tung|một|mot)\s{_PEOPLE}\s(?:{_ABOUT}\s){{0,3}}(?P<fee>{_FEE})\s?,?\s?"
    rf"(?:x\s|cho\s|for\s|có\s|co\s|mà\s|book\s|thuê\s|mời\s){{0,2}}(?P<count>[2-9]|[1-9]\d{{1,2}})\s{_WHO}",
    re.IGNORECASE,
)
_POSTS_COUNTED = expression(rf"(?<![\w.,])(?:[2-9]|\d{{2,3}})\s(?:{POST_WORDS})(?!\w)", re.IGNORECASE)


def with_people_paid(text: str) -> str:
    """Return the text with what each of several people is paid in the order that all reading of fees knows."""
    for pattern in (_FEE_FIRST, _EACH_FIRST, _COUNT_LAST):
        text = pattern.sub(_in_order, text)
    return text


def _in_order(found: re.Match[str]) -> str:
    """Return people and their fee in one order; a bare amount as the cost of all, where nobody makes several posts."""
    count, fee = found["count"], found["fee"].rstrip(".,")
    if fee.isdecimal():
        return found[0] if _POSTS_COUNTED.search(found.string) else f" {FEE_OF_ALL} {int(count) * int(fee)}"
    dollars = fee.split()[0] if fee.lower().endswith(("dollars", "bucks")) else ""
    return f"{count} kol, mỗi kol {f'${dollars}' if dollars else fee}"
