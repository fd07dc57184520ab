"""What was sold: the part of it that the goods cost, and what it brought."""

import re

from bot.calculations.cost_items import MONEY
from knowledge.toolbox.expressions import expression

_SHARE_OF_GOODS = expression(
    r"(?<!\w)(?:(?:giá|gia|tiền|tien)\s)?(?:(?:vốn|von)(?:\s(?:hàng|hang))?|cogs|(?:the\s)?(?:cost\sof\s)?goods|"
    r"(?:tiền|tien)\s(?:hàng|hang|nhập|nhap)|product\scosts?)"
    r"(?:\s(?:chiếm|chiem|là|la|khoảng|khoang|tầm|tam|chừng|chung|hết|het|mất|mat|ăn|an|ngốn|ngon|thì|thi|is|are|about|at|"
    r"around|eats?|takes?|costs?|make|makes|up|(?:tăng\s|tang\s)?(?:lên|len)|(?:giảm\s|giam\s)?(?:xuống|xuong|còn|con)|"
    r"(?:goes|went|rises|rose|drops|dropped|falls|fell)\s(?:up\s|down\s)?to)){0,3}\s"
    r"(?P<percent>\d{1,2})\s?(?:%|phần trăm|phan tram|percent)"
    r"(?:\s(?:of\s(?:the\s|our\s|my\s|its\s)?(?:selling\s)?(?:price|revenue|sales|turnover)|"
    r"(?:giá|gia)\s(?:bán|ban)|doanh\s(?:thu|số|so))(?!\w))?"
    r"(?:\s?,?\s(?:(?:còn|con|lại|lai|nên|nen|thì|thi|so|we|i|keep|leaving|leaves|left|lãi|lời|loi|được|dc|giữ|giu)\s){0,4}"
    r"(?P<rest>\d{1,2})\s?(?:%|phần trăm|phan tram|percent)"
    r"(?:\s(?:là|la|của|cua|mình|minh|em|tôi|shop|lãi|lai|lời|loi|lợi|nhuận|nhuan|phần|phan|gộp|gop|biên|bien|margin|ours|mine|"
    r"left|profit|is|for|us)(?!\w)){0,4})?",
    re.IGNORECASE,
)
"""`vốn 60%`: the part of the revenue that the goods cost; the rest is the gross margin, and may be told too."""
_WHOLE = 100
"""Percent of the revenue."""
_IN_SALES = expression(
    rf"(?<![\w.,])(?P<amount>{MONEY}|\d[\d.,]*k?)\s(?:in|of|worth\sof)\s(?:total\s|gross\s)?(?:sales|revenue|gmv|turnover)(?!\w)",
    re.IGNORECASE,
)
"""`got 7.1k in sales`: what came in, and no number of orders."""


_SALES_CAME = expression(
    r"(?<!\w)(?:sales|revenue|turnover)\s(?:(?:all\s)?(?:came|come|ended|ends)(?:\s(?:in|out|up))?\s(?:at|to|as|with)|"
    r"totall?ed|amounted\sto|added\sup\sto|hit|stood\sat)(?:\s(?:about|around))?\s(?=[$₫€£]?\d)",
    re.IGNORECASE,
)
"""`sales came in at $9,600`: what was sold."""


def with_margin_of_goods(text: str) -> str:
    """Return a text with what the goods cost, told in percent of the revenue, as the gross margin that is left."""
    return _SHARE_OF_GOODS.sub(_margin_left, text)


def _margin_left(found: re.Match[str]) -> str:
    left = _WHOLE - int(found["percent"])
    return found[0] if found["rest"] and int(found["rest"]) != left else f"margin {left}%"


def with_sales(text: str) -> str:
    """Return a text with an amount of sales by the label of revenue."""
    return _SALES_CAME.sub("revenue ", _IN_SALES.sub(r"revenue \g<amount>", text))
