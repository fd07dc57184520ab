"""What one view, click or order cost, asked below a result without its name: `and per engagement?`."""

import re
from dataclasses import replace

from bot.understanding.utterance import Utterance
from knowledge.toolbox.expressions import expression

_THING = r"(?P<thing>view|engagement|interaction|click|order|sale|impression|lead|conversion)s?"
_ENGLISH = expression(
    r"(?:(?<!\w)(?:how\smuch|what|what'?s)(?:\s(?:is|was|would|does|did|do|'?s))?(?:\s(?:that|it|this|we|they|i))?"
    r"(?:\s(?:be|come|work|cost|costs|pay|paid|paying|out|to|at))*\s|^\W*(?:(?:and|so|then|ok|but)\s)*)"
    rf"(?:for\s)?(?:per|each|a\ssingle)\s{_THING}(?!\w)",
    re.IGNORECASE,
)
_VIETNAMESE = expression(
    r"^\W*(?:(?:thế|the|vậy|vay|còn|con|rồi|roi|ok)\s){0,3}(?:(?:tính|tinh)\s)?(?:cho\s|trên\s|tren\s|theo\s)?"
    r"(?:mỗi|moi|từng|tung|một|mot|1|per)\s(?:lượt\s|luot\s|cái\s|cai\s)?"
    r"(?P<thing>xem|view|tương tác|tuong tac|click|nhấp|nhap|đơn|don)(?:\shàng|\shang)?"
    r"(?:\s(?:thì|thi|là|la|sao|nhiêu|nhiu|bao|bn|mấy|may|hết|het|tốn|ton|tiền|tien|vậy|vay|z|v|ạ|a)){0,5}\W*$",
    re.IGNORECASE,
)
"""A thing by itself, with small words at most."""
_METRIC = {
    "view": "cost per view", "xem": "cpv", "click": "cpc", "nhấp": "cpc", "nhap": "cpc",
    "engagement": "cost per engagement", "interaction": "cost per engagement", "tương tác": "cpe", "tuong tac": "cpe",
    "order": "cost per order", "sale": "cost per order", "đơn": "cpa", "don": "cpa", "lead": "cost per order",
    "conversion": "cost per order", "impression": "cpm",
}  # fmt: skip
"""What is worked out for one of each; by impressions it is told for a thousand."""


def with_price_named(said: Utterance) -> Utterance:
    """Return a message below a result with the metric that it asks for by one of a thing ("and per view?")."""
    if said.last_calculation is None:
        return said
    for asks in (_ENGLISH, _VIETNAMESE):
        found = asks.search(said.text)
        if found:
            named = _METRIC[found["thing"].casefold()]
            return replace(said, text=f"{said.text[: found.start()]} {named}{said.text[found.end() :]}".strip())
    return said
