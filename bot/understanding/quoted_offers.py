"""Offers and reports of colleagues in plain words, so that what is quoted of them can be worked out.

People write `Mẹ Sóc báo giá 8tr/clip, view trung bình 45k`: the price is a cost, and the views are those of one post.
"""

import re

from bot.calculations.quotes_compared import quotes_compared
from knowledge.guide import Language
from knowledge.toolbox.expressions import expression
from knowledge.toolbox.folding import fold

_MONEY = r"(?<![\d.,])[$₫]?\d[\d.,]{0,15}\s?(?:triệu|trieu|tr|tỷ|tỉ|củ|cu|k|m|usd|đ|\$)\d{0,3}"
_POST = r"(?:clip|video|vid|bài|bai|post|reel|reels|story|stories|kênh|kenh|buổi|buoi|lần|lan|bạn|ban|người|nguoi)"
_HEADING = expression(r"^\W*[^:;.,\d]{1,60}:\s+(?!\d)")
"""What stands before the numbers of a message: "Báo giá mới nè mọi người: ..."."""
_BESIDE = expression(r"\s?\([^()\d]{0,60}\)")
"""A remark without numbers."""
_PER_POST = expression(
    rf"(?:chi phí )?({_MONEY})\s?(?:/\s?(?:1 )?|(?:một|mot|mỗi|moi|cho (?:1|một|mot)|1)\s){_POST}\b", re.IGNORECASE
)
_PRICE = expression(
    r"(?<!\w)(?<!đơn )(?<!don )(?:(?:nó|bạn ấy|bạn đó|bên đó|chị ấy|ẻm)\s)?(?:báo giá|bao gia|giá booking|"
    r"gia booking|giá book|gia book|giá|gia|"
    r"báo|quote[sd]?|quoting|charges?|asks?|fee|phí|phi|cát xê|cat xe|cát-xê|xin|đòi|doi|lấy|lay|rate)\s?:?\s"
    rf"(?:là |la |for |khoảng |khoang |tầm |tam )?(?={_MONEY})",
    re.IGNORECASE,
)
"""How somebody tells what an influencer wants to be paid."""
_AVERAGE = expression(
    r"\b(views?|reach|likes?|tim|cmt|comments?|shares?|lượt xem|luot xem|tương tác|tuong tac)\s"
    r"(?:trung bình|trung binh|tb|bình quân|binh quan|avg|average|cỡ|co|tầm|tam|khoảng|khoang|đâu|dau|chừng|chung)\s"
    r"(?:\d{1,2} (?:clips?|videos?|bài|bai|posts?|reels?) (?:gần|gan|mới|moi) (?:nhất|nhat|đây|day) )?"
    r"(?:khoảng |khoang |tầm |tam |cỡ |co |là |la |: ?)?"
    r"(?=\d)(?!\d{1,2} (?:clip|video|bài|bai|post|reel|ngày|ngay|tuần|tuan))",
    re.IGNORECASE,
)
"""A count that is said to be usual: it is that of one post."""
_RECORDED = expression(
    rf"(?<!\w)(?:(?:sàn|san|hệ thống|he thong|shop|link|mã|ma)\s)?(?:ghi nhận|ghi nhan|báo về|bao ve|"
    rf"thu về|thu ve|recorded)\s(?:được |duoc )?(?={_MONEY})",
    re.IGNORECASE,
)
"""What came back, by what counted it: "sàn ghi nhận 48tr"."""
_BEHIND = expression(
    r"(?<=[\dkKrMđ%])\s(?:tính luôn|tinh luon|tính cả|tinh ca|gồm cả|gom ca|kể cả|ke ca|đã gồm|da gom|bao gồm|"
    r"bao gom|chưa gồm|chua gom|chưa tính|chua tinh|nha|nhé|nhe|á|a|nè|ne|đó|do|incl\w*|including)\b"
    r"[^\d,;.\n]{0,60}(?=[,;.\n]|$)",
    re.IGNORECASE,
)
"""A remark without numbers behind a number: "34tr tính luôn đơn sáng nay"."""
_COMPARES = expression(
    r"\bso (?:sanh|voi nhau)\b|\bcompar\w+|\b(?:ai|ben nao|ban nao|nguoi nao|cai nao|kenh nao|which|who)\b.{0,20}\b"
    r"(?:re|dat|mac|loi|tot|ngon|hoi|on|cheap\w*|better|best|hon|nhat)\b|\b(?:tung|moi|2|hai|3|ba|bon|ca 2|ca hai) "
    r"(?:nguoi|ban|ben|kenh|kol|koc|dua|me|influencer)\b|\bfor each\b|\beach (?:of them|one)\b"
)
"""How a message asks for the figures of several that are quoted; folded."""


def plain_offer(quoted: str) -> str:
    """Return what is quoted with its prices as costs, without headings and remarks."""
    text = quoted.strip()
    while (heading := _HEADING.match(text)) is not None:
        text = text[heading.end() :]
    text = _BEHIND.sub("", _BESIDE.sub("", text))
    text = _PER_POST.sub(r"chi phí \1", _PRICE.sub("chi phí ", text))
    return _RECORDED.sub("doanh thu ", _AVERAGE.sub(r"\1 ", text))


def offers_compared(text: str, quoted: str, language: Language) -> str | None:
    """Return the words that ask for the offers quoted side by side; None where a message does not want that."""
    if not _COMPARES.search(fold(text)):
        return None
    asked = f"so sánh {plain_offer(quoted)}"
    return asked if quotes_compared(asked, language) else None
