"""CPM in words: `what's that per 1k?`, `1 nghìn view hết bao nhiêu`; the question becomes the figure's name."""

import re

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import MONEY
from bot.calculators.counted_things import PEOPLE_WORDS, POST_WORDS
from knowledge.toolbox.expressions import expression

_LONGEST = 300
"""Characters of a message that asks what a thousand views cost."""
_THOUSAND = (
    r"(?:(?:1|một|mot|a|one)\s?(?:k(?!\w)|nghìn|nghin|ngàn|ngan|thousand)|1[.,]?000(?![\d.,]?\d)|nghìn|nghin|ngàn|ngan|"
    r"thousand|mille)"
)
_SEEN = (
    r"(?:(?:lượt|luot)\s)?(?:views?|xem|hiển thị|hien thi|impressions?|imps?|(?:mắt|mat)(?:\s(?:xem|view))?|eyeballs|"
    r"người xem|nguoi xem)(?!\w)"
)
_OTHERS = (
    r"(?!\s?(?:(?:lượt|luot|người|nguoi)\s)?(?:follow|fl(?!\w)|theo|like|tim|cmt|comm|share|click|nhấp|nhap|đơn|don|order|sub|"
    r"fan|tương|tuong|inter|engag|người|nguoi|people|sale|lead|reach|tiếp|tiep|đ(?!\w)|vnd|dong|đồng|usd|k(?!\w)))"
)
"""Behind a thousand, these would make another figure of it, or an amount of money."""
_PER = r"(?:cho\s(?:mỗi|moi|một|mot)|trên\s(?:mỗi|moi)|for\s(?:every|each)|cho|trên|tren|mỗi|moi|per|every|each|for|/)"
_A_THOUSAND = rf"{_THOUSAND}(?:\s?{_SEEN}|{_OTHERS}(?!\w))"
_PRICE = expression(rf"(?<![\w.,$₫/])(?P<price>{AMOUNT})\s?(?:(?:là|la|is)\s)?{_PER}\s?{_A_THOUSAND}", re.IGNORECASE)
"""`$22 per 1k views`: a price, where something else is asked for at it."""
_PRICE_LAST = expression(
    rf"(?<![\w.,])(?:(?:1|một|mot|mỗi|moi)\s)?{_THOUSAND}\s{_SEEN}(?:\s(?:giá|gia|là|la|đang|dang|trả|tra|hết|het|at|is))"
    rf"{{0,3}}\s(?P<price>{AMOUNT})(?!\s?{_SEEN})",
    re.IGNORECASE,
)
"""`1 nghìn view 45k`."""
_COSTS = (
    r"(?:\s(?:thì|thi|là|la|tính ra|tinh ra|hết|het|tốn|ton|mất|mat|giá|gia|cost|rơi vào|tầm|khoảng|được tính)){0,3}"
    r"\s(?:bao nhiêu|bao nhieu|bao nhiu|bnhieu|bn|nhiêu|nhieu|nhiu|mấy|may)(?:\s(?:tiền|tien|đồng|dong|nghìn|k))?(?!\w)"
)
_ASKED = expression(
    r"(?<!\w)(?:(?:what(?:'s|s| is| was| were| are| did| does)?|how much(?: is| was| did| does)?)\s)?"
    r"(?:(?:that|it|this|we|i|our|the|my|come|comes|work|works|out|pay|paid|paying|to)\s){0,5}"
    r"(?:(?:cost|price|spend|rate|giá|gia|chi phí|chi phi|phí|tiền|tien|tốn|ton)\s(?:là\s)?)?"
    rf"(?:{_PER}\s?{_A_THOUSAND}|(?:(?:1|một|mot|a|one)\s?(?:k|nghìn|nghin|ngàn|ngan|thousand)|1[.,]?000)\s{_SEEN}"
    rf"(?={_COSTS}|\s?=\s?\?))(?:{_COSTS})?",
    re.IGNORECASE,
)
"""The question what a thousand cost; a number of them alone must go on with how much."""
_WISH = expression(
    r"\?|(?<!\w)(?:bao nhiêu|bao nhieu|bao nhiu|bnhieu|bn|nhiêu|nhiu|mấy|may|what|whats|how much|cost|price|tính|"
    r"tinh|calculate)(?!\w)",
    re.IGNORECASE,
)
_NAMED = expression(r"(?<!\w)(?:cpm|cpv|cpe|cpc|cpa|roi|roas|emv|er)(?!\w)", re.IGNORECASE)
_NUMBER = expression(r"(?<![\w.,])[$₫]?\d[\d.,]*")
_OF_PEOPLE = expression(
    rf"(?<![\w.,])\d{{1,3}}\s(?:{PEOPLE_WORDS}|{POST_WORDS})(?!\w)(?!\s(?:xem|view))", re.IGNORECASE
)
_MONEY = expression(
    rf"(?<![\w.,]){MONEY}|(?<!\w)(?:charged|charges|paid|spent)\s\d[\d.,]{{0,8}}\s?(?:m|mil|million)(?!\w)",
    re.IGNORECASE,
)
_SEEN_COUNT = expression(
    rf"(?<![\w.,])\d[\d.,]*\s?(?:k|m|tr|nghìn|nghin|ngàn|ngan|triệu|trieu|million)?\d{{0,2}}\s?{_SEEN}", re.IGNORECASE
)
_LEAST = 2
"""Numbers of such a message beside the thousand: what was paid, and how often it was seen."""


def with_cpm_named(text: str) -> str:
    """Return the text with the price of a thousand views by its name: `45k mỗi nghìn view`."""
    if len(text) > _LONGEST or _NAMED.search(text):
        return text
    return _PRICE_LAST.sub(r" cpm \g<price> ", _PRICE.sub(r" cpm \g<price> ", text))


def with_cpm_asked(text: str) -> str:
    """Return the text with the question what a thousand views cost as the name of that figure."""
    if len(text) > _LONGEST or _NAMED.search(text) or not _WISH.search(text):
        return text
    found = list(_ASKED.finditer(text))
    if len(found) != 1:
        return text
    before, behind = text[: found[0].start()], text[found[0].end() :]
    rest = f"{before} , {behind}"
    numbers = len(_NUMBER.findall(_OF_PEOPLE.sub(" ", rest)))
    enough = numbers == _LEAST and _MONEY.search(rest) and _SEEN_COUNT.search(rest)
    # "$18 per 1k views" is a price, of which something else is asked.
    is_price = any(price.end() > found[0].start() for price in _PRICE.finditer(text))
    return f"{before} , cpm , {behind}" if enough and not is_price else text
