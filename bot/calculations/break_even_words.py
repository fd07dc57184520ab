"""How people ask when nothing is lost any more: `hòa vốn`, `về bờ`, `break even`."""

import re

from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

LONGEST_UNITS = 400
"""Characters of a message about break-even orders; a longer one is no such question."""


def any_of(text: str) -> str:
    """Return a pattern for any of the phrases of a text, divided by commas, with their diacritics or without."""
    phrases = {" ".join(each.split()) for each in text.split(",")}
    longest_first = sorted(phrases | set(map(fold, phrases)), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(longest_first)})".replace(" ", r"\s")


EVEN = any_of(
    """hòa vốn, hoà vốn, hòa, hoà, huề vốn, huề, hòa lại vốn, về bờ, gỡ vốn, gỡ lại vốn, gỡ hòa, thu hồi vốn, lấy lại
    vốn, về vốn, đủ vốn, khỏi lỗ, không lỗ, ko lỗ, không bị lỗ, break even, break-even, breakeven, cpa tối đa, max cpa,
    maximum cpa, cpa cao nhất"""
)
_ON_AMOUNT = expression(
    r"(?<!\w)(?P<even>break\s?-?even)\s?(?:point\s)?(?:on|for|with|at|of|if|:|when)?\s(?:(?:a|an|the|my|our|i|we)\s)?"
    r"(?:(?:spend|spent|pay|paid|cost|budget|fee|campaign)\s(?:of\s|is\s)?)?"
    r"(?P<cost>[$₫€]?\d[\d.,]*\s?(?:k|m|tr|million|mil|triệu|trieu|usd|vnd|đ|\$)?)(?!\w|\s?%|[.,]\d)"
    r"(?:\s(?:spend|spent|cost|budget|fee|campaign|in costs?))?",
    re.IGNORECASE,
)
"""`breakeven on 40m at 32% margin`: what the amount is."""
_AT_MARGIN = expression(
    r"(?<!\w)(?:at|with|on|and|given|if|,)\s(?:(?:a|an|the|my|our)\s)?(?:gross\s|profit\s)?"
    r"(?P<margin>\d{1,2}(?:[.,]\d{1,2})?\s?%)\s(?:gross\s|profit\s)?margins?(?!\w)",
    re.IGNORECASE,
)
_SPENT = r"(?:[$₫€]\d[\d.,]*\s?[km]?|\d[\d.,]*\s?(?:k|m|tr|million|mil|triệu|trieu|củ|cu|usd|vnd|đ)\d{0,3})"
_PAID = r"(?:kols?|kocs?|influencers?|creators?|tiktokers?|booking)"
_OF_CAMPAIGN = expression(
    rf"(?<![\w.,])(?P<cost>{_SPENT})\s(?:campaign|camp|chiến dịch|chien dich|ad spend|spend|ads|"
    rf"(?:on|for|cho|vào|vao)\s(?:the\s|our\s)?(?:{_PAID}|ads))(?!\w)|"
    rf"(?<!\w){_PAID}\s(?:giá|gia|báo|bao|báo giá|bao gia|phí|phi|costs?|charges?|hết|het|là|la)\s"
    rf"(?P<paid>{_SPENT})(?!\w|[.,]\d|\s?%)",
    re.IGNORECASE,
)
"""`$9k campaign`, `kol giá 20tr`: what was spent."""
_COST_NAMED = expression(
    r"(?<!\w)(?:cost(?! of)|spent|spend (?:of|is)|chi|chi phí|chi phi|ngân sách|ngan sach|budget|bỏ|tiêu|tốn)(?!\w)",
    re.IGNORECASE,
)
_ASKED_FOR = expression(rf"(?<!\w){EVEN}(?!\w)", re.IGNORECASE)


def with_cost_of_even(text: str) -> str:
    """Return a message about break-even with the amount behind that name as the cost, and the margin by its label."""
    if "%" in text and len(_OF_CAMPAIGN.findall(text)) == 1 and not _COST_NAMED.search(text):
        text = _OF_CAMPAIGN.sub(lambda found: f" , cost {found['cost'] or found['paid']} , ", text)
    if not _ON_AMOUNT.search(text) or "%" not in text:
        return text
    return _AT_MARGIN.sub(r" , margin \g<margin>", _ON_AMOUNT.sub(r"\g<even> , cost \g<cost> ", text))


def asks_for_even(text: str) -> bool:
    """Tell whether a message names the point at which nothing is lost."""
    return len(text) <= LONGEST_UNITS and bool(_ASKED_FOR.search(text))
