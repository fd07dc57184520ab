"""What somebody would pay for one of something, and how they ask for a fee.

`chịu 2.500đ một tương tác thì trả bao nhiêu` has a CPE and asks for a fee.
"""

import re

from bot.calculations.chat_sums import AMOUNT
from bot.calculations.cost_items import as_typed, currency_typed
from bot.calculators.counted_things import POST_WORDS
from bot.numbers.amounts import NumberKind
from bot.numbers.reading import read_quantity
from bot.numbers.values import amount_of
from knowledge.toolbox.errors import InvalidInput
from knowledge.toolbox.expressions import expression

_THOUSAND = 1000
"""Views of a CPM."""

_PRICES = expression(
    r"(?<!\w)(?:chịu|chiu|chấp nhận|chap nhan|trả|tra|pay|willing to pay|accept|giá|gia)\s"
    r"(?:được\s|đc\s|tối đa\s|max\s|up to\s)?"
    rf"(?P<price>{AMOUNT})\s?(?:cho|for|/|một|mot|mỗi|moi|per|an?|each)\s?"
    r"(?:một\s|mot\s|mỗi\s|moi\s|1\s|one\s|each\s)?"
    r"(?:(?P<cpv>(?:lượt )?(?:view|xem)(?!\w)(?! (?:follow)))|"
    r"(?P<cpm>1[.,]?000 (?:view|lượt xem|luot xem|lượt hiển thị|views|impressions)|(?:nghìn|nghin|ngàn|thousand) "
    r"(?:view|lượt xem|luot xem|lượt hiển thị|views|impressions))|"
    r"(?P<cpe>(?:lượt |luot )?(?:tương tác|tuong tac)|interaction|engagement))(?!\w)",
    re.IGNORECASE,
)
_RATE = expression(
    rf"(?<!\w)(?:(?:mỗi|moi)\s(?:{POST_WORDS})\s)?(?:tỷ lệ |tỉ lệ |ty le )?(?:tương tác|tuong tac|engagement)\s?"
    r"(?:là|la|tầm|tam|khoảng|khoang|cỡ|is|of|:|=)?\s?"
    r"(?P<rate>\d{1,2}(?:[.,]\d{1,2})?\s?%)",
    re.IGNORECASE,
)
_ASKED = expression(
    r"(?<!\w)(?:nên\s|nen\s|should\s(?:i|we)\s)?(?:(?:trả|tra|book|booking|chi|phí|phi|giá|gia|pay|fee)\s)"
    r"(?:cho\s)?(?:bạn ấy\s|ban ay\s|bạn đó\s|bạn này\s|kol\s|koc\s|họ\s|nó\s|them\s|là\s|bạn\s){0,2}"
    r"(?:bao nhiêu|bao nhieu|nhiêu|nhiu|bn|mấy|how much)(?:\s(?:tiền|tien))?"
    r"(?:\s(?:là|la|thì|thi)\s(?:vừa|vua|hợp lý|hop ly|ổn|on|được|duoc))?(?!\w)"
    r"|(?<!\w)(?:how much should (?:i|we) pay|what should (?:i|we) pay|what is a fair fee|fair fee)(?!\w)",
    re.IGNORECASE,
)
_NAME_BEHIND = expression(
    r"(?<!\w)(?:(?:at|with|on|by|using|for|với|voi|giá|gia|mức|muc)\s(?:(?:a|an|the|our|my|your)\s)?|(?:a|an)\s)"
    rf"(?P<price>{AMOUNT})\s(?P<name>cpm|cpe|cpv)(?!\w)(?!\s?(?:=|:|is|là|la|of|at)?\s?[$₫]?\d)",
    re.IGNORECASE,
)
"""`at a 70k cpm`: a price before its name."""
_PRICED = expression(r"(?<!\w)(?:cpm|cpe)(?!\w)", re.IGNORECASE)


def with_fee_asked(text: str) -> str:
    """Return the text with the prices of one interaction or of 1,000 views as CPE and CPM, and the wish for a fee."""
    plain = _PRICES.sub(_price, _NAME_BEHIND.sub(r" , \g<name> \g<price> , ", text))
    text = plain if plain != text and not _PRICES.search(text) else text
    if not _PRICED.search(plain) or not _ASKED.search(plain):
        return text
    return _ASKED.sub(" , phí booking , ", _RATE.sub(r" , er \g<rate> , ", plain))


def _price(found: re.Match[str]) -> str:
    """Return a price with its label; what a view is worth is a thousandth of a CPM."""
    if not found["cpv"]:
        return f" , {'cpm' if found['cpm'] else 'cpe'} {found['price']} , "
    try:
        price = read_quantity(found["price"])
        amount = amount_of(price, NumberKind.PRICE, "vi")
    except InvalidInput:
        return found[0]
    cpm = None if amount.ambiguous else as_typed(_THOUSAND * amount.value, currency_typed(price))
    return f" , cpm {cpm} , " if cpm else found[0]
