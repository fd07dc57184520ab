"""The currency that a message names besides amounts that have it: `count in usd, cost $500 revenue $1250`."""

import re

from knowledge.toolbox.expressions import expression

_CURRENCY = (
    r"(?:usd|us\sdollars?|dollars?|đô\sla|do\sla|đô|do|vnd|vnđ|việt\snam\sđồng|viet\snam\sdong|đồng|dong|tiền\sviệt|"
    r"tien\sviet|tiền\sđô|tien\sdo|euros?|eur|sgd)"
)
_NAMED = expression(
    r"(?<!\w)(?:(?:count|calculate|compute|work|make|use|using|switch|change|tính|tinh|lấy|lay|dùng|dung|đổi|doi|chuyển|"
    r"chuyen|xài|xai)\s(?:(?:it|all|them|everything|lại|lai|hết|het)\s)?(?:(?:out\sin|in|to|bằng|bang|theo|sang|qua|ra)\s)?|"
    rf"(?:in|bằng|bang|theo)\s){_CURRENCY}"
    r"(?:\s(?:then|now|instead|please|pls|lah|la|đi|di|nha|nhé|nhe|luôn|luon)){0,2}(?!\w)\s?[,;:.]?",
    re.IGNORECASE,
)
_AMOUNT = expression(
    r"[$₫€]\s?\d|\d\s?(?:usd|dollars?|đô|vnd|vnđ|đồng|₫|\$|€|đ|euros?|eur|sgd|tr|triệu|trieu|k|củ|tỷ)(?!\w)",
    re.IGNORECASE,
)


def without_currency_named(text: str) -> str:
    """Return a message without the currency in which it wants its figure, where its amounts have one of their own.

    Of amounts without one it may be the only word on that, so it stays.
    """
    if not any(map(str.isdecimal, text)):
        return text
    rest = _NAMED.sub(" ", text)
    return " ".join(rest.split()) if rest != text and _AMOUNT.search(rest) else text
